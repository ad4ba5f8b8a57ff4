"""Calls: buttons that dial, and links to services that become such buttons."""

from dataclasses import replace
from datetime import date

import pytest

from pustaka.compose import calls
from pustaka.compose.body import composer
from pustaka.library import Library
from pustaka.text import dialect
from tests.helpers import library

REGISTER = """gawat:
  nama: Layanan gawat contoh
  singkat: 999 gawat
  guna: Menolong.
  kapan: Ada bahaya.
  wilayah: contoh
  telepon: "999"
  terlihat: 2026-01
  umum: ya
  sebagian: ya
  bila_tidak: 998 atau 997
pesan:
  nama: Layanan pesan contoh
  guna: Menjawab.
  kapan: Tidak aman bersuara.
  wilayah: contoh
  telepon: "0999-1"
  pesan: "0899-00"
  resmi: ya
  terlihat: 2026-01
situs:
  nama: Situs contoh
  singkat: layanan.contoh
  guna: Menjawab.
  kapan: Perlu kawan bicara.
  wilayah: contoh
  situs: "https://layanan.contoh"
kantor:
  nama: Kantor contoh
  guna: Membantu.
  kapan: Perlu.
  wilayah: contoh
  datangi: Balai di samping pasar contoh.
lama:
  nama: Layanan lama contoh
  guna: Dahulu menjawab.
  kapan: Jangan.
  wilayah: contoh
  telepon: "1999"
  ditarik: ya
"""


def books(text: str = "Isi.") -> Library:
    found = library({"docs/register/rujukan.yml": REGISTER, "docs/metode/x.md": f"---\njudul: X\nringkasan: X.\n---\n\n{text}\n"})
    return replace(found, today=date(2026, 11, 28))


def composed(text: str) -> str:
    given = books(text)
    return composer(given).body(given.by_path["docs/metode/x.md"]).strip()


def test_the_general_block_holds_what_the_register_calls_general() -> None:
    block = calls.block(books(), None, "siapa.md")
    assert block.startswith('!!! panggil cari-lewati "Nyawa terancam? Hubungi sekarang"\n\n    - [999 gawat](tel:999){ .pp-panggil } *(belum diverifikasi, terlihat Januari 2026)*{ .pp-keadaan } Ada bahaya.')
    assert "Bila tidak tersambung: 998 atau 997." in block
    assert "0899" not in block


def test_a_button_always_holds_the_number_and_messages_have_their_own() -> None:
    block = calls.block(books(), ["pesan"], "x.md", title="Lain")
    assert "[Layanan pesan contoh 0999-1](tel:09991){ .pp-panggil } [WhatsApp 0899-00](https://wa.me/6289900){ .pp-panggil } *(tertulis di standar resmi, terlihat Januari 2026)*" in block
    assert "belum diverifikasi" not in block


def test_the_box_of_an_entry_has_all_buttons_first_and_words_only_for_its_own_lines() -> None:
    box = calls.compact(books(), ["pesan", "kantor"], "buku-saku/x.md")
    buttons, words = box.split("Bila 999 gawat tidak tersambung: 998 atau 997. [Kapan memanggil siapa](../rujukan.md).")
    assert [one.partition("]")[0] for one in buttons.splitlines() if "pp-panggil" in one] == ["    - [999 gawat", "    - [Layanan pesan contoh 0999-1", "    - [WhatsApp 0899-00"]
    assert words.strip() == "- **Layanan pesan contoh.** Tidak aman bersuara."
    assert "Ada bahaya" not in box
    assert calls.compact(library({}), ["pesan"], "x.md") == ""


def test_who_has_no_number_says_where_to_walk_to() -> None:
    assert "- [Kantor contoh](../rujukan.md#kantor): Balai di samping pasar contoh." in calls.block(books(), ["kantor"], "buku-saku/x.md")


def test_withdrawn_and_unknown_services_are_not_offered() -> None:
    assert calls.block(books(), ["lama", "tidak-ada"], "x.md") == ""


def test_the_row_of_a_card_keeps_the_order_and_says_what_is_not_everywhere() -> None:
    row = calls.row(books(), ["pesan", "kantor", "gawat"])
    assert row.index("0999-1") < row.index("999 gawat](")
    assert "Bila 999 gawat tidak tersambung: 998 atau 997." in row
    assert "Kantor" not in row


def test_the_remark_of_a_row_names_only_the_numbers_that_nobody_verified() -> None:
    mixed, alone = calls.row(books(), ["pesan", "gawat"]), calls.row(books(), ["gawat"])
    assert "*(belum diverifikasi: 999 terlihat Januari 2026)*" in mixed, "the official number beside it is not called unverified"
    assert "*(belum diverifikasi, terlihat Januari 2026)*{ .pp-keadaan }. Bila 999" in alone
    assert calls.row(books(), ["pesan"]).endswith("}"), "nothing follows, so nothing is ended"


def test_the_block_survives_sanitising() -> None:
    html = dialect.render(calls.block(books(), ["pesan", "situs"], "x.md")).html
    for href in ("tel:09991", "https://wa.me/6289900", "https://layanan.contoh"):
        assert f'class="pp-panggil" href="{href}"' in html
    assert '<div class="admonition panggil cari-lewati">' in html


@pytest.mark.parametrize(("text", "shown"), [
    ("[999](../register/rujukan.yml#gawat)", '[999](tel:999 "belum diverifikasi, terlihat Januari 2026"){ .pp-telepon }'),
    ("[gawat](../register/rujukan.yml#gawat)", '[gawat 999](tel:999 "belum diverifikasi, terlihat Januari 2026"){ .pp-telepon }'),
    ("[WhatsApp contoh](../register/rujukan.yml#pesan)", '[WhatsApp contoh 0899-00](https://wa.me/6289900 "tertulis di standar resmi, terlihat Januari 2026"){ .pp-telepon }'),
    ("[WhatsApp gawat](../register/rujukan.yml#gawat)", '[WhatsApp gawat 999](tel:999 "belum diverifikasi, terlihat Januari 2026"){ .pp-telepon }'),
    ("[layanan.contoh](../register/rujukan.yml#situs)", '[layanan.contoh](https://layanan.contoh "belum diverifikasi, tidak ditemukan pada sumber"){ .pp-telepon }'),
    ("[kantor](../register/rujukan.yml#kantor)", "[kantor](../rujukan.md#kantor)"),
    ("[lama](../register/rujukan.yml#lama)", "[lama](../rujukan.md#lama)"),
    ("[semua](../register/rujukan.yml)", "[semua](../rujukan.md)"),
    ("[hukum](../register/hukum.yml#gawat)", "[hukum](../register/hukum.yml#gawat)"),
])
def test_a_link_to_a_service_dials_where_it_can(text: str, shown: str) -> None:
    assert composed(f"Hubungi {text} sekarang.") == f"Hubungi {shown} sekarang."
    assert f"| {shown} |" in composed(f"| A | B |\n| --- | --- |\n| a | {text} |")


def test_code_is_left_alone() -> None:
    assert composed("Tulis `[999](../register/rujukan.yml#gawat)`.") == "Tulis `[999](../register/rujukan.yml#gawat)`."
