"""Tells which letters the codes of a font show: by its table for copying text, else by the names of its glyphs."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Any

from pustaka.build.outputs.pdf_bounds import Budget, Unreadable

LONGEST = 32
"""Letters that one code may stand for; ligatures have three."""

CODES = 1 << 16

ENCODINGS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman", "/PDFDocEncoding": "pdfdoc"}


class Letters(dict[int, str]):
    """The letters of a font by their code; a code that it does not name shows nothing."""

    def __init__(self, known: dict[int, str], widths: Iterable[int] = (2,)) -> None:
        super().__init__(known)
        self.widths = frozenset(widths) or frozenset({2})
        """How many bytes a code has."""

    def __missing__(self, code: int) -> str:
        return ""

    def text(self, written: bytes) -> str:
        """What a string shows in this font."""
        return "".join(map(self.__getitem__, self.codes(written)))

    def codes(self, written: bytes) -> Iterable[int]:
        if self.widths == {2}:
            return struct.unpack(f">{len(written) // 2}H", written[: len(written) & ~1])
        return written if self.widths == {1} else self.mixed(written)

    def mixed(self, written: bytes) -> Iterator[int]:
        """Codes of several lengths: the shortest that the font names."""
        place = 0
        while place < len(written):
            width = next((one for one in sorted(self.widths) if int.from_bytes(written[place : place + one], "big") in self), min(self.widths))
            yield int.from_bytes(written[place : place + width], "big")
            place += width


class Unknown(Letters):
    """A font that does not say what its codes mean: readers see its text, and nothing else can."""

    def text(self, written: bytes) -> str:
        """Raises Unreadable."""
        if written:
            raise Unreadable
        return ""


class Fonts:
    """The letters of each font of a file, read once."""

    def __init__(self, budget: Budget) -> None:
        self.budget, self.known = budget, dict[tuple[int, int], Letters]()
        self.tables = set[tuple[int, int]]()
        """Streams that are tables of letters."""

    def letters(self, font: Any) -> Letters:
        if not font.is_indirect:
            return self.read(font)
        if font.objgen not in self.known:
            self.known[font.objgen] = self.read(font)
        return self.known[font.objgen]

    def read(self, font: Any) -> Letters:
        table = font.get("/ToUnicode")
        if table is not None and table._type_name == "stream":
            self.tables.add(table.objgen)
            self.budget.unpacked(table)
            return tabled(table)
        encoding = font.get("/Encoding")
        if font.get("/Subtype") == "/Type0":
            named = f"{table} {encoding if encoding is not None and encoding._type_name == 'name' else ''}"
            return Letters({code: chr(code) for code in range(CODES)}) if "UTF16" in named or "UCS2" in named or "/Identity" in str(table) else Unknown({})
        return Letters(by_name(encoding), (1,))


def tabled(table: Any) -> Letters:
    """Letters by their code from a font's table: `<0001> <0050>`, `<0001> <0004> <0050>`, `<0001> <0002> [<0050> <0051>]`."""
    from pikepdf import parse_content_stream

    found, widths = dict[int, str](), set[int]()
    for one in parse_content_stream(table, "endcodespacerange endbfchar endbfrange"):
        operator, given = str(one.operator), list[Any](one.operands)
        if operator == "endcodespacerange":
            widths.update(len(bytes(code)) for code in given)
        elif operator == "endbfchar":
            for code, letters in zip(given[::2], given[1::2], strict=False):
                found[number(code)] = spelled(letters)
        else:
            for first, last, letters in zip(given[::3], given[1::3], given[2::3], strict=False):
                found.update(row(number(first), number(last), letters))
        if len(found) > CODES:
            raise Unreadable
    return Letters(found, widths)


def row(first: int, last: int, letters: Any) -> Iterator[tuple[int, str]]:
    """The letters of neighbouring codes, each listed, or counted up from the first."""
    if last - first >= CODES:
        raise Unreadable
    if letters._type_name == "array":
        yield from zip(range(first, last + 1), map(spelled, letters), strict=False)
        return
    begun = spelled(letters)
    for code in range(first, last + 1 if begun else first):
        point = ord(begun[-1]) + code - first
        yield code, begun[:-1] + (chr(point) if point <= 0x10FFFF else "")


def number(code: Any) -> int:
    return int.from_bytes(bytes(code), "big")


def spelled(letters: Any) -> str:
    text = bytes(letters).decode("utf-16-be", "replace")
    if len(text) > LONGEST:
        raise Unreadable
    return text


def by_name(encoding: Any) -> dict[int, str]:
    """Letters of a font of at most 256 glyphs by the name of its encoding, and by the names of glyphs that differ from it."""
    from fontTools import agl  # type: ignore[import-untyped]  # the library brings no types
    from fontTools.encodings.StandardEncoding import StandardEncoding  # type: ignore[import-untyped]  # as above

    differing = encoding is not None and encoding._type_name == "dictionary"
    base = encoding.get("/BaseEncoding") if differing else encoding
    codec = ENCODINGS.get(str(base))
    if codec:
        known = {code: bytes([code]).decode(codec, "replace") for code in range(256)}
    else:
        known = {code: agl.toUnicode(name) or chr(code) for code, name in enumerate(StandardEncoding)}
    code = 0
    for one in encoding.get("/Differences") or () if differing else ():
        if isinstance(one, int):
            code = one
        else:
            known[code] = agl.toUnicode(str(one).removeprefix("/"))
            code += 1
    return known
