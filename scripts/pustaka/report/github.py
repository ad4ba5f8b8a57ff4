"""Findings as workflow commands, which GitHub shows on the lines of a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pustaka.findings import Finding, Severity
from pustaka.report import people
from pustaka.report.address import rule_address
from pustaka.report.scope import CAUSED, Scope

LEVELS = {Severity.ERROR: "error", Severity.REVIEW: "warning", Severity.ADVICE: "notice"}
SHOWN = 10
"""GitHub shows ten of each level for one step and drops the others without a word."""


def render(findings: Sequence[Finding], *, site_url: str = "", scope: Scope | None = None) -> str:
    """The gravest first; what GitHub would drop follows as plain lines of the log, after a notice that says how many."""
    own = scope.own if scope is not None else frozenset[Finding]()
    by_weight = {weight: [one for one in findings if one.severity is weight] for weight in Severity}
    if all(len(members) <= SHOWN for members in by_weight.values()):
        shown, rest = [one for members in by_weight.values() for one in members], []
    else:
        rooms = {weight: SHOWN - (weight is Severity.ADVICE) for weight in Severity}  # the closing notice takes one place
        chosen = {id(one) for weight, members in by_weight.items() for one in spread(members, own)[: rooms[weight]]}
        shown = [one for members in by_weight.values() for one in members if id(one) in chosen]
        rest = [one for members in by_weight.values() for one in members if id(one) not in chosen]
    lines = [command(one, site_url, scope) for one in shown]
    if rest:
        message = f"Masih ada {len(rest)} temuan lain yang tidak ditampilkan di sini. Semuanya ada di catatan langkah ini."
        lines.append(f"::notice title=pustaka periksa::{data(message)}")
        lines += [people.described(one, site_url, False, scope) for one in rest]
    return "\n".join([*lines, people.ended(findings, site_url, scope)])


def spread(findings: Sequence[Finding], own: frozenset[Finding]) -> list[Finding]:
    """In the order in which they deserve a place: those on lines of the change, then the first of every rule before a second of any."""
    met: Counter[tuple[bool, str]] = Counter()
    ranked = list[tuple[bool, int, int]]()
    for place, one in enumerate(findings):
        group = (one not in own, one.code)
        ranked.append((group[0], met[group], place))
        met[group] += 1
    return [findings[place] for *_rank, place in sorted(ranked)]


def command(finding: Finding, site_url: str, scope: Scope | None = None) -> str:
    place = {"file": finding.path, "line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:  # GitHub takes columns only within one line
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    place["title"] = f"{finding.code} {finding.slug}"
    properties = ",".join(f"{key}={attribute(value)}" for key, value in place.items())
    caused = (CAUSED,) if scope is not None and finding not in scope.own else ()
    message = "\n".join((finding.message, *caused, rule_address(finding.code, site_url)))
    return f"::{LEVELS[finding.severity]} {properties}::{data(message)}"


def data(text: str) -> str:
    """Escaped as the runner unescapes the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def attribute(text: str) -> str:
    """Escaped as the runner unescapes a property of a command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
