"""The part that Typst refuses is found by leaving out halves."""

import datetime
from collections.abc import Sequence
from typing import Any

import pytest

from pustaka.book import blame
from pustaka.book.nodes import convert
from pustaka.book.sources import Content
from pustaka.book.volume import single
from pustaka.typesetting.attempt import Overdue
from tests.helpers import library


@pytest.mark.parametrize("bad", range(7))
def test_the_refused_thing_is_found_wherever_it_stands(bad: int) -> None:
    assert blame.culprit(range(7), lambda some: bad not in some) == bad


def test_nobody_is_blamed_without_evidence() -> None:
    assert blame.culprit(range(5), lambda some: True) is None, "semuanya diterima"
    assert blame.culprit(range(5), lambda some: False) is None, "kosong pun ditolak, jadi polanya yang salah"
    assert blame.culprit(range(4), lambda some: not {0, 3} <= set(some)) is None, "hanya bersama-sama"


def test_the_block_inside_a_section_is_named_with_its_line() -> None:
    text = "---\njudul: A\n---\n\n## Butir kunci {#butir-kunci}\n\n- satu\n\nBagian yang buruk sekali.\n"
    blocks = convert("<h2 id='butir-kunci'>Butir kunci</h2><ul><li>satu</li></ul><p>Bagian yang buruk sekali.</p>").blocks

    def accepted(some: Sequence[Any]) -> bool:
        return "buruk" not in str(some)

    found = blame.block(blocks, accepted)
    assert isinstance(found, dict) and found["c"] == ["Bagian yang buruk sekali."]
    assert blame.line_of(library({"casebook/a.md": text}).publications[0], blocks, found) == 9


def test_loose_nodes_name_no_other_place() -> None:
    assert blame.loose([{"t": "a", "to": "x", "url": "y", "c": ["z"]}, {"t": "notagain", "label": "n"}]) == [{"t": "a", "url": "y", "c": ["z"]}]


def test_the_file_that_takes_too_long_is_named() -> None:
    books = library({"casebook/a.md": "---\njudul: Rekaan\n---\n\nIsi.\n"})
    trouble = blame.volume(single(books.publications[0]), Content({}, {}, datetime.date(2020, 1, 1), ()), Overdue())
    assert (trouble.path, trouble.fatal) == ("casebook/a.md", True)
    assert "120 detik" in trouble.message
