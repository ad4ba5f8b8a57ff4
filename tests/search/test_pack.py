"""What is written small can be read again."""

import json
import random

from pustaka.search.pack import IMPACTS, SIGNS, chunks, decoded, front_coded, postings, unpacked


def test_postings_survive() -> None:
    lots = random.Random(5)
    pages = sorted(lots.sample(range(200_000), 500))
    entries = [(page, lots.randrange(1, IMPACTS)) for page in [0, 1, *pages] if page > 1 or page in (0, 1)]
    entries = sorted(dict(entries).items())
    assert [(page, round(impact * (IMPACTS - 1))) for page, impact in decoded(postings(entries))] == entries


def test_postings_need_no_escaping() -> None:
    assert json.dumps("".join(SIGNS)) == f'"{"".join(SIGNS)}"'
    assert len(set(SIGNS)) == 91


def test_front_coding_survives() -> None:
    words = {"abai": 0, "abaikan": 15, "anak": 3, "zat": 9, "a" * 40: 1}
    assert unpacked(front_coded(words)) == words


def test_chunks_keep_order_and_split_no_pair() -> None:
    pairs = [("a", "x" * 50), ("b", "x" * 500), ("c", ""), ("d", "x")]
    dealt = chunks(pairs, 100)
    assert [pair for chunk in dealt for pair in chunk.items()] == pairs
    assert [list(chunk) for chunk in dealt] == [["a"], ["b"], ["c", "d"]]
    assert chunks([], 100) == []
