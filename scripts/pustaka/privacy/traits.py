"""Finds what singles a person out without a name: an exact age, and several rare traits in one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pustaka.privacy import ages, rare, scanned
from pustaka.privacy.ages import AGE
from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.words import known

TRAITS = "gabungan-ciri"

AGES = Lazy(
    r"(?<![A-Za-z])(?:(?:ber)?(?:usia|umur)(?:nya)?(?: sekitar| baru| masih| kini| sekarang)?\s)(?P<a>\d{1,2}(?:[.,]5)?\s(?:tahun|thn|th|bulan|bln))\b(?! "
    r"(?:ke atas|ke bawah|terakhir|sampai|hingga|lalu|atau (?:lebih|kurang))|,? (?:tetapi )?belum (?:genap )?\d)|(?<=[A-Za-z\]]),\s(?P<b>\d{1,2}\s(?:tahun"
    r"|thn|th))(?=[,.;)])|(?<![A-Za-z])(?-i:[A-Z][a-z'-]{1,20})\s\((?P<c>\d{1,2}(?:\s(?:tahun|thn|th|bulan|bln))?(?:,\s[LP])?)\)|(?<=anak )"
    r"(?P<d>\d{1,2} tahun)(?=[,.;])",
    re.IGNORECASE,
)
"""`berusia 15 tahun`, `, 13 tahun,`, `(66)`; not `di bawah 18 tahun`, not `40-49 tahun`, not `selama 13 tahun`."""

SAID = r"«bilangan-tanggal»(?:\s«bilangan-tanggal»){0,3}"
SAID_AGES = Lead(
    "usia. umur. usianya. umurnya. berusia. berumur. genap.",
    rf"(?<![A-Za-z])(?P<a>(?:(?:(?:usia|umur)(?:nya)?|berusia|berumur)(?:\s{{0,2}}[:=]\s{{0,2}}|\s)(?:(?:baru|genap|kini|masih|sekarang|sekitar)\s)?|genap\s)(?:{SAID}(?:\s(?:tahun|thn|th|bulan|bln)\b)?|\d{{1,2}}(?:[.,]\d)?(?:\s(?:tahun|thn|th))?\s(?:kurang|lewat|lebih)?\s?\d{{1,2}}\s(?:bulan|bln|hari|minggu)\b|\d{{1,2}}\s(?:bulan|bln)\s\d{{1,2}}\s(?:hari|minggu)\b|\d{{1,2}}(?=[.,;)\n]|$|\sdan\s)(?![.,]\d)))"
    r"(?!(?:\s(?:tahun|thn|th|bulan|bln))?\s?(?:«sesudah-usia»\b|[-–\d]))", re.IGNORECASE,
)
"""`Umur 13.`, `berumur enam belas tahun`, `genap lima puluh`, `15 tahun kurang 2 bulan`; not `umur 13 sampai 17`."""

BRACKETED = Lazy(r"(?P<who>[A-Za-z][\w'-]*)\s\((?P<a>\d{1,2}(?:[.,]\d)?\s(?:tahun|thn|th|bulan|bln)(?:\s\d{1,2}\s(?:bulan|bln))?(?:,\s[LP])?)\)", re.IGNORECASE)
"""`xentin (7 th)`, `Xana (11 th 4 bln)`; what stands before must be somebody."""

AGES_CORE = Lazy(r"\d\s(?i:tahun|thn|th|bulan|bln)|\(\d{1,2}(?:,\s[LPlp])?\)")
"""What every age holds."""

AGE_BRACKET = Lazy(r"\(\d{1,2}(?:[.,]\d)? (?i:t|b)")

LIMIT = Lazy(r"«batas-usia»\s(?:(?:ber)?(?:usia|umur))?\s?$", re.IGNORECASE)

MARKS = (
    Lazy(r"\bsatu-satunya\b", re.IGNORECASE),
    Lazy(r"\bmantan (?!«bukan-mantan»)\w+", re.IGNORECASE),
    Lazy(r"\b«ciri:jabatan»\b", re.IGNORECASE),
    Lazy(r"\b(?:«ciri:keluarga»(?:nya)?|anak ke-?\d|\w+ bersaudara)\b", re.IGNORECASE),
    Lazy(r"\b(?:berusia |usia |umur )?\d{1,2} (?:tahun|thn)\b(?! (?:19|20)\d\d)|\(\d{1,2}(?: tahun)?\)", re.IGNORECASE),
    Lazy(r"\b«=ciri:tempat» [A-Z]\w+"),
    Lazy(r"\b«ciri:pekerjaan»\b", re.IGNORECASE),
    Lazy(r"\b\d{1,2} «bulan:pendek»\w* (?:19|20)\d\d\b", re.IGNORECASE),
    Lazy(r"\b«ciri:menonjol»\b", re.IGNORECASE),
)
"""One pattern for each kind of trait; three kinds in one sentence, or the rarest with one other, point at somebody."""

COUNTED = Lazy(r"[a-z]\s\(\d{1,2}\)")
MOST_COUNTED = 2
"""`warga (8), lurah (1), penjual es (1)`: more numbers in brackets than these count roles, and are nobody's age."""

LEADS = (
    (0, Lead("satu.", r"[A-Za-z]")),
    (1, Lead("mantan.", r"[A-Za-z]")),
    (2, Lead("«ciri:jabatan».", r"[A-Za-z]")),
    (3, Lead("«ciri:keluarga». anak. bersaudara.", r"[A-Za-z]")),
    (5, Lead("«ciri:tempat».", r"[A-Za-z]")),
    (6, Lead(
        "«ciri:pekerjaan».", r"[A-Za-z]",
    )),
    (8, Lead("«ciri:menonjol».", r"[A-Za-z]")),
)  # fmt: skip
NUMBERED = ((4, Lazy(r"\d (?i:tahun|thn)(?! (?:19|20)\d\d)|\(\d{1,2}(?: tahun)?\)")), (7, Lazy(r"\d (?i:«bulan:pendek»)")))
"""Where a mark may stand, by its number in MARKS; most sentences have too few of these to be looked at."""

SENTENCE = Lazy(r"[^\n.!?]{20,}(?:[.!?](?=\s|$)|$|(?=\n))|[^\n.!?]{20,}", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    """Exact ages and telling combinations in unfolded text."""
    yield from aged(text)
    yield from scanned.again(text, aged)
    sentences = list(telling_sentences(text))
    yield from sentences
    yield from rare.beyond(rare.find(text), sentences)


def aged(text: str) -> Iterator[Hit]:
    """Exact ages in unfolded text."""
    for found in AGES.within(text, windows(((core.start() - 60, core.end() + 20) for core in AGES_CORE.at(text, counting(text))), len(text))):
        if not LIMIT.search(text[max(0, found.start() - 24) : found.start()]):
            yield Hit(*found.span(found.lastgroup or 0), AGE)
    for found in SAID_AGES.found(text):
        if not LIMIT.search(text[max(0, found.start() - 24) : found.start()]):
            yield Hit(*found.span("a"), AGE)
    if AGE_BRACKET.search(text):
        for found in BRACKETED.finditer(text):
            if found["who"][0].isupper() or not known(found["who"]) or found["who"].lower() in listed("kelompok-orang"):
                yield Hit(*found.span("a"), AGE)
    yield from ages.find(text)


def telling_sentences(text: str) -> Iterator[Hit]:
    near = hints(text)
    if not telling({kind for _place, kind in near}):
        return
    for sentence in SENTENCE.finditer(text):
        low, high = bisect_left(near, (sentence.start(), -1)), bisect_left(near, (sentence.end(), -1))
        if high - low < 2 or not telling({kind for _place, kind in near[low:high]}):
            continue
        kinds = {kind for kind, mark in enumerate(MARKS) if mark.search(sentence[0])}
        if len(COUNTED.compiled.findall(sentence[0])) > MOST_COUNTED:
            kinds.discard(4)
        if telling(kinds):
            lead = len(sentence[0]) - len(sentence[0].lstrip(" \t-*>#|"))
            yield Hit(sentence.start() + lead, sentence.end(), TRAITS)


def hints(text: str) -> list[tuple[int, int]]:
    """(place, number in MARKS) of what may be a mark."""
    prose = read(text)
    words = [(place, kind) for kind, lead in LEADS for place in prose.places(lead.mark)]
    return sorted((*words, *((found.start(), kind) for kind, pattern in NUMBERED for found in pattern.at(text, counting(text)))))


def counting(text: str) -> Iterator[int]:
    """Where a number may begin a mark: at its last figure, or at the bracket before it."""
    for start, end in read(text).figures:
        if text[start - 1 : start] == "(":
            yield start - 1
        yield end - 1


def telling(kinds: set[int]) -> bool:
    """Whether so many kinds of marks in one sentence point at somebody."""
    return len(kinds) >= 3 or (0 in kinds and len(kinds) >= 2)
