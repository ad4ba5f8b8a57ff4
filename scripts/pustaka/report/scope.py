"""Which findings a report is about when it is about a change, and what a file may be called in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pustaka.findings import Finding
from pustaka.library.wording import number
from pustaka.privacy import identifiers
from pustaka.rules.base import PAGES

GUIDE = f"{PAGES.rpartition('/')[0].removeprefix('docs/')}/memeriksa/#perubahan"
"""Where a person reads what `--sejak` tells and leaves out."""

CAUSED = "Baris ini sendiri tidak diubah; temuannya timbul karena perubahan di tempat lain."

STRANGE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Scope:
    """A report on a change alone: how many findings were `known` before it, and which stand on its `own` lines."""

    known: int = 0
    own: frozenset[Finding] = field(default=frozenset(), repr=False)


def rest(scope: Scope, site_url: str = "") -> str:
    """One sentence on what is not told; empty when everything is."""
    if not scope.known:
        return ""
    where = f" (dijelaskan di {site_url.rstrip('/')}/{GUIDE})" if site_url else ""
    return f"Sebelum perubahan ini sudah ada {number(scope.known)} temuan lain yang tidak ditampilkan; jalankan «pustaka periksa» untuk melihatnya{where}."


def fitted(scope: Scope | None) -> Scope | None:
    """The scope of findings that were made fit to show."""
    return None if scope is None else Scope(scope.known, frozenset(fit_to_show(scope.own)))


def fit_to_show(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings whose path and message repeat no identifier of a file's name, and hold nothing that steers a terminal or a log."""
    return tuple(shown(one) for one in findings)


def shown(finding: Finding) -> Finding:
    path = name(finding.path)
    message = finding.message.replace(finding.path, path) if path != finding.path else finding.message
    message = "\r\n".join("\n".join(map(name, lines.split("\n"))) for lines in message.split("\r\n"))
    return finding if (path, message) == (finding.path, finding.message) else replace(finding, path=path, message=message)


@lru_cache(maxsize=8192)
def name(text: str) -> str:
    """`casebook/ibu-….md` for a name that holds a number or an address; letters that cannot be seen become a sign."""
    text = identifiers.masked(text)
    return text if text.isprintable() else "".join(letter if letter.isprintable() else STRANGE for letter in text)
