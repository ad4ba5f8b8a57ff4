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


def service(text: str, start: int) -> bool:
    before = text[max(0, start - 110) : start].rpartition("\n")[2]
    lower = before.lower()
    office = OFFICE.search(before) if any(word in lower for word in listed("layanan")) else None
    return office is not None and not PRIVATE.search(before[office.start() :])
