"""Holds every PDF against its pages before readers get it: what a page says, its PDF says too, in the same order, and nothing that nobody wrote."""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml

from pustaka.book import Made, Volume, sheet
from pustaka.book.card import ROWS
from pustaka.build.outputs import pdf_content, pdf_fonts
from pustaka.build.printed import chapters, compare, expected, forms, tagged
from pustaka.build.printed.compare import Fault
from pustaka.build.printed.tagged import Heard, Tagged, flat
from pustaka.check import cache
from pustaka.errors import PustakaError
from pustaka.library import Publication
from pustaka.library.publication import address_of
from pustaka.site.law_notes import written_at

HERE = Path(__file__).parent
WORDS = HERE / "kata.yml"
OUTSIDE = ("http://", "https://", "tel:", "mailto:")
POSTER = frozenset({"lihat", "sepuluh-menit", "jangan"})
"""The rows that a poster shows; the rest stands on the card."""

MANY = 12
"""PDFs from which a second process saves more time than it costs to start."""

LONGEST = 900
"""Signs of an address that a PDF can bear for certain."""

NAMED = 10
"""Differences that a message names; the rest is a number."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a PDF and its page differ: source path and line, and a sentence that repeats no more than a heading."""

    path: str
    line: int
    message: str


class Unequal(PustakaError):
    """Raised when PDFs do not say what their pages say."""

    status = 1

    def __init__(self, found: Sequence[Difference]) -> None:
        self.found = tuple(found)
        rows = [f"  {one.path}:{one.line}: {one.message}" for one in found[:NAMED]]
        rest = f"\n  dan {len(found) - NAMED} perbedaan lain" if len(found) > NAMED else ""
        super().__init__(
            f"Pembuatan berhenti: {len(found)} bagian PDF tidak sama dengan halamannya. Yang sudah terbit tidak diubah.\n" + "\n".join(rows) + rest + "\n"
            "Sederhanakan susunan di baris itu, misalnya pecah daftar atau tabel yang bersarang, lalu ulangi. Bila tetap berbeda, laporkan lewat «Laporkan gangguan» di gudang."
        )


@dataclass(frozen=True, slots=True)
class Task:
    """A PDF and what it must say: (title, label, the page as read) of each text in its order, what may stand around them, and the form."""

    file: Path
    texts: tuple[tuple[str, str, expected.Shown], ...]
    around: Mapping[str, frozenset[str]]
    form: str
    collected: bool
    site_path: str
    """Where the page lies from which the links of a single text lead on."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in the text with this place in its volume."""

    place: int
    fault: Fault | None
    link: bool = False


def check(made: Iterable[Made], rendered: Mapping[str, str], file: Path | None) -> None:
    """Compare each PDF with the HTML of its pages by their paths; `file` keeps which were equal.

    Raises Unequal.
    """
    known = load(file)
    pages: dict[str, expected.Shown] = {}
    tasks, kept = list[tuple[str, Volume, Task]](), set[str]()
    found = list[Difference]()
    for one in made:
        if one.form is not None:
            mark = mark_of(one, [json.dumps(one.form.record, sort_keys=True, default=str)])
            kept.add(mark)
            if mark not in known:
                found += [Difference(sheet.REGISTER, one.form.line, told) for told in forms.differences(one.file, one.form, {*words(), *flats(one.around.get("", ()))})]
            continue
        volume = one.volume or chapters.bound(one)
        if volume is None or any(text.site_path not in rendered for text in volume.texts):
            continue
        mark = mark_of(one, [rendered[text.site_path] for text in volume.texts])
        kept.add(mark)
        if mark in known:
            continue
        if one.chosen:
            shown = [chapters.read(rendered[text.site_path], text.kind, sections) for text, sections in one.chosen]
        else:
            for text in volume.texts:
                if text.site_path not in pages:
                    pages[text.site_path] = expected.read(rendered[text.site_path], text.kind)
            shown = [pages[text.site_path] for text in volume.texts]
        texts = tuple((text.title, label, page) for text, label, page in zip(volume.texts, one.labels, shown, strict=True))
        tasks.append((mark, volume, Task(one.file, texts, one.around, volume.form, volume.collected, volume.texts[0].site_path)))
    for (_mark, volume, _task), told in zip(tasks, compared_all([task for _mark, _volume, task in tasks]), strict=True):
        found += [difference(volume, one) for one in told]
    if found:
        raise Unequal(list(dict.fromkeys(found)))
    if kept != known:
        cache.save(file, sorted(kept), stamp())


def compared_all(tasks: Sequence[Task]) -> Iterator[tuple[Told, ...]]:
    jobs = os.cpu_count() or 1
    if jobs > 1 and len(tasks) > MANY:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(compared, tasks)
    else:
        yield from map(compared, tasks)


def compared(task: Task) -> tuple[Told, ...]:
    """The differences of one PDF."""
    found = tagged.read(task.file.read_bytes())
    return tuple(of_volume(task, found) if task.collected else of_single(task, found))


def of_single(task: Task, found: Tagged) -> Iterator[Told]:
    ((title, label, shown),) = task.texts
    if task.form == "poster":
        shown = expected.Shown([one for one in shown.blocks if one.part in POSTER], again=shown.again)
    elif not task.form:
        yield from linked(shown, found, 0)
        yield from led(shown, found, task.site_path)
    pieces = {*words(), *flats(task.around.get("", ())), *flats(task.around.get(label, ())), flat(title)}
    blocks = [one.text for one in found.blocks]
    yield from (Told(0, one) for one in compare.faults(shown, blocks, found.notes, pieces))


def of_volume(task: Task, found: Tagged) -> Iterator[Told]:
    """Each text begins at its title; before the first one and behind the last one the volume speaks itself."""
    whole = {*words(), *flats(task.around.get("", ()))}
    parts, notes = parted(task, found.blocks), list(found.notes)
    behind = "".join(one.text for one in parts[-1])
    for place, (title, label, page) in enumerate(task.texts):
        shown = page
        if is_card(page):
            gone, _over = compare.laid([one for one in page.blocks if one.part not in ROWS and one.name != "judul"], behind)
            yield from (Told(place, Fault(one)) for one in gone)
            shown = expected.Shown([one for one in page.blocks if one.part in ROWS], again=page.again)
        mine, notes = notes[: len(shown.notes)], notes[len(shown.notes) :]
        last = place == len(task.texts) - 1
        pieces = {*whole, *flats(task.around.get(label, ())), flat(title), *(flats(task.around.get(task.texts[place + 1][1], ())) if not last else ())}
        yield from (Told(place, one) for one in compare.faults(shown, [one.text for one in parts[place + 1]], mine, pieces))
        yield from linked(shown, found, place)


def is_card(shown: expected.Shown) -> bool:
    return any(one.part == expected.NOTES for one in shown.blocks)


def parted(task: Task, blocks: Sequence[Heard]) -> list[list[Heard]]:
    """The blocks before the first title, those of each text, and those of the appendix."""
    titles = [flat(title) for title, _label, _shown in task.texts]
    parts: list[list[Heard]] = [[]]
    for one in blocks:
        if (one.first and len(parts) <= len(titles) and one.text == titles[len(parts) - 1]) or (one.first and len(parts) == len(titles) + 1):
            parts.append([])
        parts[-1].append(one)
    while len(parts) < len(titles) + 1:
        parts.append([])
    return [*parts[: len(titles) + 1], [one for part in parts[len(titles) + 1 :] for one in part]]


def linked(shown: expected.Shown, found: Tagged, place: int) -> Iterator[Told]:
    """Where a page leads to another site or dials a number, its PDF does so too."""
    there = {unquote(one) for one in found.links}
    if any(one.startswith(OUTSIDE) and len(one) < LONGEST and unquote(one.strip()) not in there for one in shown.links):
        yield Told(place, None, link=True)


def led(shown: expected.Shown, found: Tagged, site_path: str) -> Iterator[Told]:
    """Where a page leads to another page of this site, its PDF leads there by the whole address; without an address of its own a site has none."""
    there = {unquote(one).partition("#")[0].partition("?")[0] for one in found.links}
    base = address_of(site_path)
    for link in shown.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = unquote(parts.path)
        start = posixpath.dirname(site_path) if path.endswith(".md") else base
        goal = posixpath.normpath(posixpath.join(start, path))
        goal = address_of(goal) if path.endswith(".md") else f"{goal}/" if path.endswith("/") else goal
        if there and not any(one.endswith(f"/{goal.removeprefix('./')}") for one in there):
            yield Told(0, None, link=True)
            return


def flats(given: Iterable[str]) -> set[str]:
    """Flat strings; an address is printed without its beginning."""
    return {text for one in given for shown in (one, one.partition("://")[2]) if (text := flat(shown))}


@once
def words() -> frozenset[str]:
    """What the templates print of their own."""
    return frozenset(flats(map(str, yaml.safe_load(WORDS.read_text("utf-8")))))


def difference(volume: Volume, told: Told) -> Difference:
    text = volume.texts[told.place]
    name = f"PDF «{volume.title}»"
    if told.fault is None:
        return Difference(*written_at(text), f"{name} tidak membawa semua tautan dari halamannya.")
    block = told.fault.block
    if block is None:
        place = f" di dekat bagian «{told.fault.after}»" if told.fault.after else ""
        return Difference(*written_at(text, line_of(text, told.fault.after, "")), f"{name} memuat {told.fault.letters} huruf{place} yang tidak ada di halamannya.")
    place = f" dari bagian «{block.under}»" if block.under else ""
    return Difference(*written_at(text, line_of(text, block.under, block.begin)), f"{name} kehilangan satu {block.name} ({block.words} kata){place}, atau urutannya berbeda.")


def line_of(text: Publication, heading: str, begin: str) -> int:
    """The first line after a heading that holds these words; the heading where none does."""
    lines = text.document.lines
    start = next((one.line for one in text.document.headings if one.title == heading), 1)
    wanted = begin.split()
    return next((n for n, row in enumerate(lines[start - 1 :], start) if wanted and all(word in row for word in wanted)), start)


def mark_of(one: Made, pages: Sequence[str]) -> str:
    digest = hashlib.sha256(one.file.name.encode())
    for page in pages:
        digest.update(page.encode() + b"\0")
    for label in sorted(one.around):
        digest.update("\0".join((label, *sorted(one.around[label]))).encode())
    return digest.hexdigest()[:32]


@once
def stamp() -> str:
    """What the answers depend on besides the files."""
    programs = [*sorted(HERE.iterdir()), Path(pdf_content.__file__), Path(pdf_fonts.__file__)]
    digest = hashlib.sha256(version("pikepdf").encode())
    for one in programs:
        digest.update(one.read_bytes() if one.is_file() else b"")
    return digest.hexdigest()[:32]


def load(file: Path | None) -> frozenset[str]:
    given = cache.load(file, stamp())
    return frozenset(map(str, given)) if isinstance(given, list) else frozenset()
