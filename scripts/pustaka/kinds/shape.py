"""How a register is described: its shape, the kinds of value that only registers have, and the keys that many of them share."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.kinds import fields
from pustaka.kinds.base import Field

CONFIDENCE = ("tinggi", "sedang", "rendah")
"""How strong the sources of a record are, as its editors judged."""


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year, as exactly as the source says."""

    expected: str = "tanggal, bulan, atau tahun, misalnya 2026-01-28, 2026-01, atau 2026"

    def problems(self, value: object) -> Iterator[str]:
        if not (isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)):
            yield from fields.Month().problems(value)


@dataclass(frozen=True, slots=True)
class Turns:
    """The choices under one question: a list of `{kata, ke}`, where `ke` is a key of the PMKS register."""

    expected: str = "daftar pilihan, masing-masing dengan «kata» dan «ke»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"nilainya {fields.name_of(value)}"
            return
        for one in value:
            if not isinstance(one, dict) or set(one) != {"kata", "ke"} or not all(isinstance(text, str) and text.strip() for text in one.values()):
                yield "ada pilihan yang tidak terdiri atas «kata» dan «ke»"
                return


@dataclass(frozen=True, slots=True)
class PageName:
    """The name of a page in one folder, without `.md`."""

    folder: str

    @property
    def expected(self) -> str:
        return f"nama halaman di {self.folder}/ tanpa «.md», misalnya «genogram»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"nilainya {fields.name_of(value)}"
        elif not fields.SLUG.fullmatch(value):
            yield "nilainya bukan nama berkas (huruf kecil, angka, tanda hubung)"


@dataclass(frozen=True, slots=True)
class Shape:
    """One register: the stem of its file, and the keys that its records may have."""

    name: str
    fields: tuple[Field, ...]


def field(key: str, kind: fields.Type, doc: str, *, required: bool = False) -> Field:
    return Field(key=key, label=key.replace("_", " ").capitalize(), type=kind, doc=doc, required=required)


NAME = field("nama", fields.Text(160), "Nama yang dibaca orang.", required=True)
SOURCES = field("sumber", fields.Texts(), "Alamat atau keterangan sumber yang dibaca.")
CONFIDENT = field("keyakinan", fields.Choice(CONFIDENCE), "Seberapa kuat sumbernya.")
NOTE = field("catatan", fields.Text(400), "Hal yang perlu diketahui pembaca.")
