"""What stands in a text where it links to another one that is not published: plain words, or a link to the notice."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterator, Mapping
from urllib.parse import quote, unquote, urlsplit

from pustaka.library import Publication
from pustaka.library.library import Absence
from pustaka.text.scan import LINK, REFERENCE

Edit = tuple[int, int, int, str]
"""(line, start, end, new text) in 0-based columns, as `compose.links` takes it."""

USED = re.compile(r"(?<![!\\\]])\[(?P<text>[^\[\]\n^][^\[\]\n]*)\](?:\[(?P<name>[^\[\]\n]*)\])?(?![(\[:])")
"""`[teks][nama]`, `[nama][]`, `[nama]`: a link whose target is defined elsewhere; not `[teks](tujuan)`, not `[^1]`."""

TITLE = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))\s*")
"""`"judul"` on the line below a definition."""

WITHDRAWN, NEVER, AGAIN = "tulisan yang sudah ditarik", "tulisan yang belum terbit", "tulisan yang sedang ditinjau ulang"
"""What stands where a link repeated the title of an absent text."""


def edits(publication: Publication, absent: Mapping[str, Absence]) -> Iterator[Edit]:
    """The changes that leave no address and no title of an absent text in the body of `publication`."""
    if not absent or "[" not in publication.document.body:
        return
    defined, following = dict[str, Absence](), dict(publication.document.prose)
    for number, line in publication.document.prose:
        found = REFERENCE.match(line) if "]:" in line else None
        gone = leads_to(publication, found["target"], absent) if found else None
        if found and gone:
            defined[named(found["text"])] = gone
            yield number, 0, len(line), line[: found.start("target")] + relative(publication, gone.notice) if gone.notice else ""
            if TITLE.fullmatch(following.get(number + 1, "")):
                yield number + 1, 0, len(following[number + 1]), ""
    for number, line in publication.document.prose:
        yield from ((number, start, end, new) for start, end, new in inline(publication, line, 0, absent))
        if defined and "[" in line and not (REFERENCE.match(line) and "]:" in line):
            yield from ((number, start, end, new) for start, end, new in by_name(line, defined))


def inline(publication: Publication, line: str, offset: int, absent: Mapping[str, Absence]) -> Iterator[tuple[int, int, str]]:
    """`[teks](tujuan)`: the brackets and the target go, the words stay; links within the words are looked at too."""
    for found in LINK.finditer(line) if "](" in line else ():
        gone = leads_to(publication, found["target"], absent)
        first, last = offset + found.start(), offset + found.end()
        if gone is not None and repeats(found["text"], gone):
            yield first, last, unnamed(gone)
            continue
        if gone is not None and gone.notice and not found["image"]:  # what stands behind the target is a title, which may be the absent one
            yield offset + found.start("target"), last - 1, relative(publication, gone.notice)
        elif gone is not None:
            yield first, offset + found.start("text"), ""
            yield offset + found.end("text"), last, ""
        yield from inline(publication, found["text"], offset + found.start("text"), absent)


def by_name(line: str, defined: Mapping[str, Absence]) -> Iterator[tuple[int, int, str]]:
    for found in USED.finditer(line):
        gone = defined.get(named(found["name"] or found["text"]))
        if gone is not None and repeats(found["text"], gone):
            yield found.start(), found.end(), unnamed(gone)
        elif gone is not None and not gone.notice:
            yield found.start(), found.end(), found["text"]


def leads_to(publication: Publication, address: str, absent: Mapping[str, Absence]) -> Absence | None:
    """The absent text that a link's target means, seen from `publication`."""
    parts = urlsplit(address.strip("<>"))
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return absent.get(posixpath.normpath(posixpath.join(posixpath.dirname(publication.path), unquote(parts.path))))


def relative(publication: Publication, notice: str) -> str:
    return quote(posixpath.relpath(notice, posixpath.dirname(publication.site_path) or "."))


def unnamed(gone: Absence) -> str:
    return WITHDRAWN if gone.notice and not gone.waits else AGAIN if gone.notice else NEVER


def named(name: str) -> str:
    """The name of a definition as Markdown compares it."""
    return " ".join(name.casefold().split())


def repeats(words: str, gone: Absence) -> bool:
    """Whether the words of a link are, markup and marks aside, the title that they lead to."""
    return letters(words) == letters(gone.title)


def letters(words: str) -> str:
    return "".join(one for one in words.casefold() if one.isalnum())


def without_dead_ends(markdown: str, here: str, there: Container[str]) -> str:
    """A page that we write, with its links to pages that are not `there` as plain words; `here` is its own site path."""
    if ".md" not in markdown:
        return markdown

    def kept(found: re.Match[str]) -> str:
        parts = urlsplit(found["target"].strip("<>"))
        path = unquote(parts.path)
        dead = not parts.scheme and path.endswith(".md") and posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) not in there
        return found["text"] if dead else found[0]

    return LINK.sub(kept, markdown)
