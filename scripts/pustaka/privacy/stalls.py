"""Finds small places of work as they are typed: by their owner, their brand, their route or a name in small letters.

`toko emas haji xadrun`, `kerupuk cap ikan xelido`, `supir po xaju mulus trayek xlawi`, `kernet truk tebu bintang samudra`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.institutions import EMPLOYER, beside, worked
from pustaka.privacy.labels import RULE as PERSON
from pustaka.privacy.leads import Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.meant import short_for_from
from pustaka.privacy.model import Hit
from pustaka.privacy.trades import unheard
from pustaka.privacy.villages import placelike
from pustaka.privacy.words import entries, known

HOUSED = r"(?:«usaha-kecil»|«tempat-usaha»|«usaha»|«dagangan:tempat»)"
MADE = r"(?:«masakan»|«dagangan»)"
SORT = r"(?:\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»|«kata-di»|«milik-siapa»|«sapaan»|«kerja-di»|yang|yg|dan|buat)\b|(?:di|me|ber|ter)[a-z]{4})(?-i:[a-z])[a-z-]{2,12})"
DOER = rf"(?:(?:«=pekerjaan:pelaku»|«=penjaja»){SORT}{{0,2}}?\s(?:(?:«kata-di»|dari|pada)\s)?)?"
SMALL = r"(?:(?-i:[a-z])[a-z'-]{2,15})"

OWNED = Lead(
    "«usaha-kecil» «tempat-usaha» «usaha» «dagangan» «masakan» «pekerjaan:pelaku». «penjaja».",
    rf"(?<![A-Za-z])(?:{DOER}(?:(?P<housed>{HOUSED})|{MADE})(?:nya|ne)?{SORT}{{0,2}}?)(?:\s«milik-siapa»)?\s(?P<owner>(?!(?:anak|adik|adek|ade)\s)(?:«sapaan»\.?\s){{1,2}}(?![a-z]+n(?:ya|ye|yo)\b|(?:«bukan-pemilik»|«sapaan»|«bukan-dagangan»|«bukan-jenis-usaha»)\b)(?P<name>{SMALL}(?:\s{SMALL})?))(?![A-Za-z-])", re.IGNORECASE,
)
"""`gudang cak xusen`, `uduk teh xega`, `laundry punya bu xati`; of a dish only where somebody works or in quotation marks; not `es teh manis`."""

BRAND = Lead(
    "«usaha-kecil» «tempat-usaha» «usaha» «dagangan» «masakan»",
    rf"(?<![A-Za-z])(?:{HOUSED}|{MADE}){SORT}{{0,2}}?\s(?:cap|merek|merk)\s(?P<name>{SMALL}(?:\s(?!«milik-siapa»|«kata-di»|«bukan-dagangan»\b){SMALL})?)(?![A-Za-z-])", re.IGNORECASE,
)
"""`kerupuk cap ikan xelido`, where somebody works."""

FLEET = Lead(
    "«pekerjaan:pelaku». «penjaja». «kerja-di».",
    rf"(?<![A-Za-z])(?:«=pekerjaan:pelaku»|«=penjaja»|«=kerja-di»)\s(?P<value>(?:(?:«angkutan»|po)\s){{1,2}}(?P<name>{SMALL}(?:\s(?!(?:jalur|trayek|jurusan|rute)\b){SMALL}){{0,3}})\s(?:jalur|trayek|jurusan|rute)\s(?!«bukan-dagangan»\b)[a-z-]{{3,16}}(?:\s?[-–]\s?[a-z-]{{3,16}})?)(?![A-Za-z])", re.IGNORECASE,
)
"""`supir po xaju mulus trayek xlawi`; not `supir angkot jurusan pasar`, which tells a route alone."""

TITLED = Lead(
    "«usaha-kecil» «tempat-usaha» «usaha» «dagangan:tempat» «angkutan» «masakan» «pekerjaan:pelaku». «penjaja».",
    rf"(?<![A-Za-z])(?:{DOER}(?:{HOUSED}|«angkutan»|«masakan»){SORT}{{0,2}}?)\s(?P<name>«nama-usaha»(?:\s«nama-usaha»){{1,2}}|«nama-usaha»\s{SMALL})(?![A-Za-z-])",
)
"""`kernet truk tebu bintang samudra`, `karyawan fotokopi berkah xaya`: two words that businesses are called by, or one beside a word of no language."""

QUOTED = Lead(
    "«usaha-kecil» «tempat-usaha» «usaha» «dagangan:tempat» «masakan»",
    rf"(?<![A-Za-z])(?:(?P<housed>{HOUSED})|«masakan»){SORT}{{0,2}}?\s\"(?P<name>[A-Za-z][\w' -]{{2,30}})\"", re.IGNORECASE,
)
"""`selepan keliling "xakmur tani"`."""


CHAIN = Lead(
    "«pekerjaan:pelaku». «bekerja». «kerja-di».",
    rf"(?<![A-Za-z])(?:«=pekerjaan:pelaku»|«=bekerja»|«=kerja-di»)(?:\s[a-z]+){{0,2}}?\s(?:«kata-di»|pada)\s(?P<value>«waralaba»\s(?P<branch>(?:cabang|cab)\b\.?\s)?(?P<name>(?!«bukan-dagangan»\b)[A-Za-z][\w'-]{{2,20}}(?:\s{SMALL})?))(?![A-Za-z-])", re.IGNORECASE,
)
"""`kasir di alfamart xawa panjang`, `kurir di jnt cabang Xontoh`: one branch of many; not `kasir di alfamart dekat rumah`."""


def find(text: str) -> Iterator[Hit]:
    """Small places of work in unfolded text; where nobody is said to work there it is a word of advice."""
    for found in OWNED.found(text):
        yield from owned(text, found)
    for found in BRAND.found(text):
        if worked(text, *found.span()):
            yield Hit(*found.span(), EMPLOYER)
    for found in FLEET.found(text):
        if titled(found["name"].lower().split()):
            yield Hit(*found.span("value"), EMPLOYER)
    for found in TITLED.found(text):
        words = found["name"].split()
        if titled(words):
            yield Hit(found.start(), beside(text, found.end()), EMPLOYER, not worked(text, *found.span()))
    for found in CHAIN.found(text):
        words = found["name"].split()
        lower = [word.lower() for word in words]
        if placelike(lower):
            yield Hit(*found.span("value"), EMPLOYER)
        elif found["branch"] or unheard(lower[0]) or (words[0][0].isupper() and not known(lower[0])):
            yield Hit(found.start("value"), found.start("name") + len(words[0]), EMPLOYER)
    for found in QUOTED.found(text):
        at_work = worked(text, *found.span())
        if found["housed"] or at_work:
            yield Hit(found.start(), beside(text, found.end()), EMPLOYER, not at_work)


def owned(text: str, found: re.Match[str]) -> Iterator[Hit]:
    """A place of work and, apart from it, its owner, who weighs more; a word of the language is no name and belongs to the place."""
    at_work = worked(text, *found.span()) or (text[found.start() - 1 : found.start()] == text[found.end() : found.end() + 1] == "\"")
    if not (found["housed"] or at_work):
        return
    words = found["name"].split()
    if found["owner"].startswith("dr ") and short_for_from(text, words[0]):
        return  # «tutup sdh dr corona»
    count = 2 if len(words) > 1 and unheard(words[1].lower()) else 1
    end = found.start("name") + len(" ".join(words[:count]))
    first = words[0].lower()
    if unheard(first) or first in entries("nama.txt"):
        yield Hit(found.start(), found.start("owner") - 1, EMPLOYER, not at_work)
        yield Hit(found.start("owner"), end, PERSON)
        if (rest := beside(text, end)) > end:
            yield Hit(end + 1, rest, EMPLOYER, not at_work)
    elif at_work:
        yield Hit(found.start(), beside(text, end), EMPLOYER)


def titled(words: list[str]) -> bool:
    """Whether words in small letters are a name as businesses bear them."""
    some = listed("nama-usaha")
    return sum(word in some for word in words) > 1 or any(unheard(word) for word in words)
