"""The page of each law as a text that is printed too: it comes from registers, so no file of its own lies behind it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.kinds.page import PAGE
from pustaka.library import Library, Publication
from pustaka.library.once import once_each
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers import places
from pustaka.registers.duties import FILE, named, of_law
from pustaka.registers.duties import duties as every_duty
from pustaka.site import duties
from pustaka.site.codes import Stamp
from pustaka.site.page import Page
from pustaka.text import Document, Source

FOLDER = f"docs/{places.LAWS.removesuffix('.md')}"
"""Where such a text would lie; the site keeps the address for itself, so none does."""

MADE_OF = (f"{REGISTERS}/hukum.yml", FILE)


@dataclass(frozen=True)
class Note(Publication):
    """`line` is where the register begins to speak of the law: there a finding about the text belongs."""

    line: int = 1


@once_each
def notes(library: Library) -> tuple[Note, ...]:
    """One for each law that a duty names, in the order of the pages."""
    register, every = library.register("kewajiban"), every_duty(library)
    lines = {places.law_page(key): register.matter.line(of_law(every, key)[0].key) for key in named(every)}
    return tuple(note(page, lines[page.path]) for page in duties.law_pages(library))


def note(page: Page, line: int) -> Note:
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in (("judul", page.title), ("ringkasan", page.summary)))
    return Note(Document(Source(f"docs/{page.path}", f"---\n{head}---\n\n{page.markdown}")), PAGE, line=line)


def written_at(publication: Publication, line: int = 1) -> tuple[str, int]:
    """(path, line) of what somebody has to change for a text to change."""
    return (FILE, publication.line) if isinstance(publication, Note) else (publication.path, line)


def days(library: Library, dates: Mapping[str, datetime.date], stamps: Mapping[str, Stamp]) -> dict[str, datetime.date]:
    """The day of each text, by its path: that of its edition, because the registers change with every other law too."""
    last = max((dates[path] for path in MADE_OF if path in dates), default=None)
    found = {one.path: (stamps[one.address].day if one.address in stamps else None) or last for one in notes(library)}
    return {path: day for path, day in found.items() if day}


def papers(library: Library) -> dict[str, str]:
    """The PDF of each page, by the path of the page, asked without making one."""
    return {path: f"unduh/{path.removesuffix('.md')}.pdf" for path in places.law_pages(library)}
