"""SUMBER, the part about the competence profile: every competence leads to something that is there, and every teaching case serves one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Register
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.competences import CASES, NAME, READ, SHEETS, dead, names, unnamed
from pustaka.rules.sources import SUMBER

FILE = f"{REGISTERS}/{NAME}.yml"

THING: Mapping[str, str] = {
    READ: "Halaman atau bagian «{}» tidak ada. Tulis jalurnya dari folder docs/ tanpa «.md», misalnya «metode/wawancara»",
    SHEETS: "Lembar «{}» tidak ada di docs/register/lembar.yml. Tulis kuncinya seperti di sana",
    CASES: "Kasus latihan «{}» tidak ada di docs/latihan/. Tulis nama berkasnya tanpa «.md»",
}


@SUMBER.wide_rule(19, "kompetensi-buntu", Severity.ERROR)
def dead_ends(library: Library) -> Iterator[tuple[str, Spot]]:
    """What a competence leads to is in the library."""
    register = library.register(NAME)
    for key, record in register.records.items():
        for name, value in dead(record, library):
            yield FILE, spot(register, key, name, f"{THING[name].format(value[:80])}, atau hapus dari kompetensi ini.")


@SUMBER.wide_rule(20, "kompetensi-tanpa-bahan", Severity.ADVICE)
def without_matter(library: Library) -> Iterator[tuple[str, Spot]]:
    """A competence can be read about and, with a sheet or a case, tried; a teaching case serves some competence."""
    register = library.register(NAME)
    for key, record in register.records.items():
        if not names(record, READ):
            yield FILE, spot(register, key, READ, "Kompetensi ini belum punya bacaan. Tambahkan isian «baca» dengan halaman yang menjelaskannya.")
    for one in unnamed(register, library) if register.records else ():
        yield one.path, Spot(1, 1, f"Kasus latihan ini belum melatih kompetensi mana pun. Sebutkan «{one.id}» pada isian «latihan» di {FILE}.")


def spot(register: Register, key: str, name: str, message: str) -> Spot:
    line, column = register.matter.inner.get(key, {}).get(name, register.matter.marks.get(key, (1, 1)))
    return Spot(line, column, message, line, column + len(name))
