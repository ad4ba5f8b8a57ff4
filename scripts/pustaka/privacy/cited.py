"""Knows cited authors: a name that a citation or a list of sources speaks for is no client's, as long as nothing near it says otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens

YEAR = r"(?:19|20)\d\d[a-z]?"
NAME = r"(?:(?:van|von|de|der|den|al|el)\s)?[A-Z][^\W\d_]*(?:['-][^\W\d_]+)*"
INITIALS = r"(?:,\s?(?:[A-Z]\.[\s-]?){1,4})?"
ONE = rf"(?:(?:[A-Z]\.\s?){{1,3}})?{NAME}(?:\s(?:[A-Z]\.|{NAME})){{0,2}}{INITIALS}"
AND = r"(?:\s?,?\s(?:dan|and|&|serta)\s|,\s|;\s)"
OTHERS = r"(?:,?\s(?:dkk|et\sal|and\sothers)\b\.?)"
AUTHORS = rf"(?P<authors>{ONE}(?:{AND}{ONE}){{0,6}}{OTHERS}?)"
PAGE = r"(?:\s?[:,]\s?(?:p?hlm\.?\s?|hal\.?\s?|pp?\.\s?)?\d{1,4}(?:\s?[-/]\s?\d{1,4})?)"

BRACKETED = Lazy(rf"(?P<open>[(;]\s?|(?<=\d),?\sdalam\s)(?:(?:lihat|dalam|bdk\.|cf\.|misalnya|mis\.|e\.g\.,?|see|dikutip dari|diadaptasi dari)\s)?{AUTHORS},?\s{YEAR}(?P<page>{PAGE})?(?=[);,]|\sdalam\s)")
"""`(Xontoh & Xanto, 1961)`, `(lihat Xontoh, 1999: 12; Xanto, 2001)`."""

SPOKEN = Lazy(rf"{AUTHORS}(?:\s[(\[]{YEAR}(?P<page>{PAGE})?(?:[;,]\s?{YEAR})?[)\]]|,\s{YEAR}{PAGE})")
"""`Xontoh dan Xanto (1961)`, `Xontoh dkk. (1999: 12)`, `Xontoh, 1999: 12`."""

QUOTED = Lazy(rf"\b(?:dikutip (?:dalam|dari)|mengutip|lihat(?: juga)?|(?<=\d )dalam)\s{AUTHORS},\s{YEAR}")
"""`dikutip dalam Xontoh, 2012`; not `menurut Xontoh, 2019 tahun berat`."""

ENTRY = Lazy(
    rf"^[ \t>]*(?:(?:[-+*•]|\d{{1,3}}[.)]|\[\^[^\]\s]{{1,40}}\]:?|\[\d+\])[ \t]+)?\[?{AUTHORS}\s?(?:\(eds?\.\)|\(penyunting\))?[.,]?\s\(?{YEAR}"
    rf"(?:,\s[A-Za-z ]{{3,12}}\d{{0,2}})?\)?[.,:]?\s+(?P<title>[^\n]{{12,}})$",
    re.MULTILINE,
)
"""One line of a list of sources: author, year, title."""

SOURCES = Lazy(r"^(?:#{1,6}[ \t]+|\*\*)?«judul-sumber»(?:\*\*)?[ \t]*:?[ \t]*(?:\{[^}\n]*\})?[ \t]*$", re.IGNORECASE | re.MULTILINE)
HEADING = Lazy(r"^#{1,6}[ \t]", re.MULTILINE)
NOTE = Lazy(r"[ \t]*\[\^")

UNPUBLISHED = Lazy(r"\b«bukan-terbitan»\b", re.IGNORECASE)
"""What is no publication: a client who was talked with stands in no library."""

CUE = Lazy(
    r"(?:\b«rujukan:pengantar»\s|\b«rujukan:karya»\s[^.!?\n]{0,60}\s(?:dari|oleh|menurut|karya|milik)\s)(?:dari\s|oleh\s|menurut\s)?$", re.IGNORECASE
)
SCHOLARLY = Lazy(r",?\s(?:«=keterangan:penulis»\s){0,2}«=kerja-penulis»\b")
"""What authors do on paper. Some of it clients do as well; OWN_LIFE tells them apart."""

KIN_OF = r"\b(?:«kerabat:milik»|«milik»)(?:nya|ku)\b"
EVENTS = r"\b(?:ia|dia|mereka|saya|aku)\b|\b«kejadian-hidup»\b"
OWN_LIFE = Lazy(rf"{KIN_OF}|{EVENTS}|\b(?:kami|klien|pendamping|peksos|kantor)\b", re.IGNORECASE)
"""Words of a life, not of a book."""

TOLD = Lazy(rf"{KIN_OF}|{EVENTS}", re.IGNORECASE)
"""Those that say so of a whole sentence: a worker cites books in sentences about work."""

PERSON = Lazy(
    r"\b(?:«peran:dimaksud»|«kerabat:dimaksud»)\s«penunjuk»\s?$|\b(?:«kerabat:orangnya»|«peran:orangnya»)(?:nya|ku)\s?,?\s?$|\b(?:inisial|nama|bernama|ia"
    r"|dia|saya)\s?,?\s?$", re.IGNORECASE
)
"""What stands before a bracket that names a person who is meant, not an author."""

TERM = Lazy(r"(?:\b«rujukan:istilah»\b[^.!?\n]{0,60}|(?-i:\b[A-Z][\w-]+)\s?)$", re.IGNORECASE)
"""A term that an author stands behind, just before the bracket."""

WORK = Lazy(r"\b«rujukan:hasil»\s$", re.IGNORECASE)
"""Words of work with what an author made, just before the surname: `skor Xontoh`."""

MARKED = Lazy(rf",?\s[(\[]?{YEAR}\b|\[\^|{OTHERS}")
"""What shows that a surname is cited: `Xontoh (1999)`, `Xontoh[^1]`."""

LIVED = Lazy(r"[^.!?\n]{0,40}?\b«=kerja-penulis:di-rumah»\b")
"""What people do at home too: without a year it makes nobody an author."""

SECOND = Lazy(rf"\s(?:dan|serta|and|&)\s(?P<authors>{ONE})(?:\s[(\[]{YEAR}{PAGE}?[)\]])?")
"""The author behind the year of another: `Xontoh (1999) dan Xanto`."""

DOING = Lazy(r"\s(?:«=keterangan:pelaku»\s){0,2}«=kata-kerja:pelaku»\b")

SAID = Lazy(r"[\"'»”][.,]?\s*$")
"""A quotation just before: «… takut» (Xontoh, 2019) names the one who said it."""


@dataclass(slots=True)
class Cited:
    """What citations explain: places of words that stand in one, and surnames that may stand alone elsewhere."""

    places: set[int] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    """Given names of authors: explained beside the surname, and nowhere else."""


def find(tokens: Tokens, announced: Collection[str]) -> Cited:
    """The cited authors of a text; `announced` are words that something announces as a person's name."""
    found = Cited()
    text = tokens.text
    if not re.search(YEAR, text):
        return found
    listed = list(entries(tokens))
    for start, end, authors in listed:
        names = [n for n in within(tokens, *authors) if trusted(tokens, n, announced)]
        found.surnames.update(tokens.lower[n] for n in names if is_surname(tokens, n, authors[1]))
        found.given.update(tokens.lower[n] for n in names if not is_surname(tokens, n, authors[1]))
        if len(names) == len(list(within(tokens, *authors))):
            found.places.update(within(tokens, start, end))
    for one in BRACKETED.finditer(text):
        if not SAID.search(text[max(0, one.start() - 4) : one.start()]) and not ours(text, one):
            cite(tokens, one.span("authors"), announced, found, corroborated=bool(one["page"]))
    for one in QUOTED.finditer(text):
        cite(tokens, one.span("authors"), announced, found, corroborated=False)
    for one in SPOKEN.finditer(text):
        first = next((tokens.starts[n] for n in within(tokens, *one.span("authors")) if not tokens.ordinary(n) or tokens.namesake(n, weak=True)), one.start())
        several = bool(re.search(rf"\s(?:dan|&|and)\s|{OTHERS}", one["authors"]))
        second = SECOND.match(text, one.end())
        end = second.end() if second else one.end()
        writes = SCHOLARLY.match(text, one.end()) or SCHOLARLY.match(text, end)
        headed = headed_by(tokens, first) and not one["page"]
        cue = writes or (not headed and CUE.search(text[max(0, first - 90) : first]))
        if (cue or several) and not DOING.match(text, end) and not (TOLD if cue else OWN_LIFE).search(rest_of(text, end)):
            cite(tokens, one.span("authors"), announced, found, corroborated=bool(one["page"]))
            if second and cue:
                cite(tokens, second.span("authors"), announced, found, corroborated=False)
    return found


def headed_by(tokens: Tokens, place: int) -> bool:
    """Whether a word such as `skala` alone stands before a name: whatever is called so may bear a client's name."""
    n = tokens.at(place)
    return n > 0 and tokens.between(n) == " " and tokens.lower[n - 1] in listed("lembaga") - {"teori"}


def sourced(tokens: Tokens, hit: Hit, surnames: Collection[str]) -> bool:
    """Whether a name in the form of a citation is one that the list of sources has: `hubungan dengan klien (Xontoh, 1957)`."""
    return hit.public and all(tokens.lower[n] in surnames for n in within(tokens, hit.start, hit.end))


def listed_surnames(tokens: Tokens) -> frozenset[str]:
    """The surnames in the list of sources."""
    return frozenset(tokens.lower[n] for _start, _end, authors in entries(tokens) for n in within(tokens, *authors) if is_surname(tokens, n, authors[1]))


def cite(tokens: Tokens, authors: tuple[int, int], announced: Collection[str], found: Cited, *, corroborated: bool) -> None:
    """Take over the authors of one citation; a word that is a common given name too needs the list of sources."""
    words = list(within(tokens, *authors))
    for n in words:
        if trusted(tokens, n, announced) and (tokens.lower[n] in found.surnames or corroborated or not tokens.namesake(n, weak=True)):
            found.places.add(n)
            (found.surnames if is_surname(tokens, n, authors[1]) else found.given).add(tokens.lower[n])


def is_surname(tokens: Tokens, n: int, end: int) -> bool:
    """Whether a word is what an author is cited by: `Xontoh` in `Xontoh, Xani` and in `Xani Xontoh (1999)`."""
    if tokens.between(n).endswith(", ") and n and tokens.capital(n - 1) and tokens.text[tokens.ends[n] : tokens.ends[n] + 1] != ",":
        return bool(re.match(r"\s?,?\s(?:dan|&|and|dkk)|\s?[(\[]", tokens.text[tokens.ends[n] : tokens.ends[n] + 6])) and tokens.ends[n] + 1 < end
    after = tokens.text[tokens.ends[n] : min(end, tokens.ends[n] + 2)]
    return not re.match(r"\s[A-Z]", after)


def trusted(tokens: Tokens, n: int, announced: Collection[str]) -> bool:
    return tokens.lower[n] not in announced and not (n and tokens.lower[n - 1] in listed("perjumpaan") and tokens.between(n) == " ")


def within(tokens: Tokens, start: int, end: int) -> Iterator[int]:
    """The capitalised words of a stretch."""
    n = tokens.at(start)
    while n < len(tokens.words) and tokens.starts[n] < end:
        if tokens.capital(n):
            yield n
        n += 1


def entries(tokens: Tokens) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(start, end, stretch of the authors) of each line that a list of sources or a footnote cites a publication in."""
    text = tokens.text
    headings = [0, *(one.start() for one in HEADING.finditer(text))]
    sources = [one.end() for one in SOURCES.finditer(text)]
    for found in ENTRY.finditer(text):
        last = bisect_right(sources, found.start())
        inside = (last and headings[bisect_right(headings, found.start()) - 1] < sources[last - 1]) or NOTE.match(text, found.start())
        if inside and not UNPUBLISHED.search(found["title"]) and not OWN_LIFE.search(found["title"]):
            yield found.start(), found.end(), found.span("authors")


def ours(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence before a citation speaks of somebody's life: `suaminya (Xontoh, 2019)`; several authors or a term just before it settle the matter."""
    before = re.split(r"[.!?\n]\s", text[max(0, found.start() - 160) : found.start()])[-1]
    if PERSON.search(before):
        return True
    several = re.search(rf"\s(?:dan|&|and)\s|{OTHERS}", found["authors"]) or found["page"] or found["open"].startswith(";")
    return not several and TOLD.search(before) is not None and TERM.search(before) is None


def rest_of(text: str, end: int) -> str:
    """What follows in the same sentence, as far as it says whose life is meant."""
    return re.split(r"[.!?\n](?:\s|$)", text[end : end + 90])[0]


def alone(tokens: Tokens, n: int) -> bool:
    """Whether a cited surname stands here as an author does: a year, a footnote, a work or a verb of writing beside it, and nobody's life in the sentence."""
    text = tokens.text
    if n and tokens.lower[n - 1] in listed("perjumpaan") and tokens.between(n) == " ":
        return False
    first, end = n, n + 1
    while first and n - first < 6 and tokens.capital(first - 1) and tokens.between(first) in {" ", ". "}:
        first -= 1
    while first > 1 and n - first < 12 and joined(tokens, first - 1) and tokens.capital(first - 2):
        first -= 2
    while end + 1 < len(tokens.words) and end - n < 12 and joined(tokens, end) and tokens.capital(end + 1):
        end += 2
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if DOING.match(text, stop) or TOLD.search(rest_of(text, stop)):
        return False
    return any(WORK.search(text[max(0, tokens.starts[k] - 90) : tokens.starts[k]]) for k in range(first, n + 1)) or MARKED.match(text, stop) is not None or (SCHOLARLY.match(text, stop) is not None and LIVED.match(text, stop) is None) or CUE.search(text[max(0, start - 90) : start]) is not None


def joined(tokens: Tokens, n: int) -> bool:
    """Whether a word joins two authors: `Xontoh dan Xanto`."""
    return tokens.lower[n] in {"dan", "and", "serta"} and tokens.between(n) == " " == tokens.between(n + 1)
