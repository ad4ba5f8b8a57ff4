"""What people type: the words of each page, and what words of other languages mean; only the search reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.library import Library
from pustaka.search.glossary import texts

PAGES, DIALECT = "kata-orang", "kata-daerah"


@dataclass(frozen=True, slots=True)
class Asked:
    """What people type when they need one page: `names` mean just this page, `words` tell what they see or want to know."""

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def asked(library: Library) -> Mapping[str, Asked]:
    """What people type, by the address of the page with the last slash."""
    records = library.register(PAGES).records.values()
    return {f"{str(record.get('halaman', '')).strip('/')}/".removeprefix("/"): Asked(texts(record.get("sebutan")), texts(record.get("kata"))) for record in records}


def dialect(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Indonesian meanings by word of another language or of the street; several records of one word add up."""
    found: dict[str, tuple[str, ...]] = {}
    for record in library.register(DIALECT).records.values():
        for word in (*texts(record.get("nama")), *texts(record.get("bentuk"))):
            found[word] = (*found.get(word, ()), *texts(record.get("arti")))
    return found
