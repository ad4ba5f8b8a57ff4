"""TAUTAN: every link leads somewhere, and is written so that it works in the repository as well as on the site."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.signoff import is_withdrawn
from pustaka.rules.base import Family
from pustaka.rules.link_targets import anchors_of, at, file_links, instead, is_inside, is_published, is_shown, page_at, relative
from pustaka.rules.own_site import GENERATED, own_address, source_of
from pustaka.text import scan
from pustaka.text.dialect import SCHEMES

TAUTAN = Family("TAUTAN", "Tautan")

BY_NAME = re.compile(r"(?<!\\)\[(?P<text>(?!\^)[^\[\]\n]+)\]\[(?P<name>[^\[\]\n^]*)\]")
"""`[teks][nama]`, `[nama][]`; not two footnotes `[^1][^2]`."""

OPENING = re.compile(r"(?<!\\)\]\(\s*<?")
"""The middle of `[teks](tujuan)`."""

VAGUE = frozenset(
    {"klik di sini", "klik disini", "di sini", "disini", "sini", "klik", "klik ini", "link", "link ini", "tautan", "tautan ini", "ini",
     "selengkapnya", "baca selengkapnya", "lihat selengkapnya", "lihat di sini", "here", "click here"}
)  # fmt: skip


@TAUTAN.rule(1, "berkas-tujuan-tidak-ada", Severity.ERROR)
def missing_target(publication: Publication, library: Library) -> Iterator[Spot]:
    """Links between files lead to files that exist; images are looked at by MEDIA01."""
    for link, path in file_links(publication, library):
        if not link.image and path not in library.files and is_inside(path) and not page_at(library, link.target):
            yield at(link, f"Berkas yang dituju tautan ini tidak ada. {instead(publication, library, path)}")


@TAUTAN.rule(2, "jangkar-tidak-ada", Severity.ERROR)
def missing_anchor(publication: Publication, library: Library) -> Iterator[Spot]:
    """What follows `#` is the id of a place on the page that is linked; of a text that was taken back no place is left, and TAUTAN14 speaks about it."""
    for one in publication.local_links:
        link, fragment = one.link, one.fragment
        anchors = anchors_of(one.path or publication.path, library) if fragment and not fragment.startswith(("fn:", "fnref:")) else None
        page = library.by_path.get(one.path or publication.path) if anchors is not None and fragment not in anchors else None
        if anchors is not None and fragment not in anchors and not is_shown(fragment, page) and not (page and is_withdrawn(page)):
            close = difflib.get_close_matches(fragment[:80], sorted(anchors), n=1)
            help_text = f"Maksud Anda «#{close[0]}»?" if close else "Pakai id judul yang ada di halaman itu, atau hapus bagian sesudah «#»."
            yield at(link, f"Halaman yang dituju ada, tetapi bagian sesudah «#» tidak ada di sana. {help_text}")


@TAUTAN.rule(3, "alamat-bukan-berkas", Severity.ERROR, also=Severity.ADVICE)
def address_instead(publication: Publication, library: Library) -> Iterator[Spot]:
    """Links name source files; an address of the site works neither in the repository nor in a preview."""
    for one in publication.local_links:
        link, path = one.link, one.path
        if not path or (path in library.files and not link.target.startswith("/")):
            continue
        page = page_at(library, link.target)
        if page:
            yield at(link, f"Ini alamat situs, bukan berkas. Tulis «{relative(publication, page)}».")
        elif link.target.startswith("/"):
            yield at(link, "Tautan ini diawali «/», sehingga hanya berlaku di satu situs. Tulis letak berkas dari berkas ini, misalnya «../docs/buku-saku/nama.md».")
    for link in publication.document.links:
        inner = own_address(link.target, library.site_url)
        if inner is not None and not inner.startswith(GENERATED):
            path, _sign, fragment = inner.partition("#")
            source = source_of(library, path)
            where = relative(publication, source) + (f"#{fragment}" if fragment else "") if source else ""
            help_text = f"Tulis «{where}»." if where else "Bila ada berkasnya, tulis letak berkas itu, misalnya «../docs/buku-saku/nama.md»."
            yield replace(at(link, f"Ini alamat pustaka ini sendiri, bukan berkas. {help_text}"), severity=None if where else Severity.ADVICE)


@TAUTAN.rule(4, "tujuan-tak-terbit", Severity.ERROR)
def unpublished(publication: Publication, library: Library) -> Iterator[Spot]:
    """Links stay among the files that are published."""
    for link, path in file_links(publication, library):
        if not is_inside(path) and not page_at(library, link.target):
            yield at(link, "Tautan ini keluar dari folder tulisan, dan berkas di sana tidak diterbitkan. Tautkan halaman yang terbit, atau alamat https lengkapnya.")
        elif path in library.files and not is_published(library, path):
            yield at(link, "Berkas yang dituju tautan ini tidak diterbitkan. Tautkan halaman yang terbit.")


@TAUTAN.rule(5, "tujuan-kosong", Severity.ERROR)
def empty_target(publication: Publication, library: Library) -> Iterator[Spot]:
    """A link says where it leads."""
    for link in publication.document.links:
        if link.target in ("", "#"):
            yield at(link, "Tautan ini belum punya tujuan. Isi di antara tanda kurung, atau hapus tautannya.")


@TAUTAN.rule(6, "tanpa-https", Severity.ADVICE)
def insecure(publication: Publication, library: Library) -> Iterator[Spot]:
    """An address without encryption can be read and changed on its way. What is already written down as known is not asked again."""
    known = {str(record.get("nama")).lower() for record in library.register("situs-http").records.values()}
    for link in publication.document.links:
        own = own_address(link.target, library.site_url) is not None  # TAUTAN03 speaks about our own
        if link.target[:7].lower() == "http://" and host(link.target) not in known and not own:
            yield at(
                link,
                "Alamat ini memakai «http». Buka alamat yang sama dengan «https»; bila terbuka, pakai itu. "
                f"Bila tidak, minta pengelola mencatat situsnya di {REGISTERS}/situs-http.yml.",
            )


@TAUTAN.rule(7, "skema-dilarang", Severity.ERROR)
def forbidden_scheme(publication: Publication, library: Library) -> Iterator[Spot]:
    """Links are pages, mail addresses or telephone numbers: never scripts, embedded data or files of one's own computer."""
    allowed = ", ".join(sorted(SCHEMES))
    for link in publication.document.links:
        found = scan.SCHEME.match(link.target)
        if link.image and scan.DRIVE.match(link.target):
            continue  # told as a picture
        if link.target.startswith("//") or (found is not None and found["scheme"].lower() not in SCHEMES):
            yield at(link, f"Awalan alamat ini tidak diizinkan. Yang diizinkan: {allowed}. Tulis alamat lengkap yang diawali «https://», atau letak berkas.")


@TAUTAN.rule(8, "rujukan-tanpa-definisi", Severity.ERROR)
def undefined_reference(publication: Publication, library: Library) -> Iterator[Spot]:
    """`[teks][nama]` needs a line `[nama]: alamat`."""
    document = publication.document
    if "][" not in document.source.text:
        return
    defined = {found["text"].casefold() for _number, line in document.prose if (found := scan.REFERENCE.match(line))}
    for number, line in document.prose:
        for found in BY_NAME.finditer(line) if "][" in line else ():
            if (found["name"] or found["text"]).casefold() not in defined:
                yield Spot(number, found.start() + 1, "Tautan ini memakai nama yang belum dijelaskan. Tulis «[teks](alamat)» saja.", number, found.end() + 1)


@TAUTAN.rule(9, "teks-tautan-tak-jelas", Severity.ADVICE)
def vague_text(publication: Publication, library: Library) -> Iterator[Spot]:
    """The text of a link says where it leads, also when a screen reader lists links alone."""
    document = publication.document
    for link in document.links:
        if link.text.strip(" .…*_»«").casefold() in VAGUE and not scan.REFERENCE.match(document.lines[link.line - 1]):
            yield at(link, "Teks tautan ini tidak mengatakan ke mana ia menuju. Pakai judul halaman yang dituju sebagai teks.")


@TAUTAN.rule(10, "tautan-tak-terbaca", Severity.ERROR)
def unreadable_link(publication: Publication, library: Library) -> Iterator[Spot]:
    """Text and target of a link stand on one line, and the target has no blanks; otherwise it cannot be followed or rewritten."""
    document = publication.document
    if "](" not in document.source.text:
        return
    read = {(link.line, link.column) for link in document.links}
    for number, line in document.prose:
        for found in OPENING.finditer(line) if "](" in line else ():
            if (number, found.end() + 1) not in read:
                yield Spot(
                    number, found.start() + 1,
                    "Tautan ini tidak terbaca. Tulis teks dan tujuannya dalam satu baris, tutup kurungnya, dan ganti spasi di dalam tujuan dengan «%20».",
                    number, found.end() + 1,
                )


def host(target: str) -> str:
    """The name of a site in an address; empty where the address cannot be read."""
    try:
        return urlsplit(target).hostname or ""
    except ValueError:  # `http://[`
        return ""
