"""Writes the objects of a PDF into a small file: the plain ones of a kind beside each other and in one compressed stream, where the library that we read with takes a hundred at a time."""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pikepdf

from pustaka.typesetting.lean import squeezed

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

TOGETHER = 2_000
"""Objects in one stream. All of a small file stand in one; of a large file no reader has to open everything for a single page."""

STRONG = 400_000
"""Bytes up to which it is worth to compress as strongly as can be; beyond, that takes five times as long and saves a twentieth."""

MEMORY = 6
"""Of the packer: with little of it, it learns more often which signs are frequent. Objects of one kind stand together, and each kind has signs of its own."""

ELEMENT = re.compile(rb"/S /(\w+)")
BLANKS = re.compile(rb"(\((?:[^()\\]|\\.)*\))|\s*([<>\[\]/]+)\s*", re.DOTALL)
"""A string, or what needs no blanks around it."""

REFERENCE = re.compile(rb"\((?:[^()\\]|\\.)*\)|(\d+) 0 R", re.DOTALL)
"""A reference, or a string, which may look like one inside."""


@dataclass(slots=True)
class Stream:
    """What stands before its bytes, and the bytes as they are kept."""

    head: bytes
    data: bytes


@dataclass(slots=True)
class Objects:
    """A whole PDF by the numbers of its objects, the plain ones as the letters they are written with."""

    plain: dict[int, bytes]
    streams: dict[int, Stream]
    root: int
    info: int = 0

    def reached(self) -> set[int]:
        """The objects that something leads to."""
        found, waiting = set[int](), [self.root, self.info]
        while waiting:
            number = waiting.pop()
            if number in found or (number not in self.plain and number not in self.streams):
                continue
            found.add(number)
            text = self.plain[number] if number in self.plain else self.streams[number].head
            waiting += [int(one) for one in REFERENCE.findall(text) if one]
        return found


def opened(pdf: pikepdf.Pdf) -> Objects:
    """The objects of a PDF; the streams that only held others in the file it comes from are none of them."""
    plain, streams = dict[int, bytes](), dict[int, Stream]()
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream):
            if one.get("/Type") not in ("/ObjStm", "/XRef"):
                streams[one.objgen[0]] = packed(one)
        elif one is not None:
            plain[one.objgen[0]] = one.unparse(resolved=True)
    return Objects(plain, streams, pdf.Root.objgen[0], pdf.trailer.Info.objgen[0] if "/Info" in pdf.trailer else 0)


def packed(stream: pikepdf.Stream) -> Stream:
    """A stream without its length, which is written anew; the description of the file stays open, so that programs that know no PDF find it."""
    head = re.sub(rb"/Length \d+ ", b"", stream.stream_dict.unparse())
    if "/Filter" in stream or stream.get("/Type") == "/Metadata":
        return Stream(head, stream.read_raw_bytes())
    return Stream(head.removesuffix(b">>") + b"/Filter /FlateDecode >>", squeezed(stream.read_bytes()))


def kind(text: bytes) -> tuple[int, bytes]:
    """Where an object stands among the others: what looks alike is compressed best side by side."""
    if b"/Subtype /Link" in text:
        return 0, b""
    if b"/P " in text and (found := ELEMENT.search(text)):
        return 1, found[1]
    return 2 if b"/Font" in text else 3, b""


def close(text: bytes) -> bytes:
    """An object without the blanks that part nothing."""
    return BLANKS.sub(lambda one: one[1] or one[2], text)


def written(objects: Objects) -> bytes:
    """The file. Objects are numbered in the order in which they stand, and the number of the file itself comes from all that is in it."""
    kept = objects.reached()
    streams = sorted(kept & objects.streams.keys())
    plain = sorted(kept & objects.plain.keys(), key=lambda number: (kind(objects.plain[number]), number))
    numbers = {old: new for new, old in enumerate((*streams, *plain), 1)}

    def renumbered(text: bytes) -> bytes:
        return REFERENCE.sub(lambda one: b"%d 0 R" % numbers.get(int(one[1]), 0) if one[1] else one[0], text)

    out, places, end = [HEAD], [(0, 0, 65_535)], len(HEAD)

    def put(number: int, front: bytes, data: bytes) -> None:
        nonlocal end
        text = b"%d 0 obj\n%s/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (number, front.removesuffix(b">>"), len(data), data)
        places.append((1, end, 0))
        out.append(text)
        end += len(text)

    for old in streams:
        put(numbers[old], close(renumbered(objects.streams[old].head)), objects.streams[old].data)
    texts = [close(renumbered(objects.plain[old])) for old in plain]
    level = 9 if sum(map(len, texts)) <= STRONG else 6
    first, last = len(streams) + 1, len(numbers)
    boxes = [(start, texts[start : start + TOGETHER]) for start in range(0, len(texts), TOGETHER)]
    places += [(2, last + 1 + n, place) for n, (_start, some) in enumerate(boxes) for place in range(len(some))]
    for start, some in boxes:
        last += 1
        front, body = gathered(first + start, some)
        put(last, b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode>>" % (len(some), len(front)), squeezed(front + body, level, MEMORY, zlib.Z_FILTERED))
    last += 1
    begin, number = end, named(out)
    front = b"<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R%s/ID[(%s)(%s)]/Filter/FlateDecode/DecodeParms<</Columns 7/Predictor 12>>>>"
    rows = [*places, (1, begin, 0)]
    while ended(table(rows)):
        rows.append((0, 0, 65_535))
    put(last, front % (len(rows), numbers[objects.root], b"/Info %d 0 R" % numbers[objects.info] if objects.info else b"", number, number), squeezed(table(rows)))
    return b"".join((*out, b"startxref\n%d\n%%%%EOF\n" % begin))


def gathered(first: int, texts: Sequence[bytes]) -> tuple[bytes, bytes]:
    """(which object begins where, the objects one behind the other)."""
    rows, place = list[bytes](), 0
    for number, text in enumerate(texts, first):
        rows.append(b"%d %d" % (number, place))
        place += len(text) + 1
    return b" ".join(rows) + b"\n", b"\n".join(texts)


def ended(data: bytes) -> bool:
    """Whether compressed data would end in a carriage return; a table must not get a byte behind it for that, but may have one more free row."""
    return zlib.adler32(data) & 255 == ord("\r")


def table(places: Iterable[tuple[int, int, int]]) -> bytes:
    """Where each object lies, row by row as the difference from the row above."""
    rows, above = list[bytes](), bytes(7)
    for place in places:
        row = struct.pack(">BIH", *place)
        rows.append(b"\2" + bytes((one - other) & 255 for one, other in zip(row, above, strict=True)))
        above = row
    return b"".join(rows)


def named(parts: Iterable[bytes]) -> bytes:
    """The number of a file in letters from a to p: bytes by chance can be read as somebody's address, and would stop a build."""
    digest = hashlib.sha256()
    for one in parts:
        digest.update(one)
    return "".join(chr(97 + int(digit, 16)) for digit in digest.hexdigest()[:16]).encode()
