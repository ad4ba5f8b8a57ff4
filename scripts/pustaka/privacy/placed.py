"""Finds names in small letters by their place in the sentence: `home visit xati`, `kata xita, …`, `xelati (34)`.

A name that is no word of any language needs no more than to be listed; a short one, or one that is a word too, must also stand where a person does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from pustaka.privacy.announced import KIN_BEHIND, VERBS
from pustaka.privacy.dialects import busy, plain, plain_at_head
from pustaka.privacy.explained import common, sayings
from pustaka.privacy.kin import OWNED, owned_kin
from pustaka.privacy.leads import Lazy
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import foreign
from pustaka.privacy.spoken import colloquial, inflected
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import derived, entries, known, misread, namesakes, outmoded, persons

UNKNOWN = "kata-tak-dikenal"

SHORTEST, LONG = 3, 4
"""Letters of a name that needs a place, and of one that needs none."""

DESCRIBED = Lazy(
    r"(?:, | \()(?:(?:(?:usia|umur|berusia|berumur|umurnya)\s)?(?:\d{1,2}|«bilangan:angka»(?:\s(?:belas|puluh)(?:\s«bilangan:angka»)?)?|sepuluh|sebelas)\s?(?:tahun|thn|th|taun|bulan|bln)\b|\d{1,2}\)|«jenis-kelamin»\b)",
    re.IGNORECASE,
)
"""`, sembilan tahun`, ` (34)`, `, laki-laki`: how a person is described behind his name."""

POINTED = Lazy(r", (?:yang|yg|nu|sing|nan) «ditunjuk»\b")
"""`itu xintan, yang kemarin saya ceritakan`."""

AGED_AT_ONCE = Lazy(r" \d{1,2} ?(?:tahun|thn|th|taun)\b(?! (?:lalu|lagi|yang|yg|silam|ini|kemudian))")
"""`viral, xainun 19 th, …`: an age at once behind a word that a break stands before."""

OFFICER = Lazy(r"(?<![A-Za-z])«perangkat-desa»[ ]$", re.IGNORECASE)

TWICE = re.compile(r"([bcdfghjklmnpqrstvwxyz][aiueo])\1")
"""How people shorten a name: `xexe`."""

JOINED = frozenset("_/.#@")
"""Before a part of an address, of a file or of a program: `doors/xkdocs_xaid.py`, `#xian-desa`."""

LISTED, PERSON, EITHER, STRANGE = "listed", "person", "either", "strange"


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names in small letters; a name that stands in a row of capitals is left to others."""
    some = {word: kind for word in tokens.small if KINDS[word] and word.islower() and (kind := sort(tokens, word))}
    if not some:
        return
    places = [n for n in tokens.standing(some.keys()) if not tokens.taken[n] and not tokens.address[n] and tokens.words[n] == tokens.lower[n] and tokens.text[tokens.starts[n] - 1 : tokens.starts[n]] not in JOINED]
    found = {n for n in places if somebody(tokens, n, some[tokens.lower[n]])}
    found |= {k for n in places if n + 1 < len(tokens.words) and full(tokens, n, some) for k in (n, n + 1)}
    for n in places:
        if n in found or paired(tokens, n, found):
            yield Hit(tokens.starts[n], tokens.ends[n], UNKNOWN)


NAMELIKE = 1.0
"""Spelt like this, an unknown word is the second of two names."""


def full(tokens: Tokens, n: int, some: Mapping[str, str]) -> bool:
    """Whether two words side by side are the names of one person: `xutu xari`, `xagus xwi xetiaji`; not in the name of a mosque or a street."""
    here, beside = some.get(tokens.lower[n], ""), some.get(tokens.lower[n + 1], "")
    if not (here and beside) or tokens.between(n + 1) != " " or not tokens.words[n + 1].islower() or tokens.taken[n + 1] or {LISTED, PERSON}.isdisjoint((here, beside)):
        return False
    if here == STRANGE or (beside == STRANGE and (likeness(tokens.lower[n + 1]) < NAMELIKE or tokens.lower[n + 1].endswith(OWNED))) or tokens.lower[n + 1] in listed("sesudah-orang") | listed("sapaan"):
        return False
    if (tokens.lower[n], tokens.lower[n + 1]) in sayings().get(tokens.lower[n], ()):
        return False
    return n == 0 or tokens.between(n) != " " or tokens.lower[n - 1] not in listed("lembaga") | listed("kepala-nama") | listed("depan-orang", "tempat-kecil") | listed("usaha-kecil")


def paired(tokens: Tokens, n: int, found: Collection[int]) -> bool:
    """Whether a word and a name are a pair: `xini dan xodi`."""
    return any(
        other in found and middle > 0 and tokens.lower[middle] in listed("depan-orang", "sambung") and tokens.between(middle) == tokens.between(middle + 1) == " "
        for other, middle in ((n + 2, n + 1), (n - 2, n - 1))
    )


def apposed(tokens: Tokens, n: int) -> bool:
    """Whether a word stands before a break behind a role or behind somebody's kin: `korban, xermata, masih trauma`, `pelakunya xahyu, …`."""
    if n == 0 or n + 1 >= len(tokens.words) or tokens.between(n + 1)[:1] not in {",", "."}:
        return False
    role, gap = tokens.lower[n - 1], tokens.between(n)
    if gap == ", " and n > 1 and tokens.between(n - 1) == " " and role in listed("sesudah-orang", "partikel"):
        return tokens.lower[n - 2] in owned_kin()
    if gap == ", ":
        return role in listed("peran", "nama-kecil") or role in owned_kin() or gendered(tokens, n)
    return gap == " " and (role in owned_kin() or (role.endswith("nya") and role.removesuffix("nya") in listed("peran", "nama-kecil")))


def gendered(tokens: Tokens, n: int) -> bool:
    """Whether a word stands behind the sex of somebody who was told of: `klien 3 perempuan, xia, dititipkan`; not `perempuan, xunga, dan …`."""
    if n < 2 or tokens.lower[n - 1] not in listed("jenis-kelamin") or tokens.lower[n + 1] in listed("depan-orang", "sambung"):
        return False
    between = tokens.text[tokens.ends[n - 2] : tokens.starts[n - 1]]
    return between.strip().isdigit() or (between == " " and (tokens.lower[n - 2] in listed("peran", "nama-kecil") or tokens.lower[n - 2] in {"satu", "seorang", "bayi"}))


def sort(tokens: Tokens, word: str) -> str:
    """What a word in small letters may be in this text."""
    kind = KINDS[word]
    if not kind or word in tokens.context_words or plain_at_head(tokens, word):
        return ""
    return "" if kind == STRANGE and misread(word) and tokens.scanned else kind


class Kinds(dict[str, str]):
    """What each word in small letters may be; worked out once per word and process."""

    def __missing__(self, word: str) -> str:
        kind = kinds(word)
        if len(self) < MOST:
            self[word] = kind
        return kind


KINDS, MOST = Kinds(), 200_000


def kinds(word: str) -> str:
    """What a word in small letters may be: a listed name, one that is no word, one that is a word too, or an unknown word."""
    names, (strong, weak) = entries("nama.txt"), namesakes()
    if len(word) < SHORTEST or "-" in word:
        return ""
    if word not in names and word not in strong and word not in weak:
        return STRANGE if unheard(word) else ""
    if outmoded(word) or (word not in names and (common(word) or word in listed("sapaan"))):
        return ""
    if word in strong:
        return PERSON if word in persons() else EITHER
    if word in weak:
        return EITHER if word in names else ""
    if not known(word) and inflected(word):
        return PERSON if word not in entries("kata-daerah.txt") else ""  # «deni» is no word because «-ni» ends words
    return "" if known(word) or inflected(word) else LISTED


def unheard(word: str) -> bool:
    """Whether a word that nobody is known to bear is spelt like a name and like no word; what most words fail at is asked first."""
    likely = not known(word) and (likeness(word) > 0 or TWICE.fullmatch(word) is not None)
    return likely and word not in listed("sapaan") and not (derived(word) or foreign(word) or common(word) or outmoded(word) or inflected(word) or colloquial(word))


def somebody(tokens: Tokens, n: int, kind: str) -> bool:
    """Whether a word stands where a person does, as far as its kind asks for that."""
    last = tokens.lower[n - 1] if n and tokens.between(n) == " " else ""
    if (last, tokens.lower[n]) in sayings().get(last, ()):
        return False
    if plain(tokens, tokens.lower[n]):
        return officer(tokens, n, kind) or busy(tokens, n) or apposed(tokens, n) or last in listed("di-depan-nama", "pasti")  # «sugeng rawuh»
    if kind == LISTED and len(tokens.words[n]) >= LONG:
        return True
    text, end = tokens.text, tokens.ends[n]
    if kind != STRANGE and apposed(tokens, n):
        return True
    certain = last in listed("di-depan-nama", "pasti") or (last != "" and DESCRIBED.match(text, end) is not None)
    described = DESCRIBED.match(text, end) is not None or POINTED.match(text, end) is not None
    if certain or described or officer(tokens, n, kind) or (AGED_AT_ONCE.match(text, end) and (kind != STRANGE or likeness(tokens.lower[n]) > NAMELIKE) and (tokens.opens(n) or tokens.between(n) == ", ")):
        return True
    if kind == STRANGE:
        return tokens.opens(n) and likeness(tokens.lower[n]) > NAMELIKE and (VERBS.match(text, end) is not None or does(tokens, n))
    if kind != EITHER and does(tokens, n) and last not in listed("sesudah-orang", "sela"):
        return True
    acts = VERBS.match(text, end) is not None or KIN_BEHIND.match(text, end) is not None
    beside = last in listed("di-depan-nama", "boleh")
    return (beside or acts) if kind != EITHER else (beside or tokens.opens(n) or last in listed("di-depan-nama", "sebelum")) and acts


@cache
def ends_of_offices() -> frozenset[str]:
    """The last words of what such people are called."""
    return frozenset(phrase.split()[-1] for phrase in listed("perangkat-desa"))


def officer(tokens: Tokens, n: int, kind: str) -> bool:
    """Whether a word is who heads a village or serves it, as the region calls him: `jogoboyo xlamet`, `hukum tua xeltje`; an unknown one only where he does something or a break follows."""
    last = tokens.lower[n - 1] if n else ""
    if not last or (last.isascii() and last.isalpha() and last not in ends_of_offices()) or not OFFICER.search(tokens.text[max(0, tokens.starts[n] - 30) : tokens.starts[n]]):
        return False
    behind = tokens.text[tokens.ends[n] : tokens.ends[n] + 1]
    return kind != STRANGE or (likeness(tokens.lower[n]) > NAMELIKE and (behind in {",", ".", ")", ";"} or VERBS.match(tokens.text, tokens.ends[n]) is not None or does(tokens, n)))


def does(tokens: Tokens, n: int) -> bool:
    """Whether the next word is what somebody does, as it is said in a region: `xarmi ngomong`, `xoke karja`."""
    return n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.lower[n + 1] in listed("sesudah-orang", "berbuat")
