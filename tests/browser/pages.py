"""The pages that every browser test reads, and how a test waits under a policy that lets no text become a script."""

from __future__ import annotations

import time
from typing import Any

PAGES = {
    "beranda": "",
    "entri": "buku-saku/anak-jalanan/",
    "edisi": "diskusi/sswd/007/",
    "notulensi": "diskusi/notulensi/2013-12-06/",
    "laporan": "diskusi/laporan/uji-petik-empat-provinsi/",
    "kasus": "kasus/tidak-hadir-pertemuan-kelompok/",
    "indeks": "diskusi/",
    "indeks entri": "buku-saku/",
    "cari": "cari/",
    "unduh": "unduh/",
    "daftar hukum": "hukum/",
    "istilah": "istilah/",
    "nama dari masa ke masa": "silang/",
    "siapa": "siapa/",
    "kartu gawat": "gawat/",
    "kartu": "gawat/keinginan-bunuh-diri/",
    "rujukan": "rujukan/",
    "nomor setempat": "nomor-setempat/",
    "profil kompetensi": "kompetensi/",
    "cakupan": "cakupan/",
    "metode": "metode/genogram/",
    "panduan": "kontribusi/menulis/",
    "periksa naskah": "periksa-naskah/",
    "tanpa sinyal": "tersimpan/",
    "ukuran situs": "ukuran/",
    "kode": "k/",
    "cek kertas": "cek/",
    "tidak ada": "404.html",
}
"""One page of every shape; addresses are promised for ever, so they may stand here."""


def until(page: Any, expression: str, seconds: float = 30) -> None:
    """Wait until the expression is true; playwright's own way has the page evaluate a text, which the policy of our pages forbids."""
    last = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < last, f"tidak terjadi: {expression}"
        page.wait_for_timeout(50)
