"""Finds points on a map: coordinates in figures, degrees or words, and links that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit

POINT = "koordinat"

POINTS = Lazy(
    r"(?<![\d.])-?\d{1,2}[.,]\d{4,}°?\s{0,2}[NSLU]{0,2}\s{0,2}[,;/ |]\s{0,2}-?\d{2,3}[.,]\d{4,}°?(?:\s?[EBT]{1,2}\b)?"
    r"|(?<!\d)(?:\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:[.,]\d{1,4})?\s?(?:\"|''|″))?\s?(?:[NSEWLUBT]{1,2}\b)?[ ,;/]{0,3}){1,2}"
    r"|(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|g\.page|waze\.com|(?:www\.)?openstreetmap\.org|osm\.org|what3words\.com|w3w\.co|maps\.apple\.com|plus\.codes)/[^\s<>\"')\]|]{1,300}"
    r"|(?<![\w])(?:L[SU]|[NSU])\s?\d{1,2}[° ]\s?\d{1,2}[.,]\d{1,4}'?[ ,;/]{1,3}(?:BT|[EBT])\s?\d{2,3}[° ]\s?\d{1,2}[.,]\d{1,4}'?(?!\d)"
    r"|(?<![\d.])-(?:1[01]|\d)[.,]\d{2,3}°?[ ]?[,;/|][ ]?(?:9[5-9]|1[0-3]\d|14[01])[.,]\d{2,3}(?!\d)|(?<!\w)[NSU]\s?\d{1,2}[.,]\d{2,6}°?[ ,;/]{1,3}[EBT]\s?(?:9[5-9]|1[0-3]\d|14[01])[.,]\d{2,6}(?!\d)"
    r"|(?<![\d.])\d{1,2}[.,]\d{2,6}°?\s?(?:L[SU]|[SN])\b(?:[\s,;/-]|dan){1,6}(?:9[5-9]|1[0-3]\d|14[01])[.,]\d{2,6}°?\s?(?:BT|E)\b|(?<!\w)(?:4[6-9]|5[0-4])[LMNS]\s\d{6}\s?m?E?[\s,]{1,2}\d{6,7}(?!\d)"
    r"|\bgeo:-?\d[\d.,\-]{4,40}|(?<![\w+])[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?!\w)|///[a-z]+\.[a-z]+\.[a-z]+"
)
"""`-7.771234, 110.221234`, `-7.77, 110.22`, `7,78 LS dan 110,37 BT`, `7°46'12"S`, `https://maps.app.goo.gl/…`, `6P5G+8X`; not `1,25`, not `37,5 °C`."""

POINTING = ("°", "+", "///", "geo:", "goo.gl", "google.", "g.page", "waze.com", "openstreetmap", "osm.org", "what3words", "w3w.co", "maps.apple", "plus.codes")
"""What every point holds that is not a pair of long numbers."""

LABELLED_POINT = Lead(
    "bujur koordinat lat. latitude lintang lng. long",
    r"(?<![A-Za-z])(?:lat(?:itude)?|long(?:itude)?|lintang|bujur|lng|koordinat)\b[\s:=]{0,4}(?:minus\s)?-?\d{1,3}[.,]\d{2,}", re.IGNORECASE)

PINNED = Lead(
    "«label-peta»{,nya}.",
    r"(?<![A-Za-z])«label-peta»(?:nya)?\b(?:[^\n.;:/]{0,40}:|\s(?:[a-z]+\s){0,3}?)\s{0,2}(?P<value>https?://(?:[\w-]+\.)*(?:maps?|peta|loc|lokasi|pin)[\w-]*\.[^\s<>\"')\]|]{4,200})", re.IGNORECASE,
)
"""`lokasi ketemunya saya pin: https://maps.xontoh.example/p/9x`: a map by what is said of the link and by its address."""

SPELT_POINT = Lazy(
    r"(?:(?:lintang|bujur)\s(?:selatan|utara|timur|barat)\s)?\d{1,3}(?:[.,]\d{1,6})?\s?derajat(?:\s\d{1,2}(?:[.,]\d{1,4})?\s?menit)?(?:\s\d{1,2}(?:[.,]\d{1,4})?\s?detik)?(?:\s(?:lintang|bujur)(?:\s(?:selatan|utara|timur|barat))?)?",
    re.IGNORECASE,
)
"""`7 derajat 46 menit 5 detik lintang selatan`; counts only beside `lintang` or `bujur`."""

SAID_POINT = Lazy(r"(?<![A-Za-z])«titik-dieja»(?:,?\s«titik-dieja»){4,30}(?![A-Za-z])", re.IGNORECASE)
"""`tujuh derajat lima puluh menit lintang selatan`; counts only with `lintang` or `bujur` in it."""

BEARING = Lazy(r"\b(?:lintang|bujur|l\.?s|b\.?t)\b", re.IGNORECASE)

NUMBERED_POINT = Lazy(r"\b«bilangan-tanggal»\b", re.IGNORECASE)


def find(text: str) -> Iterator[Hit]:
    """Coordinates and links to maps in unfolded text."""
    near = POINTS.finditer(text) if any(sign in text for sign in POINTING) else POINTS.within(text, read(text).numbers)
    for found in (*near, *LABELLED_POINT.found(text)):
        yield Hit(*found.span(), POINT)
    for found in PINNED.found(text) if "://" in text else ():
        yield Hit(found.start("value"), found.start("value") + len(found["value"].rstrip(".,;:!?")), POINT)
    if "derajat" in text:
        for found in SPELT_POINT.finditer(text):
            if BEARING.search(text[max(0, found.start() - 24) : found.end() + 24]):
                yield Hit(*found.span(), POINT)
    if read(text).places(LABELLED_POINT.mark):
        for found in SAID_POINT.finditer(text):
            if BEARING.search(found[0]) and NUMBERED_POINT.search(found[0]):
                yield Hit(*found.span(), POINT)
