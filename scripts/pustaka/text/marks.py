"""Marks inside a line that GitHub's preview shows, and this dialect otherwise would not: bare addresses, struck words, `\\` at a line's end."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from pustaka.text.markers import ANEW, BY_SIGN

ADDRESS = r"(?<![\w@/.:-])(?P<address>(?:https?://|www\.)[^\s<>\"«»“”]+)"
"""`https://contoh.id/a_b?c=1`, `www.contoh.id`; not what stands in `[teks](…)` or `<…>`, which is taken before."""

TRAILING = "?!.,:*_~'\";’…"
"""Signs that end a sentence and not an address, when they stand last."""

CLOSING = {")": "(", "]": "[", "}": "{"}
"""Brackets that end an address only when it opens none of them: `(lihat https://a.id/x_(y))`."""

STRUCK = r"(?<!~)(~{2})(?![\s~])(.+?)(?<![\s~])~{2}(?!~)"
BROKEN = r"\\\n"
SIGNED = re.compile(rf"\s*(?P<sign>[{''.join(BY_SIGN)}]?)(?:{ANEW[0]}(?P<start>\d+){ANEW[1]})?")
LAST = re.compile(r"(?:&[A-Za-z]+;)$")


class BareAddress(InlineProcessor):
    """Makes a link of an address that stands in the text, without the full stop or the bracket behind it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's own name; its type stubs know only the older base class
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        address = trimmed(m["address"])
        if "." not in address.split("://")[-1].strip(".") or "\x02" in address:
            return None, None, None
        link = Element("a")
        link.set("href", address if "://" in address else f"https://{address}")
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


def trimmed(address: str) -> str:
    while address:
        last = address[-1]
        if last in TRAILING or (last in CLOSING and address.count(last) > address.count(CLOSING[last])):
            address = address[:-1]
        elif (found := LAST.search(address)) is not None:
            address = address[: found.start()]
        else:
            break
    return address


class Break(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802  # as above
        return Element("br"), m.start(), m.end()


class Lettered(Treeprocessor):
    """Gives lists the letters that they were written with; a list in which the way of counting changes becomes several."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, one in reversed(list(enumerate(parent))):
                if one.tag == "ol":
                    parent[place : place + 1] = parted(one)


def parted(listed: Element) -> list[Element]:
    found: list[Element] = []
    style = ""
    for item in listed:
        sign, start = taken(item)
        if not found or sign != style or start:
            found.append(Element("ol", {} if found else dict(listed.attrib)))
            if sign:
                found[-1].set("type", sign)
            if start > 1:
                found[-1].set("start", str(start))
            style = sign
        found[-1].append(item)
    if len(found) <= 1 and not style:
        return [listed]
    found[-1].tail = listed.tail
    return found


def taken(item: Element) -> tuple[str, int]:
    """Takes the sign of a lettered item, and the number of one that counts anew, out of its first words."""
    place: Element | None = item
    while place is not None:
        text = place.text or ""
        if text.strip():
            found = SIGNED.match(text)
            if found is None:
                return "", 0
            place.text = text[found.end() :]
            return BY_SIGN.get(found["sign"] or "", ""), int(found["start"] or 0)
        place = place[0] if len(place) else None
    return "", 0


def registered(md: markdown.Markdown) -> None:
    """Before emphasis, which would take the lines of `a_b_c`, and after links, whose targets are not looked at again."""
    md.inlinePatterns.register(Break(BROKEN, md), "putus", 185)
    md.inlinePatterns.register(SimpleTagInlineProcessor(STRUCK, "del"), "coret", 65)
    md.inlinePatterns.register(BareAddress(ADDRESS, md), "alamat", 85)
    md.treeprocessors.register(Lettered(md), "huruf", 30)
