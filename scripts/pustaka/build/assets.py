"""Make scripts and styles lighter for a weak line: comments and spaces stay in the source and never travel."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import zip_longest

from rjsmin import jsmin

from pustaka.build.literals import literals
from pustaka.errors import PustakaError
from pustaka.portable.stylesheet import shorter

HELD = re.compile('"\0([0-9]+)\0"')
"""Stands in a script for a text that is put back; no script of ours holds such a sign."""


class ChangedText(PustakaError):
    """Raised when a script says something else after it was made lighter."""

    status = 1

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"Pembuatan situs berhenti: pemadat mengubah teks atau pola di dalam skrip. Tulis bagian ini dengan cara lain: {text}")


def lighter(script: str, minifier: Callable[[str], str] = jsmin) -> str:
    """The minifier ends a template at the next backquote, so that one inside another lost its spaces: those travel as they are written."""
    spans = literals(script)
    nested = [(start, end) for start, end in spans if script[start] == "`" and script.count("`", start, end) > 2]
    held, pieces, at = [script[start:end] for start, end in nested], list[str](), 0
    for number, (start, end) in enumerate(nested):
        pieces += [script[at:start], f'"\0{number}\0"']
        at = end
    sent = HELD.sub(lambda found: held[int(found[1])], str(minifier("".join([*pieces, script[at:]]))))
    before, after = ([text[start:end] for start, end in its] for text, its in ((script, spans), (sent, literals(sent))))
    if before != after:
        raise ChangedText(next(one or other for one, other in zip_longest(before, after, fillvalue="") if one != other))
    return sent


MINIFIERS: Mapping[str, Callable[[str], str]] = {".js": lighter, ".css": shorter}
"""By the end of the file's name. Names and values stay as they are written, so that a fault is still readable on the site."""


def minified(suffix: str, text: str) -> str:
    """The same script or style in fewer characters; a file of another kind is returned as it is."""
    shorten = MINIFIERS.get(suffix)
    return shorten(text) if shorten else text
