"""Gives the fonts of a file codes of one byte, the same for a letter in each: most letters are then written as themselves, and all fonts share the tables of what they mean."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from pustaka.typesetting.lean import MAP, squeezed
from pustaka.typesetting.signs import count, moved

CODES = 256
LATIN = range(0x20, 0x7F)
"""Codes of the letters that stand for themselves."""

FREE = (*range(0x80, CODES), *(code for code in range(1, 0x20) if code not in b"\n\r"))
"""Codes for all other letters, in the order in which they are given away. An end of line could be read back as another one."""

ENCODING = (
    b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo 3 dict dup begin/Registry(Adobe)def/Ordering(Identity)def/Supplement 0 def end def"
    b"/CMapName/Satu def/CMapType 1 def/WMode 0 def 1 begincodespacerange<00><FF>endcodespacerange 1 begincidrange<00><FF>0 endcidrange "
    b"endcmap CMapName currentdict/CMap defineresource pop end end"
)
"""One byte is the number of a sign."""

BLOCK = 100
"""Rows that a table may hold before its next part begins."""

MEANING = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n")
"""`<0001> <0054>`: a sign, and the letters that it stands for."""

SIGN = re.compile(rb"\\000(\\[0-7]{3}|\\.|[^\\])", re.DOTALL)
"""A sign of a font with fewer than 256, as Typst writes its number in a string."""

SPACE = re.compile(rb"(?<=\))-?[\d.]+(?=[(\]])")
"""How much nearer two letters stand than their widths say."""

STRUCK = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}


@dataclass(frozen=True, slots=True)
class Letters:
    """How the signs of a font are written now, and how wide they are, by their numbers before."""

    codes: Mapping[int, bytes]
    widths: Mapping[int, float]

    def written(self, said: bytes) -> bytes:
        """Strings of a page in codes of one byte."""
        return SIGN.sub(lambda one: self.codes[number(one[1])], said)

    def wide(self, said: bytes) -> float:
        """Thousandths of the size of the letters that strings of a page take."""
        return sum(self.widths.get(number(one), 0) for one in SIGN.findall(said)) - sum(map(float, SPACE.findall(said)))


def number(sign: bytes) -> int:
    """The byte that stands behind a stroke, or is one itself."""
    if len(sign) == 1:
        return sign[0]
    return int(sign[1:], 8) if len(sign) == 4 else STRUCK.get(sign[1:], sign[1])


def recoded(pdf: pikepdf.Pdf, other: Container[int]) -> dict[int, Letters]:
    """The fonts of a PDF that got new codes, by the numbers of their objects; `other` are used by what nobody writes anew."""
    found, given, said = dict[int, Letters](), dict[tuple[bytes, int], int](), dict[int, bytes]()
    fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Encoding") == "/Identity-H" and "/ToUnicode" in one and one.objgen[0] not in other]
    for font in fonts:
        inner = font.DescendantFonts[0]
        data = inner.FontDescriptor.FontFile2.read_bytes() if "/FontFile2" in inner.FontDescriptor else b""
        size = count(data) if data else CODES
        means = {int(sign, 16): letters for sign, letters in MEANING.findall(font.ToUnicode.read_bytes())}
        codes = coded(size, means, given)
        if size < CODES and codes:
            said |= {codes[sign]: letters for sign, letters in means.items()}
            found[font.objgen[0]] = Letters({sign: plain(code) for sign, code in codes.items()}, widths(inner))
            redrawn(inner, moved(data, codes), {code: found[font.objgen[0]].widths.get(sign, 0) for sign, code in codes.items()})
    encoding, table = encoded(pdf), pdf.make_stream(b"")
    table.write(squeezed(MAP % (b"<00><FF>", b"\n".join(rows(said)))), filter=pikepdf.Name.FlateDecode)
    for font in fonts:
        if font.objgen[0] in found:
            font.Encoding, font.ToUnicode = encoding, table
    return found


def coded(size: int, means: Mapping[int, bytes], given: dict[tuple[bytes, int], int]) -> dict[int, int]:
    """The code of each sign of a font; nothing where no codes are left. `given` are the codes of letters so far, and how many signs of one font show them already."""
    found, taken, times = {0: 0}, dict[tuple[bytes, int], int](), dict[bytes, int]()
    free = iter([code for code in FREE if code not in given.values()])
    for sign in range(1, size):
        letters = means.get(sign, b"")
        times[letters] = times.get(letters, 0) + 1
        key = letters, times[letters]
        code = given.get(key, taken.get(key))
        if code is None:
            itself = int(letters, 16) if len(letters) == 4 else 0
            code = itself if itself in LATIN and times[letters] == 1 else next(free, None)
            if code is None:
                return {}
            taken[key] = code
        found[sign] = code
    given |= taken
    return found


def plain(code: int) -> bytes:
    """A byte in a string."""
    return b"\\%c" % code if code in b"\\()" else bytes([code])


def widths(font: pikepdf.Object) -> dict[int, float]:
    """The width of each sign, from the rows `first last width` of Typst."""
    rows = list(font.W.as_list())
    return {sign: float(width) for first, last, width in zip(*[iter(rows)] * 3, strict=True) for sign in range(int(first), int(last) + 1)}


def redrawn(font: pikepdf.Object, data: bytes, wide: Mapping[int, float]) -> None:
    """Change the program of a font, and the widths of its signs, `first [width …]`."""
    described = font.FontDescriptor
    described.FontFile2.write(squeezed(data), filter=pikepdf.Name.FlateDecode)
    if "/CIDSet" in described:
        del described.CIDSet  # a list of the signs inside, which the font holds itself; PDF/A-2 asks for none
    rows, last = list[Any](), -2
    for code, width in sorted(wide.items()):
        if code != last + 1:
            rows += [code, []]
        rows[-1].append(int(width) if width == int(width) else width)
        last = code
    font.W = pikepdf.Array(rows)


def encoded(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    made = pdf.make_stream(b"", Type=pikepdf.Name.CMap, CMapName=pikepdf.Name("/Satu"), CIDSystemInfo=pikepdf.Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0), WMode=0)
    made.write(squeezed(ENCODING), filter=pikepdf.Name.FlateDecode)
    return made


def rows(said: Mapping[int, bytes]) -> Iterator[bytes]:
    """The table of letters: one row for all that stand for themselves."""
    if any(code in LATIN for code in said):
        yield b"1 beginbfrange\n<20><7E><0020>\nendbfrange"
    others = [b"<%02X><%s>" % one for one in sorted(said.items()) if one[0] not in LATIN]
    for start in range(0, len(others), BLOCK):
        some = others[start : start + BLOCK]
        yield b"%d beginbfchar\n%s\nendbfchar" % (len(some), b"\n".join(some))
