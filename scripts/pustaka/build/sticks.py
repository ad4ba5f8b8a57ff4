"""The site as a folder or ZIP that needs no server, made of the finished pages and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from pustaka.build import finish, outputs
from pustaka.build.planned import SEARCH, compare, files_in, html_of
from pustaka.build.prepare import Prepared
from pustaka.library import wording
from pustaka.library.git import MARK
from pustaka.portable import stick
from pustaka.portable.archive import archive
from pustaka.portable.readme import readme
from pustaka.progress import Progress
from pustaka.site import carried

PAGE = "unduh/index.html"
"""The page that says how large the ZIP files are."""


def zipped(folder: Path, prepared: Prepared, rendered: Mapping[str, str], progress: Progress) -> None:
    """Put the ZIP files beside the finished site in `folder`, and their sizes into the page that offers them."""
    progress.say("Membuat ZIP untuk dibawa tanpa jaringan.")
    made = {path: archive(((f"{Path(path).stem}/{name}", data) for name, data in files(path, folder, prepared, rendered).items()), day(prepared)) for path in carried.STICKS}
    text = (folder / PAGE).read_text("utf-8")
    for path, data in made.items():
        (folder / path).write_bytes(data)
        text = text.replace(carried.token(path), wording.size(len(data)))
    (folder / PAGE).write_text(text, "utf-8", newline="\n")


def written(path: str, folder: Path, target: Path, prepared: Prepared, rendered: Mapping[str, str]) -> None:
    """Write the stick named `path` into the folder `target`, and look at what stands there.

    Raises Unplanned and Revealing.
    """
    made = files(path, folder, prepared, rendered)
    for name, data in made.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    compare(target, frozenset((*made, MARK)))
    outputs.check(target / stick.INSIDE, prepared.library, prepared.project.kept("hasil-luring.json"), {})


def files(path: str, folder: Path, prepared: Prepared, rendered: Mapping[str, str]) -> dict[str, bytes]:
    """The files of one stick by name; `path` names it as the download page does."""
    title, about = carried.STICKS[path]
    when = day(prepared)
    said = " ".join(filter(None, ("Salinan tanpa jaringan.", f"Keadaan {wording.date(when)}." if when else "", f"Versi terbaru: {prepared.project.site_url}" if prepared.project.site_url else "")))
    site: dict[str, Callable[[], bytes]] = {name: file.read_bytes for name, file in files_in(folder).items() if name not in carried.STICKS}
    instead = {PAGE: unsized((folder / PAGE).read_text("utf-8")).encode("utf-8")} if (folder / PAGE).is_file() else {}
    pocket = path == carried.POCKET
    if pocket:
        kept = tuple(page for page in prepared.pages if stick.in_pocket(html_of(page.path)))
        instead |= {f"{SEARCH}/{name}": data for name, data in finish.index(kept, prepared, rendered, {}).items()}
    first = readme(title, about, said, prepared.project.site_url, prepared.project.brand)
    return dict(stick.folder(site, site_url=prepared.project.site_url, said=said, first=first, instead=instead, chosen=stick.in_pocket if pocket else None))


def unsized(html: str) -> str:
    """The download page inside a ZIP, which cannot know its own size."""
    for path in carried.STICKS:
        html = html.replace(carried.token(path), "ukurannya di situs")
    return html


def day(prepared: Prepared) -> date | None:
    """The last change of any text: a copy is as old as that, whenever it was made."""
    return max(prepared.dates.last.values(), default=None)
