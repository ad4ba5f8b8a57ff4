"""Lists every page of the site from the library: contributed pages, index pages, and the pages that only we write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pustaka import ledger
from pustaka.compose import drawings
from pustaka.compose.absent import without_dead_ends
from pustaka.compose.body import composer
from pustaka.kinds import KINDS
from pustaka.ledger import editions
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, Series, wording
from pustaka.library.history import History
from pustaka.library.publication import pdf_path, volume_path
from pustaka.metadata.record import record
from pustaka.project import NONE, Brand
from pustaka.registers import places
from pustaka.registers.groups import in_order
from pustaka.site import (
    carried,
    code_pages,
    codes,
    crisis,
    dates,
    files,
    finder,
    groups,
    handing_in,
    law_notes,
    local,
    lookup,
    moved,
    offline,
    own_check,
    packages,
    posters,
    registers,
    sharing,
    sheets,
    subscribing,
    view,
    weights,
)
from pustaka.site.findable import alphabet
from pustaka.site.listing import index
from pustaka.site.page import Download, Page, Parcel
from pustaka.site.reserved import SEARCH_PATH

HOME = "index.md"
DISCUSSIONS = "Ringkasan diskusi, notulensi pertemuan, dan laporan lapangan, dikumpulkan per seri."
DOWNLOADS = "Untuk dibaca tanpa jaringan, dikirim, dan dicetak."
SEARCH = "Ketik kata yang Anda pakai sehari-hari, atau cari dalam daftar kata."


def plan(
    library: Library, *, downloads: Mapping[str, Download] | None = None, history: History | None = None, brand: Brand = NONE, pictures: frozenset[str] = frozenset(),
    parcels: Mapping[str, Parcel] | None = None, sticks: bool = False,
    stamps: Mapping[str, codes.Stamp] | None = None, changes: Mapping[str, Mapping[str, object]] | None = None,
) -> tuple[Page, ...]:
    """All pages in the order of their paths.

    `downloads` are the finished PDFs by path, `parcels` the other files to take along, and `sticks` tells whether the ZIP files
    come; without them no page offers one. `pictures` are the paths of the share pictures. Where an absent text has a notice, its
    address answers with one that says nothing about it.
    """
    history = history or History()
    downloads, parcels = downloads or {}, parcels or {}
    stamps = codes.stamps(library, editions.current(library, history.last)) if stamps is None else stamps
    pages = {page.path: page for page in written_by_us(library, downloads, parcels, sticks)}
    pages |= {one.notice: moved.away(one.notice) if one.waits else moved.withdrawn(one.notice) for one in library.absent.values() if one.notice}
    papers = {places.DEADLINES: places.DEADLINES_PDF, **law_notes.papers(library)}
    pages |= {page.path: offering(page, downloads.get(papers.get(page.path, "")), code_pages.stamped(page.address, stamps)) for page in registers.pages(library)}
    pages |= {page.path: page for page in code_pages.pages(library, stamps)}
    memory = ledger.of(library)
    compose = composer(library, pointed=memory)
    beside = neighbours(library)
    cited = {one.path: record(one, library, brand, history) for one in library.publications if one.citable}
    titles = {one.address: one.title for one in library.publications} | {page.address: page.title for page in pages.values()}
    for one in library.publications:
        shown = view.publication_view(one, library, beside.get(one.path, (None, None)), downloads.get(pdf_path(one)))
        last = history.last.get(one.path)
        shown["sent"] = carried.offered(parcels.get(carried.sent_path(one)))
        shown["revised"] = wording.date(last) if last else None
        shown["code"] = code_pages.view(one, stamps)
        shown["changes"] = (changes or {}).get(one.path)
        shown["head"] = sharing.heading(one, cited.get(one.path), sharing.trail(one, titles, brand), library, downloads, pictures)
        if one.site_path != HOME:
            shown["share"] = sharing.row(one, cited.get(one.path), library, brand, stamps.get(one.address))
        if one.site_path in lookup.TABLES:
            shown["lookup"] = True
        if one.site_path == HOME:
            shown["home"] = {**view.home_view(library, history), "meetings": groups.home_view(library), "ways": finder.ways(library), "crisis": crisis.view(library)}
        text = subscribing.with_feeds(posters.with_poster(sheets.with_sheets(compose.body(one), one, library, downloads, parcels), one, downloads), one, library, brand)
        text = drawings.pointer(text, one, library)
        text = packages.with_package(handing_in.with_channels(text, one, brand), one, library, downloads)
        pages[one.site_path] = Page(
            path=one.site_path, title=one.title, summary=one.summary, source=one.path, publication=one, view=shown,
            markdown=lookup.folded(text) if one.site_path in lookup.TABLES else text,
            template=str(one.document.matter.values.get("template") or ""),
            searched=one.site_path != HOME,
        )
    pages.setdefault(SEARCH_PATH, Page(
        path=SEARCH_PATH, title="Cari", summary=SEARCH, markdown=alphabet(pages.values(), library), template="cari.html",
        view={"kind": "cari", "title": "Cari", "summary": SEARCH}, searched=False,
    ))
    pages = {path: whole(page, pages) for path, page in pages.items()}
    if library.absent:
        pages |= {page.path: page for page in moved.missing(pages, memory)}
    pages = {path: moved.urgent(page, library) for path, page in moved.settled(pages, memory).items()}
    dated = dates.of_pages(pages, library, history)
    return tuple(replace(pages[path], changed=dated.get(path)) for path in sorted(pages))


def offering(page: Page, found: Download | None, code: Mapping[str, object] | None) -> Page:
    """A page with the button of its PDF, where that was made, and with its code, where it has one."""
    pdf = {"pdf": {"url": found.path, "size": wording.size(found.size), "pages": found.pages}} if found else {}
    return replace(page, view={**page.view, **pdf, **({"code": code} if code else {})}) if found or code else page


def whole(page: Page, pages: Mapping[str, Page]) -> Page:
    """A page that we write leads only to pages that are there; contributed ones are looked at while their text is composed."""
    markdown = page.markdown if page.source else without_dead_ends(page.markdown, page.path, pages)
    return page if markdown == page.markdown else replace(page, markdown=markdown)


def written_by_us(library: Library, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel], sticks: bool) -> Iterator[Page]:
    """Index pages with their views; a contributed page of the same path takes the place of ours."""
    of_series = {one.site_path: one for one in library.series}
    for page in indexes(library):
        shown: dict[str, Any] = {"kind": "indeks", "title": page.title, "summary": page.summary, "listing": view.listing_view(page.listing) if page.listing else None}
        if page.path in of_series:
            shown["meetings"] = groups.series_view(of_series[page.path], library)
        if page.path == crisis.INDEX:
            shown["crisis"] = crisis.view(library)
        feed = sharing.feed_of(page.address, library)
        if feed:
            shown["feed"] = {"name": page.title, "url": feed}
        download = downloads.get(volume_path(page.address))
        if download:
            shown["pdf"] = {"url": download.path, "size": wording.size(download.size), "pages": download.pages}
        shown["epub"] = carried.offered(parcels.get(carried.epub_path(volume_path(page.address))))
        yield Page(
            path=page.path, title=page.title, summary=page.summary, markdown=page.markdown, listing=page.listing, view=shown, searched=False,
        )
    if local.offered(library):
        yield local.page(library)
    yield own_check.page()
    yield offline.page(downloads)
    yield weights.page()
    yield Page(
        path=sheets.LIST, title="Unduh", summary=DOWNLOADS, searched=False, template=carried.TEMPLATE,
        markdown=files.markdown(library, downloads, parcels), view={**lookup.view("Unduh", DOWNLOADS), "kind": "indeks", "sticks": carried.sticks() if sticks else []},
    )


def indexes(library: Library) -> Iterator[Page]:
    return (make() for _path, make in shelves(library))


def shelves(library: Library) -> Iterator[tuple[str, Callable[[], Page]]]:
    """(path, what makes the page) of every index: who only wants to know what there is makes none."""
    discussions = [one for one in library.published if one.series]
    yield shelf("diskusi/index.md", "Diskusi", DISCUSSIONS, discussions, library)
    for series in library.series:
        yield shelf(series.site_path, series.name, series.summary or series.kind.intro, library.in_series(series), library, series=series)
    for kind in KINDS:
        if not kind.publication:
            continue
        members = library.of_kind(kind)
        if not kind.series:
            yield shelf(f"{kind.address}/index.md", kind.plural, kind.intro, members, library, grouped=kind.key == "saku", kept=kind.key == crisis.KIND)
        yield shelf(f"jenis/{kind.key}.md", kind.plural, kind.intro, members, library)
    register = library.register("topik")
    for key, members in library.by_topic.items():
        title = register.title(key)
        yield shelf(f"topik/{key}.md", f"Topik: {title}", f"Semua tulisan dengan topik {title.lower()}.", members, library)
    for year, members in library.by_year.items():
        yield shelf(f"tahun/{year}.md", f"Tahun {year}", f"Semua tulisan tentang tahun {year}.", members, library)


def shelf(
    path: str, title: str, intro: str, members: Sequence[Publication], library: Library, *, grouped: bool = False, kept: bool = False, series: Series | None = None,
) -> tuple[str, Callable[[], Page]]:
    return path, lambda: index(path, title, intro, members, library, grouped=grouped, kept=kept, lead=finder.lead(library, path) if grouped else groups.lead(series, library) if series else "")


def paths(library: Library) -> frozenset[str]:
    """The paths of all pages of `plan`, without making one; a test holds both against each other."""
    written = {one.site_path for one in library.publications}
    notices = {one.notice for one in library.absent.values() if one.notice}
    single = {sheets.LIST, SEARCH_PATH, code_pages.OPEN_PATH, code_pages.CHECK_PATH, offline.PATH, weights.PATH, own_check.PATH}
    ours = {path for path, _make in shelves(library)} | single | ({local.PATH} if local.offered(library) else set())
    return frozenset(written | notices | ours | set(places.pages(library)))


def neighbours(library: Library) -> dict[str, tuple[Publication | None, Publication | None]]:
    """The previous and the next publication of the same series or kind, by source path, in the order in which the book has them; what another text replaced is passed over."""
    found: dict[str, tuple[Publication | None, Publication | None]] = {}
    kinds = (kind for kind in KINDS if kind.publication and not kind.series)
    for members in (*map(library.in_series, library.series), *(in_order(kind, library) for kind in kinds)):
        shown = standing(members, library)
        for n, one in enumerate(shown):
            found[one.path] = (shown[n - 1] if n else None, shown[n + 1] if n + 1 < len(shown) else None)
    return found
