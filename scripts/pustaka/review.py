"""Walks a reviewer through what a machine cannot decide, and writes the answer into the text's front matter."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import yaml

from pustaka.document import Document
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from pustaka.publication import Publication
from pustaka.signoff import PUBLISH, REFUSE, SIGNATURE, digest
from pustaka.source import Source

Ask = Callable[[str], str]
"""Shows a question and gives back what the person typed."""

VILLAGE = "Mungkinkah orang yang mengenal desa atau lingkungannya menemukan siapa yang diceritakan ini?"
READ = "Sudahkah Anda membaca seluruh tulisan ini dari awal sampai akhir?"
CONSENT = "Apakah persetujuan klien benar ada dan disimpan oleh lembaga yang disebut di isian «persetujuan»?"


class ReviewStopped(PustakaError):
    """Raised when a review cannot begin or was broken off; nothing is written."""

    status = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """`result` is `terbit` or `jangan terbit`."""

    by: str
    result: str


def walk(publication: Publication, findings: Iterable[Finding], ask: Ask) -> Answer:
    """Ask about every open finding and the questions that only a person can answer.

    Raises ReviewStopped when errors are open, the reviewer is the author, or the answers do not settle the matter.
    """
    mine = [one for one in findings if one.path == publication.path]
    errors = sum(one.severity is Severity.ERROR for one in mine)
    if errors:
        raise ReviewStopped(f"Masih ada {errors} galat. Jalankan «pustaka periksa {publication.path}» dan perbaiki dahulu.")
    by = ask("Nama peninjau, seperti akan dimuat: ").strip()
    if not by:
        raise ReviewStopped("Nama peninjau kosong. Tidak ada yang ditulis.")
    if by.casefold() in {name.casefold().strip() for name in publication.listed("penulis")}:
        raise ReviewStopped("Penulis tidak dapat meninjau tulisannya sendiri. Minta orang lain.")
    if not yes(ask, READ):
        raise ReviewStopped("Baca dahulu seluruhnya, lalu ulangi. Tidak ada yang ditulis.")
    for one in mine:
        if one.severity is Severity.REVIEW and not yes(ask, f"{one.path}:{one.line}:{one.column} {one.message} Bolehkah tetap seperti ini?"):
            raise ReviewStopped(f"Ubah dahulu baris {one.line}, lalu ulangi. Tidak ada yang ditulis.")
    if publication.privacy == "kasus" and not yes(ask, CONSENT):
        return Answer(by, REFUSE)
    return Answer(by, REFUSE if yes(ask, VILLAGE) else PUBLISH)


def yes(ask: Ask, question: str) -> bool:
    """Ask until the answer is «ya» or «tidak»; three unclear answers stop the review."""
    for _attempt in range(3):
        given = ask(f"{question} [ya/tidak] ").strip().casefold()
        if given in {"ya", "y"}:
            return True
        if given in {"tidak", "t"}:
            return False
    raise ReviewStopped("Jawab dengan «ya» atau «tidak». Tidak ada yang ditulis.")


def signed(publication: Publication, answer: Answer, day: datetime.date) -> str:
    """The text of the file with the reviewer's block, which replaces an older one."""
    document = publication.document
    if not document.matter.lines:
        raise ReviewStopped("Tulisan ini belum punya isian pembuka di antara dua baris «---». Tambahkan dahulu.")
    matter = SIGNATURE.sub("", "\n".join(document.lines[1 : document.matter.lines - 1]) + "\n")
    body = "\n".join(document.lines[document.matter.lines :])

    def text(mark: str) -> str:
        block = yaml.safe_dump(
            {"tinjauan": {"oleh": answer.by, "tanggal": day, "hasil": answer.result, "sidik": mark}}, allow_unicode=True, sort_keys=False, width=1000,
        )
        return f"---\n{matter}{block}---\n{body}"

    unsigned = Publication(Document(Source(publication.path, text("0" * 16))), publication.kind, publication.series)
    return text(digest(unsigned))
