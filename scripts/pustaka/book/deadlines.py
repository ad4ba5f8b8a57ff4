"""Deadlines as the PDFs print them: two parts, the shortest first in each."""

from __future__ import annotations

from pustaka.book import text
from pustaka.compose.duties import doubted, first_large
from pustaka.library import Library
from pustaka.registers.duties import BINDING, OTHERS, Duty, deadlines, duties


def parts(library: Library, missing: set[str]) -> list[tuple[str, list[dict[str, str]]]]:
    """What binds the reader, then what others owe, the shortest first in each."""
    found = deadlines(duties(library))
    return [
        (title, [row(span, duty, library, missing) for _hours, span, duty in found if duty.direct is direct])
        for title, direct in ((BINDING, True), (OTHERS, False))
    ]


def row(span: str, duty: Duty, library: Library, missing: set[str]) -> dict[str, str]:
    """One deadline: how long, what for, who, and where it is written; what must be looked up first comes last."""
    return {
        "span": text.line(first_large(span), missing), "name": text.line(duty.name, missing), "who": text.line(duty.who, missing),
        "articles": text.line(duty.articles, missing), "doubt": text.line(doubted(duty, library.register("hukum")), missing),
    }
