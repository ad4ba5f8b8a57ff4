"""No private value gets through by being written otherwise or elsewhere; the table that we publish is what the tests find."""

import re
from pathlib import Path

import pytest

from tests.privacy.probes import DISGUISES, FIELDS, GROUPS, blocked, passing, row

PAGE = Path(__file__).parents[2] / "docs" / "pengembang" / "uji-penyamaran.md"
HONEST = "Rapat warga pada sore hari, dihadiri 12 orang"
ALWAYS_REFUSED = {"komentar SVG"}
"""No comment at all may stand in a drawing."""


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_hides_nothing_in_any_field(disguise: str) -> None:
    assert {field: values for field in FIELDS if (values := passing(field, disguise))} == {}


@pytest.mark.parametrize("field", FIELDS.keys() - ALWAYS_REFUSED)
def test_an_honest_sentence_passes_in_every_field(field: str) -> None:
    assert not blocked(FIELDS[field][0](HONEST))


def test_every_field_has_its_column() -> None:
    assert sorted(field for fields in GROUPS.values() for field in fields) == sorted(FIELDS)


def test_the_published_table_is_what_the_tests_find() -> None:
    text = PAGE.read_text("utf-8")
    assert re.findall(r"^\| (?!---|Cara menulis|Tempat)[^|]+\|[^|]+(?:\|[^|\n]+){6}\|$", text, re.MULTILINE) == [row(disguise) for disguise in DISGUISES]
    assert f"| Cara menulis | Yang diuji | {' | '.join(GROUPS)} |" in text
