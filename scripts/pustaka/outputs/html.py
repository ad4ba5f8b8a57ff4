"""Reads from a finished page what a reader or a search engine can: text, titles, descriptions, and the targets of links."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr",
})
"""Elements within a line: what they hold belongs to the same words."""

SILENT = frozenset({"script", "style", "svg"})
"""Scripts of the theme and drawings; data that scripts read lies in files of its own."""

TOLD = ("href", "src", "alt", "title", "content", "aria-label", "value", "placeholder", "action", "datetime")
"""Attributes that carry words or addresses."""


def lines(data: bytes) -> Iterator[str]:
    """The page as lines: one for each block of text and one for each attribute."""
    try:
        root = html.document_fromstring(data)
    except (etree.ParserError, ValueError):
        return
    run: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield element.text or ""
            run.append(element.tail or "")
            continue
        if not isinstance(element.tag, str):
            continue
        if element.tag not in INLINE and run:
            yield "".join(run)
            run = []
        if event == "start":
            yield from (value for key, value in element.attrib.items() if key in TOLD)
            if element.tag == "script" and element.get("type") in ("application/ld+json", "application/json"):
                yield element.text or ""
            run.append(element.text or "" if element.tag not in SILENT else "")
        else:
            run.append(element.tail or "")
    yield "".join(run)
