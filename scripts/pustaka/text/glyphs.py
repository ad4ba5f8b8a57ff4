"""Which signs can be printed, and what to write instead of the others; read from data that a test keeps equal to the fonts of the PDFs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("tercakup.txt")
"""Ranges of covered code points in hexadecimal; `python scripts/fon.py` writes it after a font has changed."""

WORDS = Path(__file__).with_name("pengganti.txt")

UNPRINTED = frozenset({"Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"})
"""Categories of which print leaves nothing or a space: no gap is seen, and other rules look for them."""

SCRIPTS = {
    "JAVANESE": "Jawa", "SUNDANESE": "Sunda", "BALINESE": "Bali", "BUGINESE": "Lontara", "BATAK": "Batak", "REJANG": "Rejang", "CJK": "Tionghoa", "HIRAGANA": "Jepang",
    "KATAKANA": "Jepang", "HANGUL": "Korea", "THAI": "Thai", "DEVANAGARI": "Dewanagari", "TAMIL": "Tamil", "ARABIC": "Arab", "CYRILLIC": "Sirilik", "HEBREW": "Ibrani",
}  # fmt: skip
"""The script of a letter by the first word of its Unicode name, as our readers call it."""


STRUCK = "\u0335\u0336\u0337\u0338"
"""Marks that strike a letter out, as chat programs write them: `s̶a̶l̶a̶h̶`."""


@cache
def covered() -> frozenset[int]:
    """Code points that at least one font shows."""
    found: set[int] = set()
    for one in FILE.read_text("ascii").split():
        low, _dash, high = one.partition("-")
        found.update(range(int(low, 16), int(high or low, 16) + 1))
    return frozenset(found)


def ranges(points: frozenset[int]) -> Iterator[str]:
    """`20-7e`, `18f`: the code points as the file holds them."""
    for low in sorted(point for point in points if point - 1 not in points):
        high = low
        while high + 1 in points:
            high += 1
        yield f"{low:x}-{high:x}" if high > low else f"{low:x}"


@cache
def words() -> dict[str, str]:
    """What to write instead, by sign: `✅` → `ya`."""
    rows = (line.split(maxsplit=1) for line in WORDS.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {sign: instead.strip() for sign, instead in rows}


def gaps(text: str) -> Iterator[tuple[int, str]]:
    """(index, sign) of everything that would be a box on paper."""
    if text.isascii():
        return
    shown = covered()
    for at, sign in enumerate(text):
        if ord(sign) not in shown and unicodedata.category(sign) not in UNPRINTED and not is_joined(text, at) and not 0xFE00 <= ord(sign) <= 0xFE0F:
            yield at, sign


def is_joined(text: str, at: int) -> bool:
    """Whether a mark and the letter before it are one letter that can be printed, or one of its marks can: `e` with an accent of its own."""
    return bool(unicodedata.combining(text[at])) and at > 0 and ord(unicodedata.normalize("NFC", text[at - 1 : at + 1])[-1]) in covered()


def instead(sign: str) -> str:
    """One sentence: the word for a sign that has one, Latin letters for a letter of another script."""
    if word := words().get(sign):
        return f"Tulis «{word}»." if word != "-" else "Hapus saja."
    if sign in STRUCK:
        return "Ini coretan di atas huruf. Tulis «~~kata~~»."
    if "\U0001f1e6" <= sign <= "\U0001f1ff":
        return "Tulis nama negaranya."
    name = unicodedata.name(sign, "").split(" ")[0]
    if name in SCRIPTS and unicodedata.category(sign)[0] in "LMN":
        return f"Ini aksara {SCRIPTS[name]}. Tulis bunyinya dengan huruf Latin."
    if unicodedata.category(sign)[0] in "LMN":
        return "Tulis dengan huruf Latin."
    return "Tulis maksudnya dengan kata."
