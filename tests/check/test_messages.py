"""A message that tells where somebody lives or who it is about is told; what people usually write about a change is not."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import messages
from pustaka.library.library import read
from pustaka.rules.privacy import LOOSE, examine, register_words

ROOT = Path(__file__).parents[2]
PLAIN = replace(LOOSE, known_words=register_words(read(ROOT)))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(text[start:end], rule, level) for start, end, rule, level in messages.told(text, examine(text, PLAIN))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menambah kasus Bu Xiti, RT 03 RW 05 Dusun Krajan", [("Bu Xiti", "nama-orang", "advice"), ("RT 03 RW 05 Dusun Krajan", "alamat", "error")]),
        ("Menambah kasus Xiti Xaminah dari Desa Xukamaju", [("Xiti Xaminah", "nama-orang", "advice"), ("Desa Xukamaju", "desa-kelurahan", "advice")]),
        ("tambah kasus pak darto", [("pak darto", "nama-orang", "advice")]),
        ("Tambah kasus\n\nRumahnya di Jl. Melati No. 5.\n", [("Jl. Melati No. 5", "alamat", "error")]),
        ("Kasus siswi SDN 2 Xukamaju", [("SDN 2 Xukamaju", "sekolah", "error")]),
        ("Catat kunjungan ke SDN 2 Xukamaju", [("SDN 2 Xukamaju", "sekolah", "advice")]),
    ],
)
def test_whom_or_where_a_message_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Memperbaiki ejaan di kartu gawat", "Tambah kasus: Ibu Melur (nama samaran) jarang hadir", "Jelaskan tugas ketua RW 05 dan Desa Siaga", "Tambah jalan keluar untuk keluarga",
        "Merge branch 'main' of https://github.com/rumah/cerita", "Merge pull request #1234 from rumah/kasus-baru", 'Revert "Tambah edisi SSWD 7"\n\nThis reverts commit 3f2a9c1d00e4b7a86512f0c9d8e7b6a5f4e3d2c1.\n',
        "Perbarui UU 14/2019 Pasal 5 dan Permensos 16/2019", "Contoh 0812-0000-1234 di uji",
    ],
)
def test_ordinary_messages_say_nothing_of_anybody(text: str) -> None:
    assert told(text) == []


def test_no_message_of_this_library_is_stopped() -> None:
    done = subprocess.run(["git", "-C", str(ROOT), "log", "--format=%B%x00"], capture_output=True, text=True, check=False)
    given = [messages.TRAILER.sub("", one.strip()) for one in done.stdout.split("\0") if one.strip()]
    assert [one for text in given for one in told(text)] == []


def test_a_message_keeps_its_lines_and_loses_its_trailers() -> None:
    raw = b"tree 1\nauthor A <a@b.invalid> 1 +0000\n\nJudul\n\nSigned-off-by: A <a@b.invalid>\nIsi\n"
    assert messages.words(raw).decode().split("\n")[3] == "Isi"
    assert b"@" not in messages.words(raw)
