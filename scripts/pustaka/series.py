"""A series: a folder under `discussions/` with a description file; a new series needs no code."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka import fields
from pustaka.frontmatter import Matter
from pustaka.kinds import BY_KEY, SERIES_KINDS, Field, Kind

FILE = "seri.yml"

FIELDS = (
    Field(key="nama", label="Nama", type=fields.Text(120), required=True, doc="Nama lengkap seri.", sample="Nama seri"),
    Field(key="singkatan", label="Singkatan", type=fields.Text(20), doc="Singkatan yang dipakai pembaca."),
    Field(key="jenis", label="Jenis", type=fields.Choice(SERIES_KINDS), required=True, doc="Jenis tulisan dalam seri.", sample="edisi"),
    Field(key="penerbit", label="Penerbit", type=fields.Text(160), required=True, doc="Kelompok atau lembaga penerbit.", sample="Nama kelompok"),
    Field(key="penomoran", label="Penomoran", type=fields.Text(40), doc="Pola nomor, misalnya «SSWD #{nomor:03d}»."),
    Field(key="kategori", label="Kategori fokus", type=fields.Texts(), doc="Kategori yang boleh dipakai isian «kategori»."),
    Field(key="ringkasan", label="Ringkasan", type=fields.Text(400), required=True, doc="Satu sampai tiga kalimat tentang seri ini.", sample="Tentang seri ini."),
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

    def number(self, values: dict[str, object]) -> str:
        """The number as readers see it, or nothing when the pattern does not fit the values."""
        pattern = self.matter.values.get("penomoran")
        try:
            return str(pattern).format_map(values) if pattern else ""
        except (KeyError, ValueError, IndexError, AttributeError, TypeError):
            return ""

    @property
    def site_path(self) -> str:
        return f"{self.kind.address}/{self.id}/index.md"
