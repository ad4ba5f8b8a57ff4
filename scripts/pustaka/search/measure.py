"""How good an answer is against what was expected: the numbers that tests, report and benchmark share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from pustaka.search.glossary import texts

FIRST, SEEN = 5, 10


@dataclass(frozen=True, slots=True)
class Golden:
    """What somebody types, the pages that must come, and pages that are useful too; without the last slash."""

    query: str
    wanted: tuple[str, ...]
    useful: tuple[str, ...] = ()
    kind: str = ""
    """What sort of query it is: an emergency, a question, a word of another language."""
    group: str = ""
    """The set that it belongs to."""


def golden(text: str, group: str = "") -> tuple[Golden, ...]:
    """The golden queries of a YAML file, as members of `group`. Raises ValueError when it is not a list of them."""
    try:
        given = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError("bukan YAML") from error
    if not isinstance(given, list):
        raise ValueError("bukan daftar")
    found = []
    for number, one in enumerate(given, 1):
        if not isinstance(one, dict) or not texts(one.get("cari")) or not texts(one.get("harap")):
            raise ValueError(f"butir ke-{number} tidak memuat «cari» dan «harap»")
        found.append(Golden(str(one["cari"]), texts(one["harap"]), texts(one.get("boleh")), " ".join(texts(one.get("kelas"))), group))
    return tuple(found)


def recall(found: Sequence[str], one: Golden) -> float:
    """The share of the wanted pages among the first five results."""
    return len(set(found[:FIRST]) & set(one.wanted)) / min(FIRST, len(one.wanted))


def first(found: Sequence[str], one: Golden) -> float:
    """Whether a wanted page comes first, which on a phone is the one that people open."""
    return float(bool(found) and found[0] in one.wanted)


def ndcg(found: Sequence[str], one: Golden) -> float:
    """How near the order of the first ten results is to the best one: a wanted page counts three times a useful one."""
    def worth(grade: int, at: int) -> float:
        return (3 if grade == 2 else grade) / math.log2(at + 2)

    grades = {**dict.fromkeys(one.useful, 1), **dict.fromkeys(one.wanted, 2)}
    gain = sum(worth(grades.get(page, 0), at) for at, page in enumerate(found[:SEEN]))
    return gain / sum(worth(grade, at) for at, grade in enumerate(sorted(grades.values(), reverse=True)[:SEEN]))
