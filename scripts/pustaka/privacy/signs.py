"""Reads writing in other signs, Braille and Morse: whoever knows them reads a number in them as in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy

DOTS = dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵⠲⠤⠂", "abcdefghijklmnopqrstuvwxyz.-,", strict=True))
NUMBER, BLANK = "⠼", "\u2800"
FIGURES = str.maketrans("abcdefghij", "1234567890")

BRAILLE = re.compile("[\u2800-\u28ff][\u2800-\u28ff \t\n,./-]{7,400}")

CODE = {
    ".-": "a", "-...": "b", "-.-.": "c", "-..": "d", ".": "e", "..-.": "f", "--.": "g", "....": "h", "..": "i", ".---": "j", "-.-": "k", ".-..": "l", "--": "m", "-.": "n",
    "---": "o", ".--.": "p", "--.-": "q", ".-.": "r", "...": "s", "-": "t", "..-": "u", "...-": "v", ".--": "w", "-..-": "x", "-.--": "y", "--..": "z",
    "-----": "0", ".----": "1", "..---": "2", "...--": "3", "....-": "4", ".....": "5", "-....": "6", "--...": "7", "---..": "8", "----.": "9",
    ".-.-.-": ".", "-....-": "-", ".--.-.": "@",
}  # fmt: skip
MORSE = Lazy(r"(?<![\w.·•-])[.·•-]{1,6}(?:(?:[ \t/|,;]|\n(?!\n)){1,5}[.·•-]{1,6}){7,80}(?![\w.·•-])")
"""`----- ---.. .----`; not `--- | ---` below the head of a table, which makes no number."""
MARK = re.compile(r"[.·•-]{5}[ \t\n/|,;]{1,5}[.·•-]{5}")
LETTER = re.compile(r"[.-]+")
ALIKE = str.maketrans("·•", "..")


def promising(text: str) -> bool:
    """Whether a text can hold a number in other signs; in Morse every one has two strokes together."""
    return (not text.isascii() and BRAILLE.search(text) is not None) or ("--" in text and MARK.search(text) is not None) or ("−−" in text or "––" in text)


def texts(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, plain writing) of every longer stretch in other signs."""
    for found in BRAILLE.finditer(text) if not text.isascii() else ():
        yield found.start(), found.start() + len(found[0].rstrip()), from_braille(found[0])
    if "--" in text and MARK.search(text):
        for found in MORSE.finditer(text):
            yield *found.span(), "".join(CODE.get(one, " ") for one in LETTER.findall(found[0].translate(ALIKE)))


def from_braille(signs: str) -> str:
    """The letters of a stretch, and as figures, too: the sign before a number is easily left out."""
    letters = "".join(DOTS.get(one, " " if one in " \t\n\u2800" else "" if one == NUMBER else one) for one in signs)
    return letters if NUMBER not in signs and re.search("[k-z]", letters) else letters.translate(FIGURES)
