"""What is due: texts to review or behind the law, permits that end, numbers not seen lately, laws and sources not checked."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from pustaka.editorial.recording import tells
from pustaka.kinds.legal import BLOG, BODY, GUIDELINE, NEWS, OFFICIAL, RESEARCH, TEACHING
from pustaka.library import Library, Publication, signoff, wording
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.signoff import State
from pustaka.privacy import identifiers, permits
from pustaka.registers import follow_ups, references
from pustaka.registers.coverage import steps
from pustaka.registers.duties import moved
from pustaka.registers.lapses import lapses, mismatches
from pustaka.registers.laws import cited_in
from pustaka.registers.referrals import contact, verified
from pustaka.text import scan

SOON = datetime.timedelta(days=30)
"""How long before its day a review is announced."""

ENDING = datetime.timedelta(days=60)
"""How long before its last day a permit is announced: asking an institution takes longer than reading a text again."""


LAW_AGE = datetime.timedelta(days=180)
"""How long the state of a regulation counts as known after somebody looked at the official text."""

SOURCE_AGE = {
    NEWS: datetime.timedelta(days=730), RESEARCH: datetime.timedelta(days=1095), GUIDELINE: datetime.timedelta(days=365), OFFICIAL: datetime.timedelta(days=365),
    BODY: datetime.timedelta(days=365), TEACHING: datetime.timedelta(days=365), BLOG: datetime.timedelta(days=180),
}
"""How long a source counts as seen, by kind: guidelines get new editions, pages of offices move, studies stay."""


UNTOLD = "(judulnya tidak ditampilkan)"


class Reason(Enum):
    """Why something is due, in the order in which editors should go; the value is a heading."""

    PERMIT_ENDED = "Izin sudah berakhir"
    OVERDUE = "Tinjauan sudah lewat waktu"
    CHANGED = "Berubah sesudah ditinjau"
    BEHIND = "Tenggat menyesuaikan tulisan dengan peraturan sudah lewat"
    FOLLOW_UP = "Tindak lanjut kelompok sudah lewat tenggat"
    SOON = "Tinjauan jatuh tempo dalam 30 hari"
    FOLLOW = "Tulisan perlu disesuaikan dengan peraturan yang berubah"
    REREAD = "Kewajiban perlu dibaca lagi karena peraturannya berubah"
    PERMIT_ENDING = "Izin berakhir dalam 60 hari"
    NUMBER = "Nomor layanan perlu diperiksa"
    NEVER = "Belum pernah ditinjau"
    LAW_AGAIN = "Keadaan peraturan perlu dicocokkan lagi"
    SOURCE_AGAIN = "Sumber perlu dibuka lagi"
    LAW = "Keadaan peraturan belum dicocokkan dengan naskah resmi"
    SOURCE = "Sumber belum dibuka"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: the file to open, what it is, and why it comes at this place."""

    reason: Reason
    path: str
    title: str
    note: str


def due(library: Library, today: datetime.date) -> tuple[Due, ...]:
    """Everything that is due on `today`: by reason, then the most urgent first."""
    places = list(Reason)
    found = [*texts(library, today), *behind(library, today), *ending(library, today), *numbers(library, today), *laws(library, today), *rereading(library), *opened(library, today), *promised(library, today)]
    return tuple(fit_to_show(one, library) for _rank, one in sorted(found, key=lambda pair: (places.index(pair[1].reason), pair[0], pair[1].path, pair[1].title)))


def fit_to_show(one: Due, library: Library) -> Due:
    """What is due, without words that the check would find: the list becomes an issue that everybody reads."""
    path = one.path.partition(":")[0]
    if not tells(path, one.title, one.note, library):
        return one
    return replace(one, title=UNTOLD, note=f"jalankan «pustaka periksa {identifiers.masked(path)}»")


def texts(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Pocketbook entries, cards, cases and teaching cases; the ones with the most unsourced steps come first, because their readers rely on practice alone."""
    for one in library.publications:
        if one.kind.key not in {"saku", "kasus", "gawat", "latihan"}:
            continue
        sourced, duty, practice = steps(one)
        where, again = signoff.state(one), one.document.matter.values.get("tinjau_lagi")
        planned = dated(again)
        if planned is not None and planned < today and where is not State.CHANGED:
            never = "; belum pernah ditinjau" if where in {State.UNSIGNED, State.SELF} else ""
            yield planned.toordinal(), Due(Reason.OVERDUE, one.path, one.title, f"seharusnya {wording.date(planned)}{never}")
        elif where in {State.UNSIGNED, State.SELF}:
            yield -practice, Due(Reason.NEVER, one.path, one.title, f"{practice} dari {sourced + duty + practice} langkah belum bersumber" if practice else "")
        elif where is State.CHANGED:
            yield 0, Due(Reason.CHANGED, one.path, one.title, reviewer_day(one))
        elif planned is not None and planned <= today + SOON:
            yield planned.toordinal(), Due(Reason.SOON, one.path, one.title, f"jatuh tempo {wording.date(planned)}")


def reviewer_day(publication: Publication) -> str:
    day = signoff.record(publication, "tinjauan").get("tanggal")
    return f"terakhir ditinjau {wording.moment(day)}" if day else ""


def behind(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Texts that do not say yet what the register says of a regulation; the nearest deadline first, those without one last."""
    titles = library.register("hukum").title
    found: defaultdict[tuple[str, str, str, datetime.date | None], list[int]] = defaultdict(list)
    for lapse in lapses(library):
        found[lapse.publication.path, lapse.publication.title, titles(lapse.key), lapse.deadline].append(lapse.citation.line)
    for one in mismatches(library):
        found[one.publication.path, one.publication.title, titles(one.key), one.deadline].append(one.line)
    for (path, title, law, day), lines in found.items():
        reason = Reason.BEHIND if day and day < today else Reason.FOLLOW
        note = f"{law}, baris {', '.join(map(str, lines))}" + (f"; tenggat {wording.date(day)}" if day else "; belum ada tenggat")
        yield (day or datetime.date.max).toordinal(), Due(reason, path, title, note)


def ending(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Permits of public values that have ended or will soon; the value itself is not told."""
    register = library.register(permits.PERMITS)
    for one in permits.permits(library):
        if one.expires <= today + ENDING:
            reason = Reason.PERMIT_ENDED if one.ended(today) else Reason.PERMIT_ENDING
            yield one.expires.toordinal(), Due(reason, f"{REGISTERS}/{permits.PERMITS}.yml", register.title(one.key), f"hari terakhirnya {wording.date(one.expires)}")


def numbers(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Numbers of services; those that most entries show come first."""
    register = library.register("rujukan")
    for key, record in register.records.items():
        if contact(record, today) and not verified(record, today):
            shown = sum(key in one.listed("rujukan") for one in library.publications)
            last = f"terakhir terlihat {wording.moment(record['terlihat'])}" if record.get("terlihat") else "tidak pernah terlihat"
            yield -shown, Due(Reason.NUMBER, f"{REGISTERS}/rujukan.yml", register.title(key), f"{last}; dipakai di {shown} entri")


def laws(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Regulations that a text cites and nobody has compared with the official text, or not lately; the most cited first."""
    register = library.register("hukum")
    for key, members in cited_in(library).items():
        record = register.records[key]
        seen = dated(record.get("diperiksa"))
        if seen is None:
            yield -len(members), Due(Reason.LAW, f"{REGISTERS}/hukum.yml", register.title(key), f"{record.get('status')}; disebut di {len(members)} tulisan")
        elif seen + LAW_AGE < today:
            yield -len(members), Due(Reason.LAW_AGAIN, f"{REGISTERS}/hukum.yml", register.title(key), f"terakhir {wording.date(seen)}; disebut di {len(members)} tulisan")


def opened(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """Sources that texts lean on and that nobody has opened, or not for as long as their kind allows; the most used first."""
    register, every = library.register(references.NAME), references.references(library)
    for key, members in references.cited_in(library).items():
        one = every.get(key)
        if one is None:
            continue
        seen, age = dated(register.records[key].get("dibuka")), SOURCE_AGE.get(one.kind)
        if seen is None:
            yield -len(members), Due(Reason.SOURCE, references.PATH, one.name, f"{one.kind}, kekuatan {one.strength}; dipakai di {len(members)} tulisan")
        elif age is not None and seen + age < today:
            yield -len(members), Due(Reason.SOURCE_AGAIN, references.PATH, one.name, f"{one.kind}; terakhir {wording.date(seen)}; dipakai di {len(members)} tulisan")


def dated(value: object) -> datetime.date | None:
    """A day, where one is written; a moment or a month is none."""
    return value if type(value) is datetime.date else None


def promised(library: Library, today: datetime.date) -> Iterator[tuple[int, Due]]:
    """What groups said they would do by a day that is over; the minutes to open are the newest that speak of it."""
    for series, one in follow_ups.every(library):
        if one.row.day is not None and one.overdue(today):
            note = "; ".join(filter(None, (scan.plain(one.row.who).strip(), f"tenggat {wording.date(one.row.day)}")))
            yield one.row.day.toordinal(), Due(Reason.FOLLOW_UP, f"{one.latest.path}:{one.row.line}", f"{series.short}: {' '.join(scan.plain(one.row.what).split())}", note)


def rereading(library: Library) -> Iterator[tuple[int, Due]]:
    """Duties whose law has another state now than when its article was read; those of most entries first."""
    register, laws_of = library.register("kewajiban"), library.register("hukum")
    for key, record in register.records.items():
        changed = moved(record, laws_of)
        if changed:
            entries = record.get("entri")
            rank = -len(entries) if isinstance(entries, list) else -len(library.register("pmks").records)
            yield rank, Due(Reason.REREAD, f"{REGISTERS}/kewajiban.yml", register.title(key), wording.listing(map(laws_of.title, changed)))


def people(found: tuple[Due, ...]) -> str:
    """The list for the person at the keyboard."""
    if not found:
        return "Tidak ada yang jatuh tempo."
    lines = []
    for reason, members in grouped(found):
        lines.append(f"{reason.value} ({len(members)})")
        lines += [f"  {identifiers.masked(one.path)}: {one.title}" + (f" ({one.note})" if one.note else "") for one in members]
        lines.append("")
    return "\n".join([*lines, f"{len(found)} hal jatuh tempo."])


def markdown(found: tuple[Due, ...], today: datetime.date) -> str:
    """The text of an issue for the editors, with boxes to tick."""
    lines = [f"# Jatuh tempo per {wording.date(today)}", ""]
    if not found:
        return "\n".join([*lines, "Tidak ada yang jatuh tempo.", ""])
    lines += [f"Ada {len(found)} hal yang perlu dikerjakan.", "Centang yang selesai; daftar ini dibuat oleh `pustaka jatuh-tempo --format markdown`.", ""]
    for reason, members in grouped(found):
        lines += [f"## {reason.value} ({len(members)})", ""]
        lines += [f"- [ ] {one.title} (`{identifiers.masked(one.path)}`)" + (f": {one.note}" if one.note else "") for one in members]
        lines.append("")
    return "\n".join(lines)


def grouped(found: tuple[Due, ...]) -> Iterator[tuple[Reason, list[Due]]]:
    for reason in Reason:
        members = [one for one in found if one.reason is reason]
        if members:
            yield reason, members
