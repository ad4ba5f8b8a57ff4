"""Makes the tree of tags lighter: what says nothing to a reader is taken out of it, and what it held stands in the element above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

STRING = rb"\((?:[^()\\]|\\.)*\)"

ELEMENT = re.compile(rb"<< ((?:" + STRING + rb"|[^()])*?)/K \[ ([^\]]*) \] ((?:/Lang " + STRING + rb" )?)/P (\d+) 0 R (?:/Pg (\d+) 0 R )?/S /(\w+) (.*)/Type /StructElem >>", re.DOTALL)
"""As the library writes one: its keys in their order."""

ITEM = re.compile(rb"<<[^>]*>>|\d+ 0 R|\d+")

ELSEWHERE = re.compile(rb"<< /MCID (?P<number>\d+) /Pg (?P<page>\d+) 0 R /Type /MCR >>")
"""A piece of another page than that of its element."""

NUMBERS = re.compile(rb"/Nums \[ ([^\[\]]*)\]")
ROW = re.compile(rb"(\d+) (\d+) 0 R")
KEY = re.compile(rb"/StructParents (\d+)")
ENTRY = re.compile(rb"\d+ 0 R|null")

LOOKS = re.compile(rb"(?:/A \[ << [^<>]*/O /Layout[^<>]*>> \] )?")
"""How a piece looks: raised, underlined, beside or below. The page shows it, and nothing is read aloud because of it."""

HEADINGS = frozenset({b"H1", b"H2", b"H3", b"H4", b"H5", b"H6"})
BLOCKS = HEADINGS | {b"P", b"L", b"Table", b"Div", b"BlockQuote", b"Figure", b"Caption"}
ALONE = HEADINGS | {b"LBody"}
"""What holds words by itself, where it would hold a single paragraph."""

WORDS = ALONE | {b"P", b"Lbl", b"TD", b"TH", b"Link", b"Strong", b"Em", b"Code", b"Span", b"Caption", b"Note"}
"""What may hold words; all else only groups, and words in it stay in an element of their own."""


Items = Sequence[tuple[bytes, bytes]]


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


def lightened(plain: dict[int, bytes], beside: Mapping[int, Mapping[int, int]] | None = None) -> dict[int, dict[int, int]]:
    """Take out of the objects of a PDF the elements that only say how something looks, boxes around boxes, and the one paragraph of an item or a heading.

    `beside` says for each page which marked pieces follow each other at once. Those of one element become one piece; the answer is the numbers of all pieces of these pages now.
    """
    tree = dict(elements(plain))
    gone = {number: tree[number].above for number in tree if needless(number, tree)}
    inside = {number: list(held(one, tree, gone)) for number, one in tree.items() if number not in gone}
    numbers = joined(plain, inside, beside or {})
    for number, items in inside.items():
        plain[number] = rewritten(tree[number], list(fewer(items, numbers)), kept(tree[number].above, gone))
    for number, text in list(plain.items()):
        if text.startswith(b"["):
            plain[number] = re.sub(rb"(\d+) 0 R", lambda found: b"%d 0 R" % kept(int(found[1]), gone), text)
    for number in gone:
        del plain[number]
    return numbers


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
        elif found := ELSEWHERE.fullmatch(item):
            yield found["page"], found["number"]
        else:
            yield one.page, item


def joined(plain: dict[int, bytes], inside: Mapping[int, Items], beside: Mapping[int, Mapping[int, int]]) -> dict[int, dict[int, int]]:
    """The numbers of the pieces of each page after those of one element that follow each other became one; the table of their elements is kept up with them."""
    rows = tables(plain)
    firsts: dict[int, dict[int, int]] = {page: {} for page in beside if page in rows}
    for items in inside.values():
        for (page, one), (other, two) in pairwise(items):
            if page == other and page and int(page) in firsts and one.isdigit() and two.isdigit() and beside[int(page)].get(int(one)) == int(two):
                firsts[int(page)][int(two)] = firsts[int(page)].get(int(one), int(one))
    found = dict[int, dict[int, int]]()
    for number, first in firsts.items():
        row = ENTRY.findall(plain[rows[number]])
        left = [one for one in range(len(row)) if one not in first]
        plain[rows[number]] = b"[ %s ]" % b" ".join(row[one] for one in left)
        now = {old: new for new, old in enumerate(left)}
        found[number] = {one: now[first.get(one, one)] for one in range(len(row))}
    return found


def tables(plain: Mapping[int, bytes]) -> dict[int, int]:
    """Which object tells the elements of the pieces of each page."""
    root = next((found[1] for text in plain.values() if b"/Type /StructTreeRoot" in text and (found := NUMBERS.search(text))), b"")
    rows = {int(key): int(row) for key, row in ROW.findall(root)}
    keys = {number: int(found[1]) for number, text in plain.items() if text.endswith(b"/Type /Page >>") and (found := KEY.search(text))}
    return {page: rows[key] for page, key in keys.items() if key in rows and plain.get(rows[key], b"").startswith(b"[")}


def fewer(items: Items, numbers: Mapping[int, Mapping[int, int]]) -> Iterator[tuple[bytes, bytes]]:
    """(page, child) with the new numbers of pieces, each named once."""
    last = b"", b""
    for page, item in items:
        if item.isdigit() and page and int(page) in numbers:
            item = b"%d" % numbers[int(page)][int(item)]  # noqa: PLW2901  # the same item, with its number
        if (page, item) != last:
            yield page, item
        last = page, item


def rewritten(one: Element, held: Items, above: int) -> bytes:
    """The element without its type, which its place in the tree tells. A number counts on the page of its element; one of another page names it."""
    page, items = one.page, list[bytes]()
    for other, item in held:
        if item.isdigit():
            page = page or other
            items.append(item if other == page else b"<< /Type /MCR /Pg %s 0 R /MCID %s >>" % (other, item))
        else:
            items.append(item)
    at = b"/Pg %s 0 R " % page if page else b""
    children = b" ".join(items) if len(items) == 1 and not items[0].startswith(b"<<") else b"[ %s ]" % b" ".join(items)
    return b"<< /S /%s %s/P %d 0 R %s%s%s/K %s >>" % (one.name, at, above, one.front, one.language, one.rest, children)
