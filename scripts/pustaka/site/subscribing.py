"""The list of feeds on the page that explains them, with the addresses that programs ask for."""

from __future__ import annotations

import posixpath

from pustaka.compose.inserting import at_end_of
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication
from pustaka.metadata import calendar, citing, feeds, oai
from pustaka.metadata.files import CITATIONS, EVERY
from pustaka.project import Brand

PAGE = "docs/tentang/langganan.md"
FEEDS, CALENDAR, LIBRARIES = "umpan", "kalender", "katalog"
"""The sections of the page to which the program adds its lists."""


def with_feeds(body: str, publication: Publication, library: Library, brand: Brand) -> str:
    """The page with the feeds of this library; other pages, and a site without an address, stay as they are."""
    if publication.path != PAGE or not library.site_url:
        return body
    here = posixpath.dirname(publication.site_path)

    def link(words: str, path: str) -> str:
        return f"[{escaped(words)}]({posixpath.relpath(path, here)})"

    rows = ["| Umpan | Alamat |", "| --- | --- |"]
    for name, title, _summary, _page, _members in feeds.listed(library):
        path = f"{feeds.FOLDER}/{name}"
        rows.append(f"| {escaped(title[:1].upper() + title[1:]).replace('|', '/')} | {link('Atom', f'{path}.xml')} · {link('JSON', f'{path}.json')} |")
    body = at_end_of(body, FEEDS, "\n".join(rows))
    body = at_end_of(body, CALENDAR, f"Berkas kalender: {link('pertemuan.ics', calendar.PATH)}.")
    lists = [f"Semua kutipan dalam satu berkas: {', '.join(link(name, f'{CITATIONS}/{EVERY}.{ending}') for ending, name in citing.FORMS)}."]
    if brand.contact.mail:
        lists.append(f"Katalog untuk pemanen OAI: {link('oai.xml', oai.PATH)}.")
    return at_end_of(body, LIBRARIES, "\n".join(lists))
