"""What a blank sheet must not ask for, and what it may."""

import pytest

from pustaka.check import check
from pustaka.kinds.asking import asked
from tests.helpers import library


@pytest.mark.parametrize(("label", "what"), [
    ("Nama klien", "nama orang"),
    ("Nama lengkap", "nama orang"),
    ("Nama ibu kandung", "nama orang"),
    ("Tanda tangan dan nama terang", "nama orang"),
    ("NIK", "nomor identitas"),
    ("KTP", "nomor identitas"),
    ("No. KK", "nomor identitas"),
    ("Nomor kartu BPJS", "nomor identitas"),
    ("Identitas klien", "nomor identitas"),
    ("No. HP", "nomor telepon, surel, atau akun"),
    ("Telepon/WA keluarga", "nomor telepon, surel, atau akun"),
    ("Nomor yang bisa dihubungi", "nomor telepon, surel, atau akun"),
    ("Alamat e-mail", "nomor telepon, surel, atau akun"),
    ("Alamat rumah", "alamat"),
    ("Domisili", "alamat"),
    ("RT/RW", "alamat"),
    ("Nama desa", "alamat"),
    ("Tempat, tanggal lahir", "tanggal atau tempat lahir"),
    ("TTL", "tanggal atau tempat lahir"),
])
def test_a_label_that_names_the_client_is_refused(label: str, what: str) -> None:
    assert [one.what for one in asked(label)] == [what]


@pytest.mark.parametrize("label", [
    "Kode kasus", "Tanggal", "Petugas (inisial)", "Nama (inisial)", "Nama samaran", "Nama lembaga", "Nama dan alamat lembaga", "Nomor telepon layanan", "Telepon layanan",
    "Alamat layanan yang dituju", "Punya KTP (ya atau tidak)", "Dokumen yang ada: KTP, KK", "Kepesertaan BPJS", "Cara menghubungi yang disetujui", "Tempat (jenisnya saja)",
    "Keadaan tempat tinggal", "Yang dinamakan keluarga", "Pertemuan ke-", "No.", "Jalan keluar yang dipilih",
])
def test_what_names_nobody_may_be_asked(label: str) -> None:
    assert not list(asked(label))


@pytest.mark.parametrize(("hint", "found"), [
    ("Tulis nama lengkap dan alamat klien.", 2),
    ("Mintalah nomor telepon keluarganya.", 1),
    ("Tulis inisial, bukan nama.", 0),
    ("Jangan catat alamatnya.", 0),
    ("Nama panggilan sering dipakai di rumah.", 0),
])
def test_a_hint_asks_only_where_it_tells_somebody_to_write(hint: str, found: int) -> None:
    assert len(list(asked(hint, hint=True))) == found


def test_it_is_found_wherever_a_sheet_asks_and_shown_at_its_line() -> None:
    sheet = (
        "a:\n  nama: A\n  petunjuk:\n    - Catat alamatnya.\n  isi:\n    - isian: [Kode kasus, Nama klien, NIK]\n    - tabel: [Siapa, No. HP]\n      awal: [Nama ayah]\n"
        "    - kotak:\n        Alamat: Tulis nama jalannya.\n    - garis: 2\n      judul: Tanggal lahir\n    - pilihan: [nama dan lembaga saya sudah disebut]\n"
    )
    found = check(library({"docs/register/lembar.yml": sheet}), only=["SUMBER06"])
    assert [(one.line, one.column) for one in found] == [(4, 7), (6, 27), (6, 39), (7, 22), (8, 14), (10, 9), (10, 17), (12, 14)]
    assert found[1].message == "Lembar ini meminta nama orang. Kertasnya dapat jatuh ke tangan orang lain. Tanyakan «Kode kasus», «inisial», atau peran orangnya saja."


@pytest.mark.parametrize("blocks", ["x", "[x]", "[{isian: x}]", "[{isian: [{a: b}]}]", "[{kotak: [a]}]", "[{tabel: [1], judul: 3}]"])
def test_a_sheet_that_is_written_wrongly_is_left_to_the_rule_about_records(blocks: str) -> None:
    assert not check(library({"docs/register/lembar.yml": f"a: {{nama: A, isi: {blocks}, petunjuk: x}}"}), only=["SUMBER06"])
