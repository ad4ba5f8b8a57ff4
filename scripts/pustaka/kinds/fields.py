"""What a front-matter value may look like: each type says what it expects and what is wrong with a value."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""`anak-jalanan`, `2013-12-06`, `007`; not `Anak Jalanan`, not `anak_jalanan`."""

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))})
"""Names that Windows keeps for devices: no file may be called so there, whatever its ending."""

MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
"""`2018-11`; not `2018-13`, not `11-2018`."""


class Type(Protocol):
    """The shape of one front-matter value; `expected` is a noun phrase that completes «seharusnya …»."""

    @property
    def expected(self) -> str: ...

    def problems(self, value: object) -> Iterator[str]:
        """Yield one Indonesian noun phrase per problem, without repeating the value."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, at most `longest` characters."""

    longest: int = 300
    expected: str = "teks satu baris"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"nilainya {name_of(value)}"
        elif not value.strip():
            yield "nilainya kosong"
        elif len(value) > self.longest:
            yield f"panjangnya {len(value)} huruf, paling banyak {self.longest}"


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `least` up."""

    least: int = 0
    expected: str = "bilangan bulat"

    def problems(self, value: object) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield f"nilainya {name_of(value)}"
        elif value < self.least:
            yield f"nilainya kurang dari {self.least}"


@dataclass(frozen=True, slots=True)
class Flag:
    """`ya` or `tidak`; YAML's own `true` and `false` are taken too."""

    expected: str = "«ya» atau «tidak»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, bool) and value not in ("ya", "tidak"):
            yield f"nilainya {name_of(value)}"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day."""

    expected: str = "tanggal tahun-bulan-hari, misalnya 2013-12-06"

    def problems(self, value: object) -> Iterator[str]:
        if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
            yield f"nilainya {name_of(value)}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month without a day: the most that a case may say about when it happened."""

    expected: str = "tahun-bulan, misalnya 2018-11, atau tahun saja"

    def problems(self, value: object) -> Iterator[str]:
        if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100:
            return
        if not (isinstance(value, str) and MONTH.fullmatch(value)):
            yield f"nilainya {name_of(value)}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    allowed: tuple[str, ...]

    @property
    def expected(self) -> str:
        return "salah satu dari: " + ", ".join(self.allowed)

    def problems(self, value: object) -> Iterator[str]:
        if value not in self.allowed:
            yield "nilainya tidak ada dalam daftar"


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of lines of text, at least `least` of them."""

    least: int = 0

    @property
    def expected(self) -> str:
        return f"daftar teks, sekurang-kurangnya {self.least}" if self.least else "daftar teks, misalnya [satu, dua]"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"nilainya {name_of(value)}"
        elif not all(isinstance(item, str) and item.strip() for item in value):
            yield "ada isi daftar yang bukan teks"
        elif len(value) < self.least:
            yield f"isinya {len(value)}"


@dataclass(frozen=True, slots=True)
class Slugs:
    """A list of keys of a register under `docs/register/`, such as `topik` or `pmks`."""

    register: str

    @property
    def expected(self) -> str:
        return f"daftar kunci dari docs/register/{self.register}.yml"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"nilainya {name_of(value)}"
        elif not all(isinstance(item, str) and SLUG.fullmatch(item) for item in value):
            yield "ada isi daftar yang bukan kunci (huruf kecil, angka, tanda hubung)"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people per role: `{peran: jumlah}`; people are counted, never named."""

    expected: str = "daftar «peran: jumlah»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, dict) or not value:
            yield f"nilainya {name_of(value)}"
        elif not all(isinstance(n, int) and not isinstance(n, bool) and n > 0 for n in value.values()):
            yield "ada jumlah yang bukan bilangan bulat positif"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One of a few words for each of some names: `{alur.jpg: tanpa orang}`; behind it may stand `dan` with one of `also`."""

    allowed: tuple[str, ...]
    also: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        return (*self.allowed, *(f"{one} dan {more}" for one in self.allowed for more in self.also))

    @property
    def expected(self) -> str:
        more = f"; boleh ditambah «dan {'» atau «dan '.join(self.also)}»" if self.also else ""
        return "daftar «nama: keterangan», dengan keterangan salah satu dari: " + ", ".join(self.allowed) + more

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, dict) or not value:
            yield f"nilainya {name_of(value)}"
        elif not all(isinstance(name, str) and label in self.labels for name, label in value.items()):
            yield "ada keterangan yang tidak ada dalam daftar"


@dataclass(frozen=True, slots=True)
class Record:
    """A small mapping with known keys; `required` must be there, `optional` may, those of `days` hold a calendar day, those of `months` a month, and those of `since` a month or `ya`: what must work at once is not held up for want of its month."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    since: tuple[str, ...] = ()

    @property
    def expected(self) -> str:
        return "isian dengan kunci " + ", ".join(self.required + self.optional)

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"nilainya {name_of(value)}"
            return
        for key in self.required:
            if value.get(key) in (None, ""):
                yield f"kunci «{key}» belum diisi"
        for key in value:
            if key not in self.required + self.optional:
                yield "ada kunci yang tidak dikenal"
        for key in self.days:
            if value.get(key) not in (None, "") and type(value[key]) is not datetime.date:
                yield f"kunci «{key}» bukan tanggal seperti 2026-02-28"
        for key in (*self.months, *(one for one in self.since if value.get(one) not in (True, "ya"))):
            if value.get(key) not in (None, "") and any(Month().problems(value[key])):
                yield f"kunci «{key}» bukan bulan seperti 2026-11"


def is_blank(value: object) -> bool:
    """Whether a value says nothing: `""`, `[]`, `{}`, and lists of such."""
    if isinstance(value, list | dict):
        return all(is_blank(one) for one in (value.values() if isinstance(value, dict) else value))
    return value is None or (isinstance(value, str) and not value.strip())


def name_of(value: object) -> str:
    """The Indonesian name of a YAML value's type; never the value itself."""
    if value is None or value == "":
        return "kosong"
    names: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "ya/tidak"), (int, "bilangan"), (float, "bilangan pecahan"), (str, "teks"),
        (datetime.datetime, "tanggal dengan jam"), (datetime.date, "tanggal"), (list, "daftar"), (dict, "isian bertingkat"),
    )
    return next((name for kind, name in names if isinstance(value, kind)), "jenis lain")
