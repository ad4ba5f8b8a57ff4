"""What the MkDocs door is handed: the planned files and no others, and a menu without pages that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from pustaka.build.planned import attachments, rewritten
from pustaka.build.prepare import Prepared
from pustaka.doors.mkdocs_pages import RenderedPage
from pustaka.site import Page


class PlannedFile(File):
    """The file of a page, which a preview renders again only when it would come out different."""

    stale = True

    def is_modified(self) -> bool:
        return self.stale


def planned(config: MkDocsConfig, current: Prepared, shown: Mapping[str, Page]) -> Files:
    """Every file of the plan, in place of whatever MkDocs and the theme found by themselves; `shown` are the pages by path that the last preview rendered."""
    root, found, names = current.project.root, list[File](), dict(named(config.nav))
    for page in current.pages:
        file = of_page(config, page, root)
        RenderedPage(names.get(page.path), file, config)  # a file remembers its page, and MkDocs makes no other
        file.stale = shown.get(page.path) != page
        found.append(file)
    for path, source in attachments(current).items():
        content = rewritten(current, source)
        found.append(File.generated(config, path, content=content) if content else File.generated(config, path, abs_src_path=str(root / source)))
    found += [File.generated(config, path, abs_src_path=str(made)) for path, made in sorted(current.files.items())]
    found += [File.generated(config, path, content=content) for path, content in sorted(current.extras.items())]
    return Files(found)


def of_page(config: MkDocsConfig, page: Page, root: Path) -> PlannedFile:
    """A file that remembers which source the contributor edits."""
    if not page.source:
        return cast(PlannedFile, PlannedFile.generated(config, page.path, content=page.markdown))
    file = cast(PlannedFile, PlannedFile.generated(config, page.path, abs_src_path=str(root / page.source)))
    file.edit_uri = page.source
    return file


def menu(given: Any, pages: Mapping[str, Page]) -> Any:
    """The `nav` of the settings without pages that are not planned, such as one that waits for a reviewer."""
    if isinstance(given, list):
        return [one for one in (menu(one, pages) for one in given) if one]
    if isinstance(given, dict):
        return {name: kept for name, kept in ((name, menu(one, pages)) for name, one in given.items()) if kept}
    return given if not isinstance(given, str) or not given.endswith(".md") or given in pages else ""


def named(given: Any) -> Iterator[tuple[str, str]]:
    """(path, name) of every page that the `nav` of the settings gives a name of its own."""
    for one in given if isinstance(given, list) else []:
        for name, target in one.items() if isinstance(one, dict) else ():
            yield from ((target, name),) if isinstance(target, str) else named(target)


def foot(given: Any, pages: Mapping[str, Page]) -> Any:
    """The links of `extra.kaki` that lead to a planned page or to another site."""
    addresses = {page.address for page in pages.values()}
    links = given if isinstance(given, list) else []
    return [one for one in links if isinstance(one, dict) and (":" in str(one.get("alamat")) or str(one.get("alamat")).partition("#")[0] in addresses)]


def drawn(templates: Path) -> frozenset[tuple[str, int]]:
    """The templates, with the scripts inside them, and when each was last changed; once this differs, every page of the last preview is an old one."""
    return frozenset((str(file), file.stat().st_mtime_ns) for file in templates.rglob("*") if file.suffix in (".html", ".js"))
