"""Words learn for which of several choices they speak."""

import pytest

from pustaka.search.regression import Row, fit, likely

ROWS = [*[Row(("", "darah", "tolong"), {0: 1.0})] * 6, *[Row(("", "cara", "tolong"), {1: 1.0})] * 6]


def test_a_word_speaks_for_the_choice_that_it_came_with_and_one_of_both_for_neither() -> None:
    found = fit(ROWS, 2)
    assert found["darah"][0] > 0.5 > -0.5 > found["darah"][1]
    assert found["cara"][1] > 0.5
    assert found["tolong"] == pytest.approx([0.0, 0.0], abs=0.01)


def test_the_likelihoods_of_all_choices_are_one_and_unknown_words_say_nothing() -> None:
    found = fit(ROWS, 2)
    assert sum(likely(found, ("", "darah"))) == pytest.approx(1.0)
    assert likely(found, ("", "darah"))[0] > 0.8
    assert likely(found, ("", "darah", "entah")) == likely(found, ("", "darah"))


def test_a_query_that_several_pages_answer_speaks_for_each_by_its_share() -> None:
    found = fit([Row(("", "sakit"), {0: 0.75, 1: 0.25})] * 9 + [Row(("", "lain"), {2: 1.0})] * 9, 3)
    first, second, third = likely(found, ("", "sakit"))
    assert first > second > third
    assert first == pytest.approx(0.7, abs=0.1)


def test_what_is_believed_stays_without_evidence_against_it_and_a_firmer_pull_learns_less() -> None:
    assert fit([Row(("", "lain"), {0: 1.0})], 2, believed={"pidana": [3.0, 0.0]})["pidana"] == pytest.approx([3.0, 0.0])
    assert abs(fit(ROWS, 2, pull=9.0)["darah"][0]) < abs(fit(ROWS, 2, pull=0.2)["darah"][0])


def test_a_word_that_always_came_with_another_learns_to_say_it_alone() -> None:
    rows = [*[Row(("", "darah", "muntah"), {0: 1.0})] * 6, *[Row(("", "darah", "tensi"), {1: 1.0})] * 6, *[Row(("", "muntah", "mual"), {0: 1.0})] * 2]
    leaning, alone = fit(rows, 2, pull=0.1)["mual"][0], fit(rows, 2, pull=0.1, read=0.5)["mual"][0]
    assert alone > leaning > 0
    assert fit(rows, 2, read=0.5) == fit(rows, 2, read=0.5)
