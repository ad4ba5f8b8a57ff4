"""Reads a rendered page as the blocks that its PDF must say too."""

from __future__ import annotations

import lxml.html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from pustaka.build.printed.reader import Reader
from pustaka.build.printed.wanted import Shown
from pustaka.kinds import Kind


def read(html: str, kind: Kind) -> Shown:
    """The blocks of the page of a publication."""
    try:
        root = lxml.html.fragment_fromstring(html, create_parent="div")
    except ParserError:
        return Shown()
    return read_element(root, kind)


def read_element(root: HtmlElement, kind: Kind) -> Shown:
    """The same of a page that is read already; it is taken apart."""
    for one in root.xpath(".//a[contains(concat(' ', @class, ' '), ' headerlink ') or contains(concat(' ', @class, ' '), ' footnote-backref ')]"):
        one.drop_tree()
    reader = Reader(root, kind)
    reader.walk(root)
    reader.cut()
    reader.behind()
    return reader.found
