"""The editor's commands: sign a review, clean an image, look through the history."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from pustaka import cleaning, library, project, review
from pustaka.check import check
from pustaka.errors import NoSuchPath, PustakaError
from pustaka.report import FORMATS
from pustaka.signoff import REFUSE


def tinjau(options: argparse.Namespace) -> int:
    """Review one text and write the outcome into it; a review that is broken off changes nothing."""
    here = project.find(Path.cwd())
    today = datetime.date.today()
    path = Path(options.path).resolve()
    if not path.is_file():
        raise NoSuchPath(options.path)
    name = path.relative_to(here.root).as_posix() if path.is_relative_to(here.root) else ""
    books = library.read(here.root, today=today)
    publication = books.by_path.get(name)
    if publication is None:
        raise PustakaError(f"«{options.path}» bukan tulisan di pustaka ini.")
    findings = check(books, paths=[name])
    if findings:
        print(FORMATS["orang"](findings, site_url=here.site_url, stream=sys.stdout))
    answer = review.walk(publication, findings, asked)
    path.write_text(review.signed(publication, answer, today), "utf-8")
    if answer.result == REFUSE:
        print(f"Hasil: jangan terbit. {name} tidak akan dimuat di situs sampai ditinjau lagi.")
    else:
        print(f"Hasil: terbit. Tanda tinjauan ditulis di {name}. Setiap perubahan isi membatalkannya.")
    return 0


def asked(question: str) -> str:
    """One answer from the keyboard; the end of input breaks the review off."""
    try:
        return input(question)
    except EOFError as error:
        raise review.ReviewStopped("Tinjauan terhenti sebelum selesai. Tidak ada yang ditulis.") from error


def bersihkan(options: argparse.Namespace) -> int:
    """Write images anew from their pixels, each in its place; a file that cannot be read stays as it was."""
    for given in options.images:
        path = Path(given)
        if not path.is_file():
            raise NoSuchPath(given)
        data = path.read_bytes()
        found = cleaning.traces(data)
        cleaned = cleaning.clean(given, data)
        spare = path.with_name(f".{path.name}.baru")
        spare.write_bytes(cleaned)
        spare.replace(path)
        print(f"{given}: {', '.join(found) or 'tidak ada keterangan tersembunyi'}; ditulis ulang dari gambarnya saja.")
    return 0
