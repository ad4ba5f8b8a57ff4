"""A font whose signs were given other numbers draws each of them as before, also one that consists of others."""

import io
import struct

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from pustaka.typesetting import FONTS, signs

NAMES = [".notdef", "a", "kosong", "titik", "bertitik"]


@pytest.fixture(scope="module")
def font() -> bytes:
    """Five invented signs; the last one consists of two others, the second of them turned."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(NAMES)
    drawn = {name: TTGlyphPen(None) for name in NAMES}
    for name, size in (("a", 500), ("titik", 101)):
        drawn[name].moveTo((0, 0))
        for place in ((size, 0), (size, 50), (7, size)):
            drawn[name].lineTo(place)
        drawn[name].closePath()
    glyphs = {name: pen.glyph() for name, pen in drawn.items()}
    both = TTGlyphPen(glyphs)
    both.addComponent("a", (1, 0, 0, 1, 300, -300))
    both.addComponent("titik", (0.5, 0.25, 0, 1, 3, 4))
    builder.setupGlyf({**glyphs, "bertitik": both.glyph()})
    builder.setupHorizontalMetrics({name: (400 + n, n) for n, name in enumerate(NAMES)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Rekaan"})
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def shapes(font: TTFont, names: list[str]) -> list[object]:
    found = list[object]()
    for name in names:
        pen = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(pen)
        found.append((pen.value, font["hmtx"][name]))
    return found


def test_each_sign_looks_as_before_at_its_new_number(font: bytes) -> None:
    places = {0: 0, 1: 97, 2: 32, 3: 4, 4: 200}
    before, after = TTFont(io.BytesIO(font)), TTFont(io.BytesIO(signs.moved(font, places)))
    order = after.getGlyphOrder()
    assert after["maxp"].numGlyphs == len(order) == 201
    assert shapes(before, before.getGlyphOrder()) == shapes(after, [order[places[n]] for n in range(len(NAMES))])
    assert "name" not in after


def test_the_sums_of_the_tables_are_right(font: bytes) -> None:
    data = signs.moved(font, {n: n + 7 if n else 0 for n in range(5)})
    for n in range(struct.unpack_from(">H", data, 4)[0]):
        name, told, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * n)
        body = data[start : start + length] + bytes(-length % 4)
        assert told == sum(struct.unpack(f">{len(body) // 4}L", body)) & 0xFFFFFFFF, name


def test_a_large_font_keeps_long_places() -> None:
    data = (FONTS / "Literata_400Regular.ttf").read_bytes()
    count = signs.count(data)
    before, after = TTFont(io.BytesIO(data)), TTFont(io.BytesIO(signs.moved(data, {n: n for n in range(count)})))
    some = [0, 5, count // 2, count - 1]
    assert shapes(before, [before.getGlyphOrder()[n] for n in some]) == shapes(after, [after.getGlyphOrder()[n] for n in some])
