"""Runs the rules over a library: the one place where texts become findings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path

from pustaka.check.answers import WIDE, Answers, Said
from pustaka.check.capping import capped
from pustaka.errors import NoSuchRule
from pustaka.findings import Finding, Severity
from pustaka.library import Library, Publication
from pustaka.library.signoff import State, state
from pustaka.rules import RULES, Rule, privacy_shown, writing_shown
from pustaka.rules.base import is_judgeable
from pustaka.rules.meta import META
from pustaka.rules.meta_merging import MERGING
from pustaka.rules.misplaced import MISPLACED
from pustaka.rules.privacy import DIRI
from pustaka.rules.unjudged import Trouble
from pustaka.rules.withdrawn import TAKEN

NUMBER = re.compile(r"(\d+)", re.ASCII)
"""`sswd/7.md` comes before `sswd/10.md`."""

SHOWN = frozenset({privacy_shown.SLUG, writing_shown.SLUG})
"""The rules that ask what is seen on the pages."""

FIRST = frozenset({MERGING, MISPLACED})
"""What is mended before anything else of a file can be judged."""

NOTHING: tuple[Finding, ...] = ()


def check(library: Library, *, only: Collection[str] = (), paths: Collection[str] | None = None, every: bool = False, kept: Path | None = None) -> tuple[Finding, ...]:
    """Findings in natural order of path, then by place; of one rule in one file the first ones and a number, unless `every` one is wanted.

    `only` takes families, codes or slugs. `paths` takes files and folders relative to the project root; what they do not
    name is still read, because links may lead there, but not reported. What a reviewer has signed is no longer open, and
    of a text whose consent was taken back only what still harms somebody is: nobody reads the rest.
    `kept` is the file in which answers wait for the next run.
    Of a file that holds two versions, or that lies in the place of another kind, nothing else is said than that, and what may point at a person: the rest comes of it.
    A rule that falls over at a text is an error of that text, whatever was asked for: what was not judged is not published.
    """
    rules, trouble, named = chosen(only), Trouble(), wanted(paths)
    states = {one.path: trouble.spared(one.path, "", None, state, one) for one in library.publications}
    answers = Answers(library, kept) if kept is not None else None
    if library.shown is not None and any(rule.slug in SHOWN for rule in rules):
        library.shown.begin()
    left = [one for one in found(library, rules, named, trouble, answers) if is_open(one, states.get(one.path))]
    if answers is not None:
        answers.save()
    mistaken = frozenset(one.path for one in left if one.code in FIRST)
    left = [one for one in left if one.path not in mistaken or one.code in FIRST or one.code.startswith(DIRI.key)]
    findings = sorted([*left, *trouble.findings(lambda path: covers(named, path))], key=order)
    return tuple(findings) if every else capped(findings)


def is_open(finding: Finding, where: State | None) -> bool:
    """Whether a finding still waits for somebody, given where its text stands with its reviewer."""
    if where is State.WITHDRAWN:
        return finding.severity is Severity.ERROR and finding.code.startswith((DIRI.key, META.key))
    return finding.severity is not Severity.REVIEW or where is not State.SIGNED or finding.code == TAKEN


def found(library: Library, rules: Sequence[Rule], paths: tuple[str, ...] | None, trouble: Trouble, answers: Answers | None) -> Iterator[Finding]:
    alone = [rule for rule in rules if rule.check is not None]
    last = [rule for rule in alone if rule.family == DIRI.key]  # other processes may still be looking at new texts for it
    held = {path: answers.held(path) for path in (WIDE, *library.by_path)} if answers is not None else {}
    codes = {rule.code for rule in rules}
    yield from (one for path, (_codes, said) in held.items() for one in said if one.code in codes and covers(paths, one.path) and path != WIDE)
    for some in ([rule for rule in alone if rule not in last], last):
        for publication in library.publications if some else ():
            path = publication.path
            left = [rule for rule in some if rule.code not in held[path][0]] if held else some
            if not left or not covers(paths, path):
                continue
            judgeable = trouble.spared(path, "", True, is_judgeable, publication, library)
            for rule in left:
                if judgeable or rule.unparsed:
                    yield from asked(answers, path, rule.code, partial(trouble.spared, path, rule.code, None, of_text, rule, publication), library)
    unread = frozenset(one.path for one in library.publications if not trouble.spared(one.path, "", True, is_read, one))
    done, said = held.get(WIDE, (frozenset[str](), []))
    bold = frozenset(rule.code for rule in rules if rule.unparsed)
    yield from (one for one in said if one.code in codes and covers(paths, one.path) and (one.path not in unread or one.code in bold))
    for rule in rules:
        if rule.wide_check is not None and rule.code not in done:
            told = asked(answers, WIDE, rule.code, partial(trouble.spared, "", rule.code, None, of_all, rule), library)
            yield from (one for one in told if covers(paths, one.path) and (one.path not in unread or rule.unparsed))


def asked(answers: Answers | None, path: str, code: str, look: Callable[[Library], Said | None], library: Library) -> Said:
    return answers.ask(path, code, look) if answers is not None else look(library) or NOTHING


def of_text(rule: Rule, publication: Publication, library: Library) -> tuple[Finding, ...]:
    return tuple(rule.finding(publication.path, spot) for spot in rule.check(publication, library)) if rule.check is not None else NOTHING


def of_all(rule: Rule, library: Library) -> tuple[Finding, ...]:
    return tuple(rule.finding(path, spot) for path, spot in rule.wide_check(library)) if rule.wide_check is not None else NOTHING


def is_read(publication: Publication) -> bool:
    return publication.document.matter.readable


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
