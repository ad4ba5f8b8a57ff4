"""Looks at one composed page as its readers will see it, and leads what it finds back to the sources of its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from pustaka.library.publication import GUIDES
from pustaka.privacy import hints, identifiers
from pustaka.privacy.permits import Permit, Silence
from pustaka.site.rendered_places import Seen, line_of, somewhere, written_at
from pustaka.text import reader

UNREAD = "tidak-tersusun"
"""Stands for the rule where a text could not be composed."""

BETWEEN = "\n¶\n"
"""Keeps a value from being read across two lines that are no neighbours."""

LOST, TWICE, UNPRINTED = "kata-hilang", "kata-ganda", "kata-tak-tercetak"
"""Stand for the rule where words of a source are not on its page, twice on it, or not in its PDF."""

COUNTS = frozenset({LOST, TWICE, UNPRINTED})

Paper = Callable[[str], Sequence[str]]
"""The words of a rendered page that a PDF leaves out."""

Page = tuple[tuple[str, ...], str | None]
"""Sources, the most likely first, and Markdown of a page; no Markdown where it could not be composed."""


Batch = tuple[Sequence[Page], Mapping[str, str]]
"""Some pages, and the texts of their sources by path."""


def look(given: Batch, *, permits: Sequence[Permit], silences: Sequence[Silence], paper: Paper | None) -> list[list[Seen]]:
    """What is seen on each of the pages. Everything it takes and gives may be sent to another process."""
    pages, sources = given
    return [[*on_page(paths, markdown, sources, permits, silences), *counted(paths[0], markdown, sources, paper)] for paths, markdown in pages]


def on_page(paths: Sequence[str], markdown: str | None, sources: Mapping[str, str], given: Sequence[Permit], silences: Sequence[Silence]) -> Iterator[Seen]:
    """What is seen on one page; `paths` are the sources of its words, the most likely first."""
    strict = not paths[0].startswith(f"{GUIDES}/")
    try:
        lines, joined, heads = read(markdown) if markdown is not None else ((), (), ())
    except RecursionError:  # nested deeper than the renderer bears
        markdown = None
    if markdown is None:
        yield paths[0], 0, 0, UNREAD
        return
    told = set[str]()
    for several, together in ((lines, False), (joined, True)):
        for n, value, rule in hits(several, given, silences, strict=strict, joined=together):
            core = identifiers.core(value)
            if not any(core in one or one in core for one in told):
                told.add(core)
                yield (*somewhere(value, paths, sources, heads[n] if not together and n < len(heads) else ""), rule)


def counted(path: str, markdown: str | None, sources: Mapping[str, str], paper: Paper | None) -> Iterator[Seen]:
    """Where words of a text do not reach its page or its PDF, by the lines of the file that a contributor edits."""
    from pustaka.text import dialect, tally

    if markdown is None or not path.endswith(".md") or path not in sources:
        return
    try:
        html = dialect.render(markdown).html
    except RecursionError:  # told above
        return
    composed = markdown.split("\n")
    for fault in tally.faults(markdown, html):
        yield (path, *line_of(sources[path], written_at(composed, fault.line, sources[path])), TWICE if fault.twice else LOST)
    words = paper(html) if paper is not None else ()
    if words:
        line = next((n for n, one in enumerate(composed, 1) if words[0] in tally.WORD.findall(one)), 1)
        yield (path, *line_of(sources[path], written_at(composed, line, sources[path])), UNPRINTED)


def hits(lines: Sequence[str], given: Sequence[Permit], silences: Sequence[Silence], *, strict: bool, joined: bool) -> Iterator[tuple[int, str, str]]:
    """(number of the line, value, rule) of every identifier in lines that are no neighbours."""
    kept = [(n, lines[n]) for n in hints.promising(lines)]
    starts = [0, *accumulate(len(line) + len(BETWEEN) for _n, line in kept)]
    text = BETWEEN.join(line for _n, line in kept)
    for start, end, rule in identifiers.find(text, given, silences, strict=strict, joined=joined):
        yield kept[bisect_right(starts, start) - 1][0], text[start:end], rule


def read(markdown: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """A page as (blocks and attributes, sections with their blocks joined as in the search index, heading above each of the first)."""
    from pustaka.search.page import SearchPage, sections
    from pustaka.text import dialect

    html = dialect.render(markdown).html
    lines, heads, above = list[str](), list[str](), ""
    for line, head in reader.blocks(html.encode()):
        above = line if head else above
        lines.append(line)
        heads.append(above)
    parts = sections(SearchPage(url="", title="", html=html))
    return tuple(lines), tuple(f"{one.heading} {one.text}" for one in parts), tuple(heads)
