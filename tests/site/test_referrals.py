"""The referral list: a number is current only if it was seen within 180 days."""

from dataclasses import replace
from datetime import date

import pytest

from pustaka.registers.referrals import contact, seen, verified
from pustaka.site import plan
from tests.helpers import library

SERVICE = {"telepon": "129", "pesan": "0800-129", "terlihat": "2026-01"}
REGISTER = """layanan:
  nama: Layanan contoh
  guna: Menerima pengaduan.
  kapan: Ada kekerasan.
  wilayah: nasional
  telepon: "1234"
  terlihat: 2026-01
kantor:
  nama: Kantor contoh
  guna: Membantu.
  kapan: Perlu.
  wilayah: kabupaten/kota
"""
ENTRY = "---\njudul: Entri\nrujukan: [layanan, kantor, tidak-ada]\n---\n\n## Rujukan {#rujukan}\n\n| Keadaan | Rujuk ke |\n| --- | --- |\n| A | B |\n\n## Dasar hukum {#dasar-hukum}\n"


@pytest.mark.parametrize(("day", "fresh"), [
    (date(2026, 1, 1), True), (date(2026, 6, 30), True), (date(2026, 7, 1), False), (date(2025, 12, 31), False), (None, False),
])
def test_a_month_counts_from_its_first_day(day: date | None, fresh: bool) -> None:
    assert verified(SERVICE, day) is fresh


@pytest.mark.parametrize(("given", "day"), [
    (date(2026, 1, 28), date(2026, 1, 28)), ("2026-02", date(2026, 2, 1)), (2025, date(2025, 1, 1)), ("entah", None), (None, None),
])
def test_when_a_number_was_seen(given: object, day: date | None) -> None:
    assert seen({"terlihat": given}) == day


def test_an_old_number_says_so_and_cannot_be_dialled() -> None:
    assert contact(SERVICE, date(2026, 11, 21)) == "telepon 129, pesan WhatsApp 0800-129, **belum diverifikasi**, terakhir terlihat Januari 2026"
    assert contact({"telepon": "129"}, date(2026, 1, 1)) == "telepon 129, **belum diverifikasi**, tidak ditemukan pada sumber"


def test_a_current_number_can_be_dialled() -> None:
    assert contact({**SERVICE, "telepon": "0800-129"}, date(2026, 2, 1)).startswith("telepon [0800-129](tel:0800129), ")
    assert "belum diverifikasi" not in contact(SERVICE, date(2026, 2, 1))


@pytest.mark.parametrize(("today", "words"), [(date(2026, 2, 1), "telepon [1234](tel:1234), terlihat Januari 2026"), (date(2027, 1, 1), "telepon 1234, **belum diverifikasi**, terakhir terlihat Januari 2026")])
def test_an_entry_draws_its_block_from_the_list(today: date, words: str) -> None:
    books = replace(library({"docs/register/rujukan.yml": REGISTER, "docs/buku-saku/x.md": ENTRY}), today=today)
    found = {one.path: one.markdown for one in plan(books)}
    text = found["buku-saku/x.md"]
    assert f"- [Layanan contoh](../rujukan.md#layanan): {words}" in text
    assert "Keterangan layanan: [Kantor contoh](../rujukan.md#kantor)." in text
    assert text.index("| A | B |") < text.index("Layanan contoh") < text.index("## Dasar hukum")
    assert "Dipakai di: [Entri](buku-saku/x.md)." in found["rujukan.md"]
    assert words in found["rujukan.md"]
