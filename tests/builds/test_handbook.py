"""The editors' handbook can be followed: every command on its pages is run, page after page, as one story in a small library with a history."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from pustaka.kinds import BY_KEY
from tests.builds.conftest import ROOT
from tests.intake.making import MAIL, PHONE
from tests.intake.manuscripts import SAMPLES
from tests.kinds.filled import SERVICE, fill

HANDBOOK = ROOT / "docs/pengelola"
PAGES = ("index", "menerima", "meninjau", "menerbitkan", "membetulkan", "menarik", "insiden", "berkala", "serah-terima")
"""In the order of the story."""

BLOCK = re.compile(r"^(?P<indent> *)```text\n(?P<lines>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)

DRAFT, CASE = "naskah-terima/draf.md", "casebook/jarang-hadir-pertemuan.md"
PHOTO = "casebook/papan-jadwal.jpg"
LAWS = "docs/register/hukum.yml"

Hand = Callable[[Path, Path], None]
"""What the editor does between two commands, in the library and in the closed folder."""


def commands() -> Iterator[tuple[str, str]]:
    """(page, command): each line of each block of plain text is one."""
    for name in PAGES:
        for block in BLOCK.finditer((HANDBOOK / f"{name}.md").read_text("utf-8")):
            yield from ((name, line.strip()) for line in block["lines"].split("\n") if line.strip())


def edit_draft(_root: Path, closed: Path) -> None:
    draft = closed / DRAFT
    said = next(line for line in draft.read_text("utf-8").split("\n") if "Jenis tulisan:" in line)
    text = fill(BY_KEY["kasus"], "jarang-hadir-pertemuan")
    draft.write_text(text.replace("---\n", f"---\n{said}\n", 1), "utf-8")


def change_the_law(root: Path, _closed: Path) -> None:
    text = (root / LAWS).read_text("utf-8")
    assert "status: berlaku" in text
    (root / LAWS).write_text(text.replace("status: berlaku", "status: dicabut", 1), "utf-8")


def take_back(root: Path, _closed: Path) -> None:
    Image.new("RGB", (8, 8), "white").save(root / PHOTO, "JPEG")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Menyesuaikan daftar")
    text = (root / CASE).read_text("utf-8")
    matter = text.split("\n---\n")[0]
    matter = re.sub(r"(?m)^(persetujuan: \{.*)\}$", r"\1, dicabut: 2026-11}", matter)
    assert "dicabut" in matter
    (root / CASE).write_text(f"{matter}\n---\n", "utf-8")


def leak(root: Path, closed: Path) -> None:
    """A number goes into a text, is published, and is taken out again: the history keeps it."""
    page = root / "docs/metode/genogram.md"
    before = page.read_text("utf-8")
    page.write_text(f"{before}\nHubungi {PHONE} atau {MAIL}.\n", "utf-8")
    git(root, "commit", "-q", "-a", "-m", "Menambah satu kalimat")
    page.write_text(before, "utf-8")
    git(root, "commit", "-q", "-a", "-m", "Menghapus satu kalimat")
    (closed / "ganti.txt").write_text(f"{PHONE}\n{MAIL}\n", "utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command; `before` is done by hand, `typed` is typed into it."""

    command: str
    status: int = 0
    said: str = ""
    before: Hand | None = None
    typed: str = ""


STORY = {
    "menerima": [
        Step(command="pustaka terima ../tertutup/naskah.docx", status=1, said="studi kasus"),
        Step(command="pustaka terima - --ke ../tertutup/tempelan", typed="Notulensi rapat\n\nPembahasan:\n\nPendamping bercerita.\n\nKesepakatan:\n\n1. Bertemu lagi.\n", status=1, said="notulensi"),
        Step(command="pustaka terima ../tertutup/naskah-terima/draf.md", before=edit_draft, said="Tidak ada yang menghalangi"),
        Step(command="git switch -c jarang-hadir-pertemuan"),
        Step(command="pustaka terima ../tertutup/naskah-terima/draf.md --masukkan jarang-hadir-pertemuan", said=f"Draf ditulis ke {CASE}."),
        Step(command=f"pustaka periksa {CASE}"),
    ],
    "meninjau": [
        Step(command=f"pustaka tinjau {CASE}", typed="Peninjau Rekaan\nya\nya\nya\ntidak\n", said="Hasil: terbit."),
        Step(command=f"git add {CASE}"),
        Step(command='git commit -m "Menambah kasus jarang hadir pertemuan"', said="1 file changed"),
    ],
    "menerbitkan": [
        Step(command="pustaka periksa --sejak main", said="Tidak ada temuan"),
        Step(command="pustaka periksa --riwayat --sejak main", said="Tidak ada temuan"),
        Step(command="git switch main"),
        Step(command="git merge jarang-hadir-pertemuan", said=CASE),
        Step(command="git push origin main"),
        Step(command="pustaka bangun --tanpa-pdf", said="Situs selesai"),
        Step(command="pustaka terbitkan --lihat", said="belum tercatat"),
        Step(command="pustaka terbitkan", said="docs/register/alamat"),
        Step(command="git add docs/register"),
        Step(command='git commit -m "Mencatat alamat baru"', said="create mode"),
    ],
    "membetulkan": [
        Step(command='pustaka catat-usul docs/metode/rujukan.md --isi "Langkah 3 kini menyebut jam buka." --peran TKSK', said="rujukan.md"),
        Step(command="git mv docs/metode/kunjungan.md docs/metode/kunjungan-rumah.md"),
        Step(command="pustaka pindah metode/kunjungan/ metode/kunjungan-rumah/", said="sekarang menuju"),
        Step(command="git rm -q docs/metode/buku-tamu.md"),
        Step(command='pustaka cabut metode/buku-tamu/ --alasan "Isinya digabung ke panduan kunjungan rumah."', said="dicabut"),
        Step(command="pustaka periksa", said="0 galat"),
        Step(command="git add docs"),
        Step(command='git commit -m "Mengganti nama satu halaman dan mencabut satu halaman"', said="rename docs/metode"),
        Step(command="pustaka periksa --hanya SUMBER", before=change_the_law, said="SUMBER"),
        Step(command="pustaka jatuh-tempo", said="perlu disesuaikan dengan peraturan"),
        Step(command='pustaka senyapkan DIRI20 docs/metode/genogram.md:6:9 --nama "nama alat, bukan orang" --oleh "pengelola"', said="disenyapkan"),
    ],
    "menarik": [
        Step(command="pustaka periksa", before=take_back),
        Step(command=f"git rm -q {PHOTO}"),
        Step(command='pustaka cabut kasus/papan-jadwal.jpg --alasan "Gambar ini ditarik."', status=2, said="tidak pernah terbit"),
        Step(command='git commit -q -a -m "Menarik satu kasus"'),
        Step(command="pustaka bangun --tanpa-pdf", said="Situs selesai"),
    ],
    "insiden": [
        Step(command="pustaka periksa --riwayat", before=leak, status=1, said="DIRI01"),
        Step(command="git clone --mirror . ../tertutup/sebelum-dibersihkan.git"),
        Step(command="git filter-repo --force --replace-text ../tertutup/ganti.txt --replace-message ../tertutup/ganti.txt"),
        Step(command="pustaka periksa --riwayat", said="Tidak ada temuan"),
        Step(command="git remote add origin ALAMAT"),
        Step(command="git push --force origin --all"),
        Step(command="git push --force origin --tags"),
    ],
    "berkala": [
        Step(command="pustaka jatuh-tempo", said="jatuh tempo"),
        Step(command="pustaka jatuh-tempo --format markdown", said="##"),
        Step(command="pustaka periksa --riwayat", said="Tidak ada temuan"),
        Step(command="pustaka bangun --tanpa-pdf", said="Situs selesai"),
        Step(command="pustaka laporan-cari", said="#"),
    ],
    "serah-terima": [
        Step(command="git bundle create ../tertutup/pustaka.bundle --all"),
        Step(command="git bundle verify ../tertutup/pustaka.bundle", said="sha1"),
        Step(command="git clone -q ../tertutup/pustaka.bundle ../pustaka-salinan"),
        Step(command="pustaka periksa", said="0 galat"),
    ],
}

TEXTS = {
    "docs/index.md": "---\njudul: Beranda rekaan\nringkasan: Beranda untuk menguji.\ntemplate: home.html\n---\n\nIsi beranda.\n",
    "docs/metode/genogram.md": "---\njudul: Genogram\nringkasan: Menggambar keluarga.\n---\n\nMemakai Xutarniyah, menurut Undang-Undang Nomor 11 Tahun 2009.\n",
    "docs/metode/rujukan.md": "---\njudul: Merujuk\nringkasan: Merujuk ke layanan.\n---\n\nTelepon dahulu, lalu tulis surat.\n",
    "docs/metode/kunjungan.md": "---\njudul: Kunjungan\nringkasan: Datang ke rumah.\n---\n\nDatang dengan izin.\n",
    "docs/metode/buku-tamu.md": "---\njudul: Buku tamu\nringkasan: Mencatat tamu.\n---\n\nCatat yang datang.\n",
    "docs/register/rujukan.yml": SERVICE,
    LAWS: "uu-11-2009: {nama: UU Kesejahteraan Sosial, jenis: UU, nomor: '11', tahun: 2009, perihal: kesejahteraan sosial, status: berlaku}\n",
    "tests/search/golden.yml": "- cari: genogram\n  harap: [metode/genogram/]\n",
    ".gitignore": "site/\n.pustaka/\n",
}


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, env=environment(folder))


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the person who tests: a name for commits, and no settings of theirs."""
    return {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
        "GIT_AUTHOR_NAME": "Pengelola", "GIT_AUTHOR_EMAIL": "pengelola@contoh.invalid", "GIT_COMMITTER_NAME": "Pengelola", "GIT_COMMITTER_EMAIL": "pengelola@contoh.invalid",
        "GIT_CEILING_DIRECTORIES": str(folder.parent), "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A small library on the branch `main`, a bare copy that it is pushed to, and a closed folder with a manuscript beside it."""
    root, closed = tmp_path / "pustaka", tmp_path / "tertutup"
    closed.mkdir()
    (closed / "naskah.docx").write_bytes(SAMPLES[0].data)
    for part in ("overrides", "docs/assets"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    texts = TEXTS | {f"docs/register/{name}.yml": (ROOT / f"docs/register/{name}.yml").read_text("utf-8") for name in ("pmks", "topik")}
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    (root / "casebook").mkdir()
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(tmp_path / "asal.git")], check=True)
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "Isi"), ("remote", "add", "origin", str(tmp_path / "asal.git")), ("push", "-q", "origin", "main")):
        git(root, *words)
    return root


def test_the_story_has_every_page_and_every_command_of_the_handbook() -> None:
    assert {path.stem for path in HANDBOOK.glob("*.md")} == set(PAGES)
    assert list(commands()) == [(page, step.command) for page in PAGES for step in STORY.get(page, [])]
    assert len(list(commands())) > 40


def test_the_handbook_can_be_followed_from_beginning_to_end(library: Path) -> None:
    if shutil.which("git-filter-repo", path=environment(library)["PATH"]) is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("Buku pegangan tidak diuji: git-filter-repo tidak ditemukan. Jalankan «make siap-uji».")
    closed = library.parent / "tertutup"
    for page, steps in STORY.items():
        for step in steps:
            if step.before:
                step.before(library, closed)
            words = [str(library.parent / "asal.git") if word == "ALAMAT" else word for word in shlex.split(step.command)]
            call = [sys.executable, "-m", *words] if words[0] == "pustaka" else words
            done = subprocess.run(call, cwd=library, input=step.typed, capture_output=True, text=True, encoding="utf-8", check=False, env=environment(library))
            told = done.stdout + done.stderr
            assert done.returncode == step.status, f"{page}: {step.command}\n{told}"
            assert step.said in told, f"{page}: {step.command}\n{told}"
            assert PHONE not in told, f"{page}: {step.command} repeats what is private"
            assert "Traceback" not in told
    sent = subprocess.run(["git", "log", "--all", "-p"], cwd=library.parent / "asal.git", capture_output=True, text=True, encoding="utf-8", check=True, env=environment(library)).stdout
    assert "Menghapus satu kalimat" in sent
    assert PHONE not in sent
    assert MAIL not in sent
    shown = (library / "site/kasus/jarang-hadir-pertemuan/index.html").read_text("utf-8")
    assert "Tulisan ini ditarik" in shown
    assert (library.parent / "pustaka-salinan" / CASE).is_file()
