"""Finds a child by its place among the others: `yang kecil Xasih`, `anak ke-3 Xahagia`, `si bungsu Xermata`, `yg SD Xurya`.

What stands there is a name, also when it is a word of the language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pustaka.privacy.called import UNKNOWN, introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import run
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

PLACED = Lead(
    "«urutan-anak:penunjuk». «urutan-anak:anak»{nya,e,na,ku}. «urutan-anak:anak».",
    r"(?<![A-Za-z])(?P<head>(?P<child>«urutan-anak:anak»(?:nya|e|na|ku)?)|«urutan-anak:penunjuk»)\s"
    r"(?:(?:paling|no(?:mor|mer)?\.?|ke)[ -]?)?(?:(?P<born>«urutan-anak:lahir»)|(?P<size>«urutan-anak:besar»)|(?P<count>«penjelas-kerabat:yang-mana»|\d))(?:nya|ne|e|na)?(?P<gap>,? |: | \()(?=[A-Z][a-z])",
    re.IGNORECASE,
)
"""`yg sulung `, `anak ke-2 `, `si bungsu, `, `sing mbarep `; not `yang sulung sudah …`."""

CHILDREN = Lazy(r"(?<![A-Za-z])(?:«urutan-anak:anak»(?:nya|e|na|ku|-anak)?|\w+ bersaudara|«urutan-anak:lahir»)(?![A-Za-z])", re.IGNORECASE)
NEAR = 120
"""Characters around in which children are spoken of: `yang kedua Xetia` elsewhere counts values."""

CLOSED = {",": ",", " (": ")"}
"""What has to stand behind a name that a comma or a bracket parts from its child."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names of children behind what tells which of them is meant."""
    some = list(PLACED.found(tokens.text))
    sized = [one.start() for one in some if one["size"]]
    for found in some:
        n = tokens.at(found.end())
        if n >= len(tokens.words) or tokens.starts[n] != found.end() or tokens.taken[n] or tokens.address[n] or not tokens.words[n][0].isupper():
            continue
        end = run(tokens, n, hard=True) if not tokens.ordinary(n) or tokens.namesake(n, weak=True) else n
        if end == n and introduced(tokens, n):
            end = n + 1
        if end == n or thing(tokens, n) or not parted(tokens, found, end):
            continue
        likely = any(tokens.namesake(k, weak=True) or tokens.lower[k] in entries("nama.txt") or not tokens.ordinary(k) for k in range(n, end))
        if found["born"] or found["child"] or ((of_children(tokens.text, found) or beside_another(found, sized)) and (likely or found["size"])):
            yield hit(tokens, n, end) if likely or found["born"] else replace(hit(tokens, n, end), rule=UNKNOWN)


def parted(tokens: Tokens, found: re.Match[str], end: int) -> bool:
    """Whether a name behind a comma or a bracket ends with one too: `Yang sulung, Xahagia, menikah`."""
    closing = CLOSED.get(found["gap"].rstrip() if found["gap"].startswith(",") else found["gap"])
    return closing is None or tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] in {closing, "."}


def thing(tokens: Tokens, n: int) -> bool:
    """Whether a word with a capital is a day, an office, a body or common knowledge, and no child."""
    lower = tokens.lower[n]
    return tokens.region[n] or who(tokens, n) or common(lower) or any(lower in listed(name) for name in ("hari", "bulan", "kepala-nama", "badan", "layanan", "sapaan", "awal-kalimat", "urutan-anak"))


def of_children(text: str, found: re.Match[str]) -> bool:
    """Whether children are spoken of beside `yang besar`, and the word itself is not all that says so."""
    return CHILDREN.compiled.search(text, max(0, found.start() - NEAR), found.start()) is not None or CHILDREN.compiled.search(text, found.end(), found.end() + NEAR) is not None


def beside_another(found: re.Match[str], sized: Sequence[int]) -> bool:
    """Whether two are told apart: `yang laki-laki Xaya …, yang perempuan Xasih`; `sized` is where, in order, such words stand."""
    first, last = bisect_left(sized, found.start() - NEAR + 1), bisect_left(sized, found.start() + NEAR)
    return last - first > (found["size"] is not None)
