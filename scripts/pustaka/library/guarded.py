"""Says which files only an editor may change: all but texts and their pictures, and those texts that decide over others.

GitHub enforces it through `.github/CODEOWNERS`, which it reads from the main branch, so that a contribution cannot free itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from pustaka.library.library import FOLDERS
from pustaka.pictures.images import ALLOWED

FREE = (*(f"/{folder}/**/*{suffix}" for folder in FOLDERS for suffix in (".md", *ALLOWED)), "/catatan-perubahan/**/*.md")
"""What anybody may propose and any reviewer may accept."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A place that needs an editor, and why, as an Indonesian clause."""

    place: str
    why: str


GUARDED = (
    Guarded("/docs/register/", "daftar dipercaya oleh semua aturan, dan kata di dalamnya tidak lagi dicurigai sebagai nama"),
    Guarded("/docs/register/izin.yml", "izin membuat sebuah nomor atau surel boleh terbit"),
    Guarded("/docs/register/senyap.yml", "catatan senyap mematikan sebuah temuan"),
    Guarded("/docs/assets/", "gaya dan skrip di sini dijalankan di peramban pembaca"),
    Guarded("/docs/kontribusi/aturan/", "contoh di halaman aturan tidak diperiksa seperti tulisan lain"),
    Guarded("/docs/tentang/privasi.md", "halaman ini memuat janji kepada pembaca"),
    Guarded("/.github/workflows/", "alur kerja menentukan apa yang diperiksa dan diterbitkan"),
    Guarded("/.github/CODEOWNERS", "daftar pengelola menentukan siapa yang menyetujui usulan"),
    Guarded("/.ci/", "berkas ini menentukan apa yang diperiksa"),
    Guarded("/Makefile", "perintah di sini dijalankan ketika memeriksa dan menerbitkan"),
    Guarded("/mkdocs.yml", "setelan ini berlaku untuk seluruh situs"),
    Guarded("/overrides/", "pola halaman dijalankan ketika situs dibuat"),
    Guarded("/discussions/**/seri.yml", "keterangan seri menentukan jenis dan alamat semua tulisan di foldernya"),
)
"""Places whose change is told to editors; of two that fit, the later one counts, as in CODEOWNERS."""

REST = Guarded("*", "berkas ini bukan tulisan atau gambar tulisan, sehingga dapat mengubah apa yang diperiksa, dibuat, atau diterbitkan")

HEAD = """\
# Dibuat dengan «make pengelola» dari scripts/pustaka/library/guarded.py dan «extra.pengelola» di mkdocs.yml. Jangan ubah di sini.
# Baris tanpa nama di belakangnya tidak mewajibkan siapa pun; dari dua baris yang cocok, yang terakhir berlaku.
"""

NOBODY = "# Pengelola belum ditetapkan. Isi «extra.pengelola», jalankan «make pengelola», lalu wajibkan tinjauan pemilik kode di setelan cabang.\n"


def why_guarded(path: str) -> str:
    """Why a change of this file needs an editor, as an Indonesian clause; empty when it needs none."""
    for one in reversed(GUARDED):
        if fits(one.place, path):
            return one.why
    return "" if any(fits(place, path) for place in FREE) else REST.why


def fits(place: str, path: str) -> bool:
    """Whether a path lies at a place: `/folder/`, `/folder/**/*.md`, or `/file`."""
    folder, gap, name = place.removeprefix("/").partition("/**/")
    if gap:
        return path.startswith(f"{folder}/") and fnmatchcase(path.rpartition("/")[2], name)
    return path.startswith(folder) if folder.endswith("/") else path == folder


def codeowners(editors: str) -> str:
    """The text of `.github/CODEOWNERS`; `editors` are accounts or teams with a space between, or nothing."""
    guarded = (f"{one.place} {editors}".rstrip() for one in GUARDED)
    return HEAD + ("" if editors else NOBODY) + "\n".join([f"{REST.place} {editors}".rstrip(), *FREE, *guarded, ""])
