"""Where a link leads, and what a contributor may have meant where it leads nowhere: what the rules about links and pictures ask."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterator
from html import escape
from urllib.parse import quote, unquote, urlsplit

from pustaka.findings import Spot
from pustaka.ledger.yearly import is_yearly
from pustaka.library import Library, Publication
from pustaka.library.library import FOLDERS
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.series import FILE as SERIES_FILE
from pustaka.registers import places
from pustaka.rules.own_site import moved_source
from pustaka.site import registers
from pustaka.text import dialect, limits
from pustaka.text.scan import Link


def file_links(publication: Publication, library: Library) -> Iterator[tuple[Link, str]]:
    """Links to other files. Of loose files nothing is known about the others."""
    if not library.loose:
        yield from ((one.link, one.path) for one in publication.local_links if one.path and not one.link.target.startswith("/"))


def is_inside(path: str) -> bool:
    return path.startswith(tuple(f"{folder}/" for folder in FOLDERS)) or path in FOLDERS


def is_published(library: Library, path: str) -> bool:
    """Pages, series by their description file, registers that have a page, the records of addresses and editions, and attachments."""
    if path.startswith(f"{REGISTERS}/"):
        return path in places.places(library) or is_yearly(path)
    return path in library.by_path or not path.endswith((".md", ".yml")) or any(one.path == path for one in library.series)


def anchors_of(path: str, library: Library) -> frozenset[str] | None:
    """The ids that a link to a file may name; nothing where the file is no page."""
    page = library.by_path.get(path)
    if page is not None:
        return page.document.anchors | {part.id for part in page.kind.parts if part.generated}
    return registers.anchors(library, path) if path in places.places(library) else None


def is_shown(fragment: str, page: Publication | None) -> bool:
    """Whether the page carries the id all the same: a heading in a list or a box has one too. Asked only where something is amiss."""
    if page is None or limits.excess(page.document.source.text) is not None:
        return False
    return f'id="{escape(fragment)}"' in dialect.render(page.document.body).html


def page_at(library: Library, target: str) -> str:
    """The source of the page that a site address such as `/kasus/x/`, `../../kasus/x/` or `/istilah/` means; empty when there is none."""
    wanted = unquote(urlsplit(target).path).lstrip("./").removesuffix("index.html").strip("/").lower()
    if not wanted or wanted.endswith((".md", ".yml")):
        return ""
    page = next((one.path for one in library.publications if one.address.strip("/").lower() == wanted), "")
    return page or next((path for path, place in places.places(library).items() if place.removesuffix(".md") == wanted), "")


def instead(publication: Publication, library: Library, path: str) -> str:
    """What to link to in place of a file that is not there: where a declared move leads, else the nearest one."""
    later = moved_source(library, path) if path.endswith(".md") else None
    if later is not None:
        return f"Halamannya pindah; tulis «{relative(publication, later)}»." if later else "Halamannya sudah dicabut. Tautkan halaman lain, atau hapus tautan ini."
    near = nearest(publication, library, path)
    return f"Maksud Anda «{near}»?" if near else "Tulis letak berkas dari berkas ini, misalnya «../docs/buku-saku/nama.md»."


def nearest(publication: Publication, library: Library, path: str) -> str:
    """The published file most like `path`, as a link from here: the same in other letter case, the same name elsewhere, a similar name."""
    files = sorted(one for one in library.files if is_published(library, one))
    name = path.rpartition("/")[2].lower()
    telling = "" if name in {"index.md", SERIES_FILE} else f"/{name}"  # every folder has these
    same = next((one for one in files if one.lower() == path.lower()), "") or next((one for one in files if telling and one.lower().endswith(telling)), "")
    if not same:
        known = {one.rpartition("/")[2].lower() if telling else one: one for one in files}
        close = difflib.get_close_matches((name if telling else path)[:120], known, n=1, cutoff=0.75 if telling else 0.9)
        same = known[close[0]] if close else ""
    return relative(publication, same) if same else ""


def relative(publication: Publication, path: str) -> str:
    return quote(posixpath.relpath(path, publication.path.rpartition("/")[0] or "."))


def at(link: Link, message: str) -> Spot:
    return Spot(link.line, link.column, message, link.line, max(link.end_column, link.column))
