"""Compares the words that a text was written with, marks aside, with the words that a page or a PDF shows, in order.

What it knows of Markdown is little and its own: a count that used the renderer's parser would miss what the parser loses.
Where it knows too little it takes words for a mark, such as the letter of «A. Yani»; only words that are nowhere to be seen, or
are seen twice, are told, so that what a page shows beyond them is no matter of this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import unescape

from pustaka.text import boxes, scan
from pustaka.text.markers import MARKER, TASK

LETTER = re.compile(r"[\W_]+")
WORD = re.compile(r"[^\W_]+")

TARGET = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
"""Also with blanks in it, which the library takes for a target; TAUTAN10 speaks about these."""
NAMED = re.compile(r"\]\[(?P<name>[^\[\]\n]*)\]")
CALL = re.compile(r"\[\^(?P<name>[^\[\]\n]+)\]")
NOTE = re.compile(r"^ {0,3}\[\^(?P<name>[^\[\]\n]+)\]:\s?")
SHORT = re.compile(r"^ {0,3}\*\[[^\]\n]+\]:")
ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.][^\s{}]+|[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s{}\"']+))(?:\s+(?:[#.][^\s{}]+|[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s{}\"']+)))*\s*\}")
AUTO = re.compile(r"<(?P<address>(?:https?://|mailto:|tel:)[^<>\s]+|[\w.+-]+@[\w.-]+)>")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
QUOTE = re.compile(r"^(?:\s*>)+\s?")
CODED = re.compile(r"\ue0b0(\d+)\ue0b1")

NOTES_DIV = re.compile(r'<div class="footnote">.*\Z', re.DOTALL)
NOTE_ITEM = re.compile(r'<li id="fn:(?P<name>[^"]*)">(?P<html>.*?)(?=<li id="fn:|\Z)', re.DOTALL)
UNREAD = re.compile(r'<a [^>]*class="(?:headerlink|footnote-backref)".*?</a>|<sup id="fnref[^"]*">.*?</sup>|<span class="filename">.*?</span>', re.DOTALL)
PICTURE = re.compile(r'<img [^>]*?alt="(?P<alt>[^"]*)"[^>]*>')
INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|kbd|mark|q|s|small|span|strong|sub|sup)(?:\s[^<>]*)?>")
ANY = re.compile(r"<[^<>]*>")

FEWEST_TWICE = 4
"""Words in a row that are seen twice before it is no accident."""

MOST = 3_000
"""Words that are laid side by side; of longer stretches only the first difference is told."""


@dataclass(slots=True)
class Stream:
    """Words in their order; `lines` has the line of each, counted from 1."""

    words: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    @property
    def flat(self) -> str:
        return "".join(self.words)

    def add(self, text: str, line: int) -> None:
        for word in WORD.findall(text):
            self.words.append(word)
            self.lines.append(line)


@dataclass(frozen=True, slots=True)
class Fault:
    """Words that are not shown, or shown twice, by the line where they begin."""

    line: int
    words: int
    twice: bool = False


def written(markdown: str) -> tuple[Stream, dict[str, Stream]]:
    """The words of a text, those of its notes apart."""
    body, notes = Stream(), dict[str, Stream]()
    stream, fence, comment, blank = body, "", False, True
    lines = markdown.split("\n")
    defined = {found["name"] for line in lines if (found := NOTE.match(line))}
    named = {found["text"].casefold() for line in lines if (found := scan.REFERENCE.match(line))} if "]:" in markdown else set[str]()
    for number, given in enumerate(lines, 1):
        line = given.expandtabs(4)
        found = scan.FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if found and found["mark"].startswith(fence) and not found["info"].strip():
                fence = ""
            else:
                stream.add(line, number)
            continue
        bare = line.strip()
        if not bare:
            blank = True
            continue
        if stream is not body and not line.startswith(("    ", "\t")) and (blank or NOTE.match(line) or bare.startswith("#")):
            stream = body
        if (note := NOTE.match(line)) is not None:
            stream = notes.setdefault(note["name"], Stream())
            line = line[note.end() :]
        blank = False
        if found and is_closed(lines, number, found["mark"]):
            fence = found["mark"]
            continue
        if SHORT.match(line) or scan.REFERENCE.match(line):
            continue
        line, comment = uncommented(line, comment)
        told(stream, line, number, defined, named)
    return body, notes


def is_closed(lines: Sequence[str], after: int, mark: str) -> bool:
    return any((found := scan.FENCE.match(line)) and found["mark"].startswith(mark) and not found["info"].strip() for line in lines[after:])


def uncommented(line: str, comment: bool) -> tuple[str, bool]:
    """The line without what stands in comments, and whether one goes on in the next."""
    if comment:
        if "-->" not in line:
            return "", True
        line = line[line.index("-->") + 3 :]
    if "<!--" not in line:
        return line, False
    line = scan.uncommented(line) if "`" not in line else line
    if "<!--" in line and "`" not in line:
        return line[: line.index("<!--")], True
    return line, False


def told(stream: Stream, line: str, number: int, defined: set[str], named: set[str]) -> None:
    """Adds the words of one line of running text."""
    if "`" not in line and not ("<" in line or "[" in line or "](" in line or "{" in line or "&" in line or "!" in line or "???" in line or line[:1] in " >" or "." in line[:12] or ")" in line[:12]):
        stream.add(line, number)
        return
    quote = QUOTE.match(line)
    line = line[quote.end() :] if quote else line
    if quote and (alert := boxes.ALERT.match(line.strip())):
        stream.add(alert["title"] or boxes.ALERTS[alert["kind"].upper()][1], number)
        return
    if box := boxes.BOX.match(line):
        _mark, _kind, title = boxes.headed(box).partition('"')
        stream.add(title or box["kinds"].replace("-", " ").capitalize(), number)
        return
    while (item := MARKER.match(line)) is not None:
        line = TASK.sub("", item["text"], count=1)
    stream.add(unmarked(line, defined, named), number)


def unmarked(line: str, defined: set[str], named: set[str]) -> str:
    """A line without targets, attributes, calls of notes and tags; what stands in code stays as it is."""
    kept = list[str]()

    def keep(found: re.Match[str]) -> str:
        kept.append(found["code"])
        return f"\ue0b0{len(kept) - 1}\ue0b1"

    line = scan.CODE_SPAN.sub(keep, line) if "`" in line else line
    if "[" in line or "](" in line:
        line = TARGET.sub("]", line)
        line = CALL.sub(lambda found: "" if found["name"] in defined else found[0], line)
        line = NAMED.sub(lambda found: "]" if not found["name"] or found["name"].casefold() in named else found[0], line)
    if "<" in line:
        line = TAG.sub("", AUTO.sub(lambda found: found["address"], line))
    line = ATTRIBUTES.sub("", line) if "{" in line else line
    line = unescape(line) if "&" in line else line
    return CODED.sub(lambda found: kept[int(found[1])], line) if kept else line


def shown(html: str) -> tuple[str, dict[str, str]]:
    """The text of a page and of each of its notes, as far as somebody wrote it: its own links and numbers are taken out."""
    parted = NOTES_DIV.search(html) if 'class="footnote"' in html else None
    notes = {unescape(one["name"]): plain(one["html"]) for one in NOTE_ITEM.finditer(parted[0])} if parted else {}
    return plain(html[: parted.start()] if parted else html), notes


def plain(html: str) -> str:
    html = UNREAD.sub("", html)
    html = PICTURE.sub(lambda found: found["alt"], html) if "<img" in html else html
    return unescape(ANY.sub(" ", INLINE.sub("", html)))


def flat(text: str) -> str:
    return LETTER.sub("", text)


def faults(markdown: str, html: str) -> Iterator[Fault]:
    """What a page shows not at all, or twice."""
    body, notes = written(markdown)
    page, page_notes = shown(html)
    for stream, text in ((body, page), *((stream, page_notes.get(name, "")) for name, stream in notes.items())):
        if stream.flat != flat(text):
            yield from compared(stream, WORD.findall(text))


def compared(stream: Stream, words: Sequence[str]) -> Iterator[Fault]:
    """Lays the words side by side, without what is the same at both ends."""
    ours = stream.words
    start = 0
    while start < min(len(ours), len(words)) and ours[start] == words[start]:
        start += 1
    end = 0
    while end < min(len(ours), len(words)) - start and ours[-1 - end] == words[-1 - end]:
        end += 1
    mine, theirs = ours[start : len(ours) - end], words[start : len(words) - end]
    if max(len(mine), len(theirs)) > MOST:
        missing = Counter(mine) - Counter(theirs)
        place = next((n for n, word in enumerate(mine, start) if word in missing), None)
        if place is not None:
            yield Fault(stream.lines[place], missing.total())
        return
    for tag, low, high, left, right in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag == "equal" or "".join(mine[low:high]) == "".join(theirs[left:right]):
            continue
        there = Counter(theirs[left:right])
        lost = list[int]()
        for n in range(low, high):
            if there[mine[n]]:
                there[mine[n]] -= 1
            else:
                lost.append(start + n)
        joined = "".join(theirs[left:right])
        lost = [n for n in lost if ours[n] not in joined]
        if lost:
            yield Fault(stream.lines[lost[0]], len(lost))
        elif right - left >= FEWEST_TWICE and (place := run_of(ours, theirs[left:right])) is not None:
            yield Fault(stream.lines[place], right - left, twice=True)


def run_of(words: Sequence[str], run: Sequence[str]) -> int | None:
    """Where a run of words stands among others."""
    return next((n for n in range(len(words) - len(run) + 1) if words[n] == run[0] and list(words[n : n + len(run)]) == list(run)), None)
