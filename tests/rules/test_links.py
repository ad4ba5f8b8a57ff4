"""Links: where they lead, how they are written, and what is said when they lead nowhere."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.doors import cli
from pustaka.findings import Finding, Severity
from pustaka.library.library import read
from pustaka.rules.links import host
from tests.helpers import library
from tests.programs import ROOT
from tests.rules.asking import messages, spots

AROUND = {
    "docs/buku-saku/anak-jalanan.md": "## Kriteria {#kriteria}\n\nIsi.\n",
    "docs/register/topik.yml": "asesmen:\n  nama: Asesmen\n",
    "docs/register/istilah.yml": "bapas:\n  nama: Bapas\n  arti: A.\n",
    "docs/register/ejaan.yml": "risiko:\n  nama: risiko\n  salah: [resiko]\n",
    "docs/register/pmks.yml": "anak-jalanan:\n  nama: Anak jalanan\n  kelompok: x\n  nomor_2012: 1\n",
    "docs/register/pas.yml": "",
    "docs/register/siapa.yml": "",
    "discussions/sswd/seri.yml": "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\n",
    "discussions/sswd/007.md": "",
    "casebook/berkas saya.pdf": "",
    "casebook/README.md": "",
}


@pytest.mark.parametrize(
    ("target", "code", "said"),
    [
        ("../docs/buku-saku/anak-jalanan.md", "", ""),
        ("../docs/buku-saku/anak-jalanan.md#kriteria", "", ""),
        ("../docs/buku-saku/anak%2Djalanan.md#kriteria", "", ""),
        ("berkas%20saya.pdf", "", ""),
        ("../discussions/sswd/seri.yml", "", ""),
        ("../docs/register/istilah.yml", "", ""),
        ("../docs/register/istilah.yml#bapas", "", ""),
        ("../docs/register/ejaan.yml#ejaan-baku", "", ""),
        ("../docs/register/pmks.yml#pmks-2012", "", ""),
        ("../docs/register/pas.yml", "", ""),
        ("#siapa", "", ""),
        ("#fn:1", "", ""),
        ("https://contoh.id/a_(b)", "", ""),
        ("mailto:redaksi", "", ""),
        ("tel:129", "", ""),
        ("../docs/buku-saku/Anak-Jalanan.md", "TAUTAN01", "Maksud Anda «../docs/buku-saku/anak-jalanan.md»?"),
        ("anak-jalanan.md", "TAUTAN01", "Maksud Anda «../docs/buku-saku/anak-jalanan.md»?"),
        ("../docs/buku-saku/anak-jalan.md", "TAUTAN01", "Maksud Anda «../docs/buku-saku/anak-jalanan.md»?"),
        ("sesuatu-yang-lain.md", "TAUTAN01", "Tulis letak berkas"),
        ("../docs/buku-saku/", "TAUTAN01", ""),
        ("..\\docs\\buku-saku\\anak-jalanan.md", "TAUTAN01", ""),
        ("../docs/buku-saku/anak-jalanan.md#kritria", "TAUTAN02", "Maksud Anda «#kriteria»?"),
        ("#sipa", "TAUTAN02", "Maksud Anda «#siapa»?"),
        ("../docs/register/istilah.yml#bapass", "TAUTAN02", "Maksud Anda «#bapas»?"),
        ("../docs/register/pmks.yml#anak-jalanan", "TAUTAN02", ""),
        ("../docs/register/istilah.yaml", "TAUTAN01", "Maksud Anda «../docs/register/istilah.yml»?"),
        ("/buku-saku/anak-jalanan/", "TAUTAN03", "Tulis «../docs/buku-saku/anak-jalanan.md»."),
        ("../../buku-saku/anak-jalanan/#kriteria", "TAUTAN03", "Tulis «../docs/buku-saku/anak-jalanan.md»."),
        ("/istilah/", "TAUTAN03", "Tulis «../docs/register/istilah.yml»."),
        ("../../istilah/#bapas", "TAUTAN03", "Tulis «../docs/register/istilah.yml»."),
        ("/tidak/ada/", "TAUTAN03", "diawali «/»"),
        ("../scripts/pustaka/check.py", "TAUTAN04", "keluar dari folder"),
        ("../../lain.md", "TAUTAN04", "keluar dari folder"),
        ("../docs/register/topik.yml", "TAUTAN04", "tidak diterbitkan"),
        ("../docs/register/siapa.yml", "TAUTAN04", "tidak diterbitkan"),
        ("README.md", "TAUTAN04", "tidak diterbitkan"),
        ("", "TAUTAN05", "belum punya tujuan"),
        ("#", "TAUTAN05", "belum punya tujuan"),
        ("<>", "TAUTAN05", "belum punya tujuan"),
        ("http://contoh.id", "TAUTAN06", "https"),
        ("javascript:alert(1)", "TAUTAN07", "tidak diizinkan"),
        ("JavaScript:alert(1)", "TAUTAN07", "tidak diizinkan"),
        ("data:text/html,x", "TAUTAN07", "tidak diizinkan"),
        ("file:///C:/x.docx", "TAUTAN07", "tidak diizinkan"),
        ("C:\\x.docx", "TAUTAN07", "tidak diizinkan"),
        ("//contoh.id/x", "TAUTAN07", "tidak diizinkan"),
        ("berkas saya.pdf", "TAUTAN10", "tidak terbaca"),
    ],
)
def test_targets(target: str, code: str, said: str) -> None:
    text = f"## Siapa {{#siapa}}\n\nLihat [halaman itu]({target}).\n"
    found = check(library({**AROUND, "casebook/x.md": text}), only=["TAUTAN"], paths=["casebook/x.md"])
    assert [one.code for one in found] == ([code] if code else [])
    assert all(said in one.message and one.line == 3 for one in found)


@pytest.mark.parametrize(("target", "found"), [
    ("http://lama.contoh.id/a", 0),
    ("http://LAMA.contoh.id:80/b?c", 0),
    ("HTTP://lama.contoh.id", 0),
    ("https://lain.contoh.id", 0),
    ("http://contoh.id", 1),
    ("http://lebih.lama.contoh.id", 1),
    ("http://lama.contoh.id.lain.id", 1),
    ("http://[", 1),
])
def test_a_site_that_is_known_by_http_is_not_asked_again(target: str, found: int) -> None:
    known = {"docs/register/situs-http.yml": "lama:\n  nama: lama.contoh.id\n  alasan: Belum ada.\n  sejak: 2026-11\n"}
    assert len(spots(f"Lihat [sumber]({target}).", "TAUTAN06", around=known)) == found


def test_the_library_carries_no_address_that_nobody_has_looked_at() -> None:
    books = read(ROOT)
    assert not check(books, only=["TAUTAN06"])
    cited = {host(link.target) for one in books.publications for link in one.document.links if link.target.lower().startswith("http://")}
    listed = {host(found) for name in ("sumber", "hukum", "rujukan") for found in re.findall(r"http://[^\s\"',)]+", (ROOT / f"docs/register/{name}.yml").read_text("utf-8"))}
    assert {str(record["nama"]) for record in books.register("situs-http").records.values()} <= cited | listed, "and no record that nothing needs"
    assert cited <= {str(record["nama"]) for record in books.register("situs-http").records.values()}


def test_columns_point_at_the_target() -> None:
    assert spots("Lihat [«itu»](tidak-ada.md) dan ![x](<juga tidak.png>).", "TAUTAN01", "MEDIA01") == ["TAUTAN01 1:15-27", "MEDIA01 1:39-53"]


def test_links_in_code_are_no_links() -> None:
    assert not spots("`[x](tidak-ada.md)`\n\n```\n[x](tidak-ada.md)\n```\n", "TAUTAN")


def test_the_parts_that_the_site_writes_can_be_linked() -> None:
    assert not spots("[itu](../docs/buku-saku/anak-jalanan.md#terkait)", "TAUTAN", path="casebook/x.md", around=AROUND)


def test_an_image_inside_a_link_is_seen_with_its_link() -> None:
    assert spots("[![Denah](denah.png)](tidak-ada.md)", "TAUTAN01", "MEDIA01") == ["MEDIA01 1:11-20", "TAUTAN01 1:23-35"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lihat [itu][nama].", ["TAUTAN08 1:7-18"]),
        ("Lihat [nama][].", ["TAUTAN08 1:7-15"]),
        ("Lihat [itu][Nama].\n\n[nama]: https://contoh.id", []),
        ("Anak.[^1][^2]", []),
        ("Langkah. (bersumber)[^1]", []),
        ("`[itu][nama]`", []),
        ("Lihat [catatan] saja.", []),
    ],
)
def test_references(text: str, expected: list[str]) -> None:
    assert spots(text, "TAUTAN08") == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[di sini](https://contoh.id)", 1),
        ("[**Klik di sini**](https://contoh.id)", 1),
        ("[Selengkapnya …](https://contoh.id)", 1),
        ("[Pedoman di sini dan di sana](https://contoh.id)", 0),
        ("![ini](https://contoh.id/a.png)", 1),
        ("[sini]: https://contoh.id", 0),
    ],
)
def test_texts_that_say_nothing(text: str, found: int) -> None:
    assert len(spots(text, "TAUTAN09")) == found


def test_a_link_over_two_lines_is_told() -> None:
    assert spots("Lihat [teks\npanjang](https://contoh.id).", "TAUTAN10") == ["TAUTAN10 2:8-10"]
    assert not spots("Larik a\\](b) dan [x](<a b.md>).", "TAUTAN10")


def test_loose_files_are_not_asked_about_others() -> None:
    alone = replace(library({"casebook/x.md": "[a](../docs/b.md) ![b](c.png) [c](#d)"}), loose=True)
    assert [one.code for one in check(alone, only=["TAUTAN", "MEDIA"])] == ["TAUTAN02"]


def test_no_message_repeats_a_target() -> None:
    for one in messages("[x](rahasia-sekali.md) [y](/rahasia-sekali/) [z](../../rahasia-sekali)", "TAUTAN"):
        assert "rahasia" not in one


PAGES = {
    "docs/index.md": "Beranda.\n", "docs/buku-saku/gelandangan.md": "## Kriteria {#kriteria}\n", "docs/buku-saku/index.md": "Daftar.\n",
    "casebook/contoh.md": "Isi.\n", "docs/gambar/alur.png": b"", "docs/register/istilah.yml": "a:\n  nama: A\n  arti: A.\n",
    "discussions/sswd/seri.yml": "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\n", "discussions/sswd/007.md": "Isi.\n",
}  # fmt: skip
SITE = "https://pustaka.example/"


def own(target: str, *only: str, site_url: str = SITE) -> list[Finding]:
    path = "docs/metode/x.md"
    return list(check(library({**PAGES, path: f"Lihat [halaman itu]({target}).\n"}, site_url=site_url), only=only or ["TAUTAN"], paths=[path]))


@pytest.mark.parametrize(
    ("target", "where"),
    [
        ("https://pustaka.example/buku-saku/gelandangan/", "../buku-saku/gelandangan.md"),
        ("https://pustaka.example/buku-saku/gelandangan", "../buku-saku/gelandangan.md"),
        ("http://pustaka.example/buku-saku/gelandangan/", "../buku-saku/gelandangan.md"),
        ("https://www.pustaka.example/buku-saku/gelandangan/index.html", "../buku-saku/gelandangan.md"),
        ("HTTPS://Pustaka.Example:443/buku-saku/gelandangan/?utm=a#kriteria", "../buku-saku/gelandangan.md#kriteria"),
        ("https://pustaka.example/buku-saku/", "../buku-saku/index.md"),
        ("https://pustaka.example/kasus/contoh/", "../../casebook/contoh.md"),
        ("https://pustaka.example/diskusi/sswd/007/", "../../discussions/sswd/007.md"),
        ("https://pustaka.example/diskusi/sswd/", "../../discussions/sswd/seri.yml"),
        ("https://pustaka.example/gambar/alur.png", "../gambar/alur.png"),
        ("https://pustaka.example/istilah/", "../register/istilah.yml"),
        ("https://pustaka.example", "../index.md"),
        ("https://pustaka.example/index.html", "../index.md"),
    ],
)
def test_the_sites_own_address_is_told_the_relative_form(target: str, where: str) -> None:
    (one,) = own(target)
    assert (one.code, one.severity) == ("TAUTAN03", Severity.ERROR)
    assert f"Tulis «{where}»." in one.message


@pytest.mark.parametrize(
    "target",
    [
        "https://pustaka.example.org/buku-saku/gelandangan/", "https://bukan-pustaka.example/buku-saku/", "https://lain.pustaka.example/",
        "https://pustaka.example:8080/buku-saku/", "https://contoh.id/?ke=https://pustaka.example/buku-saku/", "mailto:humas@pustaka.example",
        "https://pustaka.example/unduh/kasus/contoh.pdf", "https://[rusak/",
    ],
)
def test_other_addresses_and_downloads_are_left_alone(target: str) -> None:
    assert own(target, "TAUTAN03") == []


def test_a_site_below_a_folder_knows_its_own_part_only() -> None:
    below = "https://contoh.id/pustaka/"
    assert [one.code for one in own("https://contoh.id/pustaka/kasus/contoh/", site_url=below)] == ["TAUTAN03"]
    assert own("https://contoh.id/lain/kasus/contoh/", site_url=below) == []
    assert own("https://contoh.id/pustaka-lain/", site_url=below) == []
    assert own("https://pustaka.example/kasus/contoh/", site_url="") == []


def test_a_page_that_no_file_stands_for_is_advice() -> None:
    (one,) = own("https://pustaka.example/topik/asesmen/")
    assert (one.code, one.severity) == ("TAUTAN03", Severity.ADVICE)


def test_the_address_comes_from_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text('site_url: !ENV [PUSTAKA_ALAMAT, "https://pustaka.example/"]\n', "utf-8")
    (tmp_path / "docs/x.md").write_text("---\njudul: X\n---\n\n[Halaman itu](https://pustaka.example/y/) dan [lain](https://contoh.id/y/).\n", "utf-8")
    (tmp_path / "docs/y.md").write_text("---\njudul: Y\n---\n\nIsi.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PUSTAKA_ALAMAT", raising=False)
    assert cli.main(["periksa", "--hanya", "TAUTAN03"]) == 1
    assert "docs/x.md:5:15 galat TAUTAN03" in capsys.readouterr().out
    monkeypatch.setenv("PUSTAKA_ALAMAT", "https://contoh.id")
    assert cli.main(["periksa", "--hanya", "TAUTAN03"]) == 1
    assert "docs/x.md:5:54 galat TAUTAN03" in capsys.readouterr().out


MOVED: dict[str, str | bytes] = {
    "docs/metode/baru.md": "---\njudul: Baru\n---\n",
    "docs/register/pindahan.yml": (
        "a: {nama: A, lama: metode/lama/, baru: metode/antara/, tanggal: 2026-12-01, alasan: Diganti.}\nb: {nama: B, lama: metode/antara/, baru: metode/baru/, tanggal: 2026-12-02, alasan: Diganti.}\n"
        "c: {nama: C, lama: metode/hilang/, tanggal: 2026-12-01, alasan: Digabung.}\nd: {nama: D, lama: kasus/x/, baru: metode/baru/#bagian, tanggal: 2026-12-01, alasan: Digabung.}\n"
    ),
}


@pytest.mark.parametrize(("target", "said"), [
    ("lama.md", "Halamannya pindah; tulis «baru.md»."), ("../metode/lama.md#cara", "Halamannya pindah; tulis «baru.md»."), ("hilang.md", "Halamannya sudah dicabut."),
    ("../../casebook/x.md", "Halamannya pindah; tulis «baru.md»."), ("entah-apa-itu.md", "Tulis letak berkas dari berkas ini"),
])
def test_a_link_to_a_page_that_moved_is_told_where_it_went(target: str, said: str) -> None:
    told = messages(f"Lihat [itu]({target}).", "TAUTAN01", path="docs/metode/x.md", around=MOVED)
    assert len(told) == 1
    assert said in told[0]
