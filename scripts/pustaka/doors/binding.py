"""Makes PDFs for people who teach and print: chosen texts in one file, and sheets that a copy shop cuts and folds."""

from __future__ import annotations

import argparse
from pathlib import Path

from pustaka import project
from pustaka.doors import doorstep, place
from pustaka.errors import IsFolder, NoProject, NoSuchPath, PustakaError
from pustaka.library import wording
from pustaka.progress import Progress
from pustaka.project import NONE, Brand

NAME_A_PDF = "Sebutkan nama berkas PDF."

HEAVIEST = 200_000_000
"""Bytes of a file that is laid on sheets."""


def rangkum(options: argparse.Namespace) -> int:
    """Bind chosen texts into one PDF."""
    here = place.here()
    doorstep.require_site("rangkum")
    target = Path(options.keluaran)
    free_pdf(target)
    from pustaka.build.binding import bind  # loads what only a PDF needs

    done = bind(here, options.names, title=options.judul, subtitle=options.ringkasan, aims=options.tujuan, progress=Progress())
    doorstep.write_new(target, done.data, options.keluaran)
    told = [f"{wording.number(done.texts)} tulisan", *([f"{wording.number(done.sheets)} lembar kosong"] if done.sheets else [])]
    seen = f"{wording.number(done.reviewed)} tulisan sudah ditinjau" if done.reviewed else "belum satu pun ditinjau praktisi"
    print(f"{options.keluaran}: {wording.number(done.pages)} halaman A4, {wording.size(len(done.data))}. Isinya {', '.join(told)}; {seen}.")
    return 0


def lipat(options: argparse.Namespace) -> int:
    """Lay PDFs on A4 sheets for a copy shop."""
    doorstep.require_site("lipat")
    from pustaka.book import folding, imposing  # loads what only a PDF needs

    files = [read(given) for given in options.files]
    first = Path(options.files[0])
    given = options.keluaran or f"{first.stem}-lipat.pdf"  # here, never beside a file of the site, where it would be published
    free_pdf(Path(given))
    wish = folding.Wish(cards=options.kartu, cover=options.sampul)
    made = imposing.impose(files, options.judul or first.stem, wish, brand(), ", ".join(Path(one).name for one in options.files))
    doorstep.write_new(Path(given), made.pdf, given)
    print(f"{given}: {wording.size(len(made.pdf))}. {made.told}\nHalaman 1 dan 2 memuat petunjuk; cetak lembarnya mulai halaman 3.")
    return 0


def free_pdf(target: Path) -> None:
    """Raises PustakaError when the target is there already, or carries the ending of something that it would not be."""
    if target.suffix.lower() != ".pdf":
        raise PustakaError(f"«{target}» bukan nama berkas PDF. {NAME_A_PDF}")
    doorstep.still_free(target, NAME_A_PDF)


def read(given: str) -> bytes:
    file = Path(given)
    if file.is_dir():
        raise IsFolder(given, "Sebutkan berkas PDF di dalamnya.")
    if not file.is_file():
        raise NoSuchPath(given)
    if file.stat().st_size > HEAVIEST:
        raise PustakaError(f"«{given}» lebih besar daripada {wording.size(HEAVIEST)}. Pecah dahulu menjadi beberapa berkas.")
    return file.read_bytes()


def brand() -> Brand:
    """That of the library around the present folder; a file can be folded without one."""
    try:
        return project.find(Path.cwd()).brand
    except NoProject:
        return NONE
