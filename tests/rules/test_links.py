"""Links: where they lead, how they are written, and what is said when they lead nowhere."""

from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.library import read
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
    assert {str(record["nama"]) for record in books.register("situs-http").records.values()} == cited, "and no record that nothing needs"


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
