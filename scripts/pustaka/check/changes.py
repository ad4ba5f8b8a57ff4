"""Tells what a change has to answer for: findings on its own lines, and those that it causes anywhere else."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from pustaka.check.capping import shortened
from pustaka.findings import Finding
from pustaka.library import Library
from pustaka.library.library import held
from pustaka.text import Source
from pustaka.text.source import decode

ALIKE = 0.5
"""Share of equal lines from which a file that came counts as one that went, under a new name."""

PAIRS = 10_000
"""Pairs of files, and half a million pairs of lines: beyond them the comparison becomes simpler instead of slower."""
LINE_PAIRS = 500_000

NUMBER = re.compile(r"\d+")
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Change:
    """`lines` has the added or changed lines of every file that differs, nothing for «all of it»; `renamed` leads to the old path."""

    lines: Mapping[str, frozenset[int] | None]
    renamed: Mapping[str, str]

    def paths_before(self, paths: Sequence[str] | None) -> list[str] | None:
        """What files and folders were called; a folder keeps its name, and what moved into it is named by itself."""
        return None if paths is None else [*paths, *self.renamed.values()]

    def touches(self, finding: Finding) -> bool:
        if finding.path in self.renamed and (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 1, 1, 1):
            return True  # said of the file as a whole, of its new name among other things
        if finding.path not in self.lines:
            return False
        touched = self.lines[finding.path]
        return touched is None or any(finding.line <= one <= finding.end_line for one in touched) or bool(finding.lines & touched)

    def narrowed(self, finding: Finding) -> Finding:
        """A finding of many places at the first one that the change brought, so that it is shown where somebody just wrote."""
        touched = self.lines.get(finding.path)
        if touched is None or finding.line in touched:
            return finding
        place = next(((line, column) for line, column in finding.more if line in touched), None)
        return (finding.at(*place) if place else None) or finding


@dataclass(frozen=True, slots=True)
class Answer:
    """What is `told`, which of it stands on lines of the change itself, and what was `known` before."""

    told: tuple[Finding, ...]
    own: frozenset[Finding]
    known: tuple[Finding, ...]


class Texts:
    """Lines of a library's files by path, each file read once; nothing for what is no text."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.read: dict[str, tuple[str, ...] | None] = {}

    def __call__(self, path: str) -> tuple[str, ...] | None:
        if path not in self.read:
            self.read[path] = self.lines(path)
        return self.read[path]

    def lines(self, path: str) -> tuple[str, ...] | None:
        known = self.library.by_path.get(path)
        if known is not None:
            return known.document.lines
        text = decode(path, content(self.library, path))
        return tuple(text.text.split("\n")) if isinstance(text, Source) else None

    def line(self, finding: Finding) -> str:
        lines = self(finding.path) or ()
        return lines[finding.line - 1] if 0 < finding.line <= len(lines) else ""


def content(library: Library, path: str) -> bytes:
    """What a file of a library holds; a file that is gone or cannot be opened holds nothing."""
    return held(library.files, library.read_bytes, path)


def outside(library: Library) -> tuple[object, ...]:
    """What of a library its readable files do not show."""
    return library.files, library.unreadable, library.strays, library.beside


def compare(old: Library, new: Library, same: Collection[str]) -> Change:
    """What differs between two libraries; `same` names the files that are known to be equal in both."""
    before, after = Texts(old), Texts(new)
    renamed = renames(old, new, before, after)
    lines: dict[str, frozenset[int] | None] = {}
    for path in sorted(new.files - frozenset(same)):
        source = renamed.get(path, path)
        if source not in old.files:
            lines[path] = None
            continue
        was, now = before(source), after(path)
        if was is None or now is None:
            if content(old, source) != content(new, path):
                lines[path] = None
        elif was != now:
            lines[path] = changed(was, now)
    known = {one.path: one.text for one in old.beside}
    for one in new.beside:
        if one.path not in known:
            lines[one.path] = None
        elif known[one.path] != one.text:
            lines[one.path] = changed(known[one.path].split("\n"), one.text.split("\n"))
    return Change(lines, renamed)


def renames(old: Library, new: Library, before: Texts, after: Texts) -> dict[str, str]:
    """New path → old path of every file that moved: first those with equal content, then the most alike."""
    gone, came = sorted(old.files - new.files), sorted(new.files - old.files)
    found: dict[str, str] = {}
    if not gone or not came:
        return found
    contents = {path: content(old, path) for path in gone}
    for path in came:
        mine = content(new, path)
        equal = [one for one in gone if mine and contents[one] == mine and one not in found.values()]
        if equal:
            found[path] = max(equal, key=lambda one: one.rpartition("/")[2] == path.rpartition("/")[2])
    left = [one for one in gone if one not in found.values()], [one for one in came if one not in found]
    if len(left[0]) * len(left[1]) > PAIRS:
        return found
    ranked = sorted(((likeness(before(one), after(other)), one, other) for one in left[0] for other in left[1]), key=lambda rank: (-rank[0], rank))
    for share, one, other in ranked:
        if share >= ALIKE and one not in found.values() and other not in found:
            found[other] = one
    return found


def likeness(one: Sequence[str] | None, other: Sequence[str] | None) -> float:
    """The share of lines with words that two texts have in common."""
    a, b = (Counter(line for line in lines or () if WORD.search(line)) for lines in (one, other))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def changed(was: Sequence[str], now: Sequence[str]) -> frozenset[int]:
    """Numbers of the lines in `now` that are new or different. Line ends were made equal in reading, so they change nothing."""
    shorter = min(len(was), len(now))
    start = next((n for n in range(shorter) if was[n] != now[n]), shorter)
    end = next((n for n in range(shorter - start) if was[-1 - n] != now[-1 - n]), shorter - start)
    a, b = was[start : len(was) - end], now[start : len(now) - end]
    if len(a) * len(b) > LINE_PAIRS:
        left, found = Counter(a), set[int]()
        for number, line in enumerate(b, start + 1):
            left[line] -= 1
            if left[line] < 0:
                found.add(number)
        return frozenset(found)
    pieces = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return frozenset(start + n + 1 for kind, _a, _b, first, last in pieces if kind != "equal" for n in range(first, last))


def answer(now: Sequence[Finding], before: Sequence[Finding], change: Change, old: Library, new: Library) -> Answer:
    """Findings of two libraries against each other: what was there before may stand in another line, or in a file of another name."""
    names = {source: path for path, source in change.renamed.items()}
    was, present = Texts(old), Texts(new)

    def exact(one: Finding, texts: Texts) -> Hashable:
        return (*place(one, texts), one.line, one.column, one.message)

    def shifted(one: Finding, texts: Texts) -> Hashable:
        return *place(one, texts), texts.line(one), NUMBER.sub("0", one.message)

    def reworded(one: Finding, texts: Texts) -> Hashable:
        """A message may name what the change brought: «Maksud Anda …»; in a file that it left alone, the finding is the same."""
        where, *rest = place(one, texts)
        return (where, *rest, texts.line(one), one if where in change.lines or where in change.renamed else None)

    def place(one: Finding, texts: Texts) -> tuple[str, ...]:
        path = names.get(one.path, one.path) if texts is was else one.path
        return path, one.code, one.slug, one.severity.value

    own = frozenset(one for one in now if change.touches(one))
    left, known = list(before), list[Finding]()
    open_ones = [one for one in now if one not in own]
    for key in (exact, shifted, reworded):
        open_ones, left, met = matched([(key(one, present), one) for one in open_ones], [(key(one, was), one) for one in left])
        known += met
    caused = set(open_ones)
    there = set(known) - caused
    shown = {one: change.narrowed(one) for one in own}
    told, mine = shortened([shown.get(one, one) for one in now if one in own or one in caused], frozenset(shown.values()))
    return Answer(told, mine, tuple(one for one in now if one in there))


Keyed = Sequence[tuple[Hashable, Finding]]


def matched(now: Keyed, before: Keyed) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """(without a partner, old ones without a partner, with a partner): each old finding accounts for one present finding."""
    waiting: defaultdict[Hashable, list[Finding]] = defaultdict(list)
    for key, one in reversed(before):
        waiting[key].append(one)
    alone, met = list[Finding](), list[Finding]()
    for key, one in now:
        partners = waiting.get(key)
        if partners:
            partners.pop()
            met.append(one)
        else:
            alone.append(one)
    return alone, [one for members in waiting.values() for one in members], met
