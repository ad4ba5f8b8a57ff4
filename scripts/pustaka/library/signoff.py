"""Consent and review: whether a person has signed this very text, and whether a client has taken consent back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from enum import Enum

from pustaka.library import persons
from pustaka.library.publication import Publication
from pustaka.text import Document

CONSENTS = ("tertulis", "lisan", "wali", "tidak dapat")
"""How a client agreed; the form itself is kept by an institution and never enters the library."""

PUBLISH, REFUSE = "terbit", "jangan terbit"

REVIEW, CONSENT, ORIGIN, AUTHORS, KEEPER = "tinjauan", "persetujuan", "asal", "penulis", "penulis_disimpan_oleh"


class State(Enum):
    """Where a text stands with its reviewer; the value is an Indonesian sentence for reports."""

    SIGNED = "sudah ditinjau"
    UNSIGNED = "belum ditinjau"
    CHANGED = "berubah sesudah ditinjau"
    SELF = "ditinjau oleh penulisnya sendiri"
    REFUSED = "ditinjau: jangan terbit"
    NO_CONSENT = "belum ada persetujuan klien"
    WITHDRAWN = "persetujuan dicabut"


LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""A hash written in digits could by chance be sixteen of them, which is how the number of an identity card looks."""


def digest(publication: Publication) -> str:
    """Sixteen letters that stand for the whole file without the reviewer's block, and for the pictures in it; spaces at line ends do not count.

    A picture that is exchanged under its name shows something else, which nobody but a person can judge.
    """
    document = publication.document
    first, end = block(document)
    lines = (line.rstrip() for line in (*document.lines[:first], *document.lines[end:]))
    seen = "\0".join(("\n".join(lines).strip(), *publication.pictures))
    return hashlib.sha256(seen.encode("utf-8")).hexdigest()[:16].translate(LETTERS)


def block(document: Document) -> tuple[int, int]:
    """Where the reviewer's own block stands, which cannot be part of what it signs: its first line and the one behind it, from 0."""
    matter = document.matter
    if REVIEW not in matter.marks:
        return 0, 0
    first = end = matter.line(REVIEW) - 1
    for number in range(first + 1, matter.lines - 1):
        line = document.lines[number]
        if line.strip() and not line.startswith((" ", "\t")):
            break
        end = number if line.strip() else end
    return first, end + 1


def is_withdrawn(publication: Publication) -> bool:
    """Whether a client has taken consent back."""
    return bool(record(publication, CONSENT).get("dicabut"))


def state(publication: Publication) -> State:
    """The first thing that stands in the way, in the order in which a person would ask."""
    if is_withdrawn(publication):
        return State.WITHDRAWN
    review = record(publication, REVIEW)
    if review.get("hasil") == REFUSE:
        return State.REFUSED
    by = str(review.get("oleh") or "").strip()
    if not persons.is_called(by) or not review.get("tanggal") or review.get("hasil", PUBLISH) != PUBLISH:
        return State.UNSIGNED
    if persons.same(by, authors(publication)):
        return State.SELF
    if str(review.get("sidik") or "") != digest(publication):
        return State.CHANGED
    if publication.privacy == "kasus" and not agreed(publication):
        return State.NO_CONSENT
    return State.SIGNED


def record(publication: Publication, key: str) -> dict[str, object]:
    """A mapping of the front matter; anything else counts as not filled in, and a rule says so."""
    given = publication.document.matter.values.get(key)
    return given if isinstance(given, dict) else {}


def authors(publication: Publication) -> tuple[str, ...]:
    """Every author who is named, in a list or in one line."""
    given = publication.document.matter.values.get(AUTHORS)
    found = given if isinstance(given, list) else [given]
    return tuple(one for one in found if isinstance(one, str) and one.strip())


def retold(publication: Publication) -> bool:
    """Whether a text re-tells a document that was already public: its client was asked, or not, by somebody else."""
    return bool(str(publication.document.matter.values.get(ORIGIN) or "").strip())


def agreed(publication: Publication) -> bool:
    """Whether a case says how its client agreed, or need not say so."""
    return retold(publication) or record(publication, CONSENT).get("bentuk") in CONSENTS


def owned(publication: Publication) -> bool:
    """Whether a case says who wrote it or who knows that, or need not say so."""
    return retold(publication) or bool(authors(publication)) or bool(publication.document.matter.values.get(KEEPER))


def wanting(publication: Publication) -> Iterator[tuple[str, str]]:
    """(key, what to add) of everything that a case must say before anybody can review it."""
    if publication.privacy != "kasus":
        return
    known = publication.kind.by_field
    if not agreed(publication):
        given = record(publication, CONSENT).get("bentuk")
        yield CONSENT, (
            ("Bentuk pada isian «persetujuan» tidak ada dalam daftar. Tulis" if given else "Persetujuan klien belum dinyatakan, sehingga kasus ini belum dapat ditinjau. Tambahkan")
            + f" baris seperti «{known[CONSENT].example}» sesuai kenyataannya; bentuknya tertulis, lisan, wali, atau tidak dapat."
        )
    if not owned(publication):
        yield AUTHORS, (
            "Penulis kasus ini belum dinyatakan, sehingga tidak diketahui siapa yang tidak boleh meninjaunya. "
            f"Tambahkan «{known[AUTHORS].example}» bila nama boleh dimuat, atau «{known[KEEPER].example}» bila sebuah lembaga yang menyimpan namanya."
        )
