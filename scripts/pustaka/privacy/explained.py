"""Explains capitalised words that are no persons: phrases of common knowledge, instruments, cited authors, sites, scripture."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from pustaka.privacy import cited, schools
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import lines, listed
from pustaka.privacy.things import of_a_pet
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import OLD, entries, foreign, known, learned, respelt, sections

LINK = Lazy(r"\[(?P<text>[^\[\]\n]{1,200})\]\(\s*<?https?://(?P<host>[^/\s)>:]{3,120})")

SCRIPTURE = Lead(
    "q. qs. h. hr. hadis. riwayat. kitab. injil. perikop. «kitab».",
    r"\bQ\.?S\.?:?\s(?P<surah>(?:[A-Z][\w'-]+\s?){1,3})(?:\[?\(?\d|[:/,]\s?\d)|\b(?:H\.?R\.?|[Hh]adis(?: riwayat)?|[Rr]iwayat)\s(?P<teller>(?:(?:Imam|Abu|Ibnu|at|al|an)[\s-])?«perawi»(?:\sdan\s(?:Bukhari|Muslim))?)"
    r"|\b(?P<book>«kitab»)\s(?:\d{1,3}:\d|pasal\s\d)"
    r"|(?:(?<=membacakan )|(?<=membaca )|(?<=merenungkan )|(?<=renungan )|(?<=bacaan )|(?<=ayat ))(?P<read>«kitab»)\s\d{1,3}(?!\d|\s?(?:tahun|thn|th)\b)"
    r"|\b(?:[Kk]itab|[Ii]njil|[Pp]erikop)(?:\s(?:Suci|menurut|Santo))?\s(?P<named>«kitab:disebut»)\b"
)
"""`QS Luqman: 14`, `HR Bukhari`, `Matius 5:3`, `membacakan Matius 5`, `Injil Matius`; not `Matius datang`."""


def explained(tokens: Tokens, announced: Collection[str]) -> frozenset[int]:
    """Numbers of the words that something explains; `announced` are words that something else calls a person's name."""
    book = cited.find(tokens, announced)
    eponyms = dict(instruments(tokens, announced))
    found = book.places | {n for n, _eponym in eponyms.items()} | set(phrases(tokens)) | set(sites(tokens)) | set(scripture(tokens)) | set(bodies(tokens)) | set(schools.teaching(tokens, announced))
    owned = {tokens.lower[n] for n in pets(tokens)} - set(announced)
    if owned:
        found |= {n for n in tokens.capitals if tokens.lower[n] in owned}
    surnames = book.surnames | {tokens.lower[n] for n, eponym in eponyms.items() if eponym}
    if surnames:
        found |= {n for n in tokens.capitals if tokens.lower[n] in surnames and cited.alone(tokens, n)}
        found |= {n for n in tokens.capitals if tokens.lower[n] in book.given and not found.isdisjoint((n - 1, n + 1))}
    return frozenset(found)


SHORTENED = Lazy(r"«kepingan»[a-z]{2,14}")
"""`kemenxontoh`, `permenxontoh`."""


@lru_cache(maxsize=65536)
def common(word: str) -> bool:
    """Whether a word in small letters is common knowledge: an agency, a feast, an English word of the trade."""
    return word in entries("sebutan.txt") or of_a_people(word) or (OLD.search(word) is not None and respelt(word) in entries("sebutan.txt")) or SHORTENED.fullmatch(word) is not None or learned(word)


@cache
def peoples() -> frozenset[str]:
    """What somebody belongs to, as in `nenek Tionghoa`."""
    return sections("sebutan.txt")["bangsa dan pengungsi"]


def of_a_people(word: str) -> bool:
    """Whether a word in small letters names a people, in the old spelling too: `ibu Dajak`."""
    return word in peoples() or respelt(word) in peoples()


@cache
def sayings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("ungkapan.txt"):
        for phrase in line.split(","):
            words = tuple(phrase.split())
            if words:
                found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(some, key=len, reverse=True)) for first, some in found.items()}


def phrases(tokens: Tokens) -> Iterator[int]:
    for n in tokens.capitals:
        for words in sayings().get(tokens.lower[n], ()):
            end = n + len(words)
            if tuple(word.removesuffix("-an") for word in tokens.lower[n:end]) == words and all(tokens.between(k) in ({" ", "-", ". "} if len(tokens.words[k - 1]) < 4 else {" ", "-"}) for k in range(n + 1, end)):
                yield from range(n, end)
                break


def instruments(tokens: Tokens, announced: Collection[str]) -> Iterator[tuple[int, bool]]:
    """(word, whether it is whom the instrument is named after) of names such as `Xarit Burden Interview`."""
    for n in tokens.capitals:
        if tokens.lower[n] not in listed("alat-ukur") or tokens.taken[n]:
            continue
        first = n
        while first > 0 and n - first < 8 and tokens.between(first) in {" ", "-"} and (tokens.capital(first - 1) or (tokens.lower[first - 1] in listed("kata-kecil") and first > 1 and tokens.capital(first - 2))) and not tokens.taken[first - 1]:
            first -= 1
        words = range(first, n)
        strange = [k for k in words if not (common(tokens.lower[k]) or tokens.ordinary(k)) and tokens.capital(k)]
        topics = [k for k in words if k not in strange and tokens.lower[k] not in listed("berkas-kasus") and common(tokens.lower[k])]
        named = any(tokens.lower[k] in announced or tokens.namesake(k, weak=True) for k in strange)
        if strange and topics and not named and strange[-1] < topics[-1] and len(strange) < 3 and strange[0] == first:
            yield from ((k, k in strange) for k in range(first, n + 1))


def bodies(tokens: Tokens) -> Iterator[int]:
    """Names that their abbreviation in brackets spells: `Program Keluarga Xatensi (PKX)`, `Xontoh Burden Scale-Revised (XBS-R)`."""
    for found in re.finditer(r"\s\((?P<short>[A-Z]{2,8})(?P<version>(?:-[A-Z\d]{1,5}){0,2})\)", tokens.text):
        last = tokens.at(found.start())
        letters, n = found["short"] + found["version"].replace("-", "").rstrip("0123456789"), last
        while n > 0 and last - n < len(letters) + 2 and tokens.between(n) in {" ", "", "-"} | {tokens.between(last)} and (tokens.capital(n - 1) or tokens.lower[n - 1] in listed("kata-kecil")):
            n -= 1
        run = [k for k in range(n, last) if tokens.capital(k)]
        for start in range(len(run)):
            some = run[start:]
            spelt = initials(tokens, some)
            if spelt in {letters, found["short"]} and (tokens.lower[some[0]] in listed("badan") or of_english(tokens, some)):
                yield from (k for k in some if not tokens.namesake(k, weak=True))
                break


def initials(tokens: Tokens, words: Sequence[int]) -> str:
    """The first letters of words as an abbreviation takes them: one in capitals stands for its first too, `Child PTSD Scale (CPS)`, and so do both halves of `Self-Esteem`."""
    return "".join(part[0].upper() for k in words for part in tokens.words[k].split("-") if part)


def of_english(tokens: Tokens, words: Sequence[int]) -> bool:
    """Whether the name of an instrument is English: its last words are, and at most one is unknown."""
    return len(words) > 1 and tokens.lower[words[-1]].rpartition("-")[2] in foreign() | listed("alat-ukur") | {"revised"} and sum(not (common(tokens.lower[k]) or tokens.ordinary(k)) for k in words) < len(words)


def sites(tokens: Tokens) -> Iterator[int]:
    """Words of a link's text that are the name of the site it leads to."""
    for found in LINK.finditer(tokens.text):
        labels = {label for label in found["host"].lower().split(".")[-4:] if label not in listed("akhiran-situs", "bukan-nama")}
        n = tokens.at(found.start("text"))
        while n < len(tokens.words) and tokens.ends[n] <= found.end("text"):
            if tokens.lower[n] in labels and not tokens.namesake(n, weak=True) and host_owns(found["host"].lower(), tokens.lower[n]):
                yield n
            n += 1


def host_owns(host: str, word: str) -> bool:
    """Whether a word is the registered part of a host: `contoh.or.id`, not `contoh.blogspot.com`."""
    labels = host.split(".")
    rest = labels[labels.index(word) + 1 :]
    return ".".join(rest) in listed("akhiran-situs", "lembaga")


def pets(tokens: Tokens) -> Iterator[int]:
    """Unknown words that an animal or a thing is called: `boneka yang diberi nama Xomo`, wherever they stand."""
    called = listed("depan-orang", "nama")
    for n in tokens.capitals:
        if n > 1 and tokens.lower[n - 1] in called and tokens.between(n).strip(" \"'") == "" and not tokens.ordinary(n) and of_a_pet(tokens, n - 1):
            yield n


def scripture(tokens: Tokens) -> Iterator[int]:
    for found in SCRIPTURE.found(tokens.text):
        yield from cited.within(tokens, *found.span(found.lastgroup or 0))


def taught(tokens: Tokens, n: int) -> bool:
    """Whether a word is common knowledge, alone or as both halves of a pair: `Asia-Afrika`."""
    lower = tokens.lower[n]
    if common(lower):
        return True
    return "-" in lower and all(common(part) or known(part) for part in lower.split("-") if part)
