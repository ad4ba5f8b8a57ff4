"""The marks of lists: how a manuscript counts, and the same way of counting as Markdown here can show it."""

from __future__ import annotations

import re
from dataclasses import replace

from pustaka.intake.manuscript import Block, Paragraph, escaped
from pustaka.intake.numbering import ROMAN, shown
from pustaka.text import markers

LAST = re.compile(r"(?:^|(?<=[^A-Za-z\d]))(?P<name>\d{1,3}|[A-Za-z]{1,7})(?P<end>[.)]?)$")
"""`3.`, `(c)`, and the last of `2.4` or `1.b)`."""

WORDS = re.compile(r"[^\W\d_]{2,}")
SIGNS = {sign: number for number, sign in ROMAN}

Reading = tuple[str, int]
"""How a mark may count, with a style of `markers.STYLES` or `1`, and where it stands."""


def readings(mark: str) -> list[Reading]:
    """Every way to read a mark; `i.` is the first Roman number and the ninth letter. None for a bullet."""
    found = LAST.search(mark)
    if found is None or (WORDS.search(mark[: found.start()]) or (len(found["name"]) > 1 and found["name"].isalpha() and not found["end"])):
        return []
    name = found["name"]
    if name.isdigit():
        return [("1", int(name))]
    lower, upper = name.lower(), name.isupper()
    several = [("a", 26 * (len(name) - 1) + ord(lower[0]) - ord("a") + 1)] if len(set(lower)) == 1 else []
    number = roman(lower)
    romans = [("i", number)] if number and shown(number, "lowerRoman") == lower else []
    ordered = romans + several if lower[0] == "i" or len(name) > 1 else several + romans
    return [(style.upper() if upper else style, n) for style, n in ordered]


def roman(name: str) -> int:
    values = [SIGNS.get(sign, 0) for sign in name]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)) if all(values) else 0


def follows(before: str, mark: str) -> bool:
    """Whether one mark is the next after another in some way of counting."""
    after = readings(mark)
    return any((style, number + 1) in after for style, number in readings(before))


def is_counted(mark: str) -> bool:
    return bool(readings(mark))


def sign(mark: str, before: str = "") -> str:
    """The mark as Markdown here shows it, where `before` stands above it in the same list: the same, or a figure where letters and Roman numbers come to their end."""
    told = readings(mark)
    if not told:
        return f"- {escaped(mark)}" if WORDS.search(mark) else "-"
    style, number = next((one for one in told if (one[0], one[1] - 1) in readings(before)), told[0])
    name = str(number) if style == "1" else markers.label(style, number)
    found = LAST.search(mark)
    return f"{name or number}{found['end'] if name and found and found['end'] and style != '1' else '.'}"


def is_alone(blocks: list[Block], n: int, before: str) -> bool:
    """Whether a letter has no neighbour that counts on: within another list nobody could tell it from the words above it."""
    one = blocks[n]
    if not isinstance(one, Paragraph) or not one.depth or any(style == "1" for style, _number in readings(one.mark)) or follows(before, one.mark):
        return False
    later = next((other for other in blocks[n + 1 :] if not isinstance(other, Paragraph) or not other.mark or other.depth <= one.depth), None)
    return not isinstance(later, Paragraph) or later.depth != one.depth or not follows(one.mark, later.mark)


def starts_anew(before: str, mark: str) -> bool:
    """Whether the second mark counts in the way of the first and does not go on from it; `1.` below `1.` is how lazy writers count."""
    ways = {style for style, _number in readings(before)} & {style for style, _number in readings(mark)}
    return bool(ways) and before != mark and not follows(before, mark)


def is_item(one: Block | None) -> bool:
    return isinstance(one, Paragraph) and bool(one.mark) and not one.level


def goes_on(before: Block, one: Block, above: str) -> bool:
    """Whether two items stand in one list; `above` is the last mark at the second one's depth."""
    if not isinstance(before, Paragraph) or not isinstance(one, Paragraph) or not is_item(before) or not is_item(one):
        return False
    if one.depth > before.depth:
        return True
    first, second = ([style for style, _number in readings(mark)] for mark in (above, one.mark))
    return follows(above, one.mark) or (not first and not second) or first == second == ["1"]


def levelled(blocks: list[Block]) -> list[Block]:
    """Items by how deep they stand in their own list, whatever depth the manuscript gave them: a list never begins deeper than its first level, which would be code."""
    found, open_ = list[Block](), list[int]()
    for one in blocks:
        if isinstance(one, Paragraph) and one.mark and not one.level:
            while open_ and open_[-1] > one.depth:
                open_.pop()
            if not open_ or open_[-1] < one.depth:
                open_.append(one.depth)
            found.append(replace(one, depth=len(open_) - 1))
        elif isinstance(one, Paragraph) and one.inner and open_:
            found.append(replace(one, depth=len(open_) - 1))
        else:
            found.append(replace(one, inner=False) if isinstance(one, Paragraph) else one)
            open_.clear()
    return found


def nested(blocks: list[Block]) -> list[Block]:
    """Bullets between two numbers that follow each other belong to the first of them, whatever depth the manuscript gave them."""
    found = list(blocks)
    for n, one in enumerate(blocks):
        if not isinstance(one, Paragraph) or not is_counted(one.mark):
            continue
        end = n + 1
        while end < len(blocks) and isinstance(inner := blocks[end], Paragraph) and inner.mark == "-" and inner.depth >= one.depth and not inner.level:
            end += 1
        after = blocks[end] if end < len(blocks) else None
        if end > n + 1 and isinstance(after, Paragraph) and follows(one.mark, after.mark) and after.depth == one.depth:
            low = min(inner.depth for inner in blocks[n + 1 : end] if isinstance(inner, Paragraph))
            for k in range(n + 1, end):
                inner = found[k]
                if isinstance(inner, Paragraph):
                    found[k] = replace(inner, depth=inner.depth - low + one.depth + 1)
    return found
