"""Runs the rules over a library: the one place where texts become findings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Sequence

from pustaka.errors import NoSuchRule
from pustaka.findings import Finding, Severity
from pustaka.kinds import SERIES_KINDS
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.rules import RULES, Rule
from pustaka.rules.meta import META
from pustaka.rules.privacy import DIRI
from pustaka.signoff import State, state

NUMBER = re.compile(r"(\d+)", re.ASCII)
"""`sswd/7.md` comes before `sswd/10.md`."""


def check(library: Library, *, only: Collection[str] = (), paths: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Findings in natural order of path, then by place.

    `only` takes families, codes or slugs. `paths` takes files and folders relative to the project root; what they do not
    name is still read, because links may lead there, but not reported. What a reviewer has signed is no longer open, and
    of a text whose consent was taken back only what still harms somebody is: nobody reads the rest.
    """
    rules = chosen(only)
    states = {one.path: state(one) for one in library.publications}
    return tuple(sorted((one for one in found(library, rules, wanted(paths)) if is_open(one, states.get(one.path))), key=order))


def is_open(finding: Finding, where: State | None) -> bool:
    """Whether a finding still waits for somebody, given where its text stands with its reviewer."""
    if where is State.WITHDRAWN:
        return finding.severity is Severity.ERROR and finding.code.startswith((DIRI.key, META.key))
    return finding.severity is not Severity.REVIEW or where is not State.SIGNED


def found(library: Library, rules: Sequence[Rule], paths: tuple[str, ...] | None) -> Iterator[Finding]:
    alone = [rule for rule in rules if rule.check is not None]
    last = [rule for rule in alone if rule.family == DIRI.key]  # other processes may still be looking at new texts for it
    for some in ([rule for rule in alone if rule not in last], last):
        for publication in library.publications if some else ():
            if not covers(paths, publication.path):
                continue
            judgeable = is_judgeable(publication, library)
            for rule in some:
                if rule.check is not None and (judgeable or rule.unparsed):
                    yield from (rule.finding(publication.path, spot) for spot in rule.check(publication, library))
    unread = frozenset(one.path for one in library.publications if not one.document.matter.readable)
    for rule in rules:
        if rule.wide_check is not None:
            yield from (rule.finding(path, spot) for path, spot in rule.wide_check(library) if covers(paths, path) and path not in unread)


def is_judgeable(publication: Publication, library: Library) -> bool:
    """Whether front matter could be read and the kind is known; without them most rules would only repeat that trouble."""
    matter, series = publication.document.matter, publication.series
    if not matter.readable:
        return False
    return not publication.kind.series or library.loose or (series is not None and series.matter.values.get("jenis") in SERIES_KINDS)


def chosen(only: Collection[str]) -> Sequence[Rule]:
    """The rules that `only` names; all when it names none."""
    if not only:
        return RULES
    words = {word.strip().lower() for word in only}
    known = frozenset[str]().union(*(rule.names for rule in RULES))
    for word in sorted(words - known):
        raise NoSuchRule(word, next(iter(difflib.get_close_matches(word, known, n=1)), ""))
    return [rule for rule in RULES if words & rule.names]


def wanted(paths: Collection[str] | None) -> tuple[str, ...] | None:
    """Paths without `./` in front and `/` behind; `.` and the empty path mean everything."""
    if paths is None:
        return None
    clean = {path.replace("\\", "/").removeprefix("./").rstrip("/") for path in paths}
    return None if clean & {"", "."} else tuple(sorted(clean))


def covers(paths: tuple[str, ...] | None, path: str) -> bool:
    return paths is None or any(path == one or path.startswith(f"{one}/") for one in paths)


def order(finding: Finding) -> tuple[object, ...]:
    """Findings of one rule at one place keep the order in which the rule yields them."""
    return natural(finding.path), finding.line, finding.column, finding.code


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that counts: runs of digits compare as numbers."""
    return tuple((0, int(piece), piece) if NUMBER.fullmatch(piece) else (1, 0, piece) for piece in NUMBER.split(text) if piece)
