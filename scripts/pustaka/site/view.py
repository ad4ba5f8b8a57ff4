"""What a template shows around the text of a page, as plain values; templates decide nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, wording
from pustaka.library.history import History
from pustaka.registers.entries import leads
from pustaka.site.page import Download, Filter, Listing

Link = dict[str, str | None]

DRAFT = "Naskah uji"

NEW = 6
"""Texts under «baru» on the home page."""


def publication_view(
    publication: Publication, library: Library, neighbours: tuple[Publication | None, Publication | None], download: Download | None
) -> dict[str, Any]:
    """The template's values of one contributed page; addresses are relative to the site root."""
    series = publication.series
    before, after = neighbours
    topics = library.register("topik")
    return {
        "kind": publication.kind.key,
        "kind_name": publication.kind.name,
        "title": publication.title,
        "summary": publication.summary,
        "eyebrow": eyebrow(publication),
        "facts": [{"label": label, "value": text} for label, text in facts(publication)],
        "date": wording.when(publication),
        "series": {"name": series.name, "url": f"{series.kind.address}/{series.id}/"} if series else None,
        "previous": link(before),
        "next": link(after),
        "pdf": {"url": download.path, "size": wording.size(download.size), "pages": download.pages} if download else None,
        "topics": [{"name": topics.title(key), "url": f"topik/{key}/"} for key in publication.topics] if publication.kind.publication else [],
        "pmks": pmks(publication, library),
        "notice": draft(wording.notice(publication, library.today)) or None,
        "origin": publication.document.matter.values.get("asal"),
    }


def draft(notice: str) -> str:
    """A text that nobody has reviewed is called what it is: a draft on trial."""
    return f"{DRAFT}, {notice[0].lower()}{notice[1:]}" if notice.startswith("Belum ditinjau") else notice


def facts(publication: Publication) -> tuple[tuple[str, str], ...]:
    """The facts of the kind, and who has reviewed the text."""
    review = wording.review(publication)
    return (*wording.facts(publication), *((("Ditinjau oleh", review),) if review else ()))


def pmks(publication: Publication, library: Library) -> list[Link]:
    """The PMKS types of a publication, each with its entry where there is one; an entry does not name itself."""
    register = library.register("pmks")
    return [
        {"name": register.title(key), "url": found.address if (found := leads(key, library)) else None}
        for key in publication.pmks
        if not (publication.kind.key == "saku" and publication.id == key)
    ]


def eyebrow(publication: Publication) -> str:
    """The small line above the title."""
    values = publication.document.matter.values
    if publication.kind.key == "saku":
        return f"{publication.kind.name} · {wording.group(values.get('kelompok'))}".removesuffix(" · ")
    if publication.number:
        return " · ".join(filter(None, (publication.number, str(values.get("kategori") or ""))))
    return publication.series.name if publication.series else publication.kind.name if publication.kind.publication else ""


def link(publication: Publication | None) -> Link | None:
    return {"title": publication.title, "url": publication.address} if publication else None


def listing_view(listing: Listing) -> dict[str, Any]:
    groups = [
        {"name": group.name, "id": group.id, "items": [
            {**{key: given for key, given in asdict(one).items() if key not in {"address", "topics"}},
             "url": one.address, "topics": [name for _key, name in one.topics], "keys": [key for key, _name in one.topics]}
            for one in group.items
        ]}
        for group in listing.groups
    ]
    return {"groups": groups, "filters": {key: offers(given) for key, given in listing.filters.items()}, "more": offers(listing.more)}


def offers(given: tuple[Filter, ...]) -> list[dict[str, Any]]:
    return [{"key": one.key, "name": one.name, "url": one.address, "count": one.count} for one in given]


def home_view(library: Library, history: History) -> dict[str, Any]:
    """What is new by the day a file first came, what there is, and the entries by group."""
    def arrived(one: Publication) -> tuple[str, str]:
        day = history.first.get(one.path)
        return (day.isoformat() if day else "", one.path)
    newest = mixed(sorted(standing(library.published, library), key=arrived, reverse=True))
    counts: dict[str, int] = {}
    for one in standing(library.published, library):
        counts[one.kind.key] = counts.get(one.kind.key, 0) + 1
    return {
        "new": [
            {"title": one.title, "url": one.address, "kind": one.kind.key, "kind_name": one.kind.name, "date": wording.when(one), "summary": one.summary}
            for one in newest
        ],
        "counts": counts,
        "draft": "" if any(wording.review(one) for one in library.published) else draft(wording.UNREVIEWED),
    }


def mixed(ordered: Iterable[Publication]) -> list[Publication]:
    """The first six with no kind more than twice, so that a day on which many entries came does not hide the rest."""
    found: list[Publication] = []
    of_kind: Counter[str] = Counter()
    for one in ordered:
        if len(found) < NEW and of_kind[one.kind.key] < 2:
            of_kind[one.kind.key] += 1
            found.append(one)
    return found
