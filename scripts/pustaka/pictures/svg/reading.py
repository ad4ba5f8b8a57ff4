"""Reads one drawing: what in it is not allowed, what it says in words, and how it is written when it is published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from pustaka.pictures.svg import allowed
from pustaka.pictures.svg.allowed import SVG
from pustaka.pictures.svg.pieces import together
from pustaka.pictures.svg.rows import rows
from pustaka.pictures.svg.weight import DEEPEST, HEAVIEST
from pustaka.pictures.svg.writing import Writer, bare, local

EMPTY = f'<svg xmlns="{SVG}" viewBox="0 0 1 1"/>\n'.encode()
"""What is published in place of a drawing that cannot be written anew."""

LONGEST = 2_000_000
"""Bytes that are read; pictures may have half of that."""

MOST_ATTRIBUTES = 200

PLACED = ("x", "y", "dx", "dy")

PROLOG = re.compile(r"\ufeff?\s*<\?xml(?=\s)([^>]{0,200})\?>")
ENCODED = re.compile(r"encoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[\]<]{0,400}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """`refused` are kinds of what is not allowed, in Indonesian; `written` is the drawing without it, empty when it would lose what it shows."""

    whole: bool = True
    refused: tuple[str, ...] = ()
    notes: bool = False
    """Whether it holds comments or what a drawing program notes for itself."""
    written: bytes = b""
    lines: tuple[str, ...] = ()
    """What it says to people, one place a line."""
    together: tuple[str, ...] = ()
    """Digits that it shows piece by piece, written together."""
    marks: tuple[str, ...] = ()
    """Comments, names of parts and other words that are not drawn."""
    names: tuple[str, ...] = ()
    """Names of parts, layers and styles as words: `ibu-mawar`, `ibuMawar` and `Ibu_Mawar` are «ibu mawar»."""


def published(data: bytes) -> bytes:
    """What goes out in place of a drawing: it consists of what is allowed and no more."""
    return read(data).written or EMPTY


@lru_cache(maxsize=16)
def read(data: bytes) -> Drawing:
    """Never raises: whatever a broken or hostile file does ends as a `Drawing` that says so."""
    if len(data) > LONGEST:
        return Drawing(refused=(allowed.TOO_MUCH,))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Drawing(refused=(allowed.ENCODING,))
    kinds = list[str]()
    prolog = PROLOG.match(text)
    if prolog:
        encoding = ENCODED.search(prolog[1])
        if encoding and encoding[1].lower() not in {"utf-8", "utf8", "us-ascii", "ascii"}:
            kinds.append(allowed.ENCODING)
        text = text[prolog.end() :]
    if "<!doctype" in text.lower() or "<!entity" in text.lower():
        kinds.append(allowed.DOCTYPE)
        text = PLAIN_DOCTYPE.sub("", text, count=1)
        if "<!doctype" in text.lower() or "<!entity" in text.lower():
            return Drawing(refused=tuple(kinds))
    try:
        root = etree.fromstring(text.encode("utf-8"), parser())
    except (etree.XMLSyntaxError, ValueError):
        return Drawing(whole=False)
    if root.tag != f"{{{SVG}}}svg":
        return Drawing(refused=(*kinds, allowed.FOREIGN))
    if overgrown(root):
        return Drawing(refused=(*kinds, allowed.TOO_MUCH))
    beside = [one for start in (root.itersiblings(preceding=True), root.itersiblings()) for one in start]
    lines, marks = tuple(said(root)), tuple(marked(root, beside))
    writer = Writer(kinds)
    writer.siblings(beside)
    written = writer.document(root)
    return Drawing(
        refused=tuple(dict.fromkeys(writer.kinds)), notes=writer.notes, written=b"" if writer.losing else written,
        lines=lines, together=tuple(dict.fromkeys(joined(root))), marks=marks, names=tuple(dict.fromkeys(named(root))),
    )


def parser() -> etree.XMLParser:
    """Reads what is there and nothing else: no entity, no other file, no network, no guess at what was meant, and libxml2's own limits."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False, huge_tree=False, recover=False,
        encoding="utf-8", strip_cdata=True,
    )


def overgrown(root: etree._Element) -> bool:
    """Whether it has more elements, levels or attributes than are worth a look."""
    levels: dict[etree._Element, int] = {}
    for element in root.iter():
        parent = element.getparent()
        levels[element] = 0 if parent is None else levels[parent] + 1
        if len(levels) > HEAVIEST or levels[element] > DEEPEST or len(element.attrib) > MOST_ATTRIBUTES:
            return True
    return False


def joined(root: etree._Element) -> Iterator[str]:
    """Digits that stand in pieces, in the order of the file and in the order in which they are seen."""
    yield from together([word for text in root.itertext(etree.Element) for word in str(text).split()])
    for line in rows(root):
        yield from together(line, cells=True)


def said(root: etree._Element) -> Iterator[str]:
    """Each text as one line, its parts joined as they stand; a label that only machines read counts as well."""
    inside = set[etree._Element]()
    for element in root.iter():
        if not isinstance(element.tag, str) or element in inside:
            continue
        name = local(element)
        if name in {"text", "title", "desc", "div", "p"}:
            inside.update(element.iter())
            yield from shown("".join(flowing(element)))
        elif name != "style":
            yield from shown(element.text or "")
            for child in element:
                yield from shown(child.tail or "")
    for element in root.iter(etree.Element):
        yield from shown(str(element.get("aria-label") or ""))


def flowing(element: etree._Element) -> Iterator[str]:
    """The text as a reader meets it: a part with a place of its own begins apart."""
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            if any(child.get(name) for name in PLACED):
                yield " "
            yield from flowing(child)
            yield child.tail or ""


def shown(text: str) -> Iterator[str]:
    line = " ".join(text.split())
    if line:
        yield line


def marked(root: etree._Element, beside: list[etree._Element]) -> Iterator[str]:
    for element in (*beside, *root.iter()):
        if not isinstance(element.tag, str) or local(element) == "style":
            yield " ".join((element.text or "").split())
    for element in root.iter(etree.Element):
        for key, given in element.attrib.items():
            if bare(str(key)) not in {"d", "aria-label", *allowed.LISTS}:
                yield " ".join(str(given).split())


CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
WORD = re.compile(r"[^\W\d_]+")
CHOSEN = re.compile(r"[.#]([A-Za-z_][\w-]*)")

TOLD = frozenset({"id", "class", "label", "docname", "name", "title", "href"})
"""Attributes whose value is a name that somebody chose, in any namespace; with them every `data-…`."""


def named(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        given = [str(one) for key, one in element.attrib.items() if bare(str(key)) in TOLD or str(key).startswith("data-")]
        if local(element) == "style":
            given += CHOSEN.findall(element.text or "")
        for name in given if local(element) not in allowed.NOTED else ():
            for one in name.split():
                words = WORD.findall(CAPITAL.sub(" ", one))
                if any(len(word) > 2 for word in words):
                    yield " ".join(words).lower()
