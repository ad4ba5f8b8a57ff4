"""A Markdown file as the checker sees it: front matter, headings, sections and links, each with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from pustaka.text import forms, frontmatter, scan
from pustaka.text.frontmatter import Matter
from pustaka.text.nesting import Seen
from pustaka.text.source import Source

LOWERED = re.compile(r"^ {1,3}#{1,6} ", re.MULTILINE)
"""A heading with blanks before it."""

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
"""`uji-petik`, `Jum'at`, `2011`; not `—`, not `**`."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is what the page will carry, `explicit` whether the file says so with `{#id}`."""

    line: int
    level: int
    title: str
    id: str
    explicit: bool


@dataclass(frozen=True, slots=True)
class Section:
    """From a heading (inclusive) to the next one of the same or a higher level; lines are 1-based, `end` exclusive."""

    heading: Heading
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """One source file, scanned once; everything below is derived from its text."""

    source: Source

    @property
    def path(self) -> str:
        return self.source.path

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.source.text.split("\n"))

    @cached_property
    def matter(self) -> Matter:
        return frontmatter.parse(self.source.text)

    @cached_property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return "\n".join(self.lines[self.matter.lines :])

    @cached_property
    def prose(self) -> tuple[tuple[int, str], ...]:
        """(line, text) of every body line outside code blocks, with code spans and comments blanked out to equal length."""
        return tuple(scan.prose(self.lines, self.matter.lines))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        # Code in a heading is part of its id, so the lines are taken as they stand.
        lines = [(number, self.lines[number - 1]) for number, text in self.prose if text.startswith("#")]
        if LOWERED.search(self.body):
            lines = sorted([*lines, *((number, self.lines[number - 1].lstrip(" ")) for number in self.seen.lowered)])
        if self.underlines:
            lines = sorted([*lines, *((number, f"{'#' if sign == '=' else '##'} {self.lines[number - 1]}") for number, sign in self.underlines)])
        return tuple(Heading(*found) for found in scan.headings(lines, set(scan.inline_ids(self.prose))))

    @cached_property
    def underlines(self) -> tuple[tuple[int, str], ...]:
        """(line, sign) of every line that a row of `=` or `-` below it makes a heading."""
        return tuple(scan.underlined(self.prose)) if scan.UNDERLINE.search(self.body) else ()

    @cached_property
    def seen(self) -> Seen:
        """Which lines the renderer takes for list items and for code, by line number."""
        shift = self.matter.lines + 1
        found = forms.seen(self.lines[self.matter.lines :])
        items, shallow, code, lowered = ({number + shift for number in some} for some in (found.items, found.shallow, found.code, found.lowered))
        return Seen(items, shallow, code, lowered, {number + shift: shown for number, shown in found.renumbered.items()})

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Sections by heading id; the first of equal ids wins."""
        found: dict[str, Section] = {}
        last = len(self.lines) + 1
        for n, heading in enumerate(self.headings):
            end = next((later.line for later in self.headings[n + 1 :] if later.level <= heading.level), last)
            found.setdefault(heading.id, Section(heading, heading.line, end))
        return found

    @cached_property
    def links(self) -> tuple[scan.Link, ...]:
        return tuple(scan.links(self.prose))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every id that a link into this page may name."""
        return frozenset(heading.id for heading in self.headings) | frozenset(scan.inline_ids(self.prose))

    def text_of(self, section: Section) -> tuple[tuple[int, str], ...]:
        """(line, text) of the section's prose without its own heading."""
        return self.prose[bisect_left(self.prose, (section.start + 1,)) : bisect_left(self.prose, (section.end,))]

    def words_in(self, section: Section, enough: int) -> int:
        """Words of the section, headings of its subsections left out; counted line by line until there are `enough`."""
        titles, count = {heading.line for heading in self.headings}, 0
        for number, text in self.text_of(section):
            count += words_in_line(text) if number not in titles else 0
            if count >= enough:
                break
        return count


def words_in_line(text: str) -> int:
    """Only what holds words of its own (targets, attributes, notes, numbers of items) need be taken out first."""
    if "](" in text or "{" in text or "[^" in text or text.lstrip()[:1].isdigit():
        text = scan.plain(text)
    return len(WORD.findall(text))
