"""Tells whether a sentence speaks of somebody's life: nobody in it is an author then, whatever a bracket looks like."""

from __future__ import annotations

import re

from pustaka.privacy.citation import OTHERS
from pustaka.privacy.leads import Lazy

UNPUBLISHED = Lazy(r"\b«bukan-terbitan»\b", re.IGNORECASE)
"""What is no publication: a client who was talked with stands in no library."""

KIN_OF = r"\b(?:«kerabat:milik»|«milik»)(?:nya|ku)\b"
EVENTS = r"\b(?:ia|dia|mereka|saya|aku)\b|\b«kejadian-hidup»\b"
OWN_LIFE = Lazy(rf"{KIN_OF}|{EVENTS}|\b(?:kami|klien|pendamping|peksos|kantor)\b", re.IGNORECASE)
"""Words of a life, not of a book."""

TOLD = Lazy(rf"{KIN_OF}|{EVENTS}", re.IGNORECASE)
"""Those that say so of a whole sentence: a worker cites books in sentences about work."""

OF_HIS_OWN = Lazy(rf"[^.!?\n]{{0,40}}?(?:{KIN_OF}|\b(?:ia|dia|saya|aku|kami)\b)", re.IGNORECASE)
"""`menulis bahwa ia dipukul`, `menulis surat kepada anaknya`: of himself, and not of people in general."""

LIFE = Lazy(rf"{KIN_OF}|\b«kejadian-hidup»\b|\b(?:klien|kelas|umur|usia|tinggal)\b", re.IGNORECASE)
"""Those that leave no room for a book."""

PERSON = Lazy(
    r"\b(?:«peran:dimaksud»|«kerabat:dimaksud»)\s«penunjuk»\s?$|\b(?:«kerabat:orangnya»|«peran:orangnya»)(?:nya|ku)\s?,?\s?$"
    r"|\b(?:inisial|nama|bernama|ia|dia|saya)\s?,?\s?$",
    re.IGNORECASE,
)
"""What stands before a bracket that names a person who is meant, not an author."""

TERM = Lazy(r"(?:\b«rujukan:istilah»\b[^.!?\n]{0,60}|(?-i:\b[A-Z][\w-]+)\s?)$", re.IGNORECASE)
"""A term that an author stands behind, just before the bracket."""

LIVED = Lazy(r"[^.!?\n]{0,40}?\b«=kerja-penulis:di-rumah»\b")
"""What people do at home too: without a year it makes nobody an author."""

DOING = Lazy(r"\s(?:«=keterangan:pelaku»\s){0,2}«=kata-kerja:pelaku»\b")

SAID = Lazy(r"[\"'»”][.,]?\s*$")
"""A quotation just before: «… takut» (Xontoh, 2019) names the one who said it."""


def ours(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence before a citation speaks of somebody's life: `suaminya (Xontoh, 2019)`; several authors or a term just before it settle the matter."""
    before = re.split(r"[.!?\n]\s", text[max(0, found.start() - 160) : found.start()])[-1]
    if PERSON.search(before):
        return True
    several = re.search(rf"\s(?:dan|&|and)\s|{OTHERS}", found["authors"]) or found["page"] or found["open"].startswith(";")
    return not several and TOLD.search(before) is not None and TERM.search(before) is None


def rest_of(text: str, end: int) -> str:
    """What follows in the same sentence, as far as it says whose life is meant."""
    return re.split(r"[.!?\n](?:\s|$)", text[end : end + 90])[0]
