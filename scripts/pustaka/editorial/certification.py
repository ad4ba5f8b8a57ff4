"""Measures a case against the form of the certification: for each aspect, what is there and what it should hold at least."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.kinds import Part
from pustaka.library import Publication
from pustaka.privacy import identifiers
from pustaka.rules.structure_parts import ITEM

WHOLE = 1_000_000
"""More words than any text has: all are counted."""

LENGTH = "Jumlah kata bukan mutu. Asesor menilai isinya, dan formulir lembaga Anda yang menentukan."


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect of the form: `words` and `items` are what the case has, nothing where its section is missing."""

    part: Part
    words: int = 0
    items: int = 0
    there: bool = False

    @property
    def enough(self) -> bool:
        return self.there and self.words >= max(1, self.part.min_words) and self.items >= self.part.min_items

    @property
    def verdict(self) -> str:
        return "belum" if not self.there else "cukup" if self.enough else "kurang"

    @property
    def asked(self) -> str:
        """`100 kata, 3 butir`: what the form asks for at least."""
        return ", ".join(filter(None, (f"{self.part.min_words} kata" if self.part.min_words else "", f"{self.part.min_items} butir" if self.part.min_items else ""))) or "terisi"

    @property
    def has(self) -> str:
        return f"{self.words} kata" + (f", {self.items} butir" if self.part.min_items else "")

    @property
    def told(self) -> str:
        """`kurang   Teknik: 64 dari 100 kata`."""
        if not self.there:
            return f"{self.verdict:<9}{self.part.title}: bagian ini belum ada"
        wanted = f" dari {self.part.min_words}" if self.part.min_words else ""
        counted = f", {self.items} dari {self.part.min_items} butir" if self.part.min_items else ""
        return f"{self.verdict:<9}{self.part.title}: {self.words}{wanted} kata{counted}"


def aspects(case: Publication) -> Iterator[Aspect]:
    """In the order of the form; a heading above others counts all that stands below it."""
    document = case.document
    for part in case.kind.parts:
        section = document.sections.get(part.id)
        if section is None:
            yield Aspect(part)
        else:
            items = sum(bool(ITEM.match(text)) for _number, text in document.text_of(section))
            yield Aspect(part, document.words_in(section, WHOLE), items, there=True)


def report(case: Publication) -> tuple[str, bool]:
    """(lines for people, whether nothing is missing)."""
    found = tuple(aspects(case))
    lacking = sum(not one.enough for one in found)
    end = f"{lacking} dari {len(found)} aspek belum cukup." if lacking else f"Semua {len(found)} aspek cukup panjang."
    indent = ("  " * (one.part.level - 1) for one in found)
    return "\n".join((identifiers.masked(case.path), *(f"{space}{one.told}" for space, one in zip(indent, found, strict=True)), "", end, LENGTH)), not lacking
