"""Words of the language that nobody said: they are kept from being corrected, and only where somebody would."""

from __future__ import annotations

import pytest

from pustaka.search.pack import unpacked
from pustaka.search.unsaid import known, unsaid

FORMS = ("timbang", "tolak", "pasangan", "harap")


@pytest.fixture(scope="module")
def kept() -> dict[str, int]:
    valid = ("tambang", "talak", "pesangon", "harmonika", "menambang", "tolak", "ada")
    return unpacked(unsaid(valid, {"tolak"}, FORMS))


def test_a_valid_word_beside_another_is_kept(kept: dict[str, int]) -> None:
    assert {"tambang", "talak", "pesangon"} <= kept.keys()


def test_what_is_like_nothing_or_was_said_or_is_short_costs_nothing(kept: dict[str, int]) -> None:
    assert not {"harmonika", "tolak", "ada"} & kept.keys()


def test_a_word_is_known_by_its_root(kept: dict[str, int]) -> None:
    assert "menambang" not in kept
    assert known("menambang", kept) and known("ditalak", kept) and known("tambang", kept)
    assert not known("tombang", kept), "an error in typing is no word"
