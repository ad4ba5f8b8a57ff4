"""Why a trait that is harmless alone is asked about: what else the same text tells of the person, and by which rule it is known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from pustaka.library.library import Examined
from pustaka.privacy import RULES, quasi

CODES = {rule.slug: f"DIRI{rule.number:02}" for rule in RULES}

NAMES = {
    "desa-kelurahan": "nama desa", "tanggal-kejadian": "tanggal tepat", "tempat-kerja": "tempat kerja", "sekolah": "nama sekolah", "usia-tepat": "usia tepat",
    quasi.WORK: "pekerjaan khas", quasi.EXACT: "jam atau jumlah tepat",
}
"""What each weighing rule finds, for a sentence."""

MESSAGE = "Bersama {others}, {what} ini menunjuk satu orang. Ganti dengan yang lebih umum, misalnya «{wider}»."
WHAT = {quasi.WORK: "pekerjaan", quasi.EXACT: "jam atau jumlah"}


def told(slug: str, text: str, found: Examined, starts: Sequence[int], value: str) -> str:
    """The finding with its reasons and the wider word; the value chooses the word and is not repeated."""
    return MESSAGE.format(others=joined(reasons(slug, text, found, starts)), what=WHAT[slug], wider=quasi.wider(slug, value))


def reasons(slug: str, text: str, found: Examined, starts: Sequence[int]) -> list[str]:
    """`nama desa (DIRI14, baris 9)` for everything else that weighs, in the order of the rules."""
    first: dict[str, int] = {}
    for start, _end, rule, _level, _public in found:
        if rule in quasi.WEIGHTS and rule != slug:
            first.setdefault(rule, bisect_right(starts, start))
    ruled = [f"{NAMES[rule]} ({CODES[rule]}, baris {first[rule]})" for rule in NAMES if rule in first]
    return [*ruled, *quasi.traits(text)]


def joined(parts: Sequence[str]) -> str:
    return " dan ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
