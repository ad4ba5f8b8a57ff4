"""Small helpers for Markdown that the site adds: links between pages, lists of sources, and the place where an addition goes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from pustaka.compose.related import escaped
from pustaka.text.scan import FENCE


def link(title: str, target: str, here: str) -> str:
    """`[Judul](../hukum.md#uu-14-2019)`: a link to a page of the site, seen from the page `here`."""
    path, mark, fragment = target.partition("#")
    return f"[{escaped(title)}]({posixpath.relpath(path, posixpath.dirname(here) or '.')}{mark}{fragment})"


def sources(given: object) -> str:
    """`[situs.go.id](https://situs.go.id/…), catatan lain`; empty without sources."""
    found = []
    for one in given if isinstance(given, list) else []:
        host = urlsplit(str(one)).hostname if str(one).startswith(("http://", "https://")) else None
        found.append(f"[{escaped(host.removeprefix('www.'))}](<{one}>)" if host else escaped(str(one)))
    return ", ".join(found)


def at_end_of(body: str, part: str, text: str) -> str:
    """Add a block at the end of the section with the id `part`; a body without it stays as it is."""
    lines = body.split("\n")
    for number, level, line in headings(lines):
        if f"{{#{part}}}" in line:
            return "\n".join(added(lines, following(lines, number, level), text))
    return body


def after_mention(body: str, mention: str, text: str) -> str:
    """Add a block at the end of the innermost section that first holds `mention`."""
    lines = body.split("\n")
    place = next((number for number, line in enumerate(lines) if mention in line), None)
    if place is None:
        return body
    return "\n".join(added(lines, next((number for number, _level, _line in headings(lines) if number > place), len(lines)), text))


def headings(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(index, level, line) of headings outside code blocks."""
    fence = ""
    for number, line in enumerate(lines):
        found = FENCE.match(line)
        if found and not fence:
            fence = found["mark"]
        elif found and found["mark"].startswith(fence) and not found["info"].strip():
            fence = ""
        elif line.startswith("#") and not fence:
            yield number, len(line) - len(line.lstrip("#")), line


def following(lines: Sequence[str], start: int, level: int) -> int:
    """The index of the next heading of the same or a higher level, else the end."""
    return next((number for number, other, _line in headings(lines) if number > start and other <= level), len(lines))


def added(lines: Sequence[str], place: int, text: str) -> list[str]:
    return [*lines[:place], *([""] if place and lines[place - 1].strip() else []), text, "", *lines[place:]]
