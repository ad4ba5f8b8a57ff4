"""A report of a group discussion (FGD) or a field review."""

from pustaka.kinds import fields
from pustaka.kinds.base import SHARED, Field, Kind, Part

REPORT = Kind(
    key="laporan", name="Laporan", plural="Laporan", folder="discussions", address="diskusi", series=True, privacy="edisi",
    intro="Laporan diskusi kelompok terpumpun dan tinjauan lapangan: temuan, simpulan, dan rekomendasi.",
    fields=(
        *SHARED[:2],
        Field(key="tanggal", label="Tanggal", type=fields.Day(), shown=True, doc="Tanggal kegiatan. Kosongkan bila naskah asal tidak menyebutnya.", sample="2026-01-31"),
        Field(key="tahun", label="Tahun", type=fields.Count(1945), shown=True, doc="Tahun kegiatan, bila tanggalnya tidak diketahui."),
        Field(key="bentuk", label="Bentuk", type=fields.Choice(("diskusi kelompok terpumpun", "tinjauan lapangan")), required=True, shown=True, doc="Bentuk kegiatan.", sample="diskusi kelompok terpumpun"),
        Field(key="penyelenggara", label="Penyelenggara", type=fields.Texts(), shown=True, doc="Lembaga penyelenggara. Kosongkan bila naskah asal tidak menyebutnya.", sample="[Nama lembaga]"),
        Field(key="lokasi", label="Lokasi", type=fields.Texts(), required=True, shown=True, doc="Kabupaten, kota, atau provinsi.", sample="[Nama kota]"),
        Field(key="peserta", label="Peserta", type=fields.Counts(), shown=True, doc="Jumlah peserta per unsur.", sample="\n  peserta: 25"),
        *SHARED[2:],
    ),
    parts=(
        Part(id="latar", title="Latar", hint="Mengapa kegiatan ini diadakan.", min_words=30),
        Part(id="temuan", title="Temuan", hint="Apa yang ditemukan; pakai subjudul per lokasi atau per pokok.", min_words=80),
        Part(id="simpulan", title="Simpulan", hint="Apa yang dapat disimpulkan dari temuan.", min_words=30),
        Part(id="rekomendasi", title="Rekomendasi", hint="Daftar usulan: apa yang perlu dilakukan dan oleh siapa.", min_items=1, points="rekomendasi"),
    ),
)
