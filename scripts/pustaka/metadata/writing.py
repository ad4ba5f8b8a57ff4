"""Feeds as Atom and as JSON Feed."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any
from xml.etree import ElementTree as ET

from pustaka.metadata.feeds import Feed
from pustaka.project import Brand

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"

UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not bear, however it is written."""

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def element(parent: ET.Element | None, name: str, text: str = "", **attributes: str) -> ET.Element:
    """An element below `parent`; names carry their prefix as they are written, and a root declares it."""
    given = {key.replace("__", ":"): value for key, value in attributes.items()}
    one = ET.Element(name, given) if parent is None else ET.SubElement(parent, name, given)
    one.text = UNFIT.sub("", text) or None
    return one


def written(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    return DECLARATION + ET.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def moment(day: datetime.date) -> str:
    """`2026-11-28T00:00:00Z`; the history keeps days, and a feed wants seconds."""
    return f"{day.isoformat()}T00:00:00Z"


def atom(feed: Feed, brand: Brand, site_url: str) -> bytes:
    root = element(None, "feed", xmlns=ATOM, xml__lang=brand.language)
    own = f"{site_url}{feed.path}.xml"
    element(root, "id", own)
    element(root, "title", feed.title)
    element(root, "subtitle", feed.summary)
    element(root, "updated", moment(feed.updated))
    element(root, "link", rel="self", type="application/atom+xml", href=own)
    element(root, "link", rel="alternate", type="text/html", href=feed.page)
    element(element(root, "author"), "name", brand.publisher or brand.name)
    if brand.licence.url:
        element(root, "link", rel="license", href=brand.licence.url)
    for one in feed.entries:
        item = element(root, "entry")
        element(item, "id", one.id)
        element(item, "title", one.title)
        element(item, "link", rel="alternate", type="text/html", href=one.url)
        element(item, "published", moment(one.published))
        element(item, "updated", moment(one.day))
        for name in one.authors:
            element(element(item, "author"), "name", name)
        for topic in one.topics:
            element(item, "category", term=topic)
        element(item, "summary", one.text, type="text")
    return written(root)


def json_feed(feed: Feed, brand: Brand, site_url: str) -> bytes:
    items: list[dict[str, Any]] = [
        {
            "id": one.id, "url": one.url, "title": one.title, "content_text": one.text, "date_published": moment(one.published), "date_modified": moment(one.day),
            "authors": [{"name": name} for name in one.authors], **({"tags": list(one.topics)} if one.topics else {}),
        }
        for one in feed.entries
    ]
    whole = {
        "version": JSON_FEED, "title": feed.title, "home_page_url": feed.page, "feed_url": f"{site_url}{feed.path}.json", "description": feed.summary,
        "language": brand.language, "authors": [{"name": brand.publisher or brand.name}], "items": items,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


FORMS = {"xml": atom, "json": json_feed}
"""What writes a feed, by the ending of its file."""
