"""The commands of those who answer for a text: sign a review, and write down an accepted remark."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pustaka.check import remembering
from pustaka.doors import clock, place
from pustaka.doors.doorstep import write_over
from pustaka.editorial import crediting, review, settling, silencing
from pustaka.errors import IsFolder, NoSuchPath, PustakaError
from pustaka.findings import Severity
from pustaka.language import readability
from pustaka.library import Library, Publication, wording
from pustaka.library.signoff import REFUSE, state
from pustaka.project import Project
from pustaka.report import FORMATS

PERSONAL = ("DIRI",)
"""Rules about what may point at a person."""


def one_text(given: str, here: Project) -> tuple[Library, Publication]:
    """The text of the library that is named, with the library around it.

    Raises PustakaError.
    """
    path = place.within(here.root, Path(given), given)
    if path.is_symlink():
        raise PustakaError(f"«{given}» tautan ke berkas atau folder lain, bukan tulisan. Sebutkan tulisannya sendiri, lalu hapus tautan ini.")
    if path.is_dir():
        raise IsFolder(given, "Sebutkan satu tulisan, misalnya «casebook/nama-berkas.md».")
    if not path.is_file():
        raise NoSuchPath(given)
    books = remembering.remembered(here)
    publication = books.by_path.get(path.relative_to(here.root).as_posix() if path.is_relative_to(here.root) else "")
    if publication is None:
        raise PustakaError(f"«{given}» bukan tulisan di pustaka ini.")
    return books, publication


def tinjau(options: argparse.Namespace) -> int:
    """Review one text and write the outcome into it; a review that is broken off changes nothing."""
    here = place.here()
    today = clock.today(here.root)
    books, publication = one_text(options.path, here)
    name = publication.path
    findings = [one for one in remembering.findings(here, books, paths=[name]) if one.slug != "tinjauan-tidak-berlaku"]  # this review settles it
    if findings:
        print(FORMATS["orang"](findings, site_url=here.site_url, stream=sys.stdout))
    print(readability.said(readability.measure(publication.document)))
    shown = sys.stdout.isatty()  # a log is no screen: what a place says is shown to the person who sits here, and nowhere else
    if shown and (waiting := [one for one in findings if one.path == name and one.severity is Severity.REVIEW]):
        print(settling.overview(waiting, publication.document.source.text))
    answer = review.walk(publication, findings, asked, shown=shown)
    written = silencing.registers_with(books, here.root, settling.records(answer.decisions, answer.by, today))
    write_over(here.root, {**written, name: review.signed(publication, answer, today)})
    if answer.result == REFUSE:
        print(f"Hasil: jangan terbit. {name} tidak akan dimuat di situs sampai ditinjau lagi.")
    else:
        later = "kasus ini menunggu peninjau lagi" if publication.privacy == "kasus" else "halamannya bertanda «berubah sesudah ditinjau» sampai ditinjau lagi"
        print(f"Hasil: terbit. Tanda tinjauan ditulis di {name}. Bila isi atau gambarnya berubah, {later}.")
    return 0


def catat_usul(options: argparse.Namespace) -> int:
    """Write an accepted remark into the changes of a text, credited by role; a line that may point at a person is refused."""
    here = place.here()
    today = clock.today(here.root)
    books, publication = one_text(options.path, here)
    name = publication.path
    text = crediting.credited(publication, options.isi, options.peran, today)
    before = {(one.code, one.message) for one in remembering.findings(here, books, paths=[name], only=PERSONAL)}
    after = remembering.findings_with(here, books, text, name, publication.kind, {}, only=PERSONAL)
    fresh = [one for one in after if one.blocks and (one.code, one.message) not in before]
    if fresh:
        raise crediting.NotCredited("Kalimat itu memuat hal yang mungkin mengenali orang. Tulis apa yang berubah, tanpa nama, nomor, dan tempat.")
    write_over(here.root, {name: text})
    print(f"Dicatat di isian «perubahan» {name}, dengan pengusul menurut perannya. Berikutnya: «pustaka periksa {name}».")
    if state(publication) in wording.ANSWERED:
        print("Tulisan ini sudah ditinjau; tanda tinjauannya perlu diperbarui.")
    return 0


def asked(question: str) -> str:
    """One answer from the keyboard; the end of input breaks the review off."""
    try:
        return input(question)
    except EOFError as error:
        raise review.ReviewStopped("Tinjauan terhenti sebelum selesai. Tidak ada yang ditulis.") from error
