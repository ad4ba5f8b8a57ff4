"""Tells headings from text: which paragraph announces which part, which only asks a question of a form, and which heads a section of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from pustaka.intake.clearing import bare_question
from pustaka.intake.manuscript import Block, Paragraph
from pustaka.intake.words import KindWords, heading

QUESTIONS = 3
"""Headings in a row with nothing between them: the questions of a form, not parts."""

LONGEST_SECTION = 10
"""Words."""

INLINE = re.compile(r"^(?P<head>[^:]{3,90}?)\s*:\s+(?P<rest>\S.*)$")
"""`Deskripsi kasus : Lansia …`, a heading and the beginning of its text in one line."""


def announced(blocks: list[Block], n: int, told: KindWords) -> str:
    """The part that a paragraph announces as its heading; empty where it is text."""
    one = blocks[n]
    if not isinstance(one, Paragraph) or one.mark == "-" or one.struck:
        return ""
    inline = INLINE.match(one.plain)
    words_of = heading(re.sub(r"\([^)]*\)", "", inline["head"] if inline else one.plain))
    part = told.part(words_of) if words_of else ""
    if not part:
        return ""
    if one.level or one.bold or one.plain.endswith(":"):
        return part
    if inline:
        return part if len(inline["head"].split()) <= 6 else ""
    if one.mark or re.match(r"(?:\d{1,2}|[a-zA-Z])[.)]\s", one.plain):
        if told.kind.key != "kasus" and len(words_of.split()) > 5:
            return ""
        return "" if any(is_sibling(blocks, n, other, told) for other in (n - 1, n + 1)) else part
    return part if len(words_of.split()) <= 8 and not one.plain.endswith(".") else ""


def is_sibling(blocks: list[Block], n: int, other: int, told: KindWords) -> bool:
    """Whether the neighbour is an item of the same list that announces nothing: then both are items."""
    if not 0 <= other < len(blocks):
        return False
    one, beside = blocks[n], blocks[other]
    if not isinstance(one, Paragraph) or not isinstance(beside, Paragraph) or not beside.mark or beside.mark == "-" or beside.depth != one.depth:
        return False
    return one.mark[:1].isdigit() == beside.mark[:1].isdigit() and not told.part(bare_question(beside.plain))


def remainder(one: Paragraph, told: KindWords) -> Paragraph | None:
    """What stands behind the colon of a heading, as a paragraph of its own; nothing where the line is only a heading."""
    found = INLINE.match(one.text)
    if found is None or one.level or not told.part(heading(re.sub(r"\([^)]*\)", "", found["head"]))):
        return None
    return replace(one, text=found["rest"], mark="", bold=False, depth=0)


def questions(blocks: list[Block], heads: dict[int, str], told: KindWords) -> list[int]:
    """Headings that follow each other with nothing between, all below one part."""
    level = {part.id: part.level for part in told.kind.parts}
    found: list[int] = []
    run: list[int] = []
    for n in range(len(blocks) + 1):
        if n in heads and level.get(heads[n], 2) > 2 and isinstance(one := blocks[n], Paragraph) and remainder(one, told) is None and not one.level:
            run.append(n)
            continue
        found += run if len(run) >= QUESTIONS else []
        run = []
    return found


def headed(blocks: list[Block], one: Block) -> Block:
    """A short numbered line that stands alone between other things is the heading of what follows; among numbered lines it is an item."""
    if not isinstance(one, Paragraph) or not one.mark[:1].isdigit() or one.depth or one.plain.endswith((".", ":", ";", ",")) or len(one.plain.split()) > LONGEST_SECTION:
        return one
    place = next(n for n, other in enumerate(blocks) if other is one)
    beside = [blocks[n] for n in (place - 1, place + 1) if 0 <= n < len(blocks)]
    alone = place + 1 < len(blocks) and not any(isinstance(other, Paragraph) and (other.mark[:1].isdigit() or other.inner) for other in beside)
    return replace(one, level=3, mark="") if alone else one
