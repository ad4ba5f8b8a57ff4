"""Remembers what the privacy rules found in texts that have not changed, and shares new texts among the processors."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import Path

from pustaka.check import cache
from pustaka.check.detector import detector
from pustaka.check.sharing import Sharing
from pustaka.check.shown import Shown, beside_of
from pustaka.library import Library, Publication
from pustaka.library.library import Examined
from pustaka.privacy import Context
from pustaka.rules.privacy import LOOSE, context_of, examine, scanned
from pustaka.rules.privacy_beside import looked_at
from pustaka.rules.privacy_permits import WHOLE, identify, in_code, registers

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
    share = Sharing(jobs or os.cpu_count() or 1)
    answered = zip(missing, answers(list(missing.values()), share), strict=True)
    new = dict[str, Examined]()
    for path, text in registers(library):
        for behind, look in (("", identify), (WHOLE, in_code)):
            keys[f"{path}{behind}"] = mark = register_key(behind, text)
            if mark not in known:
                with suppress(Exception):
                    new[mark] = look(text)
    return replace(
        library, examined=Recalled(keys, known | new, answered, file if missing or new else None),
        shown=Shown(library, share, beside_of(file), beside_of(beside)),
    )


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


def register_key(behind: str, text: str) -> str:
    return hashlib.sha256("\0".join((detector(), f"daftar{behind}", text)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@lru_cache(maxsize=8)
def spelt(words: frozenset[str]) -> str:
    """The words in an order that does not change from run to run; most texts share one set."""
    return repr(sorted(words))


def answers(questions: Sequence[Question], share: Sharing) -> Iterator[Examined]:
    """What is found in each text, in order; many texts are given to other processes at once, few are looked at when asked for."""
    batches = [questions[start : start + BATCH] for start in range(0, len(questions), BATCH)]
    return chain.from_iterable(share(batch, batches, sum(len(text) for text, _context in questions)))


def batch(questions: Sequence[Question]) -> list[Examined]:
    return [examine(text, context) for text, context in questions]


def load(file: Path | None) -> dict[str, Examined]:
    given = cache.load(file)
    try:
        return {one: tuple((int(s), int(e), str(r), str(w), bool(p)) for s, e, r, w, p in found) for one, found in given.items()} if isinstance(given, dict) else {}
    except (ValueError, TypeError, AttributeError):
        return {}
