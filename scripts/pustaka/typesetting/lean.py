"""Takes out of a finished PDF what no reader and no program needs: the names inside its fonts."""

from __future__ import annotations

import struct
import zlib

import pikepdf

NEEDED = frozenset({b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"cvt ", b"fpgm", b"prep"})
"""What a TrueType font inside a PDF needs (ISO 32000-1, 9.9); its name stands in the PDF itself."""


def lean(pdf: pikepdf.Pdf) -> None:
    """A small PDF bears eight fonts, so this takes off a twentieth of it."""
    seen = set[tuple[int, int]]()
    for page in pdf.pages:
        resources = page.obj.get("/Resources")
        if resources is None or resources.objgen in seen:
            continue
        seen.add(resources.objgen)
        for font in dict(resources.get("/Font", {})).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                undressed(font)


def undressed(font: pikepdf.Object) -> None:
    for inner in font.get("/DescendantFonts", []):
        stream = inner.FontDescriptor.get("/FontFile2")
        if stream is not None:
            stream.write(squeezed(trimmed(stream.read_bytes())), filter=pikepdf.Name.FlateDecode)


def squeezed(data: bytes) -> bytes:
    """The font compressed. Where it would end in a carriage return, which some programs count as the end of a line, a byte behind it changes the sum at the end."""
    found = zlib.compress(data, 9)
    return zlib.compress(data + b"\1", 9) if found.endswith(b"\r") else found


def trimmed(font: bytes) -> bytes:
    """The same font with nothing but what draws its signs."""
    count = struct.unpack_from(">H", font, 4)[0]
    kept = [row for n in range(count) if (row := struct.unpack_from(">4sLLL", font, 12 + 16 * n))[0] in NEEDED]
    power = len(kept).bit_length() - 1
    head = font[:4] + struct.pack(">HHHH", len(kept), 16 << power, power, 16 * len(kept) - (16 << power))
    rows, bodies, start = b"", b"", len(head) + 16 * len(kept)
    for name, check, place, length in kept:
        rows += struct.pack(">4sLLL", name, check, start + len(bodies), length)
        bodies += font[place : place + length] + bytes(-length % 4)
    return head + rows + bodies
