"""The group of the first minutes, rebuilt small: a schedule, open follow-ups of 6 December, and minutes of the next session."""

from __future__ import annotations

SERIES = """nama: Catatan rekaan
jenis: notulensi
penerbit: Kelompok rekaan
ringkasan: Rekaan.
kelompok:
  anggota: 11
  kuorum: 7
  menit: 180
  berbagi: Pengetahuannya boleh dibagikan
  kesepakatan: 2013-12-06.md
jadwal:
  - topik: Alat asesmen
    bacaan: [docs/metode/asesmen.md]
    usulan: ya
  - topik: Rencana kerja
    tanggal: 2013-12-20
    waktu: 14.00 WIB
    tempat: Panti rekaan
    pemandu: anggota, bergilir
"""

SCHEDULE = "| Menyusun jadwal dan silabus | Anggota kelompok | 20 Desember 2013 | {} |"
TOOLS = "| Menentukan pemandu | Anggota kelompok | Dibahas 20 Desember 2013 | {} |"


def minutes(day: str, *rows: str) -> str:
    table = "\n".join(("| Apa | Oleh | Tenggat | Keadaan |", "|---|---|---|---|", *rows))
    return f"---\njudul: Pertemuan {day}\nringkasan: Rekaan.\ntanggal: {day}\nanggota: 11\nhadir: {{pekerja sosial: 7}}\n---\n\n## Kesepakatan {{#kesepakatan}}\n\n1. Bertemu.\n\n## Tindak lanjut {{#tindak-lanjut}}\n\n{table}\n"


FIRST = {
    "discussions/temu/seri.yml": SERIES, "docs/metode/asesmen.md": "---\njudul: Asesmen\nringkasan: Rekaan.\n---\n",
    "discussions/temu/2013-12-06.md": minutes("2013-12-06", SCHEDULE.format("Belum diketahui"), TOOLS.format("Belum")),
}
SECOND = {"discussions/temu/2013-12-20.md": minutes("2013-12-20", SCHEDULE.format("Selesai, dibagikan"), TOOLS.format("Berjalan"))}
