"""Lists to look things up in: one line for each record, which opens in place, so that a page of two hundred records stays a tool."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pustaka.compose.related import escaped

FEW = 3
"""Links back that stand in the open; more of them are folded behind their number."""

BACK = "pp-balik"
"""The class of the sentence that leads back, which stays off the paper as the folded ones do."""

TABLES = frozenset({"kontribusi/aturan/index.md"})
"""Contributed pages whose tables are such lists."""

RULE = re.compile(r"^\| \[(?P<code>[A-Z]+\d+)\]\((?P<page>[^)]+)\) \| (?P<name>[^|]+) \| (?P<level>[^|]+) \| (?P<means>.+) \|$")
"""`| [META01](meta01.md) | berkas-tak-terbaca | galat | Berkas yang bukan teks … |`"""
HEAD = re.compile(r"^\| (?:Kode \| Nama \| Tingkat \| Arti|--- \| --- \| --- \| ---) \|$")

SPARE = re.compile(r'<a [^>]*class="headerlink"[^>]*>#</a>|(?<=>)\n(?=<)')
"""The sign for the address of a heading, which the bar above links to, and line breaks between tags: together a twentieth of a long list."""

LEVELS = ("galat", "tinjau", "saran")


def view(title: str, summary: str) -> Mapping[str, Any]:
    """What the template needs for such a page: it adds the bar of groups and the filter."""
    return {"kind": "halaman", "title": title, "summary": summary, "lookup": True}


def item(name: str, body: Iterable[str], *, key: str = "", label: str = "", told: str = "") -> Iterator[str]:
    """One record as Markdown: name, label and one short text on the line, the rest below it.

    The id stands on the name and not in the fold, so that a link shows the place even where nothing opens it.
    """
    parts = [f"**{quoted(escaped(name))}**{f'{{ #{key} }}' if key else ''}", label, f"*{quoted(told)}*" if told else ""]
    yield from (f'??? "{" ".join(filter(None, parts))}"', "")
    for block in body:
        yield from (*(f"    {line}" if line else "" for line in block.split("\n")), "")


def quoted(text: str) -> str:
    """Text for the quotation marks around a title."""
    return text.replace('"', "”")


def lines(parts: Iterable[str]) -> str:
    """Facts as the lines of one paragraph."""
    return "  \n".join(filter(None, parts))


def back(one: str, many: str, links: Sequence[str]) -> Iterator[str]:
    """Who leans on a record: a few links as a sentence (`Disebut di: …`), many folded behind their number (`Disebut di 33 tulisan`)."""
    if len(links) > FEW:
        yield "\n".join((f'??? "{many.format(len(links))}"', "", f"    {', '.join(links)}."))
    elif links:
        yield f"{one}: {', '.join(links)}.\n{{ .{BACK} }}"


def label(text: str, group: str, state: str) -> str:
    """`*berlaku*{ .pp-hukum .pp-hukum--berlaku }`"""
    return f"*{text}*{{ .{group} .{group}--{state.replace(' ', '-')} }}"


def lean(html: str) -> str:
    """The HTML of a list without what nobody sees."""
    return SPARE.sub("", html)


def folded(markdown: str) -> str:
    """The tables of rules as lines that open."""
    found: list[str] = []
    for line in markdown.split("\n"):
        row = RULE.match(line)
        if row:
            level = next((one for one in LEVELS if row["level"].startswith(one)), LEVELS[-1])
            found += item(
                f"{row['code']} {row['name']}", [f"{row['means']} [Buka aturannya]({row['page']})."], label=label(row["level"], "pp-tingkat", level),
            )
        elif not HEAD.match(line):
            found.append(line)
    return "\n".join(found)
