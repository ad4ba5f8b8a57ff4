"""«Perubahan» at the end of a page: what its author says has another meaning now, and what the history shows, by section and step."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from itertools import pairwise

from pustaka.kinds.base import CHANGES
from pustaka.ledger import compare
from pustaka.ledger.compare import ADDED, CHANGED, DROPPED, MOVED, Change
from pustaka.ledger.outline import HEAD, pieces
from pustaka.ledger.prints import LAWS, NUMBERS
from pustaka.library import Library, wording
from pustaka.text import Document, Source
from pustaka.text.changes import declared

Versions = Mapping[str, Sequence[tuple[datetime.date, str]]]
"""(day, name of the content) of each version of a file, the newest first."""
Known = MutableMapping[str, list[str]]
"""What was found between two contents before, by their names and that of the program."""

DAYS = 8
"""Days that a page tells; older ones help nobody who reads it now."""

NAMED = 6
"""Numbers in a row; more of them become a count."""

FORM = 1
"""Of the answers; another one makes those of former runs worthless."""


def views(library: Library, versions: Versions, read: Callable[[Iterable[str]], Iterator[str]], known: Known | None = None) -> dict[str, dict[str, object]]:
    """What the foot of each page shows, by source path. `read` gives texts by the names of their contents; it is asked once."""
    pairs = {one.path: list(steps(versions.get(one.path, ()))) for one in library.publications if one.citable}
    answers = known if known is not None else {}
    wanted = {key(old, new): (old, new) for some in pairs.values() for _day, old, new in some if key(old, new) not in answers}
    names = list(dict.fromkeys(name for pair in wanted.values() for name in pair))
    texts = dict(zip(names, read(names), strict=True)) if names else {}
    for mark, (old, new) in wanted.items():
        answers[mark] = list(told(texts[old], texts[new]))
    used = {key(old, new): answers[key(old, new)] for some in pairs.values() for _day, old, new in some}
    answers.clear()
    answers.update(used)
    found = dict[str, dict[str, object]]()
    for one in library.publications:
        if one.path in pairs:
            notes = sorted((note for note in declared(one.document.matter.values.get(CHANGES.key)) if note.day), key=lambda note: (note.day or datetime.date.min), reverse=True)
            days = [{"day": wording.date(day), "told": said} for day, old, new in pairs[one.path] if (said := answers[key(old, new)])]
            if notes or days:
                found[one.path] = {"notes": [{"day": wording.date(note.day), "words": note.words} for note in notes if note.day], "days": days[:DAYS]}
    return found


def key(old: str, new: str) -> str:
    return f"{FORM} {old} {new}"


def steps(versions: Sequence[tuple[datetime.date, str]]) -> Iterator[tuple[datetime.date, str, str]]:
    """(day, content before, content after) of each day on which a file changed, the newest first; the day that brought it is none."""
    last = dict[datetime.date, str]()
    for day, name in versions:
        last.setdefault(day, name)  # the newest of each day comes first
    days = sorted(last, reverse=True)
    yield from ((day, last[before], last[day]) for day, before in pairwise(days) if last[day] != last[before])


def told(old: str, new: str) -> Iterator[str]:
    """One line for each section that changed, with the numbers of its steps; neither old nor new words are quoted."""
    before, now = (Document(Source("", text)) for text in (old, new))
    changes = compare.between(pieces(before), pieces(now))
    titles = {part: section.heading.title for one in (before, now) for part, section in one.sections.items()}
    by_section = dict[str, list[Change]]()
    for one in changes:
        by_section.setdefault(one.place.section, []).append(one)
    for section, some in by_section.items():
        name = {HEAD: "Bagian pembuka", NUMBERS: "Nomor layanan", LAWS: "Peraturan"}.get(section) or titles.get(section, section.replace("-", " "))
        yield f"{name}: {'; '.join(grouped(some))}."


def grouped(changes: Sequence[Change]) -> Iterator[str]:
    """`langkah 3 dan 5 berubah`, `langkah 7 baru`, `dahulu langkah 4, dihapus`."""
    for what in (CHANGED, ADDED, MOVED, DROPPED):
        by_kind = dict[str, list[int]]()
        for one in changes:
            if one.what == what:
                by_kind.setdefault(one.place.kind, []).append(one.place.number)
        for kind, numbers in by_kind.items():
            known = sorted(set(numbers))
            which = f"{kind} {wording.listing(map(str, known))}" if len(known) <= NAMED else f"{len(known)} {kind}"
            yield f"{which} {what}" if what != DROPPED else f"{which} yang lama dihapus"
