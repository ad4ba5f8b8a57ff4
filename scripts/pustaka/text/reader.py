"""Reads from a finished page what a reader or a search engine can: text, titles, descriptions, and the targets of links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr",
})
"""Elements within a line: what they hold belongs to the same words."""

SILENT = frozenset({"script", "style", "svg"})
"""Scripts of the theme and drawings; data that scripts read lies in files of its own."""

TOLD = ("href", "src", "alt", "title", "content", "aria-label", "aria-description", "value", "placeholder", "action", "datetime")
"""Attributes that carry words or addresses."""


MARKED = ("id", "class", "for", "headers", "lang")
"""Attributes for programs: looked at only where they hold as many digits as a telephone number."""

NUMBERED = re.compile(r"(?:[^\W_]?\D{0,3}\d){9}")

PARSER = etree.HTMLParser()
"""Makes plain elements: those of `lxml.html` can do more, and each of them asks Python for its class."""

HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def lines(data: bytes) -> Iterator[str]:
    """The page as lines: one for each block of text and one for each attribute."""
    return (line for line, _head in blocks(data))


def blocks(data: bytes) -> Iterator[tuple[str, bool]]:
    """The same lines, each with whether it is a heading."""
    try:
        root = html.document_fromstring(data, parser=PARSER)
    except (etree.ParserError, ValueError):
        return
    run: list[str] = []
    head = False
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield element.text or "", False
            run.append(element.tail or "")
            continue
        if not isinstance(element.tag, str):
            continue
        if element.tag not in INLINE and run:
            yield "".join(run), head
            run = []
        if element.tag in HEADS:
            head = event == "start"
        if event == "start":
            yield from ((value, False) for key, value in element.attrib.items() if told(key, value))
            if element.tag == "script" and element.get("type") in ("application/ld+json", "application/json"):
                yield element.text or "", False
            run.append(element.text or "" if element.tag not in SILENT else "")
        else:
            run.append(element.tail or "")
    yield "".join(run), head


def told(key: str, value: str) -> bool:
    """Whether an attribute is one that somebody reads, or one that holds a number."""
    return key in TOLD or ((key in MARKED or key.startswith(("aria-", "data-"))) and NUMBERED.search(value) is not None)
