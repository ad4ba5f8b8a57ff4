"""What a rule is: one function that yields the spots where a text breaks it, with a code, a slug and a weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from pustaka.findings import Finding, Severity, Spot
from pustaka.kinds import SERIES_KINDS
from pustaka.library import Library, Publication
from pustaka.library.publication import GUIDES

Check = Callable[[Publication, Library], Iterable[Spot]]
WideCheck = Callable[[Library], Iterable[tuple[str, Spot]]]
OneCheck = TypeVar("OneCheck", bound=Check)
OneWideCheck = TypeVar("OneWideCheck", bound=WideCheck)

PAGES = GUIDES
"""Where the page of each rule lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule; exactly one of `check` (one document at a time) and `wide_check` (the whole library) is set."""

    code: str
    slug: str
    severity: Severity
    family: str
    check: Check | None = None
    wide_check: WideCheck | None = None
    also: tuple[Severity, ...] = ()
    """What some of its findings weigh instead."""
    unparsed: bool = False
    """Whether it also runs where front matter cannot be read or the kind is not known; most rules would only repeat that trouble."""

    @property
    def title(self) -> str:
        """`kunci-tak-dikenal` as readers see it: «Kunci tak dikenal»."""
        return self.slug.replace("-", " ").capitalize()

    @property
    def weights(self) -> str:
        """What its findings may weigh, as readers see it: `saran atau galat`."""
        return " atau ".join(one.label for one in (self.severity, *self.also))

    @property
    def page(self) -> str:
        """The source of the page that explains the rule."""
        return f"{PAGES}/{self.code.lower()}.md"

    @property
    def names(self) -> frozenset[str]:
        """What may stand for this rule when only some rules are wanted, in small letters."""
        return frozenset({self.code.lower(), self.slug, self.family.lower()})

    def finding(self, path: str, spot: Spot) -> Finding:
        """Give the spot its file and its rule; a missing end becomes the start."""
        end_line = spot.end_line or spot.line
        end_column = spot.end_column or (spot.column if end_line == spot.line else 1)
        return Finding(path, spot.line, spot.column, end_line, end_column, self.code, self.slug, spot.severity or self.severity, spot.message, spot.more, spot.ends)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules on one subject: `key` begins their codes, `unparsed` is what its rules do when they do not say.

    The numbers of a family are never reused; a retired one keeps a comment in its module.
    """

    key: str
    title: str
    unparsed: bool = False
    rules: list[Rule] = field(default_factory=list, compare=False)

    def rule(self, number: int, slug: str, severity: Severity, *, also: Severity | tuple[Severity, ...] = (), unparsed: bool | None = None) -> Callable[[OneCheck], OneCheck]:
        """Enter a function that looks at one document: `(publication, library) -> Iterator[Spot]`."""

        def enter(check: OneCheck) -> OneCheck:
            self.rules.append(
                Rule(
                    code=self.code(number), slug=slug, severity=severity, also=every(also), family=self.key, check=check,
                    unparsed=self.unparsed if unparsed is None else unparsed,
                )
            )
            return check

        return enter

    def wide_rule(self, number: int, slug: str, severity: Severity, *, also: Severity | tuple[Severity, ...] = (), unparsed: bool = False) -> Callable[[OneWideCheck], OneWideCheck]:
        """Enter a function that looks at the whole library: `(library) -> Iterator[(path, Spot)]`."""

        def enter(check: OneWideCheck) -> OneWideCheck:
            self.rules.append(Rule(code=self.code(number), slug=slug, severity=severity, also=every(also), family=self.key, wide_check=check, unparsed=unparsed))
            return check

        return enter

    def code(self, number: int) -> str:
        """`META02`."""
        return f"{self.key}{number:02d}"


def is_judgeable(publication: Publication, library: Library) -> bool:
    """Whether front matter could be read and the kind is known; without them most rules would only repeat that trouble."""
    matter, series = publication.document.matter, publication.series
    if not matter.readable:
        return False
    return not publication.kind.series or library.loose or (series is not None and series.matter.values.get("jenis") in SERIES_KINDS)


def every(also: Severity | tuple[Severity, ...]) -> tuple[Severity, ...]:
    return (also,) if isinstance(also, Severity) else also
