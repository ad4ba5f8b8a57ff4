"""Lays two rows of blocks side by side: those that are equal, and the stretches between them that are not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

MOST = 4_000_000
"""Pairs of blocks up to which a stretch is laid side by side block by block; a longer one, which no page has had, is looked through as it is."""

Stretch = tuple[int, int, int, int]
"""Where a stretch of the page and one of the paper begin and end."""


def unequal(page: Sequence[str], paper: Sequence[str]) -> Iterator[Stretch]:
    """The stretches that differ, in order.

    What stands once on both sides holds the rows together. Only between two such blocks is every pair weighed: a table of short words has the same word in many
    cells, and the longest equal run of them, which a search for differences takes first, may lie in two different rows.
    """
    low = left = 0
    for one, other in (*anchors(page, paper), (len(page), len(paper))):
        yield from between(page, paper, (low, one, left, other))
        low, left = one + 1, other + 1


def anchors(page: Sequence[str], paper: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the blocks that stand once on both sides: as many as keep their order."""
    once, there = Counter(page), Counter(paper)
    where = {text: n for n, text in enumerate(paper)}
    pairs = [(n, where[text]) for n, text in enumerate(page) if once[text] == 1 and there[text] == 1]
    ends, last, before = list[int](), list[int](), list[int]()
    for n, (_one, other) in enumerate(pairs):
        at = bisect_left(ends, other)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [other], [n]
    found, n = list[tuple[int, int]](), last[-1] if last else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]


def between(page: Sequence[str], paper: Sequence[str], stretch: Stretch) -> Iterator[Stretch]:
    """The same of a stretch in which blocks repeat: as many letters as can be are laid side by side."""
    low, high, left, right = stretch
    while low < high and left < right and page[low] == paper[left]:
        low, left = low + 1, left + 1
    while low < high and left < right and page[high - 1] == paper[right - 1]:
        high, right = high - 1, right - 1
    if low == high and left == right:
        return
    if low == high or left == right or (high - low) * (right - left) > MOST:
        yield low, high, left, right
        return
    best = weighed(page[low:high], paper[left:right])
    start, begin, n, k = low, left, low, left
    while n < high and k < right:
        here, text = best[n - low][k - left], page[n]
        if text in paper[k] and here == best[n - low + 1][k - left + 1] + len(text):
            if text == paper[k]:
                if (start, begin) != (n, k):
                    yield start, n, begin, k
                start, begin = n + 1, k + 1
            n, k = n + 1, k + 1
        elif here == best[n - low + 1][k - left]:
            n += 1
        else:
            k += 1
    if (start, begin) != (high, right):
        yield start, high, begin, right


def weighed(page: Sequence[str], paper: Sequence[str]) -> list[list[int]]:
    """How many letters can stand side by side from each pair of blocks on. A block may stand in a longer one: the first cell of a card behind the name of its column."""
    best = [[0] * (len(paper) + 1)]
    for text in reversed(page):
        below, row = best[-1], [0] * (len(paper) + 1)
        for k in range(len(paper) - 1, -1, -1):
            row[k] = max(below[k], row[k + 1], below[k + 1] + len(text) if text in paper[k] else 0)
        best.append(row)
    return best[::-1]
