"""Finds letters that stand for a person: `D.P.`, `Ny. S`, `S. bercerita`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pustaka.privacy.announced import VERBS
from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.lists import listed, spelt
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import known

INITIALS = "inisial"

INITIAL = Lead(
    "«peran:inisial». «sapaan:inisial». «kerabat:inisial»{,nya}. inisial berinisial",
    r"(?<![\w.])(?:[A-Z]\.[ ]?){1,3}[A-Z]\.?(?![\w])(?!\s?\()|(?i:\b(?:inisial|berinisial)(?:nya|nyo|nye|ne|na|e)?(?:\sdi\s[a-z]{3,10})?[ :]{1,2}(?:[\"']?))(?P<short>(?:[A-Z](?:[a-z]{1,2}(?=\.))?\.? ?){1,4}"
    r"(?![a-z]))|(?<=\s)\(?(?P<code>(?:«sapaan:inisial»|«peran:inisial»)\.? [A-Z]{1,2}|«kerabat:inisial»(?:nya)? [A-Z](?=[ .,;]))(?![\w'-]|\.\w|[ ](?:[A-Z]{2}|\d))")
"""`D.P.`, `inisial DP`, `Ny. S`, `Anak C`; not `H. Contoh`, not `S.Sos`."""

ALONE = Lazy(r"(?<![\w.,&(])(?<!\d )[A-Z]\.(?P<rest>)(?=\s(?:«=keterangan:orang»\s){0,2}«=kata-kerja:orang»\b)")
"""`S. bercerita`: one letter for a person."""

MENTIONED = Lazy(r"[A-Z](?<= .)\.(?=[,;)]| ?$|\.? ?\n)")
"""`diduga K., majikan ibu`: one letter at a break, where the word before says that somebody follows."""

GRADED = Lazy(r"(?<![A-Za-z])«nilai-huruf»(?:\s[a-z]{2,10}){0,2}\s?[:=]?\s$", re.IGNORECASE)
"""`Nilai saya ` just before `B.`"""

WITH, CLOSING = frozenset({"dengan"}), frozenset(",;)")
"""`tinggal dengan K., kakaknya`; not `makanan dengan A.`"""

SHORTENED = Lead(
    "selanjutnya. disingkat. berikutnya.",
    r"\b(?:selanjutnya|berikutnya)[, ]{1,2}(?:akan )?(?:disebut|disingkat|ditulis|dipanggil|kami sebut|saya sebut)(?: sebagai| dengan| dengan inisial| saja)?:? \"?(?P<letters>[A-Z]{2,4}|(?:[A-Z]\.){2,4})(?![\w-])",
    re.IGNORECASE,
)
"""`Xarto Xikromo (selanjutnya disebut XX)`: letters that a text puts in the place of a name."""

SMALL = Lazy(r"\b(?:[Bb]er)?[Ii]nisial(?:nya|e|na|nyo|nye)?[ :]{1,2}(?P<value>(?:[a-z]\.){1,4}[a-z]?|[a-z]{1,4})(?![\w-])")
FAR = Lazy(r"\b[Ii]nisial(?:nya|e|na|nyo|nye)?(?: [a-z]{2,8}){1,3}[ :]{1,2}(?P<value>(?:[a-z]\.){2,4}[a-z]?|[b-df-hj-np-tv-z]{2,4})(?![\w-])")
"""`korban inisial xyz`, `inisialnya x.y.`, `inisial di koran xyz`; not `inisial saja`."""

PAIRED = Lazy(r"(?<=\()(?:[A-Z]\.){2,3} (?:dan|sama|serta|&|jo|karo|jeung|lawan|deng) (?P<value>[A-Z]{2,3})(?=[),])")
"""`bersama dua teman (X.Y. dan XYZ)`: what stands beside letters with dots stands for a person too."""

AGED = Lazy(r"(?<=\()[A-Z]{2,3}(?=,\s?\d{1,2}(?:\s?(?:tahun|thn|th))?\))")
"""`korban (NR, 15)`; not `(UU, 2019)`."""

YEARS = Lazy(r"(?<![\w.,&(/-])(?<!\d )[A-Z](?:\.?[A-Z]){0,2}\.?(?=,\s\d{1,2}\s?(?:tahun|thn|th)\b|\s\(\d{1,2}(?:\s?(?:tahun|thn|th))?\))")
"""`K, 34 tahun`, `NSR (19)`: letters with an age behind them."""

BORN = Lazy(r"[A-Z](?<![\w.,&(/-].)(?:\.?[A-Z]){1,2}\.?(?=,\s(?:«lahir»)(?![A-Za-z]))")
"""`dikawinakan XN, lahir …`: letters with a day of birth behind them."""

SEXES = frozenset({"L", "P"})
"""`"Xati" (samaran), P, 9 th`: behind what somebody is called, the letter of a sex."""

BEFORE_AGE = Lazy(r"[A-Z]\.?(?:,\s?|\s\()\d")
"""What both hold: a capital with a figure behind a comma or a bracket."""

CODED = Lazy(r"(?<![A-Za-z])(?:«sapaan:inisial»|«peran:inisial»)\.?\s$")
"""What makes of one letter behind it a disguise, also with an age: `Anak B (14 tahun)`."""

DOTTED = Lazy(r"[A-Z]\.")

NOT_INITIAL = Lazy(r"(?:S|M|A|B|D)\.\s?[A-Z]\.?$|^(?:a\.n|d\.a|u\.p)", re.IGNORECASE)


def find(tokens: Tokens) -> Iterator[Hit]:
    """Letters that stand for a person and that the document does not declare as a disguise."""
    yield from (one for one in letters_of(tokens) if not disguised(tokens, one))


def disguised(tokens: Tokens, one: Hit) -> bool:
    """Whether every letter is spoken for: `R.` where the front matter declares `R.`."""
    words = range(tokens.at(one.start), tokens.at(one.end))
    return bool(words) and all(tokens.taken[n] for n in words)


def letters_of(tokens: Tokens) -> Iterator[Hit]:
    """Letters that stand for a person, whatever the document declares."""
    several, single = set[str](), set[str]()
    for found in INITIAL.at(tokens.text, beginnings(tokens.text)):
        start, end = found.span("short") if found["short"] else found.span("code") if found["code"] else found.span()
        n = tokens.at(start)
        if n < len(tokens.words) and (tokens.taken[n] or tokens.address[n]):
            continue
        value = tokens.text[start:end]
        if value.replace(".", "").strip().lower() in listed("kolom-nomor"):
            continue  # «N.I.K.»
        if value.replace(".", "") in spelt("singkatan-bertitik") and n and tokens.capital(n - 1) and tokens.between(n) == " ":
            continue  # «Departemen Sosial R.I.»
        if found["code"] and value.split()[-1] in spelt("bukan-inisial"):
            continue
        if not found["short"] and not found["code"]:
            near = tokens.text[max(0, start - 3) : start]
            kin = n > 0 and tokens.lower[n - 1].endswith(("nya", "ku"))
            if (NOT_INITIAL.match(value) and "," in near and not kin) or (near.endswith((", ", ": ")) and re.match(r"\.?\s?[(,]?\s?(?:19|20)\d\d|[ ][A-Z]", tokens.text[end : end + 9])):
                continue
            if re.match(r"[ ]?[A-Z][a-z]", tokens.text[end : end + 3]) or (not kin and re.fullmatch(r"[A-Z]\.[A-Z][a-z.]*", value) and value[:3] in {"S.H", "S.E", "M.H", "M.A", "S.T", "A.K", "M.P"}):
                continue
        yield Hit(start, end, INITIALS, bool(found["code"]) and len(value.split()[-1]) == 1)
        if letters := introduced(found):
            several.add(letters)
        elif found["code"] and value[-1].isupper():
            single.add(value[-1])
    for found in SHORTENED.found(tokens.text):
        letters = found["letters"]
        if letters == letters.upper() and of_a_name(tokens, found.start(), letters.replace(".", "")):
            several.add(re.escape(letters))
    if several:
        yield from (Hit(*one.span(), INITIALS) for one in re.finditer(rf"(?<![\w.])(?:{'|'.join(sorted(several))})(?![\w.-])", tokens.text))
    if single:
        yield from (Hit(*one.span(), INITIALS, True) for one in re.finditer(rf"(?<![\w.,&(/-])(?<!\d )[{''.join(sorted(single))}](?= )", tokens.text) if VERBS.match(tokens.text, one.end()))
    small = set[str]()
    for found in (*SMALL.finditer(tokens.text), *FAR.finditer(tokens.text)) if read(tokens.text).holds("inisial") else ():
        if not known(found["value"]):
            yield Hit(*found.span("value"), INITIALS)
            small |= {re.escape(found["value"])} if len(found["value"]) > 2 else set()
    if small:
        yield from (Hit(*one.span(), INITIALS) for one in re.finditer(rf"(?<![\w.])(?:{'|'.join(sorted(small))})(?![\w-])", tokens.text))
    for found in PAIRED.at(tokens.text, (one.start() for one in DOTTED.finditer(tokens.text))):
        if found["value"] not in spelt("bukan-inisial"):
            yield Hit(*found.span("value"), INITIALS)
    aged = BEFORE_AGE.search(tokens.text) is not None
    for found in AGED.finditer(tokens.text) if aged else ():
        yield Hit(*found.span(), INITIALS)
    for found in YEARS.finditer(tokens.text) if aged else ():
        if found[0] in SEXES and tokens.text[max(0, found.start() - 3) : found.start()].rstrip().endswith(("),", '",', "|")):
            continue  # «(samaran), P, 9 th»
        if found[0] not in spelt("bukan-inisial") and not (len(found[0]) > 1 and known(found[0].lower())):
            yield Hit(*found.span(), INITIALS, len(found[0]) == 1 and CODED.search(tokens.text[max(0, found.start() - 16) : found.start()]) is not None)
            if len(found[0]) > 2:
                yield from (Hit(*one.span(), INITIALS) for one in re.finditer(rf"(?<![\w.]){re.escape(found[0])}(?!\w)", tokens.text))
    for found in BORN.finditer(tokens.text):
        if found[0] not in spelt("bukan-inisial") and not known(found[0].lower()):
            yield Hit(*found.span(), INITIALS)
    for found in MENTIONED.finditer(tokens.text):
        n = tokens.at(found.start()) - 1
        if GRADED.search(tokens.text[max(0, found.start() - 40) : found.start()]):
            continue
        if n >= 0 and tokens.words[n].islower() and tokens.lower[n] in before_somebody() and (tokens.lower[n] not in WITH or tokens.text[found.end() : found.end() + 1] in CLOSING):
            yield Hit(*found.span(), INITIALS)
    for found in ALONE.at(tokens.text, (one.start() for one in DOTTED.finditer(tokens.text))):
        yield Hit(found.start(), found.start("rest"), INITIALS)


def of_a_name(tokens: Tokens, place: int, letters: str) -> bool:
    """Whether letters are the first ones of the words before them, and these a name that was found, and no office."""
    n = tokens.at(place) - 1
    first = n
    while first > 0 and n - first < 6 and tokens.between(first) in {" ", ". "} and tokens.capital(first - 1):
        first -= 1
    words = [k for k in range(first, n + 1) if tokens.capital(k)]
    spelt_out = "".join(tokens.words[k][0] for k in words[-len(letters) :]) == letters
    return spelt_out and any(tokens.taken[k] for k in words) and not any(tokens.lower[k] in listed("lembaga") for k in words)


def introduced(found: re.Match[str]) -> str:
    """Two or three letters that the text calls somebody's initials or sets behind a role, to be found everywhere: `korban XN`."""
    letters = (found["short"] or found["code"] or "").split()
    last = letters[-1] if letters else ""
    return last if len(last) > 1 and last.isalpha() and last.isupper() and last not in spelt("bukan-inisial") and not known(last.lower()) else ""


@cache
def before_somebody() -> frozenset[str]:
    """Words behind which a lone letter is somebody."""
    return frozenset(word.rpartition(" ")[2] for word in listed("penyebut")) | listed("peran", "inisial") | listed("kerabat", "inisial") | listed("kata-ucap") | listed("depan-inisial")


def beginnings(text: str) -> list[int]:
    """Where INITIAL may match: at a letter with a dot, at an announcing word, or at the bracket before it."""
    found = {one.start() for one in DOTTED.finditer(text)}
    for place in read(text).places(INITIAL.mark):
        found |= {place, place - 1} if text[place - 1 : place] == "(" else {place}
    return sorted(found)
