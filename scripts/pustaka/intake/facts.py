"""Reads months, hours and numbers out of the front of a manuscript."""

from __future__ import annotations

import re

from pustaka.text.days import MONTHS, written

MONTHLY = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")

HOURS = re.compile(
    r"(?P<from>\d{1,2}[.:]\d{2})(?:\s*(?P<zone1>wib|wita|wit)\b)?\s*(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*(?P<to>\d{1,2}[.:]\d{2}|selesai)(?:\s*(?P<zone>wib|wita|wit)\b)?",
    re.IGNORECASE,
)
"""`13.00 – 16.30 Wib`, `09:00 s/d selesai`."""

EDITION = re.compile(r"\bedisi\s*(?:ke|nomor|no\.?)?[\s-]*\\?#?\s*(?P<number>\d{1,4})\b", re.IGNORECASE)
VOLUME = re.compile(r"\btahun\s*(?:ke)?[\s-]*\\?#?\s*(?P<number>[ivx]{1,5}|\d{1,2})\b", re.IGNORECASE)
THEME = re.compile(r"\b(?:ber)?tema(?:nya)?\s*:?\s*[“\"«](?P<theme>[^”\"»]{3,200})[”\"»]", re.IGNORECASE)

MEMBERS = re.compile(r"\bdari\s+(?:jumlah\s+)?(?P<number>\d{1,4})\s+(?:orang\s+)?anggota\b", re.IGNORECASE)
"""`7 orang dari 11 orang anggota`."""

ATTENDED = re.compile(r"\b(?:diikuti|dihadiri)\s+(?:oleh\s+)?(?P<number>\d{1,4})\s+(?:orang\s+)?(?P<role>peserta|orang)?", re.IGNORECASE)
FALSE_NAME = re.compile(r"(?P<name>(?:[A-Z][\w’']*\s+){0,2}[A-Z][\w’']*)\s*\((?:bukan nama (?:asli|sebenarnya)|nama samaran|samaran|nama disamarkan)\)")
"""`Ibu Melati (nama samaran)`."""

ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}


def month(text: str) -> str | int | None:
    """The most that a case may say: `2024-03`, or the year alone where a text names no month; nothing where it names several years."""
    years = {*YEAR.findall(text)}
    held, named = written(text), MONTHLY.search(text)
    if len(years) != 1:
        return None
    if held:
        return f"{held.year}-{held.month:02d}"
    return f"{named['year']}-{MONTHS.index(named['month'].lower()) + 1:02d}" if named else int(next(iter(years)))


def hours(text: str) -> str:
    found = HOURS.search(text)
    if found is None:
        return ""
    start, end, zone = found["from"].replace(":", "."), found["to"].replace(":", ".").lower(), (found["zone"] or found["zone1"] or "").upper()
    return f"{start} sampai selesai {zone}".strip() if end == "selesai" else f"{start}–{end} {zone}".strip()


def number(text: str) -> int | None:
    found = re.search(r"\d{1,4}", text)
    return int(found[0]) if found and int(found[0]) > 0 else None


def volume(text: str) -> int | None:
    found = VOLUME.search(text)
    if found is None:
        return None
    return ROMANS.get(found["number"].lower()) or (int(found["number"]) if found["number"].isdecimal() and int(found["number"]) else None)


def false_names(text: str) -> list[str]:
    """Names that the manuscript itself calls invented, as they stand in it."""
    return list(dict.fromkeys(" ".join(found["name"].split()) for found in FALSE_NAME.finditer(text)))
