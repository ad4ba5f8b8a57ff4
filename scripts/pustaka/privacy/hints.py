"""Tells which lines can hold an identifier at all; most sentences cannot, and need not be looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pustaka.privacy import encoded
from pustaka.privacy.lists import listed
from pustaka.privacy.view import LETTERS

SIGN = re.compile(
    r"[@&%.xX*•\[({<\xb2\xb3\xb9\u2070-\u2089\u2460-\u24ff\u2776-\u2793\u3007\u4e00\u4e8c\u4e09]"
    r"(?:(?<=[@\xb2\xb3\xb9\u2070-\u2089\u2460-\u24ff\u2776-\u2793\u3007\u4e00\u4e8c\u4e09])|(?<=&)(?:#|\w{1,8};)|(?<=%)[0-9A-Fa-f]{2}"
    r"|(?<=\.)(?i:(?:com|me|gg|ee|be|net|watch)/)|(?<=\.)(?i:id/(?<=\bs\.id/))|(?<=[xX*•])[xX*•]{3}|(?<=[\[({<])\s{0,2}[Aa]\s{0,2}[\])}>])"
)
"""Its first sign comes first, and in both cases: a search leaps from one to the next."""

WORD = re.compile(r"\w+")
PLAIN = {n: chr(n).lower() if chr(n).isalnum() or chr(n) == "_" else " " for n in range(128)}
"""Makes small letters of letters, and blanks of what is part of no word."""
DIGITS = re.compile(r"\d")
FEWEST = 5
"""Digits of the shortest number that is looked for, when some of its zeros are written as letters."""


def hinted(text: str) -> bool:
    """Whether a text can hold an identifier at all."""
    return any(hint(text) for hint, _possible in HINTS)


def promising(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that can hold an identifier: a sign that all of them together do not hold, none is asked for."""
    whole = "\n".join(lines)
    hints = [hint for hint, possible in HINTS if possible(whole)]
    for n, line in enumerate(lines):
        for hint in hints:
            if hint(line):
                yield n
                break


def signed(text: str) -> bool:
    return SIGN.search(text) is not None


def numbered(text: str) -> bool:
    return len(DIGITS.findall(text)) >= FEWEST


def decodable(text: str) -> bool:
    return encoded.promising(text) and any(True for _found in encoded.texts(text))


def spelling(text: str) -> bool:
    """Whether a word stands in a text that may belong to a number or an address that is spelt out."""
    words = text.translate(PLAIN).split() if text.isascii() else WORD.findall(text.translate(LETTERS).lower())
    return not listed("isyarat-nomor").isdisjoint(words)


HINTS: tuple[tuple[Callable[[str], bool], Callable[[str], bool]], ...] = ((signed, signed), (numbered, numbered), (spelling, spelling), (decodable, encoded.promising))
"""What tells that an identifier may stand in a line, each with what must be true of a text that holds such a line."""
