"""What the law register adds to a text: citations become links, lists of laws get the state of each, and a notice tells of what is no longer in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.compose.inserting import after_mention, link
from pustaka.compose.links import Edit
from pustaka.library import Publication, Register, wording
from pustaka.registers.citations import Key, citations, free
from pustaka.registers.force import stated_section
from pustaka.registers.laws import label, replaced
from pustaka.registers.places import LAWS

MARK = "pp-hukum"


def edits(publication: Publication, laws: Mapping[Key, str], register: Register) -> Iterator[Edit]:
    """Each citation of a registered regulation as a link to its record; in a list of laws its state follows the first mention."""
    section = stated_section(publication)
    told: set[str] = set()
    for one in free(publication.document):
        key = laws.get(one.key)
        if key is None:
            continue
        words = link(one.text, f"{LAWS}#{key}", publication.site_path)
        if section and section.start < one.line < section.end and key not in told:
            told.add(key)
            state = label(register.records[key])
            words += f" (*{state}*{{ .{MARK} .{MARK}--{state.replace(' ', '-')} }})"
        yield one.line, one.column - 1, one.end - 1, words


def with_notice(body: str, publication: Publication, register: Register, laws: Mapping[Key, str]) -> str:
    """Add the notice about revoked regulations where the first of them is cited."""
    cited = dict.fromkeys(laws[one.key] for one in citations(publication.document) if one.key in laws)
    revoked = [key for key in cited if register.records[key].get("status") == "dicabut"]
    if not revoked:
        return body
    named = wording.listing(
        link(register.title(key), f"{LAWS}#{key}", publication.site_path) + replaced(key, register) for key in revoked
    )
    text = f'!!! warning "Tidak berlaku lagi"\n    Tulisan ini menyebut peraturan yang sudah dicabut: {named}.'
    marks = (f"{LAWS}#{key})" for key in revoked)
    first = next((mark for mark in marks if mark in body), "")
    return after_mention(body, first, text) if first else f"{body.rstrip()}\n\n{text}\n"
