"""Tables of many columns on both papers: every word is there, none runs over another, none leaves the page."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from pustaka.book import tables, volumes
from pustaka.book.text import LONGEST_PIECE
from tests.book.test_make import built, case
from tests.helpers import library

HEADS = (
    "No", "Kegiatan", "Penanggungjawab", "Waktu", "Tempat", "Anggaran", "Sumberdana", "Keterangan", "Sasaran", "Peserta",
    "Kecamatan", "Desa", "Indikator", "Bukti", "Tindaklanjut", "Status", "Catatan", "Kendala", "Perubahan", "Pelaporan",
)  # fmt: skip
CELLS = (
    "1", "Pelatihan pendampingan keluarga", "Koordinator wilayah", "Januari 2020", "Balai pertemuan kecamatan", "Rp12.345.678", "Anggaran pemerintah", "Diikuti kader",
    "Keluarga prasejahtera", "125 orang", "Contohsari", "Rekaan", "Pengetahuan meningkat", "Daftar hadir", "Kunjungan ulang", "Selesai", "Dilanjutkan",
    "Kekurangan tenaga", "Diundur", "2020-02-28",
)  # fmt: skip
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


def wide(columns: int, *, short: bool = False) -> str:
    heads, cells = ([f"K{n}" for n in range(columns)], [str(n) for n in range(columns)]) if short else (HEADS[:columns], CELLS[:columns])
    rows = [heads, ["---"] * columns, *[cells] * 3]
    return "## Tabel {#tabel}\n\nPengantar.\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def test_a_row_stays_on_one_page(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    words = "beberapa kata rekaan yang memenuhi sel ini sampai beberapa baris di kertas kecil"
    rows = "\n".join(f"| awal{n} {words} ujung{n} | mulai{n} {words} {words} akhir{n} |" for n in range(24))
    body = f"## Tabel {{#tabel}}\n\n| Keadaan | Rujuk ke |\n| --- | --- |\n{rows}\n"
    books = library({"docs/buku-saku/a.md": f"---\njudul: Jenis\nringkasan: Rekaan.\n---\n\n{body}"})
    (made,) = built(books, tmp_path, "unduh/buku-saku/a.pdf")
    pages = pdftotext(made.file, "-raw").split("\f")
    for n in range(24):
        assert len({at for at, page in enumerate(pages) for word in (f"awal{n}", f"ujung{n}", f"mulai{n}", f"akhir{n}") if word in page.split()}) == 1, n


def boxes(page: str) -> list[tuple[float, float, float, float, str]]:
    return [(float(a), float(b), float(c), float(d), word) for a, b, c, d, word in WORD.findall(page)]


def looked_at(xml: str, columns: int) -> None:
    seen: list[str] = []
    for width, height, page in PAGE.findall(xml):
        words = boxes(page)
        seen += [one[4] for one in words]
        assert all(0 < one[0] < one[2] < float(width) and 0 < one[1] < one[3] < float(height) for one in words)
        for one, other in combinations(words, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 0.6 or down < 0.55 * min(one[3] - one[1], other[3] - other[1]), (one, other)
    assert all(seen.count(word) >= 3 for cell in CELLS[:columns] for word in cell.split())
    assert all(head in seen for head in HEADS[:columns])


@pytest.mark.parametrize("columns", [6, 8, 10, 20])
def test_a_wide_table_can_be_read_on_a4(tmp_path: Path, pdftotext: Callable[[Path, str], str], columns: int) -> None:
    (made,) = built(case(wide(columns)), tmp_path, "unduh/kasus/a.pdf")
    looked_at(pdftotext(made.file, "-bbox"), columns)


@pytest.mark.parametrize("columns", [4, 6, 8, 20])
def test_a_wide_table_can_be_read_on_a6(tmp_path: Path, pdftotext: Callable[[Path, str], str], columns: int) -> None:
    books = library({"docs/buku-saku/a.md": "---\njudul: Rekaan\nringkasan: Rekaan untuk pengujian.\n---\n\n" + wide(columns)})
    (made,) = built(books, tmp_path, next(one.path for one in volumes(books)))
    looked_at(pdftotext(made.file, "-bbox"), columns)


def test_many_short_columns_stay_one_table(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    (made,) = built(case(wide(14, short=True)), tmp_path, "unduh/kasus/a.pdf")
    rows = [line.split() for line in pdftotext(made.file, "-layout").splitlines()]
    assert any([f"K{n}" for n in range(14)] == [word for word in row if word.startswith("K")] for row in rows)


def test_what_a_column_needs_is_its_longest_word_and_its_longest_cell() -> None:
    found = tables.measured([[["A"], ["Judul kolom"]], [["satu/dua"], ["kata", {"t": "br"}, {"t": "note", "c": ["catatan yang panjang"]}]]])
    assert found["words"] == [["satu/", "dua", "A"], ["Judul", "kolom", "kata"]]
    assert found["letters"] == [8, 11]


def test_a_long_address_may_break() -> None:
    found = tables.measured([[["A"]], [[{"t": "a", "url": "https://contoh.example/x", "c": ["x" * 50]}]]])
    assert max(map(len, found["words"][0])) == LONGEST_PIECE
    assert found["rows"][0][0][0]["url"] == "https://contoh.example/x"
