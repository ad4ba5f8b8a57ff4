"""KELOMPOK: what a group plans can be met, and what it said it would do is asked for until it is done."""

from __future__ import annotations

import difflib
import posixpath
from collections import Counter
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds.minutes import MINUTES
from pustaka.library import Library, Publication, Series
from pustaka.registers.follow_ups import OPEN, PART, STATES, Row, in_time, rows, still_open
from pustaka.registers.gatherings import GROUP, SCHEDULE, rules, sessions
from pustaka.rules.base import Family
from pustaka.rules.meta import key_spot
from pustaka.rules.structure import SUSUN, at

KELOMPOK = Family("KELOMPOK", "Kelompok yang bertemu")

NOBODY = frozenset({"", "-", "–", "—", "belum disebut"})
"""What stands in a column of which a manuscript said nothing."""

ALIKE = 0.75
"""From which share of equal letters on two sentences were probably meant as one."""


@KELOMPOK.wide_rule(1, "kelompok-keliru", Severity.ERROR)
def wrong_group(library: Library) -> Iterator[tuple[str, Spot]]:
    """Rules and schedule fit together and lead to what is there."""
    if library.loose:
        return
    for series in library.series:
        yield from ((series.path, key_spot(series.matter, key, message)) for key, message in faults(series, library))


def faults(series: Series, library: Library) -> Iterator[tuple[str, str]]:
    given, planned = rules(series), sessions(series)
    members, quorum = given.get("anggota"), given.get("kuorum")
    if type(members) is int and type(quorum) is int and quorum > members:
        yield GROUP, "Kuorumnya lebih besar daripada jumlah anggota, sehingga tidak pernah tercapai. Betulkan salah satunya."
    agreement = given.get("kesepakatan")
    if isinstance(agreement, str) and f"{posixpath.dirname(series.path)}/{agreement}" not in library.by_path:
        yield GROUP, "Notulensi yang disebut di «kesepakatan» tidak ada di folder ini. Tulis nama berkasnya, misalnya «2013-12-06.md»."
    twice = [day for day, count in Counter(one.day for one in planned if one.day).items() if count > 1]
    if twice:
        yield SCHEDULE, f"Ada {len(twice)} tanggal yang tertulis dua kali. Satukan topiknya, atau betulkan tanggalnya."
    for number, one in enumerate(planned, 1):
        missing = [path for path in one.readings if path not in library.by_path]
        if missing:
            yield SCHEDULE, f"Topik ke-{number} menurut tanggal menyebut {len(missing)} bacaan yang tidak ada. Tulis berkas dari pustaka ini, misalnya «docs/metode/asesmen.md»."


@KELOMPOK.rule(2, "tindak-lanjut-tak-ditanyakan", Severity.ADVICE)
def not_asked(publication: Publication, library: Library) -> Iterator[Spot]:
    """Minutes speak of everything that earlier minutes of their series left open."""
    section, series = publication.document.sections.get(PART), publication.series
    if section is None or series is None or publication.date is None or publication not in in_time(library.in_series(series)):
        return
    said = {one.key: one for one in rows(publication)}
    for one in still_open(series, library, before=publication.date):
        if one.row.key in said:
            continue
        place = f"Baris {one.row.line} di {one.latest.path.rpartition('/')[2]} masih terbuka"
        near = next(iter(difflib.get_close_matches(one.row.key, said, n=1, cutoff=ALIKE)), None)
        if near is None:
            yield at(publication.document, section.heading, f"{place} dan tidak ditanyakan di sini. Salin barisnya ke tabel ini, lalu tulis keadaannya sekarang.")
        else:
            line = said[near].line
            yield Spot(line, 1, f"{place}. Kalimat «Apa» di sini mirip, tetapi tidak sama, sehingga baris itu tidak pernah selesai. Samakan kalimatnya.", line, len(publication.document.lines[line - 1]) + 1)


@SUSUN.rule(21, "tindak-lanjut-tak-lengkap", Severity.ADVICE)
def incomplete(publication: Publication, library: Library) -> Iterator[Spot]:
    """A row says what, by which role, until which day, and how far; else nobody can ask for it."""
    for row in rows(publication) if publication.kind is MINUTES else ():
        fault = fault_of(row)
        if fault:
            yield Spot(row.line, 1, fault, row.line, len(publication.document.lines[row.line - 1]) + 1)


def fault_of(row: Row) -> str:
    """What is wrong with a row; a closed one need not say any more who and when."""
    if not row.key:
        return "Baris ini belum mengatakan apa yang dikerjakan. Isi kolom «Apa», atau hapus barisnya."
    if not row.known_state:
        return f"Keadaan di baris ini tidak dikenal. Mulailah dengan salah satu dari: {', '.join(one.capitalize() for one in STATES)}."
    if row.known_state in OPEN and row.who.casefold() in NOBODY:
        return "Baris ini belum menyebut siapa yang mengerjakannya. Tulis perannya di kolom «Oleh», tanpa nama."
    if row.known_state in OPEN and row.day is None:
        return "Tenggat di baris ini bukan tanggal, sehingga tidak pernah jatuh tempo. Tulis seperti «20 Desember 2013»."
    return ""
