"""Words that index and query agree on."""

import pytest

from pustaka.search.text import distance, fold, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menangani Anak Jalanan", ["menangani", "anak", "jalanan"]),
        ("langkah-langkah", ["langkah"]),
        ("anak2 jalanan", ["anak", "jalanan"]),
        ("P2K2 dan LK3", ["p2k2", "dan", "lk3"]),
        ("HIV/AIDS, UU 14/2019.", ["hiv", "aids", "uu", "14", "2019"]),
        ("do’a Jum'at", ["doa", "jumat"]),
        ("café résumé", ["cafe", "resume"]),
        ("ma\u00adsya\u200brakat", ["masyarakat"]),
        ("", []),
        # Near misses: a repeated word elsewhere stays, two letters and a 2 are no reduplication.
        ("anak dari anak", ["anak", "dari", "anak"]),
        ("RT2", ["rt2"]),
        # Letters drawn out; near misses are two of them, Roman numbers, and digits.
        ("toloooongg bangettt", ["tolongg", "banget"]),
        ("saat bab XXX dan VIII 1000", ["saat", "bab", "xxx", "dan", "viii", "1000"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_run_of_letters_without_end_is_cut() -> None:
    assert words("ab" * 500) == ["ab" * 20]


def test_ascii_takes_the_short_way_to_the_same_words() -> None:
    assert fold("ABC") == fold("ABC\u0301")


@pytest.mark.parametrize(("one", "other", "edits"), [
    ("anak", "anak", 0), ("anak", "ank", 1), ("anak", "aank", 1), ("anak", "anaka", 1), ("anak", "awak", 1), ("anak", "kana", 2), ("anak", "kuil", 3), ("anak", "lansia", 3), ("", "ab", 2),
])
def test_distance_counts_edits_and_a_swap_as_one_and_stops_at_the_limit(one: str, other: str, edits: int) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == edits
