"""Puts pieces of a line together as Markdown: neighbours of the same weight become one, and blanks stay outside the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pustaka.intake.manuscript import escaped, guarded

BREAK = "\n"
"""A line break within a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one weight; `raw` pieces are Markdown already, such as the sign of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    raw: bool = False


def joined(pieces: Iterable[Piece]) -> list[tuple[str, bool]]:
    """Per line (Markdown, whether all of it is bold); empty lines are left out."""
    told = [(plainer(line) if is_bold(line) else line, is_bold(line)) for line in lines(pieces)]
    return [(guarded(text), bold) for line, bold in told if (text := written(line))]


def is_bold(line: list[Piece]) -> bool:
    told = [one for one in line if one.text.strip() and not one.raw]
    return bool(told) and all(one.bold for one in told)


def plainer(line: list[Piece]) -> list[Piece]:
    return [Piece(one.text, italic=one.italic, link=one.link, raw=one.raw) for one in line]


def lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *more = piece.text.split(BREAK)
        line.append(Piece(first, piece.bold, piece.italic, piece.link, piece.raw))
        for text in more:
            yield line
            line = [Piece(text, piece.bold, piece.italic, piece.link, piece.raw)]
    yield line


def written(line: list[Piece]) -> str:
    merged: list[Piece] = []
    for one in line:
        last = merged[-1] if merged else None
        blank = not one.text.strip() and not one.raw
        if last and not last.raw and not one.raw and last.link == one.link and (blank or (last.bold, last.italic) == (one.bold, one.italic)):
            merged[-1] = Piece(last.text + one.text, last.bold, last.italic, last.link)
        elif one.text:
            merged.append(one)
    return re.sub(r"[ \t\u00a0]+", " ", "".join(one.text if one.raw else dressed(one) for one in merged)).strip()


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
