"""A page as MkDocs holds it, whose text is rendered by the one renderer of this house instead of a second time by MkDocs."""

from __future__ import annotations

import html
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from pustaka.text import dialect

ADDRESS = re.compile(r'(?P<before><(?:a|img) (?:[a-z-]+="[^"]*" )*?(?:href|src)=")(?P<address>[^"]*)(?=")')
"""The address of a link or an image in sanitised HTML, whose attributes are always quoted and whose text never holds a bare `<`."""

ID = re.compile(r'<[a-z0-9]+ (?:[a-z-]+="[^"]*" )*?id="(?P<id>[^"]*)"')


class RenderedPage(Page):
    """Takes the HTML of its Markdown from `dialect.render`, which PDF, check and search read too, and leads its links to pages."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set what MkDocs' own method sets, and have MkDocs warn of the same dead links."""
        if self.markdown is None:
            raise RuntimeError("`markdown` field hasn't been set (via `read_source`)")
        found = dialect.render(self.markdown)
        addresses = _RelativePathTreeprocessor(self.file, files, config)  # MkDocs' own reading of an address: equal addresses, equal warnings

        def led(match: re.Match[str]) -> str:
            return match["before"] + html.escape(addresses.path_to_url(html.unescape(match["address"])))

        self.content = ADDRESS.sub(led, found.html)
        self.toc = get_toc(found.tokens)
        self.present_anchor_ids = {html.unescape(one["id"]) for one in ID.finditer(self.content)}
        self.links_to_anchors = addresses.links_to_anchors
