"""Writes which signs the fonts of the PDFs show into the list that the checker reads, or makes those fonts from the ones that were handed down.

`python scripts/fon.py` after a font has changed; a test tells when it is due.
`python scripts/fon.py FOLDER` draws the fonts in that folder (`*.ttf`) with cubic curves, which take a sixth less in a PDF, and puts them in place.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # the library brings no types
from fontTools.pens.qu2cuPen import Qu2CuPen  # type: ignore[import-untyped]  # as above
from fontTools.pens.recordingPen import DecomposingRecordingPen  # type: ignore[import-untyped]  # as above
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]  # as above
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # as above

from pustaka.book import text
from pustaka.text import glyphs
from pustaka.typesetting import FONTS

OFF = 0.001
"""How far an outline may lie beside the one that was handed down, of the size of the letters; on paper that is less than a printer can draw."""

SQUARE = ("glyf", "loca", "cvt ", "fpgm", "prep", "gasp", "hdmx", "VDMX", "LTSH", "DSIG")
"""What belongs to the outlines of before."""

STAYS = "Amiri"
"""Its letters are put together from parts, which would each have to be drawn whole: it would be four times as large."""


def listed() -> str:
    """The list as it should be."""
    return textwrap.fill(" ".join(glyphs.ranges(text.covered())), 160) + "\n"


def curved(source: Path, target: Path) -> None:
    """The same font with cubic curves; what places letters beside each other stays as it is, and so does every line of a book."""
    font = TTFont(source, recalcTimestamp=False)
    drawn, found = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen, whole = T2CharStringPen(drawn[name].width, drawn), DecomposingRecordingPen(drawn)
        drawn[name].draw(whole)
        whole.replay(Qu2CuPen(pen, OFF * font["head"].unitsPerEm, all_cubic=True, reverse_direction=True))
        found[name] = pen.getCharString()
    for table in SQUARE:
        if table in font:
            del font[table]
    font.sfntVersion, font["maxp"].tableVersion, font["post"].formatType = "OTTO", 0x5000, 3.0
    builder = FontBuilder(font=font)
    builder.isTTF = False
    builder.setupCFF(font["name"].getDebugName(6), {"FullName": font["name"].getDebugName(4), "FamilyName": font["name"].getDebugName(1)}, found, {})
    font.save(target)


def main(arguments: list[str]) -> int:
    for folder in map(Path, arguments):
        for source in sorted(folder.glob("*.ttf")):
            if not source.name.startswith(STAYS):
                curved(source, FONTS / f"{source.stem}.otf")
    glyphs.FILE.write_text(listed(), "ascii", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
