"""Finds numbers whose label says little or stands further away: of any card, of a member, of somebody whom a hospital files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.numbers import BANK, CARD, GROUPED, MEMBER, PAPER, RECORD, plain_amount

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


LATER = Lead(
    "nomor. nomornya. nomer. nomernya. no. nmr. seri. serinya.",
    r"(?<![A-Za-z])(?:nomor(?:nya)?|nomer(?:nya)?|no|nmr|seri(?:nya)?)\b\.?\s?:?\s?(?P<value>(?-i:[A-Z]{1,2})[ .\-]?(?:\d{6,8}|\d{2,4}[ .]\d{2,4}(?:[ .]\d{1,3})?)|(?!0[2-9]|62)\d{2,4}(?:[ .]\d{2,4}){1,3})(?![\w/%]|[ .,\-]\d|\s(?-i:[A-Z]{1,3})\b)", re.IGNORECASE,
)
"""`nomor B 0000 001`: a letter and two groups, or groups alone, where a document was named before; not `nomor B 1234 XY`, a vehicle."""

NAMED = Lazy(r"(?<![A-Za-z])(?:«surat-pribadi»|«kartu»)(?:-?nya|-?ne|-?na|-?nyo|-?ku)?(?![A-Za-z])", re.IGNORECASE)
OWN = Lazy(r"(?<![A-Za-z])(?:«surat-pribadi»|«kartu»)(?:-?nya|-?ne|-?na|-?nyo|-?ku)(?![A-Za-z])|(?<![A-Za-z])«salinan-surat»(?:nya|ne|na|nyo)?(?![A-Za-z])", re.IGNORECASE)
"""`paspornya …, fotokopinya ada`: whose paper is spoken of."""

HELD_BY = Lead(
    "a. an. atas.",
    r"(?<![\w.])(?:a\.?[ ]?n\.?|a/n|atas nama)[ :]{1,2}(?:(?-i:[A-Z])[\w'.-]{0,20}[ ]){1,4}(?:[(:,=-][ ]?|no\.?[ ]|nomor[ ]|rek\.?[ ])?(?P<value>(?!08|62[ -]?8)\d{3,4}(?:[ -]\d{2,5}){1,4}|(?!08|628)\d{8,16})(?![\w/%]|[ .,-]\d)",
)
"""`a.n Xontoh 7000 0000 111`: whose account it is, and its number."""

OF_HELD = Lead(
    "a. an. atas.",
    r"(?<![\w.])(?:a\.?[ ]?n\.?|a/n|atas nama)[ :]{1,2}(?-i:[A-Z])",
)
NUMBERED = re.compile(r"(?<![\w./-])(?P<value>(?!08|62[ -]?8)\d{3,4}(?:[ -]\d{2,5}){1,4}|(?!08|628)\d{8,16})[ ,(-]{1,3}\Z")
"""`7000 0000 111 ` just before `a.n Xontoh`."""

SAVED = Lazy(r"(?<![A-Za-z])(?:«bank»|«kartu»|«simpanan»)(?:nya|ne|na|nyo)?(?![A-Za-z])", re.IGNORECASE)
"""What says that accounts or cards are told of."""

FAR, LISTED = 170, 260
FEWEST_PAPER, FEWEST_SAVED = 6, 8
"""Digits of a number that may be somebody's."""


def later(text: str) -> Iterator[Hit]:
    """Numbers of papers and accounts that were named a sentence before, or in the heading of a list."""
    for found in LATER.found(text):
        before = text[max(0, found.start() - FAR) : found.start()].rpartition("\n\n")[2]
        if sum(map(str.isdigit, found["value"])) < FEWEST_PAPER or not OWN.search(before) or not NAMED.search(before):
            continue
        if not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), PAPER)
    for found in HELD_BY.found(text):
        if saved(text, found.start(), found.end(), found["value"]):
            yield Hit(*found.span("value"), BANK)
    for found in OF_HELD.found(text):
        low = max(0, found.start() - 30)
        number = NUMBERED.search(text, low, found.start())
        if number and saved(text, number.start(), found.end(), number["value"]):
            yield Hit(*number.span("value"), BANK)


def saved(text: str, start: int, end: int, value: str) -> bool:
    """Whether a number beside whose it is may be an account's: a bank or a card is spoken of around it."""
    near = text[max(0, start - LISTED) : start].rpartition("\n\n")[2] + text[end : end + 30].partition("\n")[0]
    return sum(map(str.isdigit, value)) >= FEWEST_SAVED and SAVED.search(near) is not None and not plain_amount(text, start, value)


def find(text: str) -> Iterator[Hit]:
    """Such numbers in unfolded text."""
    for pattern, rule in ((FILED, RECORD), (FAR_LABEL, RECORD), (ANY_CARD, CARD), (MEMBER, PAPER)):
        for found in pattern.found(text):
            start, value = found.start("value"), found["value"]
            if not plain_amount(text, start, value) or (GROUPED.fullmatch(value) and CALLED.search(text[max(0, start - BEFORE) : start])):
                yield Hit(*found.span("value"), rule)
    yield from later(text)
