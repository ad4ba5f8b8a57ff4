"""The commands of those who look after the library: what is due, how search does, what an image hides."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from pustaka.doors import place
from pustaka.doors.doorstep import write_over
from pustaka.editorial import due, findability
from pustaka.errors import IsFolder, NoSuchPath, PustakaError
from pustaka.library import library
from pustaka.pictures import cleaning, images
from pustaka.search import measure, query


def jatuh_tempo(options: argparse.Namespace) -> int:
    """List what is due today; being due is no error, so that the status is always 0."""
    today = datetime.date.today()
    found = due.due(library.read(place.here().root, today=today), today)
    print(due.markdown(found, today) if options.format == "markdown" else due.people(found))
    return 0


def laporan_cari(options: argparse.Namespace) -> int:
    """Report on search as Markdown; weak results are no error, so that the status is always 0."""
    here = place.here()
    folder, golden = here.root / options.situs / "cari", here.root / options.emas
    if not (folder / "inti.js").is_file():
        raise PustakaError(f"Di «{options.situs}» belum ada indeks pencarian. Buat situs dahulu dengan «pustaka bangun», lalu ulangi.")
    files = sorted(golden.glob("golden*.yml")) if golden.is_dir() else [golden]
    if not files:
        raise PustakaError(f"Di «{options.emas}» tidak ada «golden*.yml». Sebutkan berkas pencarian emas, atau folder yang memuatnya.")
    queries = [one for file in files for one in golden_queries(file, file.relative_to(here.root).as_posix() if golden.is_dir() else options.emas)]
    try:
        index = query.read(folder)
        books = library.read(here.root, today=datetime.date.today())
        print(findability.markdown(findability.findability(books, queries, lambda given: index.search(given).found, index.addresses())))
    except (OSError, ValueError, KeyError) as error:
        raise PustakaError(f"Indeks pencarian di «{options.situs}» tidak utuh. Buat situs lagi dengan «pustaka bangun», lalu ulangi.") from error
    return 0


def golden_queries(file: Path, shown: str) -> tuple[measure.Golden, ...]:
    """The golden queries of one file, as the set of its name. Raises NoSuchPath and PustakaError."""
    if not file.is_file():
        raise NoSuchPath(shown)
    try:
        return measure.golden(file.read_text("utf-8"), file.stem)
    except UnicodeDecodeError as error:
        raise PustakaError(f"«{shown}» bukan berkas teks UTF-8. Sebutkan berkas pencarian emas.") from error
    except ValueError as error:
        raise PustakaError(f"«{shown}» tidak dapat dibaca: {error}. Setiap butir memuat «cari» dan «harap».") from error


def bersihkan(options: argparse.Namespace) -> int:
    """Write images anew from their pixels, each in its place; a file that cannot be read or has nothing to hide stays as it was, and the others are cleaned all the same."""
    for given in options.images:
        if Path(given).is_dir():
            raise IsFolder(given, "Sebutkan gambarnya, misalnya «docs/metode/nama-gambar.jpg».")
        if not Path(given).is_file():
            raise NoSuchPath(given)
    left = list[PustakaError]()
    for given in options.images:
        try:
            data = opened(given)
            found, fresh = cleaning.traces(data), cleaning.clean(given, data)
            dropped = images.inspect(data).danger
            if found or dropped:
                write_over(Path(), {given: fresh})
        except PustakaError as error:
            left.append(error)
            continue
        print(f"{given}: {', '.join(found) or 'tidak ada keterangan tersembunyi'}; {'ditulis ulang dari gambarnya saja' if found or dropped else 'tidak diubah'}.")
        if dropped:
            print(f"  Yang tidak boleh ada dihapus: {dropped}. Lihat hasilnya sebelum dipakai.")
    if left:
        raise PustakaError("\n".join(map(str, left)))
    return 0


def opened(given: str) -> bytes:
    """Raises PustakaError."""
    try:
        return Path(given).read_bytes()
    except OSError as error:
        raise PustakaError(f"«{given}» tidak dapat dibuka. Periksa izin berkasnya.") from error
