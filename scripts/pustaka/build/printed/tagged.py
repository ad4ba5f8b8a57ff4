"""Reads a tagged PDF as somebody hears it: its blocks in their order, its notes, and where its links lead; what only decorates a page is no part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_content import NUMBERS, kind, written
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.build.printed.placed import Misplaced, misplaced
from pustaka.ledger import codes

FOLLOWED = "BDC BMC EMC Tf Tj TJ"

INLINE = frozenset({"/Span", "/Link", "/Strong", "/Em", "/Code", "/Reference", "/Sub", "/Quote", "/Annot"})
NOTES = frozenset({"/Note", "/FENote"})

SIGNS = frozenset({"bersumber", "perlu dicocokkan", "kewajiban hukum", "praktik umum"})
"""What the sign of an evidence mark is heard as where no words stand beside it; on a page it stands apart from the sentence."""

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+")
"""Letters that a PDF holds in the order of the eye and in the forms of the pen; how they are read back differs."""

BEHIND = re.compile(rf"\(hlm\.\s*\d+\)|\((?:kode\s*)?[{codes.LETTERS}][{codes.ALPHABET}]{{2}}-[{codes.ALPHABET}]{{2}}\)")
"""`(hlm. 33)`, which a volume puts behind a link to another of its texts, and `(kode CC5-44)`, which other paper puts behind one to a card."""

LETTER = re.compile(r"[\W_]+")


def flat(text: str) -> str:
    """What is compared of a text: its letters and digits."""
    return LETTER.sub("", ARABIC.sub("", BEHIND.sub("", text))).casefold()


@dataclass(frozen=True, slots=True)
class Heard:
    """One block of a PDF, flat; `first` says that it is a title of the first level."""

    text: str
    first: bool = False


@dataclass(slots=True)
class Tagged:
    """What a PDF says, in order; each note is one string."""

    blocks: list[Heard] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    misplaced: list[Misplaced] = field(default_factory=list)
    """What is heard, but stands where nobody can read it."""


def read(data: bytes) -> Tagged:
    """Read one of our own PDFs."""
    from io import BytesIO

    import pikepdf  # loaded only where PDFs are looked at

    with pikepdf.open(BytesIO(data)) as document:
        reader = Reader(document)
        reader.walk(document.Root.StructTreeRoot.K, (0, 0))
        reader.cut()
        reader.found.misplaced += misplaced(document)
        return reader.found


def marked(page: Any, fonts: Fonts) -> dict[int, str]:
    """The text of each marked piece of a page, by its number."""
    from pikepdf import parse_content_stream

    found: dict[int, list[str]] = {}
    inside: list[tuple[int | None, bool]] = []
    letters = None
    named = page.resources.get("/Font", {})
    for step in parse_content_stream(page, FOLLOWED):
        operator = str(step.operator)
        if operator == "BDC":
            given = step.operands[1]
            known: Any = given if kind(given) == "dictionary" else {}
            number = int(known["/MCID"]) if "/MCID" in known else None
            inside.append((number, "/ActualText" in known))
            if "/ActualText" in known and (at := current(inside)) is not None:
                found.setdefault(at, []).append(str(known["/ActualText"]))
        elif operator == "BMC":
            inside.append((None, False))
        elif operator == "EMC":
            inside.pop()
        elif operator == "Tf":
            letters = fonts.letters(named[str(step.operands[0])])
        elif letters is not None and (at := current(inside)) is not None and not any(spoken for _number, spoken in inside):
            last = step.operands[0]
            pieces = last.as_list() if kind(last) == "array" else [last]
            found.setdefault(at, []).append(letters.text(b"".join(written(one) for one in pieces if not isinstance(one, NUMBERS))))
    return {number: "".join(pieces) for number, pieces in found.items()}


def current(inside: list[tuple[int | None, bool]]) -> int | None:
    return next((number for number, _spoken in reversed(inside) if number is not None), None)


class Reader:
    """Walks the tree of a document once."""

    def __init__(self, document: Any) -> None:
        fonts = Fonts(Budget())
        self.texts = {page.objgen: marked(page, fonts) for page in document.pages}
        self.found, self.run, self.title = Tagged(), list[str](), False
        self.into = self.found.blocks

    def cut(self) -> None:
        """End a block."""
        if text := flat("".join(self.run)):
            self.into.append(Heard(text, self.title))
        self.run = []

    def walk(self, node: Any, page: tuple[int, int]) -> None:
        if isinstance(node, int):
            self.run.append(self.texts.get(page, {}).get(int(node), ""))
            return
        if kind(node) == "array":
            for one in node:
                self.walk(one, page)
            return
        page = node.Pg.objgen if "/Pg" in node else page
        if "/MCID" in node:
            self.run.append(self.texts.get(page, {}).get(int(node.MCID), ""))
        elif node.get("/Type") == "/OBJR":
            self.linked(node.Obj)
        elif "/S" in node:
            self.element(node, str(node.S), page)

    def element(self, node: Any, name: str, page: tuple[int, int]) -> None:
        if name == "/Lbl":  # the sign of an item, or the number of a note
            return
        if name == "/Figure" and str(node.get("/Alt", "")) in SIGNS:
            return
        if name in NOTES:
            kept = self.into, self.run
            self.into, self.run = [], []
            self.inner(node, page)
            self.cut()
            self.found.notes.append("".join(one.text for one in self.into))
            self.into, self.run = kept
            return
        if name in INLINE:
            self.inner(node, page)
            return
        self.cut()
        before, self.title = self.title, self.title or name == "/H1"
        self.inner(node, page)
        self.cut()
        self.title = before

    def inner(self, node: Any, page: tuple[int, int]) -> None:
        if node.S == "/Figure" and "/Alt" in node:
            self.run.append(str(node.Alt))
        elif "/K" in node:
            self.walk(node.K, page)

    def linked(self, note: Any) -> None:
        action = note.get("/A")
        if action is not None and "/URI" in action:
            self.found.links.add(str(action.URI))
