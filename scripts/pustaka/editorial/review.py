"""Walks a reviewer through what a machine cannot decide, and writes the answer into the text's front matter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

import yaml

from pustaka.editorial import settling
from pustaka.editorial.recording import is_name
from pustaka.editorial.settling import Ask
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from pustaka.library import Publication, persons
from pustaka.library.signoff import CONSENT, PUBLISH, REFUSE, REVIEW, State, authors, block, digest, record, retold, state, wanting
from pustaka.rules.withdrawn import TAKEN
from pustaka.text import Document, Source

VILLAGE = "Mungkinkah orang yang mengenal desa atau lingkungannya menemukan siapa yang diceritakan ini?"
READ = "Sudahkah Anda membaca seluruh tulisan ini dari awal sampai akhir?"
READ_AND_SEEN = "Sudahkah Anda membaca seluruh tulisan ini dari awal sampai akhir, dan melihat setiap gambar di dalamnya?"
"""The signature answers for the pictures too."""

AGREED = "Apakah persetujuan klien benar ada dan disimpan oleh lembaga yang disebut di isian «persetujuan»?"
AGREED_SOMEWHERE = "Apakah persetujuan klien benar ada, dan tahukah Anda lembaga yang menyimpannya?"
NOT_ASKED = "Apakah klien benar tidak dapat ditanya, dan apakah alasannya tercatat di lembaga?"
RETOLD = "Apakah naskah yang disebut di isian «asal» benar sudah terbuka untuk umum sebelum diceritakan kembali di sini?"
AS_WHAT = "Anda membaca kartu ini sebagai apa? Yang diminta: {}. Tulis profesi Anda: "
SAFE = "Menurut Anda, apakah isinya benar dan aman dilakukan orang yang bukan tenaga kesehatan?"
"""Asked of a text that names professions; it tells of nobody who could be found."""

NOT_MINE = "Nama penulisnya tidak dimuat. Apakah Anda benar bukan penulis tulisan ini?"

OTHER = "Nama itu mirip nama penulis tulisan ini. Apakah Anda benar orang lain?"

TAKEN_BACK = (
    "Persetujuan klien sudah dicabut, sehingga tulisan ini tidak dimuat dan tidak dapat ditinjau. "
    "Apa lagi yang harus dilakukan ada di «Bila persetujuan dicabut» di panduan menyamarkan."
)

BORROWED = "Tulisan ini memuat gambar milik tulisan yang ditarik, dan tanda tinjauan tidak menjawabnya. Hapus gambar itu dari tulisan ini, lalu ulangi. Tidak ada yang ditulis."


class ReviewStopped(PustakaError):
    """Raised when a review cannot begin or was broken off; nothing is written."""

    status = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """`result` is `terbit` or `jangan terbit`."""

    by: str
    result: str
    profession: str = ""
    """As what the reviewer reads, where the text asks for a profession."""
    decisions: tuple[settling.Decision, ...] = ()
    """What was permitted or silenced on the way."""


def walk(publication: Publication, findings: Iterable[Finding], ask: Ask, *, shown: bool = False) -> Answer:
    """Ask about every open finding and the questions that only a person can answer; `shown` puts each place in its context on the screen.

    Raises ReviewStopped when errors are open, consent or author is not stated, the reviewer is the author, or the answers
    do not settle the matter.
    """
    mine = [one for one in findings if one.path == publication.path]
    ready(publication, mine)
    by = " ".join(ask("Nama peninjau, seperti akan dimuat: ").split())
    if not by:
        raise ReviewStopped("Nama peninjau kosong. Tidak ada yang ditulis.")
    if not persons.is_called(by):
        raise ReviewStopped("Itu bukan nama. Pertanyaan pertama meminta nama dan gelar peninjau, seperti akan dimuat. Tidak ada yang ditulis.")
    if not is_name(by):
        raise ReviewStopped("Nama peninjau memuat nomor, alamat, atau tanda yang bukan bagian nama, atau terlalu panjang. Tulis nama dan gelarnya saja. Tidak ada yang ditulis.")
    if persons.same(by, authors(publication)):
        raise ReviewStopped("Penulis tidak dapat meninjau tulisannya sendiri. Minta orang lain.")
    if persons.resembles(by, authors(publication)) and not yes(ask, OTHER):
        raise ReviewStopped("Penulis tidak dapat meninjau tulisannya sendiri. Minta orang lain.")
    profession = asked_profession(publication, ask)
    case = publication.privacy == "kasus"
    if case and not authors(publication) and not retold(publication) and not yes(ask, NOT_MINE):
        raise ReviewStopped("Penulis tidak dapat meninjau tulisannya sendiri. Minta orang lain.")
    if not yes(ask, READ_AND_SEEN if publication.pictures else READ):
        raise ReviewStopped("Baca dahulu seluruhnya, lalu ulangi. Tidak ada yang ditulis.")
    decisions = settled(publication, [one for one in mine if one.severity is Severity.REVIEW], ask, shown=shown)
    if case and not yes(ask, about_consent(publication)):
        return Answer(by, REFUSE, decisions=decisions)
    fit = yes(ask, SAFE) if profession else not yes(ask, VILLAGE)
    return Answer(by, PUBLISH if fit else REFUSE, profession, decisions)


def settled(publication: Publication, findings: list[Finding], ask: Ask, *, shown: bool) -> tuple[settling.Decision, ...]:
    """The decisions about every open place. Raises ReviewStopped with all the lines that are to be mended first."""
    text = publication.document.source.text
    try:
        decisions = [one for finding in findings for one in settling.decide(finding, text, ask, shown=shown)]
    except ValueError as error:
        raise ReviewStopped(f"{error} Tidak ada yang ditulis.") from error
    lines = sorted({one.finding.line for one in decisions if one.choice == settling.MEND})
    if lines:
        raise ReviewStopped(f"Ubah dahulu baris {', '.join(map(str, lines))}, lalu ulangi. Tidak ada yang ditulis.")
    return tuple(one for one in decisions if one.choice in (settling.PERMIT, settling.SILENCE))


def asked_profession(publication: Publication, ask: Ask) -> str:
    """The profession of the reviewer, where the text names professions that must read it; any may answer, and the answer is kept."""
    wanted = publication.listed("peninjau")
    given = " ".join(ask(AS_WHAT.format("; ".join(wanted))).split()) if wanted else ""
    if wanted and (not given or not is_name(given)):
        raise ReviewStopped("Profesi peninjau kosong, terlalu panjang, atau memuat tanda lain. Tulis profesinya saja. Tidak ada yang ditulis.")
    return given


def ready(publication: Publication, findings: Iterable[Finding]) -> None:
    """Stop before the first question when no answer could end in a signature that holds."""
    if state(publication) is State.WITHDRAWN:
        raise ReviewStopped(TAKEN_BACK)
    errors = sum(one.severity is Severity.ERROR for one in findings)
    if errors:
        raise ReviewStopped(f"Masih ada {errors} galat. Jalankan «pustaka periksa {publication.path}» dan perbaiki dahulu.")
    if any(one.code == TAKEN for one in findings):
        raise ReviewStopped(BORROWED)
    missing = [message for _key, message in wanting(publication)]
    if missing:
        raise ReviewStopped("\n".join([*missing, "Tidak ada yang ditulis."]))


def about_consent(publication: Publication) -> str:
    """The question about consent that fits what the text says of it."""
    given = record(publication, CONSENT)
    if not given.get("bentuk"):
        return RETOLD
    if given["bentuk"] == "tidak dapat":
        return NOT_ASKED
    return AGREED if given.get("disimpan") else AGREED_SOMEWHERE


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
    first, end = block(document)
    kept = document.lines[1 : document.matter.lines - 1] if first == end else (*document.lines[1:first], *document.lines[end : document.matter.lines - 1])
    matter = "".join(f"{line}\n" for line in kept)
    body = "\n".join(document.lines[document.matter.lines :])

    def text(mark: str) -> str:
        block = yaml.safe_dump(
            {REVIEW: {"oleh": answer.by, **({"sebagai": answer.profession} if answer.profession else {}), "tanggal": day, "hasil": answer.result, "sidik": mark}}, allow_unicode=True, sort_keys=False, width=1000,
        )
        return f"---\n{matter}{block}---\n{body}"

    unsigned = replace(publication, document=Document(Source(publication.path, text("0" * 16))))
    if others(unsigned.document) != others(document):
        raise ReviewStopped("Tanda tinjauan yang lama tidak dapat diganti. Hapus isian «tinjauan», lalu ulangi. Tidak ada yang ditulis.")
    return text(digest(unsigned))


def others(document: Document) -> dict[str, object]:
    """Everything in the front matter but the review."""
    return {key: value for key, value in document.matter.values.items() if key != REVIEW}
