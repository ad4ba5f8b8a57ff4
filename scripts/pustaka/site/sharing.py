"""The row at the end of a page and what its head says, as plain values: share, copy, print, cite, tell those who answer for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from pustaka.kinds.entry import ENTRY
from pustaka.ledger import codes
from pustaka.library import Library, Publication
from pustaka.library.publication import pdf_path, share_path
from pustaka.metadata import Record, citing, feeds, head
from pustaka.metadata.files import CITATIONS
from pustaka.project import Brand
from pustaka.site.codes import Stamp

GUIDE = "docs/kontribusi/index.md"
"""Where readers are led who want to tell something, as long as the settings name nobody."""

FIRST = re.compile(r"^.+?[.?!](?=\s|$)", re.DOTALL)
"""The first sentence of a summary."""


def row(one: Publication, record: Record | None, library: Library, brand: Brand, stamp: Stamp | None = None) -> dict[str, Any] | None:
    """The values of the row; none without an address of the site, since everything in it hands that address on. A message takes the short one of `stamp`."""
    if not library.site_url:
        return None
    url = library.site_url + one.address
    line, short = FIRST.match(one.summary), library.site_url + codes.place(stamp.code) if stamp else url
    return {
        "url": url, "whatsapp": whatsapp("", "\n".join(filter(None, (one.title, line[0] if line else one.summary, short)))), "tell": tell(one, short, library, brand, stamp),
        "cite": cite(record) if record else None,
    }


def cite(record: Record) -> dict[str, Any]:
    apa = citing.apa(record)
    return {"before": apa.before, "title": apa.title, "after": apa.after, "files": [{"name": name, "url": f"{CITATIONS}/{record.path}.{ending}"} for ending, name in citing.FORMS]}


def tell(one: Publication, url: str, library: Library, brand: Brand, stamp: Stamp | None = None) -> list[dict[str, str]]:
    """Ways to tell those who answer for the library, each with a text that names the page and its code; without any, the way to the guide."""
    subject = f"{brand.name}: {one.title}"
    code = f"Kode {stamp.shown}\n" if stamp else ""
    text = f"{subject}\n{code}{url}\n\nYang keliru atau kurang (jangan menulis nama atau nomor klien):\n"
    ways = []
    if brand.contact.whatsapp:
        ways.append(("WhatsApp", whatsapp(brand.contact.whatsapp, text)))
    if brand.contact.mail:
        ways.append(("surel", f"mailto:{brand.contact.mail}?subject={quote(subject, safe='')}&body={quote(text, safe='')}"))
    if not ways and GUIDE in library.by_path:
        ways.append(("", library.by_path[GUIDE].address))
    return [{"name": f"Beri tahu pengelola lewat {name}" if len(ways) > 1 else "Beri tahu pengelola", "url": url} for name, url in ways]


def whatsapp(number: str, text: str) -> str:
    return f"https://wa.me/{number}?text={quote(text, safe='')}"


def heading(one: Publication, record: Record | None, trail: Sequence[tuple[str, str]], library: Library, downloads: Mapping[str, object], pictures: frozenset[str]) -> dict[str, Any]:
    """What stands in the head of the page: `meta` as pairs, `linked` as JSON-LD, `picture` below the site root."""
    picture = share_path(one) if share_path(one) in pictures else ""
    whole = [(name, library.site_url + address) for name, address in trail]
    if not record:
        return {"linked": head.script([head.crumbs(whole)]) if len(trail) > 1 and library.site_url else ""}
    pdf = library.site_url + pdf_path(one) if pdf_path(one) in downloads and library.site_url else ""
    return {
        "meta": head.fields(record, pdf), "picture": picture,
        "linked": head.linked(record, whole, library.site_url + picture if picture else "") if library.site_url else "",
    }


def trail(one: Publication, titles: Mapping[str, str], brand: Brand) -> list[tuple[str, str]]:
    """(name, address) from the home page down to this one, over the index pages that are there."""
    parts = one.address.strip("/").split("/") if one.address else []
    steps = ["/".join(parts[:n]) + "/" for n in range(1, len(parts))]
    return [(brand.name, ""), *((titles[step], step) for step in steps if step in titles), *([(one.title, one.address)] if parts else [])]


def feed_of(address: str, library: Library) -> str:
    """The path, without ending, of the feed that shows the same as an index page; empty where there is none."""
    names = {page: name for name, _title, _summary, page, _members in feeds.listed(library) if page and not name.startswith(f"{ENTRY.address}/")}
    return f"{feeds.FOLDER}/{names[address]}" if address in names and library.site_url else ""
