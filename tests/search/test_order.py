"""The order of results: variety among folders, and nothing that changes which page comes first."""

import re
from pathlib import Path

import pytest

from pustaka.search import order, query, stored
from pustaka.search.order import varied

ENGINE = (Path(__file__).parents[2] / "docs" / "assets" / "cari" / "mesin.js").read_text("utf-8")
ENTRIES, LAWS = range(3), range(3, 6)


def test_another_folder_comes_before_the_third_page_of_one_that_hardly_says_more() -> None:
    assert varied({0: 10.0, 1: 9.0, 2: 8.0, 3: 7.5}, [ENTRIES, LAWS]) == [0, 3, 1, 2]


def test_what_says_much_more_stays_before_it() -> None:
    assert varied({0: 10.0, 1: 9.0, 2: 8.0, 3: 3.0}, [ENTRIES, LAWS]) == [0, 1, 2, 3]


def test_crisis_cards_do_not_push_each_other_down() -> None:
    folders = [range(0)] * order.CARDS + [range(3), range(3, 6)]
    assert varied({0: 10.0, 1: 9.0, 2: 8.0, 3: 7.0}, folders) == [0, 1, 2, 3]


@pytest.mark.parametrize("score", [{0: 5.0, 3: 4.9}, {3: 5.0, 0: 4.9, 1: 4.8}, {2: 1.0}])
def test_the_best_page_stays_the_first_and_each_folder_keeps_its_order(score: dict[int, float]) -> None:
    found = varied(score, [ENTRIES, LAWS])
    assert found[0] == max(score, key=lambda page: score[page])
    assert [page for page in found if page in ENTRIES] == sorted((page for page in score if page in ENTRIES), key=lambda page: -score[page])


def test_pages_without_a_score_are_left_out() -> None:
    assert varied({0: 0.0, 1: 2.0}, [ENTRIES, LAWS]) == [1]


def test_the_phone_uses_the_same_weights() -> None:
    theirs = dict(re.findall(r"(\w+): (\.?\d[\d.]*)", ENGINE[ENGINE.index("const K") : ENGINE.index("let core")]))
    ours = {
        "pair": order.PAIR, "name": order.NAME, "varied": order.VARIED, "apart": order.APART, "cards": order.CARDS, "loose": stored.LOOSE, "phrase": stored.PHRASE, "whole": stored.WHOLE,
        "guess": query.GUESS, "words": query.MOST_WORDS, "unheard": query.UNHEARD,
    }  # fmt: skip
    assert {name: float(theirs[name]) for name in ours} == ours
