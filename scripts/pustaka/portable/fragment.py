"""A composed text as a tree that can leave the site: links and pictures are settled one by one, marks for the screen go."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, cast

import lxml.html
from lxml import etree

Element = etree._Element

SCREEN_ONLY = frozenset({"headerlink"})
"""Classes of links that only serve to copy an address of the page that they stand on."""


def settled(html: str, link: Callable[[str], str], picture: Callable[[str], str]) -> Element:
    """The text as one `div`. `link` and `picture` give the new address; where it is empty the words stand alone."""
    root: Element = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in list(root.iter("a")):
        if SCREEN_ONLY & classes(element):
            cast(Any, element).drop_tree()
            continue
        address = link(element.get("href") or "")
        if address:
            element.set("href", address)
        else:
            cast(Any, element).drop_tag()
    for element in list(root.iter("img")):
        address = picture(element.get("src") or "")
        if address:
            element.set("src", address)
            element.attrib.pop("loading", "")
        else:
            worded(element)
    return root


def worded(image: Element) -> None:
    """In the place of a picture, what is said of it."""
    alt = image.get("alt") or ""
    image.tag = "em"
    image.attrib.clear()
    image.text = f"[Gambar: {alt}]" if alt else "[Gambar]"


def classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def inner(root: Element) -> str:
    """What stands in the tree, as HTML."""
    return escape(root.text or "", quote=False) + "".join(etree.tostring(one, encoding="unicode", method="html") for one in root)
