"""The files of an EPUB that are not text: what is in it, in which order, what it is called, and who can read it how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lxml import etree
from lxml.builder import ElementMaker

from pustaka.book.volume import Volume
from pustaka.portable.gathered import Gathered
from pustaka.site.carried import epub_path

OPF, DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
FIRST = date(2000, 1, 1)
"""Stands in where no text has a date, as in a folder without history."""

ACCESS = {
    "schema:accessMode": ("textual",), "schema:accessModeSufficient": ("textual",), "schema:accessibilityHazard": ("none",),
    "schema:accessibilityFeature": ("tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"),
    "schema:accessibilitySummary": (
        "Seluruh isi buku ini berupa teks dengan judul, daftar, tabel, dan catatan kaki yang bertanda. Huruf, ukuran, dan warnanya mengikuti alat baca. Gambar membawa keterangan.",
    ),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the book."""

    id: str
    file: str
    type: str
    data: bytes
    properties: str = ""
    spine: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """One text of the book; `group` is the heading that it stands under in the contents."""

    id: str
    file: str
    title: str
    data: bytes
    group: str = ""


def container() -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        b'<rootfiles><rootfile full-path="buku/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
    )


def package(volume: Volume, given: Gathered, items: Sequence[Item], day: date | None) -> bytes:
    """The package document."""
    opf = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
    dc = ElementMaker(namespace=DC, nsmap={"dc": DC})
    brand, when = given.brand, day or FIRST
    visual = any(one.type.startswith("image/") and one.properties != "cover-image" for one in items)
    facts = [
        dc.identifier((given.site_url or "urn:pustaka:") + epub_path(volume.path), id="alamat"), dc.title(volume.title), dc.language(brand.language),
        dc.creator(brand.publisher or brand.name), dc.publisher(brand.publisher or brand.name), dc.date(when.isoformat()),
        *([dc.description(volume.subtitle)] if volume.subtitle else []),
        *([dc.rights(f"Isi {brand.licence.terms} ({brand.licence.name})")] if brand.licence.name else []),
        opf.meta(f"{when.isoformat()}T00:00:00Z", property="dcterms:modified"),
        *([opf.meta("visual", property="schema:accessMode")] if visual else []),
        *(opf.meta(value, property=name) for name, values in ACCESS.items() for value in values),
    ]
    manifest = [opf.item({"id": one.id, "href": one.file, "media-type": one.type} | ({"properties": one.properties} if one.properties else {})) for one in items]
    spine = [opf.itemref(idref=one.id) for one in items if one.spine]
    root = opf.package(
        opf.metadata(*facts), opf.manifest(*manifest), opf.spine(*spine),
        version="3.0", **{"unique-identifier": "alamat", "{http://www.w3.org/XML/1998/namespace}lang": brand.language},
    )
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def navigation(title: str, chapters: Iterable[Chapter], language: str) -> bytes:
    """The contents, with groups where there are any, and the places that reading systems jump to."""
    html = ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": OPS})
    items, first = [], ""
    for group, members in groupby(chapters, key=lambda one: one.group):
        rows = list(members)
        first = first or next((one.file for one in rows if one.id != "muka"), "")
        links = [html.li(html.a(one.title, href=one.file)) for one in rows]
        items += [html.li(html.span(group), html.ol(*links))] if group else links
    kind = f"{{{OPS}}}type"
    root = html.html(
        html.head(html.title(f"Isi {title}"), html.link(rel="stylesheet", type="text/css", href="gaya.css")),
        html.body(
            html.nav({kind: "toc", "id": "isi", "role": "doc-toc"}, html.h1("Isi"), html.ol(*items)),
            html.nav({kind: "landmarks", "hidden": "hidden", "aria-label": "Tempat penting"}, html.h2("Tempat penting"), html.ol(
                html.li(html.a("Isi", {kind: "toc", "href": "#isi"})), html.li(html.a("Mulai membaca", {kind: "bodymatter", "href": first or "muka.xhtml"})),
            )),
        ),
        lang=language, **{"{http://www.w3.org/XML/1998/namespace}lang": language},
    )
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", doctype="<!DOCTYPE html>"))
