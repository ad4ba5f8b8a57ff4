"""The whole detector: one rule per stretch, every rule ranked, everything scanned."""

import pytest

from pustaka.privacy import RULES, Context, detect
from pustaka.privacy.detect import STRENGTH
from tests.privacy.asking import found, rules
from tests.privacy.test_measure import DOCUMENTS


def test_every_rule_has_its_rank() -> None:
    assert sorted(STRENGTH) == sorted(rule.slug for rule in RULES)


def test_one_stretch_is_reported_once() -> None:
    assert rules("NIK 3402000000000001.") == {"nomor-induk"}
    assert rules("Rekening BRI 0000 0100 0777 50.") == {"nomor-rekening"}


@pytest.mark.parametrize(
    "text",
    [
        "---\nwa: 0812-0000-1234\n---\n", "| WA |\n|---|\n| 0812-0000-1234 |", "[hubungi](https://wa.me/6281200001234)", "![kartu 0812-0000-1234](a.png)", '[a](b.md "0812-0000-1234")',
        "<!-- 0812-0000-1234 -->", "```\n0812-0000-1234\n```", "`0812-0000-1234`", "[^1]: 0812-0000-1234", "## Hubungi 0812-0000-1234", "[^1]: <https://contoh.id/?q=0812%2D0000%2D1234>",
    ],
)  # fmt: skip
def test_everything_is_scanned(text: str) -> None:
    assert len(found(text, "nomor-telepon")) == 1


@pytest.mark.parametrize("kind", ["kasus", "notulensi", "edisi"])
def test_a_text_may_end_and_begin_anywhere(kind: str) -> None:
    for document in DOCUMENTS:
        text = document["text"]
        for place in range(0, len(text), 23):
            for part in (text[:place], text[place:]):
                assert all(one.end <= len(part) for one in detect(part, Context(kind=kind)))
