"""On a full disk every command that writes a register or a text leaves it as it was, and names the file."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from pustaka.doors import cli, reviewing
from tests.pictures.samples import saved

PAGE = "---\njudul: Cara rekaan\nringkasan: Halaman contoh.\n---\n\nMemakai Xutarniyah sejak lama.\n"
KNOWN = "2026-11-28\thalaman\tmetode/lama/\t\n2026-11-28\thalaman\tmetode/cara/\t\n"

COMMANDS = {
    "senyapkan": (["senyapkan", "DIRI20", "docs/metode/cara.md:6:9", "--nama", "nama alat", "--oleh", "Pengelola Rekaan"], "docs/register/senyap.yml"),
    "pindah": (["pindah", "metode/lama/", "metode/cara/", "--alasan", "Digabung."], "docs/register/pindahan.yml"),
    "cabut": (["cabut", "metode/lama/", "--alasan", "Digabung."], "docs/register/pindahan.yml"),
    "terbitkan": (["terbitkan"], "docs/register/alamat/"),
    "tinjau": (["tinjau", "docs/metode/cara.md"], "docs/metode/cara.md"),
    "catat-usul": (["catat-usul", "docs/metode/cara.md", "--isi", "Kalimat pertama diperjelas.", "--peran", "TKSK"], "docs/metode/cara.md"),
    "bersihkan": (["bersihkan", "docs/metode/foto.jpg"], "docs/metode/foto.jpg"),
}

PHOTO = saved("JPEG", comment=b"Rekaan")

Put = Callable[[str, str | bytes], None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    def write(path: str, content: str | bytes) -> None:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    write("mkdocs.yml", "site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n")
    write("docs/index.md", "---\njudul: Beranda\nringkasan: Contoh.\n---\n\nIsi.\n")
    write("docs/metode/cara.md", PAGE)
    monkeypatch.chdir(tmp_path)
    return write


@pytest.mark.parametrize("there", [False, True], ids=["a first record", "one more record"])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_was_there_stays_whole_and_the_file_is_named(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, there: bool,
) -> None:
    words, path = COMMANDS[command]
    if command == "bersihkan":
        put("docs/metode/foto.jpg", PHOTO)
    if command == "terbitkan":
        put("docs/metode/lama.md", PAGE.replace("Cara rekaan", "Cara lama"))
    else:
        put("docs/register/alamat/2026.tsv", KNOWN)
    if there:
        put("docs/register/senyap.yml", "# Catatan rekaan.\n")
        put("docs/register/pindahan.yml", "# Catatan rekaan.\n")
    answers = iter(["Peninjau Rekaan", *["ya"] * 9])
    monkeypatch.setattr(reviewing, "asked", lambda _question: next(answers))
    before, whole = snapshot(tmp_path), Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        whole(self, data[:4])
        raise OSError(errno.ENOSPC, "No space left on device")

    def no_text(self: Path, *_given: object, **_more: object) -> int:
        raise AssertionError(f"{self.name} is written in place")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        patch.setattr(Path, "write_text", no_text)
        assert cli.main(words) == 2
    assert snapshot(tmp_path) == before
    told = capsys.readouterr().err
    assert told.startswith(f"pustaka: Ruang simpan tidak cukup untuk menulis «{path}")
    assert "Kosongkan sebagian" in told


def test_results_that_cannot_be_kept_leave_no_empty_file(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full(_self: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cli.main(["periksa", "--simpan", "hasil"]) == 2
    assert "Ruang simpan tidak cukup untuk menulis «hasil/temuan.json»" in capsys.readouterr().err
    assert not list((tmp_path / "hasil").iterdir())


def snapshot(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file() and ".pustaka" not in one.parts}


def test_a_damaged_picture_keeps_none_of_the_others_from_being_cleaned(put: Put, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("a.jpg", PHOTO), ("rusak.jpg", PHOTO[:200]), ("c.jpg", PHOTO), ("juga-rusak.png", b"\x89PNG")):
        put(name, data)
    assert cli.main(["bersihkan", "a.jpg", "rusak.jpg", "c.jpg", "juga-rusak.png"]) == 2
    said = capsys.readouterr()
    assert [line.partition(":")[0] for line in said.out.splitlines()] == ["a.jpg", "c.jpg"]
    assert "«rusak.jpg» bukan gambar" in said.err and "«juga-rusak.png» bukan gambar" in said.err
    assert (tmp_path / "a.jpg").read_bytes() == (tmp_path / "c.jpg").read_bytes() != PHOTO
    assert (tmp_path / "rusak.jpg").read_bytes() == PHOTO[:200]
    assert not list(tmp_path.glob(".*"))
