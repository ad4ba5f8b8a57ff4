"""What a series may say of the group that meets: its rules, and its sessions, which are schedule and syllabus at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.kinds import fields
from pustaka.kinds.base import Field
from pustaka.kinds.shape import field


@dataclass(frozen=True, slots=True)
class Inner:
    """A mapping whose keys are declared, each with a type of its own."""

    fields: tuple[Field, ...]

    @property
    def expected(self) -> str:
        return "isian dengan kunci " + ", ".join(one.key for one in self.fields)

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"nilainya {fields.name_of(value)}"
            return
        for one in self.fields:
            given = value.get(one.key)
            if fields.is_blank(given):
                if one.required:
                    yield f"kunci «{one.key}» belum diisi"
            else:
                yield from (f"«{one.key}» seharusnya {one.type.expected}; {problem}" for problem in one.type.problems(given))
        if not value.keys() <= {one.key for one in self.fields}:
            yield "ada kunci yang tidak dikenal"


@dataclass(frozen=True, slots=True)
class Several:
    """A list of such mappings."""

    inner: Inner
    most: int = 60

    @property
    def expected(self) -> str:
        return f"daftar, masing-masing {self.inner.expected}"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"nilainya {fields.name_of(value or None)}"
        elif len(value) > self.most:
            yield f"isinya {len(value)}, paling banyak {self.most}"
        else:
            yield from (f"yang ke-{number} belum tepat: {problem}" for number, one in enumerate(value, 1) for problem in self.inner.problems(one))


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list of whole numbers from 1 up."""

    widest: int = 10_000
    """Numbers that are looked through between two editions: a slip such as 70000 is no gap of as many editions."""
    expected: str = "daftar nomor, misalnya [3, 4]"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"nilainya {fields.name_of(value)}"
        elif not all(type(one) is int and one > 0 for one in value):
            yield "ada isi daftar yang bukan bilangan bulat positif"


GROUP = Inner((
    field("terbuka", fields.Flag(), "«ya» bila rekan lain boleh ikut tanpa diundang; tanpa isian ini tidak dikatakan."),
    field("anggota", fields.Count(2), "Jumlah anggota yang terdaftar.", required=True),
    field("kuorum", fields.Count(2), "Sekurang-kurangnya berapa yang hadir supaya pertemuan berlangsung.", required=True),
    field("menit", fields.Count(15), "Paling lama berapa menit satu pertemuan.", required=True),
    field("berbagi", fields.Text(240), "Apa yang boleh dibawa ke luar kelompok, satu kalimat.", required=True),
    field("kesepakatan", fields.Text(160), "Notulensi yang memuat kesepakatannya, misalnya «2013-12-06.md»."),
    field("catatan", fields.Text(400), "Hal yang perlu diketahui pembaca tentang aturan itu."),
))
"""The rules of a group, as its members agreed on them."""

SESSION = Inner((
    field("topik", fields.Text(160), "Yang dibahas.", required=True),
    field("tanggal", fields.Day(), "Tanggal pertemuan; tanpa isian ini topiknya menunggu dijadwalkan."),
    field("waktu", fields.Text(60), "Jam mulai dan selesai."),
    field("tempat", fields.Text(120), "Nama tempat atau kota, tanpa alamat jalan."),
    field("pemandu", fields.Text(80), "Peran pemandu, bukan namanya."),
    field("bacaan", fields.Texts(), "Berkas bacaan dari pustaka ini, misalnya «docs/metode/asesmen.md»."),
    field("usulan", fields.Flag(), "«ya» bila topik ini usulan penyunting dan belum dibahas kelompok."),
))
"""One session. Those without a day are the rest of the syllabus."""
