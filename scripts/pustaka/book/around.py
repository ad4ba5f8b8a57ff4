"""The words and signs that stand around the texts in every PDF: the brand, the licence, what a volume says of itself, the code to its page."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache

import segno

from pustaka.library import Publication, wording

BRAND = "Pustaka Peksos"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.id"

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

DRAFT = "Naskah uji"


def draft(mark: str) -> str:
    """A text that nobody has reviewed is called what it is: `Belum ditinjau praktisi` → `Naskah uji, belum ditinjau praktisi`."""
    return f"{DRAFT}, {mark[0].lower()}{mark[1:]}" if mark in {wording.UNREVIEWED, wording.UNREAD} else mark


def draft_of(texts: Iterable[Publication]) -> str:
    """What the cover of a pocketbook says until somebody has reviewed at least one of its texts."""
    return "" if any(wording.review(one) for one in texts) else draft(wording.UNREVIEWED)


@cache
def code(url: str) -> str:
    """The address as a QR code in SVG, without a border."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True, dark="#12211f", omitsize=True)
    return out.getvalue().decode()
