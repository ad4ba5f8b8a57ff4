"""The pages that every browser test reads."""

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
    "cakupan": "cakupan/",
    "metode": "metode/genogram/",
    "panduan": "kontribusi/menulis/",
    "tidak ada": "404.html",
}
"""One page of every shape; addresses are promised for ever, so they may stand here."""
