"""Tables that are not shown as tables, or lose a cell: one finding each, with the row that is missing."""

import pytest

from pustaka.check import check
from pustaka.text.dialect import render
from tests.helpers import library
from tests.rules.asking import messages, spots

SHOWN = (
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "a | b\n---|---\n1 | 2\n",
    "| a | b |\n|---|---|\n| 1 \\| x | `c|d` |\n",
    "| a |\n|---|\n| 1 |\n",
    "| a | b |\n|:--|--:|\n| 1 | 2 |\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n| c | d |\n|---|---|\n| 1 | 2 |\n",
    "## Judul\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "- satu\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n",
    "- | a | b |\n  |---|---|\n  | 1 | 2 |\n",
    '!!! note "Judul"\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n',
    '??? note "Judul"\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n',
    '- butir\n\n    ???+ note "Judul"\n        | a | b |\n        |---|---|\n        | 1 | 2 |\n',
    '| a | b |\n|---|---|\n| 1 | 2 |\n??? note "Judul"\n    Isi.\n',
    '> ??? note "Judul"\n>     | a | b |\n>     |---|---|\n>     | 1 | 2 |\n',
    "> [!NOTE] Judul\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "Lihat.[^1]\n\n[^1]:\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n",
    "Istilah\n:   | a | b |\n    |---|---|\n    | 1 | 2 |\n",
    "> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "> ## Judul\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "> Kalimat.\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "| Nomor | |\n| --- | --- |\n| 1 | 2 |\n",
    "| a | b |\n|---|---|\n| 1 | 2 | |\n",
)

NO_TABLES = (
    "Pilih A | B di layar.\nLalu lanjut.\n",
    "Menu A | B di layar.\nMenu C | D.\n",
    "|x| + |y| = 3\n",
    "Nilai |x| saja.\n",
    "Tulis `| a | b |` lalu `|---|---|`.\n",
    "```\n| a | b |\n```\n",
    "    | a | b |\n    | c | d |\n",
    "[a | b](https://contoh.id) dan\n[c | d](https://contoh.id)\n",
    "[^1]: Lihat a | b.\n[^2]: Lihat a | b.\n[^3]: Lihat a | b.\n",
    "- a | b\n- c | d\n- e | f\n",
    "# Judul | Situs\n",
    "Satu \\| dua\nTiga \\| empat\nLima \\| enam\n",
)

BROKEN = {
    "| A | B | C |\n| --- | --- |\n| 1 | 2 | 3 |\n": ("TULIS19 2:1-14", "| --- | --- | --- |"),
    "| a | b |\n|---|\n| 1 | 2 | 3 |\n": ("TULIS19 2:1-6", "| --- | --- |"),
    "| Senin | rapat |\n| Selasa | kunjungan |\n": ("TULIS19 1:1-18", "| --- | --- |"),
    "| Senin | rapat |\n": ("TULIS19 1:1-18", "| --- | --- |"),
    "Senin | rapat\nSelasa | kunjungan\nRabu | libur\n": ("TULIS19 1:1-14", "| --- | --- |"),
    "Jadwal:\n| Hari | Isi |\n| --- | --- |\n| Senin | rapat |\n": ("TULIS19 2:1-15", "baris kosong di atas"),
    "- Jadwal:\n| Hari | Isi |\n| --- | --- |\n| Senin | rapat |\n": ("TULIS19 2:1-15", "baris kosong di atas"),
    "Apa???\n| a | b |\n| --- | --- |\n| 1 | 2 |\n": ("TULIS19 2:1-10", "baris kosong di atas"),
    '=== "Judul"\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |\n': ("TULIS19 2:5-14", "baris kosong di atas"),
    "> Kalimat.\n> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n": ("TULIS19 2:3-12", "baris kosong di atas"),
    "| A | B |\n\n| --- | --- |\n\n| 4 | 5 |\n": ("TULIS19 1:1-10", "Hapus baris kosong"),
    "| A | B |\n| — | — |\n| 4 | 5 |\n": ("TULIS19 2:1-10", "| --- | --- |"),
    "| A | B |\n| === | === |\n| 4 | 5 |\n": ("TULIS19 2:1-14", "| --- | --- |"),
    "| A | B |\n| 1 | 2 |\n|---|---|\n| 4 | 5 |\n": ("TULIS19 1:1-10", "| --- | --- |"),
    "A | B\n|---|---|\n| 4 | 5 |\n": ("TULIS19 2:1-10", "| --- | --- |"),
}

LOSING = {
    "| A | B |\n| --- | --- |\n| 1 | 2 | 3 |\n| 4 |\n": ("TULIS19 3:1-14", "lebih dari 2 sel"),
    "| A | B |\n| --- | --- |\n| 4 |\n": ("TULIS19 3:1-6", "kurang dari 2 sel"),
    "| A | B |\n| --- | --- |\n| 4 | 5 |\nKalimat sesudahnya.\n": ("TULIS19 4:1-20", "satu baris kosong"),
    "| A | B |\n| --- | --- |\n| 4 | 5 |\n\n| 6 | 7 |\n| 8 | 9 |\n": ("TULIS19 5:1-10", "Hapus baris kosong"),
}


FOREIGN = {
    "+----+----+\n| a  | b  |\n+====+====+\n| 1  | 2  |\n+----+----+\n": ("TULIS19 1:1-12", "+---+", "galat"),
    "+----+\n| a  |\n+----+\n": ("TULIS19 1:1-7", "+---+", "galat"),
    "│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n": ("TULIS19 1:1-10", "bukan «|»", "galat"),
    "┌───┬───┐\n│ a │ b │\n│ 1 │ 2 │\n└───┴───┘\n": ("TULIS19 1:1-10", "bukan «|»", "galat"),
    "｜ a ｜ b ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜\n": ("TULIS19 1:1-10", "bukan «|»", "galat"),
    "    | a | b |\n    | --- | --- |\n    | 1 | 2 |\n": ("TULIS19 1:5-14", "sebagai kode", "galat"),
    "\t| a | b |\n\t|---|---|\n\t| 1 | 2 |\n": ("TULIS19 1:2-11", "sebagai kode", "galat"),
    "Nama   Guna\n-----  -----\na      b\nc      d\n": ("TULIS19 1:1-12", "dengan spasi", "galat"),
    "Hari    Isi      Tempat\nSenin   rapat    balai\nSelasa  libur    rumah\n": ("TULIS19 1:1-24", "dengan spasi", "saran"),
    "> Hari    Isi      Tempat\n> Senin   rapat    balai\n> Selasa  libur    rumah\n": ("TULIS19 1:3-26", "dengan spasi", "saran"),
    "Hari;Isi;Tempat\nSenin;rapat;balai\nSelasa;libur;rumah\n": ("TULIS19 1:1-16", "titik koma", "saran"),
    "Jadwal\nHari,Isi,Tempat\nSenin,rapat,balai\nSelasa,libur,rumah\n": ("TULIS19 2:1-16", "titik koma", "saran"),
    "| a | b |\n| --- | --- |\n| 1 | 2 |\n| --- | --- |\n| 3 | 4 |\n": ("TULIS19 4:1-14", "lebih dari sekali", "galat"),
    "| a | b |\n| --- | --- |\n": ("TULIS19 1:1-10", "hanya berisi", "saran"),
    "| a | b |\n| --- | --- |\n\n| 1 | 2 |\n": ("TULIS19 4:1-10", "terputus", "galat"),
    "Hari\tIsi\nSenin\tRapat\n": ("TULIS19 1:1-9", "Word", "galat"),
    "Hari:\tSenin\nTempat:\tbalai\n": ("TULIS19 1:1-12", "Word", "saran"),
}

NOT_FOREIGN = (
    "Ia datang, duduk, diam\nIa pulang, makan, tidur\nIa bangun, mandi, pergi\n",
    "Ia datang; duduk; diam.\nIa pulang; makan; tidur.\nIa bangun; mandi; pergi.\n",
    "Satu;dua;tiga\nEmpat;lima;enam\n",
    "- a;b;c\n- d;e;f\n- g;h;i\n",
    "a;b;c\nd;e\nf;g;h\n",
    "Mengetahui,      Pembuat,\nKetua            Sekretaris\n(Contoh)         (Rekaan)\n",
    "Bulan  naik\nlaut  pasang\nangin  pulang\n",
    "Pakai `a` `b` `c` dulu\nPakai `d` `e` `f` dulu\nPakai `g` `h` `i` dulu\n",
    "Tanda │ dan │ dipakai.\n",
    "│   ├── satu\n│   ├── dua\n│   └── tiga\n",
    "```\n    | a | b |\n    |---|---|\n```\n",
    "<!--\n    | a | b |\n    |---|---|\n-->\n",
    "| a | b |\n|---|---|\n| - | - |\n| 1 | 2 |\n",
    "+1 untuk usul ini\n+2 untuk usul itu\n",
    "Isi.\n\n---\n\nLagi.\n",
)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_table_of_another_kind_is_one_finding_with_its_cause(text: str) -> None:
    place, said, weight = FOREIGN[text]
    assert spots(text, "TULIS19") == [place]
    assert said in messages(text, "TULIS19")[0]
    assert [one.severity.label for one in check(library({"docs/x.md": text}), only=["TULIS19"])] == [weight]


@pytest.mark.parametrize("text", NOT_FOREIGN)
def test_what_only_resembles_a_table_is_left_alone(text: str) -> None:
    assert spots(text, "TULIS19") == []


def test_a_table_in_html_is_one_finding() -> None:
    table = "<table><tr><td>1</td></tr>\n<tr><td>2</td></tr></table>\n"
    assert spots(table, "TULIS06") == ["TULIS06 1:1-8"]
    assert "| --- | --- |" in messages(table, "TULIS06")[0]
    assert spots(table + "\n" + table, "TULIS06") == ["TULIS06 1:1-8", "TULIS06 4:1-8"]
    assert spots("<table><td><font>1</font></td></table><td>\n", "TULIS06") == ["TULIS06 1:1-8", "TULIS06 1:12-18"], "other tags are told together"


@pytest.mark.parametrize("text", SHOWN)
def test_tables_that_are_shown_are_left_alone(text: str) -> None:
    assert "<table>" in render(text).html
    assert spots(text, "TULIS19") == []


@pytest.mark.parametrize("text", NO_TABLES)
def test_a_pipe_alone_makes_no_table(text: str) -> None:
    assert spots(text, "TULIS19") == []


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_not_shown_as_a_table_is_one_finding_with_the_right_form(text: str) -> None:
    assert "<table>" not in render(text).html
    assert spots(text, "TULIS19") == [BROKEN[text][0]]
    assert BROKEN[text][1] in messages(text, "TULIS19")[0]


@pytest.mark.parametrize("text", LOSING)
def test_rows_that_do_not_fit_are_one_finding(text: str) -> None:
    assert spots(text, "TULIS19") == [LOSING[text][0]]
    assert LOSING[text][1] in messages(text, "TULIS19")[0]


@pytest.mark.parametrize("text", ["Hari\tIsi\nSenin\tRapat\n", "Hari\tIsi\tKet\n\nSenin\tRapat\t-\n\nRabu\tLibur\t-\n"])
def test_a_table_from_word_is_told_how_to_become_one(text: str) -> None:
    assert len(spots(text, "TULIS")) == 1
    assert "Word" in messages(text, "TULIS19")[0]


@pytest.mark.parametrize("text", ["Hari\tIsi\n", "- a\n\t- b\n\t- c\n", "Hari\t: Senin\nTempat\t: aula\n", "a\tb\nc\td\te\n", "```\na\tb\nc\td\n```\n"])
def test_other_tabs_are_no_table(text: str) -> None:
    assert spots(text, "TULIS19") == []


def test_a_broken_table_is_not_missed_a_second_time() -> None:
    """Minutes ask for a table of follow-ups; a slip in it is one finding."""
    series = {"discussions/r/seri.yml": "nama: R\njenis: notulensi\npenerbit: P\nringkasan: R.\n"}
    table = "## Tindak lanjut {#tindak-lanjut}\n\n| Apa | Siapa | Tenggat | Keadaan |\n| --- | --- |\n| a | b | c | d |\n"
    path = "discussions/r/2026-01-01.md"
    assert spots(table, "SUSUN07", "TULIS19", path=path, around=series) == ["TULIS19 4:1-14"]
    assert [one[:7] for one in spots("## Tindak lanjut {#tindak-lanjut}\n\nIsi.\n", "SUSUN07", "TULIS19", path=path, around=series)] == ["SUSUN07"]


def test_a_long_table_is_one_finding_with_all_places() -> None:
    text = "| A | B |\n| --- | --- |\n" + "| 1 | 2 | 3 |\n" * 30
    assert len(spots(text, "TULIS19")) == 1


@pytest.mark.parametrize(("count", "expected"), [(10, []), (11, ["TULIS24 1:1-58"])])
def test_a_wide_table_is_advised_against(count: int, expected: list[str]) -> None:
    row = "| kol" * count + " |"
    assert spots(f"{row}\n{'| --- ' * count}|\n{row}", "TULIS24") == expected
    assert spots(f"Kata | {row}", "TULIS24") == []


COPIED = {
    "+----+----+\n| Hari | Isi |\n+====+====+\n| 1  | 2  |\n+----+----+\n": "Salin: «| Hari | Isi |», lalu «| --- | --- |».",
    "│ Hari │ Isi │\n├───┼───┤\n│ 1 │ 2 │\n": "Salin: «| Hari | Isi |», lalu «| --- | --- |».",
    "| Hari | Isi | Tempat |\n| --- |\n| 1 | 2 | 3 |\n": "Salin: «| Hari | Isi | Tempat |», lalu «| --- | --- | --- |».",
    "Jadwal:\n| Hari | Isi |\n| --- | --- |\n| 1 | 2 |\n": "Salin: «| Hari | Isi |», lalu «| --- | --- |».",
    "    | Hari | Isi |\n    | --- | --- |\n    | 1 | 2 |\n": "Salin: «| Hari | Isi |», lalu «| --- | --- |».",
    "| --- | --- |\n| Senin | rapat |\n": "Salin: «| … | … |», lalu «| --- | --- |».",
    "Nama   Guna\n-----  -----\na      b\nc      d\n": "Salin: «| Nama | Guna |», lalu «| --- | --- |».",
}


@pytest.mark.parametrize("text", COPIED)
def test_the_first_lines_of_the_mended_table_can_be_copied(text: str) -> None:
    (message,) = messages(text, "TULIS19")
    assert message.endswith(COPIED[text])


@pytest.mark.parametrize(
    "text",
    [
        "| Hubungi " + "08" + "12 0000 1111" + " | Isi |\n| --- |\n| 1 | 2 |\n",
        "| Ibu Rekaan | rapat |\n| Ibu Contoh | libur |\n",
        "Ibu Rekaan\trapat\nIbu Contoh\tlibur\n",
        "Ibu Rekaan;rapat;balai\nIbu Contoh;libur;rumah\nIbu Karangan;rapat;balai\n",
        "│ Ibu Rekaan │ rapat │\n│ Ibu Contoh │ libur │\n",
    ],
)
def test_what_may_be_a_persons_is_not_repeated(text: str) -> None:
    (message,) = messages(text, "TULIS19")
    assert "0000" not in message
    assert "Ibu" not in message
