"""Says of numbers on paper that nobody has verified them, and when each was last seen; what lists the PDFs needs it, so it loads nothing that makes them."""

from __future__ import annotations

from collections.abc import Iterable

from pustaka.compose import calls
from pustaka.library import wording
from pustaka.registers import referrals

SIGN = "*"
"""Stands beside a number that nobody has verified; `signed` explains it next to it."""


def signed(lines: Iterable[referrals.Line]) -> str:
    """What the sign beside a number means: `* Belum diverifikasi; terlihat: 112 Nov 2025.`; empty where no number has it."""
    seen = ", ".join(f"{wording.listing(shown)} {short(when)}" for when, shown in calls.doubted(lines).items())
    return f"{SIGN} {referrals.UNVERIFIED.capitalize()}; terlihat: {seen}." if seen else ""


def short(seen: str) -> str:
    """`terlihat November 2025` → `Nov 2025`."""
    month, _, year = seen.removeprefix("terlihat ").rpartition(" ")
    return f"{month[:3]} {year}" if month in wording.MONTHS else seen.removeprefix("terlihat ")
