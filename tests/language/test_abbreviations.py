"""Abbreviations: what spells one out, and where one first stands without."""

import pytest

from pustaka.language.abbreviations import fits, known, mixed, spelt, unexplained
from pustaka.language.wordlists import listed
from tests.helpers import library

GLOSSARY = "lks:\n  nama: LKS\n  kepanjangan: lembaga rekaan\nlayanan:\n  nama: SAHABAT 129\n  sinonim: [PONTI]\n"


@pytest.mark.parametrize(("short", "long"), [
    ("Bapas", "dari balai pemasyarakatan"),
    ("LPSK", "Lembaga Perlindungan Saksi dan Korban"),
    ("P2K2", "Pertemuan Peningkatan Kemampuan Keluarga"),
    ("Kesbangpol", "badan kesatuan bangsa dan politik"),
    ("KTP", "**kartu tanda penduduk"),
])
def test_a_long_form_fits(short: str, long: str) -> None:
    assert fits(short, long)


@pytest.mark.parametrize(("short", "long"), [
    ("PKH", "Ia menginap di panti"),
    ("LPSK", "Ia pergi ke Jakarta"),
    ("KTP", "kartu yang hilang"),
    ("BPJS", ""),
    ("QZX", "balai pemasyarakatan"),
])
def test_other_words_before_a_bracket_do_not(short: str, long: str) -> None:
    assert not fits(short, long)


def found(text: str, *others: str, **files: str) -> list[tuple[int, int, int, int]]:
    books = library({"docs/register/istilah.yml": GLOSSARY, "docs/a.md": text})
    document = books.by_path["docs/a.md"].document
    return [(use.line, use.column, use.end, use.spelt) for use in unexplained(document, known(books), frozenset(others)).values()]


@pytest.mark.parametrize(("text", "uses"), [
    ("Ke QZX lalu QZX.", [(1, 4, 7, 0)]),
    ("Ke QZX-NG.", [(1, 4, 10, 0)]),
    ("---\njudul: AAA\n---\n\nKe QZX.", [(5, 4, 7, 0)]),
    ("Ke QZX.\n\nQuo zeta xenon (QZX).", [(1, 4, 7, 3)]),
    ("Ke Quzax.", []),
    ("Ke quo zeta xenon (QZX), lalu QZX.", []),
    ("Ke QZX (quo zeta xenon), lalu QZX.", []),
    ("Ke panti (QZX).", [(1, 11, 14, 0)]),
    ("Ke LKS, SAHABAT 129, dan PONTI.", []),
    ("Pukul 10 WIB di RT 2, berkas PDF 3 MB.", []),
    ("Bab II dan XIV.", []),
    ("Nomor 110/HUK/2009 di <https://contoh.id/QZX> dan contoh.id/QZX1.", []),
    ("LKS/QZX.", [(1, 5, 8, 0)]),
    ("Kata «QZX» dan [QZX](b.md).", []),
    ("## QZX\n\n`QZX`", []),
    ("QZX.\n\n*[QZX]: Quo zeta xenon", []),
    ("KemenQZX dan QZXs.", []),
    ("PERHATIAN! Bawa ke QZX.", [(1, 20, 23, 0)]),
    ("QZXQZXQZXQ!", []),
    ("ANAK DAN IBU ke QZX.", [(1, 17, 20, 0)]),
    ("Telepon SAPA.", [(1, 9, 13, 0)]),
])
def test_first_uses(text: str, uses: list[tuple[int, int, int, int]]) -> None:
    assert found(text) == uses


def test_one_that_looks_like_a_word_is_known_from_a_text_that_spells_it_out() -> None:
    books = library({"docs/a.md": "Balai pemasyarakatan (Bapas) dan bunga (Mawar).", "docs/b.md": "Ke Bapas."})
    assert mixed(books) == {"Bapas"}
    assert found("Ke Bapas.", "Bapas") == [(1, 4, 9, 0)]
    assert not found("Ke bapas.", "Bapas")


def test_the_first_place_counts() -> None:
    document = library({"docs/a.md": "Balai pemasyarakatan (Bapas).\n\nBalai pemasyarakatan (Bapas)."}).publications[0].document
    assert spelt(document) == {"Bapas": (1, 22)}


def test_common_abbreviations_are_not_in_the_glossary_as_well() -> None:
    assert all(word.isupper() for word in listed("singkatan.txt"))
