"""The words of the privacy detector: what a document declares, what was found where, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pustaka.findings import Severity

Column = Literal["kasus", "notulensi", "edisi"]
"""Which column of the table of levels holds; reports, entries and pages go with `edisi`."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One public value that may appear as it is; `rule` is the slug of the only rule that it silences."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the document is and what its front matter declares."""

    kind: Column
    pseudonyms: tuple[str, ...] = ()
    allowed_names: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    child: bool = False
    known_words: frozenset[str] = frozenset()
    """Words of the glossary and of the registers, in any case."""
    allowed_values: tuple[Allowed, ...] = ()


LEARNED = 2
"""How public a name is that only a degree speaks for: outside cases it is then at least advised about."""


@dataclass(frozen=True, slots=True, order=True)
class Detection:
    """Where a rule applies, in code points of the given text. The value itself is never kept.

    `public` says that the form itself speaks for a public use (an office, a source, an institution): it then weighs
    less outside cases. It never silences anything.
    """

    start: int
    end: int
    rule: str
    public: int = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its level per column; `None` says nothing. `severity` knows what raises or lowers a level."""

    number: int
    slug: str
    what: str
    case: Severity | None
    minutes: Severity | None
    edition: Severity | None

    def level(self, kind: Column) -> Severity | None:
        return {"kasus": self.case, "notulensi": self.minutes, "edisi": self.edition}[kind]


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A detection in the unfolded text, before it is mapped back to the file."""

    start: int
    end: int
    rule: str
    public: int = False
