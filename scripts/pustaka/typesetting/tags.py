"""Makes the tree of tags lighter: what says nothing to a reader is taken out of it, and what it held stands in the element above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

STRING = rb"\((?:[^()\\]|\\.)*\)"

ELEMENT = re.compile(rb"<< ((?:" + STRING + rb"|[^()])*?)/K \[ ([^\]]*) \] ((?:/Lang " + STRING + rb" )?)/P (\d+) 0 R (?:/Pg (\d+) 0 R )?/S /(\w+) (.*)/Type /StructElem >>", re.DOTALL)
"""As the library writes one: its keys in their order."""

ITEM = re.compile(rb"<<[^>]*>>|\d+ 0 R|\d+")

LOOKS = re.compile(rb"(?:/A \[ << [^<>]*/O /Layout[^<>]*>> \] )?")
"""How a piece looks: raised, underlined, beside or below. The page shows it, and nothing is read aloud because of it."""

HEADINGS = frozenset({b"H1", b"H2", b"H3", b"H4", b"H5", b"H6"})
BLOCKS = HEADINGS | {b"P", b"L", b"Table", b"Div", b"BlockQuote", b"Figure", b"Caption"}
ALONE = HEADINGS | {b"LBody"}
"""What holds words by itself, where it would hold a single paragraph."""

WORDS = ALONE | {b"P", b"Lbl", b"TD", b"TH", b"Link", b"Strong", b"Em", b"Code", b"Span", b"Caption", b"Note"}
"""What may hold words; all else only groups, and words in it stay in an element of their own."""


@dataclass(slots=True)
class Element:
    """One element: what stands before and behind its children, these as they are written, and the page of those that are numbers."""

    front: bytes
    items: list[bytes]
    language: bytes
    above: int
    page: bytes
    name: bytes
    rest: bytes


def lightened(plain: dict[int, bytes]) -> None:
    """Take out of the objects of a PDF the elements that only say how something looks, boxes around boxes, and the one paragraph of an item or a heading."""
    tree = dict(elements(plain))
    gone = {number: tree[number].above for number in tree if needless(number, tree)}
    for number, one in tree.items():
        if number not in gone:
            plain[number] = rewritten(one, tree, gone)
    for number, text in list(plain.items()):
        if text.startswith(b"["):
            plain[number] = re.sub(rb"(\d+) 0 R", lambda found: b"%d 0 R" % kept(int(found[1]), gone), text)
    for number in gone:
        del plain[number]


def elements(plain: Mapping[int, bytes]) -> Iterator[tuple[int, Element]]:
    for number, text in plain.items():
        if text.endswith(b"/Type /StructElem >>") and (found := ELEMENT.fullmatch(text)):
            front, items, language, above, page, name, rest = found.groups()
            yield number, Element(front, ITEM.findall(items), language, int(above), page or b"", name, rest)


def needless(number: int, tree: Mapping[int, Element]) -> bool:
    one = tree[number]
    above = tree.get(one.above)
    if above is None or one.language or one.rest or not LOOKS.fullmatch(one.front):
        return False
    if one.name == b"Span":
        return above.name in WORDS
    if one.name == b"P":
        return above.name in ALONE and len(above.items) == 1
    return one.name == b"Div" and all(item.endswith(b" 0 R") and (inner := tree.get(int(item[:-4]))) is not None and inner.name in BLOCKS for item in one.items)


def kept(number: int, gone: Mapping[int, int]) -> int:
    """The element that holds now what this one held."""
    while number in gone:
        number = gone[number]
    return number


def held(one: Element, tree: Mapping[int, Element], gone: Mapping[int, int]) -> Iterator[tuple[bytes, bytes]]:
    """(page, child) of all that an element holds now."""
    for item in one.items:
        if item.endswith(b" 0 R") and (number := int(item[:-4])) in gone:
            yield from held(tree[number], tree, gone)
        else:
            yield one.page, item


def rewritten(one: Element, tree: Mapping[int, Element], gone: Mapping[int, int]) -> bytes:
    """The element without its type, which its place in the tree tells. A number counts on the page of its element; one of another page names it."""
    page, items = one.page, list[bytes]()
    for other, item in held(one, tree, gone):
        if item.isdigit():
            page = page or other
            items.append(item if other == page else b"<< /Type /MCR /Pg %s 0 R /MCID %s >>" % (other, item))
        else:
            items.append(item)
    at = b"/Pg %s 0 R " % page if page else b""
    return b"<< %s/K [ %s ] %s/P %d 0 R %s/S /%s %s>>" % (one.front, b" ".join(items), one.language, kept(one.above, gone), at, one.name, one.rest)
