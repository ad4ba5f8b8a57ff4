"""The addresses that the site gives its own pages and folders: no contributed page or file may take one of them."""

from __future__ import annotations

from pustaka.compose.links import asset_path
from pustaka.kinds import KINDS
from pustaka.ledger import FOLDER as LEDGER
from pustaka.ledger import editions
from pustaka.library import Publication
from pustaka.metadata import feeds
from pustaka.metadata.files import CITATIONS
from pustaka.site import carried, code_pages, local, offline, own_check, registers, schemas, sheets, weights

SEARCH_PATH = "cari/index.md"
LISTS = ("jenis", "topik", "tahun")
"""Folders of index pages, one for each kind, topic and year."""

DISCUSSIONS = "diskusi"

OWN_PLACES = frozenset({
    *(path.partition("/")[0].removesuffix(".md") for path in (
        SEARCH_PATH, sheets.LIST, local.PATH, code_pages.OPEN_PATH, code_pages.CHECK_PATH, offline.PATH, weights.PATH, own_check.PATH, *(module.PATH for _names, module in registers.PAGES),
    )),
    *(kind.address for kind in KINDS if kind.publication), *LISTS, DISCUSSIONS, schemas.FOLDER, feeds.FOLDER, CITATIONS, carried.FOLDER,
    "bagikan", offline.FOLDER, "pekerja", "aplikasi", "404", "assets", "sitemap", "robots", "_headers", "_redirects", "_pindahan",
})  # fmt: skip
"""First parts of these addresses, without endings; a test holds them against the plan."""

ROOT, ASSETS = "docs", "docs/assets/"


def takes_own_address(publication: Publication) -> bool:
    """Whether a page would stand where the site puts one of its own, or a folder's index where only the site makes one."""
    if publication.kind.publication:
        return publication.path.endswith("/index.md")
    return not publication.path.startswith(f"{ROOT}/") or publication.site_path.partition("/")[0].removesuffix(".md").casefold() in OWN_PLACES


def takes_own_place(path: str) -> bool:
    """The same for a file that is no page, such as a picture; beside the texts of a kind it stands rightly."""
    first = asset_path(path).partition("/")[0].partition(".")[0].casefold()
    homes = (ASSETS, f"{LEDGER}/", f"{editions.FOLDER}/", *(f"{kind.folder}/" for kind in KINDS if kind.publication))
    return path.startswith(f"{ROOT}/") and not path.startswith(homes) and (first in OWN_PLACES or first == "")
