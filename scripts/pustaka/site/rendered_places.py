"""Where in the sources stands what was seen on a page: the stretch that a contributor edits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pustaka.privacy import hints, identifiers, parted
from pustaka.privacy.view import unfold

Seen = tuple[str, int, int, str]
"""Path, start and end in code points of its text, and the slug of the rule; both places are 0 for the name of the file itself."""

APART = r"[^0-9¶]{0,90}"
AROUND = r"[^A-Za-z0-9¶]{0,30}"
SPOKEN = r"[^A-Za-z0-9¶]{1,30}"
WORD = re.compile(r"\w+")


def somewhere(value: str, paths: Sequence[str], sources: Mapping[str, str], heading: str) -> tuple[str, int, int]:
    """Where a value that stands on a page comes from; the heading above it where its own signs are nowhere to be found."""
    for path in paths:
        if path in sources and (place := place_of(value, sources[path])):
            return path, *place
    text = sources.get(paths[0], "")
    words = " ".join(heading.split()).rstrip("#").strip()
    at = text.find(words) if words else -1
    return paths[0], *line_of(text, text.count("\n", 0, max(at, 0)) + 1)


def place_of(value: str, text: str) -> tuple[int, int] | None:
    """The stretch of a source that a value was made of, whatever stands between its signs."""
    given, plain = unfold(value).text, unfold(text)
    digits = identifiers.digits(given)
    numbered = len(digits) >= hints.FEWEST and "@" not in value
    written = parted.ORDINAL.sub(parted.blank, plain.text) if numbered else plain.text
    exact = written.find(given)
    if exact >= 0:
        return plain.origin(exact, exact + len(given))
    signs = digits if numbered else re.sub(r"[^A-Za-z0-9]", "", given)
    for parts, between in ((signs[:64], APART if numbered else AROUND), (WORD.findall(given)[:40], SPOKEN)):
        at = re.search(between.join(map(re.escape, parts)), written) if parts else None
        if at:
            return plain.origin(*at.span())
    return None


def line_of(text: str, line: int) -> tuple[int, int]:
    """The stretch of a whole line."""
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return start, start + max(1, len(lines[line - 1]) if line <= len(lines) else 1)


def written_at(composed: Sequence[str], line: int, source: str) -> int:
    """The line of a source that a line of its composed text comes from: the same one, else the nearest one above that is the same."""
    places = {text: n for n, text in reversed(list(enumerate(source.split("\n"), 1))) if text.strip()}
    for n in range(line, 0, -1):
        if composed[n - 1].strip() and composed[n - 1] in places:
            return places[composed[n - 1]]
    return 1
