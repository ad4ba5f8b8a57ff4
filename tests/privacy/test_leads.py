"""The short ways of the detector lead everywhere that a search over the whole text leads."""

import json
from pathlib import Path

import pytest

from pustaka.privacy import closed, contacts, dates, detect, institutions, names, numbers, phones, places, traits  # noqa: F401  # every lead makes itself known
from pustaka.privacy.leads import MARKS, Lead, read, windows
from pustaka.privacy.view import unfold
from tests.privacy.openings import MORE, openings

TEXTS = [unfold(json.loads(line)["text"]).text for line in (Path(__file__).parent / "data" / "contoh.jsonl").read_text("utf-8").splitlines()]
ALONE = [lead for lead in Lead.known if "" not in openings(lead.source, lead.flags) and MORE not in openings(lead.source, lead.flags)]
"""Leads that stand for their pattern by themselves; the others are helped by a number or a sign, or only open a way."""


@pytest.mark.parametrize("lead", Lead.known, ids=lambda one: one.source[:40])
def test_no_word_is_forgotten(lead: Lead) -> None:
    missing = set()
    for opening in openings(lead.source, lead.flags) - {"", MORE}:
        word = opening.removesuffix(MORE)
        if not MARKS[word] & lead.mark or (opening.endswith(MORE) and not MARKS[f"{word}zzz"] & lead.mark):
            missing.add(opening)
    assert missing == set()


def test_openings_are_read_off_a_pattern() -> None:
    assert openings(r"(?<!x)no(?:mor|\.)?\s?hp\b") == {"no", "nohp", "nomor", "nomorhp"}
    assert openings(r"(?:[Ii]bu|pak)[a-z]+\s") == {"ibu*", "pak*"}
    assert openings(r"\d+ orang|desa") == {"", "desa*"}


@pytest.mark.parametrize("lead", ALONE, ids=lambda one: one.source[:40])
def test_a_lead_finds_what_its_pattern_finds(lead: Lead) -> None:
    for text in TEXTS:
        for written in (text, text.upper(), text.lower(), text.replace(" ", "\n")):
            assert [one.span() for one in lead.found(written)] == [one.span() for one in lead.compiled.finditer(written)]


@pytest.mark.parametrize("pattern", [phones.MOBILE, phones.BARE, phones.LANDLINE, phones.RUN, numbers.SIXTEEN, numbers.NPWP, numbers.NIP, numbers.PASSPORT, numbers.BIRTH_PAPER, numbers.DIGITS])
def test_numbers_lie_within_their_windows(pattern: phones.Lazy) -> None:
    for text in (*TEXTS, "x" * 30 + "+62 (0) 812 0000 1234" + "x" * 30 + "B0000000", "(0251) 7000998, 3471-LT-00000000-0000"):
        assert [one.span() for one in pattern.within(text, read(text).numbers)] == [one.span() for one in pattern.finditer(text)]


def test_windows_that_meet_are_one() -> None:
    assert windows([(-5, 3), (3, 8), (9, 40)], 20) == [(0, 8), (9, 20)]
    assert windows([], 20) == []


def test_a_head_with_a_dot_is_the_whole_word() -> None:
    assert MARKS["rumah"] & places.PARTS.mark and MARKS["rumahnya"] & places.PARTS.mark
    assert MARKS["Kos"] & places.PARTS.mark and not MARKS["kosong"] & places.PARTS.mark
