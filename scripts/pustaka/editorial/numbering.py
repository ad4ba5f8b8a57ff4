"""Judges names that follow something: an edition its number, minutes their day, an entry its key in the register."""

from __future__ import annotations

import difflib
import re

from pustaka.errors import PustakaError
from pustaka.kinds import Kind
from pustaka.library import Library, Series
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.text import days
from pustaka.text.limits import LONGEST_NAME

PADDED = re.compile(r"\{nomor:0(?P<width>\d)d?\}")
"""`SSWD #{nomor:03d}`."""


FOLLOWING = frozenset({"edisi", "notulensi", "saku"})
"""Kinds whose names are not free."""


BEGIN = "pustaka baru {kind} {name} --seri {series}"
"""What is typed at the door where a new text begins. Another door gives its own command, with the same blanks."""


class WrongName(PustakaError):
    """Raised when a name does not follow what names of its kind follow; the sentence says which name would do."""


def judge(kind: Kind, stem: str, shelf: Series | None, books: Library, command: str = BEGIN) -> None:
    """Raises WrongName with the command that would do; kinds whose names are free pass."""
    if kind.key == "edisi" and shelf is not None:
        right = edition(stem, shelf, books)
        if stem != right:
            fault = "Nomor itu sudah dipakai." if decimal(stem) and int(stem) in numbers(shelf, books) else "Edisi dinamai menurut nomornya."
            raise WrongName(f"{fault} Jalankan «{command.format(kind=kind.key, name=right, series=shelf.id)}».")
    elif kind.key == "notulensi" and shelf is not None and days.named(stem) is None:
        held = days.written(stem)
        help_text = f"tahun-bulan-hari. Jalankan «{command.format(kind=kind.key, name=held, series=shelf.id)}»." if held else "tahun-bulan-hari, misalnya «2013-12-06»."
        raise WrongName(f"Notulensi dinamai menurut tanggal pertemuannya: {help_text}")
    elif kind.key == "saku":
        keyed(stem, books)


def fitting(kind: Kind, stem: str, shelf: Series, books: Library) -> str:
    """The name itself where it would do, else one that would, else a blank to fill in."""
    if kind.key == "edisi":
        return edition(stem, shelf, books)
    if kind.key == "notulensi" and days.named(stem) is None:
        return str(days.written(stem) or "NAMA")
    return slug(stem) or "NAMA"


def slug(words: str) -> str:
    """`Ibu di Pasar` → `ibu-di-pasar`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:LONGEST_NAME].strip("-")


def edition(stem: str, shelf: Series, books: Library) -> str:
    """The number as this series writes it; the next free one where the given name is no free number."""
    used = numbers(shelf, books)
    pattern = PADDED.search(str(shelf.matter.values.get("penomoran") or ""))
    width = int(pattern["width"]) if pattern else max((len(one.id) for one in books.in_series(shelf) if decimal(one.id)), default=1)
    free = int(stem) if decimal(stem) and int(stem) > 0 and int(stem) not in used else max(used, default=0) + 1
    return f"{free:0{width}d}"


def numbers(shelf: Series, books: Library) -> set[int]:
    """Numbers that the series has used, as its editions say and as their files are named."""
    members = books.in_series(shelf)
    said = {number for one in members if type(number := one.document.matter.values.get("nomor")) is int}
    return said | {int(one.id) for one in members if decimal(one.id)}


def decimal(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def keyed(stem: str, books: Library) -> None:
    """Raises WrongName with the nearest keys; without a register there is nothing to compare with."""
    keys = books.register("pmks").records
    if keys and stem not in keys:
        near = difflib.get_close_matches(stem, keys, n=3, cutoff=0.5) or [one for one in sorted(keys) if set(one.split("-")) & set(stem.split("-"))][:3]
        help_text = f" Yang paling dekat: {', '.join(f'«{one}»' for one in near)}." if near else ""
        raise WrongName(f"Entri buku saku dinamai menurut kunci di {REGISTERS}/pmks.yml, dan kunci itu tidak ada di sana.{help_text}")
