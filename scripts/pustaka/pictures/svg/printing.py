"""Prepares a drawing for paper: shadows and glows go, because a typesetter turns each into pixels and takes half a second for it."""

from __future__ import annotations

import re

from lxml import etree

from pustaka.pictures.svg.allowed import SVG

FILTERED = re.compile(rb"filter")
DECLARED = re.compile(r"(?:^|(?<=[;{]))filter:[^;}]*;?")


def printed(written: bytes) -> bytes:
    """A drawing that was written anew, without its filters."""
    if not FILTERED.search(written):
        return written
    root = etree.fromstring(written)
    for element in list(root.iter(f"{{{SVG}}}filter")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter(etree.Element):
        if "filter" in element.attrib:
            del element.attrib["filter"]
        if element.get("style"):
            element.set("style", DECLARED.sub("", str(element.get("style"))))
        if element.tag == f"{{{SVG}}}style" and element.text:
            element.text = DECLARED.sub("", element.text)
    return etree.tostring(root, encoding="utf-8", xml_declaration=False) + b"\n"
