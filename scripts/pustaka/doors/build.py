"""The build: prepare the pages, hand them to MkDocs, say what came of it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pustaka.build import sticks
from pustaka.build.prepare import Prepared, Report, prepare
from pustaka.build.swap import Place
from pustaka.doors import mkdocs_build
from pustaka.editorial.gate import Waiting
from pustaka.findings import Finding
from pustaka.progress import Progress
from pustaka.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build made; `seconds` is the whole time."""

    pages: int
    publications: int
    downloads: int
    download_pages: int
    download_bytes: int
    findings: tuple[Finding, ...]
    waiting: tuple[Waiting, ...]
    seconds: float
    site: Path


def build(project: Project, target: Path, *, progress: Progress, report: Report, pdf: bool = True, stick: str = "") -> Summary:
    """Build the whole site at `target`, which keeps its old content if anything fails; with `stick` the folder that opens without a server.

    Raises NotOurs when `target` holds something else, Busy when another build is making it, and what `prepare` raises.
    """
    started = time.monotonic()
    with Place(target, project.root) as place:
        prepared = prepare(project, progress=progress, report=report, pdf=pdf, sticks=pdf and not stick)
        if stick:
            with TemporaryDirectory(prefix="pustaka-") as passing, Place(Path(passing) / "situs", project.root) as site:
                rendered = mkdocs_build.build(prepared, site.staging, progress)
                sticks.written(stick, site.staging, place.staging, prepared, rendered)
        else:
            mkdocs_build.build(prepared, place.staging, progress)
        place.finish()
    return summary(prepared, target, time.monotonic() - started)


def summary(prepared: Prepared, target: Path, seconds: float) -> Summary:
    return Summary(
        pages=len(prepared.pages), publications=len(prepared.library.published), downloads=len(prepared.downloads),
        download_pages=sum(one.pages for one in prepared.downloads.values()),
        download_bytes=sum(one.size for one in prepared.downloads.values()),
        findings=prepared.findings, waiting=prepared.waiting, seconds=seconds, site=target,
    )
