"""The last lines of a build: what was made, how large it is, and how to open it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pustaka.findings import Finding
from pustaka.library.wording import number, size
from pustaka.privacy import identifiers
from pustaka.report.people import closing

MOST = 20
"""Waiting texts that are named; the rest is a number."""


class Waits(Protocol):
    """A text that was left out, and why."""

    @property
    def path(self) -> str: ...
    @property
    def reason(self) -> str: ...


class Built(Protocol):
    """What a build says of itself."""

    @property
    def pages(self) -> int: ...
    @property
    def publications(self) -> int: ...
    @property
    def downloads(self) -> int: ...
    @property
    def download_pages(self) -> int: ...
    @property
    def download_bytes(self) -> int: ...
    @property
    def findings(self) -> Sequence[Finding]: ...
    @property
    def waiting(self) -> Sequence[Waits]: ...
    @property
    def seconds(self) -> float: ...
    @property
    def site(self) -> Path: ...


def summary(built: Built, root: Path, *, taken: bool = False) -> str:
    """`root` is the project, so that the site is named as the person at the keyboard types it; `taken` says that it opens without a server."""
    site = built.site.relative_to(root) if built.site.is_relative_to(root) else built.site
    pdf = f"{number(built.downloads)} berkas, {number(built.download_pages)} halaman, {size(built.download_bytes)}" if built.downloads else "tidak dibuat"
    return "\n".join(
        (
            f"{'Salinan tanpa jaringan' if taken else 'Situs'} selesai di «{site.as_posix()}».",
            f"  Halaman  : {number(built.pages)}",
            f"  Terbitan : {number(built.publications)}",
            f"  PDF      : {pdf}",
            f"  Temuan   : {closing(built.findings)}",
            *waits(built.waiting),
            f"  Waktu    : {built.seconds:.1f} detik".replace(".", ","),
            f"Untuk membukanya: ketuk dua kali {site.as_posix()}/BACA-SAYA.html." if taken else f"Untuk membukanya: python3 -m http.server --directory {shlex.quote(site.as_posix())} 8000, lalu buka http://localhost:8000",
        )
    )


def waits(texts: Sequence[Waits]) -> Iterator[str]:
    """The lines that name what is missing from the site, so that nobody takes silence for publication."""
    if not texts:
        return
    yield f"  Menunggu : {number(len(texts))} tulisan tidak dimuat di situs, PDF, dan pencarian:"
    yield from (f"    {identifiers.masked(one.path)}: {one.reason}" for one in texts[:MOST])
    if len(texts) > MOST:
        yield f"    dan {number(len(texts) - MOST)} tulisan lain."
    yield "    Betulkan temuannya atau jalankan «pustaka tinjau BERKAS», lalu ulangi."
