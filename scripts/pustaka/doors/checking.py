"""The command that checks: the whole library, some of it, a change, the history, or files from anywhere."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pustaka import report
from pustaka.check import changes, check
from pustaka.check.capping import capped
from pustaka.check.memory import recalled
from pustaka.check.remembering import LOOKED_AT, checked, remembered
from pustaka.doors import place
from pustaka.doors.doorstep import write_over
from pustaka.errors import IsFolder, NoSuchPath, PustakaError
from pustaka.findings import Finding
from pustaka.kinds import BY_KEY
from pustaka.library import Library, Publication, library
from pustaka.pictures import images
from pustaka.project import Project
from pustaka.text import Document, Source, source
from pustaka.text.source import Unreadable

CLEAN, FOUND = 0, 1

ASSETS = "docs/assets"
"""The look of the site; its files are programs and pictures of the theme."""


def periksa(options: argparse.Namespace) -> int:
    """Check the whole library, some paths of it, any files as one kind, or everything that was ever committed."""
    if options.sertifikasi:
        return certified(options)
    gc.disable()  # a check keeps all that it reads until it ends; looking for waste takes a tenth of the time and finds none
    site_url = ""
    scope: report.Scope | None = None
    known: tuple[Finding, ...] = ()
    if options.sejak is not None and options.jenis:
        raise PustakaError("«--sejak» membandingkan dua keadaan pustaka ini. Jalankan tanpa «--jenis».")
    if options.riwayat:
        if options.paths or options.jenis or options.hanya:
            raise PustakaError("«--riwayat» memeriksa seluruh riwayat dengan aturannya sendiri. Jalankan tanpa nama berkas, «--jenis», dan «--hanya».")
        from pustaka.check import before, past  # loads what only this question needs

        here = place.here()
        site_url = here.site_url
        commit = "" if options.sejak is None else before.start(here.root, options.sejak)
        findings = past.past(here.root, library.read(here.root, today=date.today(), site_url=here.site_url), here.kept("riwayat.json"), commit)
    elif options.jenis:
        findings = check(recalled(loose(options.paths, options.jenis, "--jenis"), None), only=options.hanya)
    else:
        here = place.here()
        site_url = here.site_url
        paths = inside(here, options.paths)
        if options.sejak is not None:
            answer = since(here, options.sejak, options.hanya, paths)
            findings, known, scope = answer.told, capped(answer.known), report.Scope(len(answer.known), answer.own)
        else:
            _books, findings = checked(here, only=options.hanya, paths=paths)
    print(report.FORMATS[options.format](findings, site_url=site_url, stream=sys.stdout, scope=scope), flush=True)
    if scope is not None and options.format in report.FOR_MACHINES and scope.known:
        print(report.rest(scope, site_url), file=sys.stderr)
    if options.simpan:
        keep(Path(options.simpan), findings, known, site_url, scope)
    blocking = [one for one in findings if options.ketat or one.blocks]
    return FOUND if blocking else CLEAN


def certified(options: argparse.Namespace) -> int:
    """Measure cases against the form of the certification, from the library or from anywhere."""
    from pustaka.editorial import certification

    if options.riwayat or options.sejak is not None or options.hanya or options.simpan or options.jenis not in (None, "kasus"):
        raise PustakaError("«--sertifikasi» mengukur studi kasus saja. Jalankan hanya dengan nama berkasnya.")
    if not options.paths:
        raise PustakaError("Sebutkan studi kasus yang diukur, misalnya «casebook/nama.md».")
    books = loose(options.paths, "kasus", "--sertifikasi")
    if books.unreadable:
        raise PustakaError(f"{books.unreadable[0].path}: {books.unreadable[0].reason}")
    found = [certification.report(one) for one in books.publications]
    print("\n\n".join(text for text, _whole in found), flush=True)
    return CLEAN if all(whole for _text, whole in found) else FOUND


def since(here: Project, rev: str, only: Sequence[str], paths: Sequence[str] | None) -> changes.Answer:
    """What the state of the files, committed or not, has to answer for since it left `rev`."""
    from pustaka.check import before  # loads what only this question needs

    commit = before.start(here.root, rev)
    new = remembered(here)
    was = before.read(here.root, commit, new)
    change = changes.compare(was.library, new, was.same)
    programs = source.texts(here.root, (path for path in was.touched if source.is_program(path)))
    new = replace(new, changed={**dict.fromkeys(was.touched), **change.lines}, beside=(*new.beside, *programs))
    findings = check(new, only=only, paths=paths, every=True)
    if not change.lines and changes.outside(was.library) == changes.outside(new):
        return changes.Answer((), frozenset(), findings)
    old = recalled(was.library, here.kept("sejak.json"), beside=here.kept(LOOKED_AT))
    return changes.answer(findings, check(old, only=only, paths=change.paths_before(paths), every=True), change, old, new)


def keep(folder: Path, findings: Sequence[Finding], known: Sequence[Finding], site_url: str, scope: report.Scope | None) -> None:
    """One run in every form that a workflow needs: for programs, for GitHub, and as a text in which nothing is left out."""
    texts = {
        "temuan.json": report.FORMATS["json"](findings, scope=scope),
        "temuan.sarif": report.FORMATS["sarif"](findings, site_url=site_url),
        "temuan.txt": report.everything(findings, known, site_url),
        "lingkup.json": json.dumps({"perubahan": scope is not None, "sebelumnya": len(known)}),
    }
    write_over(Path(), {(folder / name).as_posix(): f"{text}\n".encode("utf-8", "replace") for name, text in texts.items()})


def loose(paths: Sequence[str], kind: str, option: str) -> Library:
    """Files from anywhere as publications of one kind, as the `option` wants them; links between them are not looked at."""
    if not paths:
        raise PustakaError(f"Sebutkan berkas yang diperiksa sesudah «{option}».")
    texts: list[Source | Unreadable] = []
    for given in paths:
        if Path(given).is_dir():
            raise IsFolder(given, f"«{option}» memeriksa berkas satu per satu. Sebutkan berkasnya, atau jalankan tanpa «{option}» di dalam pustaka.")
        if not Path(given).is_file():
            raise NoSuchPath(given)
        try:
            texts.append(source.decode(source.sayable(given), Path(given).read_bytes()))
        except OSError as error:
            raise PustakaError(f"«{given}» tidak dapat dibuka. Periksa izin berkasnya.") from error
    places = {source.sayable(given): Path(given) for given in paths}
    publications = tuple(Publication(Document(one), BY_KEY[kind], read_bytes=beside) for one in texts if isinstance(one, Source))
    return Library(
        publications=publications, unreadable=tuple(one for one in texts if isinstance(one, Unreadable)),
        files=frozenset(one.path for one in texts), read_bytes=lambda path: places[path].read_bytes(), loose=True,
    )


def beside(path: str) -> bytes:
    """What a plain file holds that a text from anywhere leads to: its reviewer saw it."""
    there = Path(path)
    try:
        return there.read_bytes() if there.is_file() and not there.is_symlink() else b""
    except (OSError, ValueError):  # a link may hold what no name of a file does
        return b""


def inside(here: Project, paths: Sequence[str]) -> list[str] | None:
    """Paths as the library names them; a path that the check does not look at is a usage error, or a remark beside others."""
    if not paths:
        return None
    found, remarks = list[str](), list[str]()
    for given in paths:
        path = place.within(here.root, Path(given), given)
        if not path.exists() and not path.is_symlink():
            raise NoSuchPath(given)
        if not path.is_relative_to(here.root):
            raise PustakaError(f"«{given}» ada di luar pustaka. Pakai «--jenis» untuk memeriksa berkas lepas.")
        name = source.sayable(path.relative_to(here.root).as_posix())
        if is_looked_at(name, folder=path.is_dir()):
            found.append(name)
            if name.lower().endswith((*images.ALLOWED, *images.OTHERS)):
                remarks.append(f"«{given}»: yang diperiksa hanya bentuk, ukuran, dan keterangan tersembunyinya; isi gambarnya tidak dilihat.")
        else:
            remarks.append(f"«{given}» tidak diperiksa: bukan tulisan, daftar, atau gambar dalam folder {', '.join(library.FOLDERS)}.")
    if not found:
        raise PustakaError(remarks[0] if len(remarks) == 1 else f"{remarks[0]} Begitu juga {len(remarks) - 1} berkas lain yang disebut.")
    for remark in remarks:
        print(remark, file=sys.stderr)
    return found


def is_looked_at(name: str, *, folder: bool) -> bool:
    """Whether the check reads a file, or anything below a folder; what belongs to the look of the site is no text."""
    if name == ".":
        return True
    if not f"{name}/".startswith(tuple(f"{one}/" for one in library.FOLDERS)) or any(part.startswith(".") for part in name.split("/")):
        return False
    return not f"{name}/".startswith(f"{ASSETS}/") and (folder or not library.hidden(name))
