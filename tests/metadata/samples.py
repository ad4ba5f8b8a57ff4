"""A small invented library with a history, for everything that is told about its texts."""

from __future__ import annotations

from datetime import date

from pustaka.library import Library
from pustaka.library.history import History
from pustaka.project.brand import Brand, Contact, Licence
from tests.helpers import library

SITE = "https://rumah.invalid/pustaka/"
MAIL = "pengelola" + "@" + "rumah.invalid"
BRAND = Brand(name="Rumah Rekaan", summary="Tempat cerita rekaan.", licence=Licence("CC0", "https://lisensi.invalid/nol"), contact=Contact(MAIL))

ODD = r"50% & {dua} #1 \ ~a_b^c$ <i>miring</i>; koma, \"kutip\""
"""Signs that TeX, XML, RIS, JSON and iCalendar each read in a way of their own."""

EDITION, ENTRY, CARD, METHOD, REPORT, MINUTES = (
    "discussions/temu/007.md", "docs/buku-saku/anak-jalanan.md", "docs/gawat/pingsan.md", "docs/metode/ekomap.md", "discussions/lapor/kota.md", "discussions/catat/rapat.md",
)  # fmt: skip


def series(name: str, kind: str, more: str = "") -> str:
    return f"nama: {name}\njenis: {kind}\npenerbit: Kelompok rekaan\nringkasan: Seri rekaan.\n{more}"


TEXTS: dict[str, str | bytes] = {
    "docs/index.md": "---\njudul: Beranda rekaan\n---\n\nIsi.\n",
    "discussions/temu/seri.yml": series("Temu rekaan", "edisi", 'penomoran: "TEMU #{nomor:03d}"\n'),
    "discussions/lapor/seri.yml": series("Laporan rekaan", "laporan"),
    "discussions/catat/seri.yml": series("Catatan rekaan", "notulensi"),
    EDITION: f"---\njudul: '{ODD.replace(chr(39), '')}'\nringkasan: Ringkasan edisi. Kalimat kedua.\nnomor: 7\ntanggal: 2011-11-16\n"
    "berikutnya: {tanggal: 2012-01-14, waktu: 13.00–15.00 WIB, tempat: 'Aula; lantai 2, Kota', tema: Tema rekaan yang panjang sekali supaya barisnya harus dilipat di kalender — dengan huruf é}\n---\n",
    ENTRY: "---\njudul: Anak jalanan\nringkasan: Satu kalimat.\nkelompok: anak\ntopik: [asesmen]\n---\n",
    CARD: "---\njudul: Pingsan\nringkasan: Panggil.\npeninjau: [perawat rekaan]\n---\n",
    METHOD: "---\njudul: Ekomap rekaan\nringkasan: Menggambar.\npenulis: [Penulis Rekaan, Juru Tulis Rekaan]\n---\n",
    REPORT: "---\njudul: Laporan kota\nringkasan: Laporan.\ntahun: 2020\n---\n",
    MINUTES: "---\njudul: Rapat\nringkasan: Rapat.\ntanggal: 2013-12-06\n---\n",
    "docs/tentang/privasi.md": "---\njudul: Privasi\nringkasan: Privasi.\n---\n",
    "docs/register/topik.yml": "asesmen: {nama: Asesmen}\n",
}

HISTORY = History(
    first={EDITION: date(2025, 1, 5), ENTRY: date(2025, 2, 1), CARD: date(2025, 3, 1), METHOD: date(2025, 4, 1)},
    last={EDITION: date(2025, 1, 5), ENTRY: date(2025, 9, 9), CARD: date(2025, 3, 1), METHOD: date(2025, 8, 8)},
)


def books(*, site_url: str = SITE, **more: str) -> Library:
    return library({**TEXTS, **more}, site_url=site_url)
