"""Reads every text as its readers will, composed and rendered, and says where in the sources an identifier comes from.

The rules look at what people wrote; the last look at a finished site sees what became of it. This is that last look, taken
while the change is still being discussed: what it finds is led back to the file and the line that a contributor edits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from itertools import chain

from pustaka.library import Library, Publication, register
from pustaka.privacy import permits
from pustaka.project import fingerprint
from pustaka.site.declared_values import names, texts, values
from pustaka.site.rendered_page import Batch, Page, Paper, look
from pustaka.site.rendered_places import Seen

Look = Callable[[Batch], list[list[Seen]]]
Share = Callable[[Look, Sequence[Batch], int], Iterable[list[list[Seen]]]]
"""Gives what is seen on the pages of each batch, in order, here or in other processes; the number is that of all characters."""

BATCH = 20
"""Pages that are sent to another process together."""

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
    return begun(library, known, paper)()


def begun(library: Library, known: MutableMapping[str, list[Seen]] | None = None, paper: Paper | None = None, share: Share = lambda look, batches, _size: map(look, batches)) -> Callable[[], tuple[Seen, ...]]:
    """What waits for the answers of `found`: all pages are composed, and those that are not known are given to `share`."""
    answers = known if known is not None else {}
    sources = dict(texts(library))
    given, silences = tuple(permits.permits(library)), tuple(one for one in permits.silences(library) if one.path in sources)  # the others are of programs, and asking them is slow
    seen = [*names(library), *values(library, sources, given, silences)]
    marks = {path: digest(path, text) for path, text in sources.items()}
    always = digest(programs(), repr(paper is not None), repr(given), repr(silences))
    keys = {page: digest(always, page[1], *(marks.get(path, path) for path in page[0])) for page in (() if library.loose else pages(library))}
    missing = [page for page, key in keys.items() if key not in answers]
    one_look = partial(look, permits=given, silences=silences, paper=paper)
    parts = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)]
    shared = share(one_look, [batch(part, sources) for part in parts], sum(len(markdown or "") for _paths, markdown in missing))

    def collected() -> tuple[Seen, ...]:
        new = dict[Page, list[Seen]]()
        with suppress(Exception):  # then each page is looked at here, so that only the guilty one is blamed
            new.update(zip(missing, chain.from_iterable(shared), strict=True))
        used = {key: answers[key] if key in answers else new[page] if page in new else one_look(batch([page], sources))[0] for page, key in keys.items()}
        if not library.loose:
            answers.clear()
            answers.update(used)
        return tuple(sorted({*seen, *chain.from_iterable(used.values())}))

    return collected


def batch(some: Sequence[Page], sources: Mapping[str, str]) -> Batch:
    return some, {path: sources[path] for paths, _markdown in some for path in paths if path in sources}


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
