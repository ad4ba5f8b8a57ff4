"""Which files a finished site consists of, and the proof that it consists of these and no others.

A generator copies whatever it meets. Here every file is named before anything is built, and a build whose folder holds
another set of files is refused: what nobody planned may be what somebody withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pustaka.build import dressing, joining
from pustaka.build.prepare import Prepared
from pustaka.compose.links import asset_path
from pustaka.errors import PustakaError
from pustaka.kinds.crisis import CRISIS
from pustaka.library.git import MARK
from pustaka.library.publication import pdf_path, poster_path, share_path
from pustaka.pictures import svg
from pustaka.registers import places
from pustaka.site import carried, law_notes

SEARCH = "cari"
"""The folder of the search index, whose files are named after the index is made."""

NAMED = 10
"""Files that a message names; the rest is a number."""


class Unplanned(PustakaError):
    """Raised when a finished folder does not hold what was planned; `extra` and `missing` are paths below it."""

    status = 1

    def __init__(self, extra: tuple[str, ...], missing: tuple[str, ...]) -> None:
        self.extra, self.missing = extra, missing
        told = [f"  {path}: tidak direncanakan" for path in extra[:NAMED]] + [f"  {path}: tidak dibuat" for path in missing[:NAMED]]
        super().__init__(
            f"Pembuatan berhenti: {len(extra)} berkas hasil tidak direncanakan dan {len(missing)} yang direncanakan tidak ada. "
            "Yang sudah terbit tidak diubah.\n" + "\n".join(told) + "\n"
            "Ini kesalahan program atau pengaya MkDocs, bukan kesalahan tulisan. Laporkan lewat «Laporkan gangguan» di gudang."
        )


def html_of(page_path: str) -> str:
    """`kasus/x.md` → `kasus/x/index.html`, `kasus/index.md` → `kasus/index.html`."""
    stem = page_path.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"


def attachments(prepared: Prepared) -> dict[str, str]:
    """Every file that goes along with the pages: path below the site root → source path. Parts of a joined file do not go by themselves."""
    return {public: path for path in sorted(prepared.library.files) if not path.endswith((".md", ".yml")) and (public := asset_path(path)) not in joining.PARTS}


def rewritten(prepared: Prepared, source: str) -> bytes | None:
    """What is published in place of a file: a drawing consists of what is allowed and no more. Nothing for files that go along as they are."""
    if not source.lower().endswith(".svg"):
        return None
    data = dressing.ground(prepared.library, prepared.project.brand) if source == dressing.GROUND else prepared.library.read_bytes(source)
    return svg.published(data)


def sources(prepared: Prepared) -> dict[str, tuple[str, ...]]:
    """The files that contributors edit, by the finished file below the site root that was made of them."""
    shown = {one.site_path: (one.path,) for one in prepared.library.publications} | places.sources(prepared.library)
    made = {html_of(page.path): (page.source,) if page.source else shown.get(page.path, ()) for page in prepared.pages}
    made |= {pdf_path(one): (one.path,) for one in prepared.library.publications}
    made |= dict.fromkeys(law_notes.papers(prepared.library).values(), law_notes.MADE_OF)
    made |= {share_path(one): (one.path,) for one in prepared.library.publications}
    made |= {poster_path(one, paper): (one.path,) for one in prepared.library.of_kind(CRISIS) for paper in ("a4", "a3")}
    return made | {path: (source,) for path, source in attachments(prepared).items()}


def of_site(prepared: Prepared, finished: Iterable[str]) -> frozenset[str]:
    """The files of the site; `finished` are the paths of those that were made last."""
    made = (MARK, "404.html", "sitemap.xml", *finished, *(carried.STICKS if prepared.sticks else ()))
    pages = (html_of(page.path) for page in prepared.pages)
    return frozenset((*pages, *attachments(prepared), *prepared.files, *prepared.extras, *made))


def compare(folder: Path, wanted: frozenset[str]) -> None:
    """Raises Unplanned when the files below `folder` are not exactly the wanted ones."""
    there = files_in(folder)
    if there.keys() != wanted:
        raise Unplanned(tuple(sorted(there.keys() - wanted)), tuple(sorted(wanted - there.keys())))


def prune(folder: Path, wanted: frozenset[str]) -> None:
    """Delete below `folder` what is not wanted: a preview keeps its folder, and there a text that waits now may stand from before."""
    for path, file in files_in(folder).items():
        if path not in wanted:
            file.unlink()


def files_in(folder: Path) -> Mapping[str, Path]:
    return {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file() or file.is_symlink()}
