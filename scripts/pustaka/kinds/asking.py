"""What a blank sheet must not ask for, because a lost paper would name the client, and what it may ask instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

OWN = r"(?:lembaga|layanan|instansi|kantor|dinas|puskesmas|rumah\s+sakit|program|kegiatan|kelompok|organisasi|komunitas|barang|obat|alat|metode|bantuan|pelatihan|rapat)(?:nya)?"
"""What has a name, a number or an address of its own that names no client: `nama lembaga`, `telepon layanan`."""

AREA = r"(?:desa|dusun|kampung|kelurahan|kecamatan|gang|jalan)(?:nya)?"
NOT_OWN = rf"(?!\s+(?:(?:dan\s+(?:alamat|nama|nomor)|resmi)\s+)?(?:samaran|{OWN}|{AREA})\b)"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that identifies a person: the words that ask for it, what it is, and what to ask instead."""

    words: re.Pattern[str]
    what: str
    instead: str


def question(pattern: str, what: str, instead: str) -> Question:
    return Question(re.compile(pattern, re.IGNORECASE), what, instead)


NUMBERED = r"\b(?:no(?:mor|mer)?\b\.?\s*|#\s*)"
"""`nomor`, `No.`, `no`."""

QUESTIONS = (
    question(rf"\bnama(?:nya)?\b{NOT_OWN}|\btanda\s+tangan\s+dan\s+nama\b", "nama orang", "«Kode kasus», «inisial», atau peran orangnya"),
    question(
        r"\b(?:NIK|NKK|NISN|NPWP|NIP)\b|\b(?:identitas|data)\s+(?:klien|diri|pribadi)\b|\bnomor\s+(?:induk|identitas|kependudukan|paspor)\b"
        rf"|{NUMBERED}(?:e-?)?(?:KTP|KK|SIM|BPJS|KIS|JKN|akta|paspor|rekening|rekam\s+medis|kartu|identitas|induk)\b"
        r"|^\W*(?:e-?)?(?:KTP|KK|paspor|BPJS|KIS)\W*$|\brekening\s*(?:bank)?\W*$",
        "nomor identitas", "«Kode kasus»",
    ),
    question(
        rf"{NUMBERED}(?:yang\s+(?:dapat|bisa)\s+dihubungi|telepon|telp?|tlp|HP|handphone|ponsel|WA|whats\s?app|kontak)\b{NOT_OWN}"
        rf"|^\W*(?:telepon|telp?|tlp|HP|handphone|ponsel|WA|whats\s?app|kontak|surel|e-?mail)\b\.?(?:\s*(?:/|atau|dan)\s*(?:HP|WA|telepon|ponsel|surel|e-?mail))*(?:\s+(?:klien|keluarga|wali|orang\s+tua|pribadi|darurat))?\W*$"
        r"|\balamat\s+(?:surel|e-?mail)\b|\b(?:surel|e-?mail)\s+(?:klien|keluarga|wali|pribadi)\b|\bakun\s+(?:media\s+sosial|instagram|facebook|tiktok)\b",
        "nomor telepon, surel, atau akun", "«Cara menghubungi yang disetujui»",
    ),
    question(
        rf"\b(?:alamat|domisili)(?:nya)?\b(?!\s+(?:surel|e-?mail))(?!\s*\((?:jenisnya|kabupaten|provinsi)){NOT_OWN}|\bnama\s+{AREA}\b|\bRT\s*/\s*RW\b|\bRT\b(?=\W*$)|\bkode\s+pos\b|\bkoordinat\b(?!\w|\s+(?:kegiatan|tim))",
        "alamat", "«Wilayah (kabupaten)» atau «Tempat (jenisnya saja)»",
    ),
    question(r"\b(?:tanggal|tgl\.?|tempat)(?:\s*(?:/|,|dan)\s*(?:tanggal|tgl\.?))?\s+lahir\b|\bTTL\b|\bkelahiran\s*\(tanggal", "tanggal atau tempat lahir", "«Kelompok usia»"),
)
"""In the order in which they are told."""

HARMLESS = re.compile(r"\b(?:inisial|kode\s+kasus|samaran|ya\s*(?:/|atau)\s*tidak|punya|memiliki|kepemilikan|mempunyai|jangan|tanpa|bukan|tidak\s+perlu|dirahasiakan)\b", re.IGNORECASE)
"""What turns the question: `Nama (inisial)`, `Punya KTP (ya atau tidak)`, `Jangan tulis nama`."""

TOLD = re.compile(r"\b(?:tulis(?:kan|lah)?|isi(?:kan|lah)?|catat(?:lah)?|sebut(?:kan|lah)?|tanya(?:kan|lah)?|minta(?:lah)?|cantumkan)\b[^.;]*", re.IGNORECASE)
"""A hint asks only where it tells somebody to write something: `Tulis nama lengkap`, not `Nama panti ada di dinding`."""

PART = re.compile(r"[^;.]+")


def asked(label: str, *, hint: bool = False) -> Iterator[Question]:
    """What a label, or a hint beside it, asks of the client."""
    pieces = (found[0] for found in (TOLD if hint else PART).finditer(label if not hint or not HARMLESS.search(label) else ""))
    told: list[Question] = []
    for piece in pieces:
        if not HARMLESS.search(piece):
            told += [one for one in QUESTIONS if one not in told and one.words.search(piece)]
    yield from told


def labels(blocks: object) -> Iterator[tuple[str, bool]]:
    """(text, whether it is only a hint) of what a form asks; boxes to tick state something and ask nothing."""
    for block in blocks if isinstance(blocks, list) else ():
        for key, value in block.items() if isinstance(block, dict) else ():
            if key in {"isian", "tabel", "awal"}:
                yield from ((one, False) for one in (value if isinstance(value, list) else ()) if isinstance(one, str))
            elif key == "kotak" and isinstance(value, dict):
                yield from ((str(name), False) for name in value)
                yield from ((text, True) for text in value.values() if isinstance(text, str))
            elif key in {"judul", "keterangan"} and isinstance(value, str):
                yield value, key == "keterangan" or "pilihan" in block or "simbol" in block
