"""Finds the numbers of patients and of the national insurance in whatever groups they are typed: `kartu berobat si bapak 0002 4471 908 35`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit
from pustaka.privacy.numbers import CARD, LONG, RECORD, plain_amount

TREATMENT = Lead(
    "«kartu-berobat»{,nya,nyo,nye,ne,na,e}.",
    r"(?<![A-Za-z])«kartu-berobat»(?:-?(?:nya|nyo|nye|ne|na|e))?\b(?:\s(?!(?:rp|tahun|thn|th)\b)[a-z']{2,12}){0,4}[\s:=]{1,3}(?P<value>\d{2,6}(?:[ .\-]\d{1,6}){1,5})(?![\d/%]|[.,\-]\d|\s(?:rb|ribu|jt|juta|orang|org)\b)", re.IGNORECASE,
)
"""`kartu berobatnyo si apak 7723 45 119 8`: in whatever groups."""

INSURED = Lazy(r"(?<![\w./:,+#%-])(?<!\d[ .\-])000[1-9](?:[ .\-]?\d){9}(?![\w/%]|[ .,\-]\d)")
"""`0002 4471 908 35`: three zeros and thirteen digits in whatever groups are a number of the national insurance."""

TREATED = Lazy(r"(?<![A-Za-z])(?:«kartu-berobat»|«kartu»|berobat|faskes)(?:-?(?:nya|e|ne|na|nyo|ku|ta))?(?![A-Za-z])", re.IGNORECASE)

FEWEST, NEAR = 7, 80
"""Digits on the card of a patient, and characters before a number in which a word of treatment may stand."""


def find(text: str) -> Iterator[Hit]:
    """Such numbers in unfolded text; without a word of treatment before it, one is only a long number."""
    for found in TREATMENT.found(text):
        if sum(map(str.isdigit, found["value"])) >= FEWEST and not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), RECORD)
    for found in INSURED.within(text, read(text).numbers) if "000" in text else ():
        if not found[0].isdigit():
            yield Hit(*found.span(), CARD if TREATED.search(text[max(0, found.start() - NEAR) : found.start()].rpartition("\n")[2]) else LONG)
