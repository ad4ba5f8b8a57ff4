"""What has been read of a Rich Text file so far: its paragraphs, tables, notes and remarks, and what holds where the reading is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pustaka.intake.counting import WORDS, is_counted
from pustaka.intake.inline import BREAK, Piece, joined
from pustaka.intake.manuscript import CONTENTS, HIDDEN, Block, Cell, Left, Paragraph, Remark, Table
from pustaka.intake.notes import ROWS

TYPED = re.compile(r"(?P<mark>[•·▪]|\\?-|\d{1,2}\\?[.)]|(?:[a-z]|[ivxIVX]{2,5})\\?[.)])\s+(?=\S)")
"""`• butir`, `1\\. langkah`: a mark that stands among the words, as small programs write it."""

WORDART = re.compile(r"gtextUNICODE\s*\S")
PARAGRAPH = "\f"
"""Stands between the lines of a table of contents, which are only counted."""


@dataclass(frozen=True, slots=True)
class State:
    """What holds inside one group."""

    into: str = "body"
    """Where words go: `body`, `note`, `remark`, `mark`, `styles`, `around`, `order` of a field, `contents`, what describes a `shape`, or nowhere."""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str = ""
    deleted: bool = False
    hidden: bool = False
    skip: int = 1
    """Signs that stand in for one `\\u` sign."""
    box: bool = False


@dataclass(slots=True)
class Look:
    """What holds for the paragraph that is being read."""

    style: int = 0
    cell: bool = False
    mark: str = ""
    depth: int = 0


@dataclass(slots=True)
class Reader:
    page: str = "cp1252"
    blocks: list[Block] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    notes: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    look: Look = field(default_factory=Look)
    pieces: list[Piece] = field(default_factory=list)
    held: list[list[Piece]] = field(default_factory=list)
    """The beginnings of paragraphs in which a text box hangs."""
    aside: dict[str, str] = field(default_factory=dict)
    """The words of the group that goes elsewhere, by where it goes."""
    cell: list[Paragraph] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    noted: list[Piece] = field(default_factory=list)
    """The words of the footnote that is being read."""
    order: str = ""
    """What the last field was told to do."""
    count: int = 0
    tables: int = 0
    tracked: bool = False

    def say(self, text: str, state: State) -> None:
        if state.into == "" or not text:
            return
        if state.deleted:
            self.tracked = True
        elif state.hidden and state.into in {"body", "note"}:
            self.aside["hidden"] = self.aside.get("hidden", "") + text
        elif state.into in {"body", "note"}:
            (self.pieces if state.into == "body" else self.noted).append(Piece(text, state.bold, state.italic, state.link, struck=state.struck))
        else:
            self.aside[state.into] = self.aside.get(state.into, "") + (" " if text == BREAK else text)

    def ends_paragraph(self, *, box: bool = False) -> None:
        lines = joined(self.pieces)
        self.pieces = []
        look, self.look = self.look, replace(self.look, mark="")
        self.count += bool(lines)
        place = f"{'kotak teks, ' if box else ''}paragraf {self.count}"
        if self.aside.pop("hidden", "").strip():
            self.left.append(Left(place if lines else f"sesudah {place}", HIDDEN))
        level = self.levels.get(look.style, 0)
        if lines and not look.mark and not level and (typed := TYPED.match(lines[0][0])):
            sign = typed["mark"].replace("\\", "")
            look.mark = sign if sign[0].isalnum() else "-"
            lines[0] = lines[0][0][typed.end() :], lines[0][1]
        made = [
            Paragraph(
                text=text, place=place if len(lines) == 1 else f"{place}, baris {n + 1}", level=level if n == 0 and not look.cell else 0,
                mark=look.mark if n == 0 else "", depth=look.depth, bold=bold,
            )
            for n, (text, bold) in enumerate(lines)
        ]
        if look.cell:
            self.cell += made
        else:
            self.ends_table()
            self.blocks += made

    def ends_cell(self) -> None:
        self.look.cell = True
        self.ends_paragraph()
        self.row.append(Cell(tuple(self.cell)))
        self.cell = []

    def ends_row(self) -> None:
        if self.row:
            self.rows.append(tuple(self.row))
        self.row = []

    def ends_table(self) -> None:
        self.ends_row()
        if self.rows:
            self.tables += 1
            self.blocks.append(Table(tuple(self.rows), f"tabel {self.tables}"))
        self.rows = []

    def ends_group(self, state: State, outer: State) -> None:
        """What a group was read for is put in its place when it ends."""
        if state.into == outer.into and not (state.box and not outer.box):
            return
        if state.box and not outer.box:
            self.ends_paragraph(box=True)
            self.pieces = self.held.pop()
            return
        given = self.aside.pop(state.into, "")
        told = " ".join(given.split())
        if state.into == "note":
            self.ends_note()
        elif state.into == "remark" and told:
            self.remarks.append(Remark(told, f"paragraf {self.count + 1}"))
        elif state.into == "mark" and told:
            self.look.mark = told if told.isdigit() or (len(told) > 1 and (is_counted(told) or WORDS.search(told))) else "-"
        elif state.into == "around" and told:
            self.left.append(Left("kepala atau kaki halaman", "terulang di setiap halaman, bukan isi naskah"))
        elif state.into == "order":
            self.order = told
        elif state.into == "contents" and told:
            self.left.append(Left("daftar isi", CONTENTS, sum(1 for one in given.split(PARAGRAPH) if one.strip())))
        elif state.into == "shape" and WORDART.match(told):
            self.left.append(Left(self.here, "tulisan di dalam gambar Office (WordArt); ketik lagi bila perlu"))

    @property
    def here(self) -> str:
        return f"sesudah paragraf {self.count}"

    def ends_note(self) -> None:
        number = len(self.notes) + 1
        told, self.noted = joined(self.noted), []
        self.notes[number] = tuple(Paragraph(text=text, place=f"catatan kaki {number}{f', paragraf {n}' if len(told) > 1 else ''}") for n, (text, _bold) in enumerate(told, 1))
        self.pieces.append(Piece(f"[^{number}]" if told else "", raw=True))

    def in_note(self, word: str, state: State) -> None:
        """A note holds paragraphs and no table: rows become paragraphs."""
        if word in {"row", "nestrow"}:
            self.left.append(Left(f"catatan kaki {len(self.notes) + 1}", ROWS, 0))
        self.say("; " if word.endswith("cell") else BREAK, state)
