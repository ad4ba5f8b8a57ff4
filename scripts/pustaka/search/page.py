"""Read a finished page into sections of plain text: what search finds, shows and links to."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """One finished page; `url` is relative to the site root (`buku-saku/anak-jalanan/`), `html` is the article body."""

    url: str
    title: str
    html: str
    summary: str = ""
    synonyms: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    """What people type when they need this page: words, situations, questions. Found, never shown."""
    kind: str = ""
    topics: tuple[str, ...] = ()
    year: str = ""
    pmks: tuple[str, ...] = ()
    cited: tuple[tuple[str, str, str], ...] = ()
    """(what is typed, the id of the place, what stands there) of numbers that lead here before anything else."""


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading, or of one record with an anchor and no heading; the text before the first heading has neither."""

    anchor: str
    heading: str
    text: str


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SILENT = frozenset({"script", "style", "template", "svg", "math", "noscript", "button", "select", "pre"})
"""Elements whose text answers nobody: what the page does not say itself, and samples, which in the rules tell invented stories."""
INLINE = frozenset({"a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "var"})
UNREAD = re.compile(r"(?:^|\s)(?:headerlink|footnote-ref|footnote-backref|bukti|cari-lewati)(?:\s|$)")
"""Classes whose elements are marks beside the text, such as the ¶ behind a heading and evidence marks; not `headerlinks`, not `bukti-diri`."""

SPACES = re.compile(r"\s+")

PARSER = etree.HTMLParser()
"""Makes plain elements: those of `lxml.html` can do more, and each of them asks Python for its class."""


def squeeze(pieces: list[str]) -> str:
    return SPACES.sub(" ", "".join(pieces)).strip()


def pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    """Walk in reading order: text as it comes, each heading as a whole element."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            pass
        elif tag in HEADINGS or (tag == "summary" and named(child)):
            yield child
        elif tag not in SILENT and not ((name := child.get("class")) and UNREAD.search(name)):
            block = tag not in INLINE
            if block:
                yield " "
            if child.text:
                yield child.text
            if len(child):
                yield from pieces(child)
            if block:
                yield " "
        if child.tail:
            yield child.tail


def named(summary: etree._Element) -> str:
    """The id of a record that opens in place: it stands on the name, the first thing in the line."""
    return str(summary[0].get("id") or "") if len(summary) else ""


def heading_text(heading: etree._Element) -> str:
    return squeeze([heading.text or "", *(piece for piece in pieces(heading) if isinstance(piece, str))])


def sections(page: SearchPage) -> tuple[Section, ...]:
    """The sections of a page in order. The page's own title as a heading opens no section."""
    if not page.html.strip():
        return ()
    root = lxml.html.fragment_fromstring(page.html, create_parent="div", parser=PARSER)
    found: list[Section] = []
    anchor = heading = ""
    text: list[str] = [root.text or ""]
    for piece in pieces(root):
        if isinstance(piece, str):
            text.append(piece)
        elif piece.tag == "summary":
            # A place to jump to, and no heading: what a list names is weighed as its text.
            found.append(Section(anchor, heading, squeeze(text)))
            anchor, heading, text = named(piece), "", [heading_text(piece)]
        elif piece.tag != "h1":
            found.append(Section(anchor, heading, squeeze(text)))
            anchor, heading, text = piece.get("id") or anchor, heading_text(piece), []
    found.append(Section(anchor, heading, squeeze(text)))
    return tuple(one for one in found if one.heading or one.text)


READER = hashlib.blake2b(Path(__file__).read_bytes()).digest()


def fingerprint(page: SearchPage) -> str:
    """What the sections of a page depend on, as a key for the cache: its text, and how this module reads it."""
    return hashlib.blake2b(page.html.encode(), digest_size=12, key=READER).hexdigest()
