"""SUSUN, what people act on in a hurry: steps in their time, items short enough to be read aloud, duties with an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds import Part
from pustaka.language.wordlists import listed
from pustaka.library import Library, Publication
from pustaka.registers.citations import CITATION
from pustaka.rules.structure import SUSUN
from pustaka.rules.structure_parts import ITEM, LAST, STEP, steps
from pustaka.text.dialect import DUTY, MARK
from pustaka.text.document import words_in_line
from pustaka.text.footnotes import CALLED, footnotes

NUMBER = re.compile(r"^(?P<number>\d+)\.")
WORD = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(r"\bPasal\s+\d+", re.IGNORECASE)
CONSTITUTION = "UUD 1945"


@SUSUN.rule(13, "langkah-tanpa-waktu", Severity.ERROR)
def untimed(publication: Publication, library: Library) -> Iterator[Spot]:
    """Every step stands below the heading that says how soon it is due."""
    document = publication.document
    for part, section in publication.parts():
        spans = [document.sections[one.id] for one in below(publication, part) if one.id in document.sections] if part.timed else []
        for number, first, _text in steps(document, section) if part.timed else ():
            if not any(one.start < number < one.end for one in spans):
                names = ", ".join(f"«### {one.title} {{#{one.id}}}»" for one in below(publication, part))
                yield Spot(number, 1, f"Langkah ini belum berada di bawah judul waktu. Pindahkan ke bawah salah satu dari: {names}.", number, len(first) + 1)


@SUSUN.rule(14, "nomor-langkah", Severity.ERROR)
def numbering(publication: Publication, library: Library) -> Iterator[Spot]:
    """The numbers of steps go on through the headings of time: people name a step by its number."""
    for part, section in publication.parts():
        for expected, (number, first, _text) in enumerate(steps(publication.document, section) if part.timed else (), 1):
            found = NUMBER.match(first)
            if found and int(found["number"]) != expected:
                yield Spot(number, 1, f"Langkah ini seharusnya bernomor {expected}. Nomor langkah berlanjut melewati judul waktu.", number, found.end() + 1)
                break  # the ones behind it would only repeat the trouble


@SUSUN.rule(15, "butir-terlalu-panjang", Severity.ADVICE)
def long_items(publication: Publication, library: Library) -> Iterator[Spot]:
    """Items and cards are as short as the place where they are read: a phone, a poster, a shaking hand."""
    document, kind = publication.document, publication.kind
    for part, section in publication.parts():
        for number, first, text in steps(document, section, STEP if part.marked else ITEM) if part.longest else ():
            words = counted(text)
            if words > part.longest:
                yield Spot(number, 1, f"Butir ini {words} kata; paling banyak {part.longest}. Bagi, atau pindahkan penjelasannya.", number, len(first) + 1)
    if kind.longest:
        whole = sum(counted(text) for part, section in publication.parts() if part.longest for _number, text in document.text_of(section))
        if whole > kind.longest:
            yield Spot(1, 1, f"Tulisan ini {whole} kata tanpa sumbernya; paling banyak {kind.longest}, supaya muat di satu halaman. Ringkaskan.")


@SUSUN.rule(16, "bukan-tindakan", Severity.ADVICE)
def no_action(publication: Publication, library: Library) -> Iterator[Spot]:
    """A step that only asks to know something is none."""
    for part, section in publication.parts():
        for number, first, _text in steps(publication.document, section) if part.marked or part.cited else ():
            found = WORD.search(first)
            if found and found[0].casefold() in listed("bukan-langkah.txt"):
                yield Spot(
                    number, found.start() + 1,
                    "Langkah ini meminta mengetahui, bukan berbuat. Mulailah dengan tindakan, atau pindahkan ke kotak «Perlu diketahui» di akhir bagian.",
                    number, found.end() + 1,
                )


@SUSUN.rule(17, "kewajiban-tanpa-pasal", Severity.ERROR)
def duty_without_article(publication: Publication, library: Library) -> Iterator[Spot]:
    """Who says that a law demands a step names the article and the law, so that a reader can hold on to it."""
    document = publication.document
    if f"({DUTY})" not in document.body:
        return
    known = footnotes(document)
    for part, section in publication.parts():
        for number, first, text in steps(document, section, ITEM) if part.marked or part.cited else ():
            last = LAST.search(text)
            if last is None or last["mark"] != DUTY or not last["notes"]:
                continue
            if not any(names_article(known[one["name"]].text) for one in CALLED.finditer(last["notes"]) if one["name"] in known):
                yield Spot(number, 1, "Butir ini bertanda «(kewajiban hukum)», tetapi catatan kakinya tidak menyebut pasal dan peraturannya. Tulis misalnya «Pasal 23 UU 12/2022».", number, len(first) + 1)


def below(publication: Publication, part: Part) -> tuple[Part, ...]:
    """The parts one level deeper that follow a part."""
    parts = publication.kind.parts
    place = parts.index(part) + 1
    end = next((n for n in range(place, len(parts)) if parts[n].level <= part.level), len(parts))
    return parts[place:end]


def counted(text: str) -> int:
    """Words as readers count them: evidence marks are none."""
    return words_in_line(MARK.sub(" ", text))


def names_article(note: str) -> bool:
    return bool(ARTICLE.search(note)) and (bool(CITATION.search(note)) or CONSTITUTION in note)
