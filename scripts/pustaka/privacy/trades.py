"""Finds where somebody works when no firm is named by its form: a shop of a trade with its name, and work in general words with its place.

In general words it identifies nobody by itself; that is only a word of advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.institutions import EMPLOYER, everywhere
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.words import acronym, known, region_length

WHO = r"(?:«=bekerja»|«=pekerjaan:pelaku»|«=kerja-di»|«=penjaja»)"

SHOP = Lead(
    "«bekerja». «pekerjaan:pelaku». «kerja-di». «penjaja».",
    rf"(?<![A-Za-z])(?P<who>{WHO})(?:(?:\s[a-z][a-z-]*){{0,4}}?\s(?:«kata-di»|pada|dari))?\s(?P<value>(?P<head>(?:[a-z][a-z-]{{2,12}}\s){{1,3}}|«usaha:jasa»\s)(?P<name>[A-Z][\w'.-]{{1,24}}(?:\s[A-Z][\w'.-]{{1,24}}){{0,3}}))",
)
"""`tukang roasting di kopi Xontoh`, `kerja di gudang rumput laut Xinar`, `bekerja di Cuci Mobil Xanyu`; not `bekerja di kantor Dinas Sosial`."""

GENERAL = Lead(
    "«bekerja». «pekerjaan:pelaku». «kerja-di». «penjaja».",
    rf"(?<![A-Za-z])(?P<who>{WHO})(?:(?:\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»)\b)[a-z][a-z-]*){{0,4}}?\s(?:«kata-di»|pada|dari))?\s(?P<value>(?:«tempat-usaha:jelas»|«tempat-usaha»\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»)\b|(?:di|me|ber|ter)[a-z]{{4}})[a-z][a-z-]{{2,14}})(?:\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»)\b|(?:di|me|ber|ter)[a-z]{{4}})[a-z][a-z-]{{2,14}}){{0,3}})(?![A-Za-z-])",
)
"""`buruh kupas bawang di pasar induk`, `bekerja dua sif di pabrik kayu lapis`; not `bekerja di pabrik`."""

ROUTE = Lead(
    "«pekerjaan:pelaku». «penjaja».",
    r"(?<![A-Za-z])(?:«=pekerjaan:pelaku»|«=penjaja»)\s(?:«angkutan»)\s(?:jalur|trayek|jurusan|rute|pangkalan)\s[\w-]{3,20}(?:\s?[-–]\s?[\w-]{3,20})?",
)
"""`sopir pete-pete jalur kampus`."""

OVER = Lead(
    "«pekerjaan:pelaku».",
    r"(?<![A-Za-z])«=pekerjaan:pelaku»\s«tempat-usaha»\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»)\b|(?:di|me|ber|ter)[a-z]{4})[a-z][a-z-]{2,14}(?![A-Za-z-])",
)
"""`mandor kebun teh`, `kasir toko emas`."""

TRADES = listed("tempat-usaha") | listed("dagangan")
SOLD = Lazy(r"«menjual»\s", re.IGNORECASE)
"""`menjual ` just before `beras Xontoh`: goods and their brand."""

END = Lazy(r"(?<=\w{4})\.$")


def find(text: str) -> Iterator[Hit]:
    """Places of work in unfolded text that no form of a firm shows."""
    for found in SHOP.found(text):
        head, name = found["head"].split(), found["name"].split()
        if (head[0].lower() in TRADES or found["head"].strip().lower() in listed("usaha", "jasa")) and owned(name):
            if SOLD.fullmatch(text, found.start(), found.start("value")) and len(name) == 1 and head[-1].lower() in listed("dagangan"):
                continue
            yield Hit(opening(found), found.end() - (END.search(found[0]) is not None), EMPLOYER)
    for pattern in (GENERAL, ROUTE, OVER):
        for found in pattern.found(text):
            named = pattern is GENERAL and found["value"] not in listed("usaha-kecil") and any(unheard(word) for word in found["value"].split())
            yield Hit(opening(found) if pattern is GENERAL else found.start(), found.end(), EMPLOYER, public=not named)


def opening(found: re.Match[str]) -> int:
    """Where what identifies somebody begins: with the trade of a person, `tukang … di kopi Xontoh`; behind a verb only with the place."""
    return found.start() if found["who"].lower() in listed("pekerjaan", "pelaku") | listed("penjaja") else found.start("value")


def owned(name: list[str]) -> bool:
    """Whether what stands behind a trade is the name of a shop: not a region, not an abbreviation."""
    lower = [word.lower().rstrip(".") for word in name]
    return region_length(lower, 0) != len(name) and not everywhere(name) and not (len(name) == 1 and (acronym(name[0]) or known(lower[0])))


def unheard(word: str) -> bool:
    """Whether a word in small letters is none of any language spoken here."""
    return len(word) > 3 and not known(word) and not regional(word) and not colloquial(word)
