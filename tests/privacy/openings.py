"""Reads off a pattern how the words begin with which it can begin, so that no head of a lead is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants, _parser  # the parser of the standard library; only this test depends on it
from string import ascii_lowercase
from typing import Any

MORE = "*"
"""Behind a beginning after which any further letters may follow."""

WIDE = 20
"""A class of more letters than these counts as any letter: `[Ii]` and the last letters of the words of a list are few, `[a-z]` is not."""

State = tuple[str, bool]
"""The letters so far, and whether the word is over."""


def openings(source: str, flags: int = 0) -> set[str]:
    """Every beginning, in small letters: `nama` as a whole word, `sus*` where any letters may follow."""
    return {word if over else f"{word}{MORE}" for word, over in walk(list(_parser.parse(source, flags)), {("", False)})}


def walk(parts: Sequence[Any], states: set[State]) -> set[State]:
    for part in parts:
        states = {after for state in states for after in ((state,) if state[1] else step(part, state))}
    return states


def step(part: Any, state: State) -> Iterator[State]:
    word, _over = state
    kind, value = part
    if kind is _constants.LITERAL:
        yield from letters(word, {chr(value)})
    elif kind in {_constants.IN, _constants.CATEGORY, _constants.ANY, _constants.NOT_LITERAL}:
        yield from letters(word, {one for one in map(chr, range(128)) if re.fullmatch(rebuilt(part), one)})
    elif kind is _constants.BRANCH:
        for option in value[1]:
            yield from walk(list(option), {state})
    elif kind is _constants.SUBPATTERN:
        yield from walk(list(value[-1]), {state})
    elif kind in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
        least, most, inner = value
        states, last = {state}, min(most, 12)
        for count in range(last + 1):
            if count >= least:
                yield from states
            if count == last:
                break
            states = walk(list(inner), {one for one in states if not one[1]})
            if not states:
                break
            if count + 1 >= least:
                yield from (one for one in states if one[1])
    elif kind is _constants.AT and word and value in {_constants.AT_BOUNDARY, _constants.AT_END}:
        yield word, True
    else:  # what stands before and what must follow narrows the beginnings, which a lead may do without
        yield state


def rebuilt(part: Any) -> re.Pattern[str]:
    from re import _compiler

    pattern = _parser.SubPattern(_parser.State(), [part])
    pattern.state.str = ""
    return _compiler.compile(pattern)


def letters(word: str, signs: set[str]) -> Iterator[State]:
    """Further letters make the word longer; any other sign ends it."""
    small = {one.lower() for one in signs if one.lower() in ascii_lowercase}
    if len(small) > WIDE:
        yield f"{word}{MORE}", True
    else:
        yield from ((word + one, False) for one in small)
    if len({one for one in signs if one.lower() not in ascii_lowercase}):
        yield word, True
