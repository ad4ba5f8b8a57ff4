"""The places at which misreadings are looked for are all at which they stand: what a pattern finds there is what it finds in the whole text."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from pustaka.privacy import blurs, mended, noise, worn, wrapped
from pustaka.privacy.leads import Lazy
from pustaka.privacy.view import unfold

TEXTS = [unfold(json.loads(line)["text"]).text for line in (Path(__file__).parent / "data" / "contoh.jsonl").read_text("utf-8").splitlines()]

SCANNED = {"l": "1I|", "i": "1l", "I": "l1", "o": "0", "O": "0", "s": "5", "S": "5", "B": "8", "0": "O", "1": "lI|", "5": "S", " ": " |", "m": "rn", "-": ".-", "/": " / "}
"""What a scanner makes of a letter."""

MADE = ["NlK", "|NIK|", "x|1K", "lK 5", "O 8 l 2 3 4 5", "12-OO-3456", "A15b", "_1ahir", "XONTOHl", "1TAlT", "8aXdi 5upXni", "RT Ol", "é1ahir", "lbu Iahir cangkuI", "J1. Xontoh", "lO Nopernber 1994", "x / /y/ z", "l 1 I 2 O 3"]


def scanned(text: str, seed: int) -> str:
    some = random.Random(seed)
    return "".join(some.choice(SCANNED[one]) if one in SCANNED and some.random() < 0.1 else one for one in text)


READ = [*MADE, *TEXTS, *(scanned(text, n) for n, text in enumerate(TEXTS)), *(scanned(text.upper(), n) for n, text in enumerate(TEXTS))]


@pytest.mark.parametrize(("pattern", "places"), [
    (mended.BLURRED, blurs.coded), (mended.INITIAL, blurs.coded), (noise.DIGIT_IN_WORD, blurs.coded), (mended.TALL, blurs.odd),
    (mended.LOW, lambda text: blurs.heads(text, blurs.odd(text))), (worn.WORD, blurs.labels), (worn.DATED, blurs.days), (noise.MIXED, blurs.mixed),
    (noise.JOINED, lambda text: blurs.heads(text, (one.start() for one in noise.RN.finditer(text)))), (wrapped.SLASHED, wrapped.strokes),
])  # fmt: skip
def test_what_is_misread_stands_where_it_is_looked_for(pattern: Lazy, places: Callable[[str], list[int]]) -> None:
    found = 0
    for text in READ:
        spans = [one.span() for one in pattern.finditer(text)]
        assert [one.span() for one in pattern.at(text, places(text))] == spans
        found += len(spans)
    assert found


@pytest.mark.parametrize(("text", "told"), [("pemi1ik", True), ("1ahir", True), ("1km", False), ("RT01", False), ("ke 1 dan", False), ("Pasa1", True)])
def test_a_figure_in_a_word(text: str, told: bool) -> None:
    assert blurs.misspelt(text) is told


def test_the_beginning_of_a_word() -> None:
    assert blurs.heads("di a_1é b", (3, 4, 6, 7, 9)) == [3, 8]


@pytest.mark.parametrize("text", ["l0l0 l0", "a1b|c2 d3", "_4e|F5", "|", "x", "aa bb1cc", "1|2|3a"])
def test_the_head_of_a_word_is_the_same_however_many_places_it_holds(text: str) -> None:
    places = range(len(text))
    slow = {place - len(text[:place]) + len(text[:place].rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789")) for place in places}
    assert blurs.heads(text, places) == sorted(slow)
