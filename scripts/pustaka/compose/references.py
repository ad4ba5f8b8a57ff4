"""What the register of sources adds to a text: notes lead to the list of its sources, and that list is written from the register."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.inserting import at_end_of
from pustaka.compose.links import Edit
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication
from pustaka.registers.references import Reference, Use, references, uses
from pustaka.text import footnotes

PART = "sumber"
TITLE = "Sumber"
INTRO = "Yang dirujuk catatan kaki:"
SKIPPED = "cari-lewati"
"""The class that the search passes over: who looks for a subject does not look for the name of a publisher."""


def anchor(key: str) -> str:
    """The place of a source on every page that names it."""
    return f"sumber-{key}"


def edits(publication: Publication, library: Library) -> Iterator[Edit]:
    """A link in a note leads to the list on the same page and says the place in the source; one in the list itself leads to the source."""
    every, told = references(library), set[str]()
    lines = listed_lines(publication)
    for one in uses(publication):
        found = every.get(one.key)
        if found is None:
            continue
        if one.line in lines and found.link:
            words = own(one, found, first=one.key not in told)
            told.add(one.key)
        else:
            place = "" if one.place else found.place
            words = f"[{one.text}](#{anchor(one.key)})" + (f" ({place})" if place else "")
        yield one.line, one.column - 1, one.end - 1, words


def listed_lines(publication: Publication) -> frozenset[int]:
    """The lines of the list of sources, its footnotes left out."""
    section = publication.document.sections.get(PART)
    if section is None:
        return frozenset()
    notes = {line for note in footnotes.footnotes(publication.document).values() for line in note.lines}
    return frozenset(range(section.start, section.end)) - notes


def own(use: Use, found: Reference, *, first: bool) -> str:
    """`[teks](https://…){ #sumber-x } (Penerbit, 2019)` in the list that the author wrote."""
    place = f"{{ #{anchor(found.key)} }}" if first else ""
    return f"[{use.text}](<{found.link}>){place} ({', '.join(filter(None, (escaped(found.publisher), found.year)))})"


def with_list(body: str, publication: Publication, library: Library) -> str:
    """Add the sources that notes name to the section «Sumber»; a text without such links stays as it is."""
    every, found = references(library), uses(publication)
    lines = listed_lines(publication)
    shown = {one.key for one in found if one.line in lines and one.key in every and every[one.key].link}
    keys = [key for key in dict.fromkeys(one.key for one in found) if key in every and key not in shown]
    if not keys:
        return body
    text = "\n".join((INTRO, "", *(row(every[key]) for key in keys)))
    if PART in publication.document.sections:
        return at_end_of(body, PART, text)
    return f"{body.rstrip()}\n\n## {TITLE} {{#{PART}}}\n\n{text}\n"


def row(one: Reference) -> str:
    """One line of the list, with an id of its own."""
    return f"- {described(one)}\n    {{ #{anchor(one.key)} .{SKIPPED} }}"


def described(one: Reference, words: str = "") -> str:
    """`[Judul](https://…). Penerbit, 2019. Salinan unggahan.`; with `words` the link says those, and what has no link begins with its publisher."""
    name = words or escaped(one.name)
    parts = [f"[{name}](<{one.link}>)" if one.link else "" if words else name, ", ".join(filter(None, (escaped(one.publisher), one.year)))]
    parts += ["Salinan unggahan, bukan dari penerbitnya" if one.copy and not one.address else "", escaped(one.way), escaped(one.note)]
    return " ".join(f"{part.rstrip('.')}." if part[-1:] not in "?…" else part for part in parts if part)
