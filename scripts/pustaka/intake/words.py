"""The words by which manuscripts are understood, from one data file; patterns are compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from pustaka.kinds import BY_KEY, Kind

FILE = Path(__file__).with_name("data") / "bagian.yml"
KINDS = ("kasus", "notulensi", "edisi", "laporan")
"""Kinds that people hand in; entries and cards are written in the library itself."""

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """How people call the parts of one kind. `rest` is the part for what no heading announces."""

    kind: Kind
    signs: Patterns
    rest: str
    parts: dict[str, Patterns]
    sentences: dict[str, Patterns] = field(default_factory=dict)

    def part(self, heading: str) -> str:
        """The part that a heading announces: the longest match wins; empty for none."""
        found = [(match.end(), part) for part, patterns in self.parts.items() for one in patterns if (match := one.match(heading))]
        return max(found, key=lambda one: one[0])[1] if found else ""

    def sentence(self, text: str) -> str:
        return next((part for part, patterns in self.sentences.items() if any(one.match(text) for one in patterns)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    kinds: dict[str, KindWords]
    hints: Patterns
    remains: Patterns
    keys: dict[str, frozenset[str]]
    persons: Patterns
    contacts: Patterns
    columns: dict[str, re.Pattern[str]]
    absent: re.Pattern[str]


def compiled(given: object) -> Patterns:
    return tuple(re.compile(str(one), re.IGNORECASE) for one in given) if isinstance(given, list) else ()


@cache
def words() -> Words:
    given = yaml.safe_load(FILE.read_text("utf-8"))
    return Words(
        kinds={key: of_kind(BY_KEY[key], given[key]) for key in KINDS}, hints=compiled(given["petunjuk"]), remains=compiled(given["sisa"]),
        keys={key: frozenset(names) for key, names in given["isian"].items()}, persons=compiled(given["orang"]), contacts=compiled(given["kontak"]),
        columns={name: re.compile(pattern, re.IGNORECASE) for name, pattern in given["kolom"].items()}, absent=re.compile(given["tidak_hadir"], re.IGNORECASE),
    )


def of_kind(kind: Kind, given: dict[str, dict[str, list[str]]]) -> KindWords:
    return KindWords(
        kind=kind, signs=compiled(given["tanda"]), rest=str(given["lain"]), parts={part: compiled(patterns) for part, patterns in given["bagian"].items()},
        sentences={part: compiled(patterns) for part, patterns in given.get("kalimat", {}).items()},
    )


MARK = re.compile(r"^(?:(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s*)+(?=\D)")
"""`2. `, `b) `, `II. `: what a heading's number looks like when it was typed."""

LONGEST_HEADING = 30
"""Words; the questions of the certification form have up to twenty."""


def heading(text: str) -> str:
    """The words of what may be a heading: no number in front, no end of sentence; empty for a paragraph."""
    bare = MARK.sub("", text.strip()).strip(" .:*_")
    return bare.casefold() if bare and len(bare.split()) <= LONGEST_HEADING else ""


ROLE_LESS = "peserta"
"""How somebody is counted whose part nobody wrote down."""
