"""SUMBER: laws are cited as the register knows them, registers hold what they should, and old numbers are not shown as current."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pustaka import fields
from pustaka.findings import Severity, Spot
from pustaka.kinds import Field
from pustaka.kinds.registers import SHAPE_OF, STATES, PageName, Turns
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.register import FOLDER as REGISTERS
from pustaka.register import Register
from pustaka.rules.base import Family
from pustaka.rules.meta import key_spot, meant, some
from pustaka.site.citations import DROPPED, Citation, Key, citations, known
from pustaka.site.referrals import UNVERIFIED, verified

SUMBER = Family("SUMBER", "Sumber dan rujukan")

SAID = re.compile(r":\s+(?P<all>keduanya\s+)?(?P<state>" + "|".join(STATES) + r")\b", re.IGNORECASE)
"""`- UU 14/2019, pekerja sosial: berlaku …`; the state that a list of laws gives."""

CALL = r"(?:telepon|nomor|hubungi|pesan|WA|WhatsApp)\s+(?:ke\s+|nomor\s+)?{}(?!\d)"
"""`telepon 129`, `nomor 129`; not `SAPA 129`, not `telepon 1290`."""


def cited(library: Library) -> Iterator[tuple[Publication, Citation, str]]:
    """(text, citation, key of the record) everywhere; the key is empty for what is not registered. Nothing without a register."""
    register = library.register("hukum")
    if not register.records:
        return
    laws: Mapping[Key, str] = known(register)
    for publication in library.publications:
        for one in citations(publication.document):
            yield publication, one, laws.get(one.key, "")


def weight(publication: Publication) -> Severity:
    """People act on the pocketbook, so that it must be right; elsewhere a finding is advice."""
    return Severity.ERROR if publication.kind.key == "saku" else Severity.ADVICE


@SUMBER.wide_rule(1, "peraturan-tak-terdaftar", Severity.ADVICE)
def unregistered(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every law that is cited stands in the register, with what is known of its state."""
    for publication, one, key in cited(library):
        if not key:
            yield publication.path, Spot(
                one.line, one.column,
                f"Peraturan ini belum ada di {REGISTERS}/hukum.yml. Periksa nomor dan tahunnya; bila benar, minta pengelola menambahkannya.",
                one.line, one.end, weight(publication),
            )


@SUMBER.wide_rule(2, "peraturan-dicabut", Severity.ADVICE)
def revoked(library: Library) -> Iterator[tuple[str, Spot]]:
    """A regulation that is no longer in force is named as such where it is cited."""
    register = library.register("hukum")
    for publication, one, key in cited(library):
        if not key or register.records[key].get("status") != "dicabut" or DROPPED.search(publication.document.lines[one.line - 1]):
            continue
        later = register.records[key].get("diganti_oleh")
        names = [register.title(str(other)) for other in later] if isinstance(later, list) else []
        help_text = f" Penggantinya: {', '.join(names)}." if names else ""
        yield publication.path, Spot(
            one.line, one.column, f"Peraturan ini sudah dicabut.{help_text} Tulis «dicabut» di kalimat yang sama, atau rujuk penggantinya.",
            one.line, one.end, weight(publication),
        )


@SUMBER.wide_rule(3, "keadaan-peraturan", Severity.ADVICE)
def other_state(library: Library) -> Iterator[tuple[str, Spot]]:
    """A list of laws gives the state that the register gives."""
    register = library.register("hukum")
    done: set[tuple[str, int]] = set()
    for publication, one, key in cited(library):
        line = publication.document.lines[one.line - 1]
        said = SAID.search(line, one.end - 1) if key and line.lstrip().startswith("- ") else None
        if said is None or ((publication.path, one.line) in done and not said["all"]):
            continue
        done.add((publication.path, one.line))
        state = register.records[key].get("status")
        if state != said["state"].lower():
            yield publication.path, Spot(
                one.line, said.start("state") + 1,
                f"Daftar hukum menyebut keadaan peraturan ini «{state}». Samakan kalimat ini, atau perbaiki {REGISTERS}/hukum.yml bila kalimat ini yang benar.",
                one.line, said.end("state") + 1, weight(publication),
            )


@SUMBER.wide_rule(4, "isi-daftar", Severity.ERROR)
def wrong_record(library: Library) -> Iterator[tuple[str, Spot]]:
    """The records of a register have the declared keys, with values of the declared type, and name keys that exist."""
    for name, register in sorted(library.registers.items()):
        shape = SHAPE_OF.get(name)
        if shape is None:
            continue
        known_fields = {one.key: one for one in shape.fields}
        for key, record in register.records.items():
            for message in problems(record, known_fields, library):
                yield f"{REGISTERS}/{name}.yml", key_spot(register.matter, key, message)


def problems(record: Mapping[str, object], known_fields: Mapping[str, Field], library: Library) -> Iterator[str]:
    """What is wrong with one record; the name is left to the rule about registers in general."""
    for one in known_fields.values():
        if one.required and one.key != "nama" and record.get(one.key) in (None, ""):
            yield f"Isian «{one.key}» belum ada. {one.doc} Tambahkan di bawah kunci ini."
    for key, value in record.items():
        declared = known_fields.get(str(key))
        if declared is None:
            yield f"Di bawah kunci ini ada isian yang tidak dikenal. {meant(str(key), known_fields) or 'Isian yang ada: ' + ', '.join(known_fields) + '.'}"
        elif key != "nama" and value not in (None, ""):
            yield from (f"Isian «{key}» seharusnya {declared.type.expected}; sekarang {problem}. Perbaiki nilainya." for problem in declared.type.problems(value))
            yield from dangling(str(key), value, declared, library)


def dangling(key: str, value: object, one: Field, library: Library) -> Iterator[str]:
    """Keys of another register, and pages, that are not there."""
    if isinstance(one.type, PageName):
        folder = f"{one.type.folder}/"
        pages = [path.removeprefix(folder).removesuffix(".md") for path in library.by_path if path.startswith(folder)]
        if isinstance(value, str) and value not in pages:
            yield f"Isian «{key}» menyebut halaman yang tidak ada di {folder}. {meant(value, pages) or 'Periksa nama berkasnya.'}"
        return
    if isinstance(one.type, fields.Slugs):
        name, named = one.type.register, value if isinstance(value, list) else []
    elif isinstance(one.type, Turns):
        name, named = "pmks", [choice.get("ke") for choice in value if isinstance(choice, dict)] if isinstance(value, list) else []
    else:
        return
    register: Register = library.register(name)
    for other in named:
        if isinstance(other, str) and register.records and other not in register.records:
            help_text = meant(other, register.records) or f"Pilih dari {REGISTERS}/{name}.yml: {some(register.records)}."
            yield f"Isian «{key}» menyebut kunci yang tidak ada. {help_text}"


@SUMBER.wide_rule(5, "nomor-belum-diverifikasi", Severity.ADVICE)
def stale_number(library: Library) -> Iterator[tuple[str, Spot]]:
    """A service number that has not been seen lately is marked where it is shown."""
    numbers = [
        str(record[key]) for record in library.register("rujukan").records.values() for key in ("telepon", "pesan")
        if record.get(key) and not verified(record, library.today)
    ]
    if not numbers:
        return
    pattern = re.compile(CALL.format(f"(?:{'|'.join(map(re.escape, numbers))})"), re.IGNORECASE)
    for publication in library.publications:
        if not any(one in publication.document.source.text for one in numbers):
            continue
        for number, line in publication.document.prose:
            found = pattern.search(line)
            if found is not None and UNVERIFIED not in line.lower():
                yield publication.path, Spot(
                    number, found.start() + 1,
                    f"Nomor ini tidak terlihat pada sumber selama 180 hari terakhir. Tulis «{UNVERIFIED}» di kalimat yang sama, "
                    f"atau periksa nomornya dan perbarui {REGISTERS}/rujukan.yml.",
                    number, found.end() + 1, weight(publication),
                )
