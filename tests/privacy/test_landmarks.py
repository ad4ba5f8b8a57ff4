"""Where somebody lives is found without a street's name; where something merely happens is not."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import found, rules

TOLD = (
    ("rumahnya blkg masjid al xontoh, gg 3", "blkg masjid al xontoh"), ("Ia tinggal di kontrakan sebelah rumah Pak RT, dekat warung.", "dekat warung"),
    ("Domisili: dari toko Xontoh lurus 200 meter, belok kiri, pagar hitam", "pagar hitam"), ("Ia tinggal di barak 4 kamar 12.", "barak 4 kamar 12"),
    ("Mereka menempati kamar nomor enam rumah kos, persis di depan gerbang kampus.", "kamar nomor enam"), ("omahe ngarep pos ronda, wetan kreteg", "wetan kreteg"),
    ("mengungsi di tenda nomor 27 lapangan desa", "tenda nomor 27"), ("| Rumah | seberang musala Xontoh gang 4 |", "seberang musala Xontoh gang 4"), ("Lokasi: perempatan jalan dekat bengkel Xontoh", "perempatan"),
)  # fmt: skip

PLAIN = (
    "Kami makan siang di depan kantor.", "Ia tinggal di kontrakan dekat pasar.", "Posko berdiri di belakang gedung.", "Bantuan: 300 tenda gulung dan 12 kamar mandi.", "Ruang 204, kursi 17.", "Jalan keluar dibahas, lalu mereka pulang ke rumah.",
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), TOLD)
def test_a_place_told_by_landmarks_is_found(text: str, value: str) -> None:
    assert any(value in hit for hit in found(text, "letak-rumah")), found(text, "letak-rumah")


@pytest.mark.parametrize("text", PLAIN)
def test_one_landmark_or_none_is_no_address(text: str) -> None:
    assert "letak-rumah" not in rules(text, Context(kind="kasus"))


@pytest.mark.parametrize("text", ["kp rawa xontoh rt02/07", "Kampung Xontoh RT 07/RW 02", "dusun xontoh rt 1 rw 1"])
def test_hamlets_in_small_letters_and_glued_numbers_are_addresses(text: str) -> None:
    assert found(f"Ia tinggal di {text}.", "alamat") == [text]


SCHOOLS = ("2 smp n 5 xontohsari", "smk xontoh 2 xanten kelas xi tkj 3", "sdn xontoh 2 kelas 5", "kelas 8c smpn 2 xontoh", "SMK Xontoh jurusan otomotif, kelas X-2", "sekolah dasar Xontoh 1")


@pytest.mark.parametrize("text", SCHOOLS)
def test_a_school_is_found_with_its_class_in_whatever_letters(text: str) -> None:
    assert found(f"Ia murid {text}.", "sekolah") == [text]


@pytest.mark.parametrize("text", ["Ia lulus smp 3 tahun lalu.", "Anak usia sma 2 orang.", "Modul untuk SMA kelas 2 dicetak."])
def test_a_level_with_a_count_is_no_school(text: str) -> None:
    assert "sekolah" not in rules(text)
