"""The package alone, without the parts for site and PDF: the check runs, and what needs more says in one line what to install."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from pustaka.doors import cli
from pustaka.doors.doorstep import SITE

PROGRAM = f"""
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {SITE!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
from pustaka.doors import cli
sys.exit(cli.main(sys.argv[1:]))
"""

CASE = "---\njudul: Layanan dan cara\nsamaran: [Ibu Rekaan]\n---\n\nLayanan Xutinah menangis.\n"
PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc00000030101" "00c9fe92ef0000000049454e44ae426082")

NEEDED = "memerlukan pembuat situs, yang belum terpasang"
LINES = {
    "periksa": (["periksa"], 1, "DIRI20"),
    "baru": (["baru", "kasus", "anak-jalanan"], 0, "casebook/anak-jalanan.md siap diisi"),
    "terima": (["terima", "-"], 2, "tidak ditulis ke dalam folder pustaka"),
    "tinjau": (["tinjau", "docs/bersih.md"], 1, "Tinjauan terhenti sebelum selesai"),
    "jatuh-tempo": (["jatuh-tempo"], 0, "jatuh tempo"),
    "laporan-cari": (["laporan-cari"], 2, "belum ada indeks pencarian"),
    "bersihkan": (["bersihkan", "docs/titik.png"], 0, "tidak diubah"),
    "senyapkan": (["senyapkan", "DIRI20", "casebook/rekaan.md:6:9", "--nama", "metode", "--oleh", "Pengelola Rekaan"], 0, "disenyapkan"),
    "bangun": (["bangun"], 2, NEEDED),
    "lihat": (["lihat", "--alamat", "127.0.0.1:8017"], 2, NEEDED),
    "ekspor": (["ekspor", "tujuan", "--tanpa-pdf"], 2, NEEDED),
    "lipat": (["lipat", "buku.pdf"], 2, NEEDED),
    "rangkum": (["rangkum", "docs/bersih.md"], 2, NEEDED),
    "ekspor-sertifikasi": (["ekspor-sertifikasi", "casebook/rekaan.md", "--keluaran", "berkas.docx"], 2, NEEDED),
    "catat-usul": (["catat-usul", "docs/bersih.md", "--isi", "Kalimat pertama diperjelas.", "--peran", "TKSK"], 0, "bersih.md"),
    "terbitkan": (["terbitkan", "--lihat"], 1, "Pembuatan situs berhenti karena"),
    "pindah": (["pindah", "metode/lama/", "metode/baru/", "--alasan", "Namanya berubah."], 2, "tidak ada dalam buku alamat"),
    "cabut": (["cabut", "metode/lama/", "--alasan", "Tidak berlaku lagi."], 2, "tidak ada dalam buku alamat"),
}
"""How each command is called, its exit status, and words of its answer."""


def alone(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", PROGRAM, *words], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    for folder in ("casebook", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "casebook/rekaan.md").write_text(CASE, "utf-8")
    (tmp_path / "docs/bersih.md").write_text("---\njudul: Halaman bersih\nringkasan: Halaman contoh.\n---\n\nTulisan pendek.\n", "utf-8")
    (tmp_path / "docs/titik.png").write_bytes(PIXEL)
    return tmp_path


def test_every_command_is_tried() -> None:
    choices = next(one for one in cli.parser()._actions if isinstance(one, argparse._SubParsersAction)).choices
    assert set(choices) == set(LINES)


@pytest.mark.parametrize("command", sorted(LINES))
def test_a_command_runs_or_says_in_one_line_what_to_install(project: Path, command: str) -> None:
    words, status, said = LINES[command]
    done = alone(project, *words)
    assert done.returncode == status, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    if said == NEEDED:
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        assert "scripts/siapkan.py" in done.stderr
        assert "pustaka-peksos[situs]" in done.stderr
        assert not (project / "tujuan").exists()


@pytest.mark.parametrize("command", sorted(LINES.keys() - {"bersihkan", "lipat", "terima"}))
def test_outside_a_library_every_command_says_where_to_go(tmp_path: Path, command: str) -> None:
    words, _status, _said = LINES[command]
    done = alone(tmp_path, *words)
    assert done.returncode == 2
    assert done.stderr.startswith("pustaka: Tidak ada mkdocs.yml di «")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("text", "status"), [("Klien datang lagi.", 0), ("Hubungi 0812-0000-1234.", 1)])
def test_one_file_from_anywhere_is_checked_without_the_site(tmp_path: Path, text: str, status: int) -> None:
    (tmp_path / "naskah.md").write_text(f"---\njudul: Catatan\n---\n\n{text}\n", "utf-8")
    done = alone(tmp_path, "periksa", "--hanya", "DIRI", "--jenis", "kasus", "naskah.md")
    assert done.returncode == status, done.stderr
    assert "0812" not in done.stdout + done.stderr
