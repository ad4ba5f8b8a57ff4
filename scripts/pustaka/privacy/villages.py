"""Finds villages and hamlets by name: behind the word for one, and in small letters behind the word for where somebody is from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import foreign
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.words import acronym, known, region_length, regions

VILLAGE = "desa-kelurahan"

PLACE = Lead(
    "«desa»",
    r"(?<![A-Za-z])(?P<head>«desa»(?:(?<=[a-z]{4})(?:ku|nya|mu|ne|na)(?=\s[A-Z]))?)(?:(?<=[Dd]s)\.|(?<=[Kk]e[lc])\.)?(?:[ \t]{1,2}:?[ \t]?|:[ \t]?|(?<=\.)|[ \t](?:adat|dinas|kecil|bernama)[ \t])(?P<name>"
    r"(?:[A-Z][\w'-]{1,24}(?:\s(?!«desa»\s[A-Z])(?:[A-Z][\w'-]{1,24}|[IVX]{1,4}\b)){0,2}|[a-z][a-z'-]{3,24}))"
)
"""`Desa Contohrejo`, `Kec. Contoh`, `desa contohrejo`; not `Desa Tangguh Bencana`, not `desa binaan`, not `Kepala Desa`."""

SMALL_PLACE = Lead(
    "«desa». «alamat:kecil».",
    r"(?<![A-Za-z])(?:«=desa»|«=alamat:kecil»)\.?\s(?P<name>(?!«bukan-desa»\b)[a-z][a-z'-]{2,20}(?:\s[a-z][a-z'-]{2,20}){0,2})(?![A-Za-z])"
)
"""`kampung xontohan hilir`, as people write in chats; counts only behind a word for where somebody is from, lives or goes, and behind another part of an address."""

WITHIN = Lead(
    "«desa». «alamat:kecil».",
    r"(?<![A-Za-z])(?:«=desa»|«=alamat:kecil»)\.?\s(?P<name>(?!(?:«bukan-desa»|«kata-di»)\b)[a-z][a-z'-]{2,20}(?:\s(?!(?:«bukan-desa»|«batas-desa»|«kata-di»|kab|kec)\b)[a-z][a-z'-]{2,20}){0,2}),?\s(?=(?:kab|kec|kabupaten|kecamatan)\b\.?\s(?!(?:«bukan-desa»|«kata-di»)\b)[A-Za-z])",
)
"""`desa xumber xanyar kab xontoh`, as it is typed; not `desa binaan kec …`, not `desa di kab …`."""

SOMEBODYS = r"(?:«asal-orang:kuat»(?:[ ](?:di|ke|dari|dr|ka|ti|ning|neng|nang))?|«kerabat»(?:nya|nye|ku|e)[ ](?:di|dari))"

UNMARKED = Lead(
    "«asal-orang:kuat». «kerabat»{nya,nye,ku,e}. di. ke. dari. dr.",
    rf"(?<![A-Za-z])(?:(?P<who>{SOMEBODYS})|di|ke|dari|dr)[ ](?P<name>[A-Z][a-z'-]{{1,20}}(?:[ ][A-Z][a-z'-]{{1,20}}){{1,3}})(?![A-Za-z])",
)
"""`balik ke Sungai Xeladi Hilir`, `orang Tanjung Xemang`, `di Xolok Dalam`: a village by how it is named, without the word for one; not `di Sungai Xontoh`, a river."""

UNMARKED_SMALL = Lead(
    "«asal-orang:kuat».",
    r"(?<![A-Za-z])«=asal-orang:kuat»(?:[ ](?:di|ke|dari|dr|ka|ti|ning|neng|nang))?[ ](?P<name>[a-z][a-z'-]{2,20}(?:[ ][a-z][a-z'-]{2,20}){1,2})(?![A-Za-z])",
)
"""`balik ke sungai xawi hulu`, as it is typed."""

FROM = Lazy(r"(?:(?<![A-Za-z])(?:«asal-orang»)\s(?:(?:di|ke|dari|dr|sama)\s)?|[a-z]{3},\s(?:di\s)?)$", re.IGNORECASE)

OFFICE = Lazy(r"(?i)\b«milik-desa»\s$")
"""`Balai Desa: siapa …`, `Perwakilan desa: Warga …`."""

HEADED = Lazy(r"(?i)\b«milik-desa:pemimpin»\s$")
"""`wali nagari manyabuik …`: whoever heads it says so."""

VAGUE = Lazy(r"[A-Z]{1,2}$|X{1,3}$")
"""`Desa X`: already hidden."""


WIDE = ("kec", "kapanewon", "kemantren", "distrik")
"""How the words for a district begin, in which many villages are."""


def find(text: str) -> Iterator[Hit]:
    """Names of villages and hamlets in unfolded text."""
    yield from (one for one in (*named(text), *small_places(text), *within(text), *unmarked(text)) if CALLERS.search(text[max(0, one.start - 40) : one.start]) is None)


def named(text: str) -> Iterator[Hit]:
    for found in PLACE.found(text):
        words = found["name"].split()
        head, first = found["head"], words[0]
        before, rest = text[max(0, found.start() - 16) : found.start()], ""
        if ":" in found[0] and (HEADED.search(before) or (known(first.lower()) and OFFICE.search(before))):
            continue
        if head.lower() == "negeri" and (first[0].islower() or known(first) or region_length([word.lower() for word in words], 0) or of_the_state(before)):
            continue
        if text.endswith(". ", 0, found.start("name")) and (first.lower() in listed("orang-itu") or (head == "kel" and of_the_family(before, first))):
            continue
        if first[0].islower():
            rest = going_on(text, found.end("name"), first)
            if known(first) and rest and head.lower() in listed("desa", "daerah") and first in listed("nama-tempat", "awal"):
                yield Hit(found.start(), found.end("name") + len(rest), VILLAGE)
                continue
            if (head[0].isupper() and not (strange(first) and DISTRICT.match(text, found.end("name")))) or known(first) or len(first) < 4 or first in listed("bukan-desa") or (regional(first) and HEADED.search(before)):
                continue
        elif (head.isupper() and first.islower()) or VAGUE.match(first) or first.lower() in listed("bukan-desa") or (head.lower() in {"kel", "distrik", "negeri adat"} and known(first) and "." not in found[0]):
            continue
        kept = [first]
        for word in words[1:]:
            if word.lower() in listed("batas-desa") or (word.isupper() != first.isupper() and word.isupper() and len(word) > 3):
                break
            kept.append(word)
        if known(first) and not head.lower().startswith("kec") and region_length([word.lower() for word in kept], 0) == len(kept):
            continue
        end = found.start("name") + len(" ".join(kept)) + len(rest)
        yield Hit(found.start(), end, VILLAGE, head.lower().startswith(WIDE))


DISTRICT = Lazy(r",?\s(?:kec|kab|kecamatan|kabupaten)\b\.?\s(?!(?:«bukan-desa»|«kata-di»)\b)[A-Za-z]", re.IGNORECASE)
"""`, kec. ` behind `Desa xontohan` at the head of a sentence: it is the village's name, however small."""

ADDRESSED = Lazy(r"(?<![A-Za-z])(?:«kata-di»|ke|dari|dr|warga|lurah|kantor|alamat|domisili)\s?:?\s$|[,/)\d]\s?$", re.IGNORECASE)
"""What leads to a village: `warga `, `RW 3 `, `Jl. Xontoh 3, `."""


def of_the_family(before: str, first: str) -> bool:
    """Whether `kel.` is short for the family: before an abbreviation or a new sentence, and nothing leads to a village."""
    return acronym(first) or (known(first.lower()) and ADDRESSED.search(before) is None)


STATE = Lazy(r"(?:(?<![A-Za-z])(?P<word>(?-i:[A-Z])[\w.]*)|(?<![A-Za-z])(?:«lembaga»|«sekolah»|«pekerjaan:pelaku»))[ ]$", re.IGNORECASE)


def of_the_state(before: str) -> bool:
    """Whether what stands before `Negeri` says that it is the state's, as a school or a court: `SMA Negeri Xontoh`; `Raja Negeri Xontoh` heads a village."""
    found = STATE.search(before)
    return found is not None and (found["word"] or "").lower() not in listed("milik-desa")


MORE = Lazy(r"\s(?P<word>(?!(?:«bukan-desa»|«batas-desa»|«jeda-patokan»|«kata-di»|«desa»)(?![\w'-]))[a-z][a-z'-]{2,20})(?![\w'-])")
ENDED = Lazy(r"\s?(?:[.,;:)|\n]|$)")
LONGEST = 2


def going_on(text: str, end: int, first: str) -> str:
    """What follows of the name of a village in small letters: words that villages are called by or that are none, and before a break any that is not what somebody does."""
    best = place = end
    for _word in range(LONGEST):
        found = MORE.match(text, place)
        if found is None:
            break
        word, place = found["word"], found.end()
        if strange(word) or word in listed("nama-tempat") or (first in listed("nama-tempat", "awal") and ENDED.match(text, place) and not (known(word) and foreign(word))):
            best = place
        else:
            break
    return text[end:best]


CALLERS = Lazy(r"(?<![A-Za-z])«dijuluki:orang»\s«dijuluki:oleh»\s$", re.IGNORECASE)
"""`dipanggia urang ` just before `kampuang …`: a village is who calls somebody something."""


def small_places(text: str) -> Iterator[Hit]:
    for found in SMALL_PLACE.found(text):
        words = found["name"].split()
        words = [words[0], *takewhile(lambda word: strange(word) or word in listed("nama-tempat"), words[1:])]
        if (strange(words[0]) or placelike(words)) and FROM.search(text[max(0, found.start() - 30) : found.start()]):
            yield Hit(found.start(), found.start("name") + len(" ".join(words)), VILLAGE, found[0].startswith(WIDE))


def within(text: str) -> Iterator[Hit]:
    for found in WITHIN.found(text):
        words = found["name"].split()
        if any(strange(word) for word in words) or any(word in listed("nama-tempat") for word in words) or len(words) == 1:
            yield Hit(found.start(), found.end("name"), VILLAGE)


def unmarked(text: str) -> Iterator[Hit]:
    for found in UNMARKED.found(text):
        count = shaped(found["name"].lower().split(), sure=found["who"] is not None)
        if count:
            yield Hit(found.start("name"), found.start("name") + len(" ".join(found["name"].split()[:count])), VILLAGE)
    for found in UNMARKED_SMALL.found(text):
        words = found["name"].split()
        count = shaped(words, sure=True)
        if count and strange(words[words[0] in listed("nama-tempat", "kecil")]):
            yield Hit(found.start("name"), found.start("name") + len(" ".join(words[:count])), VILLAGE)


def shaped(lower: list[str], *, sure: bool) -> int:
    """How many words make the name of a village as villages are named: `sungai keladi hilir`, `xolok dalam`; unless it is `sure` that somebody is from there, only with such an end."""
    ends = listed("nama-tempat", "akhir") if sure else listed("nama-tempat", "ujung")
    last = next((n for n, word in enumerate(lower) if n and word in ends), 0)
    if region_length(lower, 0) > 1 or (last == 0 and not sure):
        return 0
    first, second = lower[:2]
    if first in listed("nama-tempat", "awal"):
        if last > 1 or not known(second):
            famous = last < 2 and first in listed("nama-tempat", "alam") and second in areas()
            return 0 if famous else last + 1 if last > 1 else 2
        return 0
    return last + 1 if last and not known(first) and first not in listed("layanan") | listed("badan") and not region_length(lower, 0) else 0


@cache
def areas() -> frozenset[str]:
    """Every word in the name of a region: a river is called like the regency that it runs through."""
    return frozenset(word for group in regions().values() for name in group for word in name)


def strange(word: str) -> bool:
    """Whether a word in small letters is none of the language, not even of a chat."""
    return not known(word) and not regional(word) and not colloquial(word)


def placelike(words: list[str]) -> bool:
    """Whether several words make the name of a hamlet as hamlets are named: `Pasir Angin`, `rawa xebek`; none of them need be unknown."""
    lower = [word.lower() for word in words]
    return len(words) > 1 and lower[0] in listed("nama-tempat", "awal") and all(word in listed("nama-tempat") or not known(word) for word in lower[1:])
