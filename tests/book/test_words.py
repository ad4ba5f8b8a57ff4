"""What a PDF shows of a page is every word of it."""

import pytest

from pustaka.book import nodes, words
from pustaka.book.tree import said
from pustaka.text.dialect import render


@pytest.mark.parametrize(
    "text",
    [
        "## Judul\n\n- a\n  - b\n    - c\n\n1. d **e**f `g` ~~h~~\n\n> kutip\n\n| i | j |\n| --- | --- |\n| k | l[^1] |\n\n[^1]: Catatan[^2].\n[^2]: Dalam.",
        '!!! note "Judul"\n    Isi[^a]\n\n    ```\n    kode\n    ```\n\nIstilah\n:   Arti.\n\n![Denah ruang](a.png)\n\n[^a]: Satu.\n\n    - dua\n    - tiga',
        "Kata.\n\n![Denah ruang](a.png)\n\n*Gambar: letak meja dan kursi.*\n\nKata lagi.",
        "Tanda ✅ dan ꦗꦮ tidak ada di fon.",
    ],
)
def test_every_word_is_printed(text: str) -> None:
    assert words.missing(render(text).html) == []


def test_a_word_that_the_tree_drops_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes.Walker, "definitions", lambda self, element, depth: [])
    assert words.missing(render("Istilah\n:   Arti ini.\n\nKata.").html) == ["Istilah", "Arti", "ini"]


def test_a_note_in_a_note_is_printed_where_it_is_called() -> None:
    blocks = nodes.convert(render("Kata[^1].\n\n[^1]: Lihat.[^2]\n[^2]: Dalam.").html).blocks
    (note,) = (one for one in blocks[0]["c"] if isinstance(one, dict))
    assert said(note["c"]).strip("\u00a0") == "Lihat. (Dalam.)"


def test_a_note_in_a_note_that_the_text_calls_too_is_named() -> None:
    blocks = nodes.convert(render("Kata[^1] dan[^2].\n\n[^1]: Lihat.[^2]\n[^2]: Dalam.").html).blocks
    first, second = (one for one in blocks[0]["c"] if isinstance(one, dict))
    assert said(first["c"]).strip("\u00a0") == "Lihat. (catatan 2)"
    assert said(second["c"]).strip("\u00a0") == "Dalam."


def test_lettered_lists_keep_their_letters() -> None:
    (listed,) = nodes.convert(render("c. tiga\nd. empat").html).blocks
    assert (listed["start"], listed["letters"]) == (3, "a")
