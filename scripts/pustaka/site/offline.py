"""What a reader may keep on a device for places without signal: the packs, and the page where they are chosen.

A pack says by pattern which finished files it holds, so that new pages join by themselves. The files and their sizes are
known only when the site is finished; until then the pages hold marks, which `build/packs.py` replaces.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from pustaka.site.page import Page

PATH = "tersimpan.md"
TITLE = "Simpan untuk dipakai tanpa sinyal"
SUMMARY = "Pilih bagian pustaka yang tetap terbuka di perangkat ini ketika tidak ada sinyal."

FOLDER = "simpan"
"""The folder of the finished packs."""

FIRST = "saku"
"""The pack that always comes along: whoever keeps anything keeps the emergency cards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A choice of the reader. `files` are patterns of paths below the site's root; a file belongs to the first pack that names it.

    The pages of single codes are in none: the worker opens their codes with the page that takes any code.
    Whether a paper still holds is known with the first pack; what changed in it grows with every edition, and comes with the second.
    """

    key: str
    name: str
    words: str
    files: tuple[str, ...]

    @property
    def size(self) -> str:
        """Stands in a page for the size of the pack, such as «312 KB»."""
        return f"@UKURAN:{self.key}@"

    @property
    def seconds(self) -> str:
        """Stands in a page for the seconds that the pack takes on a slow line."""
        return f"@DETIK:{self.key}@"


PACKS = (
    Pack(
        key=FIRST, name="Gawat dan buku saku", words="Kartu gawat, semua entri, daftar rujukan, dan pencarian. Selalu ikut.",
        files=(
            "index.html", "siapa/*", "gawat/*.html", "buku-saku/*.html", "rujukan/*", "nomor-setempat/*", "tersimpan/*", "k/index.html", "k/kode.js", "cek/*",
            "cari/index.html", "assets/*.css", "assets/*.js", "assets/merek/ikon.svg",
        ),
    ),
    Pack(
        key="metode", name="Metode, lembar, dan daftar", words="Cara kerja, istilah, hukum, dan daftar lain.",
        files=("metode/*.html", "k/ubah-*.js", "cari/baku.js", "cari/awal.js", "assets/cari/awal.js", "cari/l/*", "istilah/*", "hukum/*", "tenggat/*", "silang/*", "psks/*", "cakupan/*", "unduh/index.html", "ukuran/*", "periksa-naskah/*", "kompetensi/*", "tentang/*", "assets/huruf/*.woff2"),
    ),
    Pack(
        key="kasus", name="Kasus dan diskusi", words="Studi kasus, kasus latihan, hasil diskusi, notulensi, dan laporan.",
        files=("kasus/*.html", "latihan/*.html", "diskusi/*.html", "topik/*.html", "tahun/*.html", "jenis/*.html"),
    ),
    Pack(key="pdf-gawat", name="PDF kartu gawat", words="Untuk dicetak di tempat yang tidak bersinyal.", files=("unduh/gawat/*.pdf", "unduh/poster/*.pdf", "unduh/buku-gawat.pdf")),
    Pack(key="pdf-saku", name="PDF buku saku", words="Buku saku utuh dan setiap entrinya.", files=("unduh/buku-saku*.pdf",)),
    Pack(key="pdf-lain", name="PDF metode, lembar, kasus, dan diskusi", words="Semua PDF yang lain.", files=("unduh/*.pdf",)),
)
"""In the order in which they are offered; `*` also goes through folders."""

LEFT = ("assets/*/periksa.*", "assets/*/kompetensi.*")
"""Scripts and styles of pages that no pack holds: who checks a manuscript has the site before them,
and who judges themselves without a signal does so on paper, as without a script."""

INTRO = """Sesudah disimpan, halaman, pencarian, dan tautan di dalamnya tetap bekerja tanpa sinyal.

## Yang disimpan {#yang-disimpan}

Tidak ada yang disimpan sebelum Anda menekan tombol.
Yang disimpan hanya halaman pustaka dan tanggalnya, di perangkat ini.
Halaman yang Anda buka dan kata yang Anda cari tidak dicatat.

Pada perangkat yang dipakai bersama, orang lain dapat melihat bahwa pustaka ini tersimpan.
Tombol «Hapus» membuang semuanya.

## Bila sambungan putus {#putus}

Unduhan berhenti, dan yang sudah tiba tidak diambil lagi.
Buka halaman ini ketika sinyal kembali, lalu tekan «Lanjutkan».

## Versi baru {#versi-baru}

Ketika ada sinyal, peramban bertanya paling sering setiap sepuluh menit apakah ada versi baru.
Versi baru ditawarkan bersama ukurannya; yang sedang Anda baca tidak berganti sendiri.
Versi lama tetap utuh sampai yang baru lengkap.
Satu hal tidak menunggu: tulisan yang ditarik penerbitnya dihapus dari perangkat ini begitu ada sinyal.

## Memasang sebagai aplikasi {#pasang}

Di menu peramban, pilih «Tambahkan ke layar utama» atau «Instal».
Memasang saja belum menyimpan apa pun; tekan juga tombol simpan.

Tanpa pemasangan pun halaman yang tersimpan terbuka di alamat yang biasa.
Peramban dapat membuang simpanan bila perangkat hampir penuh atau lama tidak dibuka, jadi periksalah sebelum berangkat.
"""


def holds(pack: Pack, path: str) -> bool:
    """Whether a finished file is one that the pack names."""
    return any(fnmatchcase(path, pattern) for pattern in pack.files) and not any(fnmatchcase(path, pattern) for pattern in LEFT)


def page(downloads: Iterable[str]) -> Page:
    """The prose holds for every way to read it; the template adds the choice of packs. One of PDFs is offered where PDFs were made."""
    made = tuple(downloads)
    offered = [one for one in PACKS if not one.key.startswith("pdf") or any(holds(one, path) for path in made)]
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown=INTRO, template="tersimpan.html",
        view={"kind": "simpan", "title": TITLE, "summary": SUMMARY, "packs": offered, "first": FIRST},
    )
