"""SUMBER: laws are cited as the register knows them, registers hold what they should, and old numbers are not shown as current."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.kinds import Field, fields
from pustaka.kinds.asking import asked, labels
from pustaka.kinds.registers import SHAPE_OF
from pustaka.kinds.shape import PageName, Turns
from pustaka.library import Library, Publication, Register, wording
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.citations import Citation, citations, registered
from pustaka.registers.lapses import REVOKED, lapses, mismatches
from pustaka.registers.referrals import UNVERIFIED, verified
from pustaka.rules.base import Family
from pustaka.rules.keys import meant
from pustaka.rules.meta import some

SUMBER = Family("SUMBER", "Sumber dan rujukan")

CALL = r"(?:telepon|nomor|hubungi|pesan|WA|WhatsApp)\s+(?:ke\s+|nomor\s+)?{}(?!\d)"
"""`telepon 129`, `nomor 129`; not `SAPA 129`, not `telepon 1290`."""


def cited(library: Library) -> Iterator[tuple[Publication, Citation, str]]:
    """(text, citation, key of the record) everywhere; the key is empty for what is not registered. Nothing without a register."""
    register = library.register("hukum")
    if not register.records:
        return
    laws = registered(library)
    for publication in library.publications:
        for one in citations(publication.document):
            yield publication, one, laws.get(one.key, "")


def acted_on(publication: Publication) -> bool:
    """People act on the pocketbook and the cards, and learn from teaching cases, so that it must be right; elsewhere a finding is advice."""
    return publication.kind.key in {"saku", "gawat", "latihan"}


@SUMBER.wide_rule(1, "peraturan-tak-terdaftar", Severity.ADVICE, also=Severity.ERROR)
def unregistered(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every law that is cited stands in the register, with what is known of its state."""
    for publication, one, key in cited(library):
        if not key:
            yield publication.path, Spot(
                one.line, one.column,
                f"Peraturan ini belum ada di {REGISTERS}/hukum.yml. Periksa nomor dan tahunnya; bila benar, minta pengelola menambahkannya.",
                one.line, one.end, Severity.ERROR if acted_on(publication) else Severity.ADVICE,
            )


@SUMBER.wide_rule(2, "peraturan-dicabut", Severity.ADVICE, also=Severity.ERROR)
def revoked(library: Library) -> Iterator[tuple[str, Spot]]:
    """A regulation that is no longer in force is named as such where it is cited. Only who cites it after the register knew is stopped."""
    register = library.register("hukum")
    for one in lapses(library):
        later = register.records[one.key].get("diganti_oleh")
        names = [register.title(str(other)) for other in later] if isinstance(later, list) else []
        help_text = f" Penggantinya: {', '.join(names)}." if names else ""
        what = f"Tulis «{REVOKED}» sebagai ganti «{one.said}»" if one.said else f"Tulis «{REVOKED}» di kalimat yang sama"
        end = "Baris ini ditulis sesudah daftar hukum menyatakannya, jadi perlu dibetulkan sekarang." if one.new else until(one.deadline, library)
        place = one.citation
        yield one.publication.path, Spot(
            place.line, place.column, f"Peraturan ini sudah {REVOKED}.{help_text} {what}, atau rujuk penggantinya. {end}".rstrip(),
            place.line, place.end, Severity.ERROR if one.new else Severity.ADVICE,
        )


@SUMBER.wide_rule(3, "keadaan-peraturan", Severity.ADVICE)
def other_state(library: Library) -> Iterator[tuple[str, Spot]]:
    """A list of laws gives the state that the register gives, and none where the site writes it; a revoked one is the rule above's."""
    for one in mismatches(library):
        if one.ours:
            yield one.publication.path, Spot(one.line, one.column, "Keadaan peraturan ditulis situs dari daftar hukum. Hapus keadaan itu; tulis perihalnya saja.", one.line, one.end)
            continue
        message = f"Daftar hukum menyebut keadaan peraturan ini «{one.state}». Samakan kalimat ini, atau perbaiki {REGISTERS}/hukum.yml bila kalimat ini yang benar."
        yield one.publication.path, Spot(one.line, one.column, f"{message} {until(one.deadline, library)}".rstrip(), one.line, one.end)


def until(day: datetime.date | None, library: Library) -> str:
    """By when a text follows the register; overdue is said, and stops nothing."""
    if day is None:
        return ""
    named = wording.date(day)
    return f"Tenggatnya {named} sudah lewat." if library.today and day < library.today else f"Tenggatnya {named}."


@SUMBER.wide_rule(4, "isi-daftar", Severity.ERROR)
def wrong_record(library: Library) -> Iterator[tuple[str, Spot]]:
    """The records of a register have the declared keys, with values of the declared type, and name keys that exist."""
    for name, register in sorted(library.registers.items()):
        shape = SHAPE_OF.get(name)
        if shape is None:
            continue
        known_fields = {one.key: one for one in shape.fields}
        for key, record in register.records.items():
            inner = register.matter.inner.get(key, {})
            for field, message in problems(record, known_fields, library):
                line, column = inner.get(field, register.matter.marks.get(key, (1, 1)))
                yield f"{REGISTERS}/{name}.yml", Spot(line, column, message, line, column + len(field if field in inner else key))


def problems(record: Mapping[str, object], known_fields: Mapping[str, Field], library: Library) -> Iterator[tuple[str, str]]:
    """(key, what is wrong with it) in one record; the key is empty for what is missing. The name is left to the rule about registers in general."""
    for one in known_fields.values():
        if one.required and one.key != "nama" and record.get(one.key) in (None, ""):
            yield "", f"Isian «{one.key}» belum ada. {one.doc} Tambahkan di bawah kunci ini."
    for key, value in record.items():
        declared = known_fields.get(str(key))
        if declared is None:
            yield str(key), f"Di sini ada isian yang tidak dikenal. {meant(str(key), known_fields) or 'Isian yang ada: ' + ', '.join(known_fields) + '.'}"
        elif key != "nama" and value not in (None, ""):
            for problem in declared.type.problems(value):
                yield str(key), f"Isian «{key}» seharusnya {declared.type.expected}; sekarang {problem}. Perbaiki nilainya."
            yield from ((str(key), message) for message in dangling(str(key), value, declared, library))


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
    """A service number that has not been seen lately is marked where it is shown. Advice: the calendar alone stops no build."""
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
            found = None if line.startswith("[^") else pattern.search(line)  # the title of a source may hold a number
            if found is not None and UNVERIFIED not in line.lower():
                yield publication.path, Spot(
                    number, found.start() + 1,
                    f"Nomor ini tidak terlihat pada sumber selama 180 hari terakhir. Tulis «{UNVERIFIED}» di kalimat yang sama, "
                    f"atau periksa nomornya dan perbarui {REGISTERS}/rujukan.yml.",
                    number, found.end() + 1,
                )


@SUMBER.wide_rule(6, "lembar-meminta-data-pribadi", Severity.ERROR)
def asks_too_much(library: Library) -> Iterator[tuple[str, Spot]]:
    """A blank sheet asks for nothing that names the client to whoever finds the paper."""
    register, path = library.register("lembar"), f"{REGISTERS}/lembar.yml"
    for key, record in register.records.items():
        hints = record.get("petunjuk")
        for text, hint in (*labels(record.get("isi")), *((one, True) for one in (hints if isinstance(hints, list) else ()) if isinstance(one, str))):
            for one in asked(text, hint=hint):
                line, column, end = written_at(library, path, register.matter.line(key), text)
                yield path, Spot(line, column, f"Lembar ini meminta {one.what}. Kertasnya dapat jatuh ke tangan orang lain. Tanyakan {one.instead} saja.", line, end)


def written_at(library: Library, path: str, start: int, text: str) -> tuple[int, int, int]:
    """(line, column, end) where a text stands below line `start`; that line itself when it is written in another way."""
    rows = library.read_bytes(path).decode("utf-8", "replace").splitlines()
    alone = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    for number, row in enumerate(rows[start - 1 :], start):
        if found := alone.search(row):
            return number, found.start() + 1, found.end() + 1
    return start, 1, 1
