"""Findings for people: grouped by file, each with its place, what to do, and where to read more."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from pustaka.findings import Finding, Severity
from pustaka.report.address import rule_address
from pustaka.report.scope import CAUSED, Scope, rest

BOLD, DIM, RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
COLOURS = {Severity.ERROR: "\x1b[31m", Severity.REVIEW: "\x1b[33m", Severity.ADVICE: "\x1b[36m"}


def render(findings: Sequence[Finding], *, site_url: str = "", colour: bool = False, scope: Scope | None = None) -> str:
    """One block per file and a closing line, with a sentence on what a change leaves out; without a final line end."""
    blocks = []
    for path, members in groupby(findings, key=lambda one: one.path):
        blocks.append("\n".join([paint(path, BOLD, colour), *(described(one, site_url, colour, scope) for one in members)]))
    return "\n\n".join([*blocks, ended(findings, site_url, scope)])


def described(finding: Finding, site_url: str, colour: bool, scope: Scope | None = None) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    weight = paint(finding.severity.label, COLOURS[finding.severity], colour)
    return "\n".join(
        (
            f"  {place} {weight} {finding.code} {finding.slug}",
            f"    {finding.message}",
            *((f"    {CAUSED}",) if scope is not None and finding not in scope.own else ()),
            f"    {paint(rule_address(finding.code, site_url), DIM, colour)}",
        )
    )


def ended(findings: Sequence[Finding], site_url: str, scope: Scope | None) -> str:
    """The closing line; on a change it says that nothing else was looked for, and what was there before."""
    if scope is None:
        return closing(findings)
    last = closing(findings) if findings else "Tidak ada temuan pada perubahan ini."
    return "\n".join(filter(None, (last, rest(scope, site_url))))


def closing(findings: Sequence[Finding]) -> str:
    """How much of what there is; «tidak ada temuan» promises no more than it says."""
    if not findings:
        return "Tidak ada temuan."
    files = len({one.path for one in findings})
    counts = ", ".join(f"{sum(one.severity is weight for one in findings)} {weight.label}" for weight in Severity)
    return f"{len(findings)} temuan di {files} berkas: {counts}."


def paint(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{RESET}" if colour else text


def wants_colour(stream: TextIO | None) -> bool:
    """Only a terminal gets colours, and not where `NO_COLOR` (https://no-color.org) or a dumb terminal says otherwise."""
    if stream is None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()
