"""What the search knows of each page, and the alphabetical page that answers when scripts do not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pustaka import search
from pustaka.kinds import KINDS
from pustaka.library import Library, Publication, Register
from pustaka.registers.asked import Asked
from pustaka.registers.glossary import for_search
from pustaka.registers.places import GLOSSARY, LAWS, REFERRALS
from pustaka.site.page import Page

LIST = "indeks"
"""Pages that list others: the names in them lead to those others, not here."""


def findable(page: Page, html: str = "", library: Library | None = None, asked: Asked | None = None) -> search.SearchPage:
    """One page with its names and filters; `html` is its rendered text, `library` says which numbers lead to it, `asked` what people type."""
    one, said = page.publication, asked or Asked()
    return search.SearchPage(
        url=page.address, title=page.title, html="" if page.view.get("kind") == LIST else html, summary=page.summary, synonyms=(*(one.listed("nama_lain") if one else page.names), *said.names), asked=said.words,
        cited=(*cited(one, page.path, library), *own_number(page, library), *nicknames(page, said)) if library else (), kind=WRITERS if page.path.startswith(FOR_WRITERS) else one.kind.key if one else "halaman", topics=one.topics if one else (), year=one.year if one else "", pmks=one.pmks if one else (),
    )


def cited(one: Publication | None, path: str, library: Library) -> tuple[tuple[str, str, str], ...]:
    """(what is typed, the id of the place, what stands there): laws by kind, number and year, services by their short number, editions by number and year."""
    if path == LAWS:
        return tuple(laws(library.register("hukum")))
    if path == REFERRALS:
        return tuple(numbers(library.register("rujukan")))
    if path == GLOSSARY:
        return tuple(meanings(library))
    if one is None or not one.kind.series or not one.year:
        return ()
    names = [f"{one.kind.name} {one.year}", one.year]
    number = one.document.matter.values.get("nomor")
    if isinstance(number, int):
        called = ("edisi", one.series.name, str(one.series.matter.values.get("singkatan") or "")) if one.series else ("edisi",)
        names += [*(f"{name} {number}" for name in called if name), str(number), f"edisi {one.year}"]
    return tuple((name, "", "") for name in names)


def laws(register: Register) -> Iterator[tuple[str, str, str]]:
    """`UU 14/2019`, and `14/2019` alone, which of several kinds means the first."""
    for key, record in register.records.items():
        number = f"{record.get('nomor', '')} {record.get('tahun', '')}".strip()
        for kind in dict.fromkeys((str(record.get("jenis", "")), "")):
            if number.count(" ") == 1:
                yield f"{kind} {number}", key, register.title(key)


def own_number(page: Page, library: Library) -> Iterator[tuple[str, str, str]]:
    """`UU 14/2019` for the page of that law itself, which comes before its place in the list of laws."""
    record = library.register("hukum").records.get(page.address.removeprefix("hukum/").rstrip("/")) if page.address.startswith("hukum/") else None
    if record and record.get("nomor") and record.get("tahun"):
        yield f"{record.get('jenis', '')} {record['nomor']} {record['tahun']}", "", ""


def nicknames(page: Page, said: Asked) -> Iterator[tuple[str, str, str]]:
    """`UU TPKS` for the page of a law, by the kind in its address: what people call it, whether they say the kind or not."""
    kind = page.address.removeprefix("hukum/").partition("-")[0]
    if page.address.startswith("hukum/") and kind:
        for name in said.names:
            spoken = search.words(name)
            yield " ".join(spoken if spoken[0] in (kind, "undang", "peraturan") else (kind, *spoken)), "", ""


def meanings(library: Library) -> Iterator[tuple[str, str, str]]:
    """`arti TKSK` for the glossary; a name that has a page of its own leads there."""
    titles = {" ".join(search.words(one.title)) for one in library.publications}
    for term in for_search(library):
        for name in dict.fromkeys((term.names[0], *(one for one in term.names if one.isupper()))):
            if (spoken := " ".join(search.words(name))) and spoken not in titles:
                yield f"{search.MEANS} {spoken}", term.key, term.names[0]


def numbers(register: Register) -> Iterator[tuple[str, str, str]]:
    """`110`, and `polisi 110` and the like, for numbers too short to belong to anybody else."""
    for key, record in register.records.items():
        number = str(record.get("telepon", ""))
        if len(number) == 3 and number.isdigit():
            yield number, key, register.title(key)
            for word in dict.fromkeys((*search.words(register.title(key)), "darurat", "ambulans", "panggil")):
                if word != number:
                    yield f"{word} {number}", key, register.title(key)


def labels(library: Library) -> dict[str, str]:
    """The names of filters as readers see them, by `jenis:kasus`, `topik:etika`, `pmks:gelandangan`."""
    found = {f"jenis:{kind.key}": kind.name for kind in KINDS} | {f"jenis:{WRITERS}": "Panduan penulis"}
    for register in ("topik", "pmks"):
        known = library.register(register)
        found |= {f"{register}:{key}": known.title(key) for key in known.records}
    return found


FOR_WRITERS = ("kontribusi/", "pengelola/", "pengembang/")
"""Folders whose pages nobody looks up in the alphabet: they were half of it. Readers' results leave them out until somebody asks for them."""

WRITERS = "panduan"
"""The kind of those pages for the search."""


def alphabet(pages: Iterable[Page], library: Library) -> str:
    """Titles, other names and glossary words in one list, with links that the site generator follows; pages for writers have lists of their own."""
    found = [replace(findable(page), url=page.path) for page in pages if page.searched and not page.path.startswith(FOR_WRITERS)]
    return search.alphabetical(found, for_search(library), glossary_url=GLOSSARY)
