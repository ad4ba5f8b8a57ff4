"""The glossary on the site: its page, and the tooltips that explain the abbreviations of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.abbreviations import ABBREVIATION, DEFINED
from pustaka.library import Library
from pustaka.register import Register
from pustaka.search.glossary import texts
from pustaka.site.inserting import keys, link, sentence
from pustaka.site.page import Page
from pustaka.site.related import escaped

PATH = "istilah.md"
TITLE = "Istilah"
SUMMARY = "Singkatan dan istilah yang dipakai di pustaka ini, kata yang sebaiknya dihindari, dan ejaan bakunya."

COMMON = "Tanda «umum» berarti keterangannya dari pengetahuan umum dan belum bersumber."
INTRO = f"""Singkatan lain dan kata sehari-hari juga dikenali oleh [pencarian](cari/index.md).
{COMMON}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What site and PDF say of one term; `common` means general knowledge without a source."""

    name: str
    expansion: str
    meaning: str
    common: bool
    avoid: tuple[str, ...]

    @property
    def better(self) -> str:
        """What to write instead of the words to avoid."""
        return f"{self.name} atau {self.expansion}" if self.expansion else self.name


def explained(key: str, register: Register) -> Explained:
    record = register.records[key]
    return Explained(
        name=register.title(key), expansion=" ".join(texts(record.get("kepanjangan"))), meaning=sentence(record.get("arti", "")),
        common=record.get("umum") in (True, "ya"), avoid=texts(record.get("hindari")),
    )


def alphabetical(register: Register) -> list[str]:
    """The keys by name, whatever the case."""
    return sorted(register.records, key=lambda key: (register.title(key).casefold(), key))


def abbreviations(register: Register) -> dict[str, str]:
    """Expansion by abbreviation, for names in capital letters."""
    return {
        str(record["nama"]): " ".join(texts(record.get("kepanjangan")))
        for record in register.records.values()
        if ABBREVIATION.fullmatch(str(record.get("nama", ""))) and texts(record.get("kepanjangan"))
    }


def with_tooltips(body: str, known: Mapping[str, str]) -> str:
    """Explain the abbreviations that a text uses, at its end, in the dialect's own way."""
    found = used(body, known)
    if not found:
        return body
    return f"{body.rstrip()}\n\n" + "\n".join(f"*[{short}]: {known[short]}" for short in sorted(found)) + "\n"


def used(body: str, known: Mapping[str, str]) -> set[str]:
    """The known abbreviations of a text, without those that it explains itself."""
    found = set(ABBREVIATION.findall(body)) & known.keys()
    if "*[" in body:
        found -= set(DEFINED.findall(body))
    return {short for short in found if agrees(short, known[short], body)}


def agrees(short: str, expansion: str, body: str) -> bool:
    """Whether the text does not explain the abbreviation in another way: «Palang Merah Indonesia (PMI)» is no migrant worker."""
    words = expansion.casefold()
    before, mark, _rest = body.partition(f"({short})")
    if mark and not before[-len(words) - 20 :].replace("*", "").rstrip().casefold().endswith(words):
        return False
    _before, mark, after = body.partition(f"{short} (")
    return not mark or after[: len(words)].casefold() == words or f"({short})" in body


def page(library: Library) -> Page:
    """All terms by first letter, then the spellings."""
    register, types = library.register("istilah"), library.register("pmks")
    lines, letter = [INTRO], ""
    for key in alphabetical(register):
        name = register.title(key)
        if name[:1].upper() != letter:
            letter = name[:1].upper()
            lines += [f"## {letter} {{#huruf-{letter.lower()}}}", ""]
        lines += [f"{escaped(name)} {{#{key}}}", f":   {description(register.records[key], explained(key, register), types)}", ""]
    lines += spellings(library.register("ejaan"))
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def description(record: Mapping[str, object], term: Explained, types: Register) -> str:
    """One term as lines of one definition."""
    parts = []
    if term.expansion:
        parts.append(f"**{escaped(term.expansion)}.**" + (" (umum)" if term.common else ""))
    parts.append(term.meaning)
    for key, label in (("sinonim", "Nama lain"), ("dulu", "Nama lama"), ("mencakup", "Mencakup")):
        if texts(record.get(key)):
            parts.append(f"{label}: {escaped(', '.join(texts(record.get(key))))}.")
    if term.avoid:
        avoided = ", ".join(f"«{word}»" for word in term.avoid)
        parts.append(f"Hindari: {escaped(avoided)}. Tulis: {escaped(term.better)}.")
    entries = keys(record, "pmks", types)
    if entries:
        parts.append("Entri: " + ", ".join(link(types.title(key), f"buku-saku/{key}.md", PATH) for key in entries) + ".")
    return "  \n    ".join(parts)


def spellings(register: Register) -> list[str]:
    """The table of spellings; nothing without a register."""
    if not register.records:
        return []
    rows = [f"| {register.title(key)} | {', '.join(texts(record.get('salah')))} |" for key, record in register.records.items()]
    note = "Nama resmi dalam peraturan, misalnya «anak terlantar», ditulis seperti aslinya."
    return ["## Ejaan baku {#ejaan-baku}", "", note, "", "| Tulis | Bukan |", "| --- | --- |", *rows, ""]
