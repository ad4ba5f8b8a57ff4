"""What a blank sheet must print, read from its record in the register: its labels, notes and options in their order, and no other word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pustaka.book import sheet
from pustaka.book.sheet import Sheet
from pustaka.book.text import clean
from pustaka.build.printed import compare
from pustaka.build.printed.tagged import flat
from pustaka.build.printed.wanted import Wanted
from pustaka.compose import calls


def differences(form: Sheet, blocks: Sequence[str], pieces: Iterable[str]) -> Iterator[str]:
    """What is told of each label that a sheet lacks on paper, and of what it says besides; `pieces` are flat strings that may stand around its fields."""
    lost, over = compare.laid(list(wanted(form.name, form.record, form.calls, form.doubt)), "".join(blocks))
    known = sorted(pieces, key=len, reverse=True)
    for one in lost:
        yield f"kehilangan satu {one.name} («{one.begin}»), atau urutannya berbeda."
    if letters := sum(len(compare.unexplained(one, known)) for one in over):
        yield f"memuat {letters} huruf yang tidak ada di daftarnya."


def wanted(name: str, record: Mapping[str, Any], called: Sequence[tuple[str, str, str]] = (), doubt: str = "") -> Iterator[Wanted]:
    """The strings of a record as they follow each other on paper."""
    yield from told("judul", "", [name])
    yield from told("keterangan", "", [record["guna"]])
    yield from told("petunjuk", "", record["petunjuk"])
    yield from told("tanda bukti", "", [sheet.evidence(record.get("bersumber"))])
    yield from told("judul", "", [calls.TITLE] if called else ())
    yield from told("nomor", "", (*(text for name, _href, why in called for text in (name, why)), doubt))
    for block in record["isi"]:
        title = str(block.get("judul", ""))
        yield from told("judul", title, [title])
        yield from told("keterangan", title, [block.get("keterangan")])
        yield from told("isian", title, block.get("isian", ()))
        yield from told("pilihan", title, block.get("pilihan", ()))
        yield from told("kepala tabel", title, block.get("tabel", ()))
        yield from told("baris tabel", title, block.get("awal", ()))
        for box, hint in block.get("kotak", {}).items():
            yield from told("kotak", title, [box, hint])
        yield from told("simbol", title, [words or drawn for drawn, words in block.get("simbol", {}).items()])


def told(name: str, under: str, given: Iterable[object]) -> Iterator[Wanted]:
    for one in given:
        said = clean(str(one or ""))
        if text := flat(said):
            words = said.split()
            yield Wanted(text, name, under, len(words), " ".join(words[:3]), "")
