"""File names, series, registers, and what must be unique in the whole library."""

import pytest

from pustaka.check import check
from tests.helpers import library
from tests.rules.asking import spots
from tests.rules.pictures import png

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


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/cari/index.md", 1), ("docs/cari.md", 1), ("docs/Cari/apa.md", 1), ("docs/kasus/index.md", 1), ("docs/kasus/a.md", 1), ("docs/diskusi/index.md", 1), ("docs/diskusi/sswd/001.md", 1),
        ("docs/buku-saku/index.md", 1), ("docs/jenis/saku.md", 1), ("docs/topik/x.md", 1), ("docs/tahun/2018.md", 1), ("docs/unduh/index.md", 1), ("docs/404.md", 1), ("docs/assets/x.md", 1),
        ("docs/istilah.md", 1), ("docs/hukum/index.md", 1), ("docs/rujukan/index.md", 1), ("docs/psks.md", 1), ("docs/silang.md", 1), ("docs/siapa.md", 1), ("docs/cakupan.md", 1), ("docs/sitemap.md", 1),
        ("casebook/index.md", 1), ("casebook/lain/index.md", 1), ("discussions/index.md", 1), ("discussions/s/index.md", 1),
        ("docs/index.md", 0), ("docs/metode/index.md", 0), ("docs/metode/cari.md", 0), ("docs/buku-saku/cari.md", 0), ("casebook/cari.md", 0), ("discussions/s/cari.md", 0), ("docs/hukuman.md", 0), ("docs/tentang/kasus.md", 0),
    ],
)  # fmt: skip
def test_a_page_never_takes_the_place_of_one_that_the_site_makes(path: str, found: int) -> None:
    assert len(spots("", "META21", path=path, around={"discussions/s/seri.yml": SERIES})) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [("docs/cari/x.png", 1), ("docs/unduh/x.png", 1), ("docs/kasus/x.png", 1), ("docs/404.html", 1), ("docs/sitemap.xml", 1), ("docs/robots.txt", 1), ("docs/_headers", 1), ("docs/jenis/a/x.png", 1),
     ("docs/buku-saku/x.png", 0), ("casebook/x.png", 0), ("discussions/s/x.png", 0), ("docs/metode/x.png", 0), ("docs/assets/x.png", 0)],
)  # fmt: skip
def test_a_file_never_lies_where_the_site_puts_its_own(path: str, found: int) -> None:
    assert len(check(library({path: b""}), only=["META21"])) == found


@pytest.mark.parametrize(
    ("paths", "found"),
    [(["discussions/s/seri.yml"], []), (["discussions/a/s/seri.yml"], ["discussions/a/s/seri.yml"]), (["discussions/seri.yml"], ["discussions/seri.yml"]),
     (["discussions/s/seri.yml", "discussions/S/seri.yml"], ["discussions/s/seri.yml"])],
)  # fmt: skip
def test_each_series_has_a_folder_of_its_own(paths: list[str], found: list[str]) -> None:
    assert [one.path for one in check(library(dict.fromkeys(paths, SERIES)), only=["META21"])] == found


@pytest.mark.parametrize(
    "path",
    ["docs/metode/con.png", "docs/metode/NUL.tar.png", "docs/com1/x.png", "discussions/con/seri.yml", "docs/metode/x.", "docs/metode/x ", "docs/metode./x.png", "docs/metode/a:b.png", "docs/metode/a?.png",
     "docs/metode/" + "a" * 81 + ".png", "docs/metode/" + "a" * 81 + ".md", "docs/" + "a-b/" * 50 + "x.md"],
)  # fmt: skip
def test_a_name_that_some_system_cannot_keep_is_one_finding(path: str) -> None:
    assert [one.path for one in check(library({path: ""}), only=["META08"])] == [path]


def test_names_that_every_system_keeps_are_let_through() -> None:
    fine = ["docs/metode/icon.png", "docs/metode/" + "a" * 80 + ".png", "docs/metode/con-text.md", "docs/metode/Gambar_1.PNG", "docs/metode/gambar(1).png"]
    assert not check(library(dict.fromkeys(fine, "")), only=["META08"])


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["docs/a/g.png", "docs/a/G.png"], ["docs/a/G.png", "docs/a/g.png"]),
        (["docs/a/g.png", "docs/A/h.png"], ["docs/A/h.png", "docs/a/g.png"]),
        (["docs/a/\u00e9.png", "docs/a/e\u0301.png"], ["docs/a/e\u0301.png", "docs/a/\u00e9.png"]),
        (["docs/a/g.png", "docs/a/g.jpg", "docs/b/g.png"], []),
    ],
)
def test_files_whose_names_differ_by_case_alone_are_each_told(paths: list[str], found: list[str]) -> None:
    assert sorted(one.path for one in check(library(dict.fromkeys(paths, b"")), only=["META08"])) == sorted(found)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("casebook/Ruang Anyam.JPG", "«ruang-anyam.jpg»"),
        ("docs/metode/Alur #2: rujukan?.png", "«alur-2-rujukan.png»"),
        ("docs/metode/r\u00e1ng \u201cb\u201d.webp", "«rang-b.webp»"),
        ("docs/metode/\u2606 \u2606.svg", "«gambar.svg»"),
        ("docs/Gambar Lama/Alur.png", "«gambar-lama/Alur.png»"),
        ("docs/metode/Alur Rujukan.png", "«alur-rujukan-2.png»"),
        ("docs/metode/alur\u00a0lain.png", "«alur-lain.png»"),
    ],
)
def test_a_picture_whose_name_is_no_address_is_told_a_name_that_is(path: str, new: str) -> None:
    """The ledger of addresses would refuse the line, and every build would stop."""
    found = check(library({path: png(), "docs/metode/alur-rujukan.png": png()}), only=["META08"])
    assert [one.path for one in found] == [path]
    assert new in found[0].message


@pytest.mark.parametrize("path", ["casebook/Xulastri Xutarni.jpg", "docs/metode/0813 0000 1234.png"])
def test_a_name_that_may_point_at_somebody_is_not_repeated(path: str) -> None:
    (found,) = check(library({path: png()}), only=["META08"])
    assert "huruf kecil" in found.message
    assert not any(word in found.message.lower() for word in ("xulastri", "xutarni", "0813", "1234"))


def test_two_texts_of_one_name_are_told_once_each() -> None:
    twins = check(library({"docs/m/a.md": "", "docs/m/A.md": ""}), only=["META08", "META13"])
    assert sorted((one.path, one.code) for one in twins) == [("docs/m/A.md", "META08"), ("docs/m/A.md", "META13"), ("docs/m/a.md", "META13")]


def test_a_text_that_nobody_could_read_through_is_not_read() -> None:
    long = check(library({"docs/m/a.md": "Teks biasa.\n\n" * 20_000, "docs/m/b.md": "Teks biasa.\n\n" * 10_000}), only=["META01", "META08"])
    assert [(one.path, one.code) for one in long] == [("docs/m/a.md", "META01")]
