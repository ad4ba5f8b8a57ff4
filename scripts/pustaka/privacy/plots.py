"""Finds addresses on land that was laid out by numbers, as for settlers and in tidal swamps: `jalur 8 jembatan 3 rt 11`, `rumahnya di parit 7`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit

ADDRESS = "alamat"

NUMBER = r"(?:\d{1,3}[a-z]?(?![\w]|[.,]\d|\s?(?:%|«bukan-pintu:satuan»\b))|[ivx]{1,4}(?!\w)|(?-i:[A-Z])(?![\w]))"
ITEM = rf"«petak-lahan»\.?\s{NUMBER}(?:\s(?:kiri|kanan|ujung|dalam|luar|hulu|hilir)(?!\w))?"
WARD = r"(?:r\.?t\.?|r\.?w\.?)[\s.]{0,2}\d{1,3}(?:\s?/\s?\d{1,3})?(?!\w)"

ROW = Lead(
    "«petak-lahan».",
    rf"(?<![\w-])(?P<first>{ITEM})(?P<more>(?:[\s,]{{1,2}}(?:{ITEM}|(?:no|nomor)\.?\s?\d{{1,3}}(?!\w)|{WARD})){{1,5}})", re.IGNORECASE,
)
"""`jalur 8 jembatan 3`, `SP 4 blok C no 7`, `jalur 2 rt 11`."""

SINGLE = Lead("«petak-lahan:rawa».", rf"(?<![\w-])«petak-lahan:rawa»\s{NUMBER}(?:\s(?:kiri|kanan|ujung|dalam|luar|hulu|hilir)(?!\w))?", re.IGNORECASE)

SWAMP = Lazy(r"(?<![A-Za-z])«petak-lahan:rawa»\s", re.IGNORECASE)
LIVING = Lazy(r"(?<![A-Za-z])(?:«tinggal»|«rumah»|alamat)(?:nya|nyo|na|ne|e|ku)?(?:\s«sela-lahan»){0,3}[\s:]{1,2}$", re.IGNORECASE)
"""`rumahnya di ` just before a plot."""

NEAR = 44


def find(text: str) -> Iterator[Hit]:
    """Such addresses: several parts one behind another of which one is of such land, or one where somebody lives; not `jalur 8`, not `SP 2`."""
    for found in ROW.found(text):
        if SWAMP.search(found[0]) or LIVING.search(text[max(0, found.start() - NEAR) : found.start()]):
            yield Hit(*found.span(), ADDRESS)
    for found in SINGLE.found(text):
        if LIVING.search(text[max(0, found.start() - NEAR) : found.start()]):
            yield Hit(*found.span(), ADDRESS)
