"""Finds numbers that the words just before do not call by their name: the answer to a question for a card, and where money is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.numbers import BANK, CARD, PAPER, RECORD, plain_amount

ASKED = Lead(
    "«kartu»{,nya,ne,e,na}. «kartu-berobat»{,nya,ne,e,na}. «surat-pribadi:sendiri»{,nya,ne,e,na}. rekam",
    r"(?<![A-Za-z])(?:(?P<card>«kartu»)|(?P<record>«kartu-berobat»|rekam\smedi[sk])|«surat-pribadi:sendiri»)(?:-?(?:nya|ne|e|na))?\b[^\n?]{0,40}\?\"?[ \t]{0,4}\n{1,2}"
    r"[^\n:]{1,24}:[^\n\d]{0,50}?(?P<value>(?:(?-i:[A-Z]{1,4})[ .\-]?)?\d(?:[ .\-]?\d){4,17})(?![\d/])",
    re.IGNORECASE,
)
"""`Kartu BPJS-nya ada? ⏎ Bapak: 000 1122 000 033`: who is asked for a number says it in the next line."""

SENT_TO = Lead(
    "transfer. ditransfer. tf. trf. kirim. dikirim. setor. disetor.",
    r"(?<![A-Za-z])(?:ditransfer|dikirim|disetor|transfer|tf|trf|kirim|setor)\s(?:(?:uang|duit|dana)(?:nya)?\s)?(?:ke|lewat|via)\s[^\n\d;!?]{2,40}(?<=[\s:,])(?P<value>\d{3,16}(?:[ .\-]\d{2,6}){0,4})(?![\d/%]|[.,\-]\d)", re.IGNORECASE,
)
"""`transfer ke Xenius, 9001 0000 372`; not `kirim ke 5 orang`."""

LEAST = 8
"""Digits of an account."""

YEARS = re.compile(r"(?:19|20)\d\d(?:[ .\-](?:19|20)\d\d)*")
"""`2019 2020`: years, and no number of anything."""

OTHER = Lazy(r"(?<![A-Za-z])«bukan-rekening»(?![A-Za-z])", re.IGNORECASE)
"""What else stands before a number where something is sent: `kirim ke kode pos 12345 678`."""

SHORT = 5
"""Digits of a number in the files of a hospital."""

MOBILE = Lazy(r"(?:\+?62|0)8\d")


def find(text: str) -> Iterator[Hit]:
    """Numbers of cards and accounts in unfolded text."""
    for found in ASKED.found(text):
        if digits(found["value"]) >= (SHORT if found["record"] else LEAST) and not YEARS.fullmatch(found["value"]) and not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), CARD if found["card"] else RECORD if found["record"] else PAPER)
    for found in SENT_TO.found(text):
        if digits(found["value"]) >= LEAST and not YEARS.fullmatch(found["value"]) and not OTHER.search(found[0]) and not MOBILE.match(found["value"]) and not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), BANK)


def digits(value: str) -> int:
    return sum(map(str.isdigit, value))
