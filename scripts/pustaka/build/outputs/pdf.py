"""Reads the words of a finished PDF: what its pages show, its description, bookmarks, notes and link targets."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

LITERAL = rb"\((?:[^\\()]|\\.)*+\)"
for _depth in range(16):  # deeper than any pairs that were seen
    LITERAL = rb"\((?:[^\\()]|\\.|" + LITERAL + rb")*+\)"
PIECE = LITERAL + rb"|<[0-9A-Fa-f\s]*>"
"""`(\\000A)`, and `(\\000(\\000A\\000))`: codes that are brackets need no backslash as long as they come in pairs."""

SHOWN = re.compile(
    rb"1 0 0 -1 [\d.+-]+ (?P<y>[\d.+-]+) cm|/(?P<font>\w+) [\d.]+ Tf|(?P<text>\[(?:" + PIECE + rb"|[^\]()<])*\]|" + PIECE + rb")\s*T[jJ]", re.DOTALL
)
"""`1 0 0 -1 187.1 171.9 cm`, `/f0 11.8 Tf`, `(\\000\\f)Tj`, `[<000C>20(\\000A)]TJ`; not `<<`."""

PIECES = re.compile(PIECE, re.DOTALL)

ADDRESS = re.compile(r"://\S*$")
"""An address that goes on in the next line."""

STREAM = re.compile(rb"(?<!end)stream\r?\n")
STRING = re.compile(rb"\(((?:[^\\()]|\\.)*)\)|<([0-9A-Fa-f]{4,})>", re.DOTALL)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
ODD = re.compile(rb"\\[^0-7nrtbf()\\]|\\[4-7][0-7]{2}")
"""`\\9`, a line end after a backslash, `\\777`."""

ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}

MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <((?:[0-9A-Fa-f]{4})+)>\s*\n")
RANGED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>")
"""`<0001> <0050>` in a font's table of characters; `<0001> <0004> <0050>` for a row of them."""


class Table(dict[int, str]):
    """A font's characters by their code; a code that it does not name shows nothing."""

    def __missing__(self, code: int) -> str:
        return ""

    def text(self, written: bytes) -> str:
        """What `(\\000\\f)`, `<000C>` or an array of them shows in this font."""
        pieces = (plain(one[1:-1]) if one[:1] == b"(" else bytes.fromhex(one[1:-1].decode()) for one in PIECES.findall(written))
        return b"".join(pieces).decode("utf-16-be", "replace").translate(self)


def lines(data: bytes) -> Iterator[str]:
    """Lines of the pages, then every text that no page shows."""
    import pikepdf  # loaded only where PDFs are looked at

    fonts: dict[tuple[int, int], Table] = {}
    with pikepdf.open(BytesIO(data)) as document:
        for page in document.pages:
            tables = {}
            for name, font in (page.resources.get("/Font") or {}).items():
                if font.objgen not in fonts:
                    fonts[font.objgen] = characters(font["/ToUnicode"].read_bytes()) if "/ToUnicode" in font else Table()
                tables[str(name).removeprefix("/").encode()] = fonts[font.objgen]
            yield from shown(content(page), tables)
    yield from unseen(data)


def content(page: Any) -> bytes:
    given = page.obj.get("/Contents")
    parts = [] if given is None else given if given._type_name == "array" else [given]
    return b"\n".join(part.read_bytes() for part in parts)


def shown(stream: bytes, tables: dict[bytes, Table]) -> Iterator[str]:
    """The text of one page; pieces at the same height are one line."""
    run: list[str] = []
    height, table = b"", Table()
    for found in SHOWN.finditer(stream):
        kind = found.lastgroup
        if kind == "y":
            if found["y"] != height and run and not ADDRESS.search("".join(run[-200:])):
                yield "".join(run)
                run = []
            height = found["y"]
        elif kind == "font":
            table = tables.get(found["font"], table)
        else:
            run.append(table.text(found["text"]))
    yield "".join(run)


def plain(literal: bytes) -> bytes:
    """A string of a PDF without its escapes; those that Python shares are undone at once."""
    if b"\\" not in literal:
        return literal
    if ODD.search(literal):
        return ESCAPE.sub(lambda found: bytes([int(found[1], 8) & 255]) if found[1][0] in b"01234567" else ESCAPES.get(found[1], found[1]), literal)
    return literal.replace(b"\\(", b"\\050").replace(b"\\)", b"\\051").decode("unicode_escape").encode("latin-1", "replace")


def characters(table: bytes) -> Table:
    """Characters by their code in a font."""
    found = Table({int(code, 16): bytes.fromhex(given.decode()).decode("utf-16-be", "replace") for code, given in MAPPED.findall(table)})
    for first, last, given in RANGED.findall(table):
        found.update({code: chr(int(given, 16) + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)})
    return found


def unseen(data: bytes) -> Iterator[str]:
    """Every string outside the pages' own streams, wherever the file keeps it, and the description in XML."""
    place, rest = 0, list[bytes]()
    while found := STREAM.search(data, place):
        rest.append(data[place : found.start()])
        place = max(found.end(), data.find(b"endstream", found.end()))
        stream = data[found.end() : place]
        with suppress(zlib.error):  # what is not packed is kept as it is
            stream = zlib.decompressobj().decompress(stream)
        if re.match(rb"\d+ \d+[ \n]", stream):
            rest.append(stream)
        elif b"<x:xmpmeta" in stream[:400]:
            yield from re.sub(r"<[^>]*>", "\n", stream.decode("utf-8", "replace")).split("\n")
    rest.append(data[place:])
    for literal, given in STRING.findall(b"\n".join(rest)):
        text = plain(literal) if literal else bytes.fromhex((given + b"0" * (len(given) % 2)).decode())
        yield text.decode("utf-16", "replace") if text[:2] in (b"\xfe\xff", b"\xff\xfe") else text.decode("latin-1")
