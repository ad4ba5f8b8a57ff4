"""Counts Word's automatic numbers: the file holds only their rules, and the numbers that people see have to be counted again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
BULLETS = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    form: str = "decimal"
    text: str = "%1."


@dataclass(slots=True)
class Counter:
    """The levels of every list, and where each stands; lists that share their rules go on counting together."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    """By `numId`."""
    group: dict[str, str] = field(default_factory=dict)
    """By `numId`, the rules that it shares with others."""
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, number: str, depth: int) -> str:
        """The mark of the next item: `3.`, `b.`, `-` for a bullet, empty where the list is unknown."""
        levels = self.levels.get(number)
        if levels is None:
            return ""
        level = levels.get(depth, Level(text=f"%{depth + 1}."))
        if level.form in BULLETS:
            return "-"
        counts = self.counts.setdefault(self.group.get(number, number), {})
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        own = lambda found: shown(counts.get(int(found[1]) - 1, 1), levels.get(int(found[1]) - 1, Level()).form)  # noqa: E731  # read once, below
        return re.sub(r"%([1-9])", own, level.text) or "-"


def shown(number: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        text = ""
        for value, sign in ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if form == "upperRoman" else text
    return str(number)


def load(root: etree._Element | None) -> Counter:
    counter = Counter()
    if root is None:
        return counter
    rules = {str(one.get(f"{W}abstractNumId")): {whole(level.get(f"{W}ilvl"), 0): level_of(level) for level in one.iter(f"{W}lvl")} for one in root.iter(f"{W}abstractNum")}
    for one in root.iter(f"{W}num"):
        number, shared = str(one.get(f"{W}numId")), one.find(f"{W}abstractNumId")
        key = value(shared)
        own = {whole(given.get(f"{W}ilvl"), 0): given for given in one.iter(f"{W}lvlOverride")}
        levels = dict(rules.get(key, {}))
        for depth, given in own.items():
            inner, start = given.find(f"{W}lvl"), given.find(f"{W}startOverride")
            base = level_of(inner) if inner is not None else levels.get(depth, Level())
            levels[depth] = Level(whole(value(start), base.start), base.form, base.text) if start is not None else base
        counter.levels[number] = levels
        counter.group[number] = number if own else f"*{key}"
    return counter


def level_of(element: etree._Element) -> Level:
    start, form, text = (value(element.find(f"{W}{name}")) for name in ("start", "numFmt", "lvlText"))
    return Level(whole(start, 1), form or "decimal", text if text or element.find(f"{W}lvlText") is not None else "%1.")


def value(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get(f"{W}val") or "")


def whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else otherwise
