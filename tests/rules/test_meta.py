"""Front matter: there, readable, spelt as declared, of the right shape, and from the lists."""

import datetime
import re
from dataclasses import replace

import pytest
import yaml

from pustaka.check import check
from pustaka.editorial.template import render
from pustaka.findings import Severity
from pustaka.kinds import BY_KEY, KINDS, Kind
from tests.helpers import library
from tests.rules.asking import messages, spots

REPORTS = {"discussions/laporan/seri.yml": "nama: L\njenis: laporan\npenerbit: P\nringkasan: R.\nkategori: [praktik, kebijakan]\n"}
EDITIONS = {"discussions/sswd/seri.yml": "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\nkategori: [praktik, kebijakan]\n"}
REGISTERS = {"docs/register/topik.yml": "asesmen:\n  nama: Asesmen\nrujukan:\n  nama: Rujukan\n"}


@pytest.mark.parametrize(
    ("matter", "line", "column"),
    [
        ("judul: a: b", 2, 9),
        ("judul: 'a", 2, 8),
        ("judul: [a", 2, 8),
        ("judul: a\n\tringkasan: b", 3, 1),
        ("judul: a\njudul: b", 3, 1),
        ("judul: a\ntanggal: 2013-02-30", 3, 1),
        ("judul: a\ntopik: &a [x]\nringkasan: *a", 4, 1),
        ("judul: a\n? [a, b]\n: c", 3, 3),
        ("- judul", 2, 1),
        ("judul: !!bool x", 2, 1),
        ("judul: \x01", 2, 1),
        ("judul: " + "[" * 3000, 2, 1),
        ("judul: " + "[" * 900 + "]" * 900, 2, 1),
    ],
)
def test_broken_front_matter_gives_one_finding_at_its_place(matter: str, line: int, column: int) -> None:
    found = check(library({"docs/x.md": f"---\n{matter}\n---\n\n## Isi\n\nIsi.\n"}), only=["META", "SUSUN", "TAUTAN"])
    assert [(one.code, one.line, one.column) for one in found] == [("META02", line, column)]


def test_front_matter_that_is_not_closed() -> None:
    assert spots("---\njudul: a\n\nIsi.\n") == ["META02 2:1-1"]


def test_front_matter_and_required_keys() -> None:
    assert "«judul»" in messages("Isi.", "META03")[0]
    assert any("«anak»" in one for one in messages("---\njudul: a\n---\n", "META03", path="casebook/x.md"))
    assert spots("---\njudul:\n---\n", "META03") == ["META03 2:1-6"]
    assert spots("---\njudul: ''\n---\n", "META03") == ["META03 2:1-6"]
    assert spots("---\njudul: '  '\n---\n", "META03") == ["META03 2:1-6"]
    report = {"discussions/x/seri.yml": "nama: X\njenis: laporan\npenerbit: X\nringkasan: X.\n"}
    given = "---\njudul: a\nringkasan: b\ntahun: 2020\nbentuk: tinjauan lapangan\nlokasi: {}\n---\n"
    for value, found in (("[]", ["META03 6:1-7"]), ("['']", ["META03 6:1-7"]), ("[Kota]", [])):
        assert spots(given.format(value), "META03", path="discussions/x/1.md", around=report) == found
    assert not spots("---\njudul: a\n---\n", "META03")


def test_unknown_keys_ask_for_the_known_one() -> None:
    text = "---\njudul: a\nringksan: b\nxyzzy: c\n---\n"
    assert spots(text, "META04") == ["META04 3:1-9", "META04 4:1-6"]
    first, second = messages(text, "META04")
    assert first.endswith("Maksud Anda «ringkasan»?")
    assert "kunci yang ada: judul" in second
    assert "xyzzy" not in second


@pytest.mark.parametrize(("path", "weight"), [("docs/x.md", Severity.ADVICE), ("casebook/x.md", Severity.ERROR)])
def test_an_unknown_key_weighs_more_where_keys_protect_people(path: str, weight: Severity) -> None:
    assert [one.severity for one in check(library({path: "---\nsamran: [a]\n---\n"}), only=["META04"])] == [weight]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("judul: 2013", 1),
        ("judul: [a]", 1),
        ("judul: 'a'", 0),
        ("topik: asesmen", 1),
        ("topik: [Asesmen Awal]", 1),
        ("topik: [1]", 1),
        ("topik: []", 0),
        ("topik:", 0),
        ("samaran: Ibu Melur", 1),
        ("samaran: [Ibu Melur]", 0),
        ("kurun: 2018", 0),
        ("kurun: 2018-11", 0),
        ("kurun: 2018-11-05", 1),
        ("anak: mungkin", 1),
        ("anak: [a]", 1),
        ("anak: ya", 0),
        ("anak: false", 0),
        ("persetujuan: tertulis", 1),
        ("persetujuan: {bentuk: tertulis}", 0),
        ("persetujuan: {bulan: 2020-01}", 1),
        ("persetujuan: {bentuk: lisan, dicabut: tidak}", 1),
        ("persetujuan: {bentuk: lisan, dicabut: ya}", 0),
        ("persetujuan: {bentuk: lisan, bulan: ya}", 1),
        ("persetujuan: {bentuk: lisan, bulan: 2026-13}", 1),
        ("persetujuan: {bentuk: lisan, bulan: 2026, dicabut: 2026-11}", 0),
        ("persetujuan: {bentuk: lisan, nama: x}", 1),
        ("tinjauan: !!set {a}", 1),
    ],
)
def test_shapes_of_values(line: str, found: int) -> None:
    assert len(spots(f"---\n{line}\n---\n", "META05", path="casebook/x.md")) == found


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("[Rina Rekaan, S.Tr.Sos., Dodi Rekaan]", ["META05 2:24-33"]),
        ("[Rina Rekaan, S. Sos, M.Si.]", ["META05 2:24-30", "META05 2:32-37"]),
        ("\n- Rina Rekaan\n- Dr.", ["META05 4:3-6"]),
        ("['Rina Rekaan, S.Tr.Sos.', Dodi Rekaan]", []),
        ("\n- Rina Rekaan, S.Tr.Sos.\n- M.Yusuf", []),
        ("[S.Sos]", []),
    ],
)
def test_a_degree_is_no_author_of_its_own(names: str, found: list[str]) -> None:
    assert spots(f"---\npenulis: {names}\n---\n", "META05", path="casebook/x.md") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [("anggota: 0", 1), ("anggota: '7'", 1), ("anggota: true", 1), ("anggota: 7", 0), ("hadir: {peksos: 7}", 0), ("hadir: {peksos: banyak}", 1), ("hadir: [a]", 1),
     ("tanggal: 6 Desember 2013", 1), ("tanggal: 2013-12-06", 0), ("tanggal: 2013-12-06 10:00:00", 1)],
)  # fmt: skip
def test_shapes_of_minutes(line: str, found: int) -> None:
    around = {"discussions/rapat/seri.yml": "nama: R\njenis: notulensi\npenerbit: P\nringkasan: R.\n"}
    assert len(spots(f"---\n{line}\n---\n", "META05", path="discussions/rapat/1.md", around=around)) == found


@pytest.mark.parametrize(
    ("line", "expected", "said"),
    [
        ("topik: [asesmen, rujukn]", ["META06 2:18-24"], "Maksud Anda «rujukan»?"),
        ("topik:\n  - asesmen\n  - lainnya", ["META06 4:5-12"], "Pilih dari docs/register/topik.yml: asesmen, rujukan."),
        ("topik: [asesmen, rujukan]", [], ""),
    ],
)
def test_registers(line: str, expected: list[str], said: str) -> None:
    assert spots(f"---\n{line}\n---\n", "META06", around=REGISTERS) == expected
    assert all(one.endswith(said) for one in messages(f"---\n{line}\n---\n", "META06", around=REGISTERS))


def test_choices_and_the_categories_of_a_series() -> None:
    assert spots("---\nbentuk: Tinjauan Lapangan\n---\n", "META06", path="discussions/laporan/1.md", around=REPORTS) == ["META06 2:9-26"]
    assert not spots("---\nbentuk: tinjauan lapangan\n---\n", "META06", path="discussions/laporan/1.md", around=REPORTS)
    assert spots("---\nkategori: praktk\n---\n", "META06", path="discussions/sswd/1.md", around=EDITIONS) == ["META06 2:11-17"]
    assert not spots("---\nkategori: praktik\n---\n", "META06", path="discussions/sswd/1.md", around=EDITIONS)
    assert spots("---\nbentuk: [a]\n---\n", "META06", path="discussions/laporan/1.md", around=REPORTS) == ["META06 2:1-7"]


@pytest.mark.parametrize(("length", "found"), [(120, 0), (121, 1)])
def test_long_titles_are_advice_and_no_wrong_shape(length: int, found: int) -> None:
    text = f"---\njudul: {'a' * length}\n---\n"
    assert len(spots(text, "META07")) == found
    assert not spots(text, "META05")


@pytest.mark.parametrize(
    ("line", "found"),
    [("tanggal: 2026-01-02", 1), ("tanggal: 2026-01-01", 0), ("tahun: 2027", 1), ("tahun: 2026", 0), ("tahun: banyak", 0), ("tanggal: kapan", 0), ("tanggal: 2026-1-3", 0),
     ("tinjauan: {oleh: Ani, tanggal: 2026-01-03}", 1), ("tinjauan: {oleh: Ani, tanggal: 2026-01-02}", 0), ("tinjauan: {oleh: Ani, tanggal: kapan}", 0)],
)
def test_dates_that_have_not_come(line: str, found: int) -> None:
    books = replace(library({**REPORTS, "discussions/laporan/1.md": f"---\n{line}\n---\n"}), today=datetime.date(2026, 1, 1))
    assert len(check(books, only=["META14"])) == found
    assert not check(replace(books, today=None), only=["META14"])


CONSENT = "persetujuan: {bentuk: lisan, bulan: 2024-03, disimpan: dinas sosial}"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("judul: a", ["META15 1:1-12", "META16 1:1-8"]),
        ("persetujuan:\npenulis: []", ["META15 2:1-12", "META16 3:1-8"]),
        ("persetujuan: {bentuk: sudah}\npenulis: [A]", ["META15 2:1-12"]),
        ("persetujuan: {bentuk: [lisan]}\npenulis: [A]", ["META15 2:1-12"]),
        (f"{CONSENT}\npenulis: [A]", []),
        (f"{CONSENT}\npenulis_disimpan_oleh: dinas sosial", []),
        (f"{CONSENT}\npenulis_disimpan_oleh: ''", ["META16 1:1-8"]),
        ("asal: Naskah terbuka", []),
        ("asal: ' '", ["META15 1:1-12", "META16 1:1-8", "META05 2:1-5"]),
        ("persetujuan: {bentuk: lisan, dicabut: 2026-01}", []),
        ("persetujuan: lisan\npenulis: A", ["META05 2:1-12", "META05 3:1-8"]),
        ("persetujuan: {bulan: 2024-03}\npenulis: [A]", ["META05 2:1-12"]),
        ("persetujuan: 2024-02-31\npenulis: [A]", ["META02 2:1-1"]),
    ],
)
def test_a_case_says_how_its_client_agreed_and_who_wrote_it(lines: str, found: list[str]) -> None:
    assert spots(f"---\n{lines}\n---\n", "META02", "META05", "META15", "META16", path="casebook/x.md") == found


@pytest.mark.parametrize("path", ["docs/x.md", "docs/buku-saku/x.md"])
def test_other_kinds_have_no_client(path: str) -> None:
    assert not spots("---\njudul: a\n---\n", "META15", "META16", path=path)


def test_what_to_paste_is_accepted_when_it_is_pasted() -> None:
    said = messages("---\njudul: a\n---\n", "META15", "META16", path="casebook/x.md")
    pasted = [re.search(r"«([^»]+: [^»]+)»", one) for one in said]
    assert len(pasted) == 2
    assert all("\n" not in one and len(one) <= 400 for one in said), "the comment on a change shows one line of this length"
    assert all(f"\n# {one[1]}\n" in render(BY_KEY["kasus"], "x") for one in pasted if one), "the template carries the same line"
    text = "\n".join(one[1] for one in pasted if one)
    assert not spots(f"---\n{text}\n---\n", "META04", "META05", "META15", "META16", path="casebook/x.md")


def test_consent_that_cannot_be_read_with_its_header_is_not_asked_for() -> None:
    assert spots("---\njudul: a: b\n---\n", "META15", "META16", path="casebook/x.md") == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_example_of_every_field_has_its_shape(kind: Kind) -> None:
    for one in kind.fields:
        if one.example:
            assert not list(one.type.problems(yaml.safe_load(one.example)[one.key])), one.example


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("persetujuan: lisan, Maret 2024", f"Tulis seperti «{CONSENT}»."),
        ("foto: tanpa orang", "Tulis seperti «foto: {ruang-pertemuan.jpg: tanpa orang dan tanpa tulisan}»."),
        ("penulis: Penulis Rekaan", "Tulis seperti «penulis: [\"Nama Anda, gelar\"]»."),
        ("tinjauan: sudah", "Ditulis oleh perintah «pustaka tinjau», bukan oleh penulis."),
        ("judul: 2013", "Beri tanda kutip pada nilainya."),
    ],
)
def test_a_wrong_shape_says_what_to_write(line: str, said: str) -> None:
    assert [one.endswith(said) for one in messages(f"---\n{line}\n---\n", "META05", path="casebook/x.md")] == [True]
