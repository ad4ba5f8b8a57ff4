"""The closed world: a capitalised word that nothing explains may be a name, and a name found once is found everywhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from pustaka.privacy.announced import VERBS
from pustaka.privacy.called import introduced, who
from pustaka.privacy.company import familiar, lodged
from pustaka.privacy.dialects import plain_at_head, plain_here
from pustaka.privacy.evidence import ACTING, FAINT, SURE, signs, speaks
from pustaka.privacy.explained import explained, sayings, taught
from pustaka.privacy.heads import before
from pustaka.privacy.labels import RULE
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Context, Hit
from pustaka.privacy.official import public
from pustaka.privacy.reach import represented
from pustaka.privacy.schools import mentioned
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.things import measured
from pustaka.privacy.titles import INNER, explains, within_name
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import derived, entries, foreign, known, misread, persons, region_length

UNKNOWN = "kata-tak-dikenal"

NAMELIKE = 4.0
"""Spelt like this, a word without a capital is asked about even where nothing else speaks for a person."""

ALIAS = frozenset({"alias", "als"})
"""Behind these even a word of the language is what somebody is called: `Xontoh alias Xentang`."""

VOWEL = re.compile("[aeiouyéè]")
"""Every name has one; `Tlg` and `Dgn` are short for words."""

def find(tokens: Tokens, context: Context, announced: Collection[str] = ()) -> Iterator[Hit]:
    """Capitalised words that nothing explains; `public` marks offices and sources, `announced` are words of names already found."""
    case = context.kind == "kasus"
    clear = explained(tokens, announced)
    total, done = len(tokens.words), 0
    for n in tokens.capitals:
        if n < done or n in clear or not candidate(tokens, n):
            continue
        first, end = n, n + 1
        while first > 0 and tokens.between(first) == " " and tokens.capital(first - 1) and not tokens.taken[first - 1] and tokens.namesake(first - 1, weak=True) and first - 1 not in clear and tokens.lower[first - 1] not in listed("lembaga"):
            first -= 1
        while end < total and (tokens.between(end) in {" ", ". "} if len(tokens.words[end - 1]) < 4 else tokens.between(end) == " ") and end not in clear and (candidate(tokens, end) or follows(tokens, end)):
            end += 1
        done = end
        if (not case or not announced) and end == first + 1 and tokens.opens(first) and tokens.lower[first] in tokens.small:
            continue
        if explains(tokens, first, end, announced, case=case):
            continue
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        last = end
        while last < total and tokens.between(last) == " " and tokens.capital(last) and tokens.lower[last] in foreign():
            last += 1
        known = public(tokens.text, start, tokens.ends[last - 1])
        inner = not known and (within_name(tokens, first, end) or (end == first + 1 and tokens.lower[first] not in announced and measured(tokens, first)))
        told = not mentioned(tokens, first, end) if known else speaks(tokens, first, end) or lodged(tokens, first, end) or (case and familiar(tokens, first, end, announced))
        yield Hit(start, stop, INNER if inner else UNKNOWN if told else FAINT, known)


def uncapitalised(tokens: Tokens) -> Iterator[Hit]:
    """Unknown words of a note that is written without capitals, where a name has none either."""
    total = len(tokens.words)
    if total < 12 or len(tokens.capitals) * 25 > total:
        return
    for n, word in enumerate(tokens.words):
        if region_length(tokens.lower, n) or in_a_saying(tokens, n):
            continue
        if tokens.namesake(n, weak=True) and word.islower() and not tokens.taken[n] and tokens.opens(n) and VERBS.match(tokens.text, tokens.ends[n]):
            yield Hit(tokens.starts[n], tokens.ends[n], UNKNOWN)  # «budi mengaku»
        elif len(word) > 3 and word.islower() and "-" not in word and not tokens.taken[n] and not tokens.address[n] and not tokens.ordinary(n) and not taught(tokens, n) and not colloquial(tokens.lower[n]) and not derived(tokens.lower[n]) and not plain_here(tokens, n):
            yield Hit(tokens.starts[n], tokens.ends[n], UNKNOWN if speaks(tokens, n, n + 1) and personal(tokens, n) and not of_an_office(tokens, n) and not within_name(tokens, n, n + 1) else FAINT)


def in_a_saying(tokens: Tokens, n: int) -> bool:
    """Whether a word stands in a phrase that everybody knows: `zaman bu xisma`, `gus xur`."""
    return any(n < k + len(some) and tuple(tokens.lower[k : k + len(some)]) == some for k in range(max(0, n - 2), n + 1) for some in sayings().get(tokens.lower[k], ()))


def of_an_office(tokens: Tokens, n: int) -> bool:
    """Whether an institution or a region is named so: `rumah sakit xontoh`, `kabupaten xontoh`."""
    return n > 0 and tokens.between(n) == " " and (tokens.lower[n - 1] in listed("lembaga", "resmi") or tokens.lower[n - 1] in {"kabupaten", "kab", "kota", "provinsi", "prov"} or (n > 1 and tokens.lower[n - 2] == "rumah" and tokens.lower[n - 1] == "sakit"))


def personal(tokens: Tokens, n: int) -> bool:
    """Whether a word without a capital is a common name or has a sign that hardly anything but a person has; alone it is rather a word that nobody listed."""
    if tokens.namesake(n, weak=True) and tokens.lower[n] not in persons():
        return (tokens.lower[n - 1], tokens.lower[n]) not in sayings().get(tokens.lower[n - 1], ()) and not (SURE - ACTING).isdisjoint(signs(tokens, n, n + 1))  # «jaksa agung», «suku bunga»
    return tokens.lower[n] in entries("nama.txt") or likeness(tokens.lower[n]) > NAMELIKE or not SURE.isdisjoint(signs(tokens, n, n + 1))


def candidate(tokens: Tokens, n: int) -> bool:
    word = tokens.words[n]
    if not word[0].isupper() or len(word) < 2 or tokens.taken[n] or tokens.address[n]:
        return False
    if not VOWEL.search(tokens.lower[n]) and len(word) < 6:
        return False
    if tokens.lower[n] in listed("sapaan") and not lodged(tokens, n, n + 1) and tokens.lower[n] not in entries("nama.txt") and not tokens.namesake(n, weak=True):
        return False  # «Oma tidur»
    if addressing(tokens, n) or (tokens.opens(n) and plain_at_head(tokens, tokens.lower[n])):
        return False
    if word.isupper():
        if 3 < len(word) < 6:  # as long as an abbreviation: only a common name is told apart
            return tokens.lower[n] in entries("nama.txt") and not known(tokens.lower[n]) and not tokens.region[n] and not taught(tokens, n) and tokens.lower[n] not in tokens.context_words
        return len(word) > 5 and not tokens.ordinary(n) and not taught(tokens, n) and not represented(tokens, n)
    if tokens.opens(n) and (regional(tokens.lower[n]) or derived(tokens.lower[n]) or (likeness(tokens.lower[n]) < 0 and colloquial(tokens.lower[n]))):
        return False
    if tokens.region[n] and n + 1 < len(tokens.words) and tokens.region[n + 1] and tokens.between(n + 1) == " ":
        return False  # «Tanjung Pinang»
    if tokens.opens(n) and n + 1 < len(tokens.words) and tokens.lower[n] in listed("kerabat") and tokens.lower[n + 1] in listed("penjelas-kerabat"):
        return False  # «Putri bungsunya pulang»
    if tokens.namesake(n):
        return (not tokens.opens(n) or tokens.lower[n] in persons()) and not (n and tokens.capital(n - 1) and tokens.between(n) in {" ", "-"} and len(tokens.words[n - 1]) > 1 and tokens.ordinary(n - 1) and not tokens.namesake(n - 1) and not (tokens.opens(n - 1) and (tokens.lower[n] in persons() or tokens.lower[n - 1] == "si")) and tokens.lower[n - 1] not in listed("awal-kalimat") and tokens.lower[n - 1] not in listed("depan-orang", "kepala")) and not titled(tokens, n)
    return not tokens.ordinary(n) and not taught(tokens, n) and not (misread(tokens.lower[n]) and tokens.scanned)


def addressing(tokens: Tokens, n: int) -> bool:
    """Whether a word stands in a row of forms of address, `Tanta, Usi, Xaca, Kaka`, or greets whoever reads a letter."""
    if n and tokens.lower[n] in listed("sapaan-surat") and tokens.lower[n - 1] in listed("salam"):
        return True  # «Assalamualaikum Dinda»
    if n == 0 or n + 1 >= len(tokens.words) or tokens.between(n + 1) != ", " or tokens.between(n) != ", ":
        return False
    return all(tokens.capital(k) and tokens.lower[k] in listed("sapaan") for k in (n - 1, n + 1))


def titled(tokens: Tokens, n: int) -> bool:
    """Whether the line is a heading or a row of capitalised words, where a capital says nothing."""
    line = tokens.lines[bisect_right(tokens.lines, tokens.starts[n]) - 1]
    return tokens.text.startswith(("#", "judul:", "title:"), line)


def follows(tokens: Tokens, n: int) -> bool:
    """Whether a word belongs to the name before it although it is an ordinary one: `Edi Cahaya`, `Siti binti Contoh`."""
    if tokens.taken[n]:
        return False
    if tokens.capital(n):
        return tokens.namesake(n, weak=True) or (len(tokens.words[n]) == 1 and n + 1 < len(tokens.words) and candidate(tokens, n + 1))
    return tokens.lower[n] in listed("sambungan-nama") and n + 1 < len(tokens.words) and tokens.capital(n + 1)


def echoes(free: Tokens, tokens: Tokens, found: Sequence[Hit]) -> Iterator[Hit]:
    """Every other occurrence of the words of names already found, in whatever case; `free` knows where there is still room."""
    loose: dict[str, str] = {}
    exact: dict[str, str] = {}
    given: set[str] = set()
    inside: set[int] = set()
    for one in found:
        n = tokens.at(one.start)
        inside.update(range(n, tokens.at(one.end)))
        while not one.public and n < len(tokens.words) and tokens.ends[n] <= one.end:
            if len(tokens.words[n]) > 2 and tokens.lower[n] not in listed("sambungan-nama") and tokens.lower[n] not in listed("sapaan"):
                if not tokens.ordinary(n) and not tokens.namesake(n, weak=True):
                    if len(tokens.words[n]) > 3 or one.rule == RULE:
                        loose[tokens.lower[n]] = RULE if one.rule == RULE else loose.get(tokens.lower[n], UNKNOWN)
                elif tokens.lower[n] in persons():
                    loose[tokens.lower[n]] = RULE if one.rule == RULE else loose.get(tokens.lower[n], UNKNOWN)
                elif tokens.namesake(n, weak=True) or (one.rule == RULE and one.end == tokens.ends[n] and (one.start == tokens.starts[n] or tokens.lower[n - 1] in ALIAS)):
                    exact[tokens.lower[n]] = RULE if one.rule == RULE else exact.get(tokens.lower[n], UNKNOWN)
                elif one.rule == RULE and first_name(tokens, n, one):
                    given.add(tokens.lower[n])
            n += 1
    if not loose and not exact and not given:
        return
    written = {word for n, word in enumerate(tokens.words) if n not in inside and not tokens.taken[n] and not tokens.address[n]} if exact else set[str]()
    for n in tokens.standing(loose.keys() | exact.keys() | given | {word for word in tokens.index if "-" in word}):
        lower = tokens.lower[n]
        if free.taken[n]:
            continue
        if "-" in lower and lower not in loose:
            place = tokens.starts[n]
            for part in lower.split("-"):
                if part in loose:
                    yield Hit(place, place + len(part), loose[part])
                place += len(part) + 1
        if lower in loose:
            yield Hit(tokens.starts[n], tokens.ends[n], loose[lower])
        elif lower in given and lower not in exact and alone(tokens, n):
            yield Hit(tokens.starts[n], tokens.ends[n], UNKNOWN)
        elif lower in exact and tokens.capital(n) and not (lower in written and tokens.opens(n)) and before(tokens, n) not in listed("lembaga"):
            yield Hit(tokens.starts[n], tokens.ends[n], exact[lower])


def first_name(tokens: Tokens, n: int, one: Hit) -> bool:
    """Whether a word of the language is the given name in a longer name: `Xekun` in `Anak Xekun Xihite`."""
    longer = n + 1 < len(tokens.words) and tokens.ends[n + 1] <= one.end and tokens.between(n + 1) == " "
    leading = tokens.starts[n] == one.start or tokens.lower[n - 1] in listed("sapaan")
    return longer and leading and tokens.capital(n) and len(tokens.words[n]) > 3 and not tokens.region[n] and not who(tokens, n) and not (tokens.ordinary(n + 1) and not tokens.namesake(n + 1, weak=True))


def alone(tokens: Tokens, n: int) -> bool:
    """Whether a word with a capital stands for itself: `lalu Xekun menangis`; at the head of a sentence only where somebody does something."""
    return introduced(tokens, n) and tokens.capital(n) and not (tokens.between(n) == " " and tokens.capital(n - 1)) and (not tokens.opens(n) or VERBS.match(tokens.text, tokens.ends[n]) is not None)
