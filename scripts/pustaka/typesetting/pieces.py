"""Takes a page apart into its pieces: runs of letters, plain drawings, and whatever else stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

STRING = rb"\((?:[^()\\]|\\.)*+\)"
for _depth in range(3):  # brackets that close again may stand in a string as they are
    STRING = rb"\((?:[^()\\]|\\.|" + STRING + rb")*+\)"
NUMBER = rb"-?\d*\.?\d+"
AT = rb"q 1 0 0 -1 (?P<x>" + NUMBER + rb") (?P<y>" + NUMBER + rb") cm"

RUN = (
    AT + rb"/(?P<space>c\d+) cs (?P<colour>[\d. ]+) scn\nBT 0 Tr/(?P<font>f\d+) (?P<size>" + NUMBER + rb") Tf 1 0 0 -1 0 0 Tm"
    rb"(?:\[(?P<array>(?:" + STRING + rb"|[-\d. ]++)*+)\]TJ|(?P<string>" + STRING + rb")Tj)\nET\nQ\n"
)
"""A run of letters as the library writes it: in a frame of its own that is turned over twice."""

MARK = rb"(?P<mark>/\w+(?: ?<<(?:" + STRING + rb"|<[0-9A-Fa-f]*>|[^()<>])*+>>BDC| BMC))\n?"

TOKEN = re.compile(RUN + rb"|" + MARK + rb"|(?P<end>EMC)\n?|" + STRING + rb"|[^(/Eq]++|.", re.DOTALL)
FRAME = re.compile(rb"(?<![^\s])[qQ](?=\s|$)")
PART = re.compile(rb"(" + STRING + rb")|(" + NUMBER + rb")", re.DOTALL)

BLOCK = re.compile(AT + rb"/(?P<space>c\d+) (?P<use>cs|CS) (?P<colour>[\d. ]+) (?:scn|SCN)(?P<drawn>(?: ?[\d.\-\[\] \n]|(?<![A-Za-z])[wMdmlchfS](?![A-Za-z]))+)\nQ(?:\n|$)")
"""Something drawn in points in one colour."""

NAMED = re.compile(STRING + rb"|/(?P<font>f\d+) (?=" + NUMBER + rb" Tf)|/(?P<space>c\d+) (?=cs|CS)", re.DOTALL)
"""A font or a space of colours that is taken; or a string, which may look like it."""

COLOUR = re.compile(STRING + rb"|/(?P<space>c\d+) (?P<use>cs|CS) (?P<colour>[\d. ]+) (?:scn|SCN)", re.DOTALL)
"""A colour that is taken; or a string, which may look like it."""

STROKE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
MEANT = {b"n": b"\n", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"r": b"\r"}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one font, in one colour, on one line; `parts` are their codes, and how far they are moved together."""

    x: float
    y: float
    space: bytes
    colour: bytes
    font: bytes
    size: float
    parts: tuple[bytes | float, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A drawing in one colour; `use` says whether it fills (`cs`) or strokes (`CS`)."""

    x: float
    y: float
    space: bytes
    use: bytes
    colour: bytes
    drawn: bytes


Piece = Run | Block | bytes


@dataclass(slots=True)
class Unit:
    """What stands between two marks, or with `mark` empty anything that is no such thing and stays as it is."""

    mark: bytes
    pieces: list[Piece] = field(default_factory=list)

    @property
    def words(self) -> bool:
        """Whether it holds nothing but letters."""
        return all(isinstance(one, Run) for one in self.pieces)


def units(page: bytes) -> list[Unit]:
    """The page from its beginning to its end."""
    found, marks, rest = [Unit(b"")], 0, b""

    def taken(more: bytes = b"") -> None:
        nonlocal rest
        given, rest = (rest.strip(b"\n") + b"\n" if rest.strip() else b"") + more, b""
        if given and found[-1].pieces and isinstance(last := found[-1].pieces[-1], bytes):
            found[-1].pieces[-1] = last + given
        elif given:
            found[-1].pieces += drawings(given) if found[-1].mark and not more else [given]

    for token in TOKEN.finditer(page):
        kind = token.lastgroup
        if kind == "mark":
            if marks:
                taken(token["mark"] + b"\n")
            else:
                taken()
                found.append(Unit(token["mark"]))
            marks += 1
        elif kind == "end":
            marks -= 1
            if marks:
                taken(b"EMC\n")
            else:
                taken()
                found.append(Unit(b""))
        elif kind in ("array", "string"):
            taken()
            found[-1].pieces.append(run(token))
        else:
            rest += token[0]
    taken()
    return [one if balanced(one) else Unit(b"", [one.mark + b"\n", *one.pieces, b"EMC\n"]) for one in found if one.pieces]


def balanced(unit: Unit) -> bool:
    """Whether a unit closes every frame that it opens."""
    raw = b"\n".join(one for one in unit.pieces if isinstance(one, bytes))
    return not unit.mark or sum(1 if one == b"q" else -1 for one in FRAME.findall(raw)) == 0


def run(found: re.Match[bytes]) -> Run:
    array = found["array"] if found["string"] is None else found["string"]
    parts = tuple(plain(one[1]) if one[1] else float(one[2]) for one in PART.finditer(array))
    return Run(float(found["x"]), float(found["y"]), found["space"], found["colour"], found["font"], float(found["size"]), parts)


def drawings(raw: bytes) -> Iterator[Piece]:
    """The drawings of a piece, as long as they are plain."""
    place = 0
    raw = raw.strip(b"\n")
    while found := BLOCK.match(raw, place):
        yield Block(float(found["x"]), float(found["y"]), found["space"], found["use"], found["colour"], found["drawn"].strip())
        place = found.end()
    if raw[place:].strip():
        yield raw[place:] + b"\n"


def renamed(piece: Piece, fonts: Mapping[bytes, bytes], spaces: Mapping[bytes, bytes]) -> Piece:
    """A piece with other names for its fonts and its spaces of colours."""
    if isinstance(piece, Run):
        return replace(piece, font=fonts[piece.font], space=spaces[piece.space])
    if isinstance(piece, Block):
        return replace(piece, space=spaces[piece.space])
    return NAMED.sub(lambda one: b"/%s " % (fonts[one["font"]] if one["font"] else spaces[one["space"]]) if one.lastgroup else one[0], piece)


def plain(written: bytes) -> bytes:
    """The bytes of a string in brackets."""
    written = written[1:-1]
    if b"\\\\" not in written:
        written = written.replace(b"\\000", b"\0")  # every other byte, and quicker than the rest
    return STROKE.sub(lambda one: bytes([int(one[1], 8) & 255]) if one[1] else MEANT.get(one[2], one[2]), written) if b"\\" in written else written


def quoted(data: bytes) -> bytes:
    """A string in brackets, with no more strokes than it needs."""
    return b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r") + b")"
