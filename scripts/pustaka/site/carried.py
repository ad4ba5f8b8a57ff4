"""What readers can take along besides PDFs: how pages and the download page offer it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from pustaka.compose.related import escaped
from pustaka.kinds import BY_KEY
from pustaka.library import Library, Publication, wording
from pustaka.library.publication import METHODS
from pustaka.site.page import Parcel

LIST = "unduh/index.md"
FOLDER = "berkas"
"""Where the files that people send each other lie."""

TEMPLATE = "unduh.html"

ALL, POCKET = "unduh/pustaka-luring.zip", "unduh/buku-saku-luring.zip"
"""The whole site, and the pocketbook with what belongs to it, for a stick or a computer without a network."""

STICKS: Mapping[str, tuple[str, str]] = {
    ALL: ("Seluruh pustaka", "Semua halaman, pencarian, dan semua PDF."),
    POCKET: ("Buku saku", "Entri, kartu gawat, metode, lembar kosong, daftar rujukan, dan pencarian."),
}
"""(title, what is in it) by path."""


SENT = ("saku", "gawat")
"""Kinds whose texts people send each other; the method pages, which have no kind of their own, come besides."""


def sent(library: Library) -> tuple[Publication, ...]:
    """The texts that are offered as one file each: entries, cards and methods."""
    return tuple(one for one in library.publications if is_sent(one))


def is_sent(one: Publication) -> bool:
    return one.kind.key in SENT or one.is_method


def sent_path(publication: Publication) -> str:
    """Where the file lies below the site root. Its name is what the receiver sees in a chat, so it says kind and subject."""
    return sent_at(publication.site_path.removesuffix(".md"))


def sent_at(stem: str) -> str:
    return f"{FOLDER}/{stem.replace('/', '-')}.html"


def was_sent(page: str) -> bool:
    """Whether a page at this address was sent as a file, as far as an address can tell."""
    folder, _slash, name = page.rstrip("/").partition("/")
    return bool(name) and folder in {*(BY_KEY[key].address for key in SENT), METHODS.split("/")[1]}


def epub_path(volume_path: str) -> str:
    """Where the EPUB of a volume lies, beside its PDF."""
    return f"{volume_path.removesuffix('.pdf')}.epub"


def token(path: str) -> str:
    """Stands in the page where the size of a ZIP goes: the ZIP holds the pages, so it can only be made after them."""
    return f"[ukuran {path}]"


def offered(parcel: Parcel | None) -> dict[str, Any] | None:
    """The values of one button."""
    return {"url": parcel.path, "size": wording.size(parcel.size), "name": posixpath.basename(parcel.path)} if parcel else None


def sticks() -> list[dict[str, Any]]:
    """The ZIP files for the template of the download page."""
    return [{"url": path, "title": title, "about": about, "size": token(path)} for path, (title, about) in STICKS.items()]


def table(parcels: Mapping[str, Parcel]) -> Iterator[str]:
    """The part of the download page that lists the books for reading programs, as Markdown."""
    books = [one for path, one in sorted(parcels.items(), key=lambda row: (row[0].count("/"), row[0])) if path.endswith(".epub")]
    if not books:
        return
    yield from (
        "", "## Buku untuk aplikasi baca (EPUB) {#epub}", "",
        "Huruf dan ukurannya mengikuti setelan Anda, dan pembaca layar dapat membacakannya. Buka dengan aplikasi buku di ponsel.", "",
        "| Buku | Ukuran |", "| --- | ---: |",
    )
    for one in books:
        yield f"| [{escaped(one.title.replace('|', '/'))}]({posixpath.relpath(one.path, posixpath.dirname(LIST))}) | {wording.size(one.size)} |"
    if any(path.endswith(".html") for path in parcels):
        yield from (
            "", "## Satu tulisan untuk dikirim {#kirim}", "",
            "Di halaman entri buku saku, kartu gawat, dan metode ada tombol «Kirim sebagai berkas». "
            "Isinya satu berkas kecil yang terbuka di ponsel tanpa jaringan.", "",
        )
