"""A small library whose texts link to each other, to a note, to a picture and to pages that do not travel with them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from PIL import Image

from pustaka.book.making import rendered
from pustaka.library import Library
from pustaka.portable.gathered import Gathered
from pustaka.project import Brand
from tests.helpers import library

SITE = "https://pustaka.example/rekaan/"

ENTRY = """---
judul: Anak rekaan & kawan
ringkasan: Tolong dahulu <segera>.
kelompok: anak
---

## Tanda bahaya {#tanda-bahaya}

- **Sesak napas.** Buka [kartu sesak](../gawat/sesak.md#lihat), lalu baca [langkah](#langkah).[^1]

## Langkah penanganan {#langkah}

1. Temani. Lihat [daftar rujukan](../register/rujukan.yml) dan [halaman lain](lain.md#ada). (praktik umum, belum ditinjau)

![Bagan rekaan](bagan.png)

[^1]: Catatan rekaan, lihat [sumber](https://contoh.invalid/a).
"""

OTHER = "---\njudul: Lain\nringkasan: Rekaan.\nkelompok: anak\n---\n\n## Ada\n\nIsi. Lihat [anak](anak.md#fn:1) dan [anak](anak.md#tidak-ada).\n"
CARD = "---\njudul: Sesak\nringkasan: Rekaan.\n---\n\n## Lihat {#lihat}\n\n- Bibir biru.\n"
METHOD = "---\njudul: Cara rekaan\nringkasan: Rekaan.\n---\n\n## Satu\n\nIsi.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"


def picture(side: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), "#0b5d57").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def books() -> Library:
    return library({
        "docs/buku-saku/anak.md": ENTRY, "docs/buku-saku/lain.md": OTHER, "docs/gawat/sesak.md": CARD, "docs/metode/cara.md": METHOD, "docs/metode/index.md": METHOD,
        "docs/buku-saku/bagan.png": picture(),
    }, site_url=SITE)


@pytest.fixture
def gather(books: Library) -> Callable[..., Gathered]:
    def given(**other: object) -> Gathered:
        kept: dict[str, object] = {
            "library": books, "render": rendered(books), "site_url": SITE, "dates": {"docs/buku-saku/anak.md": date(2026, 11, 28)}, "brand": Brand(name="Pustaka rekaan"),
        }
        return Gathered(**{**kept, **other})  # type: ignore[arg-type]  # fields of many types, by name

    return given
