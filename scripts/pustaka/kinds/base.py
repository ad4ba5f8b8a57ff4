"""What a kind of publication is: its folder, its address, its fields and its parts, declared once and read by all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pustaka.kinds import fields

Privacy = Literal["kasus", "notulensi", "edisi"]
"""Which column of the privacy table holds: cases are strictest; reports, entries and pages go with `edisi`."""

HERE = "<!-- Petunjuk: Tulis di sini. -->"
"""What a new file says where its kind has no parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One front-matter key; `label` is shown to readers, `doc` and `sample` to contributors."""

    key: str
    label: str
    type: fields.Type
    doc: str
    sample: str = ""
    required: bool = False
    shown: bool = False
    """Whether page and PDF list it among the facts."""

    @property
    def example(self) -> str:
        """The sample as one line that can be pasted: `hadir: {pekerja sosial: 7}`; empty without a sample."""
        lines = [line.strip() for line in self.sample.split("\n") if line.strip()]
        given = f"{{{', '.join(lines)}}}" if self.sample.startswith("\n") else "".join(lines)
        return f"{self.key}: {given}" if lines else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section of a fixed anatomy; `id` is its heading id and is promised for ever."""

    id: str
    title: str
    hint: str
    level: int = 2
    required: bool = True
    min_words: int = 0
    min_items: int = 0
    """List items that the section needs at least."""
    columns: tuple[str, ...] = ()
    """Header of the table that the section needs, if it needs one."""
    marked: bool = False
    """Whether every numbered step must carry its evidence mark."""
    timed: bool = False
    """Whether its steps stand below the parts that follow it one level deeper, one for each span of time."""
    alarm: bool = False
    """Whether every item is a danger sign: in bold, with what to do and whom to call."""
    cited: bool = False
    """Whether every item says at its end how sure it is, in the short form of a card."""
    folded: bool = False
    """Whether it asks something, and its answer stays folded until a reader opens it."""
    longest: int = 0
    """Words that one item may have; 0 for no limit."""
    points: str = ""
    """What the ids of its items begin with, where people point at single items; never changed, because it stands in addresses."""
    generated: bool = False
    """Whether the site writes this section; contributors leave it out."""

    @property
    def comment(self) -> str:
        """The hint as a new file carries it, on a line of its own."""
        return f"<!-- Petunjuk: {self.hint} -->"

    @property
    def blank(self) -> tuple[str, ...]:
        """The lines of a table without rows, where the part needs one."""
        if not self.columns:
            return ()
        return "| " + " | ".join(self.columns) + " |", "|" + " --- |" * len(self.columns), "|" + "  |" * len(self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of publication. `folder` is where sources lie, `address` where pages go, both without outer slashes."""

    key: str
    name: str
    plural: str
    folder: str
    address: str
    intro: str
    """What the index page of the kind says first."""
    privacy: Privacy
    fields: tuple[Field, ...]
    parts: tuple[Part, ...] = ()
    series: bool = False
    """Whether publications lie in series folders below `folder`."""
    book: str = ""
    """Title of the volume that collects all of the kind; kinds in series get one volume per series."""
    paper: Literal["a4", "a6"] = "a4"
    longest: int = 0
    """Words that a whole text may have without its sources, where it must fit on one page; 0 for no limit."""
    related: bool = True
    """Whether the site adds what belongs together; not where a text must fit on one page."""
    publication: bool = True
    """False for ordinary pages: no index, no PDF, no place among what is new."""
    by_field: dict[str, Field] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_field", {one.key: one for one in self.fields})

    @property
    def hints(self) -> frozenset[str]:
        """Every line that a new file of this kind holds for its writer only."""
        return frozenset(part.comment for part in self.parts) or frozenset({HERE})

    @property
    def blanks(self) -> frozenset[str]:
        """Every line below a heading of a new file that waits for something to be written."""
        return self.hints | {line for part in self.parts for line in part.blank}


TITLE = Field(key="judul", label="Judul", type=fields.Text(120), required=True, doc="Judul yang dibaca orang.", sample="Judul tulisan Anda")
SUMMARY = Field(
    key="ringkasan", label="Ringkasan", type=fields.Text(400), required=True,
    doc="Satu sampai tiga kalimat: apa isinya dan untuk siapa.", sample="Satu sampai tiga kalimat tentang isi tulisan ini.",
)
LINE = Field(
    key="ringkasan", label="Ringkasan", type=fields.Text(110), required=True,
    doc="Satu kalimat, paling panjang 110 huruf: yang terpenting bagi orang yang tergesa.", sample="Satu kalimat tentang yang terpenting.",
)
"""The summary where it stands above what a person in a hurry must see without scrolling."""
TOPICS = Field(key="topik", label="Topik", type=fields.Slugs("topik"), doc="Topik dari daftar topik.", sample="[asesmen]")
PMKS = Field(key="pmks", label="Jenis PMKS", type=fields.Slugs("pmks"), doc="Jenis PMKS yang dibahas.", sample="[fakir-miskin]")
AUTHORS = Field(key="penulis", label="Penulis", type=fields.Texts(), doc="Penulis yang mengizinkan namanya dimuat.", sample='["Nama Anda, gelar"]', shown=True)
ALLOWED_NAMES = Field(
    key="nama_diizinkan", label="Nama yang diizinkan", type=fields.Texts(),
    doc="Nama orang yang boleh dimuat karena jabatan publiknya atau karena mengizinkan.",
)
ORIGIN = Field(
    key="asal", label="Asal naskah", type=fields.Text(400), shown=True,
    doc="Dokumen yang menjadi dasar tulisan ini, bila ada.",
)
NEXT = "berikutnya"
"""The key by which minutes and editions announce the next meeting."""
MEETING = Field(
    key=NEXT, label="Pertemuan berikutnya", type=fields.Record(("tanggal",), ("waktu", "tempat", "tema"), days=("tanggal",)), shown=True,
    doc="Pertemuan berikutnya yang boleh diketahui umum; masuk kalender langganan.",
    sample="{tanggal: 2026-02-28, waktu: 13.00–15.00 WIB, tempat: Kota, tema: Tema berikutnya}",
)
REVIEWED = Field(
    key="tinjauan", label="Tinjauan", type=fields.Record(("oleh", "tanggal", "hasil", "sidik"), ("sebagai",)),
    doc="Ditulis oleh perintah «pustaka tinjau», bukan oleh penulis.",
)
WRITING = ("tanpa tulisan", "tulisan umum")
"""What somebody who looked at a photograph says of the writing on it."""
PHOTOS = Field(
    key="foto", label="Foto", type=fields.Labelled(("tanpa orang", "izin tertulis", "izin lisan", "izin wali"), WRITING),
    doc="Setiap foto yang dipakai: «tanpa orang», atau bentuk izin orang yang tampak; lalu «dan tanpa tulisan» atau «dan tulisan umum». Surat izinnya sendiri jangan diunggah.",
    sample="{ruang-pertemuan.jpg: tanpa orang dan tanpa tulisan}",
)
CHANGES = Field(
    key="perubahan", label="Perubahan", type=fields.Texts(),
    doc="Perubahan makna, yang terbaru di atas: tanggal, lalu satu kalimat; pengusul boleh disebut menurut perannya. Situs memuatnya di akhir halaman.", sample="[2026-01-31 Langkah 3 kini menyebut oralit.]",
)
SHARED = (TITLE, SUMMARY, TOPICS, PMKS, AUTHORS, ALLOWED_NAMES, ORIGIN, REVIEWED, PHOTOS, CHANGES)
