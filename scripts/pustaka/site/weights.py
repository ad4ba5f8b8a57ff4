"""The page that says what the site costs on a line that is paid by the kilobyte; its figures are weighed when the site is finished."""

from __future__ import annotations

import re

from pustaka.site import offline
from pustaka.site.page import Page

PATH = "ukuran.md"
TITLE = "Ukuran situs"
SUMMARY = "Berapa data yang dihabiskan satu kunjungan, diukur setiap kali situs dibuat, dan batasnya."

MARKED = re.compile(r"@(?P<what>TIMBANG|BATAS):(?P<key>[a-z-]+)@")
"""What stands in the page until the site is weighed: `@TIMBANG:html@`."""

ROWS = (
    ("kunjungan-pertama", "Kunjungan pertama", "halaman, gaya, skrip, dan huruf; 95 dari 100 halaman tidak melebihinya"),
    ("halaman-berikutnya", "Halaman berikutnya", "sembilan dari sepuluh halaman tidak melebihinya"),
    ("halaman-terberat", "Halaman berikutnya, yang terberat", "tidak ada halaman yang melebihinya, kecuali tiga entri, satu laporan, dan lima daftar di baris terakhir"),
    ("pencarian-pertama", "Pencarian pertama", "mesin pencari, indeks dua kata, dan lima hasil"),
    ("html", "Satu halaman sebelum dimampatkan", "kecuali tiga entri, satu laporan, dan lima daftar panjang: pencarian menurut abjad, hukum, istilah, rujukan, dan sumber"),
)
"""(budget, name, what it means)."""

TEXT = """Pembaca di lapangan membayar setiap kilobita.
Karena itu, ukuran situs mempunyai batas.
Halaman yang melebihi batasnya tidak jadi diterbitkan.
Ukuran yang bertambah bersama isi pustaka, misalnya indeks pencarian, boleh lewat sedikit sampai pengelola merampingkannya.

## Cara mengukur {#cara}

Ukurannya dihitung dari berkas yang siap terbit, seperti perjalanannya lewat jaringan, yaitu dimampatkan dengan gzip.
Paket untuk dibuka tanpa sinyal dimampatkan lebih rapat, dan terbuka di perangkat Anda.
Halaman yang hanya mengantar, misalnya halaman sebuah kode, tidak ikut dihitung.
Perangkat menyimpan gaya, skrip, dan huruf, sehingga halaman berikutnya lebih ringan.
Peramban yang diminta berhemat data memakai huruf perangkat dan tidak mengambil huruf kami.

## Yang tidak dihitung {#tidak-dihitung}

PDF diambil hanya bila Anda memintanya, dan ukurannya tertulis di tombolnya.
Kepala pesan jaringan tidak dihitung; besarnya beberapa ratus bita untuk setiap berkas.
"""


def page() -> Page:
    """The template adds the table: a text for other generators has no figures, because those are not our files."""
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown=TEXT, template="ukuran.html",
        view={
            "kind": "ukuran", "title": TITLE, "summary": SUMMARY,
            "rows": [{"name": name, "means": means, "size": f"@TIMBANG:{key}@", "limit": f"@BATAS:{key}@"} for key, name, means in ROWS]
            + [{"name": "Paket gawat dan buku saku", "means": "untuk dibuka tanpa sinyal", "size": offline.PACKS[0].size, "limit": "@BATAS:paket-pertama@"}],
        },
    )
