"""What is told of a PDF that does not say what its page says: where, and how much, but no more of its words than a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pustaka.book import Volume, sheet
from pustaka.build.printed.compare import Fault
from pustaka.build.printed.placed import Misplaced
from pustaka.errors import PustakaError
from pustaka.library import Publication
from pustaka.site.law_notes import written_at

NAMED = 10
"""Differences that a message names; the rest is a number."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a PDF and its page differ: source path and line, and a sentence that repeats no more than a heading."""

    path: str
    line: int
    message: str


class Unequal(PustakaError):
    """Raised when PDFs do not say what their pages say."""

    status = 1

    def __init__(self, found: Sequence[Difference]) -> None:
        self.found = tuple(found)
        rows = [f"  {one.path}:{one.line}: {one.message}" for one in found[:NAMED]]
        rest = f"\n  dan {len(found) - NAMED} perbedaan lain" if len(found) > NAMED else ""
        super().__init__(
            f"Pembuatan berhenti: {len(found)} bagian PDF tidak sama dengan halamannya, atau tidak terbaca di kertas. Yang sudah terbit tidak diubah.\n" + "\n".join(rows) + rest + "\n"
            "Sederhanakan susunan di baris itu, misalnya pecah daftar atau tabel yang bersarang, lalu ulangi. Bila tetap berbeda, laporkan lewat «Laporkan gangguan» di gudang."
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in the text with this place in its volume."""

    place: int
    fault: Fault | None
    link: bool = False
    form: tuple[int, str] | None = None
    """Of a blank sheet in its place: where the register describes it, and what is told."""
    misplaced: Misplaced | None = None
    """What the PDF holds, but where nobody can read it; the fault then names only the block that it comes from."""


def difference(volume: Volume, told: Told) -> Difference:
    name = f"PDF «{volume.title}»"
    if told.form is not None:
        line, sentence = told.form
        return Difference(sheet.REGISTER, line, f"{name} {sentence}")
    text = volume.texts[told.place]
    if told.misplaced is not None:
        found = told.fault.block if told.fault else None
        return Difference(*written_at(text, line_of(text, found.under, found.begin) if found else 1), f"{name} {unreadable(told.misplaced)}")
    if told.fault is None:
        return Difference(*written_at(text), f"{name} tidak membawa semua tautan dari halamannya.")
    block = told.fault.block
    if block is None:
        place = f" di dekat bagian «{told.fault.after}»" if told.fault.after else ""
        return Difference(*written_at(text, line_of(text, told.fault.after, "")), f"{name} memuat {told.fault.letters} huruf{place} yang tidak ada di halamannya.")
    place = f" dari bagian «{block.under}»" if block.under else ""
    return Difference(*written_at(text, line_of(text, block.under, block.begin)), f"{name} kehilangan satu {block.name} ({block.words} kata){place}, atau urutannya berbeda.")


def unreadable(one: Misplaced) -> str:
    """What is said of words that are there, but where nobody can read them."""
    what = "mencetak kata di atas kata lain" if one.over else "mencetak kata di luar bidang isi"
    return f"{what} di halaman {one.page}. Pecah kotak, tabel, atau kata yang terlalu panjang di sana."


def line_of(text: Publication, heading: str, begin: str) -> int:
    """The first line after a heading that holds these words; the heading where none does."""
    lines = text.document.lines
    start = next((one.line for one in text.document.headings if one.title == heading), 1)
    wanted = begin.split()
    return next((n for n, row in enumerate(lines[start - 1 :], start) if wanted and all(word in row for word in wanted)), start)
