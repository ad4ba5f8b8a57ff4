"""Puts together, for the second reading of a text, what the ends of lines and stray blanks part within a number or an address.

Each change takes away only blanks, so that letters which a scanner took for figures are read beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.view import Change

F = r"[0-9OoQlI|SBZ]"
"""A figure, or a letter that a scanner leaves for one."""

BELOW = Lazy(rf"\n[ \t]{{0,40}}(?:(?::[ \t]{{0,4}})?(?-i:{F}{{1,20}})(?![^\W_])|«bulan»\b)", re.IGNORECASE)
"""The end of a line, and below it what may go on: the places at which the next patterns are tried. No figures that go on are glued to a word."""

AROUND_END = 8, 70
"""Characters before and behind such an end that they look at."""

BROKEN = re.compile(rf"(?<={F})[ \t]{{0,3}}(?P<sign>[-./]?)[ \t]{{0,3}}\n[ \t]{{0,40}}(?={F})")
"""Where a line ends within figures: `O857 6OO0⏎O0 93l`, `12 /01 /⏎   2O17`."""

TAIL = re.compile(rf"(?<![^\W_])[A-Z]?{F}{{1,20}}(?:[ .\-/:]{{1,3}}{F}{{1,20}})*$")
REST = re.compile(rf"{F}{{1,20}}(?:[ .\-/]{{1,3}}{F}{{1,20}})*(?![^\W_])")
ITEM = re.compile(r"\d{1,3}[.)][ \t]|\d{1,2}[ \t]+[^\W\d_]{2}")
"""`2. Xontoh`, `2 anak` at the beginning of a line: a line of its own."""

COUNT = re.compile(r"[1-9]\d{0,3}[ \t]+[^\W\d_]")
"""`2300 jiwa` at the beginning of a line, below as short a number: a count of its own."""

BACK = 60
"""Characters before the end of a line in which its last figures and what announces them are looked for."""
FEWEST = 6
"""Figures of the shortest number that is put together."""

MOST, GROUPED = 9, 14
"""Figures of the longest rest, and of one that a stroke parts as it parts the line before; more are a number of their own."""

WHOLE = re.compile(r"(?:19|20)\d\d")
"""A year at the end of a line is complete."""

ANNOUNCED = re.compile(rf"(?<=[A-Za-z.:=])[ \t]{{0,3}}\n(?:[ \t]{{1,40}}|[ \t]{{0,40}}:[ \t]{{0,4}})(?=(?:{F}[ .\-/]{{0,3}}){{6}})")
"""`No. RM⏎   12-34-56`: a label, and its number alone below it."""

DATED = Lazy(r"(?<=[0-9OolI])[ \t]{0,3}\n[ \t]{0,40}(?=«bulan»\b)|(?<=[A-Za-z.])[ \t]{0,3}\n[ \t]{1,40}(?=[12l|][9OoQ0][0-9OolI|SBZ]{2}(?!\w))", re.IGNORECASE)
"""`5 Mei⏎   1990`."""

SLASHED = Lazy(r"[ \t]/|/\s")
SLASH = re.compile("/")
CHAIN = re.compile(r"(?<![\w/.])(?:[A-Z]{1,6}[ \t]{0,2}[-.][ \t]{0,2})?[A-Z0-9Ool][\w.\-]{0,14}(?:[ \t]{0,2}/[ \t]{0,2}(?:\n[ \t]{0,40})?[\w.\-]{1,20}){2,7}(?![\w/])")
"""`O93 / OOO0 / XPP / lV / 2O22`."""
YEAR = re.compile(r"(?<![\w.])[12l|][0-9OoQlI|SBZ]{3}(?![\w.]*\w)")
ROMAN = re.compile(r"(?<=[/ ])(?=[IVXl|]*[IVX])[IVXl|]{1,5}(?=[/ ])")
BLANKS = re.compile(r"\s+")

DAY = re.compile(r"(?<![\w.,/\-])[0-3OolI] ?[0-9OolI] ?[-/.] ?[01OolI] ?[0-9OolI] ?[-/.] ?(?:[12lI] ?[09Oo] ?)?[0-9OolI] ?[0-9OolI](?! ?\d|[\w/\-]|[.,]\d)")
"""`1 2 - 0 3 - 2 0 1 7`."""

CODED = re.compile(r"(?P<sign>[/.-](?<=\w.))[ \t]{0,3}\n[ \t]{0,40}(?=[\w.]{1,14}[/-][\w.]|(?:19|20)\d\d(?!\w))")
"""`12/Pid.X-⏎Anak/2021`: a code that goes on in the next line."""
HALF = re.compile(r"(?<![\w:/.-])(?=[\w./-]*\d)\w{1,12}[./-][\w.-]{0,20}(?:/[\w.-]{0,20}){0,4}$")

PLATED = Lead(
    "«kendaraan»{,nya}. no",
    r"(?<![A-Za-z])(?:«kendaraan»|no(?:mor|\.)?\s?pol(?:isi|\.)?)(?:nya)?\b[^\n\d]{0,40}?(?<![A-Za-z])"
    r"(?P<plate>(?-i:«=pelat»)(?:[ \-]{0,3}|[ \-]{0,3}\n[ \t]{0,40})(?P<figures>[0-9OolI|](?:(?:[ \-]{0,2}|[ \-]{0,3}\n[ \t]{0,40})[0-9OolI|]){1,3})(?:[ \-]{0,3}|[ \-]{0,3}\n[ \t]{0,40})(?P<end>(?-i:[A-Z8501]{1,3})))(?!\w)",
    re.IGNORECASE,
)
"""`no. pol : X l234⏎  A8`, `motor X-55⏎12-XZ`: beside a word for a vehicle."""
LETTERS, FIGURES = str.maketrans("8501", "BSOI"), str.maketrans("OolI|", "00111")

POINTED = re.compile(rf"(?<![\w.,-]){F}{{1,8}}(?: {{0,2}}[.\-] {{0,2}}(?:{F}{{1,8}}|[A-Z]{{2}}(?= ?-))){{2,5}}(?!\w)")
"""`OO . l2 . 34`; only where a blank stands before a sign."""
APART = re.compile(r"[\s-]+")
STRAY = re.compile(r" [.\-](?<=\w..)")
"""A blank before a sign. Its first sign comes first: a search leaps from one to the next."""

APART_MOST = 40
"""No day and no row of single figures is longer, and each holds a digit."""

SINGLE = re.compile(r"(?<!\w)(?<!\d )[0-9OolI|](?:(?: |\n[ \t]{0,40})[0-9OolI|](?!\w)){4,8}(?! ?\w)")
"""`B 7 6 5 4 3 2 1`, also over the end of a line; a longer row may be answers to a test."""

DOTTED = Lazy(r"(?<![^\W_])(?:n[o0]|«alamat:pembuka») \.", re.IGNORECASE)
"""`No . 12`, `Jl . Xontoh Gg . Xanto`."""

MAIL = Lazy(r"[\w.+-]{1,40}(?:[ \t]{1,2}\.[ \t]{1,2}[\w+-]{1,40}){0,2}[ \t]{0,2}[@©®](?:[ \t]{0,2}|\n[ \t]{0,40})[\w-]{2,40}(?:[ \t]{0,2}\.[ \t]{0,2}[a-z]{2,12}){0,2}[ \t]{0,2}\.[ \t]{0,2}«akhiran-situs:dieja»(?!\w)")
"""`ibu . xontoh @ surat . com`, `ibuxontoh©surat.com`."""
AT = re.compile("[@©®]")


def changes(text: str) -> Iterator[Change]:
    """Blanks that part what belongs together, with what stands there instead."""
    if "\n" in text:
        joined = 0
        ends = windows(((one.start() - AROUND_END[0], one.end() + AROUND_END[1]) for one in BELOW.finditer(text)), len(text))
        for found in (one for low, high in ends for one in BROKEN.finditer(text, low, high)):
            if goes_on(text, found.start(), found.end(), joined):
                joined = found.end()
                yield found.start(), found.end(), found["sign"] or " "
        for found in CODED.finditer(text):
            if HALF.search(text[max(0, found.start() - BACK) : found.start() + 1]):
                yield found.start(), found.end(), found["sign"]
        for found in DATED.within(text, ends):
            yield found.start(), found.end(), " "
        for found in (one for low, high in ends for one in ANNOUNCED.finditer(text, low, high)):
            rest = REST.match(text, found.end())
            if rest and figures(rest[0]) > 2:
                yield found.start(), found.end(), " "
    slashes = windows(((one.start() - BACK, one.end() + BACK) for one in SLASHED.at(text, strokes(text))), len(text))
    for low, high in slashes:
        for found in CHAIN.finditer(text, low, high):
            if YEAR.search(found[0]):
                yield from tight(found)
                yield from ((found.start() + n, found.start() + n + 1, "I") for one in ROMAN.finditer(found[0]) for n in range(*one.span()) if found[0][n] in "l|")
    for found in PLATED.found(text):
        if any(map(str.isdigit, found["figures"])) and any(map(str.isalpha, found["end"])):
            low, high = found.span("plate")
            yield from ((low + one.start(), low + one.end(), "") for one in APART.finditer(found["plate"]))
            yield from ((n, n + 1, text[n].translate(FIGURES)) for n in range(*found.span("figures")) if text[n] in "OolI|")
            yield from ((n, n + 1, text[n].translate(LETTERS)) for n in range(found.start("end"), high) if text[n].isdigit())
    near = windows(((low - APART_MOST, high + APART_MOST) for low, high in read(text).figures), len(text))
    for pattern in (DAY, SINGLE):
        for found in (one for low, high in near for one in pattern.finditer(text, low, high)):
            if figures(found[0]) > 2:
                yield from tight(found)
    for found in DOTTED.finditer(text) if " ." in text else ():
        yield found.end() - 2, found.end() - 1, ""
    for found in POINTED.finditer(text) if STRAY.search(text) else ():
        if STRAY.search(found[0]):
            yield from tight(found)
    for found in MAIL.within(text, windows(((one.start() - BACK, one.end() + BACK) for one in AT.finditer(text)), len(text))):
        yield from tight(found)
        yield from ((found.start() + n, found.start() + n + 1, "@") for n, one in enumerate(found[0]) if one in "©®")


def strokes(text: str) -> list[int]:
    """Where SLASHED may match: at a stroke or just before it."""
    return [n for found in SLASH.finditer(text) for n in (found.start() - 1, found.start())]


def tight(found: re.Match[str]) -> Iterator[Change]:
    for one in BLANKS.finditer(found[0]):
        yield found.start() + one.start(), found.start() + one.end(), ""


def goes_on(text: str, low: int, high: int, joined: int) -> bool:
    """Whether the figures at the end of a line go on in the next: a word or the line before leads to them, and what follows is no item."""
    first = max(0, low - BACK, text.rfind("\n", 0, low) + 1)
    line = text[first:low]
    tail, rest = TAIL.search(line), REST.match(text, high)
    if not tail or not rest or ITEM.match(text, high) or (figures(tail[0]) < 5 and COUNT.match(text, high)) or WHOLE.fullmatch(tail[0]) or sum(map(str.isalnum, rest[0])) > (GROUPED if "-" in tail[0] and "-" in rest[0] else MOST) or not (first + tail.start() == joined or any(map(str.isalpha, line[: tail.start()]))):
        return False
    return figures(tail[0]) > 0 and (figures(rest[0]) > 0 or (len(rest[0]) > 1 and not rest[0].strip("OolI|"))) and sum(map(str.isalnum, tail[0] + rest[0])) >= FEWEST


def figures(run: str) -> int:
    return sum(map(str.isdigit, run))
