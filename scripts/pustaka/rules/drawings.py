"""SUSUN, the part about drawings that are made from data: each can be read without being seen, fits into its boxes, and says nothing that its source does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.kinds.drawing import FAMILIES
from pustaka.library import Library, Register
from pustaka.library.publication import METHODS
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.pictures.drawn import PLACES, knows, misfits
from pustaka.registers.drawings import NAME, count, drawings, said, simple
from pustaka.registers.duties import duties
from pustaka.rules.structure import SUSUN

FILE = f"{REGISTERS}/{NAME}.yml"

SPACES = re.compile(r"\s+")


def records(library: Library) -> Iterator[tuple[str, Mapping[str, object], Register]]:
    register = library.register(NAME)
    yield from ((key, record, register) for key, record in register.records.items() if record.get("macam") in FAMILIES)


def at(register: Register, key: str, field: str) -> Spot:
    line, column = register.matter.inner.get(key, {}).get(field, register.matter.marks.get(key, (1, 1)))
    return Spot(line, column, "", line, column + len(field))


def told(spot: Spot, message: str) -> tuple[str, Spot]:
    return FILE, Spot(spot.line, spot.column, message, spot.end_line, spot.end_column)


@SUSUN.wide_rule(25, "gambar-tak-terbaca", Severity.ERROR)
def unread(library: Library) -> Iterator[tuple[str, Spot]]:
    """Whoever does not see a drawing reads each of its nodes in words; and a drawing stands in a section that is there."""
    for key, record, register in records(library):
        for number, one in enumerate(simple(record), 1):
            if not said(one, "baca") and not said(one, "tenggat"):
                yield told(at(register, key, "simpul"), f"Simpul nomor {number} belum dapat dibacakan. Tambahkan «baca», satu kalimat bagi orang yang tidak melihat gambarnya.")
        page = library.by_path.get(f"{METHODS}{said(record, 'halaman')}.md")
        if page is not None and said(record, "bagian") not in {one.id for one in page.document.headings}:
            yield told(at(register, key, "bagian"), "Halaman itu tidak punya judul dengan id ini, jadi gambarnya tidak tampil. Tulis id judul yang ada, tanpa tanda pagar.")
        lost = [one for one in texts(record.get("juga")) if one not in library.by_path and one not in library.absent]
        if lost:
            yield told(at(register, key, "juga"), "Ada berkas yang tidak ada, jadi tombol ke gambar ini tidak tampil di sana. Tulis jalurnya dari akar gudang, misalnya «docs/gawat/…md».")


@SUSUN.wide_rule(26, "gambar-tidak-muat", Severity.ERROR)
def too_long(library: Library) -> Iterator[tuple[str, Spot]]:
    """Words stay within their boxes, on a phone as on paper."""
    for one in drawings(library):
        register = library.register(NAME)
        for number in sorted(misfits(one.drawing)):
            yield told(at(register, one.drawing.key, "simpul"), f"Kata pada simpul nomor {number} tidak muat di tempatnya. Pendekkan «kata», dan pindahkan sisanya ke «baca».")


@SUSUN.wide_rule(27, "gambar-tanpa-pegangan", Severity.ERROR)
def unfounded(library: Library) -> Iterator[tuple[str, Spot]]:
    """A node stands where its family knows a place, leads to a node that is there, and takes each time from a duty or from a page that says it."""
    known = {one.key: one for one in duties(library)}
    for key, record, register in records(library):
        nodes, family = simple(record), said(record, "macam")
        source = library.by_path.get(said(record, "menurut"))
        words = " ".join([*(text for _line, text in source.document.prose), *(one.title for one in source.document.headings)]) if source else ""
        spot = at(register, key, "simpul")
        for number, one in enumerate(nodes, 1):
            if not knows(family, said(one, "letak")):
                yield told(spot, f"«letak» simpul nomor {number} tidak dikenal. {expected(family)}")
            to = count(one.get("ke"))
            if to and (to > len(nodes) or to == number or (family == "alur" and to > number)):
                yield told(spot, f"Panah simpul nomor {number} tidak menuju simpul yang dapat dituju. Tulis nomor simpul lain di gambar ini; pada alur, nomor di atasnya.")
            duty, name = known.get(said(one, "tenggat")), said(one, "tenggat")
            if name and (duty is None or (count(one.get("butir")) or 1) > len(duty.spans)):
                yield told(spot, f"Tenggat simpul nomor {number} tidak ada di {REGISTERS}/kewajiban.yml. Periksa kuncinya dan nomor «butir».")
            time = said(one, "waktu")
            if time and (name or not within(time, words)):
                yield told(spot, f"Waktu simpul nomor {number} tidak tertulis di berkas «menurut», atau sudah datang dari «tenggat». Tulis seperti di berkas itu, atau hapus.")


def within(time: str, words: str) -> bool:
    """Whether a page says a time in the same words."""
    return bool(words) and SPACES.sub(" ", time).casefold() in SPACES.sub(" ", words).casefold()


def expected(family: str) -> str:
    if family not in PLACES:
        return "Gambar macam ini tidak memakai «letak»; hapus isian itu."
    sides = "; yang sepasang diikuti «kiri» atau «kanan», dan «belakang» bila perlu" if family == "tubuh" else ""
    return f"Yang dikenal: {', '.join(PLACES[family])}{sides}."


def texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
