"""What the site writes into entries and cards: states of laws, the names over time, the head of a card."""

from dataclasses import replace
from datetime import date

from pustaka.compose.body import composer
from pustaka.library import Library
from tests.helpers import library

REGISTERS = {
    "docs/register/hukum.yml": (
        "uu-1-2099: {nama: UU 1/2099, jenis: UU, nomor: '1', tahun: 2099, perihal: A., status: diubah}\n"
        "uu-2-2099: {nama: UU 2/2099, jenis: UU, nomor: '2', tahun: 2099, perihal: B., status: tidak diketahui}\n"
    ),
    "docs/register/pmks.yml": "rekaan: {nama: Jenis rekaan, kelompok: x, nomor_2012: 99}\n",
    "docs/register/pas.yml": "kelompok-a: {nama: Kelompok A, nomor: 1}\nkelompok-b: {nama: Kelompok B, nomor: 2}\n",
    "docs/register/rujukan.yml": "b: {nama: B, telepon: '998', terlihat: 2026-01}\na: {nama: A, telepon: '999', resmi: ya, terlihat: 2026-01}\n",
}
LISTED = "## Dasar hukum {#dasar-hukum}\n\n- UU 1/2099, yang mengubah UU 2/2099: hak.\n- UU 1/2099 lagi.\n\n## Sumber {#sumber}\n\n- A.\n"


def body(path: str, text: str) -> str:
    books: Library = replace(library({**REGISTERS, path: text}), today=date(2026, 11, 28))
    return composer(books).body(books.by_path[path])


def test_the_list_of_laws_says_the_state_of_each_once() -> None:
    text = body("docs/buku-saku/rekaan.md", f"UU 1/2099 disebut di sini.\n\n{LISTED}")
    assert "- [UU 1/2099](../hukum.md#uu-1-2099) (*diubah*{ .pp-hukum .pp-hukum--diubah }), yang mengubah " in text
    assert "[UU 2/2099](../hukum.md#uu-2-2099) (*belum pasti*{ .pp-hukum .pp-hukum--belum-pasti }): hak." in text
    assert text.count("*diubah*") == 1
    assert text.startswith("[UU 1/2099](../hukum.md#uu-1-2099) disebut"), "not outside the list"
    assert "*diubah*" not in body("docs/metode/rekaan.md", LISTED), "not where a text gives the states itself"


def test_an_entry_ends_with_its_names_over_time() -> None:
    matter = "---\njudul: J\nnama_ppks: Nama lain rekaan\npas_2025: [kelompok-a, kelompok-b]\npas_perkiraan: ya\n---\n\n"
    line = "**Nama dari masa ke masa.** PMKS 2012: nomor 99, Jenis rekaan; PPKS 2019: Nama lain rekaan; PAS 2025: kelompok Kelompok A dan Kelompok B (perkiraan). [Semua nama dan nomor](../silang.md)."
    text = body("docs/buku-saku/rekaan.md", matter + LISTED)
    assert line in text
    assert text.index("{#sumber}") < text.index(line)
    assert "PPKS 2019: nama sama." in body("docs/buku-saku/rekaan.md", matter.replace("Nama lain rekaan", "Jenis Rekaan").replace("pas_2025: [kelompok-a, kelompok-b]\n", "") + LISTED)
    assert "Nama dari masa" not in body("docs/buku-saku/lain.md", matter + LISTED), "a type that the register does not know"


def test_a_card_begins_with_its_buttons_and_its_gap() -> None:
    text = body("docs/gawat/rekaan.md", "---\njudul: J\nrujukan: [a, b]\ncelah: Perlu diisi bidan.\npmks: [rekaan]\n---\n\n## Lihat {#lihat}\n\n- A.\n")
    assert text.startswith("[A 999](tel:999){ .pp-panggil } [B 998](tel:998){ .pp-panggil }\n\n*(belum diverifikasi: 998 terlihat Januari 2026)*{ .pp-keadaan }\n\n!!! warning \"Belum lengkap\"\n    Perlu diisi bidan. Isilah lewat «Perbaiki halaman ini».\n\n## Lihat")
    assert "Bacaan terkait" not in text
    assert body("docs/gawat/rekaan.md", "---\njudul: J\n---\n\n## Lihat {#lihat}\n").startswith("## Lihat")
