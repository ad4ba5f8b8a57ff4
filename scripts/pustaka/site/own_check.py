"""«Periksa naskah Anda sebelum mengirim»: a page that looks for numbers and addresses in a text on the reader's own device, and sends nothing."""

from __future__ import annotations

from pustaka.site.page import Page

PATH = "periksa-naskah.md"
TITLE = "Periksa naskah Anda sebelum mengirim"
SUMMARY = "Mencari nomor, surel, alamat, dan tanggal lahir di dalam naskah Anda, di perangkat ini saja. Tidak ada yang dikirim."
DATA = "periksa-naskah/aturan.js"
"""The patterns, which come by a script element, so that the page needs no connection and works from a folder on disk."""

TEXT = """Halaman ini mencari nilai yang berbentuk tetap di dalam naskah Anda.
Pencariannya berjalan di perangkat ini, dan naskahnya tidak dikirim atau disimpan.

## Yang dicari {#dicari}

- nomor telepon, surel, dan akun media sosial;
- NIK, nomor KK, kartu bantuan, dokumen, rekening, rekam medis, dan perkara;
- pelat kendaraan dan deretan angka panjang;
- alamat dengan nomor, RT, atau RW, koordinat, dan tautan peta;
- tanggal lahir.

## Yang tidak dapat dicari di sini {#tidak}

- **Nama** orang, desa, sekolah, dan tempat kerja, inisial, dan jalan tanpa nomor.
    Pemeriksa yang lengkap mencarinya sesudah naskah diterima.
- Nomor yang sengaja disamarkan, misalnya terpisah di beberapa baris atau disandikan.
- Ciri dan rangkaian kejadian yang menunjuk satu orang.
- Isi gambar.

Tidak ada temuan berarti halaman ini tidak menemukan apa-apa.
Ia tidak berarti naskah itu boleh terbit.
Samarkan menurut [panduan menyamarkan](kontribusi/menyamarkan.md), lalu baca sekali lagi sebagai orang yang mengenal daerahnya.

## Tanpa halaman ini {#tanpa}

Di komputer dengan Python, [pemeriksa yang lengkap](kontribusi/sebelum-mengirim.md#satu-perintah) juga berjalan tanpa mengirim apa pun.
"""


def page() -> Page:
    """The template adds the field and the list of findings, which no text may hold."""
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown=TEXT, template="periksa.html",
        view={"kind": "periksa", "title": TITLE, "summary": SUMMARY, "closed": True, "rules": DATA},
    )
