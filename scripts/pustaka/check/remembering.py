"""Reads and checks the library of a project with what former runs remember: the one way for every command, so that nobody waits twice."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping

from pustaka.check.draft import with_text
from pustaka.check.memory import recalled
from pustaka.check.run import check
from pustaka.findings import Finding
from pustaka.kinds import Kind
from pustaka.library import Library, library
from pustaka.project import Project

LOOKED_AT, SAID = "diri.json", "aturan.json"
"""What was found in each text, and what each rule said of it."""


def remembered(project: Project) -> Library:
    """The library as it stands today; of texts that have not changed it is known what was found in them."""
    return recalled(library.read(project.root, today=datetime.date.today(), site_url=project.site_url), project.kept(LOOKED_AT))


def findings(project: Project, books: Library, *, only: Collection[str] = (), paths: Collection[str] | None = None) -> tuple[Finding, ...]:
    """What the check says of the library that `remembered` gave."""
    return check(books, only=only, paths=paths, kept=project.kept(SAID))


def checked(project: Project, *, only: Collection[str] = (), paths: Collection[str] | None = None) -> tuple[Library, tuple[Finding, ...]]:
    """The library, and what the check says of it."""
    books = remembered(project)
    return books, findings(project, books, only=only, paths=paths)


def findings_with(project: Project, books: Library, text: str, path: str, kind: Kind, beside: Mapping[str, bytes], *, only: Collection[str] = ()) -> tuple[Finding, ...]:
    """What the check says of a text that is about to be written there; what the rules say of the others is not asked, and not kept."""
    with_it, paths = with_text(text, path, kind, books, beside)
    return check(recalled(with_it, project.kept(LOOKED_AT)), paths=paths, only=only)
