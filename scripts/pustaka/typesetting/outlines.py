"""Writes the signs of a font (CFF) anew: only those that are shown, in the order of their codes, which are of one byte and stand in the font itself."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

PRIVATE, CHARSET, ENCODING, SIGNS, BOX = 18, 15, 16, 17, 5
SUBRS, FONTS = 19, (12 << 8) + 36
"""Operators of the dictionaries of a font: where its parts lie."""

NAMED = 31
"""How far the standard numbers of the names of signs lie below the codes of ASCII; two are drawn otherwise there."""

OTHERWISE = {0x27: 104, 0x60: 124}
UNNAMED = 229
"""From here on standard names are of no use to us; a code that is no letter of ASCII gets one all the same, and a table says what it stands for."""

Operands = dict[int, list[int]]


@dataclass(frozen=True, slots=True)
class Outlines:
    """The drawing of each sign, what all of them share, and the box around them as it was written."""

    signs: list[bytes]
    private: bytes
    box: bytes


def read(font: bytes) -> Outlines | None:
    """The outlines of one font; None where they share drawings, which would have to be kept too."""
    _names, place = index(font, font[2])
    tops, place = index(font, place)
    _strings, place = index(font, place)
    common, _place = index(font, place)
    top, raw = operands(tops[0])
    if common or FONTS not in top:
        return None
    inner, _place = index(font, top[FONTS][0])
    size, start = operands(inner[0])[0][PRIVATE]
    private = font[start : start + size]
    if len(inner) > 1 or SUBRS in operands(private)[0]:
        return None
    return Outlines(index(font, top[SIGNS][0])[0], private, raw.get(BOX, b""))


def written(given: Outlines, title: bytes, codes: Mapping[int, int]) -> bytes:
    """The font with the signs of these codes, and the one for what is missing."""
    order = sorted(codes)
    signs = packed([given.signs[0], *(given.signs[codes[code]] for code in order)])
    names = b"\x01" + b"".join(struct.pack(">HB", first, count - 1) for first, count in rows([name(code, n) for n, code in enumerate(order)]))
    encoding = bytes((0, len(order), *order))
    before = b"\x01\x00\x04\x01" + packed([title])
    size = len(dictionary(given, 0, 0, 0, 0))
    start = len(before) + len(packed([bytes(size)])) + 2 * len(packed([]))
    places = start, start + len(names), start + len(names) + len(encoding), start + len(names) + len(encoding) + len(signs)
    return before + packed([dictionary(given, *places)]) + 2 * packed([]) + names + encoding + signs + given.private


def dictionary(given: Outlines, names: int, encoding: int, signs: int, private: int) -> bytes:
    return given.box + b"".join((number(names), b"\x0f", number(encoding), b"\x10", number(signs), b"\x11", number(len(given.private)), number(private), b"\x12"))


def name(code: int, n: int) -> int:
    return OTHERWISE.get(code, code - NAMED) if 0x20 <= code < 0x7F else UNNAMED + n


def rows(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, how many) of numbers that follow each other."""
    first, count = numbers[0], 1
    for one in numbers[1:]:
        if one == first + count and count < 256:
            count += 1
        else:
            yield first, count
            first, count = one, 1
    yield first, count


def number(given: int) -> bytes:
    return b"\x1d" + struct.pack(">i", given)


def index(data: bytes, place: int) -> tuple[list[bytes], int]:
    """(the parts of an index, the place behind it)."""
    count = int.from_bytes(data[place : place + 2])
    if not count:
        return [], place + 2
    wide, place = data[place + 2], place + 3
    ends = [int.from_bytes(data[place + wide * n : place + wide * (n + 1)]) for n in range(count + 1)]
    place += wide * (count + 1) - 1
    return [data[place + one : place + other] for one, other in pairwise(ends)], place + ends[-1]


def packed(parts: Sequence[bytes]) -> bytes:
    """Parts as an index."""
    if not parts:
        return bytes(2)
    ends = [1]
    for one in parts:
        ends.append(ends[-1] + len(one))
    wide = (ends[-1].bit_length() + 7) // 8
    return struct.pack(">HB", len(parts), wide) + b"".join(one.to_bytes(wide) for one in ends) + b"".join(parts)


def operands(data: bytes) -> tuple[Operands, dict[int, bytes]]:
    """(whole numbers before each operator, the bytes of each entry)."""
    found, raw, given, place, start = Operands(), dict[int, bytes](), list[int](), 0, 0
    while place < len(data):
        one = data[place]
        place += 1
        if one < 22:
            if one == 12:
                one, place = (12 << 8) + data[place], place + 1
            found[one], raw[one], given, start = given, data[start:place], [], place
        elif one == 28:
            given.append(int.from_bytes(data[place : place + 2], signed=True))
            place += 2
        elif one == 29:
            given.append(int.from_bytes(data[place : place + 4], signed=True))
            place += 4
        elif one == 30:
            while data[place] & 15 != 15 and data[place] >> 4 != 15:
                place += 1
            place += 1
        elif one < 247:
            given.append(one - 139)
        else:
            given.append((one - 247) * 256 + data[place] + 108 if one < 251 else -(one - 251) * 256 - data[place] - 108)
            place += 1
    return found, raw
