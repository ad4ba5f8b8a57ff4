"""TULIS, about marks that do not do what they were written for: bold with a blank inside, a number that the list counts otherwise, Markdown in a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.grouping import together
from pustaka.rules.meta import key_spot
from pustaka.rules.writing import TULIS, YEAR_ITEM

BOLD = re.compile(r"(?<![*\\])\*\*(?!\*)")
"""`**`; not `***`, not `\\*\\*`."""

STARS = re.compile(r"\s*(?:[*_-]\s*){3,}$")
"""A line across the page, made of stars."""

BEGINS = re.compile(r"\s*(?:>\s?)*\s*(?:[-+*•]|\w{1,4}[.)])[ \u00a0]|\s*[#|]")
"""Lines with which the paragraph above ends: items, headings, rows of a table."""

MARKED = re.compile(r"\*\*\S|\S\*\*|\]\([^\s()]+\)|`[^`]+`|(?<!\w)_[^\W_][^_]*_(?!\w)")
"""`**tebal**`, `[teks](alamat)`, `` `kode` ``, `_miring_`; not `5*2*3`, not `nama_berkas`."""

PLAIN = ("judul", "ringkasan")


@TULIS.rule(26, "tebal-berspasi", Severity.ERROR)
def spaced_bold(publication: Publication, library: Library) -> Iterator[Spot]:
    """The stars of bold words stand right beside them; with a blank between, they stay raw, or other words become bold."""
    document = publication.document
    if "**" not in document.source.text:
        return
    open_at, words = None, ""
    for number, line in document.prose:
        if not line.strip() or BEGINS.match(line) or STARS.match(line):
            open_at = None
        if STARS.match(line):
            continue
        text = line.rstrip()
        for found in BOLD.finditer(text):
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            if open_at is None and not after.strip():
                if before.strip():
                    continue  # it ends what another block began, and belongs to nothing here
                words = "Hapus spasi di belakang tanda «**» yang membuka huruf tebal."
            elif open_at is not None and not before.strip():
                words = "Hapus spasi di depan tanda «**» yang menutup huruf tebal."
            else:
                open_at = (number, found.start()) if open_at is None else None
                continue
            yield Spot(number, found.start() + 1, f"Huruf tebal ini tidak jadi. {words}", number, found.end() + 1)
            open_at = None
            break


@TULIS.rule(27, "nomor-berganti", Severity.ERROR)
def changed_number(publication: Publication, library: Library) -> Iterator[Spot]:
    """The number of a step is the number that readers see: a list counts on from its first item, whatever is written below it."""
    document = publication.document
    places = list[tuple[Spot, str]]()
    for number, shown in sorted(document.seen.renumbered.items()):
        line = document.lines[number - 1]
        if YEAR_ITEM.match(line):
            continue
        start = len(line) - len(line.lstrip())
        if places and number > places[-1][0].line + FARTHEST:
            yield one_of(places)
            places = []
        places.append((Spot(number, start + 1, "", number, start + 1 + len(line.split(maxsplit=1)[0])), shown))
    if places:
        yield one_of(places)


FARTHEST = 12
"""Lines between two items that one slip may have put out of step."""


def one_of(places: list[tuple[Spot, str]]) -> Spot:
    return together(
        [spot for spot, _shown in places],
        f"Nomor ini tampil sebagai «{places[0][1]}», karena daftar dihitung berurutan. Betulkan nomornya; bila ini daftar baru, beri kalimat atau judul di atasnya.",
    )


@TULIS.rule(28, "tanda-di-isian", Severity.ADVICE)
def marked_value(publication: Publication, library: Library) -> Iterator[Spot]:
    """A title and a summary are plain words: they stand in lists, in the window and in the search as they are written."""
    matter = publication.document.matter
    for key in PLAIN:
        value = matter.values.get(key)
        if isinstance(value, str) and MARKED.search(value):
            yield key_spot(matter, key, "Tanda Markdown di isian ini tampil apa adanya. Tulis kata-katanya saja, tanpa «**», «_», «`», atau tautan.")
