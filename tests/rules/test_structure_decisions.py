"""Teaching cases: each decision asks and folds its answer, each answer leads to a step, and the story has no date."""

import pytest

from tests.rules.asking import messages, spots

CASE = "docs/latihan/contoh.md"
HEAD = "### Keputusan 1 {#keputusan-1}\n\n"
ASKED = "Apa yang Anda katakan?\n\n"
ANSWER = '??? note "Jawaban"\n    Jelaskan batasnya; lihat langkah {}.\n'
SOLUTION = "\n## Pembahasan {#pembahasan}\n\n" + "".join(f"{n}. **Datang.** (praktik umum, belum ditinjau)\n" for n in (1, 2, 3))


def test_a_decision_asks_and_folds_its_answer() -> None:
    assert not spots(HEAD + ASKED + ANSWER.format(1), "SUSUN22", path=CASE)
    assert spots(HEAD + ASKED, "SUSUN22", path=CASE) == ["SUSUN22 1:1-31"]
    assert not spots(HEAD + ASKED, "SUSUN22", path="docs/contoh.md"), "an ordinary page may have such a heading"
    assert not spots(HEAD, "SUSUN22", path=CASE), "an empty part is told by another rule"


@pytest.mark.parametrize(("box", "said"), [
    ('!!! note "Jawaban"\n    Datang.\n', "memuat 0 jawaban"),
    ('???+ note "Jawaban"\n    Datang.\n', "memuat 0 jawaban"),
    (ANSWER.format(1) + "\n" + ANSWER.format(2), "memuat 2 jawaban"),
    ('??? note "Jawaban"\n\nDatang.\n', "Kotak jawaban ini kosong"),
])
def test_an_answer_that_is_open_double_or_empty(box: str, said: str) -> None:
    assert [said in one for one in messages(HEAD + ASKED + box, "SUSUN22", path=CASE)] == [True]


def test_an_answer_without_a_question() -> None:
    assert "belum menanyakan" in messages(HEAD + ANSWER.format(1), "SUSUN22", path=CASE)[0]


@pytest.mark.parametrize("named", ["1", "1 dan 3", "1, 2, dan 3", "1–3", "2-3"])
def test_an_answer_leads_to_steps_that_are_there(named: str) -> None:
    assert not spots(HEAD + ASKED + ANSWER.format(named) + SOLUTION, "SUSUN23", path=CASE)


@pytest.mark.parametrize(("named", "missing"), [("4", "4"), ("1 dan 5", "5"), ("2–4", "4")])
def test_an_answer_that_leads_nowhere(named: str, missing: str) -> None:
    assert f"langkah {missing}," in messages(HEAD + ASKED + ANSWER.format(named) + SOLUTION, "SUSUN23", path=CASE)[0]


def test_an_answer_that_names_no_step() -> None:
    box = '??? note "Jawaban"\n    Melangkahlah pelan-pelan.\n'
    assert spots(HEAD + ASKED + box + SOLUTION, "SUSUN23", path=CASE) == ["SUSUN23 5:1-1"]
    assert not spots(HEAD + ASKED + box, "SUSUN23", path=CASE), "a missing solution is told by another rule"


@pytest.mark.parametrize(("words", "found"), [
    ("Pada 3 Maret ia datang.", 1), ("Sejak Januari 2020 ia sakit.", 1), ("Pada tahun 2019 ia pulang.", 1),
    ("Menurut UU Nomor 12 Tahun 2022.", 0), ("Sejak 3 tahun lalu.", 0), ("UU 12/2022 melarangnya.", 0), ("Tiga Maret berlalu.", 0),
])
def test_a_story_has_no_date(words: str, found: int) -> None:
    assert len(spots(f"## Cerita {{#cerita}}\n\n{words}\n", "SUSUN24", path=CASE)) == found
    assert not spots(f"## Cerita {{#cerita}}\n\n{words}\n", "SUSUN24", path="casebook/contoh.md")
