"""Which publications belong together: the ones that share PMKS types, then topics, the newest first."""

from __future__ import annotations

import posixpath
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from pustaka.kinds import BY_KEY
from pustaka.ledger.moves import superseded
from pustaka.library import Library, Publication

MOST = 6
"""Links per page: more than a phone shows at once is not read."""

WINDOW = 60
"""Candidates looked at per key, so that a library of thousands costs no more per page than one of a hundred."""


def related(publication: Publication, library: Library) -> tuple[Publication, ...]:
    """The nearest publications, at most `MOST`; sharing a PMKS type counts three times a shared topic."""
    score: Counter[str] = Counter()
    for index, keys, weight in ((library.by_pmks, publication.pmks, 3), (library.by_topic, publication.topics, 1)):
        for key in keys:
            for other in near(publication, index.get(key, ())):
                score[other.path] += weight
    for path in (publication.path, *superseded(library)):
        score.pop(path, None)
    for path in [path for path in score if not library.by_path[path].kind.related]:
        del score[path]  # a card is linked where it is needed, from the danger sign
    best = sorted(score, key=lambda path: (-score[path], newest(library.by_path[path]), path))
    return tuple(library.by_path[path] for path in best[:MOST])


def near(publication: Publication, members: Sequence[Publication]) -> Sequence[Publication]:
    """The part of a long list around the publication's own place in it."""
    if len(members) <= WINDOW:
        return members
    place = bisect_left(members, publication.path, key=lambda one: one.path)
    start = min(max(0, place - WINDOW // 2), len(members) - WINDOW)
    return members[start : start + WINDOW]


def newest(publication: Publication) -> int:
    return -int(publication.year) if publication.year.isdigit() else 0


def section(publication: Publication, library: Library) -> str:
    """The generated section as Markdown; empty when nothing is related and the kind does not promise the section."""
    found = related(publication, library)
    promised = next((part for part in publication.kind.parts if part.generated), None)
    if not found and promised is None:
        return ""
    title = promised.title if promised else "Bacaan terkait"
    lines = [f"## {title} {{#terkait}}", ""]
    if not found:
        lines += ["Belum ada kasus atau diskusi tentang jenis ini.", ""]
    here = posixpath.dirname(publication.site_path) or "."
    lines += [
        f"- [{escaped(other.title)}]({posixpath.relpath(other.site_path, here)}) ({BY_KEY[other.kind.key].name.lower()})"
        for other in found
    ]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that may stand inside a Markdown link."""
    for mark in "\\[]*_`<":
        text = text.replace(mark, f"\\{mark}")
    return text


def with_related(publication: Publication, library: Library, body: str) -> str:
    """Put the section before the sources of a kind that promises its place, else at the end."""
    text = section(publication, library)
    if not text:
        return body
    parts = publication.kind.parts
    place = next((n for n, part in enumerate(parts) if part.generated), None)
    following = [part.id for part in parts[place + 1 :]] if place is not None else []
    lines = body.split("\n")
    skipped = publication.document.matter.lines
    for part in following:
        if part in publication.document.sections:
            at = publication.document.sections[part].start - 1 - skipped
            return "\n".join([*lines[:at], text, *lines[at:]])
    return f"{body.rstrip()}\n\n{text}"
