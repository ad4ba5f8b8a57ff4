"""Unfolds a file's text so that hidden writing is readable, and keeps the way back to the original places.

Entities, percent-encoding, invisible and bidirectional marks, escapes and emphasis marks are undone, because each of
them can hide a number from a search while the reader still sees it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from dataclasses import dataclass
from urllib.parse import unquote

FOLD = re.compile(
    r"&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?:%[0-9A-Fa-f]{2}){1,200}"
    r"|</?(?:b|i|u|em|strong|span|small|sub|sup|wbr|code|font)\s{0,3}/?>|<!--\s{0,20}-->|<br\s{0,3}/?>"
    r"|\\(?=[^\w\s]|_)"
    r"|[*`]{1,3}|~~|(?<![^\W_])(?<!\\)_{1,3}(?=[^\W_])|(?<=[^\W_])_{1,3}(?![\w@.])"
    r"|[\x00-\x08\x0b-\x1f\x7f-\xa0\xad]|[^\x00-\xff]"
)
"""`&#48;`, `%40`, `0812<!-- -->0000`, `\\_`, `**0812**`, a zero-width space, a full-width digit; not `nama_saya@…`."""

PLAIN = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
}
"""Dashes and quotes in one form each, so that patterns need to know only that one."""


@dataclass(frozen=True, slots=True)
class View:
    """The unfolded text; `starts` and `ends` give each of its characters' place in the file, empty when nothing changed."""

    text: str
    starts: array[int]
    ends: array[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The place in the file of a stretch of the unfolded text that is not empty."""
        return (self.starts[start], self.ends[end - 1]) if self.starts else (start, end)


def unfold(text: str) -> View:
    """The text as a reader would see it; done twice, since an entity may hide an entity."""
    view = once(text)
    if not view.starts or ("&" not in view.text and "%" not in view.text):
        return view
    again = once(view.text)
    if not again.starts:
        return view
    return View(again.text, array("I", (view.starts[n] for n in again.starts)), array("I", (view.ends[n - 1] for n in again.ends)))


def once(text: str) -> View:
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    done = 0
    for found in FOLD.finditer(text):
        new = unfolded(found[0])
        if new == found[0]:
            continue
        before, after = found.span()
        pieces += (text[done:before], new)
        starts.extend(range(done, before))
        ends.extend(range(done + 1, before + 1))
        starts.extend([before] * len(new))
        ends.extend([after] * len(new))
        done = after
    if not pieces:
        return View(text, starts, ends)
    pieces.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return View("".join(pieces), starts, ends)


def unfolded(part: str) -> str:
    """What one folded part stands for; empty when it is invisible."""
    first = part[0]
    if first == "&":
        return html.unescape(part)
    if first == "%":
        return unquote(part, errors="replace")
    if first == "<":
        return "\n" if part[1:3].lower() == "br" else ""
    if first in "\\*`~_":
        return ""
    if first in PLAIN:
        return PLAIN[first]
    kind = unicodedata.category(first)
    if kind in {"Cc", "Cf", "Mn", "Me"} and first not in "\t\n":
        return "" if first != "\x85" else "\n"
    if kind in {"Zs", "Zl", "Zp"}:
        return " "
    return unicodedata.normalize("NFKC", first) if kind[0] != "L" or first > "\uff00" else first
