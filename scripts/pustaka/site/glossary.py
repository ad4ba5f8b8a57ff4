"""The page of the glossary: terms by letter, then the spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.library import Library, Register
from pustaka.library.register import keys
from pustaka.registers import places
from pustaka.registers.entries import leads
from pustaka.registers.glossary import COMMON, TITLE, Explained, alphabetical, explained
from pustaka.search.glossary import texts
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.GLOSSARY

SUMMARY = "Singkatan dan istilah yang dipakai di pustaka ini, kata yang sebaiknya dihindari, dan ejaan bakunya."

INTRO = f"""Singkatan lain dan kata sehari-hari juga dikenali oleh [pencarian](cari/index.md).
{COMMON}
"""

OPEN = "Buka entrinya"
"""Where the term is the name of the entry, a link need not say it again."""

UNSOURCED = "*umum*"
"""The styles of these pages make a label of it."""


def page(library: Library) -> Page:
    """All terms by first letter, then the spellings."""
    register = library.register("istilah")
    lines, letter = [INTRO], ""
    for key in alphabetical(register):
        name = register.title(key)
        if name[:1].upper() != letter:
            letter = name[:1].upper()
            lines += [f"## {letter} {{#huruf-{letter.lower()}}}", ""]
        lines += record(key, register, entries(register.records[key], library))
    lines += spellings(library.register("ejaan"))
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view=lookup.view(TITLE, SUMMARY))


def entries(record: Mapping[str, object], library: Library) -> Mapping[str, str]:
    """Where the entry of each type of a term is, by the name of the type."""
    types = library.register("pmks")
    found = {key: leads(key, library) for key in keys(record, "pmks", types)}
    return {types.title(key): one.site_path if one else f"buku-saku/{key}.md" for key, one in found.items()}


def record(key: str, register: Register, entered: Mapping[str, str]) -> Iterator[str]:
    """One term: what the letters stand for on its line, what it means below."""
    term = explained(key, register)
    return lookup.item(term.name, [description(register.records[key], term, entered)], key=key, told=escaped(term.expansion))


def description(record: Mapping[str, object], term: Explained, entered: Mapping[str, str]) -> str:
    """What is known of one term, as lines of one paragraph; `entered` says where the entry of each type is."""
    parts = [term.meaning + (f" {UNSOURCED}" if term.common else "")]
    for key, label in (("sinonim", "Nama lain"), ("dulu", "Nama lama"), ("mencakup", "Mencakup")):
        if texts(record.get(key)):
            parts.append(f"{label}: {escaped(', '.join(texts(record.get(key))))}.")
    if term.avoid:
        avoided = ", ".join(f"«{word}»" for word in term.avoid)
        parts.append(f"Hindari: {escaped(avoided)}.")
    said = {term.name.casefold(), term.expansion.casefold()}
    if entered and said.isdisjoint(map(str.casefold, entered)):
        parts.append("Entri: " + ", ".join(link(name, place, PATH) for name, place in entered.items()) + ".")
    else:
        parts += [f"{link(OPEN, place, PATH)}." for place in entered.values()]
    return lookup.lines(parts)


def spellings(register: Register) -> list[str]:
    """The table of spellings; nothing without a register."""
    if not register.records:
        return []
    rows = [f"| {register.title(key)} | {', '.join(texts(record.get('salah')))} |" for key, record in register.records.items()]
    note = "Nama resmi dalam peraturan, misalnya «anak terlantar», ditulis seperti aslinya."
    return ["## Ejaan baku {#ejaan-baku}", "", note, "", "| Tulis | Bukan |", "| --- | --- |", *rows, ""]
