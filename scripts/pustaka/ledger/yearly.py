"""The records that only ever grow, one file for each year: the addresses that were published, and the editions that went out on paper."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pustaka.library import wording
from pustaka.library.history import A_DAY
from pustaka.library.register import FOLDER as REGISTERS

ENDING = ".tsv"
ADDRESSES, EDITIONS = f"{REGISTERS}/alamat", f"{REGISTERS}/edisi"
YEAR = re.compile(rf"(?P<folder>{re.escape(ADDRESSES)}|{re.escape(EDITIONS)})/\d{{4}}{re.escape(ENDING)}")


def file_of(folder: str, year: object) -> str:
    return f"{folder}/{year}{ENDING}"


def is_yearly(path: str) -> bool:
    """Whether a file is the record of a year; another file in their folders is not."""
    return YEAR.fullmatch(path) is not None


def text(data: bytes) -> str:
    """What a file of a record says, also after a program of Windows wrote it with its own ends of lines and a mark in front."""
    return data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")


def to_come(lines: Iterable[tuple[str, int, datetime.date]], today: datetime.date | None) -> Iterator[tuple[str, int, str]]:
    """(path, line, sentence) of the first line of each file that is dated after tomorrow; a clock wrote those that was ahead."""
    late = defaultdict[str, list[tuple[int, datetime.date]]](list)
    for path, number, day in lines:
        if today is not None and day > today + A_DAY:
            late[path].append((number, day))
    for path, some in late.items():
        number, day = some[0]
        yield path, number, (
            f"Ada {len(some)} baris bertanggal di masa depan, mulai dari {wording.date(day)}. Jam komputer yang mencatatnya mungkin keliru. "
            "Ganti tanggalnya dengan hari terbitnya, di berkas tahun itu, sebelum digabungkan."
        )


def in_order(paths: Iterable[str], folder: str) -> list[str]:
    """The files of one record among others, the oldest year first."""
    return sorted(path for path in paths if (found := YEAR.fullmatch(path)) and found["folder"] == folder)
