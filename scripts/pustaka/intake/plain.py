"""Reads plain text, Markdown, and what was pasted: lines that a program broke are joined, and columns between tabs become a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from pustaka.intake.manuscript import UNSEEN, Block, Cell, Left, Manuscript, NotReadable, Paragraph, Table, escaped, guarded
from pustaka.text import frontmatter, markers
from pustaka.text.source import LARGEST, Unreadable, decode

HEAD = re.compile(r"(?P<signs>#{1,6})\s+(?P<text>.*?)(?:\s*\{[^}]*\})?\s*#*$")
ITEM = re.compile(rf"(?P<indent>\s*)(?P<mark>[{markers.BULLETS}](?=\s|$)|[oüØ§\uf0a7\uf0b7\uf0d8\uf0fc](?=\t)|\d{{1,2}}[.)](?=\s|$)|[a-zA-Z][.)](?=\s|$))\s*(?P<text>.*)")
"""`- butir`, `3. langkah`, `b) sumber`; `o` and `§` with a tab behind, which Word leaves of its signs where plain text is pasted."""

CELLS = re.compile(r"\t+")
PIPED = re.compile(r"\|.*\|")
RULER = re.compile(r"[\s|:-]*-[\s|:-]*")
BARE = re.compile(r"(?:\d{1,2}|[a-zA-Z])[.)]")
NOTE = re.compile(r"\[\^(?P<number>[^\]\s]+)\]:\s*(?P<text>.*)")
HINT = re.compile(r"\s*<!--.*-->\s*")

WRAPPED = 100
"""Letters: where no line of a long text is longer, a program broke its lines."""


def read(data: bytes) -> Manuscript:
    """Raises NotReadable."""
    found = decode("naskah", data)
    if isinstance(found, Unreadable):
        try:
            if len(data) > LARGEST:
                raise NotReadable(found.reason)
            text = data.decode("cp1252").replace("\r\n", "\n").replace("\r", "\n")  # what Word on Windows calls plain text
        except UnicodeDecodeError as error:
            raise NotReadable(found.reason) from error
    else:
        text = found.text
    text = UNSEEN.sub("", text)
    matter = frontmatter.parse(text)
    given = dict(matter.values) if matter.readable else {}
    lines = text.split("\n")
    skipped = matter.lines if given else 0
    numbered = [(number, line.rstrip()) for number, line in enumerate(lines[skipped:], skipped + 1)]
    blocks, notes, left = list[Block](), dict[int, tuple[Paragraph, ...]](), list[Left]()
    numbers: dict[str, int] = {}
    for place, line in joined(numbered, wrapped([line for _number, line in numbered])):
        if HINT.fullmatch(line):
            left.append(Left(place, "petunjuk di dalam kerangka, bukan isi naskah"))
        elif note := NOTE.fullmatch(line):
            number = numbers.setdefault(note["number"], len(numbers) + 1)
            notes[number] = (*notes.get(number, ()), Paragraph(text=escaped(note["text"]), place=place))
        else:
            blocks.append(paragraph(line, place, numbers))
    return Manuscript(form="teks", blocks=tuple(tables(blocks, below_gaps(numbered))), notes=notes, left=tuple(left), given=given)


def wrapped(lines: list[str]) -> bool:
    told = [len(line) for line in lines if line.strip()]
    return len(told) > 20 and max(told) <= WRAPPED and sum(1 for one in told if one > 50) > len(told) / 3


def joined(lines: list[tuple[int, str]], broken: bool) -> Iterator[tuple[str, str]]:
    """(place, line); a mark that stands alone is put before the line that follows it."""
    waiting: tuple[int, str] | None = None
    for number, line in lines:
        if not line.strip():
            if waiting:
                yield f"baris {waiting[0]}", waiting[1]
            waiting = None
        elif waiting and (BARE.fullmatch(waiting[1].strip()) or (broken and goes_on(waiting[1], line))):
            waiting = waiting[0], f"{waiting[1]} {line.strip()}"
        else:
            if waiting:
                yield f"baris {waiting[0]}", waiting[1]
            waiting = number, line
    if waiting:
        yield f"baris {waiting[0]}", waiting[1]


def goes_on(before: str, line: str) -> bool:
    """Whether a line of a broken text continues the one before it."""
    if ITEM.fullmatch(line) or "\t" in line or "\t" in before or HEAD.fullmatch(before) or HEAD.fullmatch(line):
        return False
    last = before.rstrip()
    return last[-1] not in ".:;?!" or line.lstrip()[:1].islower()


def paragraph(line: str, place: str, numbers: dict[str, int]) -> Paragraph:
    if head := HEAD.fullmatch(line):
        return Paragraph(text=dressed(head["text"], numbers), place=place, level=len(head["signs"]))
    first, tab, _rest = line.lstrip().partition("\t")
    item = ITEM.fullmatch(line) if ITEM.fullmatch(first + tab) or not tab else None
    if item and item["text"] and line.lstrip().count("\t") < 2:
        mark = item["mark"] if len(item["mark"]) > 1 else "-"
        return Paragraph(text=dressed(item["text"], numbers), place=place, mark=mark, depth=min(len(item["indent"].expandtabs(4)) // 2, 4))
    if "\t" in line.strip() or PIPED.fullmatch(line.strip()):
        return Paragraph(text=line.strip("\n"), place=place)
    bold = re.fullmatch(r"\*\*([^*]+)\*\*:?", line.strip())
    return Paragraph(text=guarded(dressed(bold[1] if bold else line.strip(), numbers)), place=place, bold=bold is not None)


KEPT = re.compile(r"\[\^(?P<note>[^\]\s]+)\](?!:)|(?P<link>\[[^\]\n]+\]\((?:https?://|mailto:|tel:)[^)\s]+\))|(?P<mark>\*{1,2})(?P<words>[^*\n]+)(?P=mark)")
"""What Markdown in a pasted text is taken as it is: signs of notes, links, and emphasis."""


def dressed(text: str, numbers: dict[str, int]) -> str:
    pieces, last = list[str](), 0
    for found in KEPT.finditer(text):
        pieces.append(escaped(text[last : found.start()]))
        if found["note"]:
            pieces.append(f"[^{numbers.setdefault(found['note'], len(numbers) + 1)}]")
        else:
            pieces.append(found["link"] or f"{found['mark']}{escaped(found['words'])}{found['mark']}")
        last = found.end()
    return "".join([*pieces, escaped(text[last:])]).strip()


def below_gaps(lines: list[tuple[int, str]]) -> frozenset[str]:
    """The places of lines that stand below an empty one."""
    return frozenset(f"baris {number}" for (_above, before), (number, line) in pairwise(lines) if line.strip() and not before.strip())


def tables(blocks: list[Block], gaps: Collection[str] = ()) -> Iterator[Block]:
    """Neighbouring lines with columns become one table, which ends at an empty line below which other columns begin."""
    count = 0
    for form, run in groupby(blocks, columned):
        for some in split([one for one in run if isinstance(one, Paragraph)], form, gaps):
            if not form or (form == "tab" and len(some) < 2):
                for one in some:
                    yield one if not form else Paragraph(text=guarded(escaped(" ".join(one.text.split()))), place=one.place)
                continue
            count += 1
            rows = list[tuple[Cell, ...]]()
            for one in some:
                if not RULER.fullmatch(one.text):
                    cells = (Paragraph(text=escaped(piece.strip()), place=f"{one.place}, kolom {n}") if piece.strip() else None for n, piece in enumerate(pieces(one, form), 1))
                    rows.append(tuple(Cell((cell,)) if cell else Cell() for cell in cells))
            yield Table(tuple(rows), f"tabel {count}, {some[0].place}")


def split(rows: list[Paragraph], form: str, gaps: Collection[str]) -> Iterator[list[Paragraph]]:
    """Rows that stand together; a gap between rows of as many columns, or beside a single row, is one within a table, and no attendance list loses its head to it."""
    found = list[list[Paragraph]]()
    for one in rows:
        if not found or (form and one.place in gaps):
            found.append([])
        found[-1].append(one)
    whole = found[:1]
    for some in found[1:]:
        if min(len(some), len(whole[-1])) > 1 and width(some, form) != width(whole[-1], form):
            whole.append(some)
        else:
            whole[-1] += some
    yield from whole


def width(rows: list[Paragraph], form: str) -> int:
    return max(len(pieces(one, form)) for one in rows)


def pieces(row: Paragraph, form: str) -> list[str]:
    return CELLS.split(row.text.strip()) if form == "tab" else row.text.strip().strip("|").split("|")


def columned(block: Block) -> str:
    if not isinstance(block, Paragraph) or block.level or block.mark:
        return ""
    return "tab" if "\t" in block.text.strip() else "pipa" if PIPED.fullmatch(block.text.strip()) else ""
