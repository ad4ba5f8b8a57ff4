"""A volume as EPUB 3: each text a chapter, its links inside the book, its notes as notes."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import lxml.html
from lxml import etree

from pustaka.book.around import ABOUT, draft_of
from pustaka.book.volume import Volume
from pustaka.kinds.crisis import CRISIS
from pustaka.library import Publication, wording
from pustaka.portable import pictures, ways
from pustaka.portable.archive import archive
from pustaka.portable.cover import cover
from pustaka.portable.fragment import Element, classes, settled
from pustaka.portable.gathered import CAUTION, Gathered, marks
from pustaka.portable.package import Chapter, Item, container, navigation, package
from pustaka.site import crisis, view

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
STYLE = Path(__file__).with_name("styles") / "epub.css"


def epub(volume: Volume, given: Gathered) -> bytes:
    """The book; the same texts give the same bytes."""
    book = Book(volume, given)
    chapters = list(book.chapters())
    day = given.day(*volume.texts)
    items = [
        Item("cover", "sampul.png", "image/png", cover(volume.title, given.brand.name, draft_of(volume.texts), given.brand), "cover-image"),
        Item("gaya", "gaya.css", "text/css", STYLE.read_bytes()),
        *(Item(one.id, one.file, "application/xhtml+xml", one.data, spine=True) for one in chapters),
        *(Item(f"gambar-{n}", name, pictures.TYPES[Path(name).suffix], data) for n, (name, data) in enumerate(sorted(book.pictures.items()))),
    ]
    contents = Item("nav", "nav.xhtml", "application/xhtml+xml", navigation(volume.title, chapters, given.brand.language), "nav", spine=True)
    items.insert(next(n for n, one in enumerate(items) if one.spine) + 1, contents)  # behind the page about the book
    files = [("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container()), ("buku/package.opf", package(volume, given, items, day))]
    return archive([*files, *((f"buku/{one.file}", one.data) for one in items)], day, stored=frozenset({"mimetype"}))


class Book:
    """Gathers what the chapters of one book share: which files and places there are, and the pictures."""

    def __init__(self, volume: Volume, given: Gathered) -> None:
        self.volume, self.given = volume, given
        self.files = {one.site_path: f"{one.site_path.removesuffix('.md').replace('/', '-')}.xhtml" for one in volume.texts}
        self.pictures: dict[str, bytes] = {}
        self.ids: dict[str, frozenset[str]] = {}

    def chapters(self) -> Iterator[Chapter]:
        for one in self.volume.texts:  # which places there are has to be known before any link is settled
            html = self.given.render(one)
            self.ids[one.site_path] = frozenset(str(found.get("id")) for found in lxml.html.fragment_fromstring(html, create_parent="div").iter() if found.get("id"))
        yield Chapter("muka", "muka.xhtml", "Tentang buku ini", self.document("Tentang buku ini", self.front(), "frontmatter"))
        groups = {one.path: name for name, members in self.volume.groups for one in members}
        for one in self.volume.texts:
            group = "Kartu gawat" if one.kind is CRISIS else groups.get(one.path, "")
            yield Chapter(self.files[one.site_path].removesuffix(".xhtml"), self.files[one.site_path], one.title, self.chapter(one), group)

    def front(self) -> str:
        volume, brand = self.volume, self.given.brand
        draft, day, licence = draft_of(volume.texts), self.given.day(*volume.texts), brand.licence
        found = crisis.view(self.given.library)
        calls = [f'<li><a class="pp-panggil" href="{escape(one["href"])}">{escape(one["name"])}</a>' + (f" ({escape(one['state'])})" if one["state"] else "") + "</li>" for one in found["calls"]]
        address = self.given.site_url + volume.page if self.given.site_url else ""
        lines = [
            f"<h1>{escape(volume.title)}</h1>", f"<p>{escape(volume.subtitle)}</p>" if volume.subtitle else "",
            f'<p class="uji">{escape(draft)}. {escape(CAUTION)}</p>' if draft else "",
            f'<section class="panggil"><h2>{escape(crisis.HEADING)}</h2><ul>{"".join(calls)}</ul>' + (f"<p>{escape(found['note'])}</p>" if found["note"] else "") + "</section>" if calls else "",
            *(f"<p>{escape(said)}</p>" for said in ABOUT[volume.paper] if "kode" not in said),
            f"<p>Keadaan {wording.date(day)}.</p>" if day else "", f'<p>Versi terbaru: <a href="{escape(address)}">{escape(address)}</a></p>' if address else "",
            f"<p>{escape(brand.publisher or brand.name)}. " + (f'Isi {escape(licence.terms)} (<a href="{escape(licence.url)}">{escape(licence.name)}</a>).' if licence.url else "") + "</p>",
        ]
        return "\n".join(filter(None, lines))

    def chapter(self, one: Publication) -> bytes:
        given = self.given
        body = settled(
            given.render(one), lambda href: ways.bound(one, href, given.site_url, self.files, self.ids), lambda src: self.picture(one, src),
        )
        adapted(body)
        facts = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in view.facts(one))
        lines = [
            f'<p class="alis">{escape(view.eyebrow(one))}</p>' if view.eyebrow(one) else "", f"<h1>{escape(one.title)}</h1>",
            f'<p class="ringkas">{escape(one.summary)}</p>' if one.summary else "",
            f'<p class="uji">{escape(given.notice(one))}.</p>' if given.notice(one) else "",
        ]
        foot = [f'<section class="akhir"><dl>{facts}</dl>' if facts else '<section class="akhir">', *(f"<p>{escape(line)}</p>" for line in marks(one, given)), "</section>"]
        inner = escape(body.text or "", quote=False) + "".join(etree.tostring(child, encoding="unicode", method="xml") for child in body)
        return self.document(one.title, "\n".join(filter(None, [*lines, inner, *foot])), "bodymatter")

    def picture(self, one: Publication, src: str) -> str:
        suffix, data = pictures.carried(one, src, self.given.library)
        if not data:
            return ""
        name = next((name for name, kept in self.pictures.items() if kept == data), f"gambar-{len(self.pictures) + 1}{suffix}")
        self.pictures[name] = data
        return name

    def document(self, title: str, body: str, kind: str) -> bytes:
        """A chapter file; parsing it here means that what is not well formed never leaves."""
        text = (
            f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{self.given.brand.language}" xml:lang="{self.given.brand.language}"><head><title>{escape(title)}</title>'
            f'<link rel="stylesheet" type="text/css" href="gaya.css"/></head><body epub:type="{kind}">\n{body}\n</body></html>'
        )
        tree = etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False, no_network=True))
        return bytes(etree.tostring(tree, xml_declaration=True, encoding="utf-8", doctype="<!DOCTYPE html>"))


def adapted(body: Element) -> None:
    """What EPUB asks of a text: ids that XML allows, and notes that reading systems know as notes."""
    for element in body.iter():
        if element.get("id"):
            element.set("id", ways.named(str(element.get("id"))))
        href = element.get("href") or ""
        if href.startswith("#"):
            element.set("href", ways.named(href))
        for name in ("tabindex", "loading"):
            element.attrib.pop(name, "")
        if "footnote-ref" in classes(element):
            typed(element, "noteref", "doc-noteref")
        elif "footnote-backref" in classes(element):
            typed(element, "backlink", "doc-backlink")
        elif "footnote" in classes(element):
            element.tag = "section"
            element.set("aria-label", "Catatan")
            typed(element, "endnotes", "doc-endnotes")


def typed(element: Any, kind: str, role: str) -> None:
    element.set(f"{{{OPS}}}type", kind)
    element.set("role", role)
