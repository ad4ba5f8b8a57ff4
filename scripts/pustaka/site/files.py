"""The page of downloads: what can be taken along, by what it is, each with its size."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from pustaka.compose.related import escaped
from pustaka.library import Library, wording
from pustaka.registers.places import DEADLINES_PDF
from pustaka.registers.sheets import FOLDER as SHEETS
from pustaka.site import carried, sheets
from pustaka.site.page import Download, Parcel

GROUPS = (
    ("buku", "Buku", ""), ("lipat", "Untuk tukang fotokopi", "unduh/lipat/"), ("paket", "Paket untuk pelatih", "unduh/paket/"),
    ("gawat", "Kartu gawat", "unduh/gawat/"), ("poster", "Poster kartu gawat, A4", "unduh/poster/"), ("poster-a3", "Poster kartu gawat, A3", "unduh/poster-a3/"),
    ("saku", "Entri buku saku", "unduh/buku-saku/"), ("metode", "Metode", "unduh/metode/"), ("hukum", "Hukum", "unduh/hukum/"), ("latihan", "Kasus latihan", "unduh/latihan/"),
    ("kasus", "Studi kasus", "unduh/kasus/"), ("diskusi", "Diskusi", "unduh/diskusi/"), ("pdf-lain", "Lainnya", "unduh/"),
)
"""(id, heading, how the paths of its files begin) in the order of the page; the first takes the whole books, the last what is left."""

LEADS = {
    "lipat": "Bawa berkasnya ke tukang fotokopi. Buku: cetak dua sisi, balik di tepi panjang, potong melintang, lipat tengah, lalu jilid. "
    "Kartu: cetak dua sisi, balik di tepi panjang, lalu potong menjadi empat. Gambar langkahnya ada di halaman pertama setiap berkas.",
    "paket": "Satu PDF untuk satu sesi: panduan, tulisan pilihan, kasus latihan, lembar kosong, dan halaman kode QR. [Semua paket dan tujuannya](../pelatihan/index.md).",
}
"""What stands below the heading of a group."""

TITLED = ("Poster: ", "Poster A3: ")
"""Stand before every title of their groups, whose headings say it already."""


def markdown(library: Library, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel]) -> str:
    """All PDFs by what they are, books first; then the blank sheets and the books for reading programs."""
    books = [*sheets.table(library, downloads, parcels), *carried.table(parcels)]
    if not downloads:
        return "\n".join(["PDF dibuat bersama situs lengkap. Dalam pratinjau daftar ini kosong.", *books]) + "\n"
    rows: list[str] = []
    for (anchor, title, _start), members in grouped(tuple(downloads.values())):
        rows += [f"## {title} {{#{anchor}}}", "", *([LEADS[anchor], ""] if anchor in LEADS else []), *(row(one) for one in members), ""]
    return "\n".join([*rows, *books]) + "\n"


def grouped(downloads: Sequence[Download]) -> Iterator[tuple[tuple[str, str, str], tuple[Download, ...]]]:
    """(group, files); groups without files and the blank sheets, which have a part of their own, are left out."""
    found: dict[str, list[Download]] = {}
    for one in sorted(downloads, key=lambda one: (one.path.count("/"), one.path)):
        if not one.path.startswith(f"{SHEETS}/"):
            found.setdefault(group_of(one.path), []).append(one)
    for group in GROUPS:
        if group[0] in found:
            yield group, tuple(found[group[0]])


def group_of(path: str) -> str:
    """Where a file stands; whole books lie beside the folders of their parts."""
    if path.count("/") == 1 and path != DEADLINES_PDF:
        return GROUPS[0][0]
    return next(anchor for anchor, _title, start in GROUPS[1:] if path.startswith(start))


def row(one: Download) -> str:
    """`- [Edisi 7](diskusi/dr/007.pdf) 3 halaman, 212 KB`"""
    name = escaped(next((one.title.removeprefix(start) for start in TITLED if one.title.startswith(start)), one.title))
    return f"- [{name}]({posixpath.relpath(one.path, posixpath.dirname(sheets.LIST))}) {wording.number(one.pages)} halaman, {wording.size(one.size)}"
