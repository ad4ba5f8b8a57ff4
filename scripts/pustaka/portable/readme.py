"""`BACA-SAYA.html`: what the folder is, how to open it, and what to do on a phone."""

from __future__ import annotations

from html import escape

from pustaka.portable import single
from pustaka.portable.stick import INSIDE
from pustaka.project import Brand


def readme(title: str, about: str, said: str, site_url: str, brand: Brand) -> bytes:
    """The page, with the look of the files that people send each other."""
    css, licence = single.style(brand), brand.licence
    lines = [
        "<!doctype html>", f'<html lang="{escape(brand.language)}"><head><meta charset="utf-8">', f'<meta http-equiv="Content-Security-Policy" content="{single.policy(css)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">', f"<title>Baca saya - {escape(brand.name)}</title>", f"<style>{css}</style></head><body>",
        f'<header><p class="merek">{brand.mark}<span>{escape(brand.name)}</span></p><h1>{escape(title)} tanpa jaringan</h1>',
        f'<p class="ringkas">{escape(about)}</p><p class="uji">{escape(said)}</p></header><main>',
        f'<p><a class="buka" href="{INSIDE}/index.html">Buka pustaka</a></p>',
        "<h2>Cara memakai</h2><ul>",
        "<li>Di komputer: keluarkan dahulu seluruh isi ZIP ke sebuah folder, lalu ketuk dua kali <b>BACA-SAYA.html</b>. Berkas yang dibuka langsung dari dalam ZIP tidak menemukan halaman lain.</li>",
        f"<li>Simpan folder <b>{INSIDE}</b> di samping berkas ini. Keduanya boleh dipindah bersama ke diska lepas.</li>",
        f'<li>Pencarian berjalan tanpa jaringan. <a href="{INSIDE}/cari/index.html">Buka pencarian</a></li>',
        f'<li>PDF, EPUB, dan berkas untuk dikirim ada di <a href="{INSIDE}/unduh/index.html">halaman unduhan</a>.</li>',
        "<li>Di ponsel: kebanyakan ponsel hanya membuka satu berkas, bukan folder. Pakai EPUB, PDF, atau folder <b>berkas</b>; setiap tulisan di sana utuh dalam satu berkas.</li>",
        "<li>Tautan bertanda panah memerlukan jaringan.</li></ul>",
        f'</main><footer><p>Versi terbaru: <a href="{escape(site_url)}">{escape(site_url)}</a></p>' if site_url else "</main><footer>",
        "<p><strong>Belum ditinjau.</strong> Isi pustaka ini belum ditinjau praktisi. Pakailah bersama pertimbangan dan supervisi Anda sendiri.</p>",
        f"<p>Isi {escape(licence.terms)} ({escape(licence.name)}).</p>" if licence.name else "", "</footer></body></html>", "",
    ]
    return "\n".join(filter(None, lines)).encode("utf-8")
