"""Finds where somebody lives when no street is named: by landmarks, by the way there, by the number of a room.

One landmark says little, so that several have to stand together: beside a word for living, or with a name or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.words import acronym, known

RULE = "letak-rumah"

PIECE = Lead(
    "«patokan:sisi». «patokan:simpang». «patokan:arah». «patokan:hunian». «patokan:ciri». «patokan:lorong». dari lewat masuk melewati",
    r"(?<![A-Za-z])(?:(?P<side>«patokan:sisi»(?:\s(?:«patokan:sisi»|di|ke|dari|dengan)){0,2}\s«patokan:tempat»)"
    r"|(?P<home>(?<!\d\s)(?P<room>«patokan:pondokan»|«patokan:hunian»)(?:\s(?!«bukan-pintu»\b)[a-z][\w'-]{0,20}){0,4}?\s(?:(?:nomor|nomer|no|pintu|kamar|blok|lantai|lt)\b\.?\s?)?(?:\d{1,3}(?![.,]\d|\s(?:«bukan-pintu»)\b)[a-z]?|[a-z]{1,2}[\s-]?\d{1,3}|«patokan:urutan»))"
    r"|(?P<cross>«patokan:simpang»\b)|(?P<way>«patokan:arah»\b|(?:dari|lewat|masuk|melewati)\s(?:«patokan:tempat»|«patokan:simpang»))"
    r"|(?P<lane>«patokan:lorong»\.?\s[\w'-]{1,20})|(?P<mark>«patokan:ciri»\s«patokan:warna»))(?![A-Za-z])",
    re.IGNORECASE,
)
"""`belakang masjid`, `barak 4`, `kamar nomor enam`, `belok kiri`, `gang buntu`, `pagar hitam`; not `depan umum`, not `300 tenda`."""

LIVING = Lazy(r"(?<![A-Za-z])«tinggal»\b[^.\n]{0,34}$|(?<![A-Za-z])«patokan:hunian»(?:\s[a-z]+){0,2}\s(?:di\s)?$|(?<![A-Za-z])(?:warung|kios|toko|bengkel)\s(?:di\s)?$", re.IGNORECASE)
"""What stands before a place where somebody lives: `tinggal di `, `Rumah | `, `gubuk di `, `warung `."""

GAP = Lazy(r"[^.\n|;]{0,60}|[^.\n|;]{0,20}(?:gg|no|jl)\.[^.\n|;]{0,20}", re.IGNORECASE)
"""What may stand between two landmarks of one place."""

DOING = Lazy(r"\b«jeda-patokan»\b", re.IGNORECASE)

MOST = 4
"""Words behind the last landmark that may still belong to it: ` al Xikmah xontoh`."""

NUMBER = Lazy(r"\d|\b«patokan:urutan»\b", re.IGNORECASE)
NEXT = Lazy(r"\s(?P<word>\w[\w'-]*)")
WORD = Lazy(r"[^\W\d_][\w'-]*")

FEWEST, ALONE = 2, 3
"""Signs that a place must have where living is spoken of, and elsewhere."""


def find(text: str) -> Iterator[Hit]:
    """Places of dwelling in unfolded text."""
    group: list[re.Match[str]] = []
    for piece in PIECE.found(text):
        if group and not together(text, group[-1].end(), piece.start()):
            yield from weighed(text, group)
            group = []
        group.append(piece)
    if group:
        yield from weighed(text, group)


def together(text: str, end: int, start: int) -> bool:
    return GAP.fullmatch(text, end, start) is not None and not DOING.search(text[end:start])


def weighed(text: str, group: Sequence[re.Match[str]]) -> Iterator[Hit]:
    """The stretch of some landmarks, when they point at one door."""
    start, last = group[0].start(), group[-1].end()
    end = rest_of(text, last)
    before = text[max(0, start - 60) : start].rpartition("\n")[2]
    living = LIVING.search(before)
    roomed = any(one["home"] and one["room"] for one in group)
    signs = len(group) + bool(NUMBER.search(text[start:end])) + particular(text[start:end])
    if signs < (FEWEST if living or roomed else ALONE) or (not living and all(one["lane"] for one in group)):
        return
    yield Hit(start, end, RULE)


def rest_of(text: str, end: int) -> int:
    """Where the name behind the last landmark ends."""
    last = end
    for _word in range(MOST):
        found = NEXT.match(text, last)
        if not found:
            break
        last = found.end()
        word = found["word"]
        if word[0].isupper() or word[0].isdigit() or not known(word.lower()) or NUMBER.search(word) or word.lower() in listed("patokan"):
            end = last
    return end


def particular(place: str) -> bool:
    """Whether a name stands in a place: a word with a capital inside it, or one that is none of the language."""
    words = WORD.compiled.findall(place)
    return any(len(word) > 2 and ((n and word[0].isupper()) or not known(word.lower())) and not acronym(word) for n, word in enumerate(words))
