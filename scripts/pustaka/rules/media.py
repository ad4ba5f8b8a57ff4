"""MEDIA: images are there, whole, small enough for a weak network, and described in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.pictures.images import ALLOWED, MANY_BYTES, MANY_PIXELS, MOST_BYTES, SUFFIXES
from pustaka.rules.base import Family
from pustaka.rules.link_targets import at, is_inside, nearest
from pustaka.text.scan import DRIVE, SCHEME

MEDIA = Family("MEDIA", "Gambar")

UNTOLD = re.compile(
    r"\S+\.(?:jpe?g|png|webp|svg|gif)|(?:image|img|dscn?|pxl|picture|photo|screenshot|untitled|whatsapp image|gambar|foto|tangkapan layar)(?:[\W\d_]|at|wa)*", re.IGNORECASE,
)
"""`IMG_2031.jpg`, `image`, `Gambar 1`, `WhatsApp Image 2025-01-01 at 10.00.00` describe nothing."""

FORMATS = "PNG, JPEG, WebP, atau SVG"


@MEDIA.rule(1, "gambar-tidak-ada", Severity.ERROR)
def missing_image(publication: Publication, library: Library) -> Iterator[Spot]:
    """The image file is there."""
    for one in publication.local_links:
        if one.link.image and one.path not in library.files and is_inside(one.path) and not library.loose:
            near = nearest(publication, library, one.path)
            help_text = f"Maksud Anda «{near}»?" if near else "Simpan gambarnya di samping tulisan ini, lalu tulis namanya persis sama."
            yield at(one.link, f"Berkas gambar ini tidak ada. {help_text}")


@MEDIA.rule(2, "gambar-tanpa-keterangan", Severity.ERROR)
def no_description(publication: Publication, library: Library) -> Iterator[Spot]:
    """Who cannot see the image is told what it shows; the PDF is refused without it."""
    for link in publication.document.links:
        if link.image and (not link.text.strip() or UNTOLD.fullmatch(link.text.strip())):
            yield at(link, "Gambar ini belum punya keterangan. Tulis isinya dengan kata-kata di dalam kurung siku: «![Alur rujukan dalam tiga langkah](…)».")


@MEDIA.wide_rule(3, "format-gambar", Severity.ERROR)
def image_format(library: Library) -> Iterator[tuple[str, Spot]]:
    """Images are of a kind that browsers and PDFs show, and their ending says which."""
    for path, picture in library.pictures.items():
        if not picture.format:
            yield path, Spot(1, 1, f"Isi berkas ini bukan gambar yang dapat dipakai. Simpan ulang sebagai {FORMATS}.")
        elif not path.lower().endswith(SUFFIXES[picture.format]):
            yield path, Spot(1, 1, f"Isi berkas ini tidak sesuai dengan akhirannya. Ganti akhirannya menjadi «{SUFFIXES[picture.format][0]}».")
        elif picture.colours == "CMYK":
            yield path, Spot(1, 1, "Warna gambar ini disiapkan untuk percetakan (CMYK). Simpan ulang dengan warna RGB.")
    for publication in library.publications:
        for one in publication.local_links:
            if one.link.image and one.path in library.files and not one.path.lower().endswith(ALLOWED):
                yield publication.path, at(one.link, f"Berkas ini tidak dapat ditampilkan sebagai gambar. Simpan ulang sebagai {FORMATS}.")


@MEDIA.wide_rule(4, "gambar-terlalu-besar", Severity.ERROR, also=Severity.ADVICE)
def large_image(library: Library) -> Iterator[tuple[str, Spot]]:
    """Images load on a weak network, and do not stop the build."""
    for path, picture in library.pictures.items():
        kilobytes = picture.size // 1000
        if picture.size > MOST_BYTES:
            yield path, Spot(1, 1, f"Gambar ini {kilobytes} KB; paling besar {MOST_BYTES // 1000} KB. Perkecil ukurannya, misalnya menjadi 1.600 piksel lebarnya.")
        elif picture.large:
            yield path, Spot(1, 1, f"Gambar ini {MANY_PIXELS}. Perkecil, misalnya menjadi 1.600 piksel lebarnya.")
        elif picture.size > MANY_BYTES:
            yield path, Spot(1, 1, f"Gambar ini {kilobytes} KB. Di bawah {MANY_BYTES // 1000} KB ia jauh lebih cepat terbuka di ponsel. Perkecil bila dapat.", severity=Severity.ADVICE)


@MEDIA.wide_rule(5, "gambar-rusak", Severity.ERROR)
def broken_image(library: Library) -> Iterator[tuple[str, Spot]]:
    """The file is whole."""
    for path, picture in library.pictures.items():
        if not picture.whole:
            yield path, Spot(1, 1, "Gambar ini rusak atau terpotong. Ambil lagi dari asalnya, lalu simpan ulang.")


@MEDIA.wide_rule(6, "svg-berbahaya", Severity.ERROR)
def dangerous_svg(library: Library) -> Iterator[tuple[str, Spot]]:
    """An SVG draws, and consists of what is allowed for that; it does not run programs and does not fetch anything."""
    for path, picture in library.pictures.items():
        if picture.danger:
            way = "Jalankan «pustaka bersihkan» pada berkas ini, lalu lihat hasilnya, atau simpan" if picture.cleanable else "Simpan"
            yield path, Spot(1, 1, f"Gambar SVG ini memuat {picture.danger}. {way} ulang sebagai PNG dari program asalnya.")


@MEDIA.wide_rule(7, "gambar-tak-terpakai", Severity.ADVICE)
def unused_image(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every image is shown somewhere; one that is not is left out of the site and is still public in the repository."""
    if not library.pictures or library.loose:
        return
    used = {link.path for one in library.publications for link in one.local_links}
    for path in library.pictures:
        if path not in used:
            yield path, Spot(1, 1, "Gambar ini tidak dipakai di tulisan mana pun, jadi tidak dimuat di situs, tetapi di gudang tetap dapat dilihat umum. Hapus bila tidak diperlukan.")


@MEDIA.rule(8, "gambar-situs-lain", Severity.ERROR)
def foreign_image(publication: Publication, library: Library) -> Iterator[Spot]:
    """Pages ask no other host for anything: it costs readers data and tells the host who reads."""
    for link in publication.document.links:
        if link.image and DRIVE.match(link.target):
            yield at(link, "Alamat gambar ini menunjuk komputer Anda sendiri, jadi tidak terbuka oleh orang lain. Simpan gambarnya di samping tulisan ini, lalu tulis nama berkasnya saja.")
        elif link.image and (link.target.startswith("//") or SCHEME.match(link.target)):
            yield at(link, "Gambar ini diambil dari situs lain. Simpan gambarnya di samping tulisan ini bila lisensinya mengizinkan, atau tautkan halamannya saja.")
