"""Consent and review: whether a person has signed this very text, and whether a client has taken consent back."""

from __future__ import annotations

import hashlib
import re
from enum import Enum

from pustaka.publication import Publication

CONSENTS = ("tertulis", "lisan", "wali", "tidak dapat")
"""How a client agreed; the form itself is kept by an institution and never enters the library."""

PUBLISH, REFUSE = "terbit", "jangan terbit"

SIGNATURE = re.compile(r"^tinjauan:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*", re.MULTILINE)
"""The reviewer's own block in the front matter, which cannot be part of what it signs."""


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
    """Sixteen letters that stand for the whole file without the reviewer's block; spaces at line ends do not count."""
    text = publication.document.source.text
    end = sum(len(line) + 1 for line in publication.document.lines[: publication.document.matter.lines])
    matter = SIGNATURE.sub("", text[:end])
    lines = (line.rstrip() for line in (matter + text[end:]).strip().split("\n"))
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:16].translate(LETTERS)


def state(publication: Publication) -> State:
    """The first thing that stands in the way, in the order in which a person would ask."""
    consent = record(publication, "persetujuan")
    if consent.get("dicabut"):
        return State.WITHDRAWN
    review = record(publication, "tinjauan")
    if review.get("hasil") == REFUSE:
        return State.REFUSED
    if not review.get("oleh") or not review.get("tanggal"):
        return State.UNSIGNED
    authors = {name.casefold().strip() for name in publication.listed("penulis")}
    if str(review["oleh"]).casefold().strip() in authors:
        return State.SELF
    if str(review.get("sidik") or "") != digest(publication):
        return State.CHANGED
    if publication.privacy == "kasus" and consent.get("bentuk") not in CONSENTS:
        return State.NO_CONSENT
    return State.SIGNED


def record(publication: Publication, key: str) -> dict[str, object]:
    """A mapping of the front matter; anything else counts as not filled in, and a rule says so."""
    given = publication.document.matter.values.get(key)
    return given if isinstance(given, dict) else {}
