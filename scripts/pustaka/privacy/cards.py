"""Finds numbers whose label says little or stands further away: of any card, of a member, of somebody whom a hospital files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.numbers import CARD, GROUPED, MEMBER, PAPER, RECORD, plain_amount

FILED = Lead(
    "«tempat-berobat».",
    r"(?<![A-Za-z])«tempat-berobat»\b[^\n.!?;\d|]{1,70}?\s(?:nomor|nomer|no)\b\.?\s?(?P<value>\d{2,3}(?:[.\-]\d{2,3}){2,4})(?!\w|[./\-]\d)", re.IGNORECASE,
)
"""`RSUD mencatat dia dengan nomor 08-81-52`: under which number a hospital keeps somebody; not its telephone, which has longer groups."""

FAR_LABEL = Lead(
    "rekam nomor. no rm. rmnya. rmne. rme. nrm. nrmnya. nrmne. nrme. «kartu-berobat»{,nya,ne,e}.",
    r"(?<![A-Za-z])(?:rekam\s?medi[sk]|(?:nomor|no)\b\.?\s(?:rm|pasien|berobat)|rm|nrm|«kartu-berobat»)(?:-?nya|-?ne|-?e)?\b[^\n.!?;\d|]{1,70}?(?:\s(?:nomor|nomer|no)\b\.?\s?:?\s?|[,:(]\s|\s(?:«berisi-nomor»)\s)(?P<value>\d{2,3}(?:[.\-]\d{2,3}){2,4})(?!\w|[./\-]\d)", re.IGNORECASE,
)
"""`rekam medisnya nanti minta pada petugas dengan nomor 00-11-84`: the label some words before its number; not `rekam medis, 12-01-2020`."""

ANY_CARD = Lead(
    "«surat-pribadi:umum»{,nya,nja}.",
    r"(?<![A-Za-z])«surat-pribadi:umum»(?:-?nya|-?nja)?\b(?:[^\n\d.!?;|]|(?<=\s)(?:19|20)\d\d(?=\s)){0,60}?\s(?:ber)?(?:nomor|nomer|no)\b\.?(?:\s(?-i:[A-Z]{2,6}))?\s?:?\s?(?P<value>(?=(?:[A-Z .\-/]{0,3}\d){6})(?-i:[A-Z]{1,5}[ .\-/]?)?\d{1,8}(?:[ .\-/]\d{1,8}){0,5})(?![\w/]|[.\-]\d)", re.IGNORECASE,
)
"""`kartu merah putihnya dulu nomor 11.08.14.0002`: a card of whatever kind; not `kartu nomor 12/2019`, not `kartu nomor 3`."""

CALLED = Lazy(r"(?<![A-Za-z])(?:nomor|nomer|no)\b\.?(?:\s(?-i:[A-Z]{2,6}))?[\s:]{1,3}$", re.IGNORECASE)
"""`nomor NPV ` just before `9.004.000`: it is no count."""
BEFORE = 16


def find(text: str) -> Iterator[Hit]:
    """Such numbers in unfolded text."""
    for pattern, rule in ((FILED, RECORD), (FAR_LABEL, RECORD), (ANY_CARD, CARD), (MEMBER, PAPER)):
        for found in pattern.found(text):
            start, value = found.start("value"), found["value"]
            if not plain_amount(text, start, value) or (GROUPED.fullmatch(value) and CALLED.search(text[max(0, start - BEFORE) : start])):
                yield Hit(*found.span("value"), rule)
