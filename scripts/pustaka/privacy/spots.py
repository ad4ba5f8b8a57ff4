"""Finds places that are told in two steps: a lodging by its name and the room there, a stall by its neighbour and the road it lies on, a stop and the way on foot from it.

`Kos Putri Wisma Xontoh, kamar 12`, `kios sebelah bengkel, arah Xurug Xana`, `ditinggal di pos ronda, lalu turun 50 meter ke arah pancuran`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import landmarks
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service
from pustaka.privacy.ways import SUFFIX
from pustaka.privacy.words import known

ROOM = r"(?:«kamar-bernomor»\.?\s(?:(?:nomor|nomer|no)\b\.?\s?)?(?:[A-Z]{0,2}[-./]?\d{1,4}[A-Z]?|«patokan:urutan»)(?!\w|[.,]\d|-\d|\s(?:«bukan-pintu:satuan»|dari)\b))"
LODGING = Lead(
    "«hunian-bernama»",
    rf"(?<![A-Za-z-])«hunian-bernama»(?:nya)?\s(?P<name>(?:(?!«bukan-pintu»\b|«kamar-bernomor»\b)[A-Za-z][\w'.-]*\s?){{1,6}}?),?\s?(?:(?:lantai|lt)\b\.?\s\d{{1,2}},?\s)?(?<=[\s,]){ROOM}", re.IGNORECASE,
)
"""`Kos Putri Wisma Xontoh, kamar 12`; not `Wisma Xontoh kamar 12 orang`, not `asrama putri kamar 3`, which has no name."""

STALL = Lead(
    "«usaha-kecil» «tempat-usaha» «usaha» «dagangan:tempat»",
    r"(?<![A-Za-z-])(?:«usaha-kecil»|«tempat-usaha»|«usaha»|«dagangan:tempat»)(?:nya)?(?:\s(?!«jeda-patokan»\b|«kata-di»\b|dan\b)[a-z]{2,12}){0,2}?\s(?:(?:di|yang|yg)\s){0,2}(?:«patokan:sisi»|«patokan:letak»)\s«patokan:bangunan»(?:\s(?!«jeda-patokan»\b|dan\b|arah\b)[\w'-]{2,16}){0,3},?\s(?:(?:jalan|jln|jl)\b\.?\s)?(?:ke\s)?(?:arah|menuju)\s(?-i:[A-Z])[\w'-]+(?:\s(?-i:[A-Z])[\w'-]+){0,2}", re.IGNORECASE,
)
"""`kios sebelah bengkel tambal ban, arah Xurug Xana`; not `kios di depan pasar dipindah ke arah timur`."""

ONWARD = Lead(
    "«berhenti-di»",
    rf"(?<![A-Za-z])«berhenti-di»{SUFFIX}\s?[:=]?\s(?:(?:«kata-di»|ke|pada|sampai)\s)?(?P<place>(?:[a-z]{{2,12}}\s){{0,2}}?(?:«patokan:tempat»|«patokan:simpang»)(?:\s(?!«jeda-patokan»\b)[\w'-]{{2,16}}){{0,4}}?,?\s(?:«lalu»\s)?"
    r"(?P<way>(?:«patokan:gerak»|«patokan:arah»|«patokan:lewat»|«patokan:lorong»|jalan|mendaki)(?![A-Za-z])[^.;|\n]{0,40}?\s(?:(?:ke|ka|nang|neng)\s)?(?:arah|menuju)\s(?!«layanan»\b)[\w'-]{3,16}(?:\s(?-i:[A-Z])[\w'-]+){0,2}))", re.IGNORECASE,
)
"""`ditinggal di pos ronda, lalu turun 50 meter ke arah pancuran`: a stop, and the way on from it."""

EXACT = Lazy(r"(?<![A-Za-z\d])\d{1,4}\s?«patokan:jarak»(?![A-Za-z])|(?<![A-Za-z])(?:«patokan:arah»|«patokan:lorong»|jalan setapak)(?![A-Za-z])", re.IGNORECASE)
"""`50 meter`, `belok kiri`, `gang`: what makes the way lead to one door; not `turun ke arah kali`."""

GROUP = Lazy(r"«hunian-siapa»", re.IGNORECASE)
"""`Putri`, `Karyawan`: for whom a lodging is, which is no name."""


def find(text: str) -> Iterator[Hit]:
    """Such places in unfolded text."""
    for found in LODGING.found(text):
        if called(found["name"]) and not landmarks.crowded(text, found.start()) and not landmarks.SERVED.search(text[max(0, found.start() - 60) : found.start()]):
            yield Hit(*found.span(), landmarks.RULE)
    for found in STALL.found(text):
        if not service(text, found.start()) and not landmarks.crowded(text, found.start()):
            yield Hit(*found.span(), landmarks.RULE)
    for found in ONWARD.found(text):
        if EXACT.search(found["way"]) and not service(text, found.start()) and not landmarks.crowded(text, found.start()):
            yield Hit(*found.span("place"), landmarks.RULE)


def called(name: str) -> bool:
    """Whether a lodging bears a name: a word with a capital or one of no language, other than for whom it is."""
    words = re.findall(r"[A-Za-z][\w'-]*", name)
    return any((word[0].isupper() or not known(word.lower())) and not GROUP.fullmatch(word) for word in words)
