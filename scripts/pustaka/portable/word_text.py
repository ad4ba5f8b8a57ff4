"""Writes a rendered text into a Word document: its paragraphs, lists, tables and notes, each as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.portable.fragment import Element, classes
from pustaka.portable.word import Paper, Run

BLANK = re.compile(r"\s+")
STRONG = frozenset({"strong", "b"})
SLANTED = frozenset({"em", "i"})
DEEPEST = 3
"""Headings of Word that our documents style; a deeper one is a bold line."""


def poured(paper: Paper, blocks: list[Element], *, below: int = 1) -> None:
    """Write blocks one after the other; a heading among them stands `below` levels under its rank on the page."""
    for block in blocks:
        pour(paper, block, below)


def pour(paper: Paper, block: Element, below: int) -> None:
    name = str(block.tag)
    if name in {"ul", "ol"}:
        listed(paper, block, 0)
    elif name == "table":
        tabled(paper, block)
    elif name == "dl":
        for one in block:
            if one.tag == "dt":
                paper.paragraph(Run(flat(one), bold=True), kept=True)
            else:
                paper.paragraph(*words(one), style="List Continue")
    elif name == "pre":
        for line in "".join(map(str, block.itertext())).rstrip("\n").split("\n"):
            paper.paragraph(line)
    elif name[0] == "h" and name[1:].isdigit():
        rank = int(name[1:]) + below - 1
        paper.heading(flat(block), rank) if rank <= DEEPEST else paper.paragraph(Run(flat(block), bold=True))
    elif name in {"div", "section", "details", "blockquote"} and "footnote" not in classes(block):
        for child in block:
            if "admonition-title" in classes(child) or child.tag == "summary":
                paper.paragraph(Run(flat(child), bold=True), kept=True)
            else:
                pour(paper, child, below)
    elif "footnote" in classes(block):
        for number, note in enumerate(block.iter("li"), 1):
            paper.paragraph(f"[{number}] ", *words(note))
    elif runs := list(words(block)):
        paper.paragraph(*runs)


def listed(paper: Paper, block: Element, level: int) -> None:
    number = paper.numbers(level) if block.tag == "ol" else 0
    for item in block:
        inside = [one for one in item if one.tag in {"ul", "ol"}]
        paper.item(list(words(item)), level=level, number=number)
        for one in inside:
            listed(paper, one, level + 1)


def tabled(paper: Paper, block: Element) -> None:
    rows = [[flat(cell) for cell in row] for row in block.iter("tr")]
    if rows:
        wide = max(map(len, rows))
        whole = [[*row, *[""] * (wide - len(row))] for row in rows]
        paper.table(whole[0], whole[1:])


def flat(element: Element) -> str:
    return "".join(run.text for run in words(element))


def words(element: Element) -> Iterator[Run]:
    """The words of one block in their manners, without those of the lists inside it; outer blanks are gone."""
    runs = [one for one in spoken(element, Run("")) if one.text]
    while runs and not runs[0].text.strip():
        runs.pop(0)
    while runs and not runs[-1].text.strip():
        runs.pop()
    for number, one in enumerate(runs):
        text = one.text if number else one.text.lstrip()
        yield replace(one, text=text.rstrip() if number == len(runs) - 1 else text)


def spoken(element: Element, manner: Run) -> Iterator[Run]:
    if element.text:
        yield replace(manner, text=BLANK.sub(" ", element.text))
    for child in element:
        if isinstance(child.tag, str) and child.tag not in {"ul", "ol"} and not classes(child) & {"footnote-backref", "headerlink"}:
            yield from told(child, manner)
        if child.tail:
            yield replace(manner, text=BLANK.sub(" ", child.tail))


def told(child: Element, manner: Run) -> Iterator[Run]:
    name = str(child.tag)
    if name == "br":
        yield replace(manner, text="\n")
    elif "footnote-ref" in classes(child):
        yield replace(manner, text=f"[{''.join(map(str, child.itertext()))}]", link="")
    else:
        link = child.get("href") or "" if name == "a" else manner.link
        yield from spoken(child, replace(manner, bold=manner.bold or name in STRONG, italic=manner.italic or name in SLANTED, link=link if link.startswith("http") else ""))
        if name == "p" and child.getnext() is not None:
            yield replace(manner, text="\n")
