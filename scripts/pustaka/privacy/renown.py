"""Finds what makes somebody known to a crowd: a contest won, a place in a team, two callings that few have at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.rare import DENIED, FEWEST, NAMED_NOUN, NEAR, RULE, SENTENCE, SOMEBODY, TOLD_OF, ending
from pustaka.privacy.words import entries, known

WON = Lead(
    "«ternama:lomba». «ternama:olahraga».",
    r"(?<![A-Za-z])(?:«ternama:lomba»(?:\s[\w-]+){0,5}?\s(?:(?:tingkat|antar|antar-|se)[\s-]?(?:«lingkup:tempat»|kampung|desa)|«ternama:luas»|«lingkup:utuh»)|«ternama:olahraga»(?:\s[\w-]+){0,3}?\s«ternama:klub»)\b", re.IGNORECASE,
)
"""`juara qori tingkat kabupaten`, `pemain bola liga satu`: of somebody whom a crowd has seen."""

BOTH = Lead(
    "«ternama:rangkap».",
    rf"(?<![A-Za-z])«ternama:rangkap»\s(?:jadi\s|menjadi\s|sebagai\s)?(?:{SOMEBODY}|«jabatan»)(?![A-Za-z])", re.IGNORECASE,
)
"""`pensiunan nakhoda merangkap penatua`: two things that few are at once; of an office among others nothing is said."""

ROLE = Lazy(rf"(?<![A-Za-z])(?:{SOMEBODY}|«jabatan»)(?:\s[\w-]+){{0,3}}\s$", re.IGNORECASE)


RETURNED = Lead(
    "baru.",
    r"(?<![A-Za-z])baru\s(?:saja\s)?(?:pulang|kembali|lulus|tamat|selesai|datang)(?:(?:\s[\w-]+){0,4}?\s(?:dari|di)\s(?-i:[A-Z])[\w-]+|\s(?:umrah|umroh|haji|naik haji))(?![A-Za-z])", re.IGNORECASE,
)
HOLDING = Lazy(rf"(?<![A-Za-z])(?:{SOMEBODY}|«jabatan»)(?:\s[a-z][\w-]+){{1,3}}\s(?:yang|yg)\s$", re.IGNORECASE)
"""`bendahara koperasi nelayan yang baru pulang kuliah dari Xontoh`: an office and where its holder has been."""

OWN_KIN = Lead(
    "«orang-siapa».",
    r"(?<![A-Za-z])«orang-siapa»(?:\s«ragam-diri»){1,2}\s(?:yang|yg|nu|sing)\s«kerabat»(?:nya|ne|na|nyo|e)\s(?:adalah\s|jadi\s|seorang\s)?(?:«terkenal:bidang»|«terkenal:pejabat»|«jabatan»|«pekerjaan:sedikit»|«ciri:pekerjaan»|«ciri:jabatan»)(?:\s[a-z][\w-]+){0,3}", re.IGNORECASE,
)
"""`anak tuli kembar yang ayahnya dalang wayang golek`: two marks that few have at once."""


SAID = Lazy(r"(?<![\w-])(?P<name>[A-Z][a-z'-]{2,16})\"?\s(?:«=adalah»\s){1,3}$")
BODY = Lazy(r"(?<![A-Za-z])(?:«lembaga»|«sekolah»|«kepala-nama»|«desa»|«layanan»|«badan»)\s(?:\S+\s)?$", re.IGNORECASE)


def named(before: str) -> re.Match[str] | None:
    """Who is told of by name: `Xanto itu ` just before `juara …`; not `SMP Xanto itu `."""
    found = SAID.search(before)
    return None if found is None or BODY.search(before[: found.start()]) or ordinary(found["name"]) else found


def ordinary(word: str) -> bool:
    """Whether a capital is only that of a sentence's head: `Kelompok ini juara …`."""
    return known(word.lower()) and word.lower() not in entries("nama.txt")


STRUCK = Lead("«celaka:kena».", r"(?<![A-Za-z])«celaka:kena»\s(?:sama\s|oleh\s|ku\s|ama\s|sm\s)?«celaka:oleh»(?![A-Za-z-])", re.IGNORECASE)
BORN = Lead("«celaka:lahir».", r"(?<![A-Za-z])«celaka:lahir»\s(?:\S+\s){0,1}?«celaka:di»(?:\s«celaka:di»)?(?![A-Za-z-])", re.IGNORECASE)
FEARED = Lazy(r"(?<![A-Za-z])«celaka:takut»(?![A-Za-z])", re.IGNORECASE)
LIMB = Lazy(r"(?<![A-Za-z])«bagian-tubuh»(?:nya|nye|nyo|ne|na|e|ku)(?![A-Za-z])[^.;:,\n]{0,60}$", re.IGNORECASE)
"""`kakinya diamputasi karena ` just before `digigit buaya`."""

SOMEBODY_NEAR = Lazy(r"(?<![A-Za-z])(?:«orang-itu»|«kerabat»(?:nya|nye|nyo|ne|ku)?|«peran:seorang»|«kelompok-orang»|«orang-siapa»)(?![A-Za-z])|(?<![\w.])(?P<name>(?-i:[A-Z][a-z'-]{2,16}))\s[^.;\n]{0,30}$", re.IGNORECASE)


def struck(text: str) -> Iterator[Hit]:
    """A mishap or a birth that hardly anybody else has had: `digigit buaya`, `lahir di atas motor`; nothing that is only feared."""
    for pattern in (STRUCK, BORN):
        for found in pattern.found(text):
            before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
            if FEARED.search(before) or DENIED.search(before) or WISHED.search(before):
                continue
            limb = LIMB.search(before)
            who = SOMEBODY_NEAR.search(before)
            if limb or (who and not (who["name"] and ordinary(who["name"]))):
                yield Hit(found.start() - (len(limb[0]) if limb else 0), ending(text, found.end()), RULE)


def find(text: str) -> Iterator[Hit]:
    """What a crowd knows somebody by, in unfolded text; of whom nobody tells here only as a word of advice."""
    for found in WON.found(text):
        before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
        told = max(TOLD_OF.finditer(before), key=lambda one: one.end(), default=None)
        noun = NAMED_NOUN.search(before)
        lead = max(before[told.end() :].lstrip() if told else "", noun[0] if noun else "", key=len)
        end = ending(text, found.end())
        told = told or named(before)
        if (told or noun) and not DENIED.search(before) and not WISHED.search(before) and end - found.start() + len(lead) >= FEWEST:
            yield Hit(found.start() - len(lead), end, RULE, public=not told)
    for found in BOTH.found(text):
        before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
        first = ROLE.search(before)
        if first and TOLD_OF.search(before[: first.start()] + before[first.start() :].split()[0] + " "):
            yield Hit(found.start() - len(first[0]), ending(text, found.end()), RULE)
    for found in RETURNED.found(text):
        before = SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
        held = HOLDING.search(before)
        if held and not DENIED.search(before):
            yield Hit(found.start() - len(held[0]), ending(text, found.end()), RULE, public=TOLD_OF.search(before[: held.start()]) is None)
    yield from (Hit(*found.span(), RULE) for found in OWN_KIN.found(text))
    yield from struck(text)


WISHED = Lazy(r"(?<![A-Za-z])«keinginan»(?![A-Za-z])[^.;]{0,40}$", re.IGNORECASE)
"""`ingin menjadi ` just before it: nobody is that yet."""
