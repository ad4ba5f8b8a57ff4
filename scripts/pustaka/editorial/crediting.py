"""Writes an accepted remark of a reader into the changes of a text, credited by role and never by name."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

import yaml

from pustaka.errors import PustakaError
from pustaka.library import Publication
from pustaka.text import Document, Source
from pustaka.text.changes import KEY

UNTOLD, READER = "tidak disebut", "pembaca"
"""What the form of the host offers to who does not say what they are, and how such a reader is credited."""

ROLES = ("pekerja sosial", "TKSK", "PSM", "relawan", "mahasiswa", "pengajar", "tenaga kesehatan", "warga", "penerima layanan", READER)
"""Who may be credited; a test holds them against the form «Kabar dari pembaca»."""

LONGEST = 200
CREDIT = "Usul: {}."

ENDED = re.compile(r"[.!?]$")


class NotCredited(PustakaError):
    """Raised when a remark cannot be written down; nothing is changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} Tidak ada yang ditulis.")


def role(given: str) -> str:
    """Raises NotCredited for anything that is no role, such as a name."""
    wanted = " ".join(given.split()).casefold()
    found = READER if wanted == UNTOLD else next((one for one in ROLES if one.casefold() == wanted), None)
    if found is None:
        raise NotCredited(f"Pengusul disebut menurut perannya, tidak pernah dengan nama. Pilih salah satu: {', '.join(ROLES)}.")
    return found


def credited(publication: Publication, words: str, by: str, day: datetime.date) -> str:
    """The text of the file with the new line on top of its changes, all else as it was.

    Raises NotCredited.
    """
    document, said = publication.document, " ".join(words.split())
    if all(one.key != KEY for one in publication.kind.fields):
        raise NotCredited(f"{publication.kind.name} tidak mempunyai isian «{KEY}».")
    if not said or len(said) > LONGEST:
        raise NotCredited(f"Kalimatnya {'kosong' if not said else f'{len(said)} huruf'}; tulis satu kalimat, paling panjang {LONGEST} huruf.")
    if "usul:" in said.casefold():
        raise NotCredited("Pengusulnya ditulis dari «--peran». Hapus «Usul: …» dari kalimatnya.")
    if not document.matter.readable:
        raise NotCredited(f"Isian pembuka tulisan ini tidak terbaca di baris {document.matter.troubles[0].line}. Betulkan dahulu menurut hasil «pustaka periksa».")
    if not document.matter.lines:
        raise NotCredited("Tulisan ini belum punya isian pembuka di antara dua baris «---». Tambahkan dahulu.")
    given = document.matter.values.get(KEY)
    if given is not None and not (isinstance(given, list) and all(isinstance(one, str) for one in given)):
        raise NotCredited(f"Isian «{KEY}» belum berupa daftar kalimat. Betulkan dahulu menurut hasil «pustaka periksa».")
    note = f"{day.isoformat()} {said if ENDED.search(said) else f'{said}.'} {CREDIT.format(role(by))}"
    notes = [note, *(given or ())]
    text = rewritten(document, notes)
    after = Document(Source(publication.path, text)).matter.values
    if after.get(KEY) != notes or without(after) != without(document.matter.values):
        raise NotCredited(f"Isian «{KEY}» ditulis dengan cara yang tidak dikenal. Tambahkan sendiri baris ini: {note}")
    return text


def rewritten(document: Document, notes: list[str]) -> str:
    """The field as a list of lines, in its place or at the end of the front matter."""
    block = yaml.safe_dump({KEY: notes}, allow_unicode=True, sort_keys=False, width=1000).replace("\n- ", "\n  - ").rstrip("\n").split("\n")
    lines, close = list(document.lines), document.matter.lines - 1
    first = end = close
    if KEY in document.matter.marks:
        first = document.matter.line(KEY) - 1
        end = next((number for number in range(first + 1, close) if lines[number].strip() and not lines[number].startswith((" ", "\t", "- "))), close)
    return "\n".join((*lines[:first], *block, *lines[end:]))


def without(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if key != KEY}
