"""Writes the form of a certification from a case as a Word document: the case's own words, aspect by aspect, with places for the assessor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from pustaka.library import Publication, wording
from pustaka.portable import ways
from pustaka.portable.fragment import Element, settled
from pustaka.portable.gathered import Gathered
from pustaka.portable.word import Paper, Run
from pustaka.portable.word_text import poured
from pustaka.site import view

TITLE = "Bahan sertifikasi: {}"
ABOUT = "Berkas ini menyalin studi kasus ke dalam urutan formulir sertifikasi. Bagian yang berbingkai dan kotak centang diisi asesor."
NAMES = "Nama peserta, asesor, dan lembaga diisi di kantor. Jangan menulis nama asli klien di mana pun, dan jangan mengunggah berkas yang terisi."
CHOICES = ("Memadai", "Perlu dilengkapi", "Belum dapat dinilai")
FIELDS = ("Nama peserta", "Lembaga peserta", "Nama asesor", "Tanggal asesmen")
HEAD, SHARES = ("Aspek", "Diminta", "Ada", "Keadaan", "Catatan asesor"), (5, 3, 3, 2, 4)
SIGNED = ("Tanda tangan peserta", "Tanda tangan asesor")
MISSING = "Bagian ini belum ada di studi kasus."
GATHERED = "Isinya ada di bagian-bagian berikut."
REST = "Di luar formulir"
NOTES = "Catatan dari studi kasus"


@dataclass(frozen=True, slots=True)
class Row:
    """An aspect of the form: what it asks for, what the case has, and how that is called; `level` is that of its heading in the case."""

    id: str
    title: str
    level: int
    asked: str
    found: str
    verdict: str


def certificate(case: Publication, rows: Sequence[Row], measure: str, given: Gathered) -> bytes:
    """The form; the same case gives the same bytes. `measure` says what the counted words are worth."""
    day, stamp = given.day(case), given.stamps.get(case.address)
    notice, review = given.notice(case), wording.review(case)
    foot = " · ".join(filter(None, (given.brand.name, case.title, f"Kode {stamp.shown}" if stamp else "", f"keadaan {wording.date(day)}" if day else "")))
    paper = Paper(TITLE.format(case.title), language=given.brand.language, author=given.brand.publisher or given.brand.name, foot=f"{foot}.", day=day)
    paper.paragraph(Run(f"Ditinjau oleh {review}." if review else f"{notice}.", bold=True))
    if review and notice:
        paper.paragraph(f"{notice}.")
    if case.summary:
        paper.paragraph(case.summary)
    paper.paragraph(ABOUT)
    paper.paragraph(NAMES)
    texts = dict(apart(case, given))
    poured(paper, texts.pop("", []))
    paper.heading("Identitas")
    address = given.address(case)
    facts = [("Judul", case.title), *view.facts(case), *([("Kode", stamp.shown)] if stamp else []), *([("Keadaan", wording.date(day))] if day else []), *([("Alamat", address)] if address else [])]
    paper.table(("Keterangan", "Isi"), [(label, str(value)) for label, value in facts], (1, 3))
    for label in FIELDS:
        paper.field(label)
    paper.heading("Ringkasan aspek")
    paper.table(HEAD, [("– " * (row.level - 2) + row.title, row.asked, row.found, row.verdict, "") for row in rows], SHARES)
    paper.paragraph(measure)
    for row, after in zip_longest(rows, rows[1:]):
        paper.heading(row.title, row.level - 1)
        told(paper, row, texts.pop(row.id, []), above=after is not None and after.level > row.level)
    written(paper, texts)
    paper.heading("Penilaian keseluruhan")
    paper.choices(("Direkomendasikan", "Belum direkomendasikan"))
    paper.answer("Alasan dan saran asesor")
    paper.field("Tempat dan tanggal")
    paper.table(SIGNED, [("\n\n", "\n\n")])
    return paper.data()


def told(paper: Paper, row: Row, blocks: list[Element], *, above: bool) -> None:
    """One aspect: what is asked, the words of the case, and the assessor's place; a heading above others has only the words."""
    if above:
        poured(paper, blocks)
        if not blocks:
            paper.paragraph(GATHERED)
        return
    paper.paragraph(Run(f"Diminta: {row.asked}. Ada: {row.found}.", italic=True), kept=True)
    if blocks:
        poured(paper, blocks)
    else:
        paper.paragraph(MISSING)
    paper.choices(CHOICES)
    paper.answer(f"Catatan asesor tentang {row.title}")


def written(paper: Paper, texts: Mapping[str, list[Element]]) -> None:
    """What the case says beside the aspects of the form, and its notes: nothing of it is lost."""
    rest = {key: blocks for key, blocks in texts.items() if blocks}
    notes = rest.pop(NOTES, [])
    if rest:
        paper.heading(REST)
        for blocks in rest.values():
            poured(paper, blocks)
    if notes:
        paper.heading(NOTES)
        poured(paper, notes)


def apart(case: Publication, given: Gathered) -> Iterator[tuple[str, list[Element]]]:
    """The blocks of the case under the id of the heading that they stand below; what the site itself added is left out."""
    root = settled(given.render(case), lambda href: ways.alone(case, href, given.site_url), lambda _src: "")
    aspects = {part.id for part in case.kind.parts}
    found: dict[str, list[Element]] = {"": []}
    here = ""
    for block in root:
        if not isinstance(block.tag, str):
            continue
        name, known = block.get("id") or "", str(block.tag) in {"h2", "h3", "h4", "h5", "h6"}
        if "footnote" in (block.get("class") or "").split():
            found[NOTES] = [block]
        elif known and name not in case.document.anchors:
            here = "ours"
        elif known and name in aspects:
            here = name
            found.setdefault(here, [])
        elif known and int(str(block.tag)[1]) == 2:
            here = name
            found[here] = [block]
        else:
            found.setdefault(here, []).append(block)
    found.pop("ours", None)
    yield from found.items()
