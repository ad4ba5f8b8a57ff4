"""The MkDocs door: hands the planned pages to MkDocs and takes the rendered ones back; the only module that knows MkDocs."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any, Literal, cast

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when the theme is imported, so it must come before

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from pustaka import dialect, finish, mkdocs_files, outputs, project, report, swap, wording
from pustaka.errors import PustakaError
from pustaka.library import FOLDERS
from pustaka.prepare import Prepared, prepare
from pustaka.progress import Progress
from pustaka.site import Page

UNDATED = "tanpa tanggal"
"""What the date plugin is told about files that git does not know; left alone it would print today's date."""


class Settings(Config):
    """The plugin has no settings of its own; everything is declared in the content folders."""


class PustakaPlugin(BasePlugin[Settings]):
    """Feeds MkDocs from a prepared library; prepares one itself when MkDocs was started on its own."""

    def __init__(self) -> None:
        self.prepared: Prepared | None = None
        self.serving = False
        self.pages: dict[str, Page] = {}
        self.rendered: dict[str, str] = {}
        self.shown: dict[str, Page] = {}
        self.drawn: frozenset[tuple[str, int]] = frozenset()
        self.target: Path | None = None
        self.progress = Progress()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        prepared = self.prepared or self.prepare(Path(config.config_file_path).parent)
        self.pages, self.rendered = {page.path: page for page in prepared.pages}, {}
        self.current = prepared
        drawn = mkdocs_files.drawn(prepared.project.root / "overrides")
        if drawn != self.drawn:
            self.shown, self.drawn = {}, drawn
        config.markdown_extensions = list(dialect.EXTENSIONS)
        config.mdx_configs = dict(dialect.EXTENSIONS)
        date_plugin = config.plugins.get("git-revision-date")
        if date_plugin is not None:
            date_plugin.util = OnePass(prepared)
        if self.serving:
            config.watch.extend(str(prepared.project.root / folder) for folder in (*FOLDERS, "overrides"))
        else:
            self.target = Path(config.site_dir)
            config.site_dir = str(swap.staging_for(self.target))
        return config

    def prepare(self, root: Path) -> Prepared:
        def say(findings: Any) -> None:
            if findings:
                print(report.FORMATS["orang"](findings, stream=sys.stderr), file=sys.stderr)
        try:
            return prepare(project.load(root), pdf=not self.serving, preview=self.serving, progress=self.progress, report=say)
        except PustakaError as error:
            raise PluginError(str(error)) from error

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        mkdocs_files.replace(files, config, self.current, self.shown)
        return files

    def on_env(self, env: Environment, **_rest: Any) -> Environment:
        env.globals["pustaka"] = {}  # the page that answers for missing addresses is no page of the plan
        return env

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_rest: Any) -> str:
        planned = self.pages.get(page.file.src_uri)
        if planned is None:
            return markdown
        page.meta.setdefault("title", planned.title)
        page.meta.setdefault("description", planned.summary)
        if planned.template:
            page.meta.setdefault("template", planned.template)
        return planned.markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, **_rest: Any) -> str:
        self.rendered[page.file.src_uri] = html
        return html

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, **_rest: Any) -> TemplateContext:
        planned = self.pages.get(page.file.src_uri)
        cast(dict[str, Any], context)["pustaka"] = {**(planned.view if planned else {}), "revised": revised(page.meta.get("revision_date"))}
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.shown = self.pages
        if all(path in self.rendered for path, page in self.pages.items() if page.searched):  # a preview renders only what changed
            finish.finish(Path(config.site_dir), self.current, self.rendered, self.progress)
        if self.target is not None:
            self.look_at(Path(config.site_dir))
            swap.swap(Path(config.site_dir), self.target)
            config.site_dir = str(self.target)

    def look_at(self, folder: Path) -> None:
        try:
            outputs.check(folder, self.current.library, self.current.project.cache / "hasil.json")
        except PustakaError as error:
            if self.prepared is not None:
                raise
            raise PluginError(str(error)) from error

    def on_build_error(self, *, error: Exception) -> None:
        if self.target is not None:
            swap.staging_for(self.target)


class OnePass:
    """Answers the date plugin from the library's single pass over the history, instead of one git call per page."""

    def __init__(self, prepared: Prepared) -> None:
        self.root, self.last = prepared.project.root, prepared.dates.last

    def get_revision_date_for_file(self, path: str | None) -> str:
        if path is None:
            return UNDATED
        day = self.last.get(Path(path).relative_to(self.root).as_posix())
        return day.isoformat() if day else UNDATED


def revised(given: object) -> str | None:
    """The owner's plugin's date in Indonesian."""
    from datetime import date

    try:
        return wording.date(date.fromisoformat(str(given)))
    except ValueError:
        return None


def build(prepared: Prepared, target: Path, progress: Progress) -> None:
    """Let MkDocs build prepared pages at `target`; the old site stays until the new one is whole.

    Raises PustakaError when MkDocs gives up.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    staging = target.with_name(f"{target.name}.baru")
    try:
        config = load_config(str(prepared.project.root / project.SETTINGS), site_dir=str(target))
        plugin = config.plugins.get("pustaka")
        if not isinstance(plugin, PustakaPlugin):
            raise PustakaError("mkdocs.yml tidak memuat «pustaka» dalam «plugins». Tambahkan, lalu ulangi.")
        plugin.prepared, plugin.progress = prepared, progress
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except Abort as error:
        raise PustakaError("MkDocs tidak dapat membuat situs. Pesannya ada di atas.") from error
    finally:
        swap.discard(staging)


def serve(root: Path, address: str) -> None:
    """Preview at `address` (`host:port`) until the person at the keyboard stops it; only changed pages are rendered again."""
    mkdocs_serve(str(root / project.SETTINGS), build_type="dirty", dev_addr=address)
