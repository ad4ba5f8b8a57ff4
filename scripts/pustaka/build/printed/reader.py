"""Walks a rendered page without the program that makes the PDF: a count of its own would miss what that loses."""

from __future__ import annotations

from lxml.html import HtmlElement

from pustaka.book.card import ROWS
from pustaka.book.text import clean
from pustaka.build.printed.tagged import flat
from pustaka.build.printed.wanted import NOTES, Shown, Wanted
from pustaka.kinds import Kind
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.kinds.teaching import DECISIONS, TEACHING

INLINE = frozenset({"a", "abbr", "b", "code", "del", "em", "i", "input", "kbd", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup"})
NAMES = {"li": "butir", "td": "sel", "th": "sel", "pre": "kode", "img": "gambar", "dt": "istilah", "dd": "arti", "summary": "judul kotak", "figcaption": "keterangan gambar"}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ASKED = frozenset(part.id for part in DECISIONS)
WIDE = 3
"""Columns up to which a table stays one on every paper; a wider one may become cards, and name its columns again in each."""


ON_SCREEN = {"pp-tindakan", "pp-pindah"}
"""The classes of what is for screens alone: a row of buttons, which paper does not open, and the line that answers for a section that went elsewhere,
for those who came by its id, as nobody comes to a PDF."""


class Number(str):
    """The number of a note where it is called."""

    __slots__ = ()


def called(sup: HtmlElement) -> str:
    """The id of the note that a raised number calls; empty for any other element."""
    return next(((one.get("href") or "").removeprefix("#") for one in sup if "footnote-ref" in (one.get("class") or "")), "") if sup.tag == "sup" else ""


class Reader:
    """Walks a page once; cards and teaching cases are arranged on paper in a way of their own."""

    def __init__(self, root: HtmlElement, kind: Kind) -> None:
        self.kind, self.card = kind, kind is CRISIS
        self.found, self.run = Shown(card=self.card), list[str]()
        self.into = self.found.blocks
        self.under, self.section, self.name, self.moves = "", "", "paragraf", False
        self.notes: dict[str, HtmlElement] = {}
        for part in root.xpath(".//div[contains(concat(' ', @class, ' '), ' footnote ')]"):
            self.notes |= {one.get("id"): one for one in part.xpath(".//li[@id]")}
            part.drop_tree()
        self.direct = {called(one) for one in root.iter("sup")} - {""}
        self.used: dict[str, int] = {}
        self.quiet = self.card
        """Whether what is met is drawn anew on paper, from the registers: what stands before the first section of a card."""

    def cut(self) -> None:
        said = clean("".join(self.run))
        alone = flat(clean("".join(one for one in self.run if not isinstance(one, Number)))) if self.card else ""
        self.run = []
        if (text := flat(said)) and not self.quiet:
            words, above = said.split(), self.kind is ENTRY and not self.section  # on paper the signs come first
            self.into.append(Wanted(text, self.name, self.under, len(words), " ".join(words[:3]), self.section, self.moves or above, alone))

    def walk(self, element: HtmlElement) -> None:
        if not isinstance(element.tag, str):
            return
        tag, classes = element.tag, (element.get("class") or "").split()
        if ON_SCREEN.intersection(classes):
            return
        if note := called(element):
            self.called(note)
        elif (self.card and "bukti" in classes) or self.drawn(classes):
            self.gather(element)
        elif tag in INLINE:
            self.linked(element)
            self.inner(element)
        else:
            self.block(element, tag)

    def drawn(self, classes: list[str]) -> bool:
        """The box with the numbers to call, which the first page of an entry draws itself."""
        return self.kind is ENTRY and self.section == "tanda-bahaya" and "panggil" in classes

    def gather(self, element: HtmlElement) -> None:
        for one in element.iter("a"):
            self.linked(one)

    def inner(self, element: HtmlElement) -> None:
        self.run.append(element.text or "")
        for child in element:
            self.walk(child)
            self.run.append(child.tail or "")

    def block(self, element: HtmlElement, tag: str) -> None:
        self.cut()
        before = self.name, self.moves
        self.name = "judul" if tag in HEADINGS else NAMES.get(tag, self.name)
        if tag == "img":
            self.run.append(element.get("alt") or "")
        elif tag in HEADINGS:
            self.heading(element, tag)
        elif tag == "table":
            self.table(element)
        elif tag == "details" and self.kind is TEACHING and self.section in ASKED:
            self.answer(element)
        else:
            self.inner(element)
        self.cut()
        self.name, self.moves = before

    def heading(self, element: HtmlElement, tag: str) -> None:
        if tag == "h2" or self.kind is TEACHING:
            self.section = element.get("id") or ""
        if self.card and tag == "h2":
            self.quiet = False
            self.run.append(ROWS.get(self.section, ""))
        else:
            self.inner(element)
        self.under = " ".join(element.text_content().split())

    def table(self, element: HtmlElement) -> None:
        """A table row by row; the cells of the first row of a wide one may come again."""
        rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
        wide = any(len(row) > WIDE for row in rows)
        for row in rows:
            head = wide and row is rows[0]
            for cell in row:
                start = len(self.into)
                self.moves = head
                self.block(cell, str(cell.tag))
                self.found.again |= {one.text for one in self.into[start:]} if head else set()
        self.moves = False

    def answer(self, element: HtmlElement) -> None:
        """The answer of a decision stands behind the last one on paper, called after its own."""
        self.moves = True
        for child in element:
            if child.tag == "summary":
                self.inner(child)
                self.run.append(f": {self.under}")
                self.cut()
            else:
                self.walk(child)

    def called(self, name: str) -> None:
        """A note at its call: on a card its number, in another note its words."""
        if name not in self.notes:
            return
        first = name not in self.used
        self.used.setdefault(name, len(self.used) + 1)
        if self.into is not self.found.blocks:
            if name in self.direct or not first:
                self.run.append(f"catatan {flat(name.removeprefix('fn:'))}")
            else:
                self.inner(self.notes[name])
            return
        if self.card:
            self.run.append(Number(self.used[name]))
        if first:
            self.note(self.notes[name])

    def note(self, element: HtmlElement) -> None:
        kept = self.into, self.run, self.name
        self.into, self.run, self.name = [], [], "catatan kaki"
        self.inner(element)
        self.cut()
        parts = self.into
        self.into, self.run, self.name = kept
        if parts:
            self.found.notes.append(Wanted("".join(one.text for one in parts), "catatan kaki", self.under, sum(one.words for one in parts), parts[0].begin, NOTES))

    def linked(self, element: HtmlElement) -> None:
        if element.tag == "a" and element.get("href"):
            self.found.links.append(str(element.get("href")))

    def behind(self) -> None:
        """The notes of a card stand behind its sources, as blocks."""
        if self.card:
            self.found.blocks += self.found.notes
            self.found.notes = []
