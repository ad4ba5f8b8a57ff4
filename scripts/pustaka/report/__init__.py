"""What people and machines get to read of findings and builds: every form is a function from findings to text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TextIO

from pustaka.findings import Finding
from pustaka.report import github, json_format, people, sarif
from pustaka.report.summary import summary


class Format(Protocol):
    """`stream` is where the text will go; only its being a terminal matters, and only for colours."""

    def __call__(self, findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None) -> str: ...


def orang(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None) -> str:
    return people.render(findings, site_url=site_url, colour=people.wants_colour(stream))


def for_github(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None) -> str:
    return github.render(findings, site_url=site_url)


def as_json(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None) -> str:
    return json_format.render(findings)


def as_sarif(findings: Sequence[Finding], *, site_url: str = "", stream: TextIO | None = None) -> str:
    return sarif.render(findings, site_url=site_url)


FORMATS: Mapping[str, Format] = {"orang": orang, "github": for_github, "json": as_json, "sarif": as_sarif}

__all__ = ["FORMATS", "Format", "summary"]
