"""The findings of a proposal as totals and one row per rule, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from proposal import Around
from rows import SEVERITIES, Row, harmless

SHOWN = 22
"""Rules in the table: with the lines around it, a comment stays within forty."""

PLACES = 3

ROOM = 55_000
"""Characters of the table. GitHub takes 65,536 for a whole comment."""

MEANINGS = {
    "error": "**Galat** perlu dibetulkan sebelum tulisan terbit.",
    "review": "**Perlu ditinjau**: seorang pengelola membaca dan menandainya, dan tandanya merah sampai itu selesai. Penulis tidak perlu mengubah apa-apa, kecuali bila yang ditunjuk memang dapat mengenali orang.",
    "advice": "**Saran** boleh diabaikan.",
}


def told(found: Sequence[Row], around: Around, past: int) -> Iterator[str]:
    """Totals, what the weights mean, and one row per rule, the gravest first."""
    count = Counter(row["severity"] for row in found)
    yield f"Pemeriksa menemukan {totals(count)}. {' '.join(text for key, text in MEANINGS.items() if count[key])}"
    caused = sum(row.get("own") is False for row in found)
    if caused:
        yield from ("", f"{caused} di antaranya bertanda *akibat*: barisnya sendiri tidak diubah, tetapi temuannya timbul karena perubahan ini.")
    if not count["error"] and not count["review"] and not past and around.conclusion not in ("", "success"):
        yield from ("", f"Saran tidak membuat tanda merah; pemeriksaan berhenti karena hal lain. Seorang pengelola perlu melihat {around.log}.")
    yield from ("", "| Aturan | Banyak | Yang perlu dilakukan | Tempat |", "|---|---|---|---|")
    groups: dict[str, list[Row]] = {}
    for row in sorted(found, key=weight):
        groups.setdefault(row["code"], []).append(row)
    room, shown = ROOM, 0
    for code, members in list(groups.items())[:SHOWN]:
        line = rule_row(code, members, around)
        room -= len(line)
        if room < 0:
            break
        shown += 1
        yield line
    left = list(groups.values())[shown:]
    if left:
        yield from ("", f"Masih ada {sum(map(len, left))} temuan lain dari {len(left)} aturan; semuanya ada di {around.log}.")
    elif any(len(members) > PLACES for members in groups.values()):
        yield from ("", f"Semua tempat ada di {around.log}.")


def rule_row(code: str, members: Sequence[Row], around: Around) -> str:
    """Its message once; where the first places differ in what to do, each place has a number and its own message."""
    met = {(around.place(row), row["message"]): row for row in reversed(members)}  # of those that are shown alike, the first
    first = [row for row in members if met[around.place(row), row["message"]] is row][:PLACES]
    messages = list(dict.fromkeys(harmless(row["message"]) for row in first))
    places = [around.place(row) + (" *akibat*" if row.get("own") is False else "") for row in first]
    more = f"dan {len(members) - PLACES} tempat lain" if len(members) > PLACES else ""
    if len(messages) == 1:
        what, where = messages[0], ", ".join(filter(None, (*places, more)))
    else:
        what = "<br>".join(f"{n}\\. {harmless(row['message'])}" for n, row in enumerate(first, 1))
        where = "<br>".join(filter(None, (*(f"{n}\\. {place}" for n, place in enumerate(places, 1)), more)))
    count = Counter(row["severity"] for row in members)
    return f"| {around.rule(code)} | {totals(count)} | {what} | {where} |"


def totals(count: Mapping[str, int]) -> str:
    return ", ".join(f"{count[key]} {label}" for key, label in SEVERITIES.items() if count.get(key))


def weight(row: Row) -> int:
    return list(SEVERITIES).index(row["severity"])
