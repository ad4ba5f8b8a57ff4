"""A command that adds to a register never adds to one that cannot be read: what is added would be lost with the rest, and nobody would know."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.doors import cli

PAGE = "---\njudul: Cara rekaan\nringkasan: Halaman contoh.\n---\n\nMemakai Xutarniyah sejak lama.\n"
KNOWN = "2026-11-28\thalaman\tmetode/lama/\t\n2026-11-28\thalaman\tmetode/cara/\t\n"

COMMANDS = {
    "senyapkan": (["senyapkan", "DIRI20", "docs/metode/cara.md:6:9", "--nama", "nama alat", "--oleh", "Pengelola Rekaan"], "docs/register/senyap.yml"),
    "pindah": (["pindah", "metode/lama/", "metode/cara/", "--alasan", "Digabung."], "docs/register/pindahan.yml"),
    "cabut": (["cabut", "metode/lama/", "--alasan", "Digabung."], "docs/register/pindahan.yml"),
}
BROKEN = {
    "an open bracket": b"a: [\n",
    "another coding": "a:\n  nama: Caf\u00e9\n".encode("latin-1"),
    "no text": b"a\0b\n",
    "a list": b"- a\n- b\n",
}
ODD = {"one line in braces": b"{a: {nama: Rekaan}}\n", "an end mark": b"a:\n  nama: Rekaan\n...\n"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in {
        "mkdocs.yml": "site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "docs/index.md": "---\njudul: Beranda\nringkasan: Contoh.\n---\n\nIsi.\n",
        "docs/metode/cara.md": PAGE, "docs/register/alamat/2026.tsv": KNOWN,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("text", "said"), [*((one, "pustaka: {} tidak terbaca di baris ") for one in BROKEN.values()), *((one, "tidak dapat ditambahkan di akhir {},") for one in ODD.values())], ids=[*BROKEN, *ODD])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_register_that_cannot_be_read_or_would_be_broken_by_one_more_record_stays_as_it_is(project: Path, capsys: pytest.CaptureFixture[str], command: str, text: bytes, said: str) -> None:
    words, path = COMMANDS[command]
    (project / path).write_bytes(text)
    assert cli.main(words) == 2
    assert (project / path).read_bytes() == text
    told = capsys.readouterr()
    assert told.out == ""
    assert said.format(path) in told.err
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("text", [b"", b"# Catatan.\n", b"\xef\xbb\xbfa:\r\n  nama: Rekaan\r\n", b"metode-lama:\n  nama: Rekaan\nkata-tak-dikenal-1:\n  nama: Rekaan\n"])
@pytest.mark.parametrize("command", COMMANDS)
def test_any_other_one_gains_its_record(project: Path, command: str, text: bytes) -> None:
    words, path = COMMANDS[command]
    (project / path).write_bytes(text)
    assert cli.main(words) == 0
    assert "Rekaan" not in text.decode("utf-8-sig") or "nama: Rekaan" in (project / path).read_text("utf-8")
