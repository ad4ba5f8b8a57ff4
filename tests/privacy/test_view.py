"""Unfolding: hidden writing becomes readable, and every place leads back to the file."""

import pytest

from pustaka.privacy.view import unfold

FOLDED = (
    ("08&#49;2", "0812"), ("a&#x40;b", "a@b"), ("a%40b", "a@b"), ("0\u200b8\u202e12", "0812"), ("\uff10\uff18", "08"), ("**08**12", "0812"), ("a\\_b", "a_b"), ("08<!-- -->12", "0812"), ("08<b>12</b>", "0812"),
    ("&amp;#48;8", "08"), ("8\u00a05", "8 5"), ("_Nama_: x", "Nama: x"), ("nama_saya", "nama_saya"), ("8\u20131", "8-1"), ("Xándra", "Xándra"), ("50 % lebih", "50 % lebih"), ("a<br>b", "a\nb"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), FOLDED)
def test_unfolding(text: str, plain: str) -> None:
    view = unfold(text)
    assert view.text == plain
    assert view.origin(0, len(plain))[0] in {0, 1, 2}
    low, high = view.origin(0, len(plain))
    assert 0 <= low < high <= len(text)


def test_places_lead_back_to_the_file() -> None:
    text = "Nomor **08&#49;2**-0000-1234."
    view = unfold(text)
    start = view.text.index("0812")
    low, high = view.origin(start, start + len("0812-0000-1234"))
    assert text[low:high] == "08&#49;2**-0000-1234"
