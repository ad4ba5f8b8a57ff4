"""Decides which publications leave the house: what is unsigned waits, what is withdrawn is replaced by a notice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pustaka.findings import Finding, Severity
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.signoff import State, state


@dataclass(frozen=True, slots=True)
class Admission:
    """The library that may be published, what waits for a person (with the reason), and what was taken back."""

    library: Library
    waiting: tuple[tuple[Publication, State], ...]
    withdrawn: tuple[Publication, ...]


def admit(library: Library, findings: Iterable[Finding]) -> Admission:
    """Leave out of every output what no person has answered for.

    A case needs a signature over its present text. Without one it is published only when it re-tells a document that was
    already public (`asal`) and no error or review finding is open on it. Other kinds wait only while a review finding is open.
    """
    open_on: defaultdict[str, int] = defaultdict(int)
    for one in findings:
        if one.severity is not Severity.ADVICE:
            open_on[one.path] += 1
    waiting, withdrawn = [], []
    for publication in library.publications:
        where = state(publication)
        if where is State.WITHDRAWN:
            withdrawn.append(publication)
        elif where is State.REFUSED or (where is not State.SIGNED and not excused(publication, open_on[publication.path])):
            waiting.append((publication, where))
    out = {one.path for one in withdrawn} | {one.path for one, _where in waiting}
    kept = tuple(one for one in library.publications if one.path not in out)
    return Admission(replace(library, publications=kept), tuple(waiting), tuple(withdrawn))


def excused(publication: Publication, open_findings: int) -> bool:
    """Whether an unsigned text may be published all the same."""
    retold = bool(publication.document.matter.values.get("asal"))
    return open_findings == 0 and (publication.privacy != "kasus" or retold)
