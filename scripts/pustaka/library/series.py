"""A series: a folder under `discussions/` with a description file; a new series needs no code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pustaka.kinds import BY_KEY, SERIES_KINDS, Field, Kind, fields
from pustaka.kinds.group import GROUP, SESSION, Numbers, Several
from pustaka.text.frontmatter import Matter

FILE = "seri.yml"

NUMBER = re.compile(r"\{nomor(?::(?:d|0(?P<width>[1-9])d))?\}")
"""`{nomor}`, `{nomor:d}`, `{nomor:03d}`; not `{nomor:010d}`, not `{nomor.real}`. Python's own formatting would follow attributes and pad to any width."""

LARGEST = 999_999_999
"""Numbers beyond it are no numbers of editions, and Python refuses to write very long ones."""

WITHOUT = Numbers()

FIELDS = (
    Field(key="nama", label="Nama", type=fields.Text(120), required=True, doc="Nama lengkap seri.", sample="Nama seri"),
    Field(key="singkatan", label="Singkatan", type=fields.Text(20), doc="Singkatan yang dipakai pembaca."),
    Field(key="jenis", label="Jenis", type=fields.Choice(SERIES_KINDS), required=True, doc="Jenis tulisan dalam seri.", sample="edisi"),
    Field(key="penerbit", label="Penerbit", type=fields.Text(160), required=True, doc="Kelompok atau lembaga penerbit.", sample="Nama kelompok"),
    Field(key="penomoran", label="Penomoran", type=fields.Text(40), doc="Pola nomor, misalnya «SSWD #{nomor:03d}»."),
    Field(key="tanpa_nomor", label="Nomor yang tidak ada", type=WITHOUT, doc="Nomor yang memang tidak pernah terbit, misalnya [3, 4]."),
    Field(key="kategori", label="Kategori fokus", type=fields.Texts(), doc="Kategori yang boleh dipakai isian «kategori»."),
    Field(key="ringkasan", label="Ringkasan", type=fields.Text(400), required=True, doc="Satu sampai tiga kalimat tentang seri ini.", sample="Tentang seri ini."),
    Field(key="kelompok", label="Aturan kelompok", type=GROUP, doc="Aturan kelompok yang bertemu, bila seri ini milik sebuah kelompok."),
    Field(key="jadwal", label="Jadwal dan silabus", type=Several(SESSION), doc="Pertemuan dan topiknya; yang belum bertanggal menunggu dijadwalkan."),
)


@dataclass(frozen=True, slots=True)
class Series:
    """One series; `path` is the description file, `id` the folder's name and part of every address."""

    id: str
    path: str
    matter: Matter

    @property
    def kind(self) -> Kind:
        return BY_KEY.get(str(self.matter.values.get("jenis")), BY_KEY["edisi"])

    @property
    def name(self) -> str:
        return str(self.matter.values.get("nama") or self.id)

    @property
    def short(self) -> str:
        return str(self.matter.values.get("singkatan") or self.name)

    @property
    def publisher(self) -> str:
        return str(self.matter.values.get("penerbit") or "")

    @property
    def summary(self) -> str:
        return str(self.matter.values.get("ringkasan") or "")

    @property
    def categories(self) -> tuple[str, ...]:
        given = self.matter.values.get("kategori")
        return tuple(str(one) for one in given) if isinstance(given, list) else ()

    @property
    def without(self) -> frozenset[int]:
        """Numbers that no edition ever had."""
        given = self.matter.values.get("tanpa_nomor")
        return frozenset(one for one in given if type(one) is int) if isinstance(given, list) else frozenset()

    def number(self, values: dict[str, object]) -> str:
        """The number as readers see it, or nothing when the pattern does not fit the values."""
        pattern, number = str(self.matter.values.get("penomoran") or ""), values.get("nomor")
        if not is_pattern(pattern) or type(number) is not int or not 0 <= number <= LARGEST:
            return ""
        return NUMBER.sub(lambda found: f"{number:0{found['width'] or 1}d}", pattern)

    @property
    def site_path(self) -> str:
        return f"{self.kind.address}/{self.id}/index.md"


def is_pattern(text: str) -> bool:
    """Whether a pattern is plain text with places for the number, and no other brace."""
    rest = NUMBER.sub("", text)
    return "{" not in rest and "}" not in rest
