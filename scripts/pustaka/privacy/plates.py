"""Finds the plate of a vehicle, whole or beside a word for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.words import known

PLATE = "pelat-kendaraan"

PLATES = Lead(
    "«pelat».",
    r"(?<![\w/.#\-])«pelat»[ \-]?\d{3,4}[ \-]?[A-Z]{1,3}(?![\w/])|(?<![\w/.\-])«pelat»[ \-]\d{2}[ \-][A-Z]{2,3}(?![\w/])",
)
"""`H 9966 ABZ`, `AB1234CD`, `DR 8214 KE`; not `ruang B 12`, not `S 1 PGSD`."""

VEHICLE = Lead(
    "«kendaraan»{,nya}. no",
    r"(?<![A-Za-z])(?:«kendaraan»|no(?:mor|\.)?\s?pol(?:isi|\.)?)(?:nya)?\b[^\n\d]{0,40}?(?<![A-Za-z])"
    r"(?P<value>[A-Za-z]{1,2}[ \-]?\d(?: ?\d){0,3}[ \-]?[A-Za-z]{1,3})(?![\w])",
    re.IGNORECASE,
)
"""`motor plat ad 7070 zq`, `angkot D 19 AB`; not `motor 2 unit`."""

SEEN = Lead(
    "«kendaraan»{,nya}. no",
    r"(?<![A-Za-z])(?:«kendaraan»|no(?:mor|\.)?\s?pol(?:isi|\.)?)(?:nya)?\b[^\n\d]{0,60}?(?<![A-Za-z])"
    r"(?P<value>«=pelat»[ \-]?(?=[\d?*_.x#]{0,5}\d)(?=[\d]{0,4}[?*_.x#])[\d?*_.x#]{2,6}[ \-]?[A-Z?*#]{1,3}(?![\w])|«=pelat»[ \-]?\d{2,4}[ \-]?[xX?*#_]{1,3}(?![\w]))", re.IGNORECASE,
)
"""`avanza putih, plat diingat sebagian BK 1?47 LQ`: a witness seldom saw the whole of it."""

HALF = Lead(
    "«kendaraan»{,nya}. no",
    r"(?<![A-Za-z])(?:«kendaraan»|no(?:mor|\.)?\s?pol(?:isi|\.)?)(?:nya)?\b[^\n\d.;]{0,40}?(?<![A-Za-z])"
    r"(?P<value>(?-i:«=pelat»)[ \-]\d{3,4})(?![\w/]|[.,\-]?\d|\s?[A-Za-z]{1,3}(?!\w)|\s(?:«bukan-pintu:satuan»|«bukan-pelat:kendaraan»)(?!\w))", re.IGNORECASE,
)
"""`bus rongsok bertulisan BH 7044`: a plate of which the last letters are gone; not `mobil D 200 unit`."""

SPACED = Lead("«pelat».", r"(?<![\w/.\-])«pelat»(?: {2,3}\d(?: {0,2}\d){2,3} {1,3}| \d(?: {0,2}\d){2,3} {2,3})[A-Z]{2,3}(?![\w/])")
"""`XX  5 000  AXZ`: figures and letters kept far apart by a scanner; not `B 2 300 XX`."""

SMALL_PLATES = Lead("«pelat».", r"(?<![\w/.\-])«pelat»[ \-]\d{3,4}[ \-](?P<end>[a-z]{2,3})(?![\w/])", re.IGNORECASE)
"""`r 5512 cz`, without a word for a vehicle; not `b 1234 dan`."""

NOT_PLATE = Lazy(r"(?i)^«bukan-pelat:depan»\W?\d|«bukan-pelat:belakang»$|(?:(?-i:«bukan-pelat:sambung»)|(?:19|20)\d\d\W?«bukan-pelat:sambung»)$|TAHUN")

BESIDE = Lazy(r"(?i)(?:pol(?:isi)?\.?|plat\w*|«kendaraan»)\s(?:(?!«bukan-pelat:sela»\b)[a-z]{3,12}\s){0,3}$")
"""`pickup bekas ` just before a plate; not `motor seharga `."""

SMALL_WORD = Lazy(r"(?i)^«bukan-pelat:depan»\W?\d|(?<!\d{4}[ -])«bukan-pelat:kendaraan»$|(?-i:«=bukan-pelat:kendaraan»)$")
"""What is no plate even beside a vehicle: `motor 120 cc`; `angkot xx 1790 kk` and `pickup XX 1790 JT` are."""


def find(text: str) -> Iterator[Hit]:
    """Plates in unfolded text."""
    for found in (*PLATES.found(text), *SPACED.found(text)):
        if not NOT_PLATE.search(found[0]):
            yield Hit(*found.span(), PLATE)
    for found in SMALL_PLATES.found(text):
        if not known(found["end"].lower()) and not NOT_PLATE.search(found[0]):
            yield Hit(*found.span(), PLATE)
    for found in (*SEEN.found(text), *HALF.found(text)):
        yield Hit(*found.span("value"), PLATE)
    for found in VEHICLE.found(text):
        if not NOT_PLATE.search(found["value"]) or (BESIDE.search(found[0][: found.start("value") - found.start()]) and not SMALL_WORD.search(found["value"])):
            yield Hit(*found.span("value"), PLATE)
