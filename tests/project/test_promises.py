"""What the privacy page says of the people in the texts is what the program does; each sentence has its test here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from pustaka.kinds import BY_KEY
from tests.kinds.filled import fill
from tests.rules.asking import messages, spots

PAGE = (Path(__file__).parents[2] / "docs/tentang/privasi.md").read_text("utf-8")

CASE = "---\njudul: Contoh\n{}---\n\n{}\n"
PATH = "casebook/contoh.md"

SERIES = {"discussions/notulensi/seri.yml": "nama: Contoh\njenis: notulensi\npenerbit: Kelompok rekaan\nringkasan: Contoh.\n"}

SECTION = re.compile(r"^## Orang dalam tulisan.*?^## ", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^- (.+)$", re.MULTILINE)

REFUSED: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "Studi kasus memakai nama samaran yang dinyatakan sebagai samaran.": (
        (CASE.format("", "Ibu Mawar datang lagi."), PATH, "DIRI19"),
    ),
    "Studi kasus menyebut bulan, bukan tanggal, dan tidak menyebut desa, kelurahan, atau kecamatan.": (
        (CASE.format("", "Klien datang pada 12 Maret 2021."), PATH, "DIRI16"),
        (CASE.format("", "Klien tinggal di Desa Xontohrejo."), PATH, "DIRI14"),
        (CASE.format("", "Klien tinggal di Kecamatan Xontohrejo."), PATH, "DIRI14"),
    ),
    "Kehadiran dalam notulensi ditulis sebagai jumlah menurut peran, bukan sebagai daftar nama.": (
        (fill(BY_KEY["notulensi"], "2020-01-01").replace("\n  pekerja sosial: 7", " [Xontohwati, Xontohdin]"), "discussions/notulensi/2020-01-01.md", "META05"),
    ),
    "Nomor telepon pribadi, alamat rumah, dan nomor identitas tidak dimuat.": (
        (CASE.format("", "Hubungi 0812-0000-1234."), "docs/contoh.md", "DIRI01"),
        (CASE.format("", "Ia tinggal di Jalan Xontoh Nomor 5 RT 01 RW 02."), "docs/contoh.md", "DIRI13"),
        (CASE.format("", "NIK 3402000000000001."), "docs/contoh.md", "DIRI04"),
    ),
}
"""Sentence of the page → (text that breaks it, where it stands, the rule that stops it)."""

ELSEWHERE = {"Nama penulis dimuat hanya bila ia mengizinkan."}
"""Kept by the field's own question: see the test of it below."""


def test_every_sentence_about_people_has_a_test() -> None:
    section = SECTION.search(PAGE)
    assert section is not None
    assert set(ITEM.findall(section[0])) == REFUSED.keys() | ELSEWHERE


@pytest.mark.parametrize(("text", "path", "code"), [one for every in REFUSED.values() for one in every])
def test_what_the_page_rules_out_stops_a_text(text: str, path: str, code: str) -> None:
    found = {spot.partition(" ")[0] for spot in spots(text, path=path, around=SERIES)}
    assert code in found


def test_an_author_is_named_only_by_the_field_that_asks_for_leave() -> None:
    for kind in BY_KEY.values():
        asked = [one for one in kind.fields if one.key == "penulis"]
        assert all("mengizinkan" in one.doc and not one.required for one in asked)


def test_a_message_says_where_and_never_what() -> None:
    assert "nilai yang ditemukan tidak diulang" in PAGE
    secrets = ("0812-0000-1234", "melur.contoh@contoh.id", "3402000000000001")
    told = messages(CASE.format("", f"Hubungi {', '.join(secrets)}."), path=PATH)
    assert len(told) >= 3
    assert not [one for one in told for secret in secrets if secret in one]
