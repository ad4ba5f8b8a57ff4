"""SUMBER, how services are called from texts: by a link to their record, with the number that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.referrals import digits, says
from pustaka.rules.link_targets import at
from pustaka.rules.sources import SUMBER, acted_on
from pustaka.text import scan

PATH = f"{REGISTERS}/rujukan.yml"
DIGITS = re.compile(r"\d(?:[\d .-]*\d)?")
TO_CALL = ("telepon", "nomor", "hubungi", "telp", "wa", "whatsapp", "panggil")
"""Words after which a number is one that people call."""

SHORTEST = 3
"""`112`; smaller numbers are amounts."""

Records = Mapping[str, Mapping[str, object]]


@SUMBER.rule(8, "nomor-berbeda", Severity.ERROR)
def other_number(publication: Publication, library: Library) -> Iterator[Spot]:
    """The words of a link to a service hold no other number than its record: who taps and who reads must reach the same people."""
    records = library.register("rujukan").records
    for one in publication.local_links:
        record = records.get(one.fragment) if one.path == PATH else None
        if record is None or says(record, "ditarik"):  # that the service was withdrawn is what matters, and another rule says it
            continue
        own = {digits(record.get(key) or "") for key in ("telepon", "pesan")} | {digits(record.get(key) or "") for key in ("singkat", "situs", "nama")}
        for found in DIGITS.finditer(one.link.text):
            if len(digits(found[0])) >= SHORTEST and digits(found[0]) not in own:
                yield at(one.link, f"Nomor di tautan ini berbeda dari catatan «{one.fragment}» di {PATH}. Samakan, atau tautkan layanan yang benar.")
                break


@SUMBER.rule(9, "nomor-tanpa-tautan", Severity.ADVICE)
def unlinked_number(publication: Publication, library: Library) -> Iterator[Spot]:
    """A number that people call stands in a link to its record, so that a thumb can dial it and one change reaches every page."""
    records = library.register("rujukan").records
    if not records or not acted_on(publication):
        return
    pattern = spoken(records)
    for number, line in publication.document.prose:
        if line.startswith("[^") or not any(one.isdigit() for one in line):
            continue
        plain = scan.LINK.sub(scan.blank, line)
        for found in pattern.finditer(plain):
            yield Spot(
                number, found.start("number") + 1,
                f"Nomor ini tidak dapat ditekan. Tulis sebagai tautan ke catatannya, misalnya «[119](../register/rujukan.yml#ambulans-119)»; nomor yang belum ada di {PATH} ditambahkan di sana.",
                number, found.end("number") + 1,
            )


def spoken(records: Records) -> re.Pattern[str]:
    """A number behind a word of calling, or the number of a service behind its own name: `telepon 129`, `BNN 184`; not `Pasal 129`."""
    pairs = {
        (word, digits(record.get("telepon") or ""))
        for record in records.values() if record.get("telepon")
        for word in re.findall(r"[^\W\d_]{3,}", f"{record.get('singkat') or ''} {record.get('nama') or ''}")
    }
    named = "|".join(rf"{re.escape(word)}\s+(?={re.escape(number)}\b)" for word, number in sorted(pairs) if len(number) >= SHORTEST)
    called = rf"(?:{'|'.join(TO_CALL)})\s+(?:ke\s+|nomor\s+)?"
    return re.compile(rf"\b(?:{called}{'|' + named if named else ''})(?P<number>\d[\d-]{{{SHORTEST - 2},}}\d)(?![\d/])", re.IGNORECASE)


@SUMBER.rule(10, "layanan-ditarik", Severity.ERROR, also=Severity.ADVICE)
def withdrawn(publication: Publication, library: Library) -> Iterator[Spot]:
    """A service that is no longer recommended is named to nobody in need; where texts tell of it otherwise, their writers learn of it."""
    records = library.register("rujukan").records
    gone = {key for key, record in records.items() if says(record, "ditarik")}
    if not gone:
        return
    level = Severity.ERROR if acted_on(publication) else Severity.ADVICE
    message = f"Layanan ini tidak lagi dianjurkan; lihat catatannya di {PATH}. Rujuk layanan lain."
    for one in publication.local_links:
        if one.path == PATH and one.fragment in gone:
            yield replace(at(one.link, message), severity=level)
    matter = publication.document.matter
    for key in publication.listed("rujukan"):
        if key in gone:
            line, column = matter.marks.get("rujukan", (1, 1))
            yield Spot(line, column, f"Isian «rujukan» menyebut «{key}». {message}", line, column + len("rujukan"), severity=level)


@SUMBER.rule(11, "tanpa-nomor-kedua", Severity.ADVICE)
def no_second_number(publication: Publication, library: Library) -> Iterator[Spot]:
    """Where a service is not there everywhere, a second one stands in the same place."""
    records = library.register("rujukan").records
    partial = {key for key, record in records.items() if says(record, "sebagian")}
    if not partial or not acted_on(publication):
        return
    links = [one for one in publication.local_links if one.path == PATH and one.fragment in records]
    for one in links:
        if one.fragment in partial and not any(other.link.line == one.link.line and other.fragment not in partial for other in links):
            yield at(one.link, "Layanan ini belum ada di semua daerah. Tautkan juga layanan kedua di butir yang sama, misalnya «bila tidak tersambung: 119 atau 110».")
