"""Reads every text as its readers will, composed and rendered, and says where in the sources an identifier comes from.

The rules look at what people wrote; the last look at a finished site sees what became of it. This is that last look, taken
while the change is still being discussed: what it finds is led back to the file and the line that a contributor edits.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from functools import lru_cache
from itertools import accumulate

from pustaka.library import Library, Publication, register
from pustaka.library.publication import GUIDES
from pustaka.privacy import identifiers, permits
from pustaka.privacy.permits import Permit, Silence
from pustaka.project import fingerprint
from pustaka.site.declared_values import names, texts, values
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

CROWDED = re.compile(r"(?:[\[<!*_`^(\\][^\n\[<!*_`^(\\]{0,3}){300}")
"""Hundreds of signs with next to nothing between them: no text is written so, and the renderer would take minutes."""

DEFINED = re.compile(r"^\*\[", re.MULTILINE)
MOST = 500
"""Abbreviations that one text may explain before the renderer takes too long."""

TROUBLE = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What composing raises on values that the rules refuse: it was made for texts that passed."""


def found(library: Library, known: MutableMapping[str, list[Seen]] | None = None, paper: Paper | None = None) -> tuple[Seen, ...]:
    """What is seen in names of files, in values of front matter and registers, and on the pages.

    `known` keeps the answers by page, under a key that says which programs gave them. `paper` tells which words of a page
    a PDF leaves out.
    """
    answers = known if known is not None else {}
    sources = dict(texts(library))
    given, silences = tuple(permits.permits(library)), tuple(one for one in permits.silences(library) if one.path in sources)  # the others are of programs, and asking them is slow
    seen = [*names(library), *values(library, sources, given, silences)]
    if not library.loose:
        used = dict[str, list[Seen]]()
        for paths, markdown in pages(library):
            key = digest(programs(), repr(paper is not None), markdown, *paths, *(f"{path}\0{sources[path]}" for path in paths if path in sources), repr(given), repr(silences))
            used[key] = answers[key] if key in answers else [*on_page(paths, markdown, sources, given, silences), *counted(paths[0], markdown, sources, paper)]
            seen += used[key]
        answers.clear()
        answers.update(used)
    return tuple(sorted(set(seen)))


def pages(library: Library) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """(sources, Markdown) of every page whose words are somebody's; no Markdown where it could not be composed."""
    from pustaka.compose import body
    from pustaka.site import registers  # what a page is made with is loaded only when something changed

    shelves = tuple(f"{register.FOLDER}/{name}.yml" for name in sorted(library.registers) if name not in (permits.PERMITS, permits.SILENCES))
    compose: Callable[[Publication], str]
    try:
        compose = body.composer(library).body
    except TROUBLE:  # a damaged register has findings of its own, and the texts are still read
        compose = written
    for one in library.publications:
        if one.document.matter.readable:
            yield (one.path, *shelves), composed(one, compose)
    for named, module in registers.PAGES:
        if library.register(named[0]).records:
            try:
                yield tuple(dict.fromkeys((*(f"{register.FOLDER}/{name}.yml" for name in named), *shelves))), module.page(library).markdown  # a page shows numbers of other registers too
            except TROUBLE:  # as above
                continue


def written(one: Publication) -> str:
    return one.document.body


def composed(one: Publication, compose: Callable[[Publication], str]) -> str | None:
    """The Markdown of a page, or of the text alone where its findings keep it from being composed; nothing where it is too crowded to be rendered."""
    try:
        text = compose(one)
    except TROUBLE:
        text = written(one)
    return None if CROWDED.search(text) or len(DEFINED.findall(text)) > MOST else text


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
    kept = [(n, line) for n, line in enumerate(lines) if identifiers.hinted(line)]
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


def digest(*parts: str | None) -> str:
    return hashlib.sha256("\0".join("" if one is None else one for one in parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


ROOMS = ("book", "compose", "errors", "findings", "kinds", "language", "ledger", "library", "pictures", "privacy", "registers", "search", "site", "text", "typesetting")
LIBRARIES = ("fonttools", "lxml", "markdown", "nh3", "phonenumbers", "pillow", "pymdown-extensions", "pyyaml")
"""What composing, rendering and reading depends on, also for paper."""


@lru_cache(maxsize=1)
def programs() -> str:
    """A mark of the programs that compose, render and read a text."""
    return fingerprint.programs(*ROOMS, libraries=LIBRARIES)


def state(library: Library) -> str:
    """A mark of everything that the answers depend on: as long as it is the same, nothing is composed again."""
    written_by_people = (part for pair in sorted(texts(library)) for part in pair)
    allowed = repr(tuple(permits.permits(library))), repr(tuple(permits.silences(library)))
    return digest(programs(), repr(library.loose), *sorted(library.files), *written_by_people, *allowed)
