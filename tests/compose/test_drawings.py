"""What a page gets with a drawing: the picture, its numbers, and all that it shows as a list."""

from __future__ import annotations

from pathlib import Path

from pustaka.compose.drawings import pointer, with_drawings
from pustaka.library import library as reading
from tests.helpers import library

ROOT = Path(__file__).parents[2]
HEAD = "---\njudul: {}\nringkasan: Rekaan.\n---\n\n"
RECORD = """\
contoh:
  nama: Contoh rekaan
  macam: alur
  halaman: satu
  bagian: alur
  pendek: Dua kotak.
  asal: Rekaan.
  juga: [docs/gawat/kartu.md]
  simpul:
    - {kata: Terima, baca: Di ruang tertutup.}
    - {kata: Ulangi, baca: Sampai jelas., ke: 1}
"""
TEXTS = {
    "docs/register/gambar.yml": RECORD, "docs/metode/satu.md": HEAD.format("Satu") + "## Alur {#alur}\n\nPengantar,\ndua baris.\n\nLanjutan.\n\n## Lain {#lain}\n\nIsi.\n",
    "docs/metode/dua.md": HEAD.format("Dua") + "## Alur {#alur}\n\nIsi.\n",
    "docs/gawat/kartu.md": HEAD.format("Kartu") + "## 24 jam pertama {#sehari}\n\n- Antar.\n\n## Minggu ini {#minggu-ini}\n\n- Lapor.\n",
}


def test_the_picture_stands_behind_the_first_paragraph_of_its_section_with_its_list() -> None:
    books = library(TEXTS)
    text = with_drawings(books.by_path["docs/metode/satu.md"].document.body, books.by_path["docs/metode/satu.md"], books)
    order = ["dua baris.", "![Dua kotak.](../gambar/contoh.svg)", "*Gambar: Contoh rekaan. Rekaan.", "1. **Terima.** Di ruang tertutup.", "2. **Ulangi.** Sampai jelas. Dari sini kembali ke nomor 1, «Terima», bila perlu.", "Lanjutan."]
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)


def test_other_pages_stay_as_they_are() -> None:
    books = library(TEXTS)
    page = books.by_path["docs/metode/dua.md"]
    assert with_drawings(page.document.body, page, books) == page.document.body


def test_a_card_gets_one_button_at_the_end_of_its_section() -> None:
    books = library(TEXTS)
    card = books.by_path["docs/gawat/kartu.md"]
    text = pointer(card.document.body, card, books)
    assert text.index("- Antar.") < text.index("[Gambar: Contoh rekaan](../metode/satu.md#alur){ .pp-tombol }") < text.index("## Minggu ini")
    assert "![" not in text
    page = books.by_path["docs/metode/satu.md"]
    assert pointer(page.document.body, page, books) == page.document.body


def test_every_drawing_of_ours_stands_on_its_page_and_every_node_is_read() -> None:
    from pustaka.registers.drawings import drawings

    books = reading.read(ROOT)
    for one in drawings(books):
        page = books.by_path[one.page]
        text = with_drawings(page.document.body, page, books)
        assert f"({'../' + one.path})" in text, one.drawing.key
        for number, node in enumerate(one.drawing.nodes, 1):
            line = next(line for line in text.split("\n") if line.startswith(f"{number}. ") and node.label.rstrip(".?») ") in line)
            assert len(line.split()) > len(node.label.split()) + 2, line
        for path in one.also:
            assert one.drawing.title in pointer(books.by_path[path].document.body, books.by_path[path], books), path
