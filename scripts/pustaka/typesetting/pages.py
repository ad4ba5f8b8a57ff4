"""Writes the pages of a short file anew: what only decorates first, then the words, each thing said once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from pustaka.typesetting import colours, heads, letters, marks
from pustaka.typesetting.colours import Palette
from pustaka.typesetting.lean import squeezed
from pustaka.typesetting.letters import Face
from pustaka.typesetting.objects import Objects
from pustaka.typesetting.pen import PALETTE, Pen
from pustaka.typesetting.pieces import Block, Piece, Run, Unit, renamed, units

DECORATION = re.compile(rb"/Artifact ?<<(.*)>>BDC", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart: its object, its place in the tree of parents, its stream."""

    number: int
    place: int
    contents: int
    units: list[Unit]


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages, with the fonts and colours that they share."""

    pages: list[Page]
    fonts: Mapping[bytes, Face]
    palette: Palette

    def pen(self) -> Pen:
        return Pen(self.fonts, self.palette.places)


def read(pdf: pikepdf.Pdf) -> Pages:
    """Take the pages of a file apart, and give them the same resources, in which fonts have codes of one byte."""
    faces, spaces = letters.faces(pdf), dict[tuple[int, int], tuple[bytes, pikepdf.Object]]()
    found, language = list[Page](), b"/Lang(%s)" % str(pdf.Root.get("/Lang", "")).encode()
    for page in pdf.pages:
        resources = page.obj.Resources
        for _name, space in sorted(dict(resources.get("/ColorSpace", {})).items()):
            spaces.setdefault(space.objgen, (b"c%d" % len(spaces), space))
        shades = {name[1:].encode(): spaces[space.objgen][0] for name, space in dict(resources.get("/ColorSpace", {})).items()}
        fonts = {name[1:].encode(): faces[font.objgen].name for name, font in dict(resources.get("/Font", {})).items()}
        taken = list(ordered(units(page.obj.Contents.read_bytes())))
        for one in taken:
            one.mark = one.mark.replace(language, b"")
            one.pieces = [renamed(piece, fonts, shades) for piece in one.pieces]
        found.append(Page(page.obj.objgen[0], int(page.obj.get("/StructParents", -1)), page.obj.Contents.objgen[0], taken))
    letters.coded(pdf, faces.values(), letters.used(pieces(found)))
    known = dict(spaces.values())
    done = Pages(found, {one.name: one for one in faces.values()}, colours.palette(pieces(found), {name: int(space[1].get("/N", 0)) for name, space in known.items()}))
    share(pdf, done, known)
    return done


def pieces(pages: Iterable[Page]) -> Iterator[Piece]:
    return chain.from_iterable(unit.pieces for page in pages for unit in page.units)


def ordered(found: Iterable[Unit]) -> Iterator[Unit]:
    """What decorates before the words that stand on it, as far as nothing between them has to stay where it is. Words stay in their order, even those that are only repeated."""
    some = list[Unit]()
    for one in found:
        if rank(one) < 2:
            some.append(one)
        else:
            yield from sorted(some, key=rank)
            yield one
            some = []
    yield from sorted(some, key=rank)


def rank(unit: Unit) -> int:
    if unit.mark.startswith(b"/Artifact"):
        return 1 if any(isinstance(one, Run) for one in unit.pieces) else 0
    return 1 if unit.mark and unit.words else 2


def share(pdf: pikepdf.Pdf, given: Pages, spaces: Mapping[bytes, pikepdf.Object]) -> None:
    """Give all pages the same resources, and what they have in common at their head and foot."""
    fonts = pdf.make_indirect(Dictionary({f"/{name.decode()}": face.font for name, face in given.fonts.items()}))
    left = {space for space, colour in colours.taken(pieces(given.pages)) if (space, colour) not in given.palette.places}
    shades = pdf.make_indirect(Dictionary({f"/{name.decode()}": space for name, space in spaces.items() if name in left}))
    if rows := given.palette.rows:
        base = next(space for space in spaces.values() if int(space[1].N) == 3)
        shades[f"/{PALETTE.decode()}"] = Array([Name.Indexed, base, len(rows) - 1, String(b"".join(rows))])
    running = Dictionary()
    box = pdf.pages[0].obj.MediaBox

    def keep(some: Sequence[Piece]) -> bytes:
        pen, name = given.pen(), b"r%d" % len(running)
        put(pen, some)
        pen.lift()
        form = pdf.make_stream(b"", Subtype=Name.Form, BBox=box, Resources=Dictionary(Font=fonts, ColorSpace=shades))
        form.write(squeezed(pen.written()), filter=Name.FlateDecode)
        running[f"/{name.decode()}"] = form
        return name

    heads.shared([one.units for one in given.pages], keep)
    more: dict[str, Any] = {"XObject": running, "Properties": Dictionary({f"/{name}": pikepdf.Object.parse(b"<<%s>>" % said) for said, name in labelled(given.pages)})}
    every = pdf.make_indirect(Dictionary(Font=fonts, ColorSpace=shades, **{name: one for name, one in more.items() if len(one)}))
    for page in pdf.pages:
        own = {name: one for name, one in dict(page.obj.Resources).items() if name not in ("/Font", "/ColorSpace", "/ProcSet")}
        if "/XObject" in own:
            own["/XObject"] = Dictionary({**dict(own["/XObject"]), **dict(running)})
        page.obj.Resources = Dictionary({**dict(every), **own}) if own else every


def labelled(pages: Iterable[Page]) -> Iterator[tuple[bytes, str]]:
    """(what is said, its name) of what is said of several decorations; they bear the name from here on."""
    marked = [(one, found[1]) for page in pages for one in page.units if (found := DECORATION.fullmatch(one.mark))]
    count = Counter(said for _unit, said in marked)
    names = {said: f"a{n}" for n, said in enumerate(one for one in count if count[one] > 1)}
    for unit, said in marked:
        if said in names:
            unit.mark = b"/Artifact/%s BDC" % names[said].encode()
    yield from names.items()


def shorter(objects: Objects, given: Pages) -> None:
    """Write the pages and the marks of their words; the tree is lightened already."""
    known = marks.read(objects.plain)
    for page in given.pages:
        pen = given.pen()
        for mark, some in known.joined(page.number, page.units):
            marked(pen, mark, some)
        objects.streams[page.contents].data = squeezed(pen.written())
    known.written({page.number: page.place for page in given.pages if page.place >= 0})


def marked(pen: Pen, mark: bytes, some: list[Unit]) -> None:
    """Letters stand within the text that is open, together with their mark; all else begins outside of it and ends there."""
    words = bool(mark) and all(one.words for one in some)
    if words:
        pen.begin()
    else:
        pen.lift()
    if mark:
        pen.say(mark)
    put(pen, chain.from_iterable(one.pieces for one in some))
    if not words:
        pen.lift()
    if mark:
        pen.say(b"EMC")


def put(pen: Pen, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        if isinstance(piece, Run):
            pen.text(piece)
        elif isinstance(piece, Block):
            pen.draw(piece)
        else:
            pen.copy(piece)
