"""The MkDocs door: hands the planned pages to MkDocs and takes the rendered ones back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from pustaka import project, report
from pustaka.build import finish, forwarding, hosting, joining, outputs, packs, planned, squares, sticks
from pustaka.build.prepare import Prepared, prepare
from pustaka.build.swap import Place
from pustaka.doors import mkdocs_files
from pustaka.doors.mkdocs_said import Heard
from pustaka.doors.place import resolved
from pustaka.doors.revision_dates import OnePass, revised
from pustaka.errors import PustakaError
from pustaka.library.library import FOLDERS
from pustaka.privacy import identifiers
from pustaka.progress import Progress
from pustaka.site import Page, crisis, lookup
from pustaka.text import dialect
from pustaka.text.deadline import Clock, Expired, TooMuch, why
from pustaka.text.limits import PAGE_SECONDS


class Settings(Config):
    """The plugin has no settings of its own; everything is declared in the content folders."""


class PustakaPlugin(BasePlugin[Settings]):
    """Feeds MkDocs from a prepared library; prepares one itself when MkDocs was started on its own."""

    def __init__(self) -> None:
        self.prepared: Prepared | None = None
        self.serving = False
        self.pages: dict[str, Page] = {}
        self.rendered: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.shown: dict[str, Page] = {}
        self.drawn: frozenset[tuple[str, int]] = frozenset()
        self.index: frozenset[str] = frozenset()
        self.place: Place | None = None
        """Where a site that MkDocs builds on its own is put; our own command has taken its place already."""
        self.progress = Progress()
        self.clock, self.rendering = Clock(), ""
        self.heard = Heard({})

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        if self.prepared is None and not self.serving:
            self.place = self.taken(Path(config.site_dir), root)
            config.site_dir = str(self.place.staging)
        prepared = self.prepared or self.prepare(root)
        self.pages, self.rendered = {page.path: page for page in prepared.pages}, {}
        self.texts = {path: html for path, html in self.texts.items() if path in self.pages}
        self.current = prepared
        drawn = mkdocs_files.drawn(prepared.project.root / "overrides") | {(repr(prepared.project.brand), 0)}  # its name stands on every page
        if drawn != self.drawn:
            self.shown, self.drawn = {}, drawn
        if self.prepared is None:
            self.heard = Heard({}, self.progress.say if self.serving else None)
            self.heard.listen()
        self.heard.sources = {page.path: page.source for page in prepared.pages}
        config.repo_url = prepared.project.repo_url or None
        config.nav = mkdocs_files.menu(config.nav, self.pages)
        config.extra["kaki"] = mkdocs_files.foot(config.extra.get("kaki"), self.pages)
        config.markdown_extensions = list(dialect.EXTENSIONS)
        config.mdx_configs = dict(dialect.EXTENSIONS)
        date_plugin = config.plugins.get("git-revision-date")
        if date_plugin is not None:
            date_plugin.util = OnePass(prepared)
        if self.serving:
            config.watch.extend(str(prepared.project.root / folder) for folder in (*FOLDERS, "overrides"))
        return config

    def taken(self, target: Path, root: Path) -> Place:
        try:
            return Place(resolved(target, str(target)), root).__enter__()
        except PustakaError as error:
            raise PluginError(str(error)) from error

    def prepare(self, root: Path) -> Prepared:
        def say(findings: Any) -> None:
            if findings:
                print(report.FORMATS["orang"](findings, stream=sys.stderr), file=sys.stderr)
        try:
            found = prepare(project.load(root), pdf=not self.serving, preview=self.serving, sticks=not self.serving, progress=self.progress, report=say)
        except PustakaError as error:
            raise PluginError(str(error)) from error
        for one in found.waiting:
            self.progress.say(f"Menunggu, jadi tidak tampil: {identifiers.masked(one.path)}: {one.reason}.")
        return found

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return mkdocs_files.planned(config, self.current, self.shown)

    def on_env(self, env: Environment, **_rest: Any) -> Environment:
        env.trim_blocks = env.lstrip_blocks = True  # lines that held only an instruction would travel as blanks, a third of a page's lines
        env.globals["pustaka"] = {}  # the page that answers for missing addresses is no page of the plan
        env.globals["ada"] = frozenset(page.address for page in self.current.pages)
        env.globals["panggilan"] = crisis.quick(self.current.library)
        env.filters["qr"] = squares.square
        env.globals["merek"] = self.current.project.brand
        env.globals["simpanan"] = None if self.serving else packs.offered(self.current.project)  # a preview changes under the reader's hands
        env.globals["gaya"] = joining.WHOLE
        env.globals["sebaris"] = scripts = hosting.inline(self.current.project.root)
        within = [script for name, script in scripts.items() if name != forwarding.SCRIPT]
        env.globals["kebijakan_tertutup"] = hosting.policy(within, closed=True)
        env.globals["kebijakan"] = "" if self.serving else hosting.policy(within)  # a preview reloads itself by a script of MkDocs
        return env

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_rest: Any) -> str:
        own = self.pages.get(page.file.src_uri)
        if own is None:
            return markdown
        page.meta.setdefault("title", own.title)
        page.meta.setdefault("description", own.summary)
        page.meta["listed"], page.meta["changed"] = own.listed, own.changed
        if own.template:
            page.meta.setdefault("template", own.template)
        self.rendering = own.source or own.path
        if self.prepared is not None:  # a program of MkDocs' own would not know what it was interrupted by
            self.clock.start(PAGE_SECONDS)
        return own.markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, **_rest: Any) -> str:
        self.clock.stop()
        self.rendered[page.file.src_uri] = self.texts[page.file.src_uri] = html
        own = self.pages.get(page.file.src_uri)
        return lookup.lean(html) if own and own.view.get("lookup") else html

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, **_rest: Any) -> TemplateContext:
        own = self.pages.get(page.file.src_uri)
        cast(dict[str, Any], context)["pustaka"] = {**(own.view if own else {}), "revised": revised(page.meta.get("revision_date"))}
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        gone, self.shown = self.shown.keys() - self.pages.keys(), self.pages
        (folder / "sitemap.xml.gz").unlink(missing_ok=True)  # it holds the time of the build; servers compress by themselves
        if gone or all(path in self.rendered for path, page in self.pages.items() if page.searched):  # a preview renders only what changed
            self.index = finish.finish(folder, self.current, self.texts, self.progress)
        wanted = planned.of_site(self.current, self.index)
        if self.serving:
            planned.prune(folder, wanted)
            return
        weights = finish.weigh(folder)
        if self.current.sticks:
            sticks.zipped(folder, self.current, self.texts, self.progress)
        wanted |= finish.close(folder, self.current, weights, self.progress)
        self.look_at(folder, wanted)
        if self.place is not None:
            self.place.finish()
            config.site_dir = str(self.place.target)
            self.on_build_error(error=None)

    def look_at(self, folder: Path, wanted: frozenset[str]) -> None:
        """The last locks before the swap: no warning, no file that nobody planned, no PDF that differs from its page, nothing that identifies a person."""
        try:
            self.heard.settle()
            planned.compare(folder, wanted)
            if self.current.printed:
                from pustaka.build import printed  # it reads PDFs, which no other build does

                self.progress.say("Membandingkan PDF dengan halamannya.")
                printed.check(self.current.printed, self.texts, self.current.project.kept("kertas.json"))
            outputs.check(folder, self.current.library, self.current.project.kept("hasil.json"), planned.sources(self.current))
        except PustakaError as error:
            if self.prepared is not None:
                raise
            raise PluginError(str(error)) from error

    @contextmanager
    def told(self) -> Iterator[None]:
        """Raises TooMuch, with the name of the page that was being rendered, in place of what ended the build there."""
        try:
            yield
        except (Expired, RecursionError, MemoryError) as error:
            raise TooMuch(self.rendering, why(error, PAGE_SECONDS)) from error
        finally:
            self.clock.stop()

    def on_build_error(self, *, error: Exception | None) -> None:
        if self.place is not None:
            self.place.__exit__(None, None, None)
            self.place = None
