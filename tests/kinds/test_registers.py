"""The values that only registers have, and that every register of the project is declared."""

import datetime
from pathlib import Path

import pytest

from pustaka.kinds.registers import SHAPE_OF, SHAPES
from pustaka.kinds.shape import Turns, When
from pustaka.privacy import permits

REGISTERS = Path(__file__).parents[2] / "docs" / "register"


@pytest.mark.parametrize("value", [datetime.date(2026, 1, 28), "2026-01", 2026])
def test_a_moment_may_be_a_day_a_month_or_a_year(value: object) -> None:
    assert not list(When().problems(value))


@pytest.mark.parametrize("value", ["Januari 2026", "2026-13", datetime.datetime(2026, 1, 28, 9), True, 26])
def test_a_moment_is_nothing_else(value: object) -> None:
    assert list(When().problems(value))


def test_a_choice_has_words_and_a_target() -> None:
    assert not list(Turns().problems([{"kata": "Ia di jalan", "ke": "anak-jalanan"}]))
    for wrong in ([], "anak", [{"kata": "Ia di jalan"}], [{"kata": "", "ke": "x"}], [{"kata": "a", "ke": "b", "lain": "c"}]):
        assert list(Turns().problems(wrong)), wrong


def test_every_register_file_is_declared_and_every_declaration_has_its_file() -> None:
    lists_of_values = {permits.PERMITS, permits.SILENCES}  # they exist only when needed; DIRI27 knows their keys
    assert {path.stem for path in REGISTERS.glob("*.yml")} - lists_of_values == SHAPE_OF.keys()
    assert len(SHAPES) == len(SHAPE_OF)
