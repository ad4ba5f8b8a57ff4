"""Lists every page of the site from the library: contributed pages, index pages, and the pages that only we write."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pustaka.compose import composer
from pustaka.compose.absent import without_dead_ends
from pustaka.compose.related import escaped
from pustaka.kinds import KINDS
from pustaka.library import Library, Publication, wording
from pustaka.library.history import History
from pustaka.library.publication import address_of, pdf_path, volume_path
from pustaka.metadata.record import citable, record
from pustaka.project import NONE, Brand
from pustaka.registers import places
from pustaka.registers.groups import in_order
from pustaka.registers.sheets import FOLDER as SHEETS
from pustaka.site import crisis, dates, finder, local, posters, registers, sharing, sheets, subscribing, view
from pustaka.site.findable import alphabet
from pustaka.site.listing import index
from pustaka.site.page import Download, Page
from pustaka.site.reserved import SEARCH_PATH

HOME = "index.md"
DISCUSSIONS = "Ringkasan diskusi, notulensi pertemuan, dan laporan lapangan, dikumpulkan per seri."
SEARCH = "Ketik kata yang Anda pakai sehari-hari, atau cari dalam daftar kata."


def plan(
    library: Library, *, downloads: Mapping[str, Download] | None = None, history: History | None = None, brand: Brand = NONE, pictures: frozenset[str] = frozenset(),
) -> tuple[Page, ...]:
    """All pages in the order of their paths.

    `downloads` are the finished PDFs by path; without them no page offers one. `pictures` are the paths of the share pictures. Where an absent text has a notice, its
    address answers with one that says nothing about it.
    """
    history = history or History()
    downloads = downloads or {}
    pages = {page.path: page for page in written_by_us(library, downloads)}
    pages |= {one.notice: tombstone(one.notice) for one in library.absent.values() if one.notice}
    pages |= {page.path: page for page in registers.pages(library)}
    compose = composer(library)
    beside = neighbours(library)
    cited = {one.path: record(one, library, brand, history) for one in library.publications if citable(one)}
    titles = {one.address: one.title for one in library.publications} | {page.address: page.title for page in pages.values()}
    for one in library.publications:
        shown = view.publication_view(one, library, beside.get(one.path, (None, None)), downloads.get(pdf_path(one)))
        last = history.last.get(one.path)
        shown["revised"] = wording.date(last) if last else None
        shown["head"] = sharing.heading(one, cited.get(one.path), sharing.trail(one, titles, brand), library, downloads, pictures)
        if one.site_path != HOME:
            shown["share"] = sharing.row(one, cited.get(one.path), library, brand)
        if one.site_path == HOME:
            shown["home"] = {**view.home_view(library, history), "ways": finder.ways(library), "crisis": crisis.view(library)}
        pages[one.site_path] = Page(
            path=one.site_path, title=one.title, summary=one.summary, source=one.path, publication=one, view=shown,
            markdown=subscribing.with_feeds(posters.with_poster(sheets.with_sheets(compose.body(one), one, library, downloads), one, downloads), one, library, brand),
            template=str(one.document.matter.values.get("template") or ""),
            searched=one.site_path != HOME,
        )
    pages.setdefault(SEARCH_PATH, Page(
        path=SEARCH_PATH, title="Cari", summary=SEARCH, markdown=alphabet(pages.values(), library), template="cari.html",
        view={"kind": "cari", "title": "Cari", "summary": SEARCH}, searched=False,
    ))
    dated = dates.of_pages(pages, library, history)
    return tuple(replace(whole(pages[path], pages), changed=dated.get(path)) for path in sorted(pages))


def addresses(library: Library) -> frozenset[str]:
    """The addresses of all pages, with the last slash, without making any of them."""
    paths = [*(page.path for page in written_by_us(library, {})), *places.pages(library), *(one.site_path for one in library.publications)]
    return frozenset(map(address_of, paths))


def whole(page: Page, pages: Mapping[str, Page]) -> Page:
    """A page that we write leads only to pages that are there; contributed ones are looked at while their text is composed."""
    markdown = page.markdown if page.source else without_dead_ends(page.markdown, page.path, pages)
    return page if markdown == page.markdown else replace(page, markdown=markdown)


def tombstone(path: str) -> Page:
    """What answers at the address of a text that was taken back; search engines are asked to forget the address."""
    title = "Tulisan ini ditarik"
    return Page(
        path=path, title=title, searched=False, listed=False, view={"kind": "halaman", "title": title, "unlisted": True},
        markdown="Orang yang diceritakan di sini mencabut persetujuannya, atau tulisan ini ditarik penerbitnya.\nIsinya sudah tidak ada di situs ini.\n",
    )


def written_by_us(library: Library, downloads: Mapping[str, Download]) -> Iterator[Page]:
    """Index pages with their views; a contributed page of the same path takes the place of ours."""
    for page in indexes(library):
        shown = {"kind": "indeks", "title": page.title, "summary": page.summary, "listing": view.listing_view(page.listing) if page.listing else None}
        if page.path == crisis.INDEX:
            shown["crisis"] = crisis.view(library)
        feed = sharing.feed_of(page.address, library)
        if feed:
            shown["feed"] = {"name": page.title, "url": feed}
        download = downloads.get(volume_path(page.address))
        if download:
            shown["pdf"] = {"url": download.path, "size": wording.size(download.size), "pages": download.pages}
        yield Page(
            path=page.path, title=page.title, summary=page.summary, markdown=page.markdown, listing=page.listing, view=shown, searched=False,
        )
    if local.offered(library):
        yield local.page(library)
    yield Page(
        path=sheets.LIST, title="Unduh PDF", summary="Semua tulisan sebagai PDF, untuk dibaca tanpa sambungan dan dicetak.",
        markdown=download_list(library, downloads), view={"kind": "indeks", "title": "Unduh PDF"}, searched=False,
    )


def indexes(library: Library) -> Iterator[Page]:
    discussions = [one for one in library.published if one.series]
    yield index("diskusi/index.md", "Diskusi", DISCUSSIONS, discussions, library)
    for series in library.series:
        yield index(series.site_path, series.name, series.summary or series.kind.intro, library.in_series(series), library)
    for kind in KINDS:
        if not kind.publication:
            continue
        members = library.of_kind(kind)
        if not kind.series:
            path, entries, cards = f"{kind.address}/index.md", kind.key == "saku", kind.key == crisis.KIND
            lead = finder.lead(library, path) if entries else ""
            yield index(path, kind.plural, kind.intro, members, library, grouped=entries, kept=cards, lead=lead)
        yield index(f"jenis/{kind.key}.md", kind.plural, kind.intro, members, library)
    register = library.register("topik")
    for key, members in library.by_topic.items():
        title = register.title(key)
        yield index(f"topik/{key}.md", f"Topik: {title}", f"Semua tulisan dengan topik {title.lower()}.", members, library)
    for year, members in library.by_year.items():
        yield index(f"tahun/{year}.md", f"Tahun {year}", f"Semua tulisan tentang tahun {year}.", members, library)


def neighbours(library: Library) -> dict[str, tuple[Publication | None, Publication | None]]:
    """The previous and the next publication of the same series or kind, by source path, in the order in which the book has them."""
    found: dict[str, tuple[Publication | None, Publication | None]] = {}
    kinds = (kind for kind in KINDS if kind.publication and not kind.series)
    for members in (*map(library.in_series, library.series), *(in_order(kind, library) for kind in kinds)):
        for n, one in enumerate(members):
            found[one.path] = (members[n - 1] if n else None, members[n + 1] if n + 1 < len(members) else None)
    return found


def download_list(library: Library, downloads: Mapping[str, Download]) -> str:
    """All PDFs with size and pages; volumes first, as they have the shortest paths, and blank sheets under a heading of their own."""
    if not downloads:
        return "PDF dibuat bersama situs lengkap. Dalam pratinjau daftar ini kosong.\n"
    rows = [*sheets.lead(library, downloads), "| Judul | Halaman | Ukuran |", "| --- | ---: | ---: |"]
    for one in sorted(downloads.values(), key=lambda one: (one.path.count("/"), one.path)):
        if one.path.startswith(f"{SHEETS}/"):
            continue
        link = posixpath.relpath(one.path, "unduh")
        rows.append(f"| [{escaped(one.title.replace('|', '/'))}]({link}) | {wording.number(one.pages)} | {wording.size(one.size)} |")
    return "\n".join([*rows, *sheets.table(library, downloads)]) + "\n"
