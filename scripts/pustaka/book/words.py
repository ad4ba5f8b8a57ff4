"""The words that a PDF shows of a rendered body, so that the check can compare them with those of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pustaka.book import nodes, runs, text
from pustaka.text import tally

DOORS = runs.Doors(image=lambda src: {"file": src})
"""Every image is there: what a missing one leaves behind is no matter of words."""


def missing(html: str) -> list[str]:
    """Words of the page that the PDF does not show, in the order of the page; signs without a glyph are told elsewhere."""
    blocks = nodes.convert(html, DOORS).blocks
    body, notes = tally.shown(html)
    on_paper, in_notes = list[str](), list[str]()
    said(blocks, on_paper, in_notes)
    found = list[str]()
    if not same(text.clean(body), "".join(on_paper)):
        found += lost(body, "".join(on_paper))
    called = " ".join(words for name, words in notes.items() if f'href="#fn:{name}"' in html)
    if called and Counter(tally.flat(text.clean(called))) - Counter(tally.flat("".join(in_notes))):
        found += lost(called, "".join(in_notes))
    return found


def same(page: str, paper: str) -> bool:
    """Whether both have the same letters and figures in the same order; signs and blanks between them say nothing."""
    return "".join(page.split()) == "".join(paper.split()) or tally.flat(page) == tally.flat(paper)


def lost(page: str, paper: str) -> Iterator[str]:
    """The words of which the page holds more than the paper."""
    there = Counter(tally.WORD.findall(paper))
    whole = tally.flat(paper)
    for word in tally.WORD.findall(text.clean(page)):
        if there[word]:
            there[word] -= 1
        elif word not in whole:
            yield word


def said(given: Sequence[Any], body: list[str], notes: list[str]) -> None:
    """Gathers the words of nodes, those of notes apart."""
    for one in given:
        if isinstance(one, str):
            body.append(one)
        elif isinstance(one, list):
            said(one, body, notes)
            body.append(" ")
        elif isinstance(one, dict):
            into = notes if one.get("t") == "note" else body
            if one.get("t") == "image":
                body.append(str(one.get("alt", "")) if one.get("alt") != runs.NO_ALT else "")
            for key in ("title", "caption", "head", "rows", "term", "c", "below"):
                if key in one:
                    value = one[key]
                    said([value] if isinstance(value, str) else value, into, notes)
                    into.append(" " if one.get("t") not in runs.INLINE.values() else "")
