"""What takes room without letters is weighed too: what would not fit on one page may be cut, and what comes again in a head leads nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pustaka.book import heights, volumes
from pustaka.book.nodes import convert
from pustaka.book.runs import Doors
from tests.book.papers import checked
from tests.book.test_hostile_paper import PICTURE, drawn
from tests.helpers import library

SERIES = "nama: Seri rekaan\nsingkatan: SR\nringkasan: Seri untuk pengujian.\nkategori: [Satu]\n"
SENTENCE = "Petugas mencatat apa yang keluarga katakan, lalu membacakannya kembali sebelum pulang."


def p(letters: int) -> dict[str, Any]:
    return {"t": "p", "c": ["a" * letters]}


@pytest.mark.parametrize(
    ("block", "lines", "gaps"),
    [
        (p(1), 1, 1), (p(heights.LINE), 1, 1), (p(heights.LINE + 1), 2, 1),
        ({"t": "p", "c": ["a", {"t": "br"}, "b"]}, 2, 1),
        ({"t": "ul", "c": [[p(1)], [p(1), p(1)]]}, 3, 3),
        ({"t": "dl", "c": [{"term": ["a"], "c": [p(1)]}]}, 2, 2),
        ({"t": "code", "c": "a\nb\n\nc"}, 4, 1),
        ({"t": "table", "head": [["a"], ["b"]], "rows": [[["1"], ["2"]]] * 9}, 10, 10),
        ({"t": "table", "head": [["a"]] * 4, "rows": [[["1"]] * 4]}, 8, 2),
        ({"t": "box", "title": ["a"], "c": [p(1)]}, 2, 3),
    ],
)
def test_each_line_counts_however_short_it_is(block: dict[str, Any], lines: int, gaps: int) -> None:
    assert heights.height([block]) == lines * heights.LINE + gaps * heights.GAP


def test_pictures_and_notes_take_room() -> None:
    picture = {"t": "image", "file": "a.png"}
    assert heights.height([picture]) == heights.height([{"t": "p", "c": [picture]}]) == heights.PICTURE
    assert heights.height([{**picture, "below": [p(1)]}]) == heights.PICTURE + heights.height([p(1)])
    noted = heights.height([{"t": "p", "c": ["a", {"t": "note", "c": [p(480)]}]}])
    assert heights.height([p(1)]) < noted < heights.height([p(1), p(480)])


def frame(inner: str) -> dict[str, Any]:
    (found,) = convert(f"<details><summary>Judul</summary>{inner}</details>", Doors(image=lambda src: {"file": "a.png", "width": 10})).blocks
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(("items", "whole"), [(15, True), (16, False)])
def test_a_frame_of_short_items_stays_whole_as_long_as_its_page_holds_it(items: int, whole: bool) -> None:
    assert frame(f"<ul>{'<li>satu</li>' * items}</ul>")["whole"] is whole


def test_a_frame_of_two_pictures_may_be_cut_between_them_and_one_of_one_picture_not() -> None:
    one = '<p><img src="a.png" alt="Garis"></p>'
    assert frame(one)["whole"]
    two = frame(one * 2)
    assert not two["whole"] and len(two["parts"]) == 2


def test_a_step_or_a_meaning_stays_on_one_page_and_one_of_half_a_page_may_be_cut() -> None:
    (steps,) = convert(f"<ol><li>{SENTENCE}</li><li>{SENTENCE * 8}</li><li>Anak: panggil polisi.</li></ol>").blocks
    assert steps["whole"] == [True, False, True]
    (terms,) = convert(f"<dl><dt>Pasal</dt><dd>{SENTENCE}</dd><dt>Bab</dt><dd>{SENTENCE * 8}</dd></dl>").blocks
    assert [pair["whole"] for pair in terms["c"]] == [True, False]
    (items,) = convert(f"<ul><li>{SENTENCE}</li></ul>").blocks
    assert "whole" not in items


def test_bold_words_that_lead_a_list_in_a_frame_stay_with_it() -> None:
    found = frame(f"<p><strong>Hak</strong></p><ul>{'<li>satu</li>' * 20}</ul><p><strong>Hak</strong> lain.</p><p>Akhir.</p>")
    assert [[one["t"] for one in part["c"]] for part in found["parts"]] == [["p", "ul"], ["p"], ["p"]]
    assert [part["cut"] for part in found["parts"]] == [True, False, False]


HOSTILE = {
    "tabel dalam kotak": '??? note "Kotak"\n\n    | Nama | Isi |\n    | --- | --- |\n' + "    | kata | isi |\n" * 80,
    "butir satu kata dalam kotak": '??? note "Kotak"\n\n' + "    - kata\n" * 60,
    "foto dalam kotak": '??? note "Kotak"\n\n' + "".join(f"    {line}\n" for line in (PICTURE + "\n").splitlines() * 4),
    "sel panjang": "| A | B | C | D | E | F |\n|---|---|---|---|---|---|\n" + f"|{'|'.join([SENTENCE * 4] * 6)}|\n" * 2,
    "foto di akhir": f"{SENTENCE}\n\n" + (PICTURE + "\n") * 4,
    "tabel angka di akhir": "| Nama | Isi |\n| --- | --- |\n" + "| 12 | 34 |\n" * 90,
    "kode di akhir": "```text\n" + "baris pendek\n" * 120 + "```\n",
    "butir kunci setinggi halaman": "## Butir kunci {#butir-kunci}\n\n" + f"- {SENTENCE * 14}\n" * 3 + "\n## Latar {#latar}\n\nKata.\n",
    "kotak panjang di antara butir kunci": "## Butir kunci {#butir-kunci}\n\n- Satu.\n\n!!! note \"Kotak\"\n\n" + f"    {SENTENCE * 4}\n\n" * 8 + "- Dua.\n\n## Latar {#latar}\n\nKata.\n",
    "kata panjang di daftar bertingkat": "- a\n    - b\n        - c\n            - " + "panjangsekali" * 5 + "\n                - " + "W" * 60 + "\n",
    "kode panjang": "".join(f"```text\n{'x' * n}\n```\n\nDan `{'y' * n}`.\n\n" for n in range(50, 62, 3)),
    "catatan di kepala tabel": "| Nama[^1] | Isi |\n| --- | --- |\n" + "| kata | isi |\n" * 60 + "\n[^1]: Catatan rekaan.\n",
    "tautan di kepala tabel": "| [Nama](https://contoh.example/) | Isi |\n| --- | --- |\n" + "| kata | isi |\n" * 60,
    "catatan di kepala tabel lebar": "| A | B | C[^1] | D | E | Kolom keenam |\n|---|---|---|---|---|---|\n" + f"|{'|'.join(['penanggungjawab kegiatan'] * 6)}|\n" * 6 + "\n[^1]: Catatan rekaan.\n",
}
"""Manuscripts that lost words, printed some over others, or were refused."""


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_leaves_its_page_or_lies_on_another_word(tmp_path: Path, name: str) -> None:
    body = f"## Bagian {{#bagian}}\n\n{SENTENCE}\n\n{HOSTILE[name]}"
    photo = "foto: {garis.png: tanpa orang dan tanpa tulisan}\n" if "garis.png" in body else ""
    front = f"---\njudul: Rekaan\nringkasan: Rekaan untuk pengujian.\n{photo}"
    books = library({
        "discussions/sr/seri.yml": SERIES, "discussions/sr/001.md": f"{front}nomor: 1\ntanggal: 2012-01-02\nkategori: Satu\n---\n\n{body}", "docs/buku-saku/a.md": f"{front}---\n\n{body}",
        **({"discussions/sr/garis.png": drawn(), "docs/buku-saku/garis.png": drawn()} if photo else {}),
    })
    checked(books, tmp_path, [one for one in volumes(books) if not one.collected])
