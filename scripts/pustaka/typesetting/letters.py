"""Gives the letters of a short file codes of one byte: those of ASCII where they can, and the same ones in each font, so that a word is written with the same bytes everywhere."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Name

from pustaka.typesetting import outlines
from pustaka.typesetting.lean import squeezed
from pustaka.typesetting.outlines import Outlines
from pustaka.typesetting.pieces import MARK, NUMBER, STRING, Piece, Run, plain, quoted

PAIR = re.compile(rb"^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$", re.MULTILINE)
OWN = frozenset(range(0x20, 0x7F)) - set(b"()\\")
"""Codes that a letter may have because it is that letter of ASCII."""

FREE = (*range(0xA1, 0x100), *range(0x80, 0xA1), *range(1, 8), *range(14, 32))
"""Codes for all others; the rest would be written with a stroke."""

SYMBOLIC, PLAIN = 4, 32
"""Of the flags of a font: that its codes are its own, and that they are those of an alphabet."""

SHOWN = re.compile(MARK + rb"|/(?P<font>f\d+) (?=" + NUMBER + rb" Tf)|(?P<string>" + STRING + rb")", re.DOTALL)
"""Within a drawing that stays as it is: a font that is taken, or a string that is shown and not only said of a mark."""

MAP = b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def 1 begincodespacerange<00><FF>endcodespacerange\n%s\nendcmap end end"


@dataclass(slots=True)
class Face:
    """A font: its object, its name in every page, how wide its signs are, what they stand for, and the code of each; without codes they are written as they were, in two bytes."""

    font: pikepdf.Object
    name: bytes
    widths: Mapping[int, float]
    letters: Mapping[int, bytes]
    outlines: Outlines | None
    codes: dict[int, int] = field(default_factory=dict)

    def written(self, shown: bytes) -> bytes:
        """A string of signs in the codes that the file has now."""
        return bytes(self.codes[sign] for sign in signs(shown)) if self.codes else shown

    def wide(self, shown: bytes) -> float:
        """In thousandths of the size of the letters."""
        return sum(self.widths.get(sign, 0.0) for sign in signs(shown))


def signs(shown: bytes) -> tuple[int, ...]:
    return struct.unpack(f">{len(shown) // 2}H", shown)


def faces(pdf: pikepdf.Pdf) -> dict[tuple[int, int], Face]:
    """The fonts of all pages by their object."""
    found = dict[tuple[int, int], Face]()
    for page in pdf.pages:
        for _name, font in sorted(dict(page.obj.Resources.get("/Font", {})).items()):
            if font.objgen not in found:
                inner = font.DescendantFonts[0]
                described = inner.FontDescriptor
                drawn = outlines.read(described.FontFile3.read_bytes()) if "/FontFile3" in described else None
                found[font.objgen] = Face(font, b"f%d" % len(found), widths(inner.W), dict(named(font.ToUnicode.read_bytes())), drawn)
    return found


def widths(rows: pikepdf.Object) -> dict[int, float]:
    """Of each sign, from `first [width …] …`."""
    found = dict[int, float]()
    for first, given in zip(*[iter(rows.as_list())] * 2, strict=True):
        found |= {int(first) + n: float(width) for n, width in enumerate(given.as_list())}
    return found


def named(table: bytes) -> Iterator[tuple[int, bytes]]:
    """What each sign stands for, in UTF-16."""
    for code, letters in PAIR.findall(table):
        yield int(code, 16), bytes.fromhex(letters.decode())


def used(pieces: Iterable[Piece]) -> dict[bytes, set[int]]:
    """The signs of each font, by its name, that some page shows."""
    found = dict[bytes, set[int]]()
    for one in pieces:
        if isinstance(one, Run):
            found.setdefault(one.font, set()).update(sign for part in one.parts if isinstance(part, bytes) for sign in signs(part))
        elif isinstance(one, bytes):
            font = b""
            for shown in SHOWN.finditer(one):
                font = shown["font"] or font
                if shown["string"] and font:
                    found.setdefault(font, set()).update(signs(plain(shown["string"])))
    return found


def rewritten(drawn: bytes, fonts: Mapping[bytes, Face]) -> bytes:
    """A drawing that stays as it is, with its strings in the codes that the file has now."""
    face: Face | None = None

    def put(one: re.Match[bytes]) -> bytes:
        nonlocal face
        face = fonts[one["font"]] if one["font"] else face
        return quoted(face.written(plain(one["string"]))) if face and one["string"] else one[0]

    return SHOWN.sub(put, drawn)


def coded(pdf: pikepdf.Pdf, found: Iterable[Face], shown: Mapping[bytes, set[int]]) -> None:
    """Give every sign that is shown its code, as long as there are some left, and write the fonts anew."""
    taken, free = dict[tuple[bytes, int], int](), list(FREE)
    anew = list[Face]()
    for face in found:
        wanted = sorted(shown.get(face.name, ()))
        keys = list(numbered(face.letters.get(sign, b"") for sign in wanted))
        other = [key for key in keys if key not in taken and own(*key) is None]
        if not wanted or face.outlines is None or not all(key[0] for key in keys) or len(set(other)) > len(free):
            continue
        for key in keys:
            if key not in taken:
                code = own(*key)
                taken[key] = free.pop(0) if code is None else code
        face.codes = {sign: taken[key] for sign, key in zip(wanted, keys, strict=True)}
        anew.append(face)
    if anew:
        table = pdf.make_stream(b"")
        table.write(squeezed(MAP % b"\n".join(ranges({code: letters for (letters, _n), code in taken.items()}))), filter=Name.FlateDecode)
        for face in anew:
            simple(face, table)


def numbered(letters: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """The signs of one font that stand for the same letters are counted."""
    seen = dict[bytes, int]()
    for one in letters:
        yield one, seen.setdefault(one, 0)
        seen[one] += 1


def own(letters: bytes, n: int) -> int | None:
    return letters[1] if n == 0 and len(letters) == 2 and letters[0] == 0 and letters[1] in OWN else None


def ranges(letters: Mapping[int, bytes]) -> Iterator[bytes]:
    """Neighbouring codes with neighbouring letters in one row, all others each in its own."""
    rows = list[tuple[int, int, bytes]]()
    for code, stands in sorted(letters.items()):
        if rows and len(stands) == 2 and rows[-1][1] == code - 1 and len(rows[-1][2]) == 2 and int.from_bytes(rows[-1][2]) + code - rows[-1][0] == int.from_bytes(stands) and stands[1]:
            rows[-1] = rows[-1][0], code, rows[-1][2]
        else:
            rows.append((code, code, stands))
    for start in range(0, len(rows), 100):
        some = rows[start : start + 100]
        yield b"%d beginbfrange" % len(some)
        yield from (b"<%02X><%02X><%s>" % (first, last, stands.hex().upper().encode()) for first, last, stands in some)
        yield b"endbfrange"


def simple(face: Face, table: pikepdf.Object) -> None:
    """Write a font as one of codes of one byte."""
    font, inner = face.font, face.font.DescendantFonts[0]
    described = inner.FontDescriptor
    where = {code: sign for sign, code in face.codes.items()}
    first, last = min(where), max(where)
    font.Subtype, font.FirstChar, font.LastChar = Name.Type1, first, last
    font.Widths = Array([round(face.widths.get(where[code], 0.0)) if code in where else 0 for code in range(first, last + 1)])
    font.BaseFont, font.FontDescriptor, font.ToUnicode = described.FontName, described, table
    del font.DescendantFonts, font.Encoding
    described.Flags = int(described.Flags) & ~PLAIN | SYMBOLIC
    stream = described.FontFile3
    stream.Subtype = Name.Type1C
    if face.outlines:
        stream.write(squeezed(outlines.written(face.outlines, str(described.FontName)[1:].encode(), where)), filter=Name.FlateDecode)
