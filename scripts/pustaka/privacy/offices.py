"""Tells whether an institution, and nothing private, is named just before a place in the text.

It never allows anything: outside cases it turns an error into a question for a person.
"""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed

OFFICE = Lazy(
    r"\b«layanan»\b[^;\n|]{0,90}$",
    re.IGNORECASE,
)
"""`Dinas Sosial, ` just before `Jl. …`."""

PRIVATE = Lazy(r"(?i)\b(?:«pribadi»|«peran:pribadi»|«kerabat:pribadi»|rumah(?! sakit))(?:nya|ku)?\b")
"""Any of these between the institution and the value, and the institution counts for nothing."""


HEADING = Lazy(r"[ \t#*>|]{0,6}(?:pemerintah\b[^\n]{0,60}|(?:[\w ]{0,24}\b)?«layanan»\b[^\n\d]{0,60})", re.IGNORECASE)
"""The line above an address in the head of a letter: `DINAS SOSIAL`."""


def service(text: str, start: int) -> bool:
    above, _, before = text[max(0, start - 200) : start].rpartition("\n")
    before = before[-110:]
    if HEADING.fullmatch(above.rpartition("\n")[2]) and len(before) < 80 and not PRIVATE.search(f"{above.rpartition(chr(10))[2]} {before}"):
        return True
    lower = before.lower()
    office = OFFICE.search(before) if any(word in lower for word in listed("layanan")) else None
    return office is not None and not PRIVATE.search(before[office.start() :])
