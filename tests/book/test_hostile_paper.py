"""What people may write and a page bears: long code, many key points, many who came, long titles, pictures that their page has no room for."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from pustaka.book import Made, make, volumes
from pustaka.book.figures import LONGEST, tied
from pustaka.book.making import rendered
from pustaka.book.nodes import convert
from pustaka.book.runs import Doors
from pustaka.build import printed
from pustaka.progress import Progress
from tests.helpers import library

SERIES = "nama: Seri rekaan\nsingkatan: SR\nringkasan: Seri untuk pengujian.\nkategori: [Satu]\n"
FRONT = "---\njudul: {0}\nringkasan: Rekaan untuk pengujian.\nnomor: 1\ntanggal: 2012-01-02\nkategori: Satu\n{1}---\n\n"
POINT = "- Petugas datang bersama kader sesudah keluarga setuju dan waktunya disepakati lebih dahulu.\n"
SENTENCE = "Petugas mencatat apa yang keluarga katakan, lalu membacakannya kembali sebelum pulang. "


def edition(cache: Path, body: str, *, title: str = "Edisi rekaan", more: str = "", files: dict[str, bytes] | None = None) -> Made:
    """The PDF of one edition, equal to its page."""
    books = library({"discussions/sr/seri.yml": SERIES, "discussions/sr/001.md": FRONT.format(title, more) + body, **(files or {})})
    found = [one for one in volumes(books) if one.path.endswith("sr/001.pdf")]
    (made,) = make(found, books, site_url="https://contoh.id/", dates={}, cache=cache, progress=Progress(quiet=True), jobs=1)
    printed.check([made], {one.site_path: rendered(books)(one) for one in books.published}, None)
    return made


def pages(made: Made, pdftotext: Callable[[Path, str], str]) -> list[str]:
    return pdftotext(made.file, "-layout").split("\f")


def test_long_rows_of_code_break_within_the_paper_and_keep_their_indent(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    row = "    kembalikan " + ", ".join(f"nilai_nomor_{n}" for n in range(20))
    made = edition(tmp_path, f"## Bagian\n\n```text\nawal\n{row}\na  b\n```\n")
    words = re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(nilai|awal|kembalikan)', pdftotext(made.file, "-bbox"))
    assert len(words) == 22
    right = 595.28 - 28 * 72 / 25.4
    assert max(float(end) for _start, end, _word in words) < right
    (first,), (second,) = ([float(start) for start, _end, word in words if word == name] for name in ("awal", "kembalikan"))
    assert second > first + 15


def test_many_key_points_say_on_the_next_page_that_they_go_on_and_few_do_not(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    many = pages(edition(tmp_path / "banyak", "## Butir kunci {#butir-kunci}\n\n" + POINT * 40 + "\n## Latar\n\nKata.\n"), pdftotext)
    assert "Butir kunci, lanjutan" in many[1] and "lanjutan" not in many[0]
    few = pages(edition(tmp_path / "sedikit", "## Butir kunci {#butir-kunci}\n\n" + POINT * 3), pdftotext)
    assert "lanjutan" not in "".join(few)


def test_thirty_groups_are_all_told(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    groups = "peserta:\n" + "".join(f"  kelompok rekaan yang namanya cukup panjang ke-{n}: {n}\n" for n in range(1, 31))
    said = " ".join(pages(edition(tmp_path, "## Bagian\n\nKata.\n", more=groups), pdftotext)[0].split())
    assert all(f"ke-{n}" in said for n in range(1, 31))
    assert "…" not in said


@pytest.mark.parametrize(("letters", "size"), [(109, 27.0), (190, 19.44)])
def test_a_very_long_title_is_set_smaller(tmp_path: Path, letters: int, size: float) -> None:
    made = edition(tmp_path, "## Bagian\n\nKata.\n", title=("Judul rekaan " * 20)[:letters].strip())
    with pikepdf.open(made.file) as pdf:
        sizes = {float(step.operands[1]) for step in pikepdf.parse_content_stream(pdf.pages[0], "Tf")}
    assert any(abs(one - size) < 0.02 for one in sizes)


PICTURE = "![Garis rekaan.](garis.png)\n\n*Gambar: garis rekaan.*\n"


def drawn() -> bytes:
    out = BytesIO()
    Image.new("RGB", (600, 1200), "gray").save(out, "PNG")
    return out.getvalue()


def shown(cache: Path, before: int, after: int) -> Made:
    """An edition with a tall picture between so many paragraphs."""
    body = "## Bagian\n\n" + f"{SENTENCE * 4}\n\n" * before + PICTURE + f"\n{SENTENCE * 4}\n" * after
    return edition(cache, body, more="foto: {garis.png: tanpa orang dan tanpa tulisan}\n", files={"discussions/sr/garis.png": drawn()})


def test_a_picture_without_room_stands_on_the_next_page_and_what_follows_fills_its_own(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    read = pages(shown(tmp_path, 5, 12), pdftotext)
    assert read[0].count("Petugas mencatat") > 4 * 5, "sesudah gambarnya masih ada kata di halaman yang sama"
    assert "Gambar: garis" in read[1] and read[1].index("Gambar: garis") < read[1].index("Petugas")


def test_a_picture_with_room_stands_where_it_is_called(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    read = pages(shown(tmp_path, 1, 3), pdftotext)
    assert read[0].index("Petugas") < read[0].index("Gambar: garis")


def tree(html: str) -> list[dict[str, object]]:
    found = convert(html, Doors(image=lambda src: {"file": "a.png", "width": 10})).blocks
    return [one for one in found if isinstance(one, dict)]


def test_a_picture_takes_only_the_words_that_tell_about_it() -> None:
    picture = '<p>Awal.</p><p><img src="a.png" alt="Garis"></p>'
    told = tree(picture + "<p><em>Gambar: garis.</em></p><p>Akhir.</p>")
    assert [one["t"] for one in told] == ["p", "image", "p"]
    assert told[1]["after"] == "-gambar-1" and told[1]["below"]
    for words in ("<p>Gambar: garis.</p>", "<p><em>Penekanan saja.</em></p>", f"<p><em>Gambar: {'garis ' * LONGEST}</em></p>"):
        assert [one["t"] for one in tree(picture + words)] == ["p", "image", "p"]
        assert "below" not in tree(picture + words)[1]
    assert "after" not in tree('<h2>Judul</h2><p><img src="a.png" alt="Garis"></p>')[1]
    assert tied([]) == []
