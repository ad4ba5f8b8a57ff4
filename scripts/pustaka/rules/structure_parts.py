"""SUSUN, the other half: what stands inside a part: enough words, list items, a table, evidence marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.structure import SUSUN, at, is_empty
from pustaka.rules.tables_foreign import every_fault
from pustaka.text import Document
from pustaka.text.dialect import CARD_CHECK, CARD_PRACTICE, CHECK, DUTY, EVIDENCE, MARK, PRACTICE, SOURCED
from pustaka.text.document import Section

ITEM = re.compile(r"^(?:[-+*]|\d+\.)\s+\S")
"""`- butir`, `3. langkah`; not `-butir`, not a nested `    - butir`."""

STEP = re.compile(r"^\d+\.\s+\S")
"""`3. Dengarkan dahulu.`"""

LAST = re.compile(rf"{EVIDENCE}(?P<notes>(?:\[\^[^\]]+\])*)\.?\s*$")
"""`(bersumber)[^1]` at the end of a step."""

OF_A_STEP = (SOURCED, CHECK, DUTY, PRACTICE)
OF_A_CARD = (CARD_CHECK, DUTY, CARD_PRACTICE)
NOTED = re.compile(r"(?:\[\^[^\]]+\])+\.?\s*$")
"""`… selimuti.[^3]`: on a card a bare footnote is the strongest mark."""

DELIMITER = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$")
"""`|---|:---:|`, the row below a table's header."""


@SUSUN.rule(5, "bagian-terlalu-pendek", Severity.ADVICE)
def short_part(publication: Publication, library: Library) -> Iterator[Spot]:
    """Each part says enough to be useful. Advice, because a certified case has parts of 97 and 99 words."""
    for part, section in publication.parts():
        words = publication.document.words_in(section, part.min_words) if part.min_words else 0
        if 0 < words < part.min_words:  # an empty part is SUSUN12's
            yield at(
                publication.document, section.heading,
                f"Bagian «{part.title}» baru {words} kata; sebaiknya sekurang-kurangnya {part.min_words} kata. Tambahkan isinya. {part.hint}",
            )


@SUSUN.rule(6, "butir-kurang", Severity.ADVICE)
def few_items(publication: Publication, library: Library) -> Iterator[Spot]:
    """Parts that are lists have the items that they are for."""
    for part, section in publication.parts():
        if not part.min_items:
            continue
        items = sum(1 for _number, text in publication.document.text_of(section) if ITEM.match(text))
        if items < part.min_items and not is_empty(publication.document, section):
            yield at(
                publication.document, section.heading,
                f"Bagian «{part.title}» berisi {items} butir; sebaiknya sekurang-kurangnya {part.min_items}. Tulis satu hal per baris, diawali «- » atau «1. ».",
            )


@SUSUN.rule(7, "tabel-belum-ada", Severity.ERROR, also=Severity.ADVICE)
def missing_table(publication: Publication, library: Library) -> Iterator[Spot]:
    """Parts that are tables have the declared columns, because pages and PDFs read them by name."""
    for part, section in publication.parts():
        if not part.columns:
            continue
        rows = dict(tables(publication.document, section))
        header = "| " + " | ".join(part.columns) + " |"
        if part.columns not in rows and not any(section.start <= one.line < section.end for one in every_fault(publication.document)):
            yield at(
                publication.document, section.heading,
                f"Bagian «{part.title}» belum punya tabel yang diminta. Tulis tabel dengan baris judul «{header}» dan baris «{'|---' * len(part.columns)}|» di bawahnya.",
            )
        elif part.columns in rows and not rows[part.columns]:
            yield replace(
                at(publication.document, section.heading, f"Tabel di bagian «{part.title}» masih kosong. Isi sekurang-kurangnya satu baris."),
                severity=Severity.ADVICE,
            )


@SUSUN.rule(8, "tanda-bukti", Severity.ERROR)
def evidence(publication: Publication, library: Library) -> Iterator[Spot]:
    """Every step says once, at its end, whether a source stands behind it: a reader acts on it."""
    for part, section in publication.parts():
        if not part.marked:
            continue
        for number, first, text in steps(publication.document, section):
            fault = evidence_fault(text)
            if fault:
                yield Spot(number, 1, f"{fault} Akhiri langkah dengan salah satu dari: {', '.join(map(written, OF_A_STEP))}.", number, len(first) + 1)


def evidence_fault(step: str) -> str:
    """What is wrong with the evidence mark of a step; empty when nothing is."""
    marks, last = MARK.findall(step), LAST.search(step)
    if not marks:
        return "Langkah ini belum bertanda bukti."
    if len(marks) > 1:
        return "Langkah ini bertanda bukti lebih dari satu. Bagi menjadi dua langkah, atau hapus salah satu tandanya."
    if last is None:
        return "Tanda bukti langkah ini tidak di akhir."
    if last["mark"] not in OF_A_STEP:
        return f"Tanda «({last['mark']})» hanya untuk kartu gawat."
    if last["mark"] != PRACTICE and not last["notes"]:
        return f"Langkah ini bertanda «({last['mark']})», tetapi tidak menyebut sumbernya."
    return ""


def written(mark: str) -> str:
    """A mark as it is typed: «(bersumber)[^1]», «(praktik umum, belum ditinjau)»."""
    return f"«({mark})»" if mark in (PRACTICE, CARD_PRACTICE) else f"«({mark})[^1]»"


@SUSUN.rule(19, "tanda-bukti-kartu", Severity.ERROR)
def card_evidence(publication: Publication, library: Library) -> Iterator[Spot]:
    """What a card tells people to do, or not to do, says how sure it is: a bare footnote, or one short mark."""
    for part, section in publication.parts():
        if not part.cited:
            continue
        for number, first, text in steps(publication.document, section, ITEM):
            fault = card_fault(text)
            if fault:
                yield Spot(number, 1, f"{fault} Akhiri butir dengan catatan kaki «[^1]», atau {', '.join(map(written, OF_A_CARD))}.", number, len(first) + 1)


def card_fault(item: str) -> str:
    marks, last = MARK.findall(item), LAST.search(item)
    if not marks:
        return "" if NOTED.search(item) else "Butir ini belum mengatakan dari mana asalnya."
    if len(marks) > 1:
        return "Butir ini bertanda bukti lebih dari satu."
    if last is None:
        return "Tanda bukti butir ini tidak di akhir."
    if last["mark"] not in OF_A_CARD:
        return f"Tanda «({last['mark']})» tidak dipakai di kartu."
    if last["mark"] != CARD_PRACTICE and not last["notes"]:
        return f"Butir ini bertanda «({last['mark']})», tetapi tidak menyebut sumbernya."
    return ""


def steps(document: Document, section: Section, opening: re.Pattern[str] = STEP) -> Iterator[tuple[int, str, str]]:
    """(line, first line, whole text) of each numbered step, or other item that `opening` knows, with what is nested in it."""
    number, found = 0, list[str]()
    for line, text in document.text_of(section):
        if opening.match(text):
            if found:
                yield number, found[0], " ".join(found).rstrip()
            number, found = line, [text]
        elif found and text.strip() and not text.startswith(" ") and is_blank_before(document, line):
            yield number, found[0], " ".join(found).rstrip()
            found = []
        elif found:
            found.append(text)
    if found:
        yield number, found[0], " ".join(found).rstrip()


def is_blank_before(document: Document, line: int) -> bool:
    return not document.lines[line - 2].strip()


def tables(document: Document, section: Section) -> Iterator[tuple[tuple[str, ...], bool]]:
    """(header cells, whether the first row holds anything) of each table in the section."""
    lines = ["", *(text for _number, text in document.text_of(section)), ""]
    for before, text, after in zip(lines, lines[1:], lines[2:], strict=False):
        if "-" in text and DELIMITER.match(text) and "|" in before:
            yield tuple(cell.strip() for cell in before.strip().strip("|").split("|")), "|" in after and bool(after.strip("| \t"))
