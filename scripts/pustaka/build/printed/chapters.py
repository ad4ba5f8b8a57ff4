"""What a handout says of each of its texts: the whole page, or the sections that were chosen of it, as a plain text of large paper."""

from __future__ import annotations

import re

import lxml.html
from lxml.html import HtmlElement

from pustaka.book import Made, Volume
from pustaka.build.printed.expected import read_element
from pustaka.build.printed.wanted import Shown
from pustaka.kinds import Kind
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.page import PAGE
from pustaka.kinds.teaching import TEACHING

HEADING = re.compile(r"h[1-6]")


def bound(one: Made) -> Volume | None:
    """A handout as a volume; nothing for what comes from a register alone."""
    texts = tuple(text for text, _sections in one.chosen)
    return Volume(path=one.path, page=one.path, title=one.title, subtitle="", publications=texts, collected=True) if texts else None


def read(html: str, kind: Kind, sections: tuple[str, ...]) -> Shown:
    """Cards and entries have no front of their own here, so they are read like any page."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    if sections:
        cut(root, sections, front=kind is CRISIS)
    return read_element(root, kind if kind is TEACHING else PAGE)


def cut(root: HtmlElement, sections: tuple[str, ...], *, front: bool) -> None:
    """Leave the sections with these ids, each up to the next heading of its level, the notes, and with `front` what stands before the first heading."""
    depth = 0
    for one in list(root):
        if isinstance(one.tag, str) and HEADING.fullmatch(one.tag):
            level, front = int(one.tag[1]), False
            if depth and level <= depth:
                depth = 0
            if not depth and one.get("id") in sections:
                depth = level
        if not depth and not front and "footnote" not in (one.get("class") or "").split():
            one.drop_tree()
