"""Unfolds a file's text so that hidden writing is readable, and keeps the way back to the original places.

Entities, percent-encoding, invisible and bidirectional marks, escapes and emphasis marks are undone, because each of
them can hide a number from a search while the reader still sees it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

FOLD = re.compile(
    r"&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?:%[0-9A-Fa-f]{2}){1,200}"
    r"|</?(?:b|i|u|em|strong|span|small|sub|sup|wbr|code|font)\s{0,3}/?>|<!--\s{0,20}-->|<br\s{0,3}/?>"
    r"|\\(?=[^\w\s]|_)"
    r"|[*`]{1,3}|~~|(?<![^\W_])(?<!\\)_{1,3}(?=[^\W_])|(?<=[^\W_])_{1,3}(?![\w@.])"
    r"|[\x00-\x08\x0b-\x1f\x7f-\xa0\xab\xad\xb2\xb3\xb9\xbb]|[^\x00-\xff]"
)
"""`&#48;`, `%40`, `0812<!-- -->0000`, `\\_`, `**0812**`, a zero-width space, a full-width digit; not `nama_saya@…`."""

FOLDED = re.compile(r"[&%<\\*`~_\x00-\x08\x0b-\x1f\x7f-\xa0\xab\xad\xb2\xb3\xb9\xbb]|[^\x00-\xff]")
"""What every folded part begins with."""

LOOKALIKES = {"\u017f": "s", "\u212a": "K", "\u0130": "I", "\u0131": "i"}
"""Letters that a pattern without regard to case takes for plain ones; here they become plain for every pattern."""

FOREIGN = dict(zip("АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXoi", strict=True))  # the letters are meant
"""Cyrillic and Greek letters that look like ours: an `О` among digits, an `а` in an address."""

COUNTING = {"\u3007": "0", **{one: str(number) for number, one in enumerate("零一二三四五六七八九")}}
"""Digits that Unicode counts among the letters."""

PLAIN = {
    **LOOKALIKES,
    **FOREIGN,
    **COUNTING,
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
}
"""Dashes and quotes in one form each, so that patterns need to know only that one."""


LETTERS = str.maketrans(LOOKALIKES)

Change = tuple[int, int, str]
"""Start and end of a part in code points, and what stands there instead."""


@dataclass(frozen=True, slots=True)
class View:
    """The unfolded text; each part that was unfolded is known by its places here and in the text before."""

    text: str
    starts: list[int]
    """Where each unfolded part begins here, and in the other lists where it ends here, and where it began and ended before."""
    ends: list[int]
    old_starts: list[int]
    old_ends: list[int]
    before: View | None = None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The place in the file of a stretch of the unfolded text that is not empty."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        if first >= 0:
            start = self.old_starts[first] if start < self.ends[first] else start - self.ends[first] + self.old_ends[first]
        if last >= 0:
            end = self.old_ends[last] if end - 1 < self.ends[last] else end - self.ends[last] + self.old_ends[last]
        return self.before.origin(start, end) if self.before else (start, end)


def unfold(text: str) -> View:
    """The text as a reader would see it; done twice, since an entity may hide an entity."""
    view = once(text)
    if not view.starts or ("&" not in view.text and "%" not in view.text):
        return view
    again = once(view.text, view)
    return again if again.starts else view


def once(text: str, before: View | None = None) -> View:
    return changed(text, folded(text), before)


def folded(text: str) -> Iterator[Change]:
    """The parts that stand for something else, with what they stand for."""
    passed = 0
    for sign in FOLDED.finditer(text):
        if sign.start() < passed or not (found := FOLD.match(text, sign.start())):
            continue
        passed = found.end()
        new = unfolded(found[0])
        if new != found[0]:
            yield *found.span(), new


def changed(text: str, changes: Iterable[Change], before: View | None = None) -> View:
    """The text with these changes, which come in order; what overlaps the one before is left as it was."""
    pieces: list[str] = []
    starts, ends, old_starts, old_ends = list[int](), list[int](), list[int](), list[int]()
    done = here = 0
    for start, end, new in changes:
        if start < done:
            continue
        pieces += (text[done:start], new)
        here += start - done
        starts.append(here)
        here += len(new)
        ends.append(here)
        old_starts.append(start)
        old_ends.append(end)
        done = end
    pieces.append(text[done:])
    return View("".join(pieces) if starts else text, starts, ends, old_starts, old_ends, before)


def unfolded(part: str) -> str:
    """What one folded part stands for; empty when it is invisible."""
    first = part[0]
    if first == "&":
        return html.unescape(part).translate(LETTERS)
    if first == "%":
        return unquote(part, errors="replace").translate(LETTERS)
    if first == "<":
        return "\n" if part[1:3].lower() == "br" else ""
    if first in "\\*`~_":
        return ""
    if first in PLAIN:
        return PLAIN[first]
    if (number := unicodedata.digit(first, None)) is not None:
        return str(number)
    kind = unicodedata.category(first)
    if kind in {"Cc", "Cf", "Mn", "Me"} and first not in "\t\n":
        return "" if first != "\x85" else "\n"
    if kind in {"Zs", "Zl", "Zp"}:
        return " "
    return unicodedata.normalize("NFKC", first) if kind[0] != "L" or first > "\uff00" else first
