"""Marks items and cells of finished pages that begin with a link: styles cannot see the words before one, and a link of its own gets a target for a thumb."""

from __future__ import annotations

import re
from pathlib import Path

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
NAV = re.compile(r"(<nav\b.*?</nav>)", re.DOTALL)
"""Menus and contents have a look of their own."""

BEGINS = re.compile(r'<(?P<tag>li|td)(?P<label>(?: data-k="[^"]*")?)>(?=\s*<a href="[^"]*"(?: title="[^"]*")?>)')
"""`<li><a href="…">`; not an item with words before its link, nor one whose link is a button."""

MARK = "pp-t"


def marked(html: str) -> str:
    """The same page with the mark on such items of its articles."""
    return ARTICLE.sub(lambda found: "".join(part if at % 2 else BEGINS.sub(rf'<\g<tag> class="{MARK}"\g<label>>', part) for at, part in enumerate(NAV.split(found[0]))), html)


def mark(folder: Path) -> None:
    """Rewrite the pages below `folder` that hold such items."""
    for place in sorted(folder.rglob("*.html")):
        before = place.read_text("utf-8")
        if (after := marked(before)) != before:
            place.write_text(after, "utf-8", newline="\n")
