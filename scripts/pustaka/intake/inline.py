"""Puts pieces of a line together as Markdown: neighbours of the same weight become one, and blanks stay outside the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from pustaka.intake.manuscript import escaped, guarded

BREAK = "\n"
"""A line break within a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look; `raw` pieces are Markdown already, such as the sign of a footnote. Without words it is a look that words take on."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    link: str = ""
    raw: bool = False
    struck: bool = False
    hidden: bool = False
    """What the manuscript's reader does not see; it is never written."""

    def said(self, text: str) -> Piece:
        return replace(self, text=text)

    def worn(self, marks: Mapping[str, bool]) -> Piece:
        """With what a style says of its words, by the names above; what it leaves open stays."""
        told = {"bold": self.bold, "italic": self.italic, "struck": self.struck, "hidden": self.hidden, **marks}
        return Piece(self.text, told["bold"], told["italic"], self.link, self.raw, told["struck"], told["hidden"])


def joined(pieces: Iterable[Piece]) -> list[tuple[str, bool]]:
    """Per line (Markdown, whether all of it is bold); empty lines are left out."""
    told = [(plainer(line) if is_bold(line) else line, is_bold(line)) for line in lines(pieces)]
    return [(guarded(text), bold) for line, bold in told if (text := written(line))]


def is_bold(line: list[Piece]) -> bool:
    told = [one for one in line if one.text.strip() and not one.raw]
    return bool(told) and all(one.bold for one in told)


def plainer(line: list[Piece]) -> list[Piece]:
    return [replace(one, bold=False) for one in line]


def lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *more = piece.text.split(BREAK)
        line.append(piece.said(first))
        for text in more:
            yield line
            line = [piece.said(text)]
    yield line


def written(line: list[Piece]) -> str:
    merged: list[Piece] = []
    for one in line:
        last = merged[-1] if merged else None
        blank = not one.text.strip() and not one.raw
        if last and not last.raw and not one.raw and last.link == one.link and (blank or last == one.said(last.text)):
            merged[-1] = last.said(last.text + one.text)
        elif one.text:
            merged.append(one)
    parts = ((struck, "".join(one.text if one.raw else dressed(one) for one in some)) for struck, some in groupby(merged, lambda one: one.struck))
    return re.sub(r"[ \t\u00a0]+", " ", "".join(crossed(text) if struck else text for struck, text in parts)).strip()


def crossed(text: str) -> str:
    """Struck words, in marks that the blanks around them stay outside of; several looks share one pair, because `~~~~` means nothing."""
    core = text.strip()
    return f"{' ' * text[0].isspace()}~~{core}~~{' ' * text[-1].isspace()}" if core else text


def dressed(piece: Piece) -> str:
    core = piece.text.strip()
    if not core:
        return " " if piece.text else ""
    before = " " if piece.text[0].isspace() else ""
    after = " " if piece.text[-1].isspace() else ""
    text = escaped(core)
    mark = "***" if piece.bold and piece.italic else "**" if piece.bold else "*" if piece.italic else ""
    text = f"{mark}{text}{mark}" if any(sign.isalnum() for sign in core) else text
    return f"{before}[{text}]({piece.link}){after}" if piece.link else f"{before}{text}{after}"


def target(address: str) -> str:
    """An address that can stand in a Markdown link; empty for what leads nowhere outside the manuscript."""
    address = address.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
    return address if re.match(r"https?://|mailto:|tel:", address, re.IGNORECASE) else ""


INSTRUCTION = re.compile(r"""\s*HYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]\S*))(?P<rest>.*)""", re.IGNORECASE | re.DOTALL)
"""`HYPERLINK "https://contoh.id" \\l "bagian"`: how Word and Rich Text write a link as a field; a place in the manuscript itself has no address in front."""

ANCHOR = re.compile(r"""\\l\s+"(?P<name>[^"\s]+)\"""")


def hyperlink(instruction: str) -> str:
    """The address that a field leads to; empty where it does something else, or stays inside the manuscript."""
    found = INSTRUCTION.match(instruction)
    if found is None:
        return ""
    address, anchor = target(found["quoted"] or found["bare"] or ""), ANCHOR.search(found["rest"])
    return f"{address}#{anchor['name']}" if address and anchor and "#" not in address else address
