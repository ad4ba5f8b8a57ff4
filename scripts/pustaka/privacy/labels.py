"""Reads the names behind a label: `Nama: Xontoh`, `Hadir: Xontoh, Xanto`, a list below `Peserta:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.explained import common
from pustaka.privacy.heads import before
from pustaka.privacy.leads import Lazy
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import plausible, run
from pustaka.privacy.rosters import among_offices, in_office, unheard
from pustaka.privacy.spoken import regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

RULE = "nama-orang"

NOT_NAMED = Lazy(r"(?i)«bukan-nama:label»\b")
NAMELIKE = 2.0
"""From this spelling on, a word is asked about even where it is common knowledge."""

WHOLE = Lazy(r"[ \t]{0,3}(?P<name>[A-Z][\w'.]*(?:,? [A-Za-z][\w'.]*){0,4}(?P<broken>(?<=[A-Z]{3})\n[ \t]{4,40}[A-Z][A-Za-z\d]{1,12})?)(?=[ \t]{2}|[ \t]*(?:[\n|;(]|$))")
SCANNED = Lazy(r"[A-Za-z]\d|\d[A-Za-z]|^[A-Z][a-z]+, [A-Z]|[A-Z]{2}l[A-Z]")
"""All that stands behind a label is the name where a scanner put figures among its letters, or it is turned round: `SXM1RXH B. XULLA`, `Xontoh, Xanto br.`."""

STOP = Lazy(r"\.\s|;")

ALONE = Lazy(r"[ \t]*(?:[.,;|\n]|$)")
"""What stands behind a value that is one word."""

DENIED = Lazy(r"\b(?:bukan|tanpa|selain|jangan \w+|tidak ada)\s(?:satu\s)?(?:nama\s)?$", re.IGNORECASE)
"""Before a label it says that no name follows: `yang bukan nama klien: ruang, bangsal`."""

LONG = 400
"""Characters behind a label that are read."""

PROSE = 7
"""From so many words on, a line of mostly small letters is a sentence."""


def values(tokens: Tokens, start: int, *, sure: bool, steps: dict[int, int] | None = None) -> Iterator[Hit]:
    """Names after a label, up to the end of the line, cell or sentence.

    `steps` leads from word to word where an earlier label has been here, so that a line of nothing but labels is read once.
    """
    text = tokens.text
    stop = min((place for place in (text.find("\n", start, start + 400), text.find("|", start, start + 400)) if place >= 0), default=len(text))
    if sure and NOT_NAMED.match(text, start):
        return
    if sure and (whole := WHOLE.match(text, start)) and (SCANNED.search(whole["name"]) or whole["broken"]):
        yield Hit(*whole.span("name"), RULE)
        return
    stop = min(stop, start + 400)
    n = begun = tokens.at(start)
    if n < len(tokens.words) and tokens.starts[n] - start > 4:
        return
    words, lower, starts, last = tokens.words, tokens.lower, tokens.starts, tokens.at(stop)
    while n < last:
        here, free = n, steps is not None and n > begun and starts[n] - start >= 3
        if steps and free and n in steps:
            n = steps[n]
            continue
        gap = tokens.between(n)
        if n > begun and gap not in {" ", ", "} and len(words[n - 1]) > 3 and STOP.search(gap):
            return
        while n + 1 < last and lower[n] in listed("sapaan", "dilewati"):
            n, gap = n + 1, tokens.between(n + 1)
        capital = words[n][0].isupper()
        leading = not sure and n == begun and capital and n + 1 < last and tokens.between(n + 1) == " " and tokens.namesake(n, weak=True) and plausible(tokens, n + 1, hard=False)  # «Notulis: Fitri Xontoh»
        end = run(tokens, n, hard=sure or leading) if capital and not tokens.taken[n] and (sure or leading or not nobody(tokens, n, begun)) else n
        while sure and end > n and end < len(tokens.words) and tokens.starts[end] < stop and tokens.capital(end) and not tokens.taken[end] and (tokens.between(end) == " " or spaced(tokens, end)):
            end += 1
        if sure and end == n and n == begun and capital and words[n].isupper() and not tokens.taken[n] and n + 1 < last and words[n + 1].isupper() and not tokens.taken[n + 1] and unusual(tokens, n + 1) and (tokens.between(n + 1) == " " or spaced(tokens, n + 1)):
            end = n + 2  # «nama XAMAI XIGOR»: the first word may be one of the language
        if end == n and sure and n == begun and not capital and (not tokens.ordinary(n) or tokens.namesake(n, weak=True)) and not tokens.taken[n]:
            end = n + 1
            while end < last and end - n < 4 and tokens.between(end) == " " and words[end].islower() and (not tokens.ordinary(end) or tokens.namesake(end, weak=True)) and not tokens.taken[end]:
                end += 1
        if end == n and not sure and n == begun and capital and not tokens.taken[n] and tokens.namesake(n, weak=True) and ALONE.match(text, tokens.ends[n]) and not answers(tokens, n):
            end = n + 1
        if end == n and sure and n == begun and capital and not tokens.taken[n] and rest_of_word(tokens, n + 1) > n + 1:
            end = n + 1
        if end > n:
            yield hit(tokens, n, rest_of_word(tokens, min(end, last)))
            n = end
        elif not sure and not capital and (starts[n] - start < 3 or gap in {", ", "; ", " / "} or gap.endswith("), ") or in_office(tokens, n)) and unheard(tokens, n) and not among_offices(tokens, n, begun, last):
            yield hit(tokens, n, n + 1)
            n += 1
        else:
            n += 1
        if sure:
            return
        if steps is not None and free and n < last:
            steps[here] = n


SENTENCE = re.compile(r"[.,!] (?![A-Z][\w/ ]{1,24}:)(?=[A-Z])")


def answers(tokens: Tokens, n: int) -> bool:
    """Whether a word behind a role is praise with which its bearer begins to speak: `Konselor: Bagus. Di luar jam …`; not `Notulis: Bagus. Peserta: …`."""
    return tokens.lower[n] in listed("pujian") and SENTENCE.match(tokens.text, tokens.ends[n]) is not None


def spaced(tokens: Tokens, n: int) -> bool:
    """Whether a typist set two spaces within a name in capitals: `XONTOH  XIGOR`; not before the next label."""
    return tokens.between(n) == "  " and tokens.words[n].isupper() and tokens.words[n - 1].isupper() and unusual(tokens, n)


def unusual(tokens: Tokens, n: int) -> bool:
    """Whether a word in capitals is a name that others have, or unknown; one of five letters may be an abbreviation."""
    return tokens.lower[n] in entries("nama.txt") or not tokens.ordinary(n)


WHOLE_NAME = 0.0
"""From this spelling on, two halves on one line are a name."""


def rest_of_word(tokens: Tokens, end: int) -> int:
    """The end of a name that a line break parts, also where the lines were joined: `XONTO-` and `WATI` below it, `Xonto- wati`."""
    broken = end < len(tokens.words) and re.fullmatch(r"-(?:\n[ \t]{0,20}|[ ])", tokens.between(end)) is not None
    if not broken or tokens.words[end].isupper() != tokens.words[end - 1].isupper():
        return end
    return end + 1 if "\n" in tokens.between(end) or (tokens.words[end].islower() and likeness(tokens.lower[end - 1] + tokens.lower[end]) > WHOLE_NAME) else end


def nobody(tokens: Tokens, n: int, begun: int) -> bool:
    """Whether a word behind a label such as `Hadir:` is common knowledge, or stands in the name of an institution."""
    if regional(tokens.lower[n]) and tokens.lower[n] not in entries("nama.txt"):
        return True
    if tokens.lower[n] in listed("jabatan") and tokens.lower[n] not in entries("nama.txt"):
        return True
    return (common(tokens.lower[n]) and likeness(tokens.lower[n]) < NAMELIKE) or (n > begun and tokens.between(n) == " " and (before(tokens, n) != "" or tokens.lower[n - 1] in listed("kepala-nama")))


def first_of(tokens: Tokens, start: int, stop: int) -> Iterator[Hit]:
    n = tokens.at(start)
    while n < len(tokens.words) and tokens.lower[n] in listed("sapaan", "dilewati") and tokens.starts[n] < stop:
        n += 1
    if n < len(tokens.words) and tokens.starts[n] < stop and tokens.capital(n) and not tokens.taken[n]:
        end = run(tokens, n, hard=False)
        if end > n:
            yield hit(tokens, n, end)


def hit(tokens: Tokens, first: int, end: int) -> Hit:
    return Hit(tokens.starts[first], tokens.ends[end - 1], RULE)


def denied(text: str, place: int) -> bool:
    """Whether what stands before a label denies it."""
    return DENIED.search(text[max(0, place - 24) : place]) is not None


def of_no_person(tokens: Tokens, place: int) -> bool:
    """Whether the word before a label says that things follow: `kegiatan anak: mewarnai, Xublak`."""
    n = tokens.at(place)
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("bukan-label")


def told_in_prose(tokens: Tokens, start: int) -> bool:
    """Whether a sentence or something said follows the colon, and no list of names: `seorang peserta tertawa: "…`, `Refleksi pendamping: pemberdayaan, seperti …`."""
    text = tokens.text
    if text[start : start + 1] == '"':
        return True
    stop = text.find("\n", start, start + LONG)
    n, last = tokens.at(start), tokens.at(stop if stop >= 0 else start + LONG)
    small = n + PROSE < last and all(tokens.words[k].islower() and (tokens.ordinary(k) or regional(tokens.lower[k])) and not tokens.namesake(k, weak=True) for k in range(n, n + 3))
    return small and sum(tokens.capital(k) for k in range(n, last)) * 4 < last - n
