"""Finds identifiers with a form of their own in what is no manuscript: code, old commits, finished pages and PDFs.

Manuscripts are looked at by all rules. Here only those rules hold whose value is long enough to show by itself whether
it was invented: code, tests and the examples on the pages of the rules may hold nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from pustaka.findings import Severity
from pustaka.privacy import Context, encoded, hints, numbers, parted, permitted, phones, scanned, severity, spelt
from pustaka.privacy.detect import settled, valued
from pustaka.privacy.hints import FEWEST
from pustaka.privacy.model import Allowed
from pustaka.privacy.permits import Permit, Silence
from pustaka.privacy.view import unfold

RULES = ("nomor-telepon", "surel", "akun-media-sosial", "nomor-induk", "nomor-kartu", "nomor-dokumen", "nomor-rekening")
"""What is looked for outside manuscripts. Plates, case numbers and places are too short to tell an invented one from a real one."""

ANYWHERE = Context(kind="edisi")

JOINABLE = ("nomor-telepon", "nomor-induk")
BLURRED = (phones.find, numbers.find)
"""What finds these, also where a scanner misread them."""
ROW = re.compile(r"\d #|# \d")
"""A figure just before or just behind."""

LABELLED = re.compile(r"(?<![A-Za-z])(?:nik|ktp|kk|hp|wa|telp|telepon|nomor)(?:nya)?\W{0,4}(?:\w+\W{1,3}){0,3}$", re.IGNORECASE)
DATED = re.compile(r"^(?:19|20)\d\d/\d\d/\d\d/\d+$")
"""`2021/08/22/1234567`: the day and the number of an article in its address."""

MOST_ASKED = 20
"""Different values that no silence hides, after which silences are asked no more: each question is slow on purpose, and a text with so many is wrong whatever they say."""

SPLICED = re.compile(r"[\"']\s*\+\s*f?[\"']")
"""`"0812-" + "…"`: how tests write a number that no search of the files is to take for one."""

Found = tuple[int, int, str]
"""Start, end and rule, in code points of the given text."""


def find(text: str, permits: Iterable[Permit] = (), silences: Iterable[Silence] = (), *, strict: bool = False, joined: bool = False) -> Iterator[Found]:
    """Identifiers that weigh as errors, are neither permitted nor silenced, and, unless `strict`, do not look invented.

    In a `joined` text the words of cells and items stand side by side: there figures that are neighbours are no number yet.
    """
    if not hints.hinted(text):
        return
    view = unfold(text)
    allowed = tuple(Allowed(one.value, one.rule) for one in permits)
    hidden = tuple(silences)
    blurred = (one for one in scanned.find(view.text, BLURRED) if one.rule in JOINABLE and "|" not in view.text[one.start : one.end])
    told = set[str]()
    hits = [one for one in (*valued(view.text), *blurred) if one.rule in RULES]
    for one in sorted(settled(hits)):
        value = view.text[one.start : one.end]
        start, end = view.origin(one.start, one.end)
        if one.rule == "nomor-telepon" and (DATED.search(view.text[max(0, one.start - 5) : one.end]) or phones.SERVICE.fullmatch(digits(value))):
            continue
        if joined and one.rule in JOINABLE and " " in value and not told_together(view.text, one.start, one.end):
            continue
        if severity(one.rule, ANYWHERE, public=one.public) is not Severity.ERROR or permitted(value, one.rule, allowed):
            continue
        if not strict and (invented(encoded.opened(whole(view.text, one.start, one.end) if one.rule == "nomor-telepon" else value), one.rule) or SPLICED.search(value)):
            continue
        given = text[start:end]
        if len(told) < MOST_ASKED and any(silence.hides(one.rule, silence.path, given) for silence in hidden):
            continue
        told.add(given)
        yield start, end, one.rule


REST = re.compile(r"[ \t]{0,3}[\n|][ \t|]{0,3}(?P<rest>\d[\d .\-]{2,14}\d)(?!\d)")
SHORTEST, LONGEST = 9, 14
"""Digits of a telephone number with its area code."""


def whole(text: str, start: int, end: int) -> str:
    """A telephone number with the rest of it in the next cell or line: half a number is too short to be anybody's."""
    value, rest = text[start:end], REST.match(text, end)
    joined = value + rest["rest"] if rest else value
    return joined if len(digits(value)) < SHORTEST <= len(digits(joined)) <= LONGEST else value


def told_together(text: str, start: int, end: int) -> bool:
    """Whether digits in joined words are one number: they are announced, or have its shape and belong to no longer row of figures."""
    if LABELLED.search(text[max(0, start - 40) : start]):
        return True
    return parted.read_together(text[start:end]) and not ROW.search(text[max(0, start - 2) : start] + "#" + text[end : end + 2])


@lru_cache(maxsize=8192)
def masked(text: str) -> str:
    """`casebook/ibu-….md` for a name that holds a number or an address: what is told of a file never repeats it."""
    for start, end, _rule in sorted(find(text, strict=True), reverse=True):
        text = f"{text[:start]}…{text[end:]}"
    return text


SAYS_SO = re.compile(r"[cx]ontoh|rekaan|(?<![^\W_])reka(?:[a-z]{2}|@)|\bcth\b|@example\.|\.(?:example|invalid|test)(?![\w-])|\bnama\b", re.IGNORECASE)
"""`humas@contoh.go.id`, `t.me/namarekaan`, `ibu_rekadewi@…`, `nama@gmail`, `penguji@a.invalid`; not `contact@…`, not `namaku@…`."""

MASKED = re.compile(r"[xX*•]{4,}")
"""`340215xxxxxx`."""

PATTERN = re.compile(r"\\[.wdsb]|\{[^}]*\}|…")
"""`s\\.id/wa\\w`, `https://t.me/{name}`: a pattern for addresses or an address with a gap, not an address."""

LETTERS = re.compile(r"[A-Za-z]+")

BLOCK = re.compile(r"0{4}")
SHORT_BLOCK = re.compile(r"0{3}")
ALONE = re.compile(r"(?<![\dA-Za-z])000(?![\dA-Za-z])")
PATTERNED = re.compile(r"0{4}|0{3}$|00(\d)\1$|(\d)\2\2\d?(\d)\3\3|(\d)\4(\d)\5(\d)\6")
"""`00000`, `197505051999031000`, `…-0077`, `0007778889`, `0998877001`: what no office gives out."""

OFFICIAL = 18
"""Digits of an official's number. Its first fourteen are dates, and the year 2000 is full of zeros."""

COUNTED = "01234567890123456789"


def invented(value: str, rule: str) -> bool:
    """Whether a value shows by itself that nobody has it; in doubt it does not."""
    return INVENTED[rule](value)


def says_so(value: str) -> bool:
    return bool(SAYS_SO.search(value))


def made_up_profile(value: str) -> bool:
    """A handle alone is as often a word of a program (`@property`), so that only addresses of profiles count."""
    return not re.search(r"/\+?\w", value.rpartition("://")[2]) or value.startswith("@") or bool(PATTERN.search(value)) or says_so(value)


def made_up_phone(value: str) -> bool:
    """A subscriber's block of zeros; three are enough when they are written as a block or where no mobile number begins.

    With its area code no number is shorter than nine digits.
    """
    given = digits(value)
    mobile = re.match(r"(?:62|0)?8", given)
    return bool((BLOCK if mobile else SHORT_BLOCK).search(given) or ALONE.search(value)) or given in COUNTED or (given.startswith("0") and len(given) < 9)


def made_up_identity(value: str) -> bool:
    return bool(BLOCK.search(digits(value)) or MASKED.search(value)) or len(set(digits(value))) == 1


def made_up_number(value: str) -> bool:
    given = digits(value)
    if len(given) == OFFICIAL:
        given = given[-4:]
    return bool(PATTERNED.search(given) or MASKED.search(value) or says_so(value)) or any(given[n : n + 7] in COUNTED for n in range(len(given) - 6))


def core(value: str) -> str:
    """What of a value counts when two spellings are compared."""
    plain = unfold(value).text
    return digits(plain) if "@" not in plain and len(digits(plain)) >= FEWEST else re.sub(r"[^a-z0-9]", "", plain.casefold())


def digits(value: str) -> str:
    """The digits of a value, number words and look-alike letters among them."""
    return re.sub(r"\D", "", LETTERS.sub(as_digits, value.replace("|", "l")))


def as_digits(found: re.Match[str]) -> str:
    alike = found[0].translate(ALIKE)
    return spelt.digits().get(found[0].lower(), alike if alike.isdigit() else "")


ALIKE = str.maketrans("OoIl", "0011")

INVENTED: dict[str, Callable[[str], bool]] = {
    "nomor-telepon": made_up_phone,
    "surel": says_so,
    "akun-media-sosial": made_up_profile,
    "nomor-induk": made_up_identity,
    "nomor-kartu": made_up_number,
    "nomor-dokumen": made_up_number,
    "nomor-rekening": made_up_number,
}
"""What «obviously invented» means, by rule; docs/kontribusi/menyamarkan.md says the same to people."""
