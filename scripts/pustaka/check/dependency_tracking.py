"""Watches what a rule asks of a library, so that its answer holds for as long as nothing changes that it was made of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from functools import cached_property
from inspect import isfunction
from typing import Any, TypeVar

from pustaka.library import Library, Publication
from pustaka.library.register import FOLDER
from pustaka.library.signoff import REVIEW, record

Found = TypeVar("Found")

DAY, NAMES, TEXTS, BYTES, REST, ELSE = "hari", "nama", "tulisan", "berkas", "luar", "lain"
"""What an answer may be made of besides its own text and the registers: the day, names of files, other texts, other files, what lies beside the content, and what cannot be told."""

PARTS = {
    **dict.fromkeys(("registers", "series", "loose", "site_url", "examined"), ""),
    "today": DAY, "files": NAMES,
    **dict.fromkeys(("publications", "by_path", "published", "by_topic", "by_pmks", "by_year"), TEXTS),
    **dict.fromkeys(("read_bytes", "pictures"), BYTES),
    **dict.fromkeys(("beside", "unreadable", "strays", "absent", "changed"), REST),
}  # fmt: skip
"""By what is asked of a library; the first ones belong to every answer, and whatever is missing here cannot be told."""

METHODS = frozenset(name for name, one in vars(Library).items() if isfunction(one)) - {one.name for one in fields(Library)}
OWN = METHODS | {"real", "asked", "made", "watching"}
"""What is no part of a library; its methods ask for the parts that they need."""


class Watched(Library):
    """A library that remembers what it was asked since `asked` was last emptied."""

    real: Library
    asked: set[str]
    made: dict[str, frozenset[str]]

    @staticmethod
    def over(library: Library) -> Watched:
        watched = object.__new__(Watched)
        vars(watched).update(real=library, asked=set(), made={})
        return watched

    def __getattribute__(self, name: str) -> Any:
        own = object.__getattribute__(self, "__dict__")
        if "real" not in own or name in OWN or name.startswith("__"):
            return object.__getattribute__(self, name)
        own["asked"].add(PARTS.get(name, ELSE))
        return getattr(own["real"], name)

    def watching(self, ask: Callable[[], Found]) -> tuple[Found, frozenset[str]]:
        """An answer, and what it was made of; what was asked before is asked still."""
        before, self.__dict__["asked"] = self.asked, set[str]()
        try:
            found = ask()
            return found, frozenset(self.asked - {""})
        finally:
            self.asked.update(before)

    def once(self, name: str, make: Callable[[Library], Found]) -> Found:
        """What a library works out once belongs to every answer that uses it."""
        if name not in self.made:
            answer, self.made[name] = self.watching(lambda: make(self))
            vars(self.real)[name] = answer
        self.asked.update(self.made[name])
        found: Found = vars(self.real)[name]
        return found


class Marks:
    """The state of each part of a library as a short mark; worked out when it is first needed."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __call__(self, part: str) -> str:
        found: str = getattr(self, {DAY: "day", NAMES: "names", TEXTS: "texts", BYTES: "bytes", REST: "rest"}[part])
        return found

    @cached_property
    def always(self) -> str:
        paths = sorted((*(f"{FOLDER}/{name}.yml" for name in self.library.registers), *(one.path for one in self.library.series)))
        return digest(repr((self.library.loose, self.library.site_url)), *paths, *(self.library.read_bytes(path) for path in paths))

    @cached_property
    def day(self) -> str:
        return str(self.library.today)

    @cached_property
    def names(self) -> str:
        return digest(*sorted(self.library.files))

    @cached_property
    def texts(self) -> str:
        return digest(*(part for one in self.library.publications for part in (one.path, *of_text(one))))

    @cached_property
    def bytes(self) -> str:
        others = [path for path in sorted(self.library.files) if not path.endswith(".md")]
        return digest(self.names, self.texts, *others, *map(self.library.read_bytes, others))

    @cached_property
    def rest(self) -> str:
        here = self.library
        beside = (part for one in here.beside for part in (one.path, one.text))
        return digest(repr((here.unreadable, here.strays, sorted(here.absent.items()), [(path, sorted(lines or ())) for path, lines in sorted(here.changed.items())])), *beside)


def of_text(publication: Publication) -> tuple[str, ...]:
    """What every answer about a text is made of: its words and, where a signature stands under them, the pictures that it covers as well.

    Whether a signature holds is asked of the text alone, so these bytes belong to it and not to what a library is asked for.
    """
    pictures = tuple[str, ...]()
    with suppress(Exception):  # the check says what is wrong with this text
        pictures = publication.pictures if record(publication, REVIEW) else ()
    return publication.document.source.text, *pictures


def digest(*parts: str | bytes) -> str:
    """A short mark of some texts, each of which counts by itself."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(b"%d\0" % len(data))
        found.update(data)
    return found.hexdigest()[:32]
