"""A manuscript as blocks in order, whatever program wrote it; each block knows its place, so that none is lost without a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pustaka.errors import PustakaError


class NotReadable(PustakaError):
    """Raised when a manuscript cannot be read; the sentence says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: `text` is Markdown within the line, `place` what the report calls it."""

    text: str
    place: str
    level: int = 0
    """Depth of a heading; 0 for none."""
    title: bool = False
    mark: str = ""
    """The mark of a list item as the manuscript shows it: `1.`, `b.`, `-`."""
    depth: int = 0
    inner: bool = False
    """Whether it belongs to the item of a list above it, below the item's first paragraph."""
    quoted: bool = False
    bold: bool = False
    """Whether all of it is bold: how headings look where nobody used a style."""

    @property
    def plain(self) -> str:
        """The words without marks of emphasis, links, notes and the escapes before signs; struck words only where all of it is struck."""
        told = NOTE.sub("", self.text)
        text = LINK.sub(lambda found: found["words"], STRUCK.sub(r"\g<words>" if self.struck else "", told))
        return " ".join(ESCAPE.sub(r"\1", STARS.sub("", text)).split())

    @property
    def struck(self) -> bool:
        """Whether its writer crossed all of it out: then it announces nothing and fills in nothing."""
        return "~~" in self.text and not any(sign.isalnum() for sign in STRUCK.sub("", NOTE.sub("", self.text)))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `covered` when a merged cell above it holds its words."""

    paragraphs: tuple[Paragraph, ...] = ()
    covered: bool = False

    @property
    def plain(self) -> str:
        return " ".join(one.plain for one in self.paragraphs).strip()


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    place: str

    def paragraphs(self) -> Iterator[Paragraph]:
        return (one for row in self.rows for cell in row for one in cell.paragraphs)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was found; `data` still holds what its camera wrote into it."""

    data: bytes
    alt: str
    place: str


Block = Paragraph | Table | Picture


def flat(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """All paragraphs in order, also those in tables."""
    for one in blocks:
        if isinstance(one, Paragraph):
            yield one
        elif isinstance(one, Table):
            yield from one.paragraphs()


HIDDEN = "teks tersembunyi, yang tidak terlihat di Word"
LINKED = "gambar yang hanya ditautkan, jadi tidak ada di dalam naskah"
UNFIT = "gambar yang terlalu besar atau rusak"
CONTENTS = "daftar isi dibuat situs sendiri"
PROMPT = "teks petunjuk sebuah isian yang tidak diisi penulis"
OBJECT = "objek sisipan dari program lain"
"""Why something does not go into the draft, whatever program wrote it."""


@dataclass(frozen=True, slots=True)
class Left:
    """What does not go into the draft: where it stands, why, and how many paragraphs it is; none where words go along and only their look does not."""

    place: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin: for the editor's eyes, never for the draft."""

    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """Everything that was read. `notes` are footnotes by the number that the text refers to."""

    form: str
    blocks: tuple[Block, ...]
    notes: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    left: tuple[Left, ...] = ()
    told: tuple[str, ...] = ()
    """What the editor should know of the file itself: tracked changes, programs in it."""
    given: dict[str, object] = field(default_factory=dict)
    """Front matter that a text brought along."""

    def paragraphs(self) -> Iterator[Paragraph]:
        return flat(self.blocks)

    @property
    def counted(self) -> int:
        """How many paragraphs the manuscript has, with its notes and what is left out on the way."""
        return sum(1 for _one in self.paragraphs()) + sum(len(one) for one in self.notes.values()) + sum(one.count for one in self.left)


LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)\s]*\)")
STARS = re.compile(r"(?<!\\)\*+")
NOTE = re.compile(r"\[\^[^\]]+\]")
STRUCK = re.compile(r"(?<![~\\])~~(?![\s~])(?P<words>.+?)(?<![\s~\\])~~(?!~)")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#+.|~-])")

SPECIAL = re.compile(r"[\\`*\[\]<{}|]|(?<!\w)_|_(?!\w)|~(?=~)")
"""Signs that mean something in Markdown; an underscore within a word means nothing, and an address is found more surely without an escape."""

UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
"""Signs without width that chats and word processors strew in: nobody who reads a draft could find them."""

OPENING = re.compile(r"^(?P<head>\d{1,9}|)(?P<sign>[.#>+-])(?=\s|$)|^(?P<ruler>[-=_]{3,}$)")
"""What would begin a list, a heading or a quotation at the start of a line."""


def escaped(text: str) -> str:
    """The words as Markdown that shows exactly them, as far as they are seen."""
    return SPECIAL.sub(lambda found: f"\\{found[0]}", UNSEEN.sub("", text))


def guarded(text: str) -> str:
    """A line that begins like a list or a heading and is none."""
    found = OPENING.match(text)
    if found is None:
        return text
    return f"\\{text}" if found["ruler"] or not found["head"] else f"{found['head']}\\{text[found.end('head'):]}"
