"""The index pages: one per kind and series, per topic and per year, as groups of items with filters."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence

from pustaka.compose.related import escaped
from pustaka.kinds import KINDS
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, wording
from pustaka.registers import groups
from pustaka.site.page import Filter, Group, Item, Listing, Page

NEWEST = 60
"""Items on the index of a kind or series; with more, older years stand on pages of their own."""


UNDATED, ALL = "Tanpa tahun", "Semua"


def item(publication: Publication, library: Library) -> Item:
    topics = library.register("topik")
    return Item(
        title=publication.title, address=publication.address, summary=publication.summary, kind=publication.kind.key,
        kind_name=publication.kind.name, date=wording.when(publication), year=publication.year,
        eyebrow=publication.number or (publication.series.short if publication.series else publication.kind.name),
        topics=tuple((key, topics.title(key)) for key in publication.topics),
    )


def newest_first(publications: Iterable[Publication]) -> list[Publication]:
    """By day, else year, the latest first; equal ones by path. Texts that name no time come last."""
    def key(one: Publication) -> tuple[str, str]:
        return (one.date.isoformat() if one.date else one.year, one.path)
    return sorted(publications, key=key, reverse=True)


def by_year(publications: Sequence[Publication], library: Library) -> Iterator[Group]:
    dated = any(one.year for one in publications)
    for year in sorted({one.year for one in publications}, reverse=True):
        items = tuple(item(one, library) for one in publications if one.year == year)
        yield Group(name=year or (UNDATED if dated else ALL), id=f"tahun-{year}" if year else "tanpa-tahun", items=items)


def by_group(publications: Sequence[Publication], library: Library) -> Iterator[Group]:
    """Pocketbook entries by the group that the PMKS register gives them, in the order of the register."""
    for name, members in groups.grouped(publications, library):
        yield Group(name=wording.group(name), id=f"kelompok-{name}", items=tuple(item(one, library) for one in members))


def filters(publications: Sequence[Publication], library: Library) -> dict[str, tuple[Filter, ...]]:
    """The topics, years and kinds that occur among the publications, each with its page."""
    topics = library.register("topik")
    kinds = {kind.key: kind for kind in KINDS}
    return {
        "topik": counted(publications, lambda one: one.topics, topics.title, "topik/{}/"),
        "tahun": counted(publications, lambda one: (one.year,) if one.year else (), str, "tahun/{}/")[::-1],
        "jenis": counted(publications, lambda one: (one.kind.key,), lambda key: kinds[key].name, "jenis/{}/"),
    }


def counted(
    publications: Sequence[Publication], keys: Callable[[Publication], tuple[str, ...]], name: Callable[[str], str], address: str
) -> tuple[Filter, ...]:
    counts: dict[str, int] = {}
    for one in publications:
        for key in dict.fromkeys(keys(one)):
            counts[key] = counts.get(key, 0) + 1
    return tuple(Filter(key=key, name=name(key), address=address.format(key), count=counts[key]) for key in sorted(counts))


def index(path: str, title: str, intro: str, publications: Sequence[Publication], library: Library, *, grouped: bool = False, kept: bool = False, lead: str = "") -> Page:
    """An index page; beyond `NEWEST` items only the newest are listed, and the years lead to the rest.

    `lead` is Markdown that stands before the list; with `kept` the publications stay in the order in which they came, unfiltered.
    What another text replaced is in no list.
    """
    publications = standing(publications, library)
    ordered = list(publications) if kept else newest_first(publications)
    shown = ordered if grouped else ordered[:NEWEST]
    offered = {"tahun": ()} if kept else filters(publications, library)
    groups = tuple(by_group(shown, library) if grouped else by_year(shown, library))
    listing = Listing(groups=groups, filters=offered, more=offered["tahun"] if len(shown) < len(ordered) else ())
    return Page(path=path, title=title, summary=intro, markdown=lead, listing=listing, searched=False)


def markdown(page: Page) -> str:
    """The listing of a page as plain Markdown lists, for generators that do not know our templates."""
    if page.listing is None:
        return page.markdown
    here = posixpath.dirname(page.path) or "."
    lines = [page.markdown, page.summary, ""]
    for group in page.listing.groups:
        lines += [f"## {group.name} {{#{group.id}}}", ""]
        for one in group.items:
            link = posixpath.relpath((one.address.rstrip("/") or "index") + ".md", here)
            lines.append(f"- [{escaped(one.title)}]({link}) {escaped(one.eyebrow)}{', ' if one.date else ''}{one.date}. {escaped(one.summary)}")
        lines.append("")
    if not page.listing.groups:
        lines += ["Belum ada tulisan di sini.", ""]
    return "\n".join(lines)
