"""The files that the MkDocs door hands over: planned pages, the assets beside the texts, PDFs and other finished files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from pustaka.prepare import Prepared
from pustaka.site import Page
from pustaka.site.links import asset_path


class PlannedFile(File):
    """The file of a page, which a preview renders again only when it would come out different."""

    stale = True

    def is_modified(self) -> bool:
        return self.stale


def replace(files: Files, config: MkDocsConfig, current: Prepared, shown: Mapping[str, Page]) -> None:
    """Put what was prepared among the files that MkDocs found; `shown` are the pages by path that the last preview rendered."""
    root = current.project.root
    for page in current.pages:
        file = planned(config, page, root)
        file.stale = shown.get(page.path) != page
        old = files.get_file_from_path(page.path)
        if old is not None:
            files.remove(old)
        files.append(file)
    for path in sorted(current.library.files):
        if not path.startswith("docs/") and not path.endswith((".md", ".yml")):
            files.append(File.generated(config, asset_path(path), abs_src_path=str(root / path)))
    for path, pdf in sorted(current.files.items()):
        files.append(File.generated(config, path, abs_src_path=str(pdf)))
    for path, content in sorted(current.extras.items()):
        files.append(File.generated(config, path, content=content))


def planned(config: MkDocsConfig, page: Page, root: Path) -> PlannedFile:
    """A file that remembers which source the contributor edits."""
    if not page.source:
        return cast(PlannedFile, PlannedFile.generated(config, page.path, content=page.markdown))
    file = cast(PlannedFile, PlannedFile.generated(config, page.path, abs_src_path=str(root / page.source)))
    file.edit_uri = page.source
    return file


def drawn(templates: Path) -> frozenset[tuple[str, int]]:
    """The templates and when each was last changed; once this differs, every page of the last preview is an old one."""
    return frozenset((str(file), file.stat().st_mtime_ns) for file in templates.rglob("*.html"))
