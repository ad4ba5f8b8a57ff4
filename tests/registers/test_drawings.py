"""Drawings from the register: a time of the law is read where it lives, and a number to call too."""

from __future__ import annotations

from pathlib import Path

from pustaka.library import library as reading
from pustaka.registers.drawings import drawings, files
from pustaka.registers.duties import duties
from tests.helpers import library

ROOT = Path(__file__).parents[2]
DUTY = "lapor: {nama: Lapor, sifat: wajib, siapa: S, apa: Lapor., tenggat: [\"3 × 24 jam sejak diminta: surat\", \"7 hari untuk rekaan\"], pasal: UU 1/2020 Pasal 1, hukum: [uu-1-2020]}\n"
SERVICE = "polisi: {nama: Polisi, singkat: Polisi, guna: G., kapan: K., wilayah: nasional, telepon: \"110\"}\nambulans: {nama: A, singkat: 119 ambulans, guna: G., kapan: K., wilayah: nasional, telepon: \"119\"}\n"
RECORD = """\
contoh:
  nama: Contoh
  macam: garis waktu
  halaman: satu
  bagian: gambar
  pendek: Dua bulatan.
  asal: Rekaan.
  panggil: [ambulans, polisi]
  simpul:
    - {kata: Laporan, tenggat: lapor, anda: ya}
    - {kata: Sesudahnya, tenggat: lapor, butir: 2}
    - {kata: Akhir, waktu: kapan saja, baca: Rekaan.}
"""
TEXTS = {"docs/register/kewajiban.yml": DUTY, "docs/register/rujukan.yml": SERVICE, "docs/register/gambar.yml": RECORD}


def test_times_come_from_the_register_of_duties() -> None:
    (found,) = drawings(library(TEXTS))
    assert [(one.time, one.since) for one in found.drawing.nodes] == [("3 × 24 jam", "sejak diminta"), ("7 hari", "untuk rekaan"), ("kapan saja", "")]
    changed = TEXTS | {"docs/register/kewajiban.yml": DUTY.replace("3 × 24", "9 × 24")}
    assert drawings(library(changed))[0].drawing.nodes[0].time == "9 × 24 jam"


def test_numbers_come_from_the_register_of_services_and_stand_once() -> None:
    (found,) = drawings(library(TEXTS))
    assert found.drawing.calls == ("119 ambulans", "Polisi 110")


def test_each_drawing_is_one_file_and_a_broken_record_is_none() -> None:
    assert list(files(library(TEXTS))) == ["gambar/contoh.svg"]
    assert files(library(TEXTS | {"docs/register/gambar.yml": "contoh: {nama: Contoh, macam: lukisan, simpul: [a]}\n"})) == {}


def test_our_own_drawings_say_every_deadline_as_the_register_does() -> None:
    books = reading.read(ROOT)
    spans = {span for one in duties(books) for span in one.spans}
    found = [(placed, node, duty) for placed in drawings(books) for node, duty in zip(placed.drawing.nodes, placed.duties, strict=True)]
    assert len({placed.drawing.key for placed, _node, _duty in found}) == 6
    bound = [(node, duty) for _placed, node, duty in found if duty]
    assert len(bound) >= 12
    for node, duty in bound:
        assert any(span.startswith(f"{node.time} {node.since}".strip()) for span in duty.spans)
        assert set(duty.spans) <= spans
