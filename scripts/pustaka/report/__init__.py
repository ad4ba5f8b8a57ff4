"""What people and machines get to read of findings and builds: every form is a function from findings to text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TextIO

from pustaka.findings import Finding
from pustaka.report import github, json_format, people, sarif
from pustaka.report.scope import Scope, fit_to_show, fitted, rest
from pustaka.report.summary import summary, waits


class Format(Protocol):
    """`stream` is where the text will go; only its being a terminal matters, and only for colours. `scope` is given when a change is reported on."""

    def __call__(self, findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None, scope: Scope | None = None) -> str: ...


def orang(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None, scope: Scope | None = None) -> str:
    return people.render(fit_to_show(findings), site_url=site_url, colour=people.wants_colour(stream), scope=fitted(scope))


def for_github(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None, scope: Scope | None = None) -> str:
    return github.render(fit_to_show(findings), site_url=site_url, scope=fitted(scope))


def as_json(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None, scope: Scope | None = None) -> str:
    return json_format.render(fit_to_show(findings), scope=fitted(scope))


def as_sarif(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None, scope: Scope | None = None) -> str:
    return sarif.render(fit_to_show(findings), site_url=site_url)


def everything(findings: Sequence[Finding], known: Sequence[Finding], site_url: str = "") -> str:
    """What is told, and below it what was there before: nothing is left out here."""
    told = people.render(fit_to_show(findings), site_url=site_url)
    return f"{told}\n\nSudah ada sebelum perubahan ini:\n\n{people.render(fit_to_show(known), site_url=site_url)}" if known else told


FORMATS: Mapping[str, Format] = {"orang": orang, "github": for_github, "json": as_json, "sarif": as_sarif}

FOR_MACHINES = frozenset({"json", "sarif"})
"""Forms in which a sentence beside the findings would be in the way."""

__all__ = ["FORMATS", "FOR_MACHINES", "Format", "Scope", "everything", "rest", "summary", "waits"]
