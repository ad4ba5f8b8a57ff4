"""One good sample of each kind stays clean, and the declarations keep their own rules."""

from itertools import pairwise

import pytest

from pustaka.check import check
from pustaka.kinds import BY_KEY, KINDS, Kind
from pustaka.kinds.fields import SLUG
from tests.helpers import library
from tests.kinds.filled import around, fill, path


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_template_filled_in_is_clean(kind: Kind) -> None:
    series = "contoh" if kind.series else None
    text = fill(kind, "7")
    found = check(library({**around(kind), path(kind, "7", series): text}))
    assert not [(one.code, one.line, one.message) for one in found], text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_declarations(kind: Kind) -> None:
    assert len({one.key for one in kind.fields}) == len(kind.fields)
    assert len({part.id for part in kind.parts}) == len(kind.parts)
    assert all(SLUG.fullmatch(part.id) for part in kind.parts)
    assert all(part.hint and part.hint.endswith(".") for part in kind.parts)
    assert all(one.doc.endswith(".") for one in kind.fields)
    assert BY_KEY[kind.key] is kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_levels_of_parts_never_skip(kind: Kind) -> None:
    levels = [1, *(part.level for part in kind.parts)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
