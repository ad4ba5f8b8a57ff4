"""Judges names that follow something: an edition its number, minutes their day, an entry its key in the register."""

from __future__ import annotations

import datetime
import difflib
import re

from pustaka.errors import PustakaError
from pustaka.kinds import Kind
from pustaka.library import Library, Series
from pustaka.library.register import FOLDER as REGISTERS

DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:-[2-9])?")
"""`2013-12-06`, and `2013-12-06-2` for a second meeting on that day."""

PADDED = re.compile(r"\{nomor:0(?P<width>\d)d?\}")
"""`SSWD #{nomor:03d}`."""


FOLLOWING = frozenset({"edisi", "notulensi", "saku"})
"""Kinds whose names are not free."""


class WrongName(PustakaError):
    """Raised when a name does not follow what names of its kind follow; the sentence says which name would do."""


def judge(kind: Kind, stem: str, shelf: Series | None, books: Library) -> None:
    """Raises WrongName; kinds whose names are free pass."""
    if kind.key == "edisi" and shelf is not None:
        right = edition(stem, shelf, books)
        if stem != right:
            fault = "Nomor itu sudah dipakai." if decimal(stem) and int(stem) in numbers(shelf, books) else "Edisi dinamai menurut nomornya."
            raise WrongName(f"{fault} Jalankan «pustaka baru edisi {right} --seri {shelf.id}».")
    elif kind.key == "notulensi" and day(stem) is None:
        raise WrongName("Notulensi dinamai menurut tanggal pertemuannya: tahun-bulan-hari, misalnya «2013-12-06».")
    elif kind.key == "saku":
        keyed(stem, books)


def fitting(kind: Kind, stem: str, shelf: Series, books: Library) -> str:
    """The name itself where it would do, else one that would, else a blank to fill in."""
    if kind.key == "edisi":
        return edition(stem, shelf, books)
    return stem if stem and (kind.key != "notulensi" or day(stem)) else "NAMA"


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


def day(stem: str) -> datetime.date | None:
    """The day in a name such as `2013-12-06`; `2013-02-30` is none."""
    found = DAY.fullmatch(stem)
    try:
        return datetime.date.fromisoformat(found["day"]) if found else None
    except ValueError:
        return None


def keyed(stem: str, books: Library) -> None:
    """Raises WrongName with the nearest keys; without a register there is nothing to compare with."""
    keys = books.register("pmks").records
    if keys and stem not in keys:
        near = difflib.get_close_matches(stem, keys, n=3, cutoff=0.5) or [one for one in sorted(keys) if set(one.split("-")) & set(stem.split("-"))][:3]
        help_text = f" Yang paling dekat: {', '.join(f'«{one}»' for one in near)}." if near else ""
        raise WrongName(f"Entri buku saku dinamai menurut kunci di {REGISTERS}/pmks.yml, dan kunci itu tidak ada di sana.{help_text}")
