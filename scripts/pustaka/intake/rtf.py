"""Reads Rich Text (.rtf), which old programs and phones still write; what its writer deleted stays out, and footnotes stay in.

An RTF file is groups in braces with control words between the words. What a group inherits ends with it, so that one
stack of states is the whole reader; groups that are not known and say so (`\\*`) are passed over.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from pustaka.intake.inline import BREAK, Piece, joined
from pustaka.intake.manuscript import Block, Cell, Left, Manuscript, NotReadable, Paragraph, Remark, Table, escaped

START = b"{\\rtf"

TOKEN = re.compile(r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)", re.DOTALL)
TYPED = re.compile(r"(?P<mark>[•·▪]|\\?-|\d{1,2}\\?[.)]|[a-z]\\?[.)])\s+(?=\S)")
"""`• butir`, `1\\. langkah`: a mark that stands among the words, as small programs write it."""

HEADING = re.compile(r"heading (?P<level>[1-9])", re.IGNORECASE)

SIGNS = {"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ", "line": BREAK}
SILENT = frozenset({
    "fonttbl", "colortbl", "info", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "datastore", "latentstyles", "fldinst", "generator", "xmlnstbl",
    "filetbl", "revtbl", "pgptbl", "template", "nonshppict", "shprslt", "sp", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnparent", "ftnsep", "aftnsep", "ftnsepc",
    "aftnsepc", "tc", "xe", "userprops", "mmathPr", "blipuid", "passwordhash", "pict", "object",
})  # fmt: skip
"""Groups whose words are no words of the text."""

AROUND = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
TRACKED = "Ada perubahan terlacak: sisipan diterima, dan yang dihapus penulis tidak ikut."
DEEPEST = 200
"""Groups within groups; no program writes nearly as many."""
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class State:
    """What holds inside one group."""

    into: str = "body"
    """Where words go: `body`, `note`, `remark`, `mark`, `styles`, `around`, or nowhere."""
    bold: bool = False
    italic: bool = False
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
    count: int = 0
    tables: int = 0
    tracked: bool = False

    def say(self, text: str, state: State) -> None:
        if state.into == "" or not text:
            return
        if state.deleted:
            self.tracked = True
        elif state.hidden and state.into == "body":
            self.aside["hidden"] = self.aside.get("hidden", "") + text
        elif state.into == "body":
            self.pieces.append(Piece(text, state.bold, state.italic))
        else:
            self.aside[state.into] = self.aside.get(state.into, "") + (" " if text == BREAK else text)

    def ends_paragraph(self, *, box: bool = False) -> None:
        lines = joined(self.pieces)
        self.pieces = []
        look, self.look = self.look, replace(self.look, mark="")
        self.count += bool(lines)
        place = f"{'kotak teks, ' if box else ''}paragraf {self.count}"
        if self.aside.pop("hidden", "").strip():
            self.left.append(Left(place, "teks tersembunyi, yang tidak terlihat di Word"))
        level = self.levels.get(look.style, 0)
        if lines and not look.mark and not level and (typed := TYPED.match(lines[0][0])):
            sign = typed["mark"].replace("\\", "")
            look.mark = sign if sign[0].isalnum() else "-"
            lines[0] = lines[0][0][typed.end() :], lines[0][1]
        made = [
            Paragraph(text=text, place=place if len(lines) == 1 else f"{place}, baris {n + 1}", level=level if n == 0 and not look.cell else 0, mark=look.mark if n == 0 else "", depth=look.depth, bold=bold)
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
        told = " ".join(self.aside.pop(state.into, "").split())
        if state.into == "note":
            number = len(self.notes) + 1
            self.notes[number] = (Paragraph(text=escaped(told), place=f"catatan kaki {number}"),) if told else ()
            self.pieces.append(Piece(f"[^{number}]" if told else "", raw=True))
        elif state.into == "remark" and told:
            self.remarks.append(Remark(told, f"paragraf {self.count + 1}"))
        elif state.into == "mark" and told:
            self.look.mark = told if told[0].isalnum() else "-"
        elif state.into == "around" and told:
            self.left.append(Left("kepala atau kaki halaman", "terulang di setiap halaman, bukan isi naskah"))


def read(data: bytes) -> Manuscript:
    """Raises NotReadable."""
    text = data.decode("latin-1")
    if not text.rstrip(" \r\n\t\0").endswith("}"):
        raise NotReadable("Berkas RTF ini terpotong. Minta naskahnya dikirim lagi, atau simpan sebagai .docx, lalu ulangi.")
    reader = Reader()
    walk(reader, text)
    if reader.pieces or reader.cell:
        reader.ends_paragraph()
    reader.ends_table()
    notes = {number: told for number, told in reader.notes.items() if told}
    return Manuscript(form="RTF", blocks=tuple(reader.blocks), notes=notes, remarks=tuple(reader.remarks), left=tuple(reader.left), told=(TRACKED,) if reader.tracked else ())


def walk(reader: Reader, text: str) -> None:
    stack, state = list[State](), State()
    starred, skipping, at = False, 0, 0
    while found := TOKEN.match(text, at):
        at = found.end()
        if found["brace"] == "{":
            stack.append(state)
            starred = False
            if len(stack) > DEEPEST:
                raise NotReadable("Susunan berkas RTF ini rusak. Buka di Word, simpan sebagai .docx, lalu ulangi.")
        elif found["brace"] == "}":
            if stack:
                outer = stack.pop()
                reader.ends_group(state, outer)
                state = outer
            starred, skipping = False, 0
        elif found["hex"]:
            if skipping:
                skipping -= 1
            else:
                reader.say(bytes.fromhex(found["hex"]).decode(reader.page, "replace"), state)
        elif found["sign"]:
            starred = found["sign"] == "*"
            reader.say({"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}"}.get(found["sign"], ""), state)
            if found["sign"] in "\r\n" and state.into == "body":
                reader.ends_paragraph(box=state.box)
        elif found["word"]:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                at += min(max(0, number or 0), len(text) - at)
            elif found["word"] == "u":
                reader.say(sign_of(number or 0), state)
                skipping = state.skip
                continue
            else:
                state = worded(reader, state, found["word"], number, starred=starred)
                starred = False
        elif found["text"]:
            said = found["text"][skipping:]
            skipping = max(0, skipping - len(found["text"]))
            styled(reader, said) if state.into == "styles" else reader.say(said, state)


def sign_of(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def worded(reader: Reader, state: State, word: str, number: int | None, *, starred: bool) -> State:
    """The state after a control word."""
    if word in SILENT:
        if word == "pict" and state.into == "body":
            reader.left.append(Left(f"sesudah paragraf {reader.count}", "gambar di dalam RTF; sisipkan lagi bila perlu"))
        return replace(state, into="")
    if word in AROUND:
        return replace(state, into="around")
    if word in {"footnote", "annotation", "listtext", "pntext", "stylesheet", "shptxt"}:
        if word == "shptxt":
            reader.held.append(reader.pieces)
            reader.pieces = []
            return replace(state, into="body", box=True)
        return replace(state, into={"footnote": "note", "annotation": "remark", "stylesheet": "styles"}.get(word, "mark")) if state.into != "" or word == "annotation" else state
    if starred and word not in {"shpinst", "cs"}:
        return replace(state, into="") if state.into != "styles" else state
    if word in SIGNS:
        reader.say(SIGNS[word], state)
    elif word in {"par", "sect", "page"} and state.into == "body":
        reader.ends_paragraph(box=state.box)
    elif word in {"cell", "nestcell"} and state.into == "body":
        reader.ends_cell()
    elif word in {"row", "nestrow"} and state.into == "body":
        reader.ends_row()
    elif word == "pard" and state.into == "body":
        reader.look = Look(mark=reader.look.mark)
    elif word == "intbl" and state.into == "body":
        reader.look.cell = True
    elif word == "s":
        if state.into == "styles":
            reader.aside["style"] = str(number or 0)
        elif state.into == "body":
            reader.look.style = number or 0
    elif word == "ilvl" and state.into == "body":
        reader.look.depth = min(number or 0, 4)
    elif word == "ansicpg" and number:
        reader.page = known(f"cp{number}", reader.page)
    elif word in PAGES:
        reader.page = PAGES[word]
    else:
        return dressed(state, word, number)
    return state


def dressed(state: State, word: str, number: int | None) -> State:
    if word == "plain":
        return replace(state, bold=False, italic=False, deleted=False, hidden=False)
    if word == "uc":
        return replace(state, skip=min(max(0, number or 0), 8))
    on = number != 0
    match word:
        case "b":
            return replace(state, bold=on)
        case "i":
            return replace(state, italic=on)
        case "deleted":
            return replace(state, deleted=on)
        case "v":
            return replace(state, hidden=on)
    return state


def known(page: str, usual: str) -> str:
    """A code page that Python knows, else the usual one."""
    try:
        codecs.lookup(page)
    except LookupError:
        return usual
    return page


def styled(reader: Reader, said: str) -> None:
    """`heading 1;` names the style that was just numbered."""
    if told := HEADING.search(said):
        reader.levels[int(reader.aside.get("style", "0"))] = int(told["level"])
