"""Lays what a page says beside what its PDF says, in order, and tells what is missing there and what nobody wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pustaka.build.printed.aligned import unequal
from pustaka.build.printed.wanted import Shown, Wanted

SHORTEST = 3
"""Letters from which a word counts as one of its own among those that the template adds."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`block` is what the PDF lacks; none when it holds `words` letters and digits that the page does not."""

    block: Wanted | None
    letters: int = 0
    after: str = ""
    """Where something was added: the heading of the block before it."""


def faults(shown: Shown, blocks: Sequence[str], notes: Sequence[str], pieces: Iterable[str]) -> Iterator[Fault]:
    """What is missing and what is added. `pieces` are flat strings that may stand between the blocks of the page."""
    known = sorted({*pieces, *shown.again}, key=len, reverse=True)
    yield from told(shown.blocks, blocks, known)
    yield from noted(shown.notes, notes)


def told(wanted: Sequence[Wanted], blocks: Sequence[str], known: Sequence[str]) -> Iterator[Fault]:
    """Blocks that stay in their order are laid side by side; those that may move are looked for in what is left."""
    fixed = [one for one in wanted if not one.moves]
    extra = list[tuple[str, str]]()
    for low, high, left, right in unequal([one.text for one in fixed], blocks):
        under = fixed[low - 1].under if low else ""
        lost, over = laid(fixed[low:high], "".join(blocks[left:right])) if low < high else ([], blocks[left:right])
        yield from map(Fault, lost)
        extra += [(one, under) for one in over]
    for one in (one for one in wanted if one.moves):
        exact = (n for n, (text, _under) in enumerate(extra) if one.text == text)
        within = (n for n, (text, _under) in enumerate(extra) if one.text in text and unexplained(text, known))
        place = next(exact, next(within, None))
        if place is None:
            yield Fault(one)
        else:
            text, under = extra[place]
            extra[place : place + 1] = [(rest, under) for rest in text.split(one.text, 1) if rest]
    for text, under in extra:
        if rest := unexplained(text, known):
            yield Fault(None, len(rest), under)


def laid(wanted: Sequence[Wanted], paper: str) -> tuple[list[Wanted], list[str]]:
    """(blocks that a stretch of paper does not hold, what it holds besides): where a block ends is no matter, only what it says."""
    lost, over, place = list[Wanted](), list[str](), 0
    for one in wanted:
        at = paper.find(one.text, place)
        if at < 0:
            lost.append(one)
            continue
        over.append(paper[place:at])
        place = at + len(one.text)
    return lost, [one for one in [*over, paper[place:]] if one]


def unexplained(text: str, known: Sequence[str]) -> str:
    """What is left of a stretch without the strings that may stand there; numbers alone are those of pages."""
    for piece in known:
        if len(piece) >= SHORTEST and piece in text:
            text = text.replace(piece, "\n")
    rest = [one for one in text.split("\n") if one and not one.isdigit() and one not in known]
    return "".join(rest)


def noted(wanted: Sequence[Wanted], notes: Sequence[str]) -> Iterator[Fault]:
    """Notes stand where they are called, wherever the page holds them; each must be there as often."""
    there = Counter(notes)
    for one in wanted:
        if there[one.text]:
            there[one.text] -= 1
        else:
            yield Fault(one)
    if over := sum(len(text) * count for text, count in there.items()):
        yield Fault(None, over)
