"""What people type who know a number or a nickname: «UU 14/2019», «UU TPKS», «#007», «112»; or who ask what a name means: «TKSK itu apa».

Their page comes first, whatever else speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pustaka.search.page import SearchPage
from pustaka.search.text import words

FILE = "nomor"
"""Fetched only for a query that `LEADS`."""

LEADS = re.compile(r"\d|\buu|\bpp |undang|(itu|tu|ini) apa|apa (itu|tu|sih)|panjang|singkat|arti[ n]|maksud|definisi|pengerti|beda", re.IGNORECASE)
"""The same expression stands in `mesin.js`."""

MEANS = "arti"
"""Leads a name whose meaning is asked for, as `uu` leads a nickname."""

FILLERS = ("no", "nomor", "nomer", "tahun", "thn", "th", "ke", "telepon", "telpon", "telp", "hotline", "pasal", "ri")
"""Words around a number that change nothing: `UU Nomor 14 Tahun 2019`, `edisi ke-7`."""

DIFFERS, ASKS = "beda", "?beda"
"""«Beda A dan B» asks when it comes first; «KTP beda dengan KK» tells something."""

KINDS = {
    "undang": "uu", "uud": "uu", "peraturan pemerintah": "pp", "peraturan presiden": "perpres", "peraturan menteri sosial": "permensos", "peraturan mensos": "permensos",
    "keputusan menteri sosial": "kepmensos", "instruksi presiden": "inpres", "peraturan daerah": "perda", "seri": "edisi", "nomor seri": "edisi",
    **{word + end: MEANS for word in ("kepanjangan", "singkatan", "arti") for end in ("", "nya")}, **dict.fromkeys(("apa itu", "apa tu", "apa sih", "itu apa", "tu apa", "ini apa", "itu apaan", "tu apaan", "apa maksud", "yang dimaksud", "yang dimaksud dengan", "maksud dari", "maksudnya", "definisi", "pengertian"), MEANS),
    **dict.fromkeys(("bedanya", "perbedaan", "perbedaannya", "apa beda", "beda antara", ASKS), MEANS),
}  # fmt: skip
"""How kinds of law and series, and questions for a meaning, are written out, as `words` gives them: `undang-undang` is one word."""

LISTS = ("daftar", "kumpulan", "semua")
"""Words of somebody who looks for many laws, not for one."""

MOST = 10
"""Pages that one number leads to, as a year does."""

Entry = tuple[int, str, str]
"""A page, the place in it, and what stands there."""


def plain(query: Sequence[str], fillers: Iterable[str], kinds: Mapping[str, str]) -> list[str]:
    """The words of a query without fillers, kinds of law in their short form, and numbers without the noughts before them."""
    left = [word.lstrip("0") or "0" if word.isdigit() else word for word in query if word not in fillers]
    if left[:1] == [DIFFERS]:
        left[0] = ASKS
    found: list[str] = []
    at = 0
    while at < len(left):
        size = next((size for size in (3, 2, 1) if " ".join(left[at : at + size]) in kinds and at + size <= len(left)), 0)
        found.append(kinds[" ".join(left[at : at + size])] if size else left[at])
        at += size or 1
    return found


def matched(query: Sequence[str], known: Mapping[str, object], fillers: Iterable[str], kinds: Mapping[str, str]) -> str:
    """The longest citation that stands in a query; one word alone, or numbers without their kind, count only where nothing else was typed."""
    given = plain(query, fillers, kinds)
    for size in range(min(len(given), 5), 0, -1):
        for start in range(len(given) - size + 1):
            key = " ".join(given[start : start + size])
            if key in known and (size == len(given) or (size > 1 and not key[0].isdigit())):
                return key
    return led(given, known, kinds) if frozenset(given).isdisjoint(LISTS) else ""


def led(given: Sequence[str], known: Iterable[str], kinds: Mapping[str, str]) -> str:
    """The longest citation whose words stand in a query in any order, its kind among them: `UU yang melindungi lansia`, `TKSK itu apa`."""
    there, leading = frozenset(given), frozenset(kinds.values())
    if there.isdisjoint(leading):
        return ""
    return max((key for key in known if " " in key and not key[-1].isdigit() and key.split(" ", 1)[0] in leading and there.issuperset(key.split(" "))), key=len, default="")


def table(pages: Sequence[SearchPage]) -> dict[str, object]:
    """The file: fillers, kinds, and the pages of each citation; a page of its own comes before a place in a list."""
    found: dict[str, list[Entry]] = {}
    for number, page in enumerate(pages):
        for typed, anchor, name in page.cited:
            key = " ".join(plain(words(typed), FILLERS, KINDS))
            entries = found.setdefault(key, [])
            if key and len(entries) < MOST and all(one[0] != number for one in entries):
                entries.append((number, anchor, name))
    return {"l": " ".join(FILLERS), "s": " ".join(LISTS), "k": KINDS, "c": {key: sorted(found[key], key=lambda one: bool(one[1])) for key in sorted(found) if key}}
