"""Which words a publication had when an edition of it went out, so that a paper can be asked whether it still holds.

Each edition is one line of a file that only grows: day, address, seal, and the marks of its pieces by section. Words are not
kept: what was dropped is named by its number, which the reader has on paper, and a text that was taken back leaves nothing behind.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pustaka.kinds import KINDS as KINDS_OF_TEXTS
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import codes, paper
from pustaka.ledger.outline import HEAD, ITEM, LETTERS, NOTE, PARAGRAPH, ROW, STEP, Piece, pieces, spoken
from pustaka.library import Library, Publication, wording
from pustaka.library.publication import address_of
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.register import keys

FOLDER = f"{REGISTERS}/edisi"

SHEETS = "lembar"
"""The register of blank sheets, which have editions too."""

METHODS = "docs/metode/"
"""Pages of no kind of their own that are printed like those of a kind; the one that lists them is not."""

YEAR = re.compile(rf"{FOLDER}/\d{{4}}\.tsv")

TITLE, SUMMARY, FACT, TEXT = "judul", "ringkasan", "keterangan", "naskah"
NUMBERS, LAWS = "_nomor", "_hukum"
"""Sections of what a paper shows from the registers; no heading has such an id."""

KINDS = {"a": STEP, "b": ITEM, "c": PARAGRAPH, "d": ROW, "e": NOTE, "f": TITLE, "g": SUMMARY, "h": FACT, "i": TEXT}
"""Kinds of pieces by the letter that the record knows each by; a letter never changes its meaning."""
LETTER = {kind: letter for letter, kind in KINDS.items()}

MOST = 255
"""The highest number that a record can hold; further pieces share it."""
MARKED = re.compile(r"([a-i])([a-p]{2})([a-p]{4})")
"""`aaeimkp`: step 4, whose words have the mark `imkp`. Letters only: rows of digits look like somebody's number."""
SECTION = re.compile(r"([^\s:]*):((?:[a-i][a-p]{6})+)")
LINE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\t(?P<address>[^\t\s]*)\t(?P<seal>[2-9CFHKMRWXY]{4})\t(?P<layout>[^\t]*)")

LOOKED_AT = frozenset({"Tinjau lagi"})
"""Facts that say when somebody looks again; what is said does not change with them."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A piece without its words."""

    section: str
    kind: str
    number: int
    mark: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the text at an address; the day is that of its last change, where it is known."""

    address: str
    seal: str
    traces: tuple[Trace, ...]
    day: datetime.date | None = None


def all_pieces(publication: Publication, library: Library) -> tuple[Piece, ...]:
    """What a paper shows of a publication: title, summary and facts, the text, and what the registers add."""
    facts = (f"{label}: {value}" for label, value in wording.facts(publication) if label not in LOOKED_AT)
    return (
        *made(HEAD, TITLE, [publication.title]), *made(HEAD, SUMMARY, [publication.summary]), *made(HEAD, FACT, facts), *pieces(publication.document),
        *made(NUMBERS, FACT, registered(publication, library, "rujukan", ("nama", "telepon", "pesan", "situs", "jam", "bila_tidak"))),
        *made(LAWS, FACT, registered(publication, library, "hukum", ("nama", "status"))),
    )


def registered(publication: Publication, library: Library, name: str, fields: Iterable[str]) -> Iterator[str]:
    register, wanted = library.register(name), tuple(fields)
    for key in keys(dict(publication.document.matter.values), name, register):
        record = register.records[key]
        yield ": ".join(str(record[field]) for field in wanted if record.get(field))


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
    """Every publication, every method, every book and every blank sheet; the day is that of the last change, else the one that a text bears, and never that of the build."""
    single = dict[str, Printed]()
    for one in (*library.published, *(one for one in library.publications if one.path.startswith(METHODS) and one.path != f"{METHODS}index.md")):
        titles = {part: section.heading.title for part, section in one.document.sections.items()}
        single[one.address] = Printed(one.address, all_pieces(one, library), titles, days.get(one.path) or one.date)
    yield from single.values()
    for address, members in bound(library):
        own = [single[one.address] for one in members]
        texts = (Piece(HEAD, TEXT, number, f"{one.address} {made.seal}", one.title) for number, (one, made) in enumerate(zip(members, own, strict=True), 1))
        yield Printed(address, tuple(texts), {}, max((made.day for made in own if made.day), default=None))
    register = library.register(SHEETS)
    for key, record in register.records.items():
        yield Printed(f"{paper.SHEETS}{key}.pdf", tuple(made(HEAD, ITEM, leaves(record))), {}, days.get(f"{REGISTERS}/{SHEETS}.yml"))


def bound(library: Library) -> Iterator[tuple[str, tuple[Publication, ...]]]:
    """(address of its page, its texts) of every book and series. A volume of one year has the edition of its whole series."""
    out = {one.address for one in library.published}
    for kind in KINDS_OF_TEXTS:
        if kind.book and library.of_kind(kind):
            yield f"{kind.address}/", (*(library.of_kind(CRISIS) if kind is ENTRY else ()), *library.of_kind(kind))
    for series in library.series:
        members = tuple(one for one in library.in_series(series) if one.address in out)
        if members:
            yield address_of(series.site_path), members


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


def trace(one: Piece) -> Trace:
    return Trace(one.section, one.kind, min(one.number, MOST), one.mark)


def line(one: Edition, day: datetime.date) -> str:
    """An edition as the record holds it."""
    marks = " ".join(f"{section}:{''.join(map(written, some))}" for section, some in groupby(one.traces, key=lambda each: each.section))
    return f"{day.isoformat()}\t{one.address}\t{one.seal}\t{marks}"


def written(one: Trace) -> str:
    return LETTER[one.kind] + f"{one.number:02x}".translate(LETTERS) + one.mark


def parsed(row: str) -> Edition | None:
    """A line of the record; nothing where it is none."""
    found = LINE.fullmatch(row)
    if found is None:
        return None
    try:
        day = datetime.date.fromisoformat(found["day"])
    except ValueError:
        return None
    traces = list[Trace]()
    for part in filter(None, found["layout"].split(" ")):
        section = SECTION.fullmatch(part)
        if section is None:
            return None
        traces += [Trace(section[1], KINDS[kind], int(number.translate(DIGITS), 16), mark) for kind, number, mark in MARKED.findall(section[2])]
    return Edition(found["address"], found["seal"], tuple(traces), day)


DIGITS = {letter: digit for digit, letter in LETTERS.items()}


def is_record(path: str) -> bool:
    """Whether a file is the record of a year."""
    return YEAR.fullmatch(path) is not None


def rows(library: Library) -> Iterator[tuple[str, int, str]]:
    """(path, number, line) of every line of the record, in the order of the years."""
    for path in sorted(filter(is_record, library.files)):
        for number, row in enumerate(library.read_bytes(path).decode("utf-8", "replace").splitlines(), 1):
            if row.strip():
                yield path, number, row


def recorded(library: Library) -> dict[str, list[Edition]]:
    """Every edition that went out, by address, the oldest first; lines that cannot be read are left to the rules."""
    found = dict[str, list[Edition]]()
    for _path, _number, row in rows(library):
        one = parsed(row)
        if one is not None:
            found.setdefault(one.address, []).append(one)
    return {address: sorted(some, key=lambda one: one.day or datetime.date.min) for address, some in found.items()}


def current(library: Library, days: Mapping[str, datetime.date]) -> dict[str, Edition]:
    """The edition of today by address. Its day is the one on record, else that of the last change of what it is made of."""
    known = recorded(library)
    found = dict[str, Edition]()
    for now in printed(library, days):
        seal = now.seal
        day = next((one.day for one in reversed(known.get(now.address, ())) if one.seal == seal), None) or now.day
        found[now.address] = Edition(now.address, seal, tuple(map(trace, now.pieces)), day)
    return found


def fresh(library: Library, days: Mapping[str, datetime.date]) -> Iterator[str]:
    """The lines that the record lacks, for `pustaka terbitkan` to add, in the order of the addresses.

    A text without a day of its own takes the day of the newest other one: a record holds a day, and never that of the command.
    """
    known, now = recorded(library), current(library, days)
    newest = max((one.day for one in now.values() if one.day), default=None)
    for address in sorted(now):
        one, before = now[address], known.get(address, ())
        day = one.day or newest
        if day is not None and (not before or before[-1].seal != one.seal):
            yield line(one, day)


def texts(library: Library, rows_: Iterable[str]) -> dict[str, str]:
    """The whole text of every file that gains lines, by path: the lines of a year stand in the order of their addresses and days."""
    found = dict[str, list[str]]()
    for row in rows_:
        found.setdefault(f"{FOLDER}/{row[:4]}.tsv", []).append(row)
    held = dict[str, list[str]]()
    for path, _number, row in rows(library):
        held.setdefault(path, []).append(row)
    return {path: "".join(f"{row}\n" for row in sorted({*held.get(path, ()), *some}, key=lambda row: (row.split("\t")[1:2], row))) for path, some in sorted(found.items())}
