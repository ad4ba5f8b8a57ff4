"""The commands that make something of the library: a site, a preview, a folder, the file of a new text."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from pustaka import report
from pustaka.doors import place
from pustaka.findings import Finding, Severity
from pustaka.kinds import BY_KEY
from pustaka.library import library
from pustaka.progress import Progress
from pustaka.project import Project

CLEAN = 0


def bangun(options: argparse.Namespace) -> int:
    """Build the site and print what came of it."""
    from pustaka.doors import doorstep

    here = place.here()
    doorstep.require_site("bangun")
    from pustaka.doors.build import build  # loads what only a build needs
    from pustaka.site import carried

    stick = {"luring": carried.ALL, "saku": carried.POCKET}.get(options.untuk, "")
    named = options.keluaran or ("luring" if stick else "site")
    target = place.resolved(here.root / named, named)
    done = build(here, target, pdf=not options.tanpa_pdf, stick=stick, progress=Progress(), report=lambda findings: show(findings, here))
    print(report.summary(done, here.root, taken=bool(stick)))
    return CLEAN


def show(findings: Sequence[Finding], here: Project) -> None:
    """Findings on standard error: all that blocks, and advice as a count when there is nothing graver."""
    grave = tuple(one for one in findings if one.severity is not Severity.ADVICE)
    if grave:
        form = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "orang"
        print(report.FORMATS[form](grave, site_url=here.site_url, stream=sys.stderr), file=sys.stderr)


def lihat(options: argparse.Namespace) -> int:
    """Preview until stopped."""
    from pustaka.doors import doorstep

    here = place.here()
    address = doorstep.listening(options.alamat)
    doorstep.require_site("lihat")
    from pustaka.doors import mkdocs_preview  # loads MkDocs

    print(f"Menyiapkan pratinjau. Sesudah siap, buka http://{address}{urlsplit(here.site_url).path or '/'} di peramban. Hentikan dengan Ctrl+C.", flush=True)
    mkdocs_preview.serve(here.root, address)
    return CLEAN


def baru(options: argparse.Namespace) -> int:
    """Write the template of a kind to its place, never over a file that is there."""
    from pustaka.doors import doorstep
    from pustaka.editorial import carrying, naming, template

    here = place.here()
    kind, books = BY_KEY[options.kind], library.read(here.root)
    path = naming.place(kind, options.name, options.seri, books)
    values, texts = carrying.carried(kind, path, books)
    doorstep.write_new(here.root / path, template.render(kind, Path(path).stem, values=values, texts=texts), path)
    print(f"{path} siap diisi.{' Tindak lanjut yang masih terbuka sudah disalin ke dalamnya.' if texts else ''} Sesudah itu jalankan «pustaka periksa {path}».")
    return CLEAN


def ekspor(options: argparse.Namespace) -> int:
    """Write the plain folder."""
    from pustaka.doors import doorstep

    here = place.here()
    doorstep.require_site("ekspor")
    from pustaka.build import swap
    from pustaka.build.prepare import prepare
    from pustaka.doors import folder

    target = place.resolved(Path(options.target), options.target)
    swap.guard(target, here.root)  # before the work, which takes a while
    prepared = prepare(here, pdf=not options.tanpa_pdf, progress=Progress(), report=lambda findings: show(findings, here))
    folder.write(prepared, target)
    print("\n".join((f"Halaman ditulis ke {options.target}.", *report.waits(prepared.waiting))))
    return CLEAN
