"""The glossary on the site: its page, and the tooltips that explain the abbreviations of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pustaka.library import Library
from pustaka.register import Register
from pustaka.search.glossary import texts
from pustaka.site.inserting import keys, link, sentence
from pustaka.site.page import Page
from pustaka.site.related import escaped

PATH = "istilah.md"
TITLE = "Istilah"
SUMMARY = "Singkatan dan istilah yang dipakai di pustaka ini, kata yang sebaiknya dihindari, dan ejaan bakunya."

ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w-])")
"""`TKSK`, `SIKS-NG`, `P2K2`; not `Tagana`, not `A`."""

DEFINED = re.compile(r"^\*\[(?P<short>[^\]]+)\]:", re.MULTILINE)
"""`*[TKSK]: …`, an explanation that the text brings along."""

INTRO = """Singkatan lain dan kata sehari-hari juga dikenali oleh [pencarian](cari/index.md).
Tanda «umum» berarti keterangannya dari pengetahuan umum dan belum bersumber.
"""


def abbreviations(register: Register) -> dict[str, str]:
    """Expansion by abbreviation, for names in capital letters."""
    return {
        str(record["nama"]): " ".join(texts(record.get("kepanjangan")))
        for record in register.records.values()
        if ABBREVIATION.fullmatch(str(record.get("nama", ""))) and texts(record.get("kepanjangan"))
    }


def with_tooltips(body: str, known: Mapping[str, str]) -> str:
    """Explain the abbreviations that a text uses, at its end, in the dialect's own way."""
    used = set(ABBREVIATION.findall(body)) & known.keys()
    if "*[" in body:
        used -= set(DEFINED.findall(body))
    used = {short for short in used if agrees(short, known[short], body)}
    if not used:
        return body
    return f"{body.rstrip()}\n\n" + "\n".join(f"*[{short}]: {known[short]}" for short in sorted(used)) + "\n"


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
    for key in sorted(register.records, key=lambda key: (register.title(key).casefold(), key)):
        name = register.title(key)
        if name[:1].upper() != letter:
            letter = name[:1].upper()
            lines += [f"## {letter} {{#huruf-{letter.lower()}}}", ""]
        lines += [f"{escaped(name)} {{#{key}}}", f":   {description(register.records[key], name, types)}", ""]
    lines += spellings(library.register("ejaan"))
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def description(record: Mapping[str, object], name: str, types: Register) -> str:
    """One term as lines of one definition."""
    expansion, parts = " ".join(texts(record.get("kepanjangan"))), []
    if expansion:
        parts.append(f"**{escaped(expansion)}.**" + (" (umum)" if record.get("umum") in (True, "ya") else ""))
    parts.append(sentence(record.get("arti", "")))
    for key, label in (("sinonim", "Nama lain"), ("dulu", "Nama lama"), ("mencakup", "Mencakup")):
        if texts(record.get(key)):
            parts.append(f"{label}: {escaped(', '.join(texts(record.get(key))))}.")
    if texts(record.get("hindari")):
        avoided = ", ".join(f"«{word}»" for word in texts(record.get("hindari")))
        better = f"{name} atau {expansion}" if expansion else name
        parts.append(f"Hindari: {escaped(avoided)}. Tulis: {escaped(better)}.")
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
