"""SUMBER, the part about duties: no deadline and no penalty without a record, and no record behind the law that it was read in."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds.legal import STATES
from pustaka.library import Library, Publication
from pustaka.library.publication import METHODS
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.backing import backed, given
from pustaka.registers.citations import citations, registered
from pustaka.registers.duties import FILE, Duty, duties, moved, texts
from pustaka.rules.sources import SUMBER
from pustaka.text import scan

ACTED_ON = frozenset({"saku", "gawat", "latihan"})
"""Kinds that people act on, or learn to."""


@SUMBER.wide_rule(12, "tenggat-tanpa-kewajiban", Severity.ERROR)
def unbacked(library: Library) -> Iterator[tuple[str, Spot]]:
    """A deadline of the law, and a penalty, that people act on stands in the register of duties too; nothing without a register."""
    every = duties(library)
    for publication in library.publications if every else ():
        if publication.kind.key not in ACTED_ON and not publication.path.startswith(METHODS):
            continue
        allowed = backed(meant(publication, every, library))
        titles = {heading.line for heading in publication.document.headings}
        for number, line in publication.document.prose:
            if number in titles:
                continue
            for one in given(scan.LINK.sub(lambda found: found[0][: found.start("target") - found.start()] + " " * (found.end() - found.start("target")), line)):
                if not allowed.holds(one):
                    what = "Ancaman pidana" if one.penalty else "Tenggat"
                    yield publication.path, Spot(
                        number, one.column,
                        f"{what} ini tidak ada di {FILE} untuk tulisan ini. Periksa angkanya; bila benar, minta pengelola menambahkan kewajibannya.",
                        number, one.end,
                    )


def meant(publication: Publication, every: tuple[Duty, ...], library: Library) -> Iterator[Duty]:
    """The duties that may stand behind a text: those of its type, those for all, and those of the laws that it cites."""
    laws = registered(library)
    cited = {laws[one.key] for one in citations(publication.document) if one.key in laws}
    return (one for one in every if one.everywhere or publication.id in one.entries or not cited.isdisjoint(one.laws))


@SUMBER.wide_rule(13, "kewajiban-tertinggal", Severity.ADVICE)
def left_behind(library: Library) -> Iterator[tuple[str, Spot]]:
    """A duty is read again when the state of its law has changed since."""
    register, laws = library.register("kewajiban"), library.register("hukum")
    for key, record in register.records.items():
        named, then = texts(record, "hukum"), texts(record, "keadaan")
        line, column = register.matter.inner.get(key, {}).get("keadaan", register.matter.marks.get(key, (1, 1)))
        if len(named) != len(then) or not set(then) <= set(STATES):
            yield FILE, Spot(line, column, "Isian «keadaan» memuat satu keadaan untuk tiap peraturan di «hukum», dalam urutan yang sama. Lengkapi isian ini.", line, column + 7)
            continue
        if moved(record, laws):
            names = ", ".join(map(laws.title, moved(record, laws)))
            yield FILE, Spot(
                line, column,
                f"Keadaan {names} berubah sesudah pasal ini dibaca. Baca lagi pasalnya, betulkan kewajibannya, lalu samakan «keadaan» dengan {REGISTERS}/hukum.yml.",
                line, column + 7,
            )
