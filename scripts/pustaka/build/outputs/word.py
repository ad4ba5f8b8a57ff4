"""Reads what stands in a part of a Word document: each paragraph as one line, however its words are cut into runs, and every value beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pustaka.build.outputs.pdf_bounds import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = frozenset({f"{W}nsid", f"{W}tmpl"})
"""Marks that the programs of Word draw by lot, which look like numbers of papers."""

BREAKS = frozenset({f"{W}tab", f"{W}br", f"{W}cr"})


SAID = frozenset({"val", "Target", "title", "descr", "tooltip"})
"""Attributes that may hold words or addresses; the others are measures and colours."""


def lines(data: bytes) -> Iterator[str]:
    """Raises Unreadable."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as wrong:
        raise Unreadable from wrong
    for paragraph in root.iter(f"{W}p"):
        yield "".join(" " if one.tag in BREAKS else one.text or "" for one in paragraph.iter() if isinstance(one.tag, str))
    for element in root.iter():
        if element.tag not in {f"{W}t", *MARKS}:
            yield from filter(None, (element.text, *(str(value) for name, value in element.attrib.items() if etree.QName(name).localname in SAID)))
