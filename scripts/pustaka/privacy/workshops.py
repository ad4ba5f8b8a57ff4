"""Finds a small place of work by its trade and its owner or its name: `lapak ikan Haji Xontoh`, `gudang rongsok Pak Xati`, `kilang Xaju Xita`."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.institutions import EMPLOYER, worked
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.words import acronym, known, region_length

PLACE = Lead(
    "«usaha-kecil»{,nya}.",
    r"(?<![A-Za-z])(?:«=usaha-kecil»|«usaha-kecil»(?=(?:\s[a-z-]+){0,2}\s«sapaan»\s))(?:nya)?(?P<kind>(?:\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»|«kata-di»|dan|milik)\b|(?:di|me|ber|ter)[a-z]{4})[a-z][a-z-]{2,12}){0,2})(?:\s(?:milik|punya|punyanya|kepunyaan|e))?\s"
    r"(?:(?:(?P<owner>(?:(?:«sapaan»|[A-Z][a-z]?\.)\s){1,2}(?=[A-Z]))|(?=[A-Z]))(?P<name>(?!Pasar\b)[A-Z][\w'-]{1,20}(?:\s(?!Pasar\b)[A-Z][\w'-]{1,20}){0,3})(?P<market>,?\s(?:di\s)?Pasar(?:\s[A-Z][\w'-]{1,20}){1,3})?|Pasar(?:\s[A-Z][\w'-]{1,20}){1,3})",
)
"""`gudang rongsok Pak Xati`, `lapak ikan Haji Xontoh Pasar Xandar`, `los sayur Pasar Xandar`; not `gudang Dinas Sosial`, not `lapak ikan di pasar`."""

OFFICIAL = Lazy(r"(?i)«lembaga:resmi»\b|«layanan»\b|«jabatan-publik»\b")


def find(text: str) -> Iterator[Hit]:
    """Small places of work in unfolded text; of one that somebody owns the owner is found as a person, and here what he owns."""
    for found in PLACE.found(text):
        if not found["name"]:
            yield from (Hit(*found.span(), EMPLOYER, not worked(text, *found.span())) for _one in found["kind"].split()[:1])
            continue
        words = found["name"].split()
        lower = [word.lower() for word in words]
        if OFFICIAL.match(found["name"]) or region_length(lower, 0) == len(words) or acronym(words[0]):
            continue
        if found["owner"] or len(words) > 1 or not known(lower[0]):
            end = found.start("owner") - 1 if found["owner"] and not found["market"] else found.end()
            yield Hit(found.start(), end, EMPLOYER, not worked(text, found.start(), found.end()))
