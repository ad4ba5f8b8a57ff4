"""Puts the signs of a font at other numbers, and leaves away what does not draw them."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

NEEDED = frozenset({b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"cvt ", b"fpgm", b"prep"})
"""What a TrueType font inside a PDF needs (ISO 32000-1, 9.9); its name stands in the PDF itself."""

WORDS, SCALED, MORE, STRETCHED, TURNED = 0x01, 0x08, 0x20, 0x40, 0x80
"""What the flags of a part of a sign say: two bytes for each place, one factor, another part behind it, two factors, four factors."""

SHORT = 1 << 17
"""Bytes of signs whose places fit into two bytes each, halved."""


def tables(font: bytes) -> dict[bytes, bytes]:
    """The needed tables by their names, in their order."""
    rows = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(struct.unpack_from(">H", font, 4)[0]))
    return {name: font[start : start + length] for name, _check, start, length in rows if name in NEEDED}


def joined(version: bytes, parts: Mapping[bytes, bytes]) -> bytes:
    """A font of tables."""
    power = len(parts).bit_length() - 1
    head = version + struct.pack(">HHHH", len(parts), 16 << power, power, 16 * len(parts) - (16 << power))
    rows, bodies, start = b"", b"", len(head) + 16 * len(parts)
    for name, body in parts.items():
        whole = body + bytes(-len(body) % 4)
        rows += struct.pack(">4sLLL", name, sum(struct.unpack(f">{len(whole) // 4}L", whole)) & 0xFFFFFFFF, start + len(bodies), len(body))
        bodies += whole
    return head + rows + bodies


def trimmed(font: bytes) -> bytes:
    """The same font with nothing but what draws its signs."""
    return joined(font[:4], tables(font))


def count(font: bytes) -> int:
    """How many signs a font has."""
    return int(struct.unpack_from(">H", tables(font)[b"maxp"], 4)[0])


def moved(font: bytes, places: Mapping[int, int]) -> bytes:
    """The font with each sign at its new number; numbers between them show nothing."""
    given = tables(font)
    number, wide = struct.unpack_from(">H", given[b"maxp"], 4)[0], struct.unpack_from(">H", given[b"hhea"], 34)[0]
    starts = struct.unpack_from(f">{number + 1}L", given[b"loca"]) if given[b"head"][51] else [2 * one for one in struct.unpack_from(f">{number + 1}H", given[b"loca"])]
    size = max(places.values()) + 1
    drawn, measures = [b""] * size, [bytes(4)] * size
    for old, new in places.items():
        drawn[new] = b"".join(composed(given[b"glyf"][starts[old] : starts[old + 1]], places))
        last = min(old, wide - 1)
        beside = 4 * old + 2 if old < wide else 4 * wide + 2 * (old - wide)
        measures[new] = given[b"hmtx"][4 * last : 4 * last + 2] + given[b"hmtx"][beside : beside + 2]
    drawn = [one + bytes(len(one) % 2) for one in drawn]
    ends = [0]
    for one in drawn:
        ends.append(ends[-1] + len(one))
    far = ends[-1] >= SHORT
    given[b"glyf"], given[b"hmtx"] = b"".join(drawn), b"".join(measures)
    given[b"loca"] = struct.pack(f">{size + 1}L", *ends) if far else struct.pack(f">{size + 1}H", *(one // 2 for one in ends))
    given[b"maxp"] = given[b"maxp"][:4] + struct.pack(">H", size) + given[b"maxp"][6:]
    given[b"hhea"] = given[b"hhea"][:34] + struct.pack(">H", size)
    given[b"head"] = given[b"head"][:8] + bytes(4) + given[b"head"][12:50] + struct.pack(">H", far) + given[b"head"][52:]  # the sum over a whole font counts for fonts outside of files
    return joined(font[:4], given)


def composed(sign: bytes, places: Mapping[int, int]) -> Iterator[bytes]:
    """A sign; where it consists of others, these by their new numbers."""
    if not sign or struct.unpack_from(">h", sign)[0] >= 0:
        yield sign
        return
    at, flags = 10, MORE
    yield sign[:at]
    while flags & MORE:
        flags, part = struct.unpack_from(">HH", sign, at)
        end = at + 4 + (4 if flags & WORDS else 2) + (2 if flags & SCALED else 4 if flags & STRETCHED else 8 if flags & TURNED else 0)
        yield sign[at : at + 2] + struct.pack(">H", places[part]) + sign[at + 4 : end]
        at = end
    yield sign[at:]
