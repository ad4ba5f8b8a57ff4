"""Finds dates that are written otherwise than in figures of two and four: in words, with blanks inside, month by number and word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.dates import BIRTH, EVENT, FOUNDED, YEARLY, everybodys, told
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit

SAID = r"«bilangan-tanggal»(?:\s«bilangan-tanggal»){0,3}"
YEARS = r"(?:\s(?:«kata-tahun»\s)?(?:«bilangan-tanggal»(?:\s«bilangan-tanggal»){1,7}|(?:19|20)?\d\d(?!\d)))"

WORDED = Lead(
    "«bilangan-tanggal». tanggal tgl.",
    rf"(?<![A-Za-z])(?:(?:(?:tanggal|tgl\.?)\s)?{SAID}\s(?:bulan\s)?«bulan:penuh»{YEARS}|(?:tanggal|tgl\.?)\s{SAID}\sbulan\s(?:{SAID}{YEARS}?|«waktu-lalu»)|(?:(?:tanggal|tgl\.?)\s{SAID}|«bilangan-tanggal»(?:\s«bilangan-tanggal»){{1,2}})\s«bulan:penuh»)(?![A-Za-z])", re.IGNORECASE,
)
"""`dua belas Maret dua ribu sebelas`, `tanggal satu bulan dua tahun sembilan belas sembilan puluh`, `tanggal satu Mei 1990`, `dua puluh tiga Februari`; not `dua Maret` without a year."""

COUNTED = Lead(
    "tanggal tgl hari",
    r"(?<![A-Za-z])(?:tanggal|tgl\.?)\s\d{1,2}\s(?:bulan|bln|bl)\.?\s(?:\d{1,2}|«bulan»|«bilangan-tanggal»(?:\sbelas)?)\b(?P<year>\s(?:«kata-tahun»\.?\s)?(?:19|20)?\d\d(?!\d)|,?\s(?:hari|mal[ae]m)\s«hari:nama»\b|\s«waktu-lalu»\b)?", re.IGNORECASE,
)
"""`tanggal 9 bulan 9 tahun 1959`, `tgl 17 bulan dua, hari senin`."""

LOOSE = Lead(
    "«lahir». t. tt. ttl. tgl tanggal tempat",
    r"(?<![A-Za-z])(?:«lahir»|t\.?t\.?l|(?:tgl|tanggal)\.?[\s_]?(?:lahir|lhr)|tempat[^\n]{0,14}lahir)\b[^\n\d]{0,44}?"
    r"(?P<value>[0-3]?[ ]?\d\s{0,2}[/.\-]\s{0,2}[01]?[ ]?\d\s{0,2}[/.\-]\s{0,2}(?:(?:1[ ]?9|2[ ]?0)[ ]?\d[ ]?\d|\d\d)"
    r"|[0-3]?\d\s{0,2}[/.\-]\s{0,2}«bulan»\s{0,2}[/.\-]\s{0,2}(?:(?:19|20)\d\d|\d\d)|[12]\d{3}\s{0,2}[/.\-]\s{0,2}[01]?\d\s{0,2}[/.\-]\s{0,2}[0-3]?\d|[0-3]?\d\s?«bulan»\.?\s?'?\d{2,4}|[0-3]\d[01]\d(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""`Tanggal lahir: 07 / 11 / 1 9 6 3`, `lahir 2-2-79.`, `tgl lhr 14juli90`: behind the word a date may have any form."""

DAY_PART = (
    r"(?:(?:hari|mal[ae]m|pagi|siang|sore|subuh)\s)?«hari:nama»(?:\s«hari:sesudah»){0,2}|(?:(?:tanggal\s)?\d{1,2}\s|bulan\s)?«bulan-hijriah»(?:\s1[34]\d\d(?:\sH\b)?)?|(?:(?:mal[ae]m|hari)\s)?«hari-raya»"
)
OTHER_PART = r"(?:«kata-tahun»\.?\s)?(?:1[89]|20)\d\d|tanggal\s\d{1,2}|(?:awal|akhir|pertengahan)?\s?«bulan:penuh»(?:\s(?:19|20)\d\d)?"
REMEMBERED = Lead(
    "«lahir».",
    rf"(?<![A-Za-z])«lahir»\b[^\n\d.;]{{0,40}}?(?<![A-Za-z])(?P<value>(?:{DAY_PART})(?:,?\s(?:{OTHER_PART}|{DAY_PART})){{1,4}}|(?:{OTHER_PART})(?:,?\s(?:{OTHER_PART})){{0,2}},?\s(?:{DAY_PART})(?:,?\s(?:{OTHER_PART}|{DAY_PART})){{0,3}})(?![A-Za-z])",
    re.IGNORECASE,
)
"""`kelahiran tahun 1931, bulan Mulud, malam Jumat Kliwon`: a day as people without papers remember theirs; not `lahir tahun 1931`."""

BORN = Lazy(r"(?<![A-Za-z])(?:«lahir»|genap\s(?:«bilangan-tanggal»\s?|\d{1,2}\s)(?:«bilangan-tanggal»\s){0,2}|akta kelahiran\w*|(?:tgl|tanggal)\.?\s?(?:lahir|lhr))\b[^\n.]{0,44}$", re.IGNORECASE)


def find(text: str) -> Iterator[Hit]:
    """Birth dates in loose forms, and other days that are written in words, in unfolded text."""
    for found in LOOSE.found(text):
        if not FOUNDED.search(text[max(0, found.start() - 40) : found.start("value")]):
            yield Hit(*found.span("value"), BIRTH)
    for found in REMEMBERED.found(text):
        if not FOUNDED.search(text[max(0, found.start() - 40) : found.start("value")]):
            yield Hit(*found.span("value"), BIRTH)
    for pattern in (WORDED, COUNTED):
        for found in pattern.found(text):
            before = text[max(0, found.start() - 120) : found.start()].rpartition("\n")[2]
            if BORN.search(before) and not FOUNDED.search(before):
                yield Hit(*found.span(), BIRTH)
            elif (pattern is WORDED or found["year"]) and not told(before) and not everybodys(text, *found.span()) and not YEARLY.search(before):
                yield Hit(*found.span(), EVENT)
