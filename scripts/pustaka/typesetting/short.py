"""Writes a short PDF as small as can be: what is sent from phone to phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

from pustaka.typesetting.alphabet import recoded
from pustaka.typesetting.lean import lean, squeezed
from pustaka.typesetting.objects import opened, written
from pustaka.typesetting.order import neighbours, settled
from pustaka.typesetting.pages import written as page_written
from pustaka.typesetting.steps import Step, kept_fonts, steps
from pustaka.typesetting.strokes import shorter
from pustaka.typesetting.tags import lightened


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose steps are known: its number, that of its content, and those of its fonts by their names on it."""

    number: int
    content: int
    fonts: Mapping[bytes, int]
    steps: list[Step]


def small(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of the file. A page that does something unknown stays as it is, and so do the fonts of what else shows letters."""
    language = bytes(pdf.Root.get("/Lang", b""))
    sheets, other = list[Sheet](), set[int]()
    for page in pdf.pages:
        content = page.obj.get("/Contents")
        fonts = {name[1:].encode(): font.objgen[0] for name, font in shown_in(page.obj)}
        found = steps(content.read_bytes(), language) if isinstance(content, pikepdf.Stream) else None
        if found is None or content is None:
            other |= set(fonts.values())
        else:
            other |= {fonts[name] for name in kept_fonts(found)}
            sheets.append(Sheet(page.obj.objgen[0], content.objgen[0], fonts, settled(found)))
    other |= {font.objgen[0] for one in pdf.objects if isinstance(one, pikepdf.Stream) for _name, font in shown_in(one)}
    letters = recoded(pdf, other)
    lean(pdf, letters)
    objects = opened(pdf)
    numbers = lightened(objects.plain, {one.number: dict(neighbours(one.steps)) for one in sheets})
    shorter(objects, {one.number for one in sheets})
    for one in sheets:
        spelled = {name: letters[font] for name, font in one.fonts.items() if font in letters}
        objects.streams[one.content].data = squeezed(page_written(one.steps, spelled, numbers.get(one.number, {})))
    return written(objects)


def shown_in(holder: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """(name, font) of all that a page or a drawing shows letters in."""
    if "/Resources" in holder and "/Font" in holder.Resources:
        yield from dict(holder.Resources.Font).items()
