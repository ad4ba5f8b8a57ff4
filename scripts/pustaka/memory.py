"""Remembers what the privacy rules found in texts that have not changed, and shares new texts among the processors."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pustaka import identifiers, privacy
from pustaka.library import Examined, Library
from pustaka.privacy import Context
from pustaka.publication import Publication
from pustaka.rules.privacy import context_of, examine, identify, registers, scanned

MANY = 300_000
"""Characters from which a second process saves more time than it costs to start."""

BATCH = 40

Question = tuple[str, Context]


def recalled(library: Library, file: Path | None, *, jobs: int | None = None) -> Library:
    """The library with every text and register examined; `file` keeps the answers, by a hash of text, declarations and detector.

    An unreadable or foreign `file` counts as empty. It never holds a value, only places and names of rules.
    """
    asked = {one.path: question(one, library) for one in library.publications}
    keys = {path: key(*given) for path, given in asked.items()}
    known = load(file)
    missing = {keys[path]: given for path, given in asked.items() if keys[path] not in known}
    known |= zip(missing, answers(list(missing.values()), jobs or os.cpu_count() or 1), strict=True)
    listed = {path: (register_key(text), text) for path, text in registers(library)}
    new = {one: identify(text) for one, text in listed.values() if one not in known}
    known |= new
    keys |= {path: one for path, (one, _text) in listed.items()}
    if file is not None and (missing or new):
        save(file, {one: known[one] for one in keys.values()})
    return replace(library, examined={path: known[one] for path, one in keys.items()})


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


@lru_cache(maxsize=1)
def detector() -> str:
    """A hash over the detector's own files, so that a better detector looks at everything again."""
    found = hashlib.sha256()
    for file in (Path(identifiers.__file__), *sorted(Path(privacy.__file__).parent.rglob("*"))):
        if file.is_file() and file.suffix != ".pyc":
            found.update(file.read_bytes())
    return found.hexdigest()


def answers(questions: Sequence[Question], jobs: int) -> Iterator[Examined]:
    """What was found in each text, in order."""
    batches = [questions[start : start + BATCH] for start in range(0, len(questions), BATCH)]
    if jobs > 1 and len(batches) > 1 and sum(len(text) for text, _context in questions) > MANY:
        with ProcessPoolExecutor(min(jobs, len(batches))) as pool:
            for found in pool.map(batch, batches):
                yield from found
    else:
        for one in batches:
            yield from batch(one)


def batch(questions: Sequence[Question]) -> list[Examined]:
    return [examine(text, context) for text, context in questions]


def load(file: Path | None) -> dict[str, Examined]:
    try:
        given = json.loads(file.read_text("utf-8")) if file is not None else {}
        return {one: tuple((int(s), int(e), str(r), str(w), bool(p)) for s, e, r, w, p in found) for one, found in given.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save(file: Path, known: Mapping[str, Examined]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    spare = file.with_suffix(".baru")
    spare.write_text(json.dumps(known, separators=(",", ":")), "utf-8")
    spare.replace(file)
