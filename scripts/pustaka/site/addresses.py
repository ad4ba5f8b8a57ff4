"""Every address that the site answers, and those of them that it promises; asked of the library alone, so that a check need not compose a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pustaka.compose.links import asset_path
from pustaka.kinds import KINDS
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import Ledger
from pustaka.ledger.items import ids
from pustaka.ledger.record import FEED, FILE, PAGE, SECTION, STEP, of_page
from pustaka.library import Library, Publication, years
from pustaka.library.publication import address_of, folded_path, pdf_path, poster_path, volume_path
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers import places
from pustaka.registers.sheets import NAME as SHEETS
from pustaka.registers.sheets import methods, path_of, typed, word_path_of
from pustaka.site import law_notes, packages, registers

UNPROMISED = ("docs/kontribusi/", "docs/pengelola/", "docs/pengembang/")
"""Guides for contributors, editors and programmers: their pages stay, their headings follow the program."""

FEEDS = (".xml", ".atom", ".ics", ".rss")
FEED_FOLDER = "umpan/"
LISTED = {"topik": "dengan topik", "tahun": "tentang tahun"}
"""Folders of lists that are there as long as one text is on them, and what such a text has."""

ASSETS = ("assets/", "_")
"""Files of the look and for hosts, which nobody cites."""


@dataclass(frozen=True, slots=True)
class Answers:
    """`promised` as (kind, address); `more` are further anchors that answer without being promised."""

    promised: frozenset[tuple[str, str]] = frozenset()
    more: frozenset[str] = frozenset()
    addresses: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "addresses", frozenset(address for _kind, address in self.promised) | self.more)


def answers(library: Library, pages: Iterable[str], ledger: Ledger) -> Answers:
    """What a site of these pages answers, given by their paths below the site root."""
    there = {of_page(address_of(path)) for path in pages}
    promised, more = {(PAGE, one) for one in there}, set[str]()
    for one in library.publications:
        page = of_page(one.address)
        if page in there:
            promised |= set(anchors(one, page, ledger))
            more |= {f"{page}#{name}" for name in one.document.anchors}
    shown = places.places(library)
    for name in sorted(places.KEYED):
        path = shown.get(f"{REGISTERS}/{name}.yml")
        page = address_of(path) if path else ""
        promised |= {(SECTION, f"{page}#{key}") for key in library.register(name).records} if page in there else set()
    promised |= {(kind_of(path), path) for path in (*papers(library), *downloads(library))}
    return Answers(frozenset(promised), frozenset(more))


def anchors(publication: Publication, page: str, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """The headings whose id is written in the text, and the items that people point at."""
    if publication.path.startswith(UNPROMISED):
        return
    yield from ((SECTION, f"{page}#{one.id}") for one in publication.document.headings if one.explicit)
    yield from ((STEP, f"{page}#{name}") for _item, name in ids(publication, ledger))


def papers(library: Library) -> Iterator[str]:
    """The PDFs that a whole build makes; a test holds them against what the maker of PDFs lists."""
    yield from (pdf_path(one) for one in (*library.published, *methods(library)))
    yield from law_notes.papers(library).values()
    yield from (poster_path(one, paper) for one in library.of_kind(CRISIS) for paper in ("a4", "a3"))
    yield from (volume_path(one.site_path.removesuffix("/index.md")) for one in library.series if any(each.kind.publication for each in library.in_series(one)))
    yield from (volume_path(kind.address) for kind in KINDS if kind.book and library.of_kind(kind))
    yield from (path_of(key) for key in library.register(SHEETS).records)
    yield from packages.paths(library)
    yield from years.paths(library)
    yield from (folded_path(name) for name, kind in ((ENTRY.address, ENTRY), ("kartu-gawat", CRISIS)) if library.of_kind(kind))


def downloads(library: Library) -> Iterator[str]:
    """Files that pages offer: data, schemas, and what texts link to."""
    linked = {link.path for one in library.publications for link in one.local_links}
    yield from (word_path_of(key) for key, record in library.register(SHEETS).records.items() if typed(record))
    beside = (asset_path(path) for path in sorted(library.files & linked) if not path.endswith((".md", ".yml")))
    yield from (path for path in (*registers.files(library), *beside) if not path.startswith(ASSETS))


def kind_of(path: str) -> str:
    return FEED if path.startswith(FEED_FOLDER) or path.endswith(FEEDS) else FILE


def remedy(address: str) -> str:
    """What a contributor can do to bring a page back; a list has no file of its own."""
    place, _mark, key = address.rstrip("/").partition("/")
    if key and place in LISTED:
        return f"Program menyusun halaman itu dari tulisan {LISTED[place]} «{key}», dan sekarang tidak ada satu pun. Pakai lagi di sebuah tulisan"
    return f"Pulihkan {source(address)}"


def source(address: str) -> str:
    """The file that a contributor would bring back for a page: `buku-saku/x/` → `docs/buku-saku/x.md`; a guess, as the page is gone."""
    stem = address.partition("#")[0].rstrip("/")
    fitting: Mapping[str, str] = {kind.address: kind.folder for kind in KINDS if kind.publication and not kind.series and stem.startswith(f"{kind.address}/")}
    for place, folder in fitting.items():
        return f"{folder}/{stem.removeprefix(f'{place}/')}.md"
    if stem.startswith("diskusi/"):
        return f"discussions/{stem.removeprefix('diskusi/')}.md"
    return f"docs/{stem}.md" if stem not in ("", ".") else "docs/index.md"
