"""Finds what only one person in a place is, does or has: `satu-satunya guru ukir di kampungnya`, `juragan paling kaya sekecamatan`.

It needs somebody and a place in which he is the only one. Laws, programmes and ways of helping may be unique as often as they like.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit

RULE = "gabungan-ciri"

SOMEBODY = r"(?:«orang-siapa»|«pekerjaan:pelaku»|«pekerjaan:sedikit»|«ciri:pekerjaan»|«ciri:jabatan»|«kelompok-orang»)"

SCOPE = Lazy(r"(?<![A-Za-z])(?:«=lingkup:depan»[\s-]?«lingkup:tempat»(?:nya|ne|na|e|ku)?|«lingkup:utuh»|«lingkup:selamat»\s(?:[a-z]+\s)?«lingkup:malapetaka»)(?![A-Za-z])", re.IGNORECASE)
"""`di kampung itu`, `sekecamatan`, `di sini`, `selamat dari kebakaran`: where somebody is the only one, or out of what."""

ONLY = Lead("«lingkup:tunggal».", r"(?<![A-Za-z])«lingkup:tunggal»\b", re.IGNORECASE)
ONE_OF = Lazy(rf"\s(?:[\w-]+\s){{0,2}}?{SOMEBODY}(?![A-Za-z])", re.IGNORECASE)
OWNER = Lazy(rf"(?<![A-Za-z]){SOMEBODY}\s(?:[\w-]+\s){{0,3}}$", re.IGNORECASE)

WHO = Lazy(r"(?<![A-Za-z])(?:«orang-itu»|«kerabat»(?:nya|ku)|«peran:seorang»|«sapaan»(?=\s(?:ini|itu|tersebut)\s)|«sapaan»\s(?-i:[A-Z])[\w'-]{1,16})(?:\s(?:adalah|ialah|itu|ini|jadi|menjadi|memang|tersebut)){0,2}\s$", re.IGNORECASE)
THAT = Lazy(r"\s(?:«=lingkup:depan»[\s-]?«lingkup:tempat»(?:nya)?\s(?:(?:ini|itu)\s)?|«lingkup:utuh»\s)?(?:yang|yg|sing)\s", re.IGNORECASE)
"""`Ia satu-satunya yang selamat dari kapal itu`; not `Desa kita satu-satunya yang …`."""

ALONE = Lead(
    "cuma. hanya. mung. selain.",
    r"(?<![A-Za-z])(?:(?:cuma|hanya|mung)\s(?:«orang-itu»(?:lah)?(?:\s(?:sendiri|seorang)(?:\sdiri)?)?|(?:seorang diri|satu orang))\s(?:yang|yg|sing)|selain (?:«orang-itu»|«kerabat»nya))(?![A-Za-z])", re.IGNORECASE,
)
"""`hanya merekalah yang …`, `tidak ada lagi yang … selain dia`."""

MOST = Lead(
    "paling. «lingkup:teratas»",
    r"(?<![A-Za-z])(?:paling\s[a-z]{3,14}|«lingkup:teratas»)(?![A-Za-z])", re.IGNORECASE,
)
LED = Lazy(rf"(?<![A-Za-z]){SOMEBODY}(?:\s[\w-]+){{0,3}}\s$", re.IGNORECASE)
"""Who is the oldest, the richest, the first: just before the word that says so."""

FAMED = Lead(
    "«terkenal»{,nya} «bagian-tubuh»{,nya}. pemilik. juragan.",
    rf"(?<![A-Za-z])(?:(?P<strong>«terkenal:kuat»)|«terkenal:cukup»|(?:«terkenal:dulu»)\s(?:seorang\s)?(?:«terkenal:bidang»|{SOMEBODY})|«terkenal:kerabat»(?:nya)?\s(?:buyut\s)?(?:dari\s)?(?:seorang\s)?(?:«terkenal:pejabat»)"
    r"|«bagian-tubuh»(?:nya)?\s(?:(?:kanan|kiri|«bagian-tubuh»)(?:nya)?\s)?«cacat-tubuh»|(?:pemilik|juragan)\s(?-i:[a-z]+\s){1,3}\"?(?-i:[A-Z]))\b", re.IGNORECASE,
)
"""`mantan kiper`, `peraih medali`, `cucu buyut seorang bupati`, `tangannya buntung`, `pemilik toko batik Xontoh`: many know who that is."""

ON_BODY = Lazy(r"\s(?:[\w-]+\s){0,2}?(?:di|pada|ring|neng|ning|nang)\s(?:[\w-]+\s)?«bagian-tubuh»(?:nya|nye|nyo|ne|na|e)(?![A-Za-z])", re.IGNORECASE)
"""` di lehernya` behind a mark: it is somebody's."""

MARKED = Lead("ciri. gampang. mudah.", r"(?<![A-Za-z])(?:ciri(?:-ciri|2)?(?:\s(?:fisik|khusus|khas|badan|tubuh|klien))?|(?:gampang|mudah)\sdikenali?)[ \t]{0,12}[:|][ \t]{0,3}(?P<value>[^\n|]{12,240})", re.IGNORECASE)
BODILY = Lazy(r"(?<![A-Za-z])«ciri-badan»(?![A-Za-z])", re.IGNORECASE)
"""`Ciri: tato di leher, selalu membawa radio`: the whole line describes one person, when it tells two marks."""

NEWS = Lazy(r":\s(?P<what>[^\n.!?]{12,140})")
"""`masuk koran lokal: ` and then what was written there of somebody."""

REPORTED = Lazy(rf"(?<![A-Za-z])(?:{SOMEBODY}|«jabatan»|«kerabat»)(?![A-Za-z])", re.IGNORECASE)

ALONE_SAID = Lead("«terkenal».", r"(?<![A-Za-z])«terkenal:tunggal»\b", re.IGNORECASE)
"""`…, cuma satu orangnya`: what stands before it, over a comma too, is what he alone is."""

TOLD_OF = Lazy(
    r"(?<![A-Za-z])(?:«orang-itu»|«kerabat»(?:nya|ku)?|«peran:seorang»|«sapaan»(?:\s(?-i:[A-Z])\w+){1,3}|(?:yang|yg|nan|nu)\s(?=[a-z]+\s$))(?![A-Za-z])|(?-i:[A-Z][a-z'-]+)\"?[ ]?[(,;][ ]?(?=[^.,;:()\n]{0,70}$)|[:|][ ](?=[^.,;:()|\n]{0,60}$)", re.IGNORECASE
)
"""Somebody of whom a case tells, before what he is known for: `ayah klien (`, `Ia `, `Xanto Xarjo, `, `Ciri: `; not `DPR melarang `."""

DENIED = Lazy(r"(?<![A-Za-z])«ingkar»\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
"""`nama anak tidak masuk berita`: nothing made anybody known."""

NAMED_NOUN = Lazy(rf"(?<![A-Za-z]){SOMEBODY}(?:\s[a-z][\w-]+){{0,4}}\s$", re.IGNORECASE)
"""`anak ` just before `kembar siam`: the noun of which it is said."""

BREAK = re.compile(r"[.;:!?)\n](?=\s|$|[^\w])|, ")
SENTENCE = re.compile(r"[.!?\n](?:\s|$)")
FAR, NEAR = 140, 90
FEWEST = 12
"""Characters of a clause that says enough."""


def find(text: str) -> Iterator[Hit]:
    """What somebody alone is in a place, in unfolded text."""
    for found in ONLY.found(text):
        start, end = found.start(), ending(text, found.end())
        near = text[max(0, start - 40) : start]
        owner = OWNER.search(near)
        if (owner or ONE_OF.match(text, found.end()) or (WHO.search(near) and THAT.match(text, found.end()))) and SCOPE.search(text[start:end]):
            yield Hit(max(0, start - 40) + owner.start() if owner else start, end, RULE)
    for found in ALONE.found(text):
        before = SENTENCE.split(text[max(0, found.start() - FAR) : found.start()])[-1]
        start, end = found.start(), ending(text, found.end())
        if found[0].casefold().startswith("selain"):
            start -= len(before.lstrip())
        if SCOPE.search(f"{before} {text[start:end]}"):
            yield Hit(start, end, RULE)
    for found in MOST.found(text):
        led = LED.search(text[max(0, found.start() - 60) : found.start()])
        end = ending(text, found.end())
        if led and SCOPE.search(text[found.start() : end]):
            yield Hit(max(0, found.start() - 60) + led.start(), end, RULE)


def famed(text: str) -> Iterator[Hit]:
    """What makes somebody known beyond a place. Of office and former work it may be told, so that it is only a word of advice."""
    described = [
        Hit(found.start("value"), found.start("value") + len(found["value"].rstrip(" .")), RULE)
        for found in MARKED.found(text) if len({one[0].lower() for one in BODILY.finditer(found["value"])}) > 1
    ]
    yield from described
    yield from beyond(renowned(text), described)


def renowned(text: str) -> Iterator[Hit]:
    """What somebody is known for, as a sentence tells it."""
    if read(text).places(FAMED.mark):
        for found in FAMED.found(text):
            before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
            if DENIED.search(before):
                continue
            end = ending(text, found.end())
            news = NEWS.match(text, end) if found["strong"] else None
            if news and REPORTED.search(news["what"]):
                yield Hit(found.start(), news.end(), RULE)
                continue
            told = max(TOLD_OF.finditer(before), key=lambda one: one.end(), default=None)
            noun = NAMED_NOUN.search(before)
            lead = before[told.end() :].lstrip() if told else noun[0] if noun else ""
            if told and noun and len(noun[0]) > len(lead):
                lead = noun[0]
            if not told and found["strong"]:
                told = ON_BODY.match(text, found.end())
            if (told or noun) and end - found.start() + len(lead) >= FEWEST:
                yield Hit(found.start() - len(lead), end, RULE, public=not (told and found["strong"]))
        for found in ALONE_SAID.found(text):
            before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
            lead = UNSAID.split(before)[-1].lstrip()
            end = ending(text, found.end())
            if end - found.start() + len(lead) >= FEWEST:
                yield Hit(found.start() - len(lead), end, RULE, public=not TOLD_OF.search(before))


UNSAID = re.compile(r"[;:|\"(]|\b(?:karena|sebab|bahwa|kan)\s")
"""What ends the thought before: `percuma; `, `karena `."""


def beyond(some: Iterable[Hit], told: Iterable[Hit]) -> Iterator[Hit]:
    """Those that begin in none of the stretches that are told already."""
    known = sorted(told)
    starts = [one.start for one in known]
    for one in some:
        n = bisect_right(starts, one.start) - 1
        if n < 0 or known[n].end <= one.start:
            yield one


def ending(text: str, start: int) -> int:
    """The end of the clause that goes on from a place."""
    found = BREAK.search(text, start, start + FAR)
    return found.start() if found else min(len(text.rstrip()), start + FAR)
