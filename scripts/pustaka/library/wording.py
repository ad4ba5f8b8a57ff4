"""Puts values into Indonesian words: dates, sizes, counts, and the facts of a publication; site and PDF both ask here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from pustaka.kinds import Field, fields
from pustaka.kinds.base import NEXT
from pustaka.kinds.teaching import TEACHING
from pustaka.library.publication import Publication
from pustaka.library.signoff import REVIEW, State, record, retold, state

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

ACRONYMS = frozenset({"napza"})
"""Groups whose name is an abbreviation."""

UNREVIEWED = "Belum ditinjau praktisi"
EXAMPLE = "Contoh, belum ditinjau praktisi"
INVENTED = "Rekaan untuk latihan, bukan kejadian nyata"
OVERDUE = "Tinjauannya sudah lewat waktu; isinya mungkin tidak mutakhir lagi"
CHANGED = "Berubah sesudah ditinjau"

ANSWERED = frozenset({State.SIGNED, State.CHANGED})
"""A person who is not the author has once read and signed the text."""


def date(day: datetime.date) -> str:
    """`6 Desember 2013`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: datetime.date) -> str:
    """`Jumat`."""
    return DAYS[day.weekday()]


def month(value: object) -> str:
    """`2018-11` → `November 2018`; a bare year stays a year."""
    year, _, number = str(value).partition("-")
    return f"{MONTHS[int(number) - 1]} {year}" if number else year


def moment(value: object) -> str:
    """A day, a month or a year in words, as exactly as it is given."""
    if isinstance(value, datetime.date):
        return date(value)
    return month(value) if fields.MONTH.fullmatch(str(value)) else str(value)


def size(bytes_: int) -> str:
    """`212 KB`, `1,4 MB`; decimal units, as phones show them."""
    if bytes_ < 1_000_000:
        return f"{max(1, round(bytes_ / 1000))} KB"
    return f"{decimal(bytes_ / 1_000_000)} MB"


def number(value: int) -> str:
    """`1.250`: thousands are grouped with a point."""
    return f"{value:,}".replace(",", ".")


def decimal(value: float) -> str:
    """`9,4`: one digit behind the comma."""
    return f"{value:.1f}".replace(".", ",")


def listing(words: Iterable[str], joint: str = "dan") -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    given = list(words)
    if len(given) < 3:
        return f" {joint} ".join(given)
    return ", ".join(given[:-1]) + f", {joint} {given[-1]}"


def group(key: object) -> str:
    """A PMKS group as readers see it: `lanjut-usia` → `Lanjut usia`, `napza` → `NAPZA`; nothing for nothing."""
    words = str(key or "").replace("-", " ")
    return words.upper() if words in ACRONYMS else words[:1].upper() + words[1:]


def value(field: Field, given: object) -> str:
    """One fact in words."""
    if isinstance(field.type, fields.Month):
        return month(given)
    if field.key == "kelompok":
        return group(given)
    if isinstance(given, datetime.date):
        return date(given)
    if field.key == NEXT:
        return meeting(given)
    if isinstance(given, dict):
        return listing(f"{count} {role}" for role, count in given.items())
    if isinstance(given, list):
        return listing(str(one) for one in given)
    if isinstance(given, bool):
        return "ya" if given else "tidak"
    return " ".join(str(given).split())


def meeting(given: object) -> str:
    """`28 Februari 2026, 13.00–15.00 WIB, Kota: tema`."""
    values = given if isinstance(given, dict) else {}
    day, hour, place, topic = (values.get(key) for key in ("tanggal", "waktu", "tempat", "tema"))
    where = ", ".join(filter(None, (moment(day) if day else "", *(" ".join(str(one or "").split()) for one in (hour, place)))))
    return f"{where}: {' '.join(str(topic).split())}" if topic else where


def facts(publication: Publication) -> tuple[tuple[str, str], ...]:
    """(label, value) of what the kind declares as shown and the document fills in, in the order of the declaration."""
    values = publication.document.matter.values
    found = [(field.label, value(field, values[field.key])) for field in publication.kind.fields if field.shown and values.get(field.key)]
    if publication.kind.key == "notulensi":
        return tuple((label, attendance(publication, text) if label == "Hadir" else text) for label, text in found)
    if publication.series and publication.number:
        return tuple((label, publication.number if label == "Edisi" else text) for label, text in found)
    return tuple(found)


def attendance(publication: Publication, roles: str) -> str:
    """`7 hadir dari 11 anggota (4 …, dan 3 …)`."""
    values = publication.document.matter.values
    present = values.get("hadir")
    total = sum(count for count in present.values() if isinstance(count, int)) if isinstance(present, dict) else 0
    return f"{total} hadir dari {values.get('anggota')} anggota ({roles})" if values.get("anggota") else f"{total} hadir ({roles})"


def notice(publication: Publication, today: datetime.date | None = None) -> str:
    """The mark that page and PDF carry: that a story is invented, always, and what `judged` says."""
    said = judged(publication, today)
    return ". ".join(filter(None, (INVENTED, said))) if publication.kind is TEACHING else said


def judged(publication: Publication, today: datetime.date | None) -> str:
    """What is said until a practitioner has reviewed this very text, and again when the review is overdue; else empty."""
    where = state(publication)
    if where in ANSWERED:
        marks = (CHANGED if where is State.CHANGED else "", OVERDUE if overdue(publication, today) else "")
        return ". ".join(filter(None, marks))
    if publication.kind.key == "gawat":
        return unread(publication)
    if publication.kind.key not in {"kasus", "saku", "latihan"}:
        return ""
    return EXAMPLE if publication.kind.key == "kasus" and retold(publication) else UNREVIEWED


def unread(card: Publication) -> str:
    """`Belum ditinjau polisi atau petugas Basarnas`: the professions that the card itself asks for, none of which has read it."""
    return " ".join(filter(None, ("Belum ditinjau", listing(card.listed("peninjau"), "atau"))))


def review(publication: Publication) -> str:
    """Who reviewed a text and when: `Nama, 6 Desember 2025`; empty without a review that somebody else signed."""
    where = state(publication)
    if where not in ANSWERED:
        return ""
    given = record(publication, REVIEW)
    day = f", {date(given['tanggal'])}" if isinstance(given["tanggal"], datetime.date) else ""
    profession = f" ({' '.join(str(given['sebagai']).split())})" if given.get("sebagai") else ""
    return " ".join(str(given["oleh"]).split()) + profession + day + ("; berubah sesudahnya" if where is State.CHANGED else "")


def stands(publication: Publication, today: datetime.date | None) -> bool:
    """Whether a review holds for this very text today: signed, unchanged since, and not due again."""
    return state(publication) is State.SIGNED and not overdue(publication, today)


def overdue(publication: Publication, today: datetime.date | None) -> bool:
    """Whether a text that was reviewed should have been reviewed again by now; without a day to compare with, none is."""
    due = publication.document.matter.values.get("tinjau_lagi")
    return today is not None and type(due) is datetime.date and due < today and state(publication) in ANSWERED


def when(publication: Publication) -> str:
    """The date that a list shows: the day, else the month or year that the text declares."""
    if publication.date:
        return date(publication.date)
    kurun = publication.document.matter.values.get("kurun")
    return month(kurun) if kurun else publication.year


def sentence(text: object) -> str:
    """A field as one sentence, whether or not it ends with a stop."""
    words = " ".join(str(text).split())
    return words if words.endswith((".", "?", "…")) else f"{words}."
