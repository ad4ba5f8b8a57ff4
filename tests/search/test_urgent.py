"""What must not wait for results: emergencies lead to the telephone, the name of a card to the card."""

from __future__ import annotations

import pytest

from pustaka.search.lists import emergencies
from pustaka.search.page import SearchPage
from pustaka.search.stem import Stemmer, Wordlists
from pustaka.search.text import words
from pustaka.search.urgent import cards, key, urgent

STEMMER = Stemmer({"keras": 5, "seksual": 5}, Wordlists(stops=frozenset({"dan"})))


@pytest.mark.parametrize("query", [
    "serangan jantung", "tetangga kena tabrak lari", "ketuban pecah", "ibu hamil perdarahan", "ibu hamil kejang", "gigitan ular", "kebakaran rumah", "kejang-kejangnya lama", "anak tersedak", "bapak tidak sadarkan diri",
    "anak saya minum baygon", "nyilet tangan", "odgj ngamuk bawa parang", "bacok", "ayah gak bisa dibangunkan",
])
def test_an_emergency_is_seen_in_any_order_and_form(query: str) -> None:
    assert urgent(words(query), emergencies())


@pytest.mark.parametrize("query", ["darah tinggi", "donor darah", "warga menyerang rumah", "ular tangga", "ibu hamil remaja", "jantung kota", "bakar sampah", "anak jalanan", "patah hati", "sadar hukum", "minum obat", "mengiris bawang", "anak ngamuk", "tidak punya bangunan"])
def test_words_that_mean_something_else_are_no_emergency(query: str) -> None:
    assert not urgent(words(query), emergencies())


def test_a_card_is_named_with_and_without_what_stands_in_brackets() -> None:
    pages = [SearchPage(url="metode/x/", title="Kekerasan seksual", html=""), SearchPage(url="gawat/x/", title="Kekerasan seksual (72 jam)", html=""), SearchPage(url="gawat/", title="Kartu gawat", html="")]
    found = cards(pages, STEMMER)
    assert found[key("seksual kekerasan", STEMMER)] == 1 and found[key("kekerasan seksual 72 jam", STEMMER)] == 1
    assert key("kekerasan", STEMMER) not in found and key("kartu gawat", STEMMER) not in found
