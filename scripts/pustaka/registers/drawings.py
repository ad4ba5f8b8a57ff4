"""What the register of drawings knows: each drawing with its times read from the register of duties, where it stands, and its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.kinds.drawing import FAMILIES
from pustaka.kinds.spans import LENGTH
from pustaka.library import Library
from pustaka.library.once import once_each
from pustaka.library.publication import METHODS
from pustaka.library.register import keys
from pustaka.pictures.drawn import Drawing, Node, made
from pustaka.registers import referrals
from pustaka.registers.duties import Duty, duties

NAME = "gambar"
FOLDER = "gambar"
"""Below the site root, the files of the drawings."""

PAPER = 1.4
"""Pixels for a unit."""

WIDE = re.compile(rb'<svg\b[^>]*?\bviewBox="0 0 (?P<units>\d+) ')


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A drawing with what surrounds it: source paths, the section, the words to be read, and where they come from."""

    drawing: Drawing
    page: str
    part: str
    also: tuple[str, ...]
    calls: tuple[str, ...]
    origin: str
    read: tuple[str, ...]
    duties: tuple[Duty | None, ...]
    """For each node the duty that its time comes from."""

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.drawing.key}.svg"


@once_each
def drawings(library: Library) -> tuple[Placed, ...]:
    """All that can be drawn, in the order of the register; what lacks something is left to the rules."""
    known = {one.key: one for one in duties(library)}
    records = library.register(NAME).records
    return tuple(placed(key, record, known, library) for key, record in records.items() if record.get("macam") in FAMILIES and simple(record))


def simple(record: Mapping[str, object]) -> list[Mapping[str, object]]:
    """The nodes of a record that are mappings with words."""
    given = record.get("simpul")
    return [one for one in given if isinstance(one, dict) and said(one, "kata")] if isinstance(given, list) else []


def placed(key: str, record: Mapping[str, object], known: Mapping[str, Duty], library: Library) -> Placed:
    nodes, bound = simple(record), list[Duty | None]()
    found = list[Node]()
    services = library.register("rujukan")
    called = keys(record, "panggil", services)
    for one in nodes:
        duty = known.get(said(one, "tenggat"))
        time, since = timed(one, duty)
        bound.append(duty)
        found.append(Node(label=said(one, "kata"), time=time, since=since, place=said(one, "letak"), to=count(one.get("ke")), own=one.get("anda") in (True, "ya")))
    drawing = Drawing(
        key=key, title=said(record, "nama"), family=said(record, "macam"), alt=said(record, "pendek"), nodes=tuple(found),
        calls=tuple(numbered(services.records[one]) for one in called),
    )
    also = record.get("juga")
    return Placed(
        drawing=drawing, page=f"{METHODS}{said(record, 'halaman')}.md", part=said(record, "bagian"), also=tuple(map(str, also)) if isinstance(also, list) else (),
        calls=called, origin=said(record, "asal"), read=tuple(said(one, "baca") for one in nodes), duties=tuple(bound),
    )


def timed(node: Mapping[str, object], duty: Duty | None) -> tuple[str, str]:
    """(time, since when) of a node: from its duty, else as written."""
    spans, at = duty.spans if duty else (), count(node.get("butir")) or 1
    if at > len(spans):
        return said(node, "waktu"), ""
    span = spans[at - 1].partition(":")[0]
    length = LENGTH.match(span)
    return (length[0], span[length.end():].strip(" ,")) if length else (span, "")


def numbered(record: Mapping[str, object]) -> str:
    """`119 ambulans`: the words on the button, which hold the number, or both."""
    name, number = said(record, "singkat") or said(record, "nama"), said(record, "telepon")
    return name if referrals.digits(number) in referrals.digits(name) else f"{name} {number}"


def files(library: Library) -> dict[str, bytes]:
    """Every drawing as a file, by path below the site root."""
    return {one.path: made(one.drawing).encode("utf-8") for one in drawings(library)}


def printed(drawing: bytes) -> int:
    """How wide a drawing is on paper, in pixels of which 150 make an inch: its letters are as large there as those of a table."""
    found = WIDE.search(drawing)
    return round(int(found["units"]) * PAPER) if found else 0


def said(record: Mapping[str, object], key: str) -> str:
    return " ".join(str(record.get(key) or "").split())


def count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
