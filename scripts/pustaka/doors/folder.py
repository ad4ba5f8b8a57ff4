"""The second exit: the same pages as a plain folder that any generator of the MkDocs family can build, without our plugin."""

from __future__ import annotations

from pathlib import Path

import yaml

from pustaka.build import hosting, joining, outputs, planned
from pustaka.build.prepare import Prepared
from pustaka.build.swap import Place
from pustaka.library import asset_hashes
from pustaka.library.git import MARK
from pustaka.site import Page
from pustaka.site.listing import markdown as listed
from pustaka.text import dialect


def write(prepared: Prepared, target: Path) -> None:
    """Write `docs/` and a small `mkdocs.yml` to `target`, in the place of an earlier export.

    Raises NotOurs when `target` holds something else.
    """
    with Place(target, prepared.project.root) as place:
        fill(prepared, place.staging)
        place.finish()


def fill(prepared: Prepared, staging: Path) -> None:
    docs = staging / "docs"
    for page in prepared.pages:
        put(docs / page.path, text(page).encode("utf-8"))
    beside = {path: source for path, source in planned.attachments(prepared).items() if source not in asset_hashes.known()}
    for path, source in beside.items():
        put(docs / path, planned.rewritten(prepared, source) or prepared.library.read_bytes(source))
    for path, file in prepared.files.items():
        put(docs / path, file.read_bytes())
    extras = {path: data for path, data in {**prepared.extras, **hosting.plain_files()}.items() if path != joining.WHOLE}  # another theme has styles of its own
    for path, content in extras.items():
        put(docs / path, content)
    put(staging / "mkdocs.yml", settings(prepared).encode("utf-8"))
    pages = (page.path for page in prepared.pages)
    planned.compare(staging, frozenset((MARK, "mkdocs.yml", *(f"docs/{path}" for path in (*pages, *beside, *prepared.files, *extras)))))
    made_of = {f"docs/{page.path}": (page.source,) for page in prepared.pages if page.source}
    outputs.check(staging, prepared.library, prepared.project.kept("hasil-ekspor.json"), made_of)


def put(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def text(page: Page) -> str:
    """The page with the front matter that every generator understands."""
    matter = yaml.safe_dump({"title": page.title, "description": page.summary}, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{matter}---\n\n{listed(page)}"


def settings(prepared: Prepared) -> str:
    """Settings without our plugin and templates; the dialect is the same, and Material is the theme that all three generators know."""
    extensions = [{name: options} if options else name for name, options in dialect.EXTENSIONS.items()]
    given = {
        "site_name": prepared.project.name, "site_url": prepared.project.site_url, "theme": {"name": "material", "language": prepared.project.brand.language, "font": False},
        "markdown_extensions": extensions, "validation": {"nav": {"omitted_files": "ignore"}}, "plugins": [],
    }
    return yaml.safe_dump(given, allow_unicode=True, sort_keys=False)
