"""Says in words what changed between two editions of a text: which steps were added, changed, moved or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pustaka.ledger.editions import Trace, trace
from pustaka.ledger.outline import HEAD, STEP, Piece
from pustaka.ledger.prints import FACT, LAWS, NUMBERS, SUMMARY, TEXT, TITLE

ADDED, CHANGED, DROPPED, MOVED = "baru", "berubah", "dihapus", "dipindah"

MOST = 12
"""Sentences about one edition; a text that changed more is better read anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `before` is what the old edition had, `now` the piece of the new one."""

    what: str
    before: Trace | None
    now: Piece | None

    @property
    def place(self) -> Trace | Piece:
        found = self.now or self.before
        assert found is not None  # noqa: S101  # a difference has at least one side
        return found


def compare(before: Sequence[Trace], now: Sequence[Piece]) -> tuple[Change, ...]:
    """The differences in the order of the new edition, what was dropped at the place where it stood."""
    sections = dict.fromkeys([*(one.section for one in now), *(one.section for one in before)])
    found = [change for section in sections for change in in_section([one for one in before if one.section == section], [one for one in now if one.section == section])]
    return tuple(moved(found))


def in_section(before: Sequence[Trace], now: Sequence[Piece]) -> Iterator[Change]:
    old, new = [(one.kind, one.mark) for one in before], [(one.kind, one.mark) for one in now]
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        gone, come = list(before[a:b]), list(now[c:d])
        while gone or come:
            alike = gone and come and gone[0].kind == come[0].kind
            if alike:
                yield Change(CHANGED, gone.pop(0), come.pop(0))
            elif gone and (not come or len(gone) >= len(come)):
                yield Change(DROPPED, gone.pop(0), None)
            else:
                yield Change(ADDED, None, come.pop(0))


def moved(found: Iterable[Change]) -> Iterator[Change]:
    """The same differences, with one of each pair that only took words to another place."""
    every = list(found)
    gone = {(one.before.kind, one.before.mark): one for one in every if one.what == DROPPED and one.before}
    away = set[int]()
    for one in every:
        old = gone.get((one.now.kind, one.now.mark)) if one.what == ADDED and one.now else None
        if old is not None and id(old) not in away:
            away.add(id(old))
            away.add(id(one))
    for one in every:
        if one.what == ADDED and id(one) in away and one.now:
            yield Change(MOVED, gone[one.now.kind, one.now.mark].before, one.now)
        elif id(one) not in away:
            yield one


def sentences(changes: Sequence[Change], titles: Mapping[str, str]) -> list[str]:
    """What changed, for somebody who holds the old edition in hand; `titles` are the names of sections by id."""
    told = list(dict.fromkeys(sentence(one, titles) for one in changes))
    more = len(told) - MOST
    return [*told[:MOST], *([f"Dan {more} perubahan lain."] if more > 0 else [])]


def sentence(one: Change, titles: Mapping[str, str]) -> str:
    """`Langkah 5 di «24 jam pertama» berubah. Kini: «Minta tempat bermalam kepada dinas sosial.»`; old words are never quoted."""
    place = one.place
    quoted = f": «{one.now.said.rstrip('.')}»" if one.now and one.now.said else ""
    if place.section == NUMBERS:
        return f"Nomor layanan {one.what}{quoted}." if quoted else "Satu nomor layanan dihapus."
    if place.section == LAWS:
        return f"Keadaan peraturan {one.what}{quoted}." if quoted else "Satu peraturan dihapus."
    if place.kind == TEXT:
        return f"Naskah {one.what}{quoted}." if quoted else "Satu naskah dihapus."
    if place.kind in (TITLE, SUMMARY, FACT):
        return f"{place.kind.capitalize()} {one.what}{quoted if place.kind != FACT else ''}."
    where = "" if place.section == HEAD else f" di «{titles.get(place.section, place.section.replace('-', ' '))}»"
    name = f"{place.kind} {place.number}"
    if one.what == DROPPED:
        return f"{name.capitalize()}{where} di kertas Anda dihapus."
    if one.what == MOVED and one.before is not None:
        came = f" dari {one.before.kind} {one.before.number}" if place.kind == STEP else ""
        return f"{name.capitalize()}{where} dipindah{came}{quoted}."
    if one.what == ADDED:
        return f"{name.capitalize()}{where} baru{quoted}."
    was = f", dahulu {one.before.kind} {one.before.number}," if one.before and one.before.number != place.number else ""
    return f"{name.capitalize()}{where}{was} berubah. Kini{quoted}."


def between(before: Sequence[Piece], now: Sequence[Piece]) -> tuple[Change, ...]:
    """The same for two texts that are both at hand."""
    return compare([trace(one) for one in before], now)
