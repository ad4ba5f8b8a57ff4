"""Lays the blocks of a manuscript out in the anatomy of its kind; every paragraph ends in a part, in the front matter, or among what is left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pustaka.intake import attendance, front
from pustaka.intake.clearing import REPEATED, cleared, unfolded
from pustaka.intake.headings import announced, headed, questions, remainder
from pustaka.intake.manuscript import Block, Left, Manuscript, Paragraph, Picture, Table
from pustaka.intake.words import KindWords

FEW = 3
"""Blocks before the first part that are an opening; more of them are a text whose headings are its own."""

SECTIONED = frozenset({"laporan", "edisi"})

PRESENT = "hadir"
"""The part of minutes that becomes a count."""

NAMES = re.compile(r"^peserta\b[^:]{0,40}:\s*(?P<names>.+)$", re.IGNORECASE)
"""`Peserta diskusi #7: …, …, dan …`."""


@dataclass(slots=True)
class Arranged:
    texts: defaultdict[str, list[Block]] = field(default_factory=lambda: defaultdict(list))
    values: dict[str, object] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    """By part, where its heading stands."""
    placed: int = 0
    people: attendance.Attendance | None = None
    guessed: int = 0
    """Paragraphs that no heading announced."""


def arrange(manuscript: Manuscript, told: KindWords) -> Arranged:
    done = Arranged()
    blocks = list(cleared(list(unfolded(manuscript.blocks, told)), done.left))
    heads = {n: part for n, one in enumerate(blocks) if isinstance(one, Paragraph) and (part := announced(blocks, n, told))}
    for n in questions(blocks, heads, told):
        part = heads.pop(n)
        done.left.append(Left(blocks[n].place, "pertanyaan formulir; judul bagiannya sudah ada di draf"))
        heads[n] = f"?{part}"
    first = min((n for n, part in heads.items() if not part.startswith("?")), default=len(blocks))
    lead = [headed(blocks, one) if told.kind.key in SECTIONED else one for one in opening(blocks[:first], told, done)]
    current = ""
    for one in lead:
        if first == len(blocks) or len(lead) > FEW:
            current = spread(done, told, one, current)
        else:
            take(done, opening_part(told), one)
    names: list[Paragraph] = []
    for n in range(first, len(blocks)):
        one, part = blocks[n], heads.get(n, "")
        if part.startswith("?"):
            continue
        if part and isinstance(one, Paragraph):
            current, seen = part, part in done.heads
            done.heads.setdefault(part, one.place)
            rest = remainder(one, told)
            if rest is None and not seen:
                done.placed += 1
                continue
            one = rest or one  # a second heading of the same part says something of its own
        if isinstance(one, Table) and attendance.is_attendance(one) and told.kind.key != "kasus":
            count_in(done, attendance.counted(one), one)
        elif people_in(one, told, done):
            continue
        elif current == PRESENT and isinstance(one, Paragraph) and one.mark:
            names.append(one)
        elif current == PRESENT:
            take(done, told.rest, one)
        else:
            take(done, current, headed(blocks, one) if told.kind.key in SECTIONED else one)
    if names:
        count_in(done, attendance.listed(names), names)
    return done


def count_in(done: Arranged, found: attendance.Attendance, names: Table | list[Paragraph]) -> None:
    """The counts of one list; several lists add up."""
    before = done.people or attendance.Attendance({})
    done.people = attendance.Attendance(dict(Counter(before.present) + Counter(found.present)), before.absent + found.absent)
    why = "nama dan kontak peserta; jumlahnya menurut peran ada di isian «hadir» atau «peserta»"
    if isinstance(names, Table):
        done.left.append(Left(names.place, why, sum(1 for _one in names.paragraphs())))
    else:
        done.left += [Left(one.place, why) for one in names]


def take(done: Arranged, part: str, block: Block) -> None:
    done.texts[part].append(block)
    done.placed += 1 if isinstance(block, Paragraph) else sum(1 for _one in block.paragraphs()) if isinstance(block, Table) else 0


def opening_part(told: KindWords) -> str:
    """Where a text goes that stands before the first heading: the first part that holds words."""
    return "latar" if "latar" in told.parts else told.rest


def spread(done: Arranged, told: KindWords, block: Block, current: str) -> str:
    """A text without any heading: its first paragraph is the background, where the kind has one, and the rest goes on."""
    part = current or opening_part(told)
    if isinstance(block, Paragraph) and (said := told.sentence(block.plain.casefold())):
        part = said
    if isinstance(block, Paragraph) and block.level and part == "latar" and done.texts["latar"]:
        part = told.rest
    take(done, part, block)
    done.guessed += isinstance(block, Paragraph)
    if part == "latar":
        return told.rest if isinstance(block, Paragraph) and len(block.plain.split()) > 12 else ""
    return part


def opening(blocks: list[Block], told: KindWords, done: Arranged) -> Iterator[Block]:
    """The lead without what became front matter."""
    kind = told.kind
    for one in blocks:
        if isinstance(one, Table) and attendance.is_attendance(one) and kind.key != "kasus":
            count_in(done, attendance.counted(one), one)
        elif isinstance(one, Table) and front.is_form(one):
            yield from form(one, told, done)
        elif isinstance(one, Picture | Table):
            yield one
        elif (found := front.pair(one)) is not None:
            yield from line(one, *found, told, done)
        elif people_in(one, told, done):
            continue
        elif "judul" not in done.values and front.is_title(one):
            done.values["judul"] = one.plain
            done.placed += 1
        else:
            yield one


def people_in(one: Block, told: KindWords, done: Arranged) -> bool:
    """Whether a line names everybody who took part; then it becomes a count."""
    listed = NAMES.match(one.plain) if isinstance(one, Paragraph) and "peserta" in told.kind.by_field else None
    people = named(listed["names"]) if listed else []
    if len(people) < REPEATED:
        return False
    done.people = attendance.Attendance({"peserta": len(people)})
    done.left.append(Left(one.place, "nama peserta; jumlahnya ada di isian «peserta»"))
    return True


def named(text: str) -> list[str]:
    return [one for one in re.split(r",|;|\bdan\b", re.sub(r"\([^)]*\)", "", text)) if 1 <= len(one.split()) <= 6]


def line(one: Paragraph, key: str, value: str, told: KindWords, done: Arranged) -> Iterator[Block]:
    if key.startswith("*"):
        done.left.append(Left(one.place, front.reason(key)))
        return
    found = front.taken(told.kind, key, value)
    if key == "judul" and found and "judul" in done.values:
        yield Paragraph(text=str(done.values["judul"]), place="judul di awal naskah", level=3)
        done.placed -= 1  # it was counted as the title, and is counted again as text
    if found:
        done.values |= found
        done.placed += 1
    else:
        yield one


def form(table: Table, told: KindWords, done: Arranged) -> Iterator[Block]:
    for key, value, paragraphs in front.rows(table):
        if key.startswith("*"):
            done.left.append(Left(paragraphs[0].place, front.reason(key), len(paragraphs)))
        elif key and (found := front.taken(told.kind, key, value)):
            done.values |= found
            done.placed += len(paragraphs)
        else:
            yield from paragraphs
