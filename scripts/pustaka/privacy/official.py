"""Knows the names that stand in a public form: of whoever holds an office, speaks at a meeting, teaches, is cited, or is only a figure in a story.

It never allows anything: outside cases such a name weighs less, and in a case it is still asked about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.lists import listed
from pustaka.privacy.model import LEARNED

CITED = Lazy(r"(?:,? [A-Z]\.(?: ?[A-Z]\.)*)?,? ?(?:\((?:19|20)\d\d|(?:19|20)\d\d[a-z]?[;).:])|,? (?:dkk|et al)\.?,? ?\(?(?:19|20)\d\d|, (?:[A-Z]\. ?){1,3}(?:,|&|\((?:19|20)|(?:19|20)\d\d)|(?: (?:dan|&) [A-Z][\w-]+)(?:,? \(?(?:19|20)\d\d)|,? p?hlm\b|:? \d+[-–]\d+\)")
"""What follows a cited author: ` (1963)`, `, S. 1998;`, `, E. (2014)`."""

OFFICE = Lead(
    "«jabatan-publik». «tampil».",
    r"(?:(?P<office>«jabatan-publik»)\b(?:(?: |, |/)(?:[A-Z][\w./-]*|\d+|dan|«sela-jabatan»)){0,8}|«tampil»\b(?: [IVX\d]{1,4})? (?:oleh|dari|bersama|dr)|«tampil:langsung»\b)"
    r"(?:,| ?:| -| –)? ?\(?(?:«sapaan»\.? ?){0,4}(?:[A-Z][a-z']+ ){0,3}$"
)
"""A public office, or that somebody speaks, just before a name: `Kabid Xontoh, Ibu `, `Pemateri: Penyuluh Ahli Muda (Ibu `, `Materi II oleh Prof. `."""

HELD = Lazy(
    r"(?:,? (?:[A-Z][A-Za-z]{0,6}\.){1,3}[\w.]{0,8}){0,4},? \(?(?:(?:selaku |sebagai |yang menjabat )?(?P<office>«jabatan-publik»)|dari «asal-pembicara»)\b"
)
"""An office or an institution just behind a name: `, M.Si., dosen `, ` selaku Kepala Dinas`, ` dari Universitas`."""


DEGREED = Lazy(r"(?:,? (?:S\.|Dip\.|A\.)[\w.]{2,9})?,? ?(?:M\.\s?«gelar:magister»\b|Ph\.? ?D|Sp\.? ?[A-Z]|Psikolog\b)")
"""A degree behind a name that only who speaks or works there has: `, M.Si.`, `, Sp.KJ`."""

TITLED = Lazy(r"«=gelar-depan»\. ?(?=[A-Z])")
"""An academic title with which a name begins; `dr.` has no capital and stands before whoever treats somebody."""

BEFORE_DEGREE = re.compile(r", [MS]\. $")
"""`, M. Psi.`: a degree that was written in two."""

FICTION = Lazy(r"\b«tokoh-rekaan»\b[^.!?\n]{0,50}$", re.IGNORECASE)
INVENTED = Lazy(r",? \(?(?:dalam|dari|di) (?:film|novel|sinetron|drama|serial|cerpen|komik|dongeng)\b")
"""What says that somebody is only told of: `tokoh fiktif Contoh`, `Contoh dari film …`."""


BEFORE = 120
"""Characters before a name that are read."""


def public(text: str, start: int, stop: int) -> int:
    """Whether a name stands as a cited author or in a public office; LEARNED where only its degree, its title or a part in a meeting says so, or where the writer says that somebody is invented: whoever reviews the text sees it."""
    held = HELD.match(text, stop)
    if CITED.match(text, stop) or (held and not of_a_meeting(held)):
        return True
    low = max(text.rfind("\n", 0, start) + 1, start - BEFORE)
    near = text[max(low, start - 80) : start].lower()
    places = offices(text)
    offices_before = [one for place in reversed(places[bisect_left(places, low) : bisect_left(places, start)]) if (one := OFFICE.match(text, place, start))]
    if offices_before or held:
        return LEARNED if all(of_a_meeting(one) for one in (*offices_before, *((held,) if held else ()))) else True
    if BEFORE_DEGREE.search(text, max(0, start - 6), start) and text[start:stop].lower() in listed("gelar"):
        return True
    told = INVENTED.match(text, stop) or (any(word in near for word in listed("tokoh-rekaan")) and FICTION.search(near))
    return LEARNED if told or DEGREED.match(text, stop) or TITLED.match(text, start) else False


def of_a_meeting(found: re.Match[str]) -> bool:
    """Whether what speaks for a name is a part in one meeting, and no office: `Moderator: Xontoh`."""
    return found["office"] is not None and found["office"].lower() in listed("jabatan-publik", "acara")


@lru_cache(maxsize=4)
def offices(text: str) -> list[int]:
    """Where the words stand that an office begins with, looked up once for all names of a text."""
    return read(text).places(OFFICE.mark)
