"""The alphabetical index on the search page: what answers a look-up when scripts do not run."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from pustaka.search.glossary import Glossary
from pustaka.search.page import SearchPage

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~^:-])")
"""Signs that Markdown could read as markup: `(a)`, `#007`, `x_y`."""


def escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def letter(name: str) -> str:
    """The heading a name stands under: its first letter, or `0–9`."""
    first = next((sign for sign in unicodedata.normalize("NFKD", name).upper() if sign.isalnum()), "")
    return first if "A" <= first <= "Z" else "0–9"


def alphabetical(pages: Sequence[SearchPage], glossary: Glossary, *, root: str = "../", glossary_url: str = "") -> str:
    """Markdown of all titles, other names and glossary words, each with a link to its page; `root` leads to the site root.

    Every letter is a fold with its count: open, the list would be a hundred screens of a phone.

    A glossary word links to a page that carries it as title or other name, else to `glossary_url` (with `#key`), else stands alone.
    """
    rows: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    homes: dict[str, SearchPage] = {}
    for page in sorted(pages, key=lambda page: page.url):
        for name in (page.title, *page.synonyms):
            homes.setdefault(name.casefold(), page)
            note = "" if name == page.title else f": lihat [{escaped(page.title)}]({root}{page.url})"
            line = f"[{escaped(name)}]({root}{page.url})" if not note else escaped(name) + note
            rows[letter(name)].add((name.casefold(), page.url, line))
    for term in glossary:
        home = next((homes[name.casefold()] for name in term.names if name.casefold() in homes), None)
        for name in (*term.names, *term.typed):
            if name.casefold() in homes:
                continue
            expansion = f" ({escaped(term.expansion)})" if name == term.names[0] and term.expansion and term.expansion != name else ""
            if home:
                goal = f": lihat [{escaped(home.title)}]({root}{home.url})"
            elif glossary_url:
                goal = f": lihat [{escaped(term.names[0])}]({root}{glossary_url}#{term.key})"
            else:
                goal = ""
            rows[letter(name)].add((name.casefold(), term.key, escaped(name) + expansion + goal))
    order = sorted(rows, key=lambda one: (one != "0–9", one))
    return "\n".join(
        f'??? "**{one}**{{ #huruf-{"angka" if one == "0–9" else one.lower()} }} *{len(rows[one])}*"\n\n' + "".join(f"    - {line}\n" for *_, line in sorted(rows[one])) for one in order
    )
