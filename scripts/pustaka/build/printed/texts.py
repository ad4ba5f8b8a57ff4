"""Holds the PDF of a text, or of several with blank sheets between them, against their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pustaka.book.card import ROWS
from pustaka.book.sheet import Sheet
from pustaka.build.printed import compare, forms, tagged
from pustaka.build.printed.allowed import flats, words
from pustaka.build.printed.compare import Fault
from pustaka.build.printed.leading import led, linked
from pustaka.build.printed.placed import Misplaced
from pustaka.build.printed.tagged import Heard, Tagged, flat
from pustaka.build.printed.told import Told
from pustaka.build.printed.wanted import Shown

POSTER = frozenset({"lihat", "sepuluh-menit", "jangan"})
"""The rows that a poster shows; the rest stands on the card."""


@dataclass(frozen=True, slots=True)
class Task:
    """A PDF and what it must say: (title, label, the page as read) of each text in its order, what may stand around them, and the form."""

    file: Path
    texts: tuple[tuple[str, str, Shown], ...]
    around: Mapping[str, frozenset[str]]
    form: str
    collected: bool
    site_path: str
    """Where the page lies from which the links of a single text lead on."""
    forms: tuple[tuple[int, str, Sheet], ...] = ()
    """The blank sheets that are bound with the texts: how many texts stand before each, and its label."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What begins at a title: the text with this number, or a blank sheet."""

    title: str
    label: str
    text: int = -1
    sheet: Sheet | None = None


def compared(task: Task) -> tuple[Told, ...]:
    """The differences of one PDF."""
    found = tagged.read(task.file.read_bytes())
    told = of_volume(task, found) if task.collected else of_single(task, found)
    return (*told, *(unread(task, one) for one in found.misplaced))


def unread(task: Task, one: Misplaced) -> Told:
    """The text and the block that words come from which cannot be read where they stand."""
    words = flat(one.words)
    for n, (_title, _label, shown) in enumerate(task.texts):
        for block in (*shown.blocks, *shown.notes):
            if words and words in block.text:
                return Told(n, Fault(block), misplaced=one)
    return Told(0, None, misplaced=one)


def of_single(task: Task, found: Tagged) -> Iterator[Told]:
    ((title, label, shown),) = task.texts
    if task.form == "poster":
        shown = Shown([replace(one, text=one.alone) for one in shown.blocks if one.part in POSTER and one.alone], again=shown.again)
    else:
        yield from linked(shown, found, 0)
        yield from led(shown, found, task.site_path)
    pieces = {*words(), *flats(task.around.get("", ())), *flats(task.around.get(label, ())), flat(title)}
    blocks = [one.text for one in found.blocks]
    yield from (Told(0, one) for one in compare.faults(shown, blocks, found.notes, pieces))


def of_volume(task: Task, found: Tagged) -> Iterator[Told]:
    """Each text begins at its title; before the first one and behind the last one the volume speaks itself."""
    whole = {*words(), *flats(task.around.get("", ()))}
    order = chapters(task)
    parts, notes = parted([one.title for one in order], found.blocks), list(found.notes)
    behind = "".join(one.text for one in parts[-1])
    for one, heard, after in zip(order, parts[1:], [*order[1:], None], strict=False):
        blocks = [block.text for block in heard]
        # What is told above the next title stands behind this text.
        pieces = {*whole, *flats(task.around.get(one.label, ())), flat(one.title), *(flats(task.around.get(after.label, ())) if after else ())}
        if one.sheet is not None:
            yield from (Told(0, None, form=(one.sheet.line, told)) for told in forms.differences(one.sheet, blocks, pieces))
            continue
        page = shown = task.texts[one.text][2]
        if page.card:
            gone, _over = compare.laid([block for block in page.blocks if block.part not in ROWS and block.name != "judul"], behind)
            yield from (Told(one.text, Fault(block)) for block in gone)
            shown = Shown([block for block in page.blocks if block.part in ROWS], again=page.again)
        mine, notes = notes[: len(shown.notes)], notes[len(shown.notes) :]
        yield from (Told(one.text, fault) for fault in compare.faults(shown, blocks, mine, pieces))
        yield from linked(shown, found, one.text)


def chapters(task: Task) -> list[Chapter]:
    """Texts and sheets as they follow each other."""
    texts = [Chapter(title, label, n) for n, (title, label, _shown) in enumerate(task.texts)]
    found = list[Chapter]()
    for n in range(len(texts) + 1):
        found += [Chapter(one.name, label, sheet=one) for place, label, one in task.forms if place == n]
        found += texts[n : n + 1]
    return found


def parted(given: Sequence[str], blocks: Sequence[Heard]) -> list[list[Heard]]:
    """The blocks before the first title, those from each title on, and those of the appendix."""
    titles = [flat(title) for title in given]
    parts: list[list[Heard]] = [[]]
    for one in blocks:
        if (one.first and len(parts) <= len(titles) and one.text == titles[len(parts) - 1]) or (one.first and len(parts) == len(titles) + 1):
            parts.append([])
        parts[-1].append(one)
    while len(parts) < len(titles) + 1:
        parts.append([])
    return [*parts[: len(titles) + 1], [one for part in parts[len(titles) + 1 :] for one in part]]
