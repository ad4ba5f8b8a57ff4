"""Where the registers are read: the page of each, and the registers whose page has a place for every record."""

from __future__ import annotations

from pustaka.library import Library
from pustaka.library.register import FOLDER

LAWS, GLOSSARY, REFERRALS, POTENTIALS = "hukum.md", "istilah.md", "rujukan.md", "psks.md"
CROSSWALK, WAYS, COVERAGE, DEADLINES, REFERENCES = "silang.md", "siapa.md", "cakupan.md", "tenggat.md", "sumber.md"
COMPETENCES = "kompetensi.md"

DEADLINES_PDF = "unduh/tenggat.pdf"
"""The one page of deadlines to hang up."""

PAGES = (
    (LAWS, ("hukum",)), (GLOSSARY, ("istilah", "ejaan")), (REFERRALS, ("rujukan",)), (POTENTIALS, ("psks",)), (CROSSWALK, ("pmks", "pas")),
    (WAYS, ("siapa",)), (COVERAGE, ("pmks",)), (DEADLINES, ("kewajiban",)), (REFERENCES, ("sumber",)), (COMPETENCES, ("kompetensi",)),
)  # fmt: skip
"""Each page below the site root with the registers that it shows; without the first of them there is no page."""

KEYED = frozenset({"hukum", "istilah", "rujukan", "psks", "siapa", "sumber", "kompetensi"})
"""Registers whose page has a place for every record, with the key as its id."""


def law_page(key: str) -> str:
    """The page of one law, with what it demands; there is one for each law that a duty names."""
    return f"{LAWS.removesuffix('.md')}/{key}.md"


def places(library: Library) -> dict[str, str]:
    """Site path by source path of every register that has a page; where two pages show one, links lead to the first."""
    found: dict[str, str] = {}
    for path, registers in PAGES:
        for name in registers if library.register(registers[0]).records else ():
            found.setdefault(f"{FOLDER}/{name}.yml", path)
    return found


def law_pages(library: Library) -> tuple[str, ...]:
    """Site paths of the pages of single laws: those that a duty names."""
    laws = library.register("hukum")
    given = (record.get("hukum") for record in library.register("kewajiban").records.values())
    return tuple(dict.fromkeys(law_page(key) for one in given if isinstance(one, list) for key in one if key in laws.records))


def pages(library: Library) -> tuple[str, ...]:
    """Site paths of the pages that registers really have."""
    return (*(path for path, registers in PAGES if library.register(registers[0]).records), *law_pages(library))


def sources(library: Library) -> dict[str, tuple[str, ...]]:
    """Source paths by site path of every page that shows registers."""
    shown = {path: tuple(f"{FOLDER}/{name}.yml" for name in registers if name in library.registers) for path, registers in PAGES}
    return shown | dict.fromkeys(law_pages(library), (f"{FOLDER}/hukum.yml", f"{FOLDER}/kewajiban.yml"))
