"""Lays the blocks of a manuscript out in the anatomy of its kind; every paragraph ends in a part, in the front matter, or among what is left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pustaka.intake import attendance, front
from pustaka.intake.manuscript import Block, Left, Manuscript, Paragraph, Picture, Table
from pustaka.intake.words import KindWords, heading, words

REPEATED = 3
SHORT = 25
QUESTIONS = 3
"""Headings in a row with nothing between them: the questions of a form, not parts."""

FEW = 3
"""Blocks before the first part that are an opening; more of them are a text whose headings are its own."""

SECTIONED = frozenset({"laporan", "edisi"})
LONGEST_SECTION = 10

PRESENT = "hadir"
"""The part of minutes that becomes a count."""

INLINE = re.compile(r"^(?P<head>[^:]{3,90}?)\s*:\s+(?P<rest>\S.*)$")
PAGE = re.compile(r"(?:halaman|hal\.?|page)?\s*[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:dari|of|/)\s*\d{1,3})?", re.IGNORECASE)
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
    blocks = list(cleared(list(unfolded(manuscript.blocks, told)), done))
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
        elif current == PRESENT and isinstance(one, Paragraph) and one.mark:
            names.append(one)
        elif current == PRESENT:
            take(done, told.rest, one)
        else:
            take(done, current, headed(blocks, one) if told.kind.key in SECTIONED else one)
    if names:
        count_in(done, attendance.listed(names), names)
    return done


def headed(blocks: list[Block], one: Block) -> Block:
    """A short numbered line that stands alone between other things is the heading of what follows; among numbered lines it is an item."""
    if not isinstance(one, Paragraph) or not one.mark[:1].isdigit() or one.depth or one.plain.endswith((".", ":", ";", ",")) or len(one.plain.split()) > LONGEST_SECTION:
        return one
    place = next(n for n, other in enumerate(blocks) if other is one)
    beside = [blocks[n] for n in (place - 1, place + 1) if 0 <= n < len(blocks)]
    alone = place + 1 < len(blocks) and not any(isinstance(other, Paragraph) and other.mark[:1].isdigit() for other in beside)
    return replace(one, level=3, mark="") if alone else one


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


def cleared(blocks: list[Block], done: Arranged) -> Iterator[Block]:
    """The blocks without letterheads that come back on every page, leftovers of web pages, page numbers, and orders of a form."""
    seen = Counter(one.plain for one in blocks if isinstance(one, Paragraph) and not one.mark and len(one.plain.split()) <= SHORT)
    for one in blocks:
        if not isinstance(one, Paragraph):
            yield one
        elif why := unwanted(one, seen[one.plain]):
            done.left.append(Left(one.place, why))
        else:
            yield one


def unwanted(one: Paragraph, times: int) -> str:
    plain, told = one.plain, words()
    if not any(sign.isalnum() for sign in plain):
        return "garis atau tanda hias"
    if PAGE.fullmatch(plain) and not one.mark:
        return "nomor halaman"
    if times >= REPEATED and not one.mark and not plain.endswith("."):
        return f"kop atau kaki halaman yang terulang {times} kali"
    if any(pattern.search(plain) for pattern in told.remains):
        return "sisa halaman blog"
    if len(plain.split()) <= 60 and any(pattern.search(plain) for pattern in told.hints) and not told.kinds["kasus"].part(bare_question(plain)):
        return "kalimat perintah formulir"
    return ""


def bare_question(plain: str) -> str:
    """A question whose words name a part is a heading, whatever it asks for: `a. Pengetahuan/konsep (sekurang-kurangnya 3 …)`."""
    return heading(re.sub(r"\([^)]*\)", "", plain))


def unfolded(blocks: tuple[Block, ...], told: KindWords) -> Iterator[Block]:
    """Tables that are forms become what they mean: questions become headings, and the answers text below them."""
    for one in blocks:
        if isinstance(one, Table) and len({n for row in one.rows for n, cell in enumerate(row) if cell.plain}) == 1:
            yield from one.paragraphs()  # a frame around text
        elif isinstance(one, Table) and not attendance.is_attendance(one) and sum(1 for row in one.rows if any(told.part(heading(cell.plain)) for cell in row)) >= 2:
            for row in one.rows:
                for cell in row:
                    is_head = bool(told.part(bare_question(cell.plain)))
                    yield from (replace(inner, level=inner.level or 3) if is_head and n == 0 else inner for n, inner in enumerate(cell.paragraphs))
        else:
            yield one


def announced(blocks: list[Block], n: int, told: KindWords) -> str:
    """The part that a paragraph announces as its heading; empty where it is text."""
    one = blocks[n]
    if not isinstance(one, Paragraph) or one.mark == "-":
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
        elif (listed := NAMES.match(one.plain)) and "peserta" in kind.by_field and len(people := named(listed["names"])) >= REPEATED:
            done.people = attendance.Attendance({"peserta": len(people)})
            done.left.append(Left(one.place, "nama peserta; jumlahnya ada di isian «peserta»"))
        elif "judul" not in done.values and front.is_title(one):
            done.values["judul"] = one.plain
            done.placed += 1
        else:
            yield one


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
