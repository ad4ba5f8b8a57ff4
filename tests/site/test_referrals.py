"""The referral list: a number always dials, and is current only if it was seen within 180 days or stands in an official standard."""

from dataclasses import replace
from datetime import date

import pytest

from pustaka.registers.referrals import contact, grouped, lines, seen, verified
from pustaka.site.plan import plan
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
  datangi: Jalan ke balai contoh.
"""
ENTRY = "---\njudul: Entri\nrujukan: [layanan, kantor, tidak-ada]\n---\n\n## Tanda bahaya {#tanda-bahaya}\n\n- Tanda.\n\n## Rujukan {#rujukan}\n\n| Keadaan | Rujuk ke |\n| --- | --- |\n| A | B |\n\n## Dasar hukum {#dasar-hukum}\n"


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


def test_an_old_number_says_so_and_still_dials() -> None:
    """A hidden number harms more than an old one."""
    told = "telepon [129](tel:129){ .pp-telepon }, WhatsApp [0800-129](https://wa.me/62800129){ .pp-telepon } (**belum diverifikasi**, terlihat Januari 2026)"
    assert contact(SERVICE, date(2026, 11, 21)) == told
    assert contact({"telepon": "129"}, date(2026, 1, 1)) == "telepon [129](tel:129){ .pp-telepon } (**belum diverifikasi**, tidak ditemukan pada sumber)"


def test_a_current_number_carries_no_mark() -> None:
    assert contact({**SERVICE, "telepon": "0800-129"}, date(2026, 2, 1)).startswith("telepon [0800-129](tel:0800129)")
    assert "belum diverifikasi" not in contact(SERVICE, date(2026, 2, 1))


def test_a_number_from_an_official_standard_needs_no_mark_however_old() -> None:
    assert all(one.current for one in lines({**SERVICE, "resmi": "ya"}, date(2030, 1, 1)))
    assert not any(one.current for one in lines({**SERVICE, "resmi": "tidak"}, date(2030, 1, 1)))


def test_messages_may_have_been_seen_at_another_time() -> None:
    phone, message = lines({**SERVICE, "pesan_terlihat": "2025-06"}, date(2026, 2, 1))
    assert (phone.state, message.state) == ("terlihat Januari 2026", "belum diverifikasi, terlihat Juni 2025")


def test_a_withdrawn_service_offers_no_number_and_stands_last() -> None:
    assert lines({"nama": "A", "telepon": "1", "ditarik": True}, None) == ()
    register = library({"docs/register/rujukan.yml": "a: {nama: A, telepon: '1', ditarik: ya}\nb: {nama: B}\nc: {nama: C, telepon: '2'}\n"}).register("rujukan")
    assert [keys for _title, _anchor, keys in grouped(register)] == [("c",), ("b",), ("a",)]


def test_an_entry_draws_its_buttons_and_its_offices_from_the_list() -> None:
    books = replace(library({"docs/register/rujukan.yml": REGISTER, "docs/buku-saku/x.md": ENTRY}), today=date(2026, 2, 1))
    found = {one.path: one.markdown for one in plan(books)}
    text = found["buku-saku/x.md"]
    assert "- [Layanan contoh 1234](tel:1234){ .pp-panggil }" in text
    assert "- [Kantor contoh](../rujukan.md#kantor): Jalan ke balai contoh." in text
    assert text.index("Tanda") < text.index("!!! panggil") < text.index("| A | B |") < text.index("balai contoh") < text.index("## Dasar hukum")
    assert "Dipakai di: [Entri](buku-saku/x.md)." in found["rujukan.md"]
    assert "[1234](tel:1234)" in found["rujukan.md"]
