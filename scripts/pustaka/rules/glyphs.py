"""TULIS: signs that no font of the PDFs has, told with the word to write, before they become boxes on paper."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.rules.grouping import together
from pustaka.rules.meta import key_spot
from pustaka.rules.meta_signs import texts
from pustaka.rules.writing import TULIS
from pustaka.text import Document, glyphs
from pustaka.text.frontmatter import Matter

ENTITY = re.compile(r"&#?\w{2,31};")
"""`&#128512;`, `&check;`: what becomes a sign only on the page."""

JOINERS = re.compile("[\u200d\ufe0f\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff\u20e3\U000e0020-\U000e007f]*")
"""What goes on within one sign: a joiner, a colour of skin, the second letter of a flag."""

MEANT = "Tulis maksudnya dengan kata."
"""Said of a sign joined from several, whose parts have other words."""

BEYOND = "Tanda ini (U+{:04X}) tidak ada di fon PDF, sehingga di kertas menjadi kotak. "


@cache
def suspect() -> re.Pattern[str]:
    """Anything outside the fonts, so that a whole text is looked through at once."""
    inside = "".join(f"\\U{int(low, 16):08x}-\\U{int(high or low, 16):08x}" for low, _dash, high in (one.partition("-") for one in glyphs.ranges(glyphs.covered())))
    return re.compile(f"[^{inside}\n\t]")


@TULIS.wide_rule(25, "tanda-tanpa-fon", Severity.ERROR, also=Severity.ADVICE)
def without_font(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every sign can be printed: emoji and letters of other scripts are written as words; pages that are not printed get advice."""
    for publication in library.publications:
        weight = None if publication.kind.publication else Severity.ADVICE
        yield from ((publication.path, spot) for spot in in_document(publication.document, weight))
    for series in library.series:
        yield from ((series.path, spot) for spot in in_values(series.matter))
    for name in sorted(library.registers):
        yield from ((f"{REGISTERS}/{name}.yml", spot) for spot in in_values(library.registers[name].matter))


def in_document(document: Document, weight: Severity | None) -> Iterator[Spot]:
    """One finding for each sign, or each script, with all its places."""
    text = document.source.text
    if "&" not in text and "\\" not in "\n".join(document.lines[: document.matter.lines]) and suspect().search(text) is None:
        return
    places: dict[str, list[Spot]] = {}
    for number, line in enumerate(document.lines, 1):
        for start, end, sign in signs(line):
            advice = glyphs.instead(sign) if "\u200d" not in line[start:end] else MEANT
            key = advice if advice.startswith("Ini aksara") else line[start:end] if advice == MEANT else sign
            places.setdefault(key, []).append(Spot(number, start + 1, BEYOND.format(ord(sign)) + advice, number, end + 1, weight))
    yield from (together(same, same[0].message) for same in places.values())
    seen = "".join(places)
    for spot in in_values(document.matter, weight):
        if document.lines[spot.line - 1].isascii() and not seen:
            yield spot


def signs(line: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, sign) of everything in a line that no font shows; a family joined of four persons is one, and so is a word in another script."""
    after = 0
    for at, sign in glyphs.gaps(line):
        if at >= after:
            after = at + 1
            while (found := JOINERS.match(line, after)) is not None and (found.end() > after or (is_letter(sign) and line[after : after + 1] and is_gap(line[after]))):
                joined = "\u200d" in found[0]
                after = found.end() + (joined or found.end() == after)
            yield at, min(after, len(line)), sign
    if "&" in line:
        for entity in ENTITY.finditer(line):
            for _at, sign in glyphs.gaps(html.unescape(entity[0])):
                yield entity.start(), entity.end(), sign


def is_letter(sign: str) -> bool:
    return sign.isalpha()


def is_gap(sign: str) -> bool:
    return next(glyphs.gaps(sign), None) is not None


def in_values(matter: Matter, weight: Severity | None = None) -> Iterator[Spot]:
    """The first sign of each key whose value cannot be printed."""
    for key, value in matter.values.items():
        sign = next((found for text in texts(value) for _at, found in glyphs.gaps(text)), "")
        if sign:
            yield key_spot(matter, key, BEYOND.format(ord(sign)) + glyphs.instead(sign), weight)
