"""The blocks of a blank sheet: what may be written, the near misses, and that the print knows every drawing and sign."""

import re
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.kinds.sheet import BLOCKS, DRAWINGS, SIGNS, Between, Blocks, Named, Shares, Short
from tests.helpers import library
from tests.programs import ROOT

TEMPLATE = (ROOT / "scripts/pustaka/book/templates/drawings.typ").read_text("utf-8")
GUIDE = (ROOT / "docs/kontribusi/lembar.md").read_text("utf-8")
NAMED = re.compile(r'^  "?([a-z-]+)"?: ', re.MULTILINE)
"""`  genogram: (…` or `  "garis-tebal": …` in a dictionary of the template."""


def said(*blocks: object) -> list[str]:
    return list(Blocks().problems(list(blocks)))


@pytest.mark.parametrize("block", [
    {"isian": ["Kode kasus", "Tanggal"], "kolom": 2},
    {"garis": 3, "judul": "Catatan"},
    {"garis": "sisa", "keterangan": "Tulis seperlunya."},
    {"pilihan": ["ya", "tidak"], "kolom": 4},
    {"tabel": ["Apa", "Siapa"], "baris": 28, "lebar": [3, 1], "tinggi": "sisa"},
    {"tabel": ["Sisi", "Isi"], "awal": ["Biologis"]},
    {"kotak": {"Biologis": "Makan, tidur.", "Sosial": None}, "tinggi": 60},
    {"gambar": "genogram"},
    {"simbol": {"kotak": "laki-laki", "garis-tebal": None}},
    {"halaman_baru": "ya"},
])
def test_a_block_of_each_kind_is_taken(block: object) -> None:
    assert said(block) == []


@pytest.mark.parametrize(("block", "words"), [
    ("garis", "nilainya teks"),
    ({}, "macamnya tidak dikenal"),
    ({"gariss": 3}, "maksud Anda «garis»?"),
    ({"garis": 3, "pilihan": ["a"]}, "macamnya ada beberapa"),
    ({"garis": 3, "kolom": 2}, "di samping «garis»; yang dapat dipakai: judul, keterangan"),
    ({"halaman_baru": "ya", "judul": "A"}, "yang dapat dipakai: tidak ada"),
    ({"garis": 29}, "«garis» seharusnya bilangan 1 sampai 28, atau «sisa»; nilainya di luar batas itu"),
    ({"garis": 0}, "di luar batas itu"),
    ({"garis": "semua"}, "nilainya teks"),
    ({"garis": True}, "nilainya ya/tidak"),
    ({"gambar": "rumah"}, "salah satu dari: genogram, ekomap"),
    ({"simbol": {"segitiga": "lain"}}, "ada nama yang tidak dikenal"),
    ({"simbol": {}}, "nilainya kosong"),
    ({"isian": []}, "isinya 0"),
    ({"isian": "Kode kasus"}, "nilainya teks"),
    ({"isian": ["a"] * 13}, "isinya 13"),
    ({"isian": [{"Tempat": "di mana"}]}, "memuat titik dua tanpa tanda kutip"),
    ({"isian": ["a" * 121]}, "lebih dari 120 huruf"),
    ({"tabel": ["a"]}, "memerlukan salah satu: «baris»"),
    ({"tabel": ["a"], "baris": 2, "awal": ["b"]}, "memerlukan salah satu: «baris»"),
    ({"tabel": ["a", "b"], "baris": 2, "lebar": [1]}, "«lebar» berisi 1 bilangan untuk 2 kolom"),
    ({"tabel": ["a"], "baris": 2, "lebar": ["1"]}, "ada isi daftar yang bukan bilangan itu"),
    ({"kotak": {"a": 3}}, "bukan teks pendek"),
    ({"kotak": {"a": None}, "tinggi": 9}, "«tinggi» seharusnya bilangan 10 sampai 240, atau «sisa»"),
])
def test_a_wrong_block_is_told_by_its_place_without_repeating_it(block: object, words: str) -> None:
    (problem,) = said({"garis": 1}, block)
    assert problem.startswith("yang ke-2 belum tepat: ")
    assert words in problem
    assert not re.search(r"gariss|semua|rumah|segitiga|di mana", problem.replace("di dalam", ""))


@pytest.mark.parametrize("value", [None, [], "garis", {"garis": 1}])
def test_the_form_is_a_list_with_something_in_it(value: object) -> None:
    assert len(list(Blocks().problems(value))) == 1


def test_every_problem_of_a_block_is_told_at_once() -> None:
    assert len(said({"tabel": [], "baris": 40, "judul": 3})) == 3


@pytest.mark.parametrize("kind", [Short(), Named(), Between(1, 3), Shares(), Blocks()])
def test_each_type_says_what_it_expects(kind: Blocks) -> None:
    assert kind.expected
    assert list(kind.problems(None))


@pytest.mark.parametrize(("name", "declared"), [("drawings", DRAWINGS), ("signs", SIGNS)])
def test_the_print_knows_every_name_and_no_other(name: str, declared: tuple[str, ...]) -> None:
    dictionary = TEMPLATE.partition(f"#let {name} = (\n")[2].partition("\n)\n")[0]
    assert sorted(NAMED.findall(dictionary)) == sorted(declared)


def test_the_guide_explains_every_word_of_the_vocabulary() -> None:
    beside = {key for _kind, keys in BLOCKS.values() for key in keys}
    assert {word for word in (*BLOCKS, *beside, *DRAWINGS, *SIGNS) if f"`{word}`" not in GUIDE} == set()


def test_every_block_has_a_maker_in_the_template() -> None:
    template = Path(ROOT / "scripts/pustaka/book/templates/sheet-form.typ").read_text("utf-8")
    makers = re.findall(r"(\w+): ", template.partition("#let makers = (")[2].partition(")\n")[0])
    assert sorted([*makers, "halaman_baru"]) == sorted(BLOCKS)


def test_the_sample_in_the_guide_is_a_sheet_that_the_checker_takes() -> None:
    sample = GUIDE.partition("```yaml\n")[2].partition("```")[0]
    books = library({"docs/register/lembar.yml": sample, "docs/metode/asesmen.md": "---\njudul: Asesmen\n---\n\nIsi.\n"})
    assert [*books.register("lembar").records]
    assert check(books, only=["SUMBER04", "META11"]) == ()
