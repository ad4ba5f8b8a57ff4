"""Writes a blank sheet as a Word document for offices that type, from the same record as the printed one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from pustaka.book.sheet import OPEN, REGISTER, called, evidence
from pustaka.compose import calls
from pustaka.kinds.sheet import BLOCKS
from pustaka.library import Library, wording
from pustaka.portable.gathered import Gathered
from pustaka.portable.word import Paper, Run
from pustaka.registers import sheets as shown

PRIVACY = "Pakai inisial. Simpan berkas yang terisi di komputer kantor yang terkunci, dan jangan mengirimnya lewat obrolan."
HOW = "Ketik di bagian yang bertulisan «ketik di sini», dan klik kotak untuk mencentangnya. Di sel terakhir sebuah tabel, tombol Tab menambah baris."
METHOD = "Cara memakainya: "
MOST_ROWS = 6
"""Empty rows of a table: on paper they are drawn beforehand, in a document a key adds the next."""


def documents(library: Library, given: Gathered) -> Iterator[tuple[str, str, bytes]]:
    """(path, title, bytes) of every sheet that can be typed."""
    register = library.register(shown.NAME)
    day = given.dates.get(REGISTER)
    for key, record in register.records.items():
        page = library.by_path.get(shown.page_of(record))
        if page is not None and shown.typed(record):
            yield shown.word_path_of(key), shown.title_of(register, key), document(register.title(key), record, page.title, given.address(page), day, given)


def document(name: str, record: Mapping[str, Any], method: str, address: str, day: date | None, given: Gathered) -> bytes:
    foot = " · ".join(filter(None, (given.brand.name, name, f"keadaan {wording.date(day)}" if day else "")))
    privacy = OPEN if shown.is_open(record) else PRIVACY
    paper = Paper(name, language=given.brand.language, author=given.brand.publisher or given.brand.name, foot=f"{foot}. {privacy}", day=day)
    paper.paragraph(str(record["guna"]))
    paper.heading("Petunjuk")
    paper.bullets(map(str, record["petunjuk"]))
    paper.paragraph(HOW)
    paper.paragraph(Run(privacy, bold=True))
    paper.paragraph(f"{evidence(record.get('bersumber'))} {METHOD}", Run(method, link=address))
    if numbers := called(given.library, record):
        paper.heading(calls.TITLE)
        for one in numbers:
            paper.paragraph(Run(one.name, bold=True, link=one.line.href), f". {one.why} ({one.line.state})")
    paper.heading("Isian")
    for block in record["isi"]:
        kind = next(key for key in BLOCKS if key in block)
        if kind in WRITERS:
            above(paper, block)
            WRITERS[kind](paper, block)
    return paper.data()


def above(paper: Paper, block: Mapping[str, Any]) -> None:
    if block.get("judul"):
        paper.heading(str(block["judul"]), 2)
    if block.get("keterangan"):
        paper.paragraph(Run(str(block["keterangan"]), italic=True), kept=True)


def asked(paper: Paper, block: Mapping[str, Any]) -> None:
    for label in block["isian"]:
        paper.field(str(label))


def lined(paper: Paper, block: Mapping[str, Any]) -> None:
    paper.answer(str(block.get("judul") or "Catatan"), shown=not block.get("judul"))


def chosen(paper: Paper, block: Mapping[str, Any]) -> None:
    paper.choices(map(str, block["pilihan"]))


def rows(paper: Paper, block: Mapping[str, Any]) -> None:
    head = [str(one) for one in block["tabel"]]
    rest = [""] * (len(head) - 1)
    first = [str(one) for one in block["awal"]] if "awal" in block else [""] * min(block["baris"], MOST_ROWS)
    paper.table(head, [(one, *rest) for one in first], block.get("lebar") or ())


def boxes(paper: Paper, block: Mapping[str, Any]) -> None:
    for label, words in block["kotak"].items():
        paper.heading(str(label), 3)
        if words:
            paper.paragraph(Run(str(words), italic=True), kept=True)
        paper.answer(str(label), shown=False)


WRITERS: Mapping[str, Callable[[Paper, Mapping[str, Any]], None]] = {"isian": asked, "garis": lined, "pilihan": chosen, "tabel": rows, "kotak": boxes}
"""By block; drawings are made by hand, so a sheet that has one is not among these documents, and a page ends where it is full."""
