"""What the head of a page tells search engines, libraries and messengers: Highwire and Dublin Core fields, and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pustaka.metadata.citing import iso
from pustaka.metadata.record import Record

CONTEXT = "https://schema.org"

Pairs = list[tuple[str, str]]


def fields(one: Record, pdf: str) -> Pairs:
    """Names and values of the `meta` elements; `pdf` is the whole address of the PDF, empty without one."""
    highwire = [
        ("citation_title", one.title), *(("citation_author", name) for name in one.responsible), ("citation_publication_date", iso(one, "/")), ("citation_publisher", one.publisher),
        ("citation_series_title", one.series), ("citation_issue", one.number), ("citation_language", one.language), ("citation_public_url", one.url), ("citation_pdf_url", pdf),
    ]
    return [pair for pair in (*highwire, *dublin_core(one)) if pair[1]]


def dublin_core(one: Record) -> Pairs:
    return [(f"DC.{name}", value) for name, value in elements(one) if name not in {"description", "subject"}]


def elements(one: Record) -> Pairs:
    """The elements of simple Dublin Core, in the order of its definition."""
    given = [
        ("title", one.title), *(("creator", name) for name in one.responsible), *(("subject", topic) for topic in one.topics), ("description", told(one)), ("publisher", one.publisher),
        ("date", iso(one)), ("type", "Text"), ("format", "text/html"), ("identifier", one.url), ("language", one.language), ("rights", one.licence),
    ]
    return [(name, value) for name, value in given if value]


def told(one: Record) -> str:
    """The summary with the notice that no reader may miss."""
    return f"{one.summary} ({one.notice}.)" if one.notice else one.summary


def linked(one: Record, trail: Sequence[tuple[str, str]], picture: str) -> str:
    """JSON-LD of a text that can be cited; `trail` are (name, address) from the home page, `picture` the whole address of its picture."""
    publisher = {"@type": "Organization", "name": one.publisher}
    article: dict[str, Any] = {
        "@type": "Report" if one.report else "Article", "@id": one.url, "headline": one.title, "description": told(one), "inLanguage": one.language, "isAccessibleForFree": True,
        "author": [{"@type": "Person", "name": name} for name in one.authors] or publisher, "publisher": publisher, "image": picture,
        "datePublished": one.first.isoformat() if one.first else "", "dateModified": one.last.isoformat() if one.last else "", "license": one.licence, "keywords": list(one.topics),
        "isPartOf": {"@type": "CreativeWorkSeries", "name": one.series} if one.series else None,
    }
    return script([{key: value for key, value in article.items() if value}, crumbs(trail)])


def crumbs(trail: Iterable[tuple[str, str]]) -> dict[str, Any]:
    steps = [{"@type": "ListItem", "position": n, "name": name, "item": url} for n, (name, url) in enumerate(trail, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def script(graph: Sequence[dict[str, Any]]) -> str:
    """JSON that no text can break out of: in a script element an HTML parser looks for `</` and `<!--` only."""
    return json.dumps({"@context": CONTEXT, "@graph": list(graph)}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
