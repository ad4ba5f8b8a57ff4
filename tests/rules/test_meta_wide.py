"""File names, series, registers, and what must be unique in the whole library."""

import pytest

from pustaka.check import check
from tests.helpers import library
from tests.rules.asking import spots

SERIES = "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\n"


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("docs/x.md", b"PK\x03\x04\0\0"),
        ("docs/x.md", "Jum\u2019at".encode("cp1252")),
        ("docs/x.md", "judul".encode("utf-16")),
        ("docs/x.md", b"a" * 20_000_000),
        ("docs/x.md", b"a " * 30_000),
        ("discussions/s/seri.yml", b"\0"),
        ("docs/register/topik.yml", b"\xff\xfe"),
    ],
)
def test_an_unreadable_file_gives_one_finding_and_the_others_are_checked(path: str, data: bytes) -> None:
    found = check(library({path: data, "docs/y.md": "---\njudl: a\n---\n", "discussions/s/1.md": "---\njudul: a\n---\n"}), only=["META01", "META04", "META09"])
    assert [(one.path, one.code) for one in found if one.path == path] == [(path, "META01")]
    assert ("docs/y.md", "META04") in [(one.path, one.code) for one in found]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/anak-jalanan.md", 0),
        ("docs/buku-saku/2013-12-06.md", 0),
        ("docs/index.md", 0),
        ("docs/Anak.md", 1),
        ("docs/anak jalanan.md", 1),
        ("docs/anak_jalanan.md", 1),
        ("docs/Folder/x.md", 1),
        ("docs/jum\u2019at.md", 1),
        ("docs/-a.md", 1),
        ("docs/metode/con.md", 1),
        ("docs/aux/alat.md", 1),
        ("docs/metode/con-text.md", 0),
    ],
)
def test_names_fit_into_addresses(path: str, found: int) -> None:
    assert len(spots("", "META08", path=path)) == found


def test_a_text_outside_a_series_is_told_that_alone() -> None:
    assert spots("Isi.\n\n##Judul", path="discussions/x.md") == ["META09 1:1-1"]
    assert spots("Isi.\n\n##Judul", path="discussions/baru/x.md") == ["META09 1:1-1"]
    assert "META09 1:1-1" not in spots("Isi.", path="discussions/s/x.md", around={"discussions/s/seri.yml": SERIES})


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (SERIES, []),
        ("nama: S\njenis: edisi\nringkasan: R.\n", ["META10 1:1-1"]),
        (SERIES + "pnerbit: x\n", ["META10 5:1-8"]),
        (SERIES.replace("edisi", "edis"), ["META10 2:1-6"]),
        (SERIES.replace("edisi", "[edisi]"), ["META10 2:1-6"]),
        (SERIES + "kategori: satu\n", ["META10 5:1-9"]),
        (SERIES + 'penomoran: "S #{nomor:03d}"\n', []),
        (SERIES + 'penomoran: "S #{nomor:02000000000d}"\n', ["META10 5:1-10"]),
        (SERIES + 'penomoran: "S #{nomor.__class__}"\n', ["META10 5:1-10"]),
        (SERIES + 'penomoran: "S #{judul}"\n', ["META10 5:1-10"]),
        ("nama: [", ["META10 1:1-1"]),
        ("", ["META10 1:1-1"] * 4),
    ],
)
def test_series_files(series: str, expected: list[str]) -> None:
    assert spots(series, path="discussions/s/seri.yml") == expected


@pytest.mark.parametrize(
    ("register", "expected"),
    [
        ("asesmen:\n  nama: Asesmen\n", []),
        ("# kosong\n", []),
        ("Asesmen:\n  nama: Asesmen\n", ["META11 1:1-8"]),
        ("asesmen: Asesmen\n", ["META11 1:1-8"]),
        ("asesmen:\n  nama: ''\n", ["META11 1:1-8"]),
        ("asesmen:\n  nama: 3\n", ["META11 1:1-8"]),
        ("a:\n  nama: A\na:\n  nama: B\n", ["META11 3:1-1"]),
        ("a: [", ["META11 1:1-1"]),
    ],
)
def test_registers(register: str, expected: list[str]) -> None:
    assert spots(register, path="docs/register/topik.yml") == expected


def test_numbers_are_unique_within_their_series() -> None:
    one, two = "---\nnomor: 7\n---\n", "---\njudul: a\nnomor: 7\n---\n"
    same = library({"discussions/s/seri.yml": SERIES, "discussions/s/1.md": one, "discussions/s/2.md": two})
    assert [(found.path, found.line, found.column, found.end_column) for found in check(same, only=["META12"])] == [
        ("discussions/s/1.md", 2, 1, 6), ("discussions/s/2.md", 3, 1, 6),
    ]  # fmt: skip
    other = library({"discussions/s/seri.yml": SERIES, "discussions/t/seri.yml": SERIES, "discussions/s/1.md": one, "discussions/t/1.md": one})
    assert not check(other, only=["META12"])


def test_addresses_are_unique() -> None:
    clash = library({"docs/kasus/a.md": "", "casebook/a.md": "", "docs/b.md": "", "docs/b/index.md": "", "docs/c.md": "", "docs/c/d.md": ""})
    assert [found.path for found in check(clash, only=["META13"])] == ["casebook/a.md", "docs/b.md", "docs/b/index.md", "docs/kasus/a.md"]
