"""Reads plain text, Markdown, and what was pasted: lines that a program broke are joined, and columns between tabs become a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.intake.columns import PIPED, below_gaps, tables
from pustaka.intake.manuscript import LINKED, UNSEEN, Block, Left, Manuscript, NotReadable, Paragraph, guarded
from pustaka.intake.marked import IMAGE, dressed
from pustaka.text import frontmatter, markers
from pustaka.text.source import LARGEST, Unreadable, decode

HEAD = re.compile(r"(?P<signs>#{1,6})\s+(?P<text>.*?)(?:\s*\{[^}]*\})?\s*#*$")
ITEM = re.compile(rf"(?P<indent>\s*)(?P<mark>[{markers.BULLETS}](?=\s|$)|[oüØ§\uf0a7\uf0b7\uf0d8\uf0fc](?=\t)|\d{{1,2}}[.)](?=\s|$)|(?:[a-zA-Z]|[ivxIVX]{{2,5}})[.)](?=\s|$))\s*(?P<text>.*)")
"""`- butir`, `3. langkah`, `b) sumber`; `o` and `§` with a tab behind, which Word leaves of its signs where plain text is pasted."""

BARE = re.compile(r"(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})[.)]")
NOTE = re.compile(r"\[\^(?P<number>[^\]\s]+)\]:\s*(?P<text>.*)")
OPENS, CLOSES = "<!--", "-->"
QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+(?!\s*\d)(?P<text>.*)")
"""`> kutipan`; `> 60 tahun` is more than sixty."""

TASK = re.compile(r"\[(?P<done>[ xX])\]\s+(?=\S)")

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
    left = list[Left]()
    lines = shown(text, left).split("\n")
    skipped = matter.lines if given else 0
    inner = set[str]()
    numbered = list(continued([(number, line.rstrip()) for number, line in enumerate(lines[skipped:], skipped + 1)], inner))
    blocks, notes = list[Block](), dict[int, list[Paragraph]]()
    numbers: dict[str, int] = {}
    for place, given_line in joined(numbered, wrapped([line for _number, line in numbered])):
        pictures = len(IMAGE.findall(given_line))
        line = re.sub(r"(?<=\S)  +", " ", IMAGE.sub("", given_line)).rstrip() if pictures else given_line
        if pictures:
            left.append(Left(place, LINKED, pictures))
        if note := NOTE.fullmatch(line):
            number = numbers.setdefault(note["number"], len(numbers) + 1)
            notes.setdefault(number, []).append(Paragraph(text=dressed(note["text"], numbers), place=place))
        elif line.strip():
            made = paragraph(line, place, numbers)
            blocks.append(replace(made, inner=True, text=guarded(dressed(line.strip(), numbers))) if place in inner else made)
    return Manuscript(form="teks", blocks=tuple(tables(blocks, numbers, below_gaps(numbered))), notes={number: tuple(told) for number, told in notes.items()}, left=tuple(left), given=given)


def shown(text: str, left: list[Left]) -> str:
    """The text without comments, which nobody sees; every line keeps its number."""
    pieces, last, line = list[str](), 0, 1
    while (start := text.find(OPENS, last)) >= 0 and (end := text.find(CLOSES, start + len(OPENS))) >= 0:
        comment = text[start : end + len(CLOSES)]
        line += text.count("\n", last, start)
        left.append(Left(f"baris {line}", "petunjuk atau komentar tersembunyi («<!-- … -->»), bukan isi naskah"))
        pieces += text[last:start], "\n" * comment.count("\n")
        last, line = start + len(comment), line + comment.count("\n")
    return "".join([*pieces, text[last:]])


def continued(lines: list[tuple[int, str]], inner: set[str]) -> Iterator[tuple[int, str]]:
    """The lines with what Markdown takes together: a quotation, and what is indented below an item or a note; `inner` gathers the places of later paragraphs of an item."""
    holder, deep, gap = "", 0, False
    waiting: tuple[int, str] | None = None
    for number, line in lines:
        bare = line.lstrip()
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        quote, item, note = QUOTE.fullmatch(line), ITEM.fullmatch(line), NOTE.fullmatch(line)
        below = bool(bare) and indent >= deep and "\t" not in bare and not quote and not note and (not item or holder.startswith("["))
        if waiting and not gap and ((holder == ">" and quote and quote["text"].strip()) or (holder not in {"", ">"} and below)):
            waiting = waiting[0], f"{waiting[1]} {quote['text'].strip() if quote else bare}"
            continue
        if waiting:
            yield waiting
        waiting = number, line
        if not bare or (quote and not quote["text"].strip()):
            waiting, gap = (number, ""), True
            continue
        if gap and holder.startswith("[") and below:
            waiting = number, f"{holder} {bare}"
        elif gap and holder == "-" and below:
            inner.add(f"baris {number}")
        else:
            holder, deep = (">", 0) if quote else (line.partition(":")[0] + ":", 4) if note else ("-", len(item["indent"].expandtabs(4)) + 2) if item and item["text"] and bare.count("\t") < 2 else ("", 0)
        gap = False
    if waiting:
        yield waiting


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
    if QUOTE.fullmatch(line) or QUOTE.fullmatch(before) or ITEM.fullmatch(line) or "\t" in line or "\t" in before or HEAD.fullmatch(before) or HEAD.fullmatch(line):
        return False
    last = before.rstrip()
    return last[-1] not in ".:;?!" or line.lstrip()[:1].islower()


def paragraph(line: str, place: str, numbers: dict[str, int]) -> Paragraph:
    if head := HEAD.fullmatch(line):
        return Paragraph(text=dressed(head["text"], numbers), place=place, level=len(head["signs"]))
    if quote := QUOTE.fullmatch(line):
        return Paragraph(text=guarded(dressed(quote["text"], numbers)), place=place, quoted=True)
    first, tab, _rest = line.lstrip().partition("\t")
    item = ITEM.fullmatch(line) if ITEM.fullmatch(first + tab) or not tab else None
    if item and item["text"] and line.lstrip().count("\t") < 2:
        mark = item["mark"] if len(item["mark"]) > 1 else "-"
        return Paragraph(text=dressed(TASK.sub(lambda found: "☐ " if found["done"] == " " else "☑ ", item["text"], count=1), numbers), place=place, mark=mark, depth=min(len(item["indent"].expandtabs(4)) // 2, 4))
    if "\t" in line.strip() or PIPED.fullmatch(line.strip()):
        return Paragraph(text=line.strip("\n"), place=place)
    bold = re.fullmatch(r"\*\*([^*]+)\*\*:?", line.strip())
    return Paragraph(text=guarded(dressed(bold[1] if bold else line.strip(), numbers)), place=place, bold=bold is not None)
