"""SUSUN, teaching cases: three decisions, each with an answer that stays folded, and a story that could be anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds.teaching import TEACHING
from pustaka.library import Library, Publication
from pustaka.library.wording import MONTHS
from pustaka.rules.structure import SUSUN, at, is_empty
from pustaka.rules.structure_parts import steps
from pustaka.text import Document
from pustaka.text.document import Section

FOLDED = re.compile(r"\?\?\?(?!\+)\s*\S")
"""`??? note "Jawaban"`; not `???+`, which stands open, and not `!!!`."""

NAMED = re.compile(r"\blangkah\s+(?P<numbers>\d+(?:(?:\s*,\s*|\s*,?\s+dan\s+|\s*[–-]\s*)\d+)*)", re.IGNORECASE)
"""`langkah 3`, `langkah 2 dan 4`, `langkah 1, 2, dan 3`, `langkah 4–6`."""

NUMBER = re.compile(r"\d+")

DATED = re.compile(rf"(?<![\d./])(?:(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTHS)})\s+(?:19|20)\d\d|\d{{1,2}}\s+(?:{'|'.join(MONTHS)})|tahun\s+(?:19|20)\d\d)\b")
"""`3 Maret`, `Maret 2024`, `tahun 2019`; not `UU Nomor 12 Tahun 2022`, not `3 tahun`."""


@SUSUN.rule(22, "titik-tanpa-jawaban", Severity.ERROR)
def unanswered(publication: Publication, library: Library) -> Iterator[Spot]:
    """Each decision asks first, and then holds one folded answer: who sees the answer beside the question does not think."""
    document = publication.document
    for part, section in publication.parts():
        if not part.folded or is_empty(document, section):
            continue
        boxes = list(answers(document, section))
        if len(boxes) != 1:
            yield at(document, section.heading, f"Bagian «{part.title}» memuat {len(boxes)} jawaban terlipat; seharusnya satu. Tulis kotak «??? note \"Jawaban\"» dengan isinya menjorok empat spasi.")
        elif not any(text.strip() for number, text in document.text_of(section) if number < boxes[0][0]):
            yield at(document, section.heading, f"Bagian «{part.title}» belum menanyakan apa pun. Tulis pertanyaan dan pilihannya di atas kotak jawaban.")
        elif not boxes[0][1]:
            yield Spot(boxes[0][0], 1, "Kotak jawaban ini kosong. Tulis jawabannya di bawahnya, menjorok empat spasi.")


@SUSUN.rule(23, "jawaban-tanpa-langkah", Severity.ERROR)
def loose_answer(publication: Publication, library: Library) -> Iterator[Spot]:
    """An answer names steps of the solution, because only a step says how sure it is."""
    document = publication.document
    solution = next((section for part, section in publication.parts() if part.marked), None)
    decisions = [section for part, section in publication.parts() if part.folded]
    if solution is None or not decisions:
        return
    there = {int(found[0]) for _line, first, _text in steps(document, solution) if (found := NUMBER.match(first))}
    for section in decisions:
        for line, text in answers(document, section):
            named = set(numbers(text))
            if text and not named:
                yield Spot(line, 1, "Jawaban ini tidak menyebut langkah pembahasan, jadi tidak berdasar. Sebutkan, misalnya «lihat langkah 2».")
            elif named - there:
                yield Spot(line, 1, f"Jawaban ini menyebut langkah {min(named - there)}, yang tidak ada dalam pembahasan. Betulkan nomornya.")


@SUSUN.rule(24, "cerita-bertanggal", Severity.ADVICE)
def dated(publication: Publication, library: Library) -> Iterator[Spot]:
    """An invented story has no date, so that nobody looks for the event behind it."""
    if publication.kind is not TEACHING:
        return
    for part, section in publication.parts():
        for line, text in publication.document.text_of(section) if part.id == "cerita" else ():
            for found in DATED.finditer(text):
                yield Spot(line, found.start() + 1, "Cerita rekaan sebaiknya tanpa tanggal dan tahun. Pakai hari atau jarak waktu, misalnya «seminggu kemudian».", line, found.end() + 1)


def answers(document: Document, section: Section) -> Iterator[tuple[int, str]]:
    """(line, text) of every folded box of a section."""
    for line in range(section.start + 1, section.end):
        if FOLDED.match(document.lines[line - 1]):
            inside = list[str]()
            for text in document.lines[line : section.end - 1]:
                if text.strip() and not text.startswith("    "):
                    break
                inside.append(text.strip())
            yield line, " ".join(filter(None, inside))


def numbers(text: str) -> Iterator[int]:
    """Every step that a text names; `4–6` names three of them."""
    for found in NAMED.finditer(text):
        for span in re.findall(r"\d+\s*[–-]\s*\d+|\d+", found["numbers"]):
            first, *last = map(int, NUMBER.findall(span))
            yield from range(first, (last[0] if last else first) + 1)
