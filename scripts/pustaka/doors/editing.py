"""The editor's commands: sign a review, list what is due, report on search, clean an image, settle a false alarm."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from pustaka.check import past, remembering
from pustaka.doors import place
from pustaka.doors.doorstep import write_over
from pustaka.editorial import crediting, due, findability, recording, review, settling, silencing
from pustaka.errors import IsFolder, NoSuchPath, PustakaError
from pustaka.findings import Severity
from pustaka.language import readability
from pustaka.library import Library, Publication, library, register, wording
from pustaka.library.signoff import REFUSE, state
from pustaka.pictures import cleaning, images
from pustaka.privacy import permits
from pustaka.project import Project
from pustaka.report import FORMATS
from pustaka.rules.privacy_permits import registers
from pustaka.search import measure, query

PERSONAL = ("DIRI",)
"""Rules about what may point at a person."""

ASKED = {"nama": "«--nama»", "alasan": "Alasannya", "oleh": "«--oleh»"}
"""What editors type into the lists of permits and silences."""


def one_text(given: str, here: Project) -> tuple[Path, Library, Publication]:
    """The text of the library that is named, with its file and the library around it.

    Raises PustakaError.
    """
    path = place.resolved(Path(given), given)
    if path.is_dir():
        raise IsFolder(given, "Sebutkan satu tulisan, misalnya «casebook/nama-berkas.md».")
    if not path.is_file():
        raise NoSuchPath(given)
    books = remembering.remembered(here)
    publication = books.by_path.get(path.relative_to(here.root).as_posix() if path.is_relative_to(here.root) else "")
    if publication is None:
        raise PustakaError(f"«{given}» bukan tulisan di pustaka ini.")
    return path, books, publication


def tinjau(options: argparse.Namespace) -> int:
    """Review one text and write the outcome into it; a review that is broken off changes nothing."""
    here, today = place.here(), datetime.date.today()
    _path, books, publication = one_text(options.path, here)
    name = publication.path
    findings = [one for one in remembering.findings(here, books, paths=[name]) if one.slug != "tinjauan-tidak-berlaku"]  # this review settles it
    if findings:
        print(FORMATS["orang"](findings, site_url=here.site_url, stream=sys.stdout))
    print(readability.said(readability.measure(publication.document)))
    shown = sys.stdout.isatty()  # a log is no screen: what a place says is shown to the person who sits here, and nowhere else
    if shown and (waiting := [one for one in findings if one.path == name and one.severity is Severity.REVIEW]):
        print(settling.overview(waiting, publication.document.source.text))
    answer = review.walk(publication, findings, asked, shown=shown)
    written = kept(books, here.root, settling.records(answer.decisions, answer.by, today))
    write_over(here.root, {**written, name: review.signed(publication, answer, today)})
    if answer.result == REFUSE:
        print(f"Hasil: jangan terbit. {name} tidak akan dimuat di situs sampai ditinjau lagi.")
    else:
        later = "kasus ini menunggu peninjau lagi" if publication.privacy == "kasus" else "halamannya bertanda «berubah sesudah ditinjau» sampai ditinjau lagi"
        print(f"Hasil: terbit. Tanda tinjauan ditulis di {name}. Bila isinya berubah, {later}.")
    return 0


def catat_usul(options: argparse.Namespace) -> int:
    """Write an accepted remark into the changes of a text, credited by role; a line that may point at a person is refused."""
    here, today = place.here(), datetime.date.today()
    _path, books, publication = one_text(options.path, here)
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


def kept(books: Library, root: Path, records: Iterable[tuple[str, dict[str, object]]]) -> dict[str, str]:
    """The registers with these records at their ends, by path. Raises NotRecorded."""
    records = tuple(records)
    for name, record in records:
        recording.refuse(f"{register.FOLDER}/{name}.yml", record, books, ASKED)
    known = {name: set(books.register(name).matter.values) for name in (permits.PERMITS, permits.SILENCES)}
    texts = dict[str, str]()
    for name, record in records:
        path = f"{register.FOLDER}/{name}.yml"
        old = texts[path] if path in texts else recording.current(root, path)
        texts[path] = recording.grown(path, old, silencing.added(old, record, known[name]))
        known[name] |= set(re.findall(r"(?m)^([\w-]+):", texts[path][len(old.rstrip()) :]))
    return texts


def asked(question: str) -> str:
    """One answer from the keyboard; the end of input breaks the review off."""
    try:
        return input(question)
    except EOFError as error:
        raise review.ReviewStopped("Tinjauan terhenti sebelum selesai. Tidak ada yang ditulis.") from error


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
    """Write images anew from their pixels, each in its place; a file that cannot be read stays as it was, and the others are cleaned all the same."""
    for given in options.images:
        if Path(given).is_dir():
            raise IsFolder(given, "Sebutkan gambarnya, misalnya «docs/metode/nama-gambar.jpg».")
        if not Path(given).is_file():
            raise NoSuchPath(given)
    left = list[PustakaError]()
    for given in options.images:
        try:
            data = opened(given)
            found = cleaning.traces(data)
            write_over(Path(), {given: cleaning.clean(given, data)})
        except PustakaError as error:
            left.append(error)
            continue
        print(f"{given}: {', '.join(found) or 'tidak ada keterangan tersembunyi'}; ditulis ulang dari gambarnya saja.")
        if dropped := images.inspect(data).danger:
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


def senyapkan(options: argparse.Namespace) -> int:
    """Record that one finding is a false alarm; the value is neither kept nor printed."""
    here = place.here()
    today = datetime.date.today()
    code, where = silencing.silenceable(options.rule), silencing.place(options.place)
    if not options.nama.strip() or not options.oleh.strip():
        raise PustakaError("«--nama» dan «--oleh» tidak boleh kosong. Sebutkan mengapa temuan itu keliru dan siapa yang memutuskan.")
    books = remembering.remembered(here)
    if where.sha:
        findings = [one for one in past.past(here.root, books, here.kept("riwayat.json")) if one.path == f"{where.sha[:7]}:{where.path}"]
        text = past.text_of(here.root, where.sha, where.path)
    elif where.path in (texts := written(books)):
        findings = [one for one in remembering.findings(here, books, only=["DIRI"], paths=[where.path]) if one.path == where.path]
        text = texts[where.path]
    elif (here.root / where.path).is_file():
        raise PustakaError(f"«{where.path}» bukan tulisan dan bukan daftar, jadi tidak ada temuan yang dapat disenyapkan di sana.")
    else:
        raise NoSuchPath(where.path)
    found = silencing.pick(findings, code, where)
    value = silencing.value_at(text, found)
    if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", options.nama, re.IGNORECASE):
        raise PustakaError("«--nama» memuat nilai yang hendak disenyapkan, padahal catatannya terbuka untuk umum. Jelaskan tanpa mengulang nilainya.")
    record = permits.silence(options.nama, found.slug, where.path, value, options.oleh, today)
    write_over(here.root, kept(books, here.root, [(permits.SILENCES, record)]))
    print(f"{found.code} di {options.place} disenyapkan. Catatannya ada di {register.FOLDER}/{permits.SILENCES}.yml, tanpa nilainya.")
    return 0


def written(books: Library) -> dict[str, str]:
    """Every text that a finding with a value can stand in, by path."""
    beside = {one.path: one.text for one in books.beside}
    return beside | dict(registers(books)) | {one.path: one.document.source.text for one in books.publications}
