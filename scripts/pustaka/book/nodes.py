"""Turns the HTML of one body into a tree of plain values, block by block, which the Typst template walks; text in it can never become code."""

from __future__ import annotations

import re
from typing import Any

import lxml.html
from lxml.etree import ElementDefaultClassLookup, ParserError
from lxml.html import HtmlComment, HtmlElement

from pustaka.book import text
from pustaka.book.figures import tied
from pustaka.book.heights import weighed
from pustaka.book.runs import DEEPEST, Body, Depth, Doors, Runs
from pustaka.book.tables import measured
from pustaka.book.tree import Node, led, named, paragraph, sectioned, shallow, trimmed

DEEPEST_QUOTE = 3
DEEPEST_LIST = 5
"""Typst stops at quotations twenty deep, and no reader follows four."""

LETTERS = frozenset("aAiI")
"""The ways of counting that are none by digits, by what HTML and Typst both call them."""

ADMONITIONS = {
    "bahaya": "bahaya", "danger": "bahaya", "error": "bahaya", "bug": "bahaya", "failure": "bahaya",
    "penting": "penting", "important": "penting", "warning": "penting", "caution": "penting", "attention": "penting",
    "panggil": "panggil", "example": "contoh", "quote": "contoh", "question": "contoh",
}
"""The style of a box by its class; any other class is a plain note."""

HEADING = re.compile(r"h(?P<level>[1-6])")
SKIPPED = {"headerlink", "footnote-backref"}
BLOCKS = frozenset({"blockquote", "details", "div", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul"})


PARSER = lxml.html.HTMLParser()
PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment))
"""Makes every element of one class: otherwise each asks Python for its own."""

PLAIN = Doors()
"""Links as they are, and no images."""


def convert(html: str, doors: Doors = PLAIN) -> Body:
    """Convert a rendered body; what is unknown keeps its text."""
    try:
        root = lxml.html.fragment_fromstring(html, create_parent="div", parser=PARSER)
    except ParserError:
        return Body()
    for element in root.xpath(".//a[@class]"):
        if SKIPPED & set(element.get("class").split()):
            element.drop_tree()
    walker = Walker(doors)
    for notes in root.xpath(".//div[contains(concat(' ', @class, ' '), ' footnote ')]"):
        for item in notes.xpath(".//li[@id]"):
            walker.notes[item.get("id")] = item
        notes.drop_tree()
    walker.called = {(one.get("href") or "").removeprefix("#") for one in root.xpath(".//a[@class='footnote-ref']")}
    walker.body.blocks = weighed(shallow(sectioned(tied(walker.flow(root, Depth())))))
    return walker.body


class Walker(Runs):
    """Walks one body once; besides, it remembers the last heading level, and how many tables and boxes there were."""

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors)
        self.level, self.framed = 1, 0

    def flow(self, element: HtmlElement, depth: Depth) -> list[Node]:
        """The blocks inside an element; runs of text between them become paragraphs."""
        if depth.all > DEEPEST:
            return paragraph(self.words(element.text_content()))
        blocks: list[Node] = []
        run: list[Node] = self.words(element.text or "")
        for child in element:
            if child.tag in BLOCKS:
                blocks += paragraph(run)
                blocks += self.block(child, depth)
                run = []
            else:
                run += self.inline(child, depth)
            run += self.words(child.tail or "")
        return led(blocks + paragraph(run))

    def block(self, element: HtmlElement, depth: Depth) -> list[Node]:
        tag, classes = str(element.tag), (element.get("class") or "").split()
        if found := HEADING.fullmatch(tag):
            return self.heading(element, int(found["level"]), depth)
        if tag == "p":
            return paragraph(self.inlines(element, depth))
        if tag in {"ul", "ol"}:
            return self.listing(element, depth)
        if tag == "dl":
            return self.definitions(element, depth)
        if tag == "blockquote":
            inner = self.flow(element, depth.inner(quotes=1))
            return [{"t": "quote", "c": inner}] if depth.quotes < DEEPEST_QUOTE and inner else inner
        if tag == "pre":
            return [{"t": "code", "c": text.verbatim(element.text_content().strip("\n"), self.body.missing)}]
        if tag == "table":
            return self.table(element, depth)
        if tag == "hr":
            return [{"t": "hr"}]
        if tag == "details" or "admonition" in classes:
            return self.admonition(element, classes, depth)
        if tag == "figure":
            return self.figure(element, depth)
        return self.flow(element, depth.inner())

    def heading(self, element: HtmlElement, level: int, depth: Depth) -> list[Node]:
        """A heading at most one level below the one before; the title of the publication is level 1."""
        title = trimmed([one["alt"] if isinstance(one, dict) and named(one, "image") else one for one in self.inlines(element, depth)])
        if not title:
            return []
        if depth.all:
            return [{"t": "p", "c": [{"t": "strong", "c": title}]}]
        self.level = min(max(level, 2), self.level + 1, 5)
        return [{"t": "h", "level": self.level, "c": title, "id": element.get("id") or "", **self.labelled(element)}]

    def labelled(self, element: HtmlElement) -> dict[str, str]:
        """The label of an element, if it has an id that no other element of the body took."""
        label = self.doors.label(element.get("id")) if element.get("id") else ""
        if not label or label in self.body.labels:
            return {}
        self.body.labels.add(label)
        return {"label": label}

    def listing(self, element: HtmlElement, depth: Depth) -> list[Node]:
        items = [inner for item in element if item.tag == "li" and (inner := self.flow(item, depth.inner(lists=1)))]
        if not items:
            return []
        if depth.lists >= DEEPEST_LIST:
            return [block for item in items for block in item]
        if element.tag == "ul":
            return [{"t": "ul", "c": items}]
        start = element.get("start") or "1"
        letters = {"letters": element.get("type")} if element.get("type") in LETTERS else {}
        return [{"t": "ol", "c": items, "start": int(start) if start.isdigit() and len(start) < 6 else 1, **letters}]

    def definitions(self, element: HtmlElement, depth: Depth) -> list[Node]:
        pairs: list[dict[str, Any]] = []
        for item in element:
            if item.tag == "dt":
                pairs.append({"term": trimmed(self.inlines(item, depth)), "c": [], **self.labelled(item)})
            elif item.tag == "dd" and pairs:
                pairs[-1]["c"] += self.flow(item, depth.inner())
        return [{"t": "dl", "c": pairs}] if pairs else []

    def table(self, element: HtmlElement, depth: Depth) -> list[Node]:
        """A table of equal rows: a cell that spans several stands in the first, and the first row is the header."""
        rows = []
        for row in element.iter("tr"):
            cells = []
            for cell in row:
                if cell.tag in {"td", "th"}:
                    cells.append(trimmed(self.inlines(cell, depth.inner())))
                    span = cell.get("colspan") or "1"
                    cells += [[] for _ in range(min(int(span) if span.isdigit() else 1, 12) - 1)]
            if cells:
                rows.append(cells)
        if not rows:
            return []
        width = max(len(row) for row in rows)
        rows = [row + [[] for _ in range(width - len(row))] for row in rows]
        return [{**measured(rows), "spot": self.spot()}]

    def admonition(self, element: HtmlElement, classes: list[str], depth: Depth) -> list[Node]:
        style = next((ADMONITIONS[one] for one in classes if one in ADMONITIONS), "catatan")
        title: list[Node] = []
        head = next((one for one in element if one.tag == "summary" or "admonition-title" in (one.get("class") or "").split()), None)
        if head is not None:
            title = trimmed(self.inlines(head, depth))
            head.drop_tree()
        inner = self.flow(element, depth.inner())
        return [{"t": "box", "style": style, "title": title, "c": inner, "spot": self.spot()}] if title or inner else []

    def spot(self) -> str:
        """A name within the body for where a table or a box begins; on the pages behind it they say that they go on."""
        self.framed += 1
        return f"-bingkai-{self.framed}"

    def figure(self, element: HtmlElement, depth: Depth) -> list[Node]:
        caption = element.find(".//figcaption")
        words: list[Node] = []
        if caption is not None:
            words = trimmed(self.inlines(caption, depth))
            caption.drop_tree()
        blocks = self.flow(element, depth.inner())
        for block in blocks:
            if isinstance(block, dict) and block["t"] == "image" and words:
                block["caption"], words = words, []
        return blocks + paragraph(words)
