"""What «pustaka tinjau» writes into front matter: a reviewer's name stands there openly, so that no rule about names judges it.

Only the block as the command writes it counts. The same words elsewhere, a nested or folded value, a remark behind a
value or a key that occurs twice are judged like any other text, and numbers are looked for in the name all the same.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile

from pustaka.findings import Severity
from pustaka.privacy.detect import DISGUISE, detect
from pustaka.privacy.levels import weighed
from pustaka.privacy.model import Context, Detection
from pustaka.text import frontmatter

KEY = "tinjauan"

NAME = "oleh"

LONGEST = 120
"""Characters of a name with its titles; more is a text of its own."""

ROW = re.compile(r"  (?P<key>\w+): (?P<value>\S.*?) *")
"""`  oleh: Peninjau Rekaan, S.Sos.`."""

OPEN = frozenset({"nama-orang", "kata-tak-dikenal", "kata-asing", "bagian-nama", "inisial", "sekolah", "tempat-kerja", "desa-kelurahan", "gabungan-ciri", DISGUISE})
"""Rules about names of persons and places, which a reviewer gives openly; what identifies by a number of its own is no part of a name."""

ADDRESS = "alamat"
"""Open as well while no number stands in it: `Jalan Rekaan` may be a person."""

FORMS: dict[str, Callable[[object], str]] = {
    "tanggal": lambda given: given.isoformat() if type(given) is datetime.date else "",
    "hasil": lambda given: given if given in ("terbit", "jangan terbit") else "",
    "sidik": lambda given: given if isinstance(given, str) and re.fullmatch(r"[a-p]{16}", given) else "",
    NAME: lambda given: given if isinstance(given, str) and len(given) <= LONGEST else "",
}
"""How the command writes the value of each key; empty when it would not have written such a value."""


def judged(text: str, context: Context) -> Iterator[tuple[Detection, Severity]]:
    """Every detection that weighs something, with its weight; `text` is a whole file."""
    own = fields(text)
    if not own:
        yield from weighed(text, context, detect(text, context))
        return
    blank = text
    for start, end, _key in own:
        blank = blank[:start] + " " * (end - start) + blank[end:]
    found = list(weighed(blank, context, detect(blank, context)))
    for start, end, key in own:
        if key == NAME:
            found += [(replace(one, start=one.start + start, end=one.end + start), level) for one, level in identifying(text[start:end], context)]
    yield from sorted(found)


def identifying(name: str, context: Context) -> Iterator[tuple[Detection, Severity]]:
    """What in a reviewer's name is no name."""
    for one, level in weighed(name, context, detect(name, context)):
        if one.rule not in OPEN and (one.rule != ADDRESS or any(map(str.isdigit, name[one.start : one.end]))):
            yield one, level


def fields(text: str) -> list[tuple[int, int, str]]:
    """(start, end, key) of each value that the command wrote, in code points; nothing unless every line of the block is a key with a value."""
    if f"\n{KEY}:" not in text or not text.startswith("---"):
        return []
    matter = frontmatter.parse(text)
    given = matter.values.get(KEY)
    lines = text.split("\n")
    first = matter.line(KEY)
    if matter.troubles or not isinstance(given, dict) or lines[first - 1].rstrip() != f"{KEY}:":
        return []
    rows = [ROW.fullmatch(line) for line in takewhile(lambda line: line[:1].isspace(), lines[first : matter.lines - 1])]
    place = sum(len(line) + 1 for line in lines[:first])
    keys = [row["key"] for row in rows if row]
    if len(keys) < len(rows) or len(set(keys)) < len(keys):
        return []
    found = []
    for row in filter(None, rows):
        plain = FORMS[row["key"]](given.get(row["key"])) if row["key"] in FORMS else ""
        if plain and row["value"] in spelt(plain):
            found.append((place + row.start("value"), place + row.end("value"), row["key"]))
        place += len(row.string) + 1
    return found


def spelt(value: str) -> tuple[str, ...]:
    """A value as YAML may write it on one line: bare or in quotes."""
    return value, "'" + value.replace("'", "''") + "'", f'"{value}"'


def overfull(name: str) -> bool:
    """Whether something other than a name stands in what a reviewer gave as a name: a number, an address, or far too much."""
    return len(name) > LONGEST or any(identifying(name, Context(kind="kasus")))
