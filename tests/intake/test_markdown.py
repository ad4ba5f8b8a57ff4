"""Manuscripts in Markdown keep what they are: cells, notes that go on, lists with room between, quotations; and pictures are told."""

from __future__ import annotations

from time import process_time

import pytest

from pustaka import intake
from pustaka.intake.manuscript import LINKED, Paragraph, Table
from pustaka.intake.writing import Writer
from pustaka.kinds import BY_KEY


def written(text: str) -> list[str]:
    return list(Writer(()).blocks(list(intake.read(text.encode()).blocks), 2))


def test_an_escaped_pipe_and_code_end_no_cell() -> None:
    (block,) = intake.read(rb"""| a | b |
|---|---|
| x \| y | `c|d` **e** [^1] |
| | z |

[^1]: Catatan.
""").blocks
    assert isinstance(block, Table)
    assert [len(row) for row in block.rows] == [2, 2, 2]
    assert list(Writer(()).blocks([block], 2))[2:] == [r"| x \| y | `c|d` **e** [^1] |", "|  | z |"]


def test_a_note_goes_on_where_it_is_indented() -> None:
    found = intake.read(b"Kalimat.[^a]\n\n[^a]: Satu\n    lanjut.\n\n    Paragraf dua.\n    Lanjut dua.\n\nBiasa.\n\n[^b]: Lain.\nBukan catatan.\n")
    assert {number: [one.text for one in told] for number, told in found.notes.items()} == {1: ["Satu lanjut.", "Paragraf dua. Lanjut dua."], 2: ["Lain."]}
    assert [one.plain for one in found.paragraphs()] == ["Kalimat.", "Biasa.", "Bukan catatan."]


@pytest.mark.parametrize(("text", "plain"), [("![Denah](denah.png)", []), ("Lihat ![Denah](denah.png){width=3} ini.", ["Lihat ini."]), ("Lihat ![Denah][d] ini.", ["Lihat ini."]), ('<img src="a.png" alt="x">', [])])
def test_a_picture_that_lies_elsewhere_is_told(text: str, plain: list[str]) -> None:
    found = intake.read(f"{text}\n\nAkhir.\n".encode())
    assert [one.plain for one in found.paragraphs()] == [*plain, "Akhir."]
    assert [(one.reason, one.place) for one in found.left] == [(LINKED, "baris 1")]


@pytest.mark.parametrize("text", ["Wah! [laman](https://contoh.invalid) ini", "Wah![^1]", "Awas! (lihat)"])
def test_a_cry_before_a_link_is_no_picture(text: str) -> None:
    assert not intake.read(text.encode()).left


@pytest.mark.parametrize(("text", "lines"), [
    ("1. satu\n\n2. dua\n", ["1. satu", "2. dua"]), ("1. satu\n\n   lanjut satu\n\n2. dua\n", ["1. satu", "", "    lanjut satu", "", "2. dua"]), ("- satu\n  masih satu\n- dua\n", ["- satu masih satu", "- dua"]),
    ("- satu\n\nBiasa.\n", ["- satu", "", "Biasa."]), ("Satu.\n    Dua menjorok.\n", ["Satu.", "", "Dua menjorok."]), ("- [ ] belum\n- [x] sudah\n- [y] lain\n", ["- ☐ belum", "- ☑ sudah", r"- \[y\] lain"]),
])
def test_a_list_stays_a_list(text: str, lines: list[str]) -> None:
    assert written(text) == lines


def test_a_loose_list_of_a_report_is_not_made_of_headings() -> None:
    given = "# Layanan desa yang jauh\n\n## Latar\n\nIsi.\n\n## Temuan\n\n1. satu\n\n   Kalimat lanjutan.\n\n2. dua\n\nPenutup.\n"
    done = intake.receive(intake.read(given.encode()), BY_KEY["laporan"])
    assert done.texts["temuan"] == "1. satu\n\n    Kalimat lanjutan.\n\n2. dua\n\nPenutup."


@pytest.mark.parametrize(("text", "lines"), [
    ("> Satu\n> lanjut.\n>\n> Dua.\n", ["> Satu lanjut.", ">", "> Dua."]), ("> 60 tahun ke atas\n", [r"\> 60 tahun ke atas"]), ("Umur > 60\n", ["Umur > 60"]), ("> - butir\n", [r"> \- butir"]), ("> **Tebal**\n\nBiasa.\n", ["> **Tebal**", "", "Biasa."]),
])
def test_a_quotation_stays_one(text: str, lines: list[str]) -> None:
    assert written(text) == lines


@pytest.mark.parametrize(("text", "kept"), [
    (r"\*bintang\*", r"\*bintang\*"), ("`kode *a*`", "`kode *a*`"), ("_miring_ dan __tebal__", "*miring* dan **tebal**"), ("***keduanya***", "***keduanya***"), ("~~**dua**~~", "~~**dua**~~"), ("nama_berkas_ini", "nama_berkas_ini"),
    ("[a](https://contoh.invalid/x_(y)", "[a](https://contoh.invalid/x_(y)"), ("2 * 3 * 4", r"2 \* 3 \* 4"), ("**[laman](https://contoh.invalid)** ya", "**[laman](https://contoh.invalid)** ya"), ("a ~~ b ~~ c", r"a \~~ b \~~ c"), ("Nama: ______", r"Nama: \_____\_"),
])
def test_marks_within_a_line(text: str, kept: str) -> None:
    (one,) = intake.read(text.encode()).blocks
    assert isinstance(one, Paragraph)
    assert one.text == kept


@pytest.mark.parametrize("begins", ["~~a ", "![", "<!-- ", "`", "*a ", "_a ", "[", "[^", "[a](https://", "> ", "[^1]: ", "a\\|"])
def test_a_line_of_nothing_but_beginnings_is_read_at_once(begins: str) -> None:
    start = process_time()
    intake.read(f"Isi.\n{begins * 20_000}\n{f'{begins}x{chr(10)}' * 2_000}".encode())
    assert process_time() - start < 5
