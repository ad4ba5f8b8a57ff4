"""Finds a small place of work by its trade and its owner or its name: `lapak ikan Haji Xontoh`, `gudang rongsok Pak Xati`, `kilang Xaju Xita`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.institutions import EMPLOYER, everywhere, in_sentence, worked
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.trades import unheard
from pustaka.privacy.words import acronym, known, region_length

PLACE = Lead(
    "«usaha-kecil»{,nya}.",
    r"(?<![A-Za-z])(?:«=usaha-kecil»|«usaha-kecil»(?=(?:\s[a-z-]+){0,2}\s«sapaan»\s))(?:nya)?(?P<kind>(?:\s(?!(?:«bukan-dagangan»|«bukan-jenis-usaha»|«kata-di»|dan|milik)\b|(?:di|me|ber|ter)[a-z]{4})[a-z][a-z-]{2,12}){0,2})(?:\s(?:milik|punya|punyanya|kepunyaan|e))?\s"
    r"(?:(?:(?P<owner>(?:(?:«sapaan»|[A-Z][a-z]?\.)\s){1,2}(?=[A-Z]))|(?=[A-Z]))(?P<name>(?!Pasar\b)[A-Z][\w'-]{1,20}(?:\s(?!Pasar\b)[A-Z][\w'-]{1,20}){0,3})(?P<market>,?\s(?:di\s)?Pasar(?:\s[A-Z][\w'-]{1,20}){1,3})?|Pasar(?:\s[A-Z][\w'-]{1,20}){1,3})",
)
"""`gudang rongsok Pak Xati`, `lapak ikan Haji Xontoh Pasar Xandar`, `los sayur Pasar Xandar`; not `gudang Dinas Sosial`, not `lapak ikan di pasar`."""

KIND = r"(?:«usaha-kecil»|«tempat-usaha»|«usaha»|«dagangan»|«masakan»)"

TITLED = Lead(
    "«bekerja». «pekerjaan:pelaku». «kerja-di». «penjaja».",
    rf"(?<![A-Za-z])(?:«=bekerja»|«=pekerjaan:pelaku»|«=kerja-di»|«=penjaja»)(?:(?:\s[a-z][a-z-]*){{0,3}}?\s(?:«kata-di»|pada|dari))?\s(?P<value>(?=[A-Z])(?P<head>{KIND})(?P<name>(?:\s(?:[A-Z][\w'-]{{1,20}}|Hj?\.)){{1,5}}))",
)
"""`buruh di Kilang Sagu Xinar Xumbia`, `pemilik Mie Xontoh Xang Xin`: a trade and its name with capitals; not `buruh di Kilang Padi`."""

TYPED = Lead(
    "«bekerja». «pekerjaan:pelaku». «kerja-di». «penjaja».",
    r"(?<![A-Za-z])(?:«=bekerja»|«=pekerjaan:pelaku»|«=kerja-di»|«=penjaja»)(?:\s[a-z][a-z-]*){0,3}?\s(?:«kata-di»|«milik-siapa»|pada)\s(?P<value>«=usaha-kecil»(?P<name>(?:[ ](?!«bukan-dagangan»\b|«bukan-jenis-usaha»\b)[a-z][a-z'-]{2,20}){1,4}))(?![A-Za-z-])",
)
"""`nguli di kilang papan xinar baru`, as it is typed."""

LABELLED = Lead(
    "«label-usaha».",
    rf"(?<![A-Za-z])«label-usaha»(?:\s[a-z]{{2,10}}){{0,2}}[ \t]{{0,24}}[:=|][ \t]{{0,4}}(?P<value>(?i:(?P<head>{KIND}))(?P<name>(?:\s(?-i:[A-Za-z])[\w'-]{{1,20}}){{1,5}}))(?![A-Za-z-])", re.IGNORECASE,
)
"""`Usaha: Kwetiau Sapi Xheng Xijaya`, on its line of a form; not `Usaha: warung kelontong`."""

MARKET = Lead(
    "pajak. pasa. pekan. pasar. pasah. peken.",
    r"(?<![A-Za-z])(?:Pajak|Pasa|Pekan|Pasar|Pasah|Peken)(?:\s(?!Bumi\b|Bangunan\b|Kendaraan\b|Daerah\b|Penghasilan\b)[A-Z][\w'-]{2,20}){1,3}(?:,?\s(?:los|blok|lapak|kios|lantai|lt|meja|bangku)\b\s[\w-]{1,12})?(?![A-Za-z-])",
)
"""`jual ikan di Pajak Xotong Tiga blok ikan`: where markets are called so."""

SELLING = Lazy(r"(?<![A-Za-z])(?:«=kerja-di»|«=penjaja»|«=pekerjaan:pelaku»|«=bekerja»|jual|buka lapak|dodol|dodolan)(?:\s[a-z-]+){0,4}?\s(?:«kata-di»|pada)\s$")

SERVES = Lead("«petugas».", r"(?<![A-Za-z])«=petugas»\s(?:di\s)?«kantor-kecil»(?:\s[A-Z][\w'-]{2,20}){1,2}(?![A-Za-z-])")
WHOSE = Lazy(r"(?<![A-Za-z])(?:«kerabat»(?:nya|ku|ne|e|na|nyo)|«peran:seorang»(?:nya)?|pelaku(?:nya)?|ia|dia)\s(?:(?:seorang|adalah|itu|jadi|kerja|memang)\s){0,2}$", re.IGNORECASE)
"""`suaminya anggota Polsek Xontoh`: one of few who serve there; not `hadir: anggota Polsek Xontoh`."""

TREATS = Lead(
    "«petugas». «pekerjaan:pelaku». «bekerja». «kerja-di». «penjaja».",
    r"(?<![A-Za-z])(?:(?:«=petugas»|«=pekerjaan:pelaku»)(?:(?:\s[a-z][a-z-]*){0,4}?\s(?:«kata-di»|pada))?|(?:«=bekerja»|«=kerja-di»|«=penjaja»)(?!\ssama)(?:\s[a-z][a-z-]*){0,4}?\s(?:«kata-di»|pada))\s(?P<value>«klinik-kecil»(?P<name>(?:\s[A-Z][\w'.-]{1,20}){1,4}))(?![A-Za-z-])",
)
"""`perawat di Klinik Xontoh Xaras`: few work there; not `perawat di klinik`, not `dirujuk ke Klinik Xontoh`."""

OFFICIAL = Lazy(r"(?i)«lembaga:resmi»\b|«layanan»\b|«jabatan-publik»\b")


def find(text: str) -> Iterator[Hit]:
    """Small places of work in unfolded text; of one that somebody owns the owner is found as a person, and here what he owns."""
    for found in PLACE.found(text):
        if not found["name"]:
            yield from (Hit(*found.span(), EMPLOYER, not worked(text, *found.span())) for _one in found["kind"].split()[:1])
            continue
        words = found["name"].split()
        lower = [word.lower() for word in words]
        if OFFICIAL.match(found["name"]) or region_length(lower, 0) == len(words) or acronym(words[0]) or everywhere(words):
            continue
        if found["owner"] or len(words) > 1 or not known(lower[0]):
            end = found.start("owner") - 1 if found["owner"] and not found["market"] else found.end()
            yield Hit(found.start(), end, EMPLOYER, not worked(text, found.start(), found.end()))
    yield from (Hit(*found.span(), EMPLOYER) for found in SERVES.found(text) if WHOSE.search(text[max(0, found.start() - 50) : found.start()]))
    for found in TREATS.found(text):
        value = in_sentence(found["value"])
        words = in_sentence(found["name"]).split()
        if not words[0].isupper() and words[0].lower() not in listed("wilayah-luas") and region_length([word.lower() for word in words], 0) != len(words):
            yield Hit(found.start("value"), found.start("value") + len(value), EMPLOYER)
    for found in MARKET.found(text):
        if SELLING.search(text[max(0, found.start() - 70) : found.start()]):
            yield Hit(*found.span(), EMPLOYER)
    yield from titled(text)


def titled(text: str) -> Iterator[Hit]:
    """Places of work behind a word for working or a label, by their trade and the name behind it."""
    for pattern in (TITLED, TYPED, LABELLED):
        for found in pattern.found(text):
            words = found["name"].split()
            housed = pattern is not TYPED and found["head"].lower() not in listed("dagangan") | listed("masakan")
            count = called(words, housed=housed) or (len(words) if pattern is TYPED and lone(text, found.end(), words) else 0)
            if count and not OFFICIAL.match(" ".join(words)):
                yield Hit(found.start("value"), found.start("name") + 1 + len(" ".join(words[:count])), EMPLOYER)


ENDED = frozenset((".", ",", ";", ")", "\"", "\n", ""))
"""What stands behind the name of a business that nothing follows."""


def lone(text: str, end: int, words: list[str]) -> bool:
    """Whether one word that businesses are called by, alone or with another, ends the clause: `karja di toko xabadi.`, `toko emas xinar kemiri,`; not `kerja di toko bersama adiknya`."""
    return len(words) < 3 and (words[0] in listed("nama-usaha") - listed("nama-usaha", "biasa") or (len(words) > 1 and words[0] in listed("nama-tempat", "awal") and words[1] not in listed("patokan"))) and text[end : end + 1] in ENDED


def called(words: list[str], *, housed: bool) -> int:
    """How many words behind a trade are its name: up to the last that is none of the language, or, of a place that is `housed`, three with capitals; a region is no name."""
    lower = [word.lower() for word in words]
    capitals = all(word[0].isupper() for word in words)
    strange = [n for n, word in enumerate(words) if (unheard(lower[n]) or (word[0].isupper() and not known(lower[n]) and len(word) > 1)) and not acronym(word) and not any(region_length(lower, k) > n - k for k in range(n + 1))]
    if strange:
        return len(words) if capitals else strange[-1] + 1
    return len(words) if housed and capitals and len(words) > 2 else 0
