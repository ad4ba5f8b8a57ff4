"""A text read as pieces: what counts is words, so that a paper stays valid when only its lines, signs or links changed."""

from __future__ import annotations

import pytest

from pustaka.ledger.outline import Piece, beginning, pieces
from pustaka.text import Document, Source

TEXT = """---
judul: Rekaan
---

Pembuka satu.

## Langkah penanganan {#langkah}

### 24 jam pertama {#langkah-24-jam}

5. **Catat nama petugas.**
    Tulis jamnya. (bersumber)[^1]
6. Hubungi kantor.

Paragraf di bawah.
Masih paragraf yang sama.

- butir satu
- butir dua
  lanjut

| Keadaan | Rujuk ke |
| --- | --- |
| Sakit | Puskesmas |

[^1]: Sumber rekaan.
"""


def read(text: str) -> tuple[Piece, ...]:
    return pieces(Document(Source("docs/x.md", text)))


def test_steps_keep_the_number_that_is_printed_and_others_are_counted() -> None:
    assert [(one.section, one.kind, one.number, one.words) for one in read(TEXT)] == [
        ("", "paragraf", 1, "pembuka satu"),
        ("langkah-24-jam", "langkah", 5, "catat nama petugas tulis jamnya bersumber"),
        ("langkah-24-jam", "langkah", 6, "hubungi kantor"),
        ("langkah-24-jam", "paragraf", 1, "paragraf di bawah masih paragraf yang sama"),
        ("langkah-24-jam", "butir", 1, "butir satu"),
        ("langkah-24-jam", "butir", 2, "butir dua lanjut"),
        ("langkah-24-jam", "baris tabel", 1, "keadaan rujuk ke"),
        ("langkah-24-jam", "baris tabel", 2, "sakit puskesmas"),
        ("langkah-24-jam", "catatan kaki", 1, "sumber rekaan"),
    ]


@pytest.mark.parametrize(("old", "new"), [
    ("Tulis jamnya.", "Tulis\n    jamnya."),
    ("Hubungi kantor.", "Hubungi [kantor](../x.md)."),
    ("Hubungi kantor.", "Hubungi **kantor**! {#langkah-hubungi-kantor}"),
    ("- butir satu", "* butir satu"),
    ("| --- | --- |", "|:---|---:|"),
])
def test_a_change_of_layout_is_no_change(old: str, new: str) -> None:
    assert old in TEXT
    assert [one.mark for one in read(TEXT.replace(old, new))] == [one.mark for one in read(TEXT)]


@pytest.mark.parametrize(("old", "new"), [("Tulis jamnya", "Tulis tanggalnya"), ("kantor", "kantornya"), ("(bersumber)", "(kewajiban hukum)"), ("Puskesmas", "Rumah sakit")])
def test_a_change_of_one_word_changes_one_mark(old: str, new: str) -> None:
    before, now = ([one.mark for one in read(text)] for text in (TEXT, TEXT.replace(old, new)))
    assert sum(a != b for a, b in zip(before, now, strict=True)) == 1


def test_marks_are_what_stands_on_papers_that_are_out() -> None:
    assert [one.mark for one in read(TEXT)][:3] == ["gdjo", "ohmj", "edjl"]


def test_the_beginning_is_one_sentence_without_marks() -> None:
    assert beginning("5. **Catat nama petugas.**\n    Tulis jamnya.") == "Catat nama petugas."
    assert beginning("- " + "kata " * 40).endswith("kata …")
    assert len(beginning("kata " * 40)) < 100
