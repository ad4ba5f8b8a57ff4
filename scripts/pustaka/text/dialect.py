"""The one Markdown dialect: the extensions that every door uses, and the rendering of a text to sanitised HTML."""

from __future__ import annotations

import hashlib
import re
import threading
from dataclasses import dataclass
from string import punctuation
from typing import Any
from xml.etree import ElementTree

import markdown
import nh3
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from pustaka.text import blocks, forms, inline, marks, notes

EXTENSIONS: dict[str, dict[str, Any]] = {
    "toc": {"permalink": "#", "permalink_title": "", "toc_depth": "2-3"},
    "tables": {},
    "attr_list": {},
    "def_list": {},
    "abbr": {},
    "footnotes": {"BACKLINK_TITLE": "Kembali ke catatan {} dalam teks", "UNIQUE_IDS": False},
    "admonition": {},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
    "pustaka.text.dialect": {},
}
"""Extensions with their settings, in the order in which they are loaded."""

SOURCED, CHECK, PRACTICE, DUTY = "bersumber", "bersumber, perlu dicocokkan", "praktik umum, belum ditinjau", "kewajiban hukum"
CARD_CHECK, CARD_PRACTICE = "perlu dicocokkan", "praktik umum"
"""The two short forms that only a crisis card has: its page is small, and all of it is unreviewed."""

BADGES = {
    SOURCED: "sumber", CHECK: "cocok", CARD_CHECK: "cocok", DUTY: "hukum", PRACTICE: "praktik", CARD_PRACTICE: "praktik",
}
"""What an evidence mark says, and the badge that it becomes: `bukti--sumber` on a page, the same word in a PDF."""

EVIDENCE = rf"\((?P<mark>{'|'.join(sorted(BADGES, key=len, reverse=True))})\)"
"""`(bersumber)`, `(kewajiban hukum)`, `(praktik umum, belum ditinjau)`; the plain text stays readable wherever Markdown is shown."""

MARK = re.compile(EVIDENCE)
"""No part of the sentence before it, and none of its words."""

TAGS = frozenset(
    ["a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption",
     "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "section", "small", "span",
     "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul"]
)
"""What rendered content may consist of; scripts, styles, forms and frames are never among it."""

ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "class", "title", "lang", "dir", "role", "aria-label", "aria-hidden"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "loading"},
    "details": {"open"},
    "ol": {"start", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
    "time": {"datetime"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

FOREIGN = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\|/\\|\\/)")
"""`https://…`, `//…`, and what browsers take for it: an image from there tells another host who reads; not `gambar/alur.png`."""


def own_images(tag: str, attribute: str, value: str) -> str | None:
    """Images come from this site alone, whatever brought them into a page."""
    return None if (tag, attribute) == ("img", "src") and FOREIGN.match(value) else value


HEADING_OR_TABLE = re.compile(r"<h[1-6][^>]*>(?P<title>.*?)</h[1-6]>|<table>.*?</table>", re.DOTALL)
"""`<h2 id="a">Judul<a class="headerlink" …>#</a></h2>` and whole tables, in the order of the text."""

LINK = re.compile(r'<a [^>]*class="headerlink"')
"""The `#` behind a heading: for a finger or a mouse, never a part of the heading's name. In words that a page shows no `<` stands as it is."""

PERMALINK = re.compile(rf"{LINK.pattern}.*?</a>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body as sanitised HTML; `tokens` are its headings as a tree, as Python-Markdown's `toc` gives it, and nobody changes them."""

    html: str
    tokens: list[Any]

    @property
    def headings(self) -> tuple[tuple[int, str, str], ...]:
        """(level, id, title) in the order of the text."""
        return tuple(flat(self.tokens))


WIDE = 3
"""Columns from which on a table is too wide for the width of a phone, whatever stands in it."""

LONGEST_HEAD = 120
"""Letters up to which a head is repeated in its cells: a text of the allowed size could else grow to hundreds of megabytes."""

HEADED = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
CELL = re.compile(r"<td(?P<given>[^>]*)>(?P<inside>.*?)</td>", re.DOTALL)
TIMES = re.compile(r"(?P<code><code\b.*?</code>|<[^>]*>)|(?<=\d) × (?=\d)", re.DOTALL)
"""The sign in `3 × 24`; code and tags are read over."""
LETTER = re.compile(r"[^\W\d_]")


def said(html: str) -> str:
    """The words of a piece of HTML, fit for an attribute."""
    return " ".join(TAG.sub("", html).replace('"', "&quot;").split())


def labelled(table: str, heads: list[str]) -> str:
    """Each cell with the head of its column, which narrow screens show above it; a first cell only where it is a bare number, because its words lead the row, and an empty one leads none."""

    def row(found: re.Match[str]) -> str:
        at = iter(range(len(heads)))

        def cell(one: re.Match[str]) -> str:
            n = next(at, -1)
            words = TAG.sub("", one["inside"]).strip()
            spare = n < 0 or not heads[n] or (n == 0 and (not words or LETTER.search(words)))
            return one[0] if spare else f'<td{one["given"]} data-k="{heads[n]}">{one["inside"]}</td>'

        return CELL.sub(cell, found[0])

    return ROW.sub(row, table)


def framed(html: str) -> str:
    """Puts each table into a frame that measures it, called after the heading above it: a page has no two places of one name."""
    title, used = "", dict[str, int]()

    def frame(found: re.Match[str]) -> str:
        nonlocal title
        if found["title"] is not None:
            title = said(PERMALINK.sub("", found["title"]))
            return found[0]
        used[title] = used.get(title, 0) + 1
        number = f" {used[title]}" if used[title] > 1 else ""
        label = f"{title}{number}" if title.startswith("Tabel") else f"Tabel{number}: {title}" if title else f"Tabel{number}"
        heads = [words if len(words := said(one)) <= LONGEST_HEAD else "" for one in HEADED.findall(found[0])]
        kind = "tabel tabel--lebar" if len(heads) >= WIDE else "tabel"
        return f'<div class="{kind}" role="region" aria-label="{label}" tabindex="0">{labelled(found[0], heads)}</div>'

    return HEADING_OR_TABLE.sub(frame, html)


def held(html: str) -> str:
    """A product stays on one line, such as `3 × 24 jam`; what stands in code is copied, so it keeps its spaces."""
    return TIMES.sub(lambda found: found["code"] or "\u00a0×\u00a0", html) if "×" in html else html


class Evidence(InlineProcessor):
    """Makes a badge of an evidence mark."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's own name; its type stubs know only the older base class
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        badge = ElementTree.Element("span")
        badge.set("class", f"bukti bukti--{BADGES[m['mark']]}")
        badge.text = m["mark"]
        return badge, m.start(0), m.end(0)


class Figures(Treeprocessor):
    """Marks the cells of columns that are set to the right (`---:`) by a class: their style would be taken out as unsafe."""

    def run(self, root: ElementTree.Element) -> None:
        for tag in ("th", "td"):
            for cell in root.iter(tag):
                if cell.attrib.pop("style", "") == "text-align: right;":
                    cell.set("class", "angka")


class Forms(Preprocessor):
    """Takes lists, quotations and boxes as people write them."""

    def run(self, lines: list[str]) -> list[str]:
        return forms.shaped(lines)


MARKUP = frozenset("<>&")
"""What sanitising may take out or write otherwise, beside what is no printable sign."""


class Sanitise(Postprocessor):
    """Lets through what the lists above name, after every other step, and lets wide tables scroll by keyboard."""

    def run(self, text: str) -> str:
        if text.isprintable() and MARKUP.isdisjoint(text):  # the words of a heading, most often
            return held(text)
        images = own_images if "<im" in text.lower() else None  # it is asked of every attribute, and `<image>` becomes one too
        clean = nh3.clean(text, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None, attribute_filter=images)
        return framed(held(LINK.sub(r'\g<0> aria-hidden="true" tabindex="-1"', clean)))


class PustakaExtension(Extension):
    """What is ours in the dialect."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # the library's name
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, *(one for one in punctuation if one not in md.ESCAPED_CHARS)]  # as GitHub does
        md.inlinePatterns.register(Evidence(EVIDENCE, md), "bukti", 175)
        md.treeprocessors.register(Figures(md), "angka", 5)
        md.postprocessors.register(Sanitise(md), "saring", -10)
        md.preprocessors.register(Forms(md), "bentuk", 27)  # tabs are blanks by now, and blocks of code not yet taken out
        md.treeprocessors.register(notes.NotesInOrder(md), "catatan", 4)
        marks.registered(md)
        inline.registered(md)
        blocks.registered(md)
        lists: Any = md.parser.blockprocessors
        # A list that is written from 4 on starts at 4: steps go on through the headings that part them.
        lists["olist"].LAZY_OL = False
        lists["olist"].SIBLING_TAGS, lists["ulist"].SIBLING_TAGS = ["ol"], ["ul"]  # a number below a dash begins a list of its own


def makeExtension(**settings: Any) -> PustakaExtension:  # noqa: N802  # the library's name
    """The door by which Python-Markdown loads `pustaka.dialect`."""
    return PustakaExtension(**settings)


_local = threading.local()

_known: dict[bytes, Rendered] = {}
MOST = 20_000
"""Texts whose rendering is kept; a preview that runs for days starts anew after so many."""


def render(text: str) -> Rendered:
    """Render Markdown as every output shows it, links left as they are; the same text is rendered once in a run."""
    key = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    found = _known.get(key)
    if found is None:
        if len(_known) >= MOST:
            _known.clear()
        found = _known[key] = fresh(text)
    return found


def fresh(text: str) -> Rendered:
    """Render Markdown anew."""
    machine: Any = getattr(_local, "machine", None)
    if machine is None:
        machine = _local.machine = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    machine.reset()
    try:
        html = machine.convert(text)
    except BaseException:
        _local.machine = None  # its parser remembers where it stopped, and would read the next text as a part of this one
        raise
    return Rendered(html, machine.toc_tokens)


def flat(tokens: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    found: list[tuple[int, str, str]] = []
    for token in tokens:
        found.append((token["level"], token["id"], token["name"]))
        found += flat(token["children"])
    return found
