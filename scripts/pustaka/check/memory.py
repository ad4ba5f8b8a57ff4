"""Remembers what the privacy rules found in texts that have not changed, and shares new texts among the processors."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from pustaka.check import cache
from pustaka.check.detector import detector
from pustaka.library import Library, Publication
from pustaka.library.library import Examined
from pustaka.privacy import Context
from pustaka.rules.privacy import LOOSE, context_of, examine, scanned
from pustaka.rules.privacy_beside import looked_at
from pustaka.rules.privacy_permits import identify, registers
from pustaka.site import rendered_scan
from pustaka.site.rendered_places import Seen

MANY = 300_000
"""Characters from which a second process saves more time than it costs to start."""

BATCH = 40

Question = tuple[str, Context]


def recalled(library: Library, file: Path | None, *, jobs: int | None = None, beside: Path | None = None) -> Library:
    """The library with every text, register and file beside them examined, or being examined; `file` keeps the answers, by a hash of text, declarations and detector.

    An unreadable or foreign `file` counts as empty. It never holds a value, only places and names of rules.
    `beside` holds the answers of another library that shares many texts with this one; it is only read.
    """
    asked = dict[str, Question]()
    for one in library.publications:
        with suppress(Exception):  # the check says what is wrong with this text
            asked[one.path] = question(one, library)
    asked |= {name: (text, LOOSE) for name, text in looked_at(library)}
    keys = {path: key(*given) for path, given in asked.items()}
    known = load(beside) | load(file)
    missing = {keys[path]: given for path, given in asked.items() if keys[path] not in known}
    listed = {path: (register_key(text), text) for path, text in registers(library)}
    new = dict[str, Examined]()
    for mark, text in listed.values():
        if mark not in known:
            with suppress(Exception):
                new[mark] = identify(text)
    keys |= {path: one for path, (one, _text) in listed.items()}
    answered = zip(missing, answers(list(missing.values()), jobs or os.cpu_count() or 1), strict=True)
    return replace(
        library, examined=Recalled(keys, known | new, answered, file if missing or new else None),
        shown=lru_cache(maxsize=1)(partial(seen, library, beside_of(file), beside_of(beside))),
    )


def beside_of(file: Path | None) -> Path | None:
    """Where the answers about finished pages lie beside those about texts: `diri.json` → `susun-diri.json`."""
    return file and file.with_name(f"susun-{file.name}")


def seen(library: Library, file: Path | None, beside: Path | None) -> tuple[Seen, ...]:
    """What is seen on the pages; as long as nothing changed, nothing is composed, and then only what changed is rendered."""
    now = rendered_scan.state(library)
    kept = cache.load(file)
    whole, known = pages(kept)
    if whole is not None and kept_state(kept) == now:
        return whole
    known = {**pages(cache.load(beside))[1], **known, **RENDERED}
    found = rendered_scan.found(library, known, paper())
    RENDERED.update(known)
    cache.save(file, {"keadaan": now, "semua": found, "halaman": known})
    return found


def paper() -> rendered_scan.Paper | None:
    """What tells which words a PDF leaves out; nothing where the programs for PDF are not installed, which the check does not need."""
    try:
        from pustaka.book import words
    except ImportError:
        return None
    return words.missing


RENDERED: dict[str, list[Seen]] = {}
"""Answers of this very run: a change and what was there before it share most pages."""


def kept_state(kept: object) -> object:
    return kept.get("keadaan") if isinstance(kept, dict) else None


def pages(kept: object) -> tuple[tuple[Seen, ...] | None, dict[str, list[Seen]]]:
    """(all answers, answers by page) as they were kept; an unreadable or foreign value counts as empty."""
    try:
        return (tuple(map(told, kept["semua"])), {key: [told(one) for one in some] for key, some in kept["halaman"].items()}) if isinstance(kept, dict) else (None, {})
    except (LookupError, ValueError, TypeError, AttributeError):
        return None, {}


def told(given: Sequence[object]) -> Seen:
    path, start, end, rule = given
    if type(start) is not int or type(end) is not int:
        raise TypeError
    return str(path), start, end, str(rule)


class Recalled(Mapping[str, Examined]):
    """What was found in each text, by path, as a mapping that is filled when it is read.

    Answers of former runs are there from the beginning. New texts may have been given to other processes; the first question
    about one of them waits until all are answered, and then everything is kept in `file` for the next run.
    """

    def __init__(self, keys: Mapping[str, str], known: dict[str, Examined], answered: Iterator[tuple[str, Examined]], file: Path | None) -> None:
        self.keys_by_path, self.known, self.answered, self.file = keys, known, answered, file

    def __getitem__(self, path: str) -> Examined:
        one = self.keys_by_path[path]
        if one not in self.known:
            with suppress(Exception):  # then each text is looked at when it is asked for, so that only the guilty one is blamed
                self.known.update(self.answered)
            if self.file is not None:
                cache.save(self.file, {kept: self.known[kept] for kept in self.keys_by_path.values() if kept in self.known})
        return self.known[one]

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_by_path)

    def __len__(self) -> int:
        return len(self.keys_by_path)


def question(publication: Publication, library: Library) -> Question:
    return scanned(publication), context_of(publication, library)


def key(text: str, context: Context) -> str:
    declared = repr(replace(context, known_words=frozenset())) + spelt(context.known_words)
    return hashlib.sha256("\0".join((detector(), declared, text)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def register_key(text: str) -> str:
    return hashlib.sha256("\0".join((detector(), "daftar", text)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@lru_cache(maxsize=8)
def spelt(words: frozenset[str]) -> str:
    """The words in an order that does not change from run to run; most texts share one set."""
    return repr(sorted(words))


def answers(questions: Sequence[Question], jobs: int) -> Iterator[Examined]:
    """What is found in each text, in order; many texts are given to other processes at once, few are looked at when asked for."""
    batches = [questions[start : start + BATCH] for start in range(0, len(questions), BATCH)]
    if jobs > 1 and len(batches) > 1 and sum(len(text) for text, _context in questions) > MANY:
        pool = ProcessPoolExecutor(min(jobs, len(batches)))
        found = pool.map(batch, batches)
        pool.shutdown(wait=False)
        return chain.from_iterable(found)
    return chain.from_iterable(map(batch, batches))


def batch(questions: Sequence[Question]) -> list[Examined]:
    return [examine(text, context) for text, context in questions]


def load(file: Path | None) -> dict[str, Examined]:
    given = cache.load(file)
    try:
        return {one: tuple((int(s), int(e), str(r), str(w), bool(p)) for s, e, r, w, p in found) for one, found in given.items()} if isinstance(given, dict) else {}
    except (ValueError, TypeError, AttributeError):
        return {}
