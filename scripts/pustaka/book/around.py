"""The words and signs that stand around the texts in every PDF: the brand, the licence, what a volume says of itself, the code to its page."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache

import segno

from pustaka.book import text
from pustaka.library import Publication, wording
from pustaka.library.publication import METHODS
from pustaka.project import Brand
from pustaka.site import view
from pustaka.site.law_notes import FOLDER as LAWS

ABOUT = {
    "a6": (
        "Buku ini dibawa ke lapangan. Kartu gawat berdiri paling depan, bertepi merah. Setiap jenis dibuka dengan tanda bahaya dan nomor telepon, "
        "lalu langkah penanganan, rujukan, siapa mereka, kriteria, asesmen, dasar hukum, dan sumbernya.",
        "Setiap langkah membawa tandanya. «Bersumber» berarti langkah itu bersandar pada sumber yang disebut di catatan kaki. "
        "«Kewajiban hukum» berarti sebuah pasal menuntutnya. «Perlu dicocokkan» berarti sumbernya perlu dicocokkan lagi. "
        "«Praktik umum, belum ditinjau» berarti langkah itu lazim dilakukan, tetapi belum bersumber dan belum ditinjau.",
        "Isi buku ini tidak menggantikan peraturan, supervisi, atau pertimbangan Anda. Pindai kode di setiap entri untuk membaca yang terbaru.",
    ),
    "a4": (
        "Setiap tulisan dimulai di halaman baru dan membawa kode ke versi daringnya, yang mungkin sudah diperbarui.",
        "Sumber naskah, lisensi, dan tanggal perubahannya ada di akhir setiap tulisan.",
    ),
}

PAGES = {METHODS: "Metode", "docs/pelatihan/": "Pelatihan", "docs/tentang/": "Tentang pustaka ini", f"{LAWS}/": "Hukum"}
"""What stands above a page that is of no kind of its own, by its folder."""


def called(one: Publication) -> tuple[str, str]:
    """(name, plural) of what a text is, as its first page says it."""
    name = next((name for folder, name in PAGES.items() if one.path.startswith(folder)), "") if not one.kind.publication else ""
    return (name, name) if name else (one.kind.name, one.kind.plural)


def draft_of(texts: Iterable[Publication]) -> str:
    """What the cover of a pocketbook says until somebody has reviewed at least one of its texts."""
    return "" if any(wording.review(one) for one in texts) else view.draft(wording.UNREVIEWED)


def branded(brand: Brand, missing: set[str]) -> dict[str, str]:
    """Whose volume it is, in which language, and what may be done with it."""
    licence = brand.licence
    terms = licence.terms[:1].upper() + licence.terms[1:].rstrip(".")
    return {
        "brand": text.line(brand.name, missing), "author": text.line(brand.publisher or brand.name, missing), "lang": brand.language,
        "licence": text.line(licence.name, missing), "licence_url": licence.url, "terms": text.line(terms, missing),
    }


@cache
def code(url: str) -> str:
    """The address as a QR code in SVG, without a border."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True, dark="#12211f", omitsize=True)
    return out.getvalue().decode()
