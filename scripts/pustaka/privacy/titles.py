"""Tells whether an unknown capitalised word stands in a name that is nobody's: of an office, of an English instrument, beside a scholar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import lru_cache

from pustaka.privacy.announced import VERBS
from pustaka.privacy.heads import OPENED, before
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.things import founded, of_a_body, of_a_pet
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, foreign, scholars

INNER = "bagian-nama"
"""A word that stands inside a longer name of a thing."""


def within_name(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a run of unknown words stands behind a capitalised word of the language or a word such as `lagu`: `Pohon Xontoh`, `lagu Xontoh`; not `Klien Xontoh`."""
    if first and end == first + 1 and tokens.words[first].isupper() and tokens.between(first).endswith(" (") and tokens.text[tokens.ends[first] : tokens.ends[first] + 1] == ")":
        return True  # «Bahasa Isyarat Xontoh (BISIXO)»
    if VERBS.match(tokens.text, tokens.ends[end - 1]):
        return False
    if quoted(tokens, first, end) or among_titles(tokens.text, tokens.starts[first], tokens.ends[end - 1]):
        return True
    if english_behind(tokens, first, end) or of_english(tokens, first, end):
        return True
    if first > 1 and tokens.lower[first - 1] in listed("depan-orang", "nama") and (of_a_pet(tokens, first - 1) or founded(tokens, first - 1) or of_a_body(tokens, called_from(tokens, first - 1))):
        return True
    if first == 0 or tokens.between(first) != " ":
        return False
    n = first - 1
    lower = tokens.lower[n]
    if lower.removesuffix("nya") in listed("kepala-nama") or lower in listed("lembaga", "resmi") or lower in listed("peliharaan"):
        return True
    return (
        tokens.capital(n) and not tokens.opens(n) and not tokens.taken[n] and not tokens.words[n].isupper() and tokens.ordinary(n) and not tokens.region[n] and not tokens.namesake(n, weak=True)
        and not any(lower in listed(name) for name in ("sapaan", "peran", "kerabat", "kelompok-orang", "jabatan"))
    )


def called_from(tokens: Tokens, n: int) -> int:
    """Where the words begin that say what something is called: `diberi` in `diberi nama`."""
    return n - 1 if n and tokens.lower[n - 1] == "diberi" and tokens.between(n) == " " else n


NAMING = frozenset({"si", "akun", "disapa", "panggil", "memanggilnya"})
"""Beside the words that introduce a name."""


def quoted(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a run is all that stands in quotation marks, as a song or a slogan does; not behind `dipanggil` or `klien`, nor where it is somebody who is called."""
    whole = first
    while first and tokens.between(first) == " " and tokens.capital(first - 1) and whole - first < 4:
        first -= 1
    while end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end) and end - whole < 6:
        end += 1
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if tokens.text[max(0, start - 1) : start] != '"' or tokens.text[stop : stop + 1] != '"' or not first:
        return False
    if tokens.lower[first - 1] in listed("peran"):
        return False  # «klien "Xuti" menangis»
    return not any(tokens.lower[n] in NAMING or tokens.lower[n] in listed("depan-orang", "nama") for n in range(max(0, first - 4), first))


ROW = Lazy(r"\"(?P<title>[^\"\n]{2,60})\"(?=,? (?:dan |serta |atau )?\"[A-Z])|(?<=\"[,.] )\"(?P<last>[^\"\n]{2,60})\"|(?:(?<=\" dan )|(?<=\", dan ))\"(?P<joined>[^\"\n]{2,60})\"")
"""`"Xontoh Xinta", "Xanto" dan "Xonti"`: several titles in quotes, one behind the other; not `"Xontoh pulang," katanya`."""


MARKS = 3
"""More quotation marks than these are in a line with a row of titles."""


def among_titles(text: str, start: int, stop: int) -> bool:
    """Whether a stretch lies within a title that stands in a row of titles, as songs and films do."""
    rows = titles(text)
    n = bisect_left(rows, (start, 0)) - 1
    return n >= 0 and stop < rows[n][1]


@lru_cache(maxsize=4)
def titles(text: str) -> list[tuple[int, int]]:
    """Where the titles of such rows stand, looked up once for all names of a text."""
    if text.count('"') <= MARKS:
        return []
    found, low = [], 0
    for line in text.split("\n"):
        if line.count('"') > MARKS:
            found += [(low + one.start(), low + one.end()) for one in ROW.finditer(line) if titled_work(one)]
        low += len(line) + 1
    return found


def titled_work(found: re.Match[str]) -> bool:
    """Whether what is quoted is written as a title and says nothing: `Xutri Xening Ayu`, not `Xutri pulang`."""
    words = found[found.lastgroup or 0].split()
    return len(words) < 7 and all(word[0].isupper() or len(word) < 5 or word[0].isdigit() for word in words)


SCHOOL_OF_THOUGHT = frozenset({"theory", "theories", "therapy", "approach", "method", "technique"})


def english_behind(tokens: Tokens, first: int, end: int) -> bool:
    """Whether one unknown word names an English school of thought: `Xilial Therapy`, `Middle Xange Theory`; an `Assessment` or a `Report` may be a client's."""
    return end == first + 1 and end < len(tokens.words) and tokens.between(end) == " " and tokens.capital(end) and tokens.lower[end] in SCHOOL_OF_THOUGHT and not tokens.namesake(first, weak=True)


def of_english(tokens: Tokens, first: int, end: int) -> bool:
    """Whether an English `of` joins a run to the word beside it: `Xontohing of Feeling`, `Conspiracy of Xontoh`."""
    total = len(tokens.words)
    behind = end + 1 < total and tokens.words[end] == "of" and tokens.between(end) == " " == tokens.between(end + 1)
    before = first > 1 and tokens.words[first - 1] == "of" and tokens.between(first) == " " == tokens.between(first - 1)
    return (behind or before) and not any(tokens.namesake(n, weak=True) or tokens.lower[n] in entries("nama.txt") for n in range(first, end))


def explains(tokens: Tokens, first: int, end: int, announced: Collection[str], *, case: bool) -> bool:
    """Whether the words around a run of unknown ones say that it is no person's name."""
    head = before(tokens, first)
    if head in (listed("lembaga", "resmi") if case else listed("lembaga")) and (not case or official(tokens, first, announced)):
        return True
    if treated(tokens, first) and not VERBS.match(tokens.text, tokens.ends[end - 1]):
        return True
    if (end < len(tokens.words) and tokens.between(end) == " " and tokens.lower[end] in scholars()) or beside(tokens, first) in scholars():
        return True
    return (not case and in_a_pair(tokens, first, end)) or english(tokens, first, end, announced)


TYPED = frozenset({"rumah sakit", "kantor camat", "kantor kecamatan", "kantor distrik", "kantor bupati"})


def treated(tokens: Tokens, first: int) -> bool:
    """Whether a hospital or an office is called so, also as it is typed: `di rumah sakit Xontoh`, `di kantor camat Xontoh Tengah`."""
    return first > 1 and " ".join(tokens.words[first - 2 : first]) in TYPED and tokens.between(first) == " "


def in_a_pair(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a name is one of two in brackets, as authors are cited without a year: `(Xontoh & Xanto)`."""
    text, start, stop = tokens.text, tokens.starts[first], tokens.ends[end - 1]
    behind = text[stop : stop + 1] == ")" and first > 0 and tokens.between(first) == " & " and tokens.capital(first - 1)
    return behind or (text[start - 1 : start] == "(" and end + 1 < len(tokens.words) and tokens.between(end) == " & " and text[tokens.ends[end] : tokens.ends[end] + 1] == ")")


def official(tokens: Tokens, first: int, announced: Collection[str]) -> bool:
    """Whether a word stands in a name that begins with a capital, as `Yayasan Xontoh` does, and is nowhere somebody's."""
    n = first
    while n and tokens.between(n) in OPENED | {". "} and tokens.capital(n - 1):
        n -= 1
    if VERBS.match(tokens.text, tokens.ends[first]):
        return False  # «Yayasan Xontoh menangis»: a person does so, and the comma is missing
    return any(tokens.lower[k] in listed("lembaga", "resmi") for k in range(n, first)) and tokens.lower[first] not in announced


def beside(tokens: Tokens, n: int) -> str:
    """The word that stands before this one in a row of names: `Xontoh dan Xanto`, `(Xontoh, Xarto & Xanto)`."""
    if n > 1 and tokens.lower[n - 1] in {"dan", "serta", "and"} and tokens.between(n) == " " == tokens.between(n - 1):
        return tokens.lower[n - 2]
    return tokens.lower[n - 1] if n and tokens.between(n) in {", ", " & "} else ""


def english(tokens: Tokens, first: int, end: int, announced: Collection[str]) -> bool:
    """Whether a word stands between English ones, as in the title of an instrument; before or behind them it may be a person."""
    if first == 0 or end >= len(tokens.words) or tokens.between(first) not in {" ", "-"} or tokens.between(end) not in {" ", "-"}:
        return False
    around = (first - 1, end)
    return all(tokens.capital(n) and (tokens.lower[n] in foreign() or tokens.lower[n] in scholars()) for n in around) and not any(tokens.lower[n] in announced or tokens.namesake(n, weak=True) for n in range(first, end))
