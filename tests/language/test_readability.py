"""What counts as passive, and the figures of a text."""

import pytest

from pustaka.language.readability import bases, is_passive, measure, names_an_actor, passives, roots, said, together
from pustaka.language.wordlists import listed
from tests.helpers import library


@pytest.mark.parametrize("word", [
    "dilakukan", "dirujuk", "diberdayakan", "dipersulit", "dikesampingkan", "dibacanya", "ditulislah", "ditandatangani", "disekolahkan", "dirumahkan", "diobati", "dicek",
])
def test_passive_verbs(word: str) -> None:
    assert is_passive(word)


@pytest.mark.parametrize("word", [
    "disabilitas", "dinas", "dinamika", "diskusi", "diagnosis", "digital", "direktorat", "diakonia", "dirinya", "dinding", "dingin", "diamnya", "disiplin", "dialog",
    "diare", "diversi", "difabel", "divisi", "direktori", "distribusi", "didik", "dirumah", "disini", "dimana", "disekolah", "diantaranya", "dikarenakan",
])
def test_words_that_only_begin_alike(word: str) -> None:
    assert not is_passive(word)


def test_no_exception_is_idle() -> None:
    """Each would pass for a passive otherwise: what is left of it is a word."""
    for word in sorted(listed("pasif.txt")):
        if word.startswith("!"):
            assert not roots().isdisjoint(bases(word[1:])), word


@pytest.mark.parametrize(("sentence", "count"), [
    ("Laporan diterima, keluarga dikunjungi, dan rencana disusun.", 3),
    ("Dicatat oleh petugas.", 1),
    ("Anak itu dipukul, dikurung, atau tidak diberi makan.", 1),
    ("Rencana ditulis lalu disimpan.", 1),
    ("Hal yang disepakati dicatat.", 1),
    ("Hal yang sudah tidak pernah dibicarakan lagi.", 0),
    ("Naskah untuk dibaca di rumah.", 0),
    ("Kata «dilarang» dan \"dipaksa\" dihindari.", 1),
    ("Studi itu, media-diskusi, dan di rumah dinas disabilitas.", 0),
    ("Ia disia-siakan.", 0),
    ("Petugas menulis dan menyimpan.", 0),
])
def test_passive_clauses(sentence: str, count: int) -> None:
    assert passives(sentence) == count


def test_an_active_verb_names_an_actor_and_words_that_look_alike_do_not() -> None:
    assert names_an_actor("Laporan ditulis ketika petugas mengunjungi rumah.")
    assert not names_an_actor("Menurut mereka, laporan memang ditulis.")


LONG = " ".join(["kata"] * 26)


def test_figures_of_a_text() -> None:
    text = f"---\njudul: A\n---\n\n## Judul yang ditulis {{#a}}\n\nRencana ditulis. Ia pulang.\n\n- {LONG}.\n\n1. **Catat.**\n    Ia datang. (praktik umum, belum ditinjau)\n\n| ditulis |\n| --- |\n"
    figures = measure(library({"docs/a.md": text}).publications[0].document)
    assert (figures.words, figures.sentences, figures.long, figures.passive) == (33, 5, 1, 1)
    assert (figures.mean, figures.long_share, figures.passive_share) == (6.6, 0.2, 0.2)
    assert said(figures) == "Keterbacaan: 33 kata, rata-rata 6,6 kata per kalimat. Dari 5 kalimat, 1 lebih dari 25 kata dan 1 pasif."
    both = together([figures, figures])
    assert (both.words, both.sentences, both.long, both.passive, both.mean) == (66, 10, 2, 2, 6.6)


def test_an_empty_text_has_figures_too() -> None:
    figures = measure(library({"docs/a.md": "---\njudul: A\n---\n"}).publications[0].document)
    assert (figures.words, figures.mean, figures.long_share, figures.passive_share) == (0, 0.0, 0.0, 0.0)
