"""Finds telephone and WhatsApp numbers in every written form, whoever's they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pustaka.privacy import spelt
from pustaka.privacy.leads import ALIKE, Lazy, Lead, read, zones
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service

RULE = "nomor-telepon"

LINK = Lazy(
    r"(?:https?://)?(?:www\.)?(?:wa\.me/(?!\?text=[^\s<>\"')\]|&]*(?![^\s<>\"')\]|]))|api\.whatsapp\.com/send|web\.whatsapp\.com/send|wa\.link/|signal\.me/)[^\s<>\"')\]|]{1,120}|\b(?:tel|sms|smsto"
    r"|callto|whatsapp):(?://)?\+?[\d\-.() ]{5,24}\d|\bt\.me/\+\d{8,15}",
    re.IGNORECASE,
)
"""`wa.me/6281200001234`, `tel:+62-812-0000-1234`; not `wa.me` alone, not `wa.me/?text=SUSUN11`, which leads to nobody and whose words are looked at like others."""

LINKING = ("wa.me/", "wa.link/", "whatsapp.com/send", "whatsapp:", "signal.me/", "tel:", "sms:", "smsto:", "callto:", "t.me/+")
"""What each such link holds in small letters."""

LOOKALIKE = Lazy(r"(?<![A-Za-z])(?=[OoIil|]{0,12}[0-9])[OoIil|0-9]{2,16}(?![A-Za-z])|(?<=[-. ])[OoIl]{3,5}(?=[-. ])|(?<![A-Za-z])[Oo](?=[ .-]?8)")
"""`O852-OOOO-9l9l`; not `Oli 2`, not `lol`."""

INSTEAD = Lazy(r"(?<=[0-9])[OoIil]|[OoIil]+[0-9]|[OoIl]{3}|[Oo][ .-]8")
BARRED = Lazy(r"\|[OoIl|]{0,15}[0-9]|[0-9][OoIl|]{0,15}\|")
"""Where LOOKALIKE may have something to change: `l8`, `O 8`, `OOO`, `|0`."""

LOOKS = str.maketrans("OoIil|", "001111")

S = r"[ \t.\-/·]{0,3}"
"""What may stand between two digits of a number."""

MOBILE = Lazy(
    rf"(?<![^\W_])(?<!\d[.,])(?:\(?\+?{S}\(?6{S}2{S}\)?{S}\(?0?\)?{S}|\(?0{S})\(?8{S}[1-35-9](?:[ \t.\-/·()]{{0,3}}\d){{6,10}}(?!\d)(?![.,]\d{{3}}\b)"
)
"""`0812-0000-1234`, `+62 (0) 812 0000 1234`, `(0812) 0000.1234`; not `08/2012`, not `1.081.200.001.234`."""

BARE = Lazy(r"(?<![\w.,/-])8[1-35-9]\d[ \-]\d{3,4}[ \-]\d{3,5}(?![\w])|(?<![\w.,/-])8[1-35-9]\d[ \-]?\d{4}[ \-]?\d{4,5}(?!\w)")
"""`812-0000-1234`; not `812.000.000`, not `812 000`."""

LANDLINE = Lazy(
    r"(?<![\w])(?<!\d[.,/-])(?:\(\s?(?:\+?62[ -]?)?0?[2-79]\d{1,2}\s?\)[ .\-/]{0,3}\d{2,4}[ .\-]?\d{2,4}(?:[ .\-]?\d{1,4})?|(?:\+?62[ .\-]?|0)(?:2[1-9]\d?"
    r"|[3-7]\d{1,2}|9\d{1,2})[ .\-/]\d{5,8}|0(?:2[1-9]\d?|[36]1|[3-7]\d\d|9\d\d)(?:[ ]?-[ ]?|[ ])\d{2,4}(?:[ \-]\d{2,4}){1,3}|(?:\+?62[ .\-]?|0)(?:2[124]|[36]1)[ .\-]?\d{3,4}[ .\-]?\d{4})(?!\d)(?![.,]\d)"
)
"""`(0251) 7000998`, `021-5550000`, `0251 - 70 00 998`; not `(1998) 23`, not `024/2012`."""

ABROAD = Lazy(r"(?<![\w.,/-])(?!\d{1,4}/\d{1,4}/(?:19|20)\d\d(?!\d))00[1-9]\d{0,2}[ .\-/]{1,2}\d{1,4}(?:[ .\-/]{1,2}\d{2,5}){1,4}(?!\d)(?![.,\-]\d)")
"""`00966 50 000 0000`: another country, with zeros in place of the plus; not `005/1874/2023`, the number of a letter."""

LABELLED = Lead(
    "h. hp. no whats «telepon:label».",
    r"(?<![A-Za-z])(?:no(?:mor|mer)?\.?\s{0,2}«telepon:nomor»(?:nya)?|h\.?p|«telepon:label»|whats\s?app)\b[^\n\d|]{0,32}?(?P<value>\(?\+?\d"
    r"(?:[ .\-/()]{0,3}\d){5,14})(?!\d)",
    re.IGNORECASE,
)
"""`HP: 7000 998`, `WA-nya di 812 0000 1234`; not `Telepon 129`, not `kontak 12 orang`."""

SOMEBODYS = Lazy(
    r"(?<![\w.,/-])\+?\d(?:[ .\-]{0,3}\d){7,14}(?=\s?\((?:(?:no|nomor|hp|wa)\.?\s)?(?:«kerabat»|«peran:pribadi»|«pribadi»|«peran:seorang»|tetangga|keluarga|wali)(?:nya|ku)?(?:\s[\w' ]{1,24})?\))", re.IGNORECASE,
)
"""`0800-0000-0000 (adik)`: whose number it is stands behind it."""

OWNED = 30
"""Characters behind a window in which the owner of a number may be told."""

FREE = Lazy(r"(?<![A-Za-z])«bebas-pulsa»\W{0,3}(?:(?:di|ke|nomor|no)\b\W{0,2}){0,2}$", re.IGNORECASE)
"""`bebas pulsa ` before a number that begins with 0800: an institution pays for who calls it."""

WORDS = Lazy(
    r"(?<!\w)(?:(?:«bilangan»|\d{1,6})[ \t,.\-/]{1,3}){3,24}(?:«bilangan:angka»|\d{1,6})(?!\w)",
    re.IGNORECASE,
)
"""`nol delapan satu dua nol nol …`; not `dua tiga kali`."""

COUNTING = Lead(
    "«bilangan».",
    r"[A-Za-z]+[ \t,.\-/\d]{1,180}«bilangan»(?![A-Za-z])",
    re.IGNORECASE,
)
"""Two number words with nothing but digits and signs between them, as in every number that is spelt out."""

HALF_SAID = Lazy(r"(?<!\d)08\d[\d \-.]{0,12}«bilangan:angka»\b", re.IGNORECASE)
"""`0812 9 kosong`: a number in figures with one of them said."""
BEGUN = re.compile(r"08(?<!\d08)\d")

RUN = Lazy(r"(?<![\w])\+\d(?:[ \t.\-/()]{0,3}\d){7,16}(?!\d)")
"""Whatever begins with a country code."""

FOREIGN = Lazy(r"\+[1-9](?:[ .\-/()]{0,2}\d){8,14}")
"""A number of another country that no register knows: what stands behind a plus and is as long, no reader takes for anything else."""

AMOUNT = Lazy(r"(?:(?P<money>\b(?:rp|idr|usd|rupiah)\b|\$)|\b«bukan-nomor:telepon»\b)\W{0,3}[\w\-]{0,6}\W{0,2}$", re.IGNORECASE)
"""What stands just before a number that is no telephone number: `Rp `, `ISBN `. No sum of money begins with a zero and goes on."""

DEPOSIT = Lazy(
    r"(?<![A-Za-z])(?:rekening|rek|norek|tabungan)(?:-?nya)?\b(?:[\s:.=(]{1,3}(?:«bank»|bank|nomor|no|adalah)\b){0,4}[\s:.=(]{0,4}$", re.IGNORECASE,
)
"""What stands just before the number of an account: `rekening BRI `; not `rekening BRI, telepon `."""

CARRIED = Lazy(r"(?:\+?62|0)?8")
"""How the number of a mobile telephone begins; it may be an account of electronic money too."""

SERVICE = Lazy(r"(?:14\d{3}|1500\d{2,3}|0?80[0479]\d{6,7}|1\d{2})$")
"""Short and free-call service numbers: `129`, `14045`, `1500771`, `08001234567`: nobody's own telephone."""


def find(text: str) -> Iterator[Hit]:
    """Telephone numbers in unfolded text."""
    if read(text).holds(*LINKING):
        for found in LINK.finditer(text):
            if any(one.isdigit() for one in found[0]) or "wa.link" in found[0]:
                yield Hit(*found.span(), RULE)
    plain = LOOKALIKE.sub(lambda found: found[0].translate(LOOKS), text) if disguised(text) else text
    windows = read(text).numbers if plain is text else zones(plain)
    if windows:
        yield from numbered(text, plain, windows)
    if any(True for _found in COUNTING.found(text)) or (BEGUN.search(plain) and HALF_SAID.search(plain)):
        for found in WORDS.finditer(plain):
            if spoken(found[0]):
                yield Hit(*found.span(), RULE)


def numbered(text: str, plain: str, windows: list[tuple[int, int]]) -> Iterator[Hit]:
    """Numbers written in digits; in `plain` the letters that stand for digits are digits."""
    seen: set[int] = set()
    for pattern in (MOBILE, BARE, LANDLINE, *((ABROAD,) if "00" in plain else ())):
        for found in pattern.within(plain, windows):
            if accepted(text, found.start(), found[0]):
                seen.update(range(*found.span()))
                yield Hit(*trimmed(found.start(), found[0]), RULE, pattern is LANDLINE and service(text, found.start()))
    for found in LABELLED.at(plain, read(text).places(LABELLED.mark)):
        if found.start("value") not in seen and accepted(text, found.start("value"), found["value"]) and len(digits(found["value"])) >= 6 and not dated(found["value"]):
            yield Hit(*found.span("value"), RULE)
    for found in SOMEBODYS.within(plain, ((low, high + OWNED) for low, high in windows)) if ")" in plain else ():
        if found.start() not in seen and not AMOUNT.search(text[max(0, found.start() - 24) : found.start()]):
            yield Hit(*found.span(), RULE)
    for found in RUN.within(plain, windows) if "+" in plain else ():
        from phonenumbers import Leniency, PhoneNumberMatcher  # takes long to load and is seldom asked

        some = [(match.start, match.end) for match in PhoneNumberMatcher(found[0], "ID", leniency=Leniency.VALID)]
        if not some and FOREIGN.fullmatch(found[0]):
            some = [(0, len(found[0]))]
        for start, end in some:
            yield Hit(found.start() + start, found.start() + end, RULE)


def disguised(text: str) -> bool:
    """Whether letters or bars stand where digits are expected."""
    return any(True for _found in INSTEAD.at(text, read(text).places(ALIKE))) or ("|" in text and any(BARRED.search(line) for line in text.split("\n") if "|" in line))


FILED = Lazy(r"(?:00\d|[1-9]\d{0,2})(?:/\d{1,6}){1,3}/(?:19|20)\d\d$")
"""`005/1874/2023`: the number of a letter and its year; not `0812/0000/2012`."""

ARTICLE = Lazy(r"\d\d/\d\d/\d")
PUBLISHED = Lazy(r"/(?:19|20)\d\d/$")
"""`/2021/08/22/1234567`: the day and the number of an article in its address."""


def accepted(text: str, start: int, value: str) -> bool:
    before = AMOUNT.search(text[max(0, start - 24) : start])
    if SERVICE.match(digits(value)) or (digits(value).startswith(("0800", "800")) and FREE.search(text[max(0, start - 40) : start])) or (before and not (before["money"] and digits(value).startswith("08") and not value.endswith("000"))):
        return False
    if not CARRIED.match(digits(value)) and DEPOSIT.search(text[max(0, start - 60) : start]):
        return False
    return not FILED.match(value) and not (ARTICLE.match(value) and PUBLISHED.search(text[max(0, start - 6) : start]))


def digits(value: str) -> str:
    return "".join(one for one in value if one.isdigit())


WHOLE = Lazy(r"08[1-35-9]\d{7,10}")

DATED = Lazy(r"\(?(?:(?:19|20)\d\d[ \-/](?:19|20)\d\d|\d{1,3}/(?:19|20)\d\d(?![ .\-/()]{0,3}\d)|\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4}|\d{4}-\d\d-\d\d|\d{1,3}(?:\.\d{3})+|\d{1,2}[.:]\d\d\s?[-/]\s?\d{1,2}[.:]\d\d)\b")
"""`2012-2013`, `06-12-2013`, `13/1998`, `1.250.000`, `08.00-15.00`: years, dates, laws, amounts and hours."""


def dated(value: str) -> bool:
    return bool(DATED.match(value))


def spoken(run: str) -> bool:
    """Whether a run of number words and digits has the length of a telephone number."""
    parts = re.findall(r"[A-Za-z]+|\d+", run)
    words = sum(part.isalpha() for part in parts)
    length = words + sum(len(part) for part in parts if part.isdigit())
    begins = parts[0].lower() in listed("bilangan", "awal") or parts[0].startswith("0")
    said = [int(spelt.digits().get(part.lower(), part if part.isdigit() else "0")) for part in parts]
    if {other - one for one, other in pairwise(said)} in ({1}, {-1}):
        return False  # «satu, dua, tiga, …»: somebody counts
    joined = "".join(spelt.digits().get(part.lower(), part) for part in parts)
    if len(parts) < 6:  # few parts: only what is a whole number of its own
        return words >= 2 and WHOLE.fullmatch(joined) is not None
    return words >= 7 or (words >= 2 and length >= 9 and begins) or WHOLE.fullmatch(joined) is not None


def trimmed(start: int, value: str) -> tuple[int, int]:
    kept = value.rstrip(" \t.-/()·")
    return start, start + len(kept)
