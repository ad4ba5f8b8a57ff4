"""The numbers, and the file that they are taken from."""

import pytest

from pustaka.search.measure import Golden, first, golden, ndcg, recall

ONE = Golden("x", ("a",), ("b",))


def test_recall_counts_the_first_five() -> None:
    assert recall(["1", "2", "3", "4", "a"], ONE) == 1
    assert recall(["1", "2", "3", "4", "5", "a"], ONE) == 0
    assert recall(["a", "c"], Golden("x", ("a", "b"))) == 0.5


def test_more_than_five_wanted_pages_can_all_be_found() -> None:
    assert recall(list("abcde"), Golden("x", tuple("abcdefg"))) == 1


def test_only_a_wanted_page_counts_as_first() -> None:
    assert [first(found, ONE) for found in (["a", "b"], ["b", "a"], [])] == [1, 0, 0]


def test_ndcg_is_one_only_in_the_best_order() -> None:
    assert ndcg(["a", "b"], ONE) == 1
    assert 0 < ndcg(["b", "a"], ONE) < 1
    assert ndcg(["b"], ONE) < ndcg(["a"], ONE) < 1
    assert ndcg([*"1234567890", "a"], ONE) == 0


def test_golden_queries_are_read() -> None:
    assert golden("- {cari: '14', harap: a}\n- {cari: y, harap: [a, b], boleh: [c]}") == (Golden("14", ("a",)), Golden("y", ("a", "b"), ("c",)))


def test_a_query_knows_its_class_and_its_set() -> None:
    assert golden("- {cari: x, harap: a, kelas: apa itu}", "golden_lain") == (Golden("x", ("a",), (), "apa itu", "golden_lain"),)


@pytest.mark.parametrize(("text", "said"), [("a: 1", "bukan daftar"), ("- [", "bukan YAML"), ("- {cari: x}", "butir ke-1"), ("- {cari: x, harap: [a]}\n- {harap: [a]}", "butir ke-2"), ("- teks", "butir ke-1")])
def test_another_shape_is_said(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        golden(text)
