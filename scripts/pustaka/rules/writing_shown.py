"""TULIS, what readers get: every word of a text is on its page and in its PDF, once."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.base import PAGES
from pustaka.rules.tables_foreign import every_fault
from pustaka.rules.writing import TULIS
from pustaka.rules.writing_text import comments, footnotes, raw_html
from pustaka.site import rendered_page, rendered_scan

SAID = {
    rendered_page.LOST: "Sebagian kata di sekitar baris ini tidak tampil di halaman. Bandingkan dengan pratinjau, lalu tulis ulang baris ini dengan tanda yang lebih sederhana.",
    rendered_page.TWICE: "Kata-kata di sekitar baris ini tampil dua kali di halaman. Bandingkan dengan pratinjau, lalu tulis ulang baris ini dengan tanda yang lebih sederhana.",
    rendered_page.UNPRINTED: "Sebagian kata di sekitar baris ini tidak ikut dicetak di PDF. Keluarkan dari susunan yang bertingkat, atau tulis dengan tanda yang lebih sederhana.",
}


SLUG = "kata-hilang"


@TULIS.wide_rule(23, SLUG, Severity.ERROR)
def lost_words(library: Library) -> Iterator[tuple[str, Spot]]:
    """What is written is what is read. It speaks where no other rule has said why."""
    told = set[tuple[str, int, str]]()
    for path, start, _end, rule in library.shown() if library.shown is not None else rendered_scan.found(library):
        publication = library.by_path.get(path) if rule in rendered_page.COUNTS else None
        if publication is None or path.startswith(f"{PAGES}/"):
            continue
        line = publication.document.source.text.count("\n", 0, start) + 1
        if (path, line, rule) not in told and line not in explained(publication, library):
            told.add((path, line, rule))
            yield path, Spot(line, 1, SAID[rule], line, len(publication.document.lines[line - 1]) + 1)


def explained(publication: Publication, library: Library) -> frozenset[int]:
    """The lines about which another rule speaks: a broken table, raw HTML, a comment, a footnote."""
    spots = (*every_fault(publication.document), *raw_html(publication, library), *comments(publication, library), *footnotes(publication, library))
    lines = {n for one in spots for n in range(one.line, (one.end_line or one.line) + 1)}
    return frozenset(lines | {line for one in spots for line, _column in one.more})
