"""A text that the renderer does not bear is one finding at the place where it becomes too much."""

import pytest

from tests.rules.asking import messages, spots

MATTER = "---\njudul: a\n---\n\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [("[" * 30_000, 5), ("a\n\n" + "1. " * 300 + "x", 7), ("".join("    " * n + "- a\n" for n in range(60)), 26), ("".join(f"*[A{n}]: b\n" for n in range(1_000)), 155), (("[" * 400 + "\n") * 100, 5)],
    ids=["kurung", "sebaris", "lekukan", "singkatan", "baris kurung"],
)
def test_one_finding_where_it_becomes_too_much(text: str, line: int) -> None:
    assert spots(MATTER + text, "TULIS20") == [f"TULIS20 {line}:1-1"]


def test_registers_and_series_are_looked_at_by_their_texts() -> None:
    assert spots("satu:\n  nama: Satu\ndua:\n  nama: Dua\n  arti: '" + "[" * 100 + "'\n", "TULIS20", path="docs/register/istilah.yml") == ["TULIS20 3:1-1"]
    assert spots("nama: S\nringkasan: '" + "<a " * 2_000 + "'\n", "TULIS20", path="discussions/s/seri.yml") == ["TULIS20 2:1-1"]
    many = "".join(f"kata-{n}:\n  nama: Kata [{n}]\n  arti: Arti.\n" for n in range(3_000))
    assert spots(many, "TULIS20", path="docs/register/istilah.yml") == []


def test_the_message_says_how_much_is_too_much() -> None:
    (one,) = messages(MATTER + "## a\n\n" * 400, "TULIS20")
    assert "300 judul" in one and "pecah" in one
