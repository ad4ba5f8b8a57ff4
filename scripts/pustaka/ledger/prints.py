"""What is printed and has editions: publications, methods, laws, books, series and blank sheets, each as the pieces that its seal stands for."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pustaka.kinds import KINDS
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import codes, paper
from pustaka.ledger.outline import HEAD, ITEM, PARAGRAPH, Piece, pieces, spoken
from pustaka.library import Library, Publication, Register, wording
from pustaka.library.publication import address_of
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.register import keys

SHEETS = "lembar"
"""The register of blank sheets, which have editions too."""

TITLE, SUMMARY, FACT, TEXT = "judul", "ringkasan", "keterangan", "naskah"
NUMBERS, LAWS = "_nomor", "_hukum"
"""Sections of what a paper shows from the registers; no heading has such an id."""

LOOKED_AT = frozenset({"Tinjau lagi"})
"""Facts that say when somebody looks again; what is said does not change with them."""

CALLS = "rujukan"
OF_CALL = ("nama", "telepon", "pesan", "situs", "jam", "bila_tidak")
"""What a paper says of a service that it tells to call."""

LAW, DUTY = "hukum", "kewajiban"
"""The registers of which the page of each law is made; the texts that cite it are no part of its edition."""

OF_LAW = ("perihal", "status", "sejak", "ditetapkan", "diganti_oleh", "diubah_oleh", "keyakinan", "diperiksa", "catatan", "naskah", "salinan")
OF_DUTY = ("siapa", "apa", "tenggat", "kecuali", "ingat", "pasal", "sanksi", "catatan", "keyakinan", "keadaan")
"""What people act on, in an order that may not change."""

def all_pieces(publication: Publication, library: Library) -> tuple[Piece, ...]:
    """What a paper shows of a publication: title, summary and facts, the text, and what the registers add."""
    facts = (f"{label}: {value}" for label, value in wording.facts(publication) if label not in LOOKED_AT)
    return (
        *made(HEAD, TITLE, [publication.title]), *made(HEAD, SUMMARY, [publication.summary]), *made(HEAD, FACT, facts), *pieces(publication.document),
        *made(NUMBERS, FACT, registered(keys(dict(publication.document.matter.values), CALLS, library.register(CALLS)), library.register(CALLS), OF_CALL)),
        *made(LAWS, FACT, registered(keys(dict(publication.document.matter.values), LAW, library.register(LAW)), library.register(LAW), ("nama", "status"))),
    )


def registered(named: Iterable[str], register: Register, fields: tuple[str, ...]) -> Iterator[str]:
    for key in named:
        yield ": ".join(str(register.records[key][field]) for field in fields if register.records[key].get(field))


def made(section: str, kind: str, texts: Iterable[str]) -> Iterator[Piece]:
    for number, text in enumerate((one for one in texts if one), 1):
        yield Piece(section, kind, number, spoken(text), text.partition(":")[0])


@dataclass(frozen=True, slots=True)
class Printed:
    """What has editions: its address, its pieces, the names of its sections by id, and the day of its last change."""

    address: str
    pieces: tuple[Piece, ...]
    titles: Mapping[str, str]
    day: datetime.date | None

    @property
    def seal(self) -> str:
        """Only words and their order count, not the numbers of steps."""
        return codes.signs("\n".join(f"{one.section}\t{one.kind}\t{one.words}" for one in self.pieces))


def printed(library: Library, days: Mapping[str, datetime.date]) -> Iterator[Printed]:
    """Every publication, every method, every law, every book and every blank sheet; the day is that of the last change, else the one that a text bears, and never that of the build."""
    single = dict[str, Printed]()
    for one in (*library.published, *(one for one in library.publications if one.is_method)):
        titles = {part: section.heading.title for part, section in one.document.sections.items()}
        single[one.address] = Printed(one.address, all_pieces(one, library), titles, days.get(one.path) or one.date)
    yield from single.values()
    for address, members in bound(library):
        own = [single[one.address] for one in members]
        texts = (Piece(HEAD, TEXT, number, f"{one.address} {made.seal}", one.title) for number, (one, made) in enumerate(zip(members, own, strict=True), 1))
        yield Printed(address, tuple(texts), {}, max((made.day for made in own if made.day), default=None))
    last = max((day for name in (LAW, DUTY) if (day := days.get(f"{REGISTERS}/{name}.yml"))), default=None)
    for law, duties in bound_by(library).items():
        told = (*made(HEAD, FACT, facts(library.register(LAW).records[law], OF_LAW)), *(one for key, duty in duties.items() for one in made(key, PARAGRAPH, facts(duty, OF_DUTY))))
        yield Printed(f"{LAW}/{law}/", told, {key: str(duty.get("nama") or key) for key, duty in duties.items()}, last)
    register, services = library.register(SHEETS), library.register(CALLS)
    for key, record in register.records.items():
        called = registered(keys(record, "panggil", services), services, OF_CALL)
        yield Printed(f"{paper.SHEETS}{key}.pdf", (*made(HEAD, ITEM, leaves(record)), *made(NUMBERS, FACT, called)), {}, days.get(f"{REGISTERS}/{SHEETS}.yml"))


def bound(library: Library) -> Iterator[tuple[str, tuple[Publication, ...]]]:
    """(address of its page, its texts) of every book and series. A volume of one year has the edition of its whole series."""
    out = {one.address for one in library.published}
    books = ((f"{kind.address}/", (*(library.of_kind(CRISIS) if kind is ENTRY else ()), *library.of_kind(kind))) for kind in KINDS if kind.book)
    series = ((address_of(one.site_path), library.in_series(one)) for one in library.series)
    for address, members in (*books, *series):
        texts = tuple(one for one in members if one.address in out)
        if texts:
            yield address, texts


def bound_by(library: Library) -> dict[str, dict[str, Mapping[str, object]]]:
    """The duties by key that each law has, by its key."""
    laws, found = library.register(LAW), dict[str, dict[str, Mapping[str, object]]]()
    for key, record in library.register(DUTY).records.items():
        for law in keys(record, LAW, laws):
            found.setdefault(law, {})[key] = record
    return found


def facts(record: Mapping[str, object], fields: Iterable[str]) -> Iterator[str]:
    """`apa: …`, field by field; how the register is laid out does not count."""
    yield from (f"{field}: {'; '.join(leaves(record[field]))}" for field in fields if record.get(field))


def leaves(value: object) -> Iterator[str]:
    """Every text and number in a record, in its order; names of fields are its layout."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner if inner is not None else key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
    elif value is not None:
        yield str(value)
