"""Finds names of people by what announces them: a form of address, a label, a degree, kinship, a verb, an age, a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.privacy import answered, beside, borne, children, lineage, nicknamed, overheard, quoted, shortened, small, worded
from pustaka.privacy.aged import ending
from pustaka.privacy.announced import (
    AGED,
    AGED_CORE,
    CALLED,
    CALLED_SO,
    CLOCK,
    DEGREE,
    DEGREE_CORE,
    HONORIFIC,
    KIN,
    LABEL,
    LISTED,
    LISTING,
    ROLE,
    VERBS,
)
from pustaka.privacy.called import UNKNOWN, called, famous, introduced, two_words, who
from pustaka.privacy.dialects import plain_at_head
from pustaka.privacy.explained import common, of_a_people, sayings
from pustaka.privacy.heads import before
from pustaka.privacy.kinship import OWNED, afflicted, apposed, belongs, between_commas, member, second, weak_name
from pustaka.privacy.labels import RULE, denied, first_of, hit, of_no_person, rest_of_word, told_in_prose, values
from pustaka.privacy.leads import Lazy, windows
from pustaka.privacy.lists import listed
from pustaka.privacy.meant import another, glottal, of_a_hospital
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import foreign, run
from pustaka.privacy.rosters import VOICED
from pustaka.privacy.small import called as called_so
from pustaka.privacy.spoken import regional
from pustaka.privacy.things import measured
from pustaka.privacy.titles import among_titles
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import bearable, entries
from pustaka.privacy.words import foreign as english


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names that something announces, and their neighbours in a list; `public` marks offices and cited authors, which weigh less outside cases."""
    found = [*told(tokens), *items(tokens), *beside.find(tokens), *answered.find(tokens), *overheard.find(tokens), *shortened.find(tokens), *children.find(tokens), *nicknamed.find(tokens), *lineage.find(tokens), *quoted.find(tokens), *borne.find(tokens)]
    yield from found
    yield from beside.joined(tokens, found)


def told(tokens: Tokens) -> Iterator[Hit]:
    text = tokens.text
    for found in HONORIFIC.found(text):
        yield from addressed(tokens, found)
    for found in LABEL.found(text):
        if (found["mark"] is not None or found[0].lower().startswith(("a.", "a/", "atas"))) and not denied(text, found.start()):
            yield from values(tokens, found.end(), sure=True)
    steps: dict[int, int] = {}
    for found in ROLE.found(text):
        if (found[0].lower().startswith(SERVED) and text[found.end() : found.end() + 1].islower()) or denied(text, found.start()) or of_no_person(tokens, found.start()) or told_in_prose(tokens, found.end()) or COUNTED.match(text, found.end()):
            continue
        spoken = CLOCK.search(text[max(0, found.start() - 40) : found.start()].rpartition("\n")[2])
        yield from (replace(one, rule="kata-tak-dikenal") if spoken else one for one in values(tokens, found.end(), sure=False, steps=steps))
    for found in LISTED.finditer(text) if any(True for _found in LISTING.found(text)) else ():
        low = found.start("list")
        for line in found["list"].split("\n"):
            yield from first_of(tokens, low + len(line) - len(line.lstrip(" \t-+*•0123456789.)")), low + len(line))
            low += len(line) + 1
    for found in CALLED.found(text):
        yield from called(tokens, found)
    for found in KIN.found(text):
        n = tokens.at(found.end())
        end = run(tokens, n, hard=False)
        if (end <= n + 1 < len(tokens.words) and of_a_people(tokens.lower[n])) or famous(tokens, found[0].strip(" (,").lower(), n) or (found.start() and text[found.start() - 1] == "-"):
            continue
        if end > n and among_titles(text, found.start(), tokens.ends[end - 1]):
            continue
        titled = found[0][0].isupper() and before(tokens, tokens.at(found.start())) in listed("lembaga")  # «Lembaga Kesejahteraan Sosial Anak Xontoh»
        owned = OWNED.search(found[0]) is not None
        if end == n and (two := second(tokens, found, n)) > n:
            yield replace(hit(tokens, n, two), rule="kata-tak-dikenal")
            continue
        if end == n and not tokens.taken[n] and (owned or between_commas(tokens, found, n)) and weak_name(tokens, n, found["gap"]):
            owned, end = True, n + 1
        if member(tokens, found):
            continue
        if end == n and owned and apposed(tokens, n, found["gap"]):
            yield replace(hit(tokens, n, n + 1), rule="kata-tak-dikenal")
        if end > n and not titled and not (end == n + 1 and measured(tokens, n)) and not afflicted(tokens, found, n) and not belongs(tokens, found, n, end) and (not tokens.ordinary(n) or tokens.namesake(n, weak=owned)) and tokens.lower[n] not in english():
            yield hit(tokens, n, end)
    for pattern, core in ((DEGREE, DEGREE_CORE), (AGED, AGED_CORE)):
        for found in pattern.within(text, windows(((one.start() - 3, one.end() + 40) for one in (core.finditer(text) if core is DEGREE_CORE or AGE.search(text) else ())), len(text))):
            yield from ending(tokens, found.start(), degree=pattern is DEGREE or "'" in found[0])
    for n in tokens.standing(bearable()):
        if tokens.capital(n) and not tokens.taken[n] and (VERBS.match(text, tokens.ends[n]) or CALLED_SO.match(text, tokens.ends[n])) and not place_before(tokens, n) and not famous(tokens, tokens.lower[n - 1] if n else "", n) and not (tokens.opens(n) and tokens.lower[n] in listed("peran-kisah")) and not saying(tokens, n) and not (tokens.opens(n) and plain_at_head(tokens, tokens.lower[n])):
            yield hit(tokens, n, n + 1)


def saying(tokens: Tokens, n: int) -> bool:
    """Whether a word begins a phrase that everybody says: `Selamat datang`."""
    return n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and (tokens.lower[n], tokens.lower[n + 1]) in sayings().get(tokens.lower[n], ())


AGE = re.compile(r"\d(?:\s?(?:tahun|thn|th|bulan|bln)|\s?\))|\('\d|\([LP][,/)]|(?:umur|usia)(?:nya)?\s\d")
"""What every age behind a name holds."""

SERVED = "konsumsi"
"""`Konsumsi: xemet, xawut`: in small letters it is what was eaten."""

COUNTED = re.compile(r"[\s*_:]{0,4}\([a-z\d]\)\s")
"""`peserta: (a) Bagaimana …`: a list of questions, not of people."""

ITEM = re.compile(r"(?m)^[ \t]{0,6}(?:\d{1,2}[.)]|[a-z][.)]|[-+*•])[ \t]+(?=[A-Z][a-z]{2,14}(?: --? | – |, | \())")
"""An item that begins with one capitalised word and a break: `1) Xontoh -- berdagang`."""


OTHER = re.compile(r"(?m)^[ \t]{0,6}(?:\d{1,2}[.)]|[a-z][.)]|[-+*•])[ \t]+(?:[A-Za-z]{2,6}\.? )?(?=[A-Z][A-Za-z])")


def items(tokens: Tokens) -> Iterator[Hit]:
    """Words that are names too at the head of an item, in a list where another item begins with a word that is nothing but a name."""
    heads = [tokens.at(one.end()) for one in ITEM.finditer(tokens.text)]
    heads = [n for n in heads if not tokens.taken[n] and tokens.namesake(n, weak=True) and tokens.lower[n] not in listed("bulan")]
    if heads and any(not tokens.ordinary(n) and not tokens.taken[n] and not common(tokens.lower[n]) for n in (tokens.at(one.end()) for one in OTHER.finditer(tokens.text)) if n not in heads):
        yield from (hit(tokens, n, n + 1) for n in heads)


def place_before(tokens: Tokens, n: int) -> bool:
    return n > 0 and tokens.between(n) == " " and ((tokens.capital(n - 1) and tokens.ordinary(n - 1) and not tokens.opens(n)) or tokens.lower[n - 1] in GROUPS)


GROUPS = frozenset({"kelompok", "regu", "grup"})
"""`Kelompok Xawar membahas`: a group is called so."""


def addressed(tokens: Tokens, found: re.Match[str]) -> Iterator[Hit]:
    n = tokens.at(found.end())
    title = (found["soft"] or found["hard"]).lower()
    if n >= len(tokens.words) or tokens.starts[n] != found.end() or (found["gap"] == "." and not found["dot"] and title not in listed("sapaan", "resmi")) or (found["soft"] and found["dot"] and found["gap"] != "." and len(title) > 2):
        return
    if vocative(tokens, found, title) or particle(tokens, title, n) or another(tokens, found, title, n) or famous(tokens, title, n) or (found.start() and tokens.text[found.start() - 1] == "-"):
        return  # «ibu-ibu Xontoh»: a group
    if title in listed("sapaan", "di-jeda") and paused(tokens, n):
        yield Hit(found.start(), tokens.ends[n], UNKNOWN)
        return
    if title in listed("sapaan", "di-tengah") and (found[0][0].islower() or tokens.opens(tokens.at(found.start()))):
        return  # «Lalu» begins a sentence more often than a name
    if found["gap"] == "\n" and LABELLED.match(tokens.text, tokens.starts[n]):
        return  # «dari pihak ibu» and below it «Sumber rujukan: guru»
    first = n
    while n + 1 < len(tokens.words) and n - first < 3 and (tokens.lower[n] in listed("jabatan") or (tokens.lower[n] in listed("sapaan", "resmi") and tokens.between(n + 1) == ". ")) and tokens.between(n + 1) in {" ", ". "}:
        n += 1
    if n > first and tokens.between(n) == " " and common(tokens.lower[n]) and tokens.lower[n] not in entries("nama.txt"):
        return  # «Ibu Kabid Linjamsos»: the office goes on
    if n > first and tokens.between(n) == ". " and regional(tokens.lower[n]):
        return  # «Pak RT. Omahe …»: the next sentence
    if tokens.taken[n] or tokens.lower[n] in listed("jabatan") or of_a_people(tokens.lower[n]) or office(tokens, n) or glottal(tokens, n) or ((title in listed("sapaan", "lembaga") or found[0].startswith("Anak")) and before(tokens, tokens.at(found.start())) in listed("lembaga")) or (found[0][0].isupper() and title not in listed("sapaan", "dilewati") and of_a_hospital(tokens, tokens.at(found.start()))):
        return
    if tokens.capital(n):
        end = run(tokens, n, hard=bool(found["hard"]) and title not in listed("sapaan", "resmi"))
        if end == n and called_by_a_word(tokens, found[0], title, n):
            end = n + 1
        if end == n and title in listed("sapaan", "orang"):
            end = two_words(tokens, n)
        asked = False
        if end == n:
            end = worded.end_of(tokens, found, title, n)
            asked = end == n + 1 and title not in listed("sapaan", "kuat")
        end = rest_of_word(tokens, end) if end > n else end
        if end > n and not (title == "anak" and tokens.region[n]) and not among_titles(tokens.text, found.start(), tokens.ends[end - 1]):
            yield Hit(found.start() if title != "anak" else tokens.starts[n], tokens.ends[end - 1], UNKNOWN if asked else RULE)
    elif small.stranded(tokens, n):
        yield Hit(found.start(), tokens.ends[n], RULE)
    elif (title not in listed("sapaan", "resmi") or small.surely(tokens, n, title)) and len(tokens.words[n]) > 2 and VOICED.search(tokens.lower[n]) and not (found["soft"] and foreign(tokens.lower[n])):
        told = small.rule(tokens, n, title, soft=bool(found["soft"]), office=n > first)
        end = n + 1
        while end < len(tokens.words) and end - n < 3 and tokens.between(end) == " " and not tokens.ordinary(end) and not regional(tokens.lower[end]) and not tokens.taken[end] and len(tokens.words[end]) > 2:
            end += 1
        if told:
            yield Hit(found.start(), tokens.ends[end - 1], told)


def paused(tokens: Tokens, n: int) -> bool:
    """Whether a comma stands behind what people are called: `cek Mas, dituduh …`; not `cek Saldo, lalu …`."""
    return tokens.capital(n) and not tokens.words[n].isupper() and tokens.text[tokens.ends[n] : tokens.ends[n] + 2] == ", " and not tokens.taken[n] and (tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) or tokens.lower[n] in listed("sapaan"))


def office(tokens: Tokens, n: int) -> bool:
    """Whether a form of address stands before an office in short: `Bu Kadinkes`."""
    return tokens.lower[n] in listed("kepingan")


def vocative(tokens: Tokens, found: re.Match[str], title: str) -> bool:
    """Whether somebody is spoken to at the end of a sentence: `Terima kasih, Mas. Kami pulang`; not `, dr. Xontoh`."""
    if not found["dot"] or found["gap"] == "." or title in listed("sapaan", "lembaga") or VOWEL.match(title) is None:
        return False
    n, before = tokens.at(found.end()), tokens.at(found.start()) - 1
    ordinary = tokens.ordinary(n) or tokens.lower[n] in listed("hari")
    return tokens.text[max(0, found.start() - 2) : found.start()] == ", " or (ordinary and before >= 0 and tokens.words[before].islower() and tokens.between(before + 1) == " " and (tokens.ordinary(before) or regional(tokens.lower[before])))


def particle(tokens: Tokens, title: str, n: int) -> bool:
    """Whether the word is a part of a cited surname: `de Xonge (1989)`."""
    return title in listed("sambungan-nama") and YEARED.match(tokens.text, tokens.ends[n]) is not None


YEARED = Lazy(r"(?:\s[A-Z][\w-]+)?\s\((?:19|20)\d\d")

LABELLED = re.compile(r"[A-Z][\w/-]*(?: [\w/-]{1,16}){0,3} ?:")
"""The label of the next line of a form."""

VOWEL = re.compile(r"(?![^aiueo]{3})\w*(?:[aiueo][a-z]|[a-z][aiueo]\b)")
"""A title that is said as it is written; `Sdri.` is an abbreviation."""


def called_by_a_word(tokens: Tokens, address: str, title: str, n: int) -> bool:
    """Whether a word of the language is a name because of the small letter before it, `bapak Sabar`, or of a title that only people have, `Daeng Tayang`; not `ibu Bupati`, not `Ibu Hamil`."""
    always = title in listed("sapaan", "orang") and not tokens.words[n].isupper() and tokens.lower[n] not in listed("penjelas-kerabat")
    plain = title not in listed("sapaan", "resmi") and title not in listed("sapaan", "lembaga")
    small = plain and (tokens.lower[n] in called_so() or (address[0].islower() and title in listed("sapaan", "lemah")))
    return (always or small) and introduced(tokens, n) and not who(tokens, n)
