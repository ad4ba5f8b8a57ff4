"""What paper shows of the services that can be telephoned: big numbers that dial in the file, and what is known of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from pustaka.book import text, tree
from pustaka.book.tree import Node
from pustaka.book.unverified import SIGN, signed
from pustaka.compose import calls
from pustaka.library import Library, Publication
from pustaka.registers import referrals
from pustaka.site import local as offices

FIRST = 4
"""The services whose number stands big at the head of a card; the others are named in its text."""

Number = dict[str, Any]


def numbers(library: Library, keys: Iterable[str] | None, missing: set[str]) -> list[Number]:
    """The services that can be reached from where one stands, in the given order; the general ones without `keys`."""
    return [number(one, missing) for one in calls.calls(library, keys) if one.lines]


def number(call: calls.Call, missing: set[str]) -> Number:
    """`name` is the label without the number, which stands big beside it: `112 darurat` → `darurat`."""
    first = call.lines[0]
    name = " ".join(word for word in call.label.split() if word != first.shown)
    return {
        "name": text.line("" if name == first.shown else name, missing), "when": text.line(call.when, missing), "say": text.line(call.say, missing),
        "otherwise": text.line(call.otherwise, missing),
        "lines": [
            {
                "shown": text.line(line.shown, missing), "href": text.line(line.href), "means": line.means,
                "sign": "" if line.current else SIGN, "state": text.line(line.state, missing),
            }
            for line in call.lines
        ],
    }


def of_entry(library: Library, entry: Publication, missing: set[str]) -> dict[str, Any]:
    """The general numbers, then the entry's own, as on its page; and what is told about them."""
    everywhere = referrals.general(library.register("rujukan"))
    keys = [*everywhere, *(key for key in entry.listed("rujukan") if key not in everywhere)]
    return {"calls": numbers(library, keys, missing), "told": told(library, keys, missing)}


def of_card(library: Library, card: Publication, rows: list[Node], beside: str, missing: set[str]) -> dict[str, Any]:
    """The numbers of a card in the order of calling, those `first` at its head, and what is told about them; `beside` is what the card itself says of calling.

    A doubted number that stands in `rows` alone gets its sign there, and of one that stands nowhere on the card nothing is told.
    """
    keys = card.listed("rujukan")
    calls = numbers(library, keys, missing)
    first = [{**one, "lines": one["lines"][:1]} for one in calls[:FIRST]]
    head = {line["href"] for one in first for line in one["lines"]}
    doubted = {line["href"] for one in calls for line in one["lines"] if line["sign"]} - head
    links = [node for node in tree.walk(rows) if node["t"] == "a" and "url" in node]
    for node in links:
        if node["url"] in doubted:
            node["c"] = [*node["c"], SIGN]
    return {"calls": calls, "first": first, "told": told(library, keys, missing, beside=beside, printed=head | {node["url"] for node in links})}


def told(library: Library, keys: Iterable[str] | None, missing: set[str], *, beside: str = "", printed: Collection[str] | None = None) -> str:
    """What must never be left out where numbers stand without room for more: the second number, and when the unverified ones were last seen.

    `112 tidak tersambung: 119 atau 110. * Belum diverifikasi; terlihat: 112 Nov 2025, 119 dan 110 Jan 2026.`
    `beside` are words next to it, which may name the second number already; `printed` are the addresses of the numbers that the paper shows, all without it.
    """
    found = [one for one in calls.calls(library, keys) if one.lines]
    doubted = signed(line for one in found for line in one.lines if printed is None or line.href in printed)
    parts = [
        f"{one.lines[0].shown} tidak tersambung: {calls.sentence(one.otherwise)}" for one in found
        if one.partial and one.otherwise and not (one.lines[0].shown in beside and calls.FAILING.lower() in beside.lower())
    ]
    return text.line(" ".join(filter(None, (*parts, doubted))), missing)


def local(library: Library, missing: set[str]) -> list[str]:
    """The names of the rows to be filled in, of the offices that the register knows."""
    return [text.line(name, missing) for _key, name in offices.rows(library)]
