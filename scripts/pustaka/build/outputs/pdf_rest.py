"""Reads what no page of a PDF shows: its description, bookmarks, notes, forms, attachments, and the names of its parts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from pustaka.build.outputs import pdf_content
from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.build.outputs.pdf_strings import strings

BETWEEN = re.compile(r"[<>\"\r\n]")
"""What parts the words of a description in XML: tags, and values in quotation marks."""

BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

DRAWN = frozenset({"/Image", "/Type1C", "/CIDFontType0C", "/OpenType"})
"""Streams of pixels and of letters' shapes."""


def unseen(document: Any, seen: set[tuple[int, int]], fonts: Fonts, budget: Budget) -> Iterator[str]:
    """Every string of every object, and every stream that is words; `seen` are streams that were read. Raises Unreadable."""
    streams = list[Any]()
    for one in (document.trailer, *document.objects):
        budget.take(steps=1)
        kind = getattr(one, "_type_name", "")
        if kind in {"", "null"}:
            continue
        found = list(strings(one))
        budget.take(letters=sum(map(len, found)))
        yield from found
        if kind == "stream":
            streams.append(one)
        elif kind == "dictionary" and "/ToUnicode" in one:
            fonts.tables.add(one["/ToUnicode"].objgen)
    for one in streams:
        if one.objgen not in seen and one.objgen not in fonts.tables:
            yield from content(one, fonts, budget)


def content(stream: Any, fonts: Fonts, budget: Budget) -> Iterator[str]:
    """A form that no page shows by what it would show; any other stream where it is text."""
    kind = str(stream.get("/Subtype"))
    if kind == "/Form":
        yield from pdf_content.shown(stream, stream.get("/Resources"), fonts, budget)
    elif kind not in DRAWN and str(stream.get("/Type")) not in {"/ObjStm", "/XRef"} and "/Length1" not in stream and "/N" not in stream:
        yield from pieces(budget.unpacked(stream))


def pieces(data: bytes) -> Iterator[str]:
    """The words of a stream that is text, parted at every mark of XML; nothing where it is none."""
    yield from filter(str.strip, (html.unescape(one) for one in BETWEEN.split(reads(data))))


def reads(data: bytes) -> str:
    """A stream as text; empty where it is something else."""
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8-sig")
    except UnicodeDecodeError:
        return ""
    return "" if BINARY.search(text) else text
