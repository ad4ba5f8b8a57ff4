"""A blank sheet says what its record says: every label, note and option in its order, and nothing besides."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from pustaka.book import Made, make, sheets
from pustaka.book.sheet import REGISTER
from pustaka.build import printed
from pustaka.build.printed import forms
from pustaka.progress import Progress
from tests.helpers import library

RECORD: dict[str, Any] = {
    "nama": "Rekaan", "metode": "x", "guna": "Menguji lembar.", "petunjuk": ["Langkah satu.", "Langkah dua.", "Langkah tiga."], "halaman": 1, "bersumber": "bagian rekaan",
    "isi": [
        {"isian": ["Kode rekaan", "Tanggal rekaan"]},
        {"simbol": {"kotak": "orang rekaan", "silang": None}},
        {"pilihan": ["Pilihan awal", "Pilihan akhir"], "judul": "Pilih satu", "keterangan": "Boleh kosong."},
        {"tabel": ["Kolom kiri", "Kolom kanan"], "awal": ["Baris atas", "Baris bawah"], "judul": "Tabel rekaan"},
        {"kotak": {"Kotak rekaan": "Isi secukupnya."}, "tinggi": 40},
        {"garis": "sisa", "judul": "Catatan rekaan", "keterangan": "Tulis pendek saja."},
    ],
}


def made(cache: Path, record: dict[str, Any] = RECORD) -> tuple[Made, ...]:
    register = yaml.safe_dump({"rekaan": record}, allow_unicode=True, sort_keys=False)
    books = library({"docs/metode/x.md": "---\njudul: X\n---\n\nIsi.\n", REGISTER: register})
    return make(sheets(books), books, site_url="https://contoh.id/", dates={}, cache=cache, progress=Progress(quiet=True), jobs=1)


def held_against(one: Made, record: dict[str, Any]) -> Made:
    assert one.form is not None
    return replace(one, form=replace(one.form, record=record))


def changed(change: Callable[[list[dict[str, Any]]], None]) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(yaml.safe_dump(RECORD))
    change(found["isi"])
    return found


def test_every_kind_of_field_is_found_on_the_sheet(tmp_path: Path) -> None:
    printed.check(made(tmp_path), {}, None)


@pytest.mark.parametrize(("place", "key", "value", "name"), [
    (0, "isian", ["Kode rekaan"], "isian"), (1, "simbol", {"kotak": "orang rekaan"}, "simbol"), (2, "pilihan", ["Pilihan awal"], "pilihan"), (2, "keterangan", "", "keterangan"),
    (3, "awal", ["Baris atas"], "baris tabel"), (3, "judul", None, "judul"), (4, "kotak", {"Kotak rekaan": None}, "kotak"),
])
def test_a_deleted_label_is_found(tmp_path: Path, place: int, key: str, value: object, name: str) -> None:
    """The sheet is made of a record that lacks it."""
    (one,) = made(tmp_path, changed(lambda blocks: blocks[place].update({key: value})))
    with pytest.raises(printed.Unequal, match=f"kehilangan satu {name}") as caught:
        printed.check([held_against(one, RECORD)], {}, None)
    (found,) = caught.value.found
    assert (found.path, found.line) == (REGISTER, 1)


def test_a_number_that_is_not_on_the_sheet_is_found(tmp_path: Path) -> None:
    (one,) = made(tmp_path)
    assert one.form is not None
    with pytest.raises(printed.Unequal, match="kehilangan satu nomor"):
        printed.check([replace(one, form=replace(one.form, calls=(("999 gawat", "tel:999", "Ada bahaya."),)))], {}, None)


def test_another_order_and_words_that_nobody_wrote_are_found(tmp_path: Path) -> None:
    (one,) = made(tmp_path)
    with pytest.raises(printed.Unequal, match="urutannya berbeda"):
        printed.check([held_against(one, changed(lambda blocks: blocks[2]["pilihan"].reverse()))], {}, None)
    with pytest.raises(printed.Unequal, match="yang tidak ada di daftarnya"):
        printed.check([held_against(one, changed(lambda blocks: blocks[2]["pilihan"].pop()))], {}, None)


def test_an_equal_sheet_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, kept = made(tmp_path / "pdf"), tmp_path / "kertas.json"
    printed.check(found, {}, kept)
    monkeypatch.setattr(forms, "differences", lambda *_given: iter(["Dibaca lagi."]))
    printed.check(found, {}, kept)
