"""Reads Rich Text (.rtf), which old programs and phones still write; what its writer deleted stays out, and footnotes stay in.

An RTF file is groups in braces with control words between the words. What a group inherits ends with it, so that one
stack of states is the whole reader; groups that are not known and say so (`\\*`) are passed over.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from pustaka.intake.inline import BREAK, hyperlink
from pustaka.intake.manuscript import OBJECT, Left, Manuscript, NotReadable
from pustaka.intake.rtf_reader import PARAGRAPH, Look, Reader, State

START = b"{\\rtf"

TOKEN = re.compile(r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)", re.DOTALL)
HEADING = re.compile(r"heading (?P<level>[1-9])", re.IGNORECASE)

SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ", "line": BREAK,
}  # fmt: skip
SILENT = frozenset({
    "fonttbl", "colortbl", "info", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "datastore", "latentstyles", "generator", "xmlnstbl",
    "filetbl", "revtbl", "pgptbl", "template", "nonshppict", "shprslt", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnparent", "ftnsep", "aftnsep", "ftnsepc",
    "aftnsepc", "tc", "xe", "userprops", "mmathPr", "blipuid", "passwordhash",
})  # fmt: skip
"""Groups whose words are no words of the text."""

DRAWN = {"pict": "gambar di dalam RTF; sisipkan lagi bila perlu", "shppict": "gambar di dalam RTF; sisipkan lagi bila perlu", "object": OBJECT}
BOXES = frozenset({"shptxt", "dptxbxtext"})
ASIDE = {"annotation": "remark", "stylesheet": "styles", "footnote": "note", "listtext": "mark", "pntext": "mark", "fldinst": "order", "sp": "shape"}
INSIDE = frozenset({"body", "note"})

AROUND = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
TRACKED = "Ada perubahan terlacak: sisipan diterima, dan yang dihapus penulis tidak ikut."
DEEPEST = 200
"""Groups within groups; no program writes nearly as many."""
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


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
        return replace(state, into="")
    if word in DRAWN:
        if state.into in {*INSIDE, "shape"}:
            reader.left.append(Left(reader.here, DRAWN[word]))
        return replace(state, into="")
    if word in AROUND:
        return replace(state, into="around")
    if word in BOXES:
        if state.into != "body" or state.box:
            return state
        reader.held.append(reader.pieces)
        reader.pieces = []
        return replace(state, box=True)
    if word in {"annotation", "stylesheet"} or (word in ASIDE and state.into == "body"):
        return replace(state, into=ASIDE[word])
    if word in {"fldinst", "sp"}:
        return replace(state, into="order" if word == "fldinst" and state.into == "note" else "")
    if word == "fldrslt" and state.into in INSIDE:
        order, reader.order = reader.order, ""
        return replace(state, into="contents") if order.split(maxsplit=1)[:1] == ["TOC"] else replace(state, link=hyperlink(order) or state.link)
    if starred and word not in {"shpinst", "cs", "do"}:
        return replace(state, into="") if state.into != "styles" else state
    if word in SIGNS:
        reader.say(SIGNS[word], state)
    elif state.into == "note" and word in {"par", "cell", "nestcell", "row", "nestrow"}:
        reader.in_note(word, state)
    elif state.into == "contents" and word == "par":
        reader.say(PARAGRAPH, state)
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
        return replace(state, bold=False, italic=False, struck=False, deleted=False, hidden=False)
    if word == "uc":
        return replace(state, skip=min(max(0, number or 0), 8))
    on = number != 0
    match word:
        case "b":
            return replace(state, bold=on)
        case "i":
            return replace(state, italic=on)
        case "strike" | "striked":
            return replace(state, struck=on)
        case "deleted" | "mvf":
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
