"""Signs, cards, entries and services hold together: what an entry warns of leads to a card or a call, and what a card names leads back."""

import re
from functools import cache
from pathlib import Path

import pytest

from pustaka.compose.body import composer
from pustaka.library import Library, Publication, library
from pustaka.registers import referrals
from pustaka.text.dialect import render

ROOT = Path(__file__).parents[2]
REGISTER = "docs/register/rujukan.yml"
ITEM = re.compile(r"^- (?P<words>.+(?:\n {4}.+)*)", re.MULTILINE)
DIALS = re.compile(r'href="((?:tel:|https://wa\.me/)[^"]+)"')
GONE = ("1500771", "15771", "500454", "31901556", "0811" + "1027727", "0811" + "1772273")
"""Numbers that are withdrawn, closed or contradict each other, as digits alone."""


@cache
def books() -> Library:
    return library.read(ROOT)


def kind(key: str) -> list[Publication]:
    return [one for one in books().published if one.kind.key == key]


def signs(entry: Publication) -> list[str]:
    part = entry.document.sections["tanda-bahaya"]
    text = "\n".join(entry.document.lines[part.start : part.end - 1])
    return [found["words"] for found in ITEM.finditer(text)]


def named(publication: Publication) -> list[str]:
    """Keys of the services that a text links, in order and once."""
    return list(dict.fromkeys(one.fragment for one in publication.local_links if one.path == REGISTER))


@pytest.mark.parametrize("entry", kind("saku"), ids=lambda one: one.id)
def test_every_sign_says_what_to_do_and_whom_to_call(entry: Publication) -> None:
    found = signs(entry)
    assert 4 <= len(found) <= 7
    for one in found:
        _before, sign, action = one.split("**", 2)
        assert sign and len(re.sub(r"\[[^\]]*\]\([^)]*\)", "", action).split()) >= 3, one
        assert "rujukan.yml#" in action or "../gawat/" in action, one
    numbers = books().register("rujukan").records
    assert any(numbers[key].get("telepon") for one in found for key in re.findall(r"rujukan\.yml#([\w-]+)", one))


@pytest.mark.parametrize("publication", [*kind("saku"), *kind("gawat")], ids=lambda one: one.address)
def test_front_matter_and_text_name_the_same_services(publication: Publication) -> None:
    assert set(publication.listed("rujukan")) == set(named(publication))


def test_cards_and_the_entries_where_they_are_a_sign_lead_to_each_other() -> None:
    entries = {one.id: one for one in kind("saku")}
    for card in kind("gawat"):
        link = f"gawat/{card.id}.md"
        assert [key for key in card.listed("pmks") if link not in entries[key].document.body] == [], card.id
        assert [key for key, one in entries.items() if any(link in sign for sign in signs(one)) and key not in card.listed("pmks")] == [], card.id


def test_suicide_is_never_a_sign_without_its_card() -> None:
    words = re.compile(r"ingin mati|bunuh diri|mengakhiri hidup|melukai diri|menyakiti diri", re.IGNORECASE)
    lonely = [(one.id, sign) for one in kind("saku") for sign in signs(one) if words.search(sign.split("**")[1]) and "keinginan-bunuh-diri.md" not in sign]
    assert [one for one in lonely if "Pelaku" not in one[1]] == []


def test_what_a_page_dials_stands_in_the_register() -> None:
    allowed = {line.href for record in books().register("rujukan").records.values() for line in referrals.lines(record, books().today)}
    assert all(re.fullmatch(r"tel:\d+|https://wa\.me/62\d+|https://healing119\.id", one) for one in allowed)
    compose = composer(books())
    for one in (*kind("saku"), *kind("gawat")):
        assert set(DIALS.findall(render(compose.body(one)).html)) <= allowed, one.id


def test_numbers_that_no_longer_help_stand_nowhere() -> None:
    for one in books().publications:
        plain = re.sub(r"[ .-]", "", one.document.body)
        assert [number for number in GONE if number in plain] == [], one.path
        assert not re.search(r"119 (?:ext|ekstensi)", one.document.body), one.path
        assert "tepsa" not in named(one), one.path
    assert "tepsa" not in referrals.general(books().register("rujukan"))
