"""An age is found without a word for it where it is somebody's; a count and a span of years are not."""

import pytest

from tests.privacy.asking import found, rules

RULE = "usia-tepat"


@pytest.mark.parametrize(("text", "value"), [
    ('Nama: Xodo "Xriting", 11 th, mengamen.', "11 th"), ("Xamar, 15 tahun 4 bulan, ditangkap.", "15 tahun 4 bulan"), ("Si Xeulis, genep taun satengah, salamet.", "genep taun satengah"), ("Ibu 18th 4bln, santri.", "18th 4bln"),
    ("Ia baru anam blas.", "anam blas"), ("Umurnya kata dia 81, matanya kabur.", "81"), ("Kandung Xarinih, l7 tahun, penjual.", "l7 tahun"), ("| Nama | Umur |\n|---|---|\n| Xadi | 39 |", "39"),
])  # fmt: skip
def test_ages_beside_somebody(text: str, value: str) -> None:
    assert found(text, RULE) == [value]


@pytest.mark.parametrize("text", ["Kasus baru 16, kasus lama 20.", "Sesudah itu, dua tahun, program berhenti.", "| Kegiatan | Jumlah |\n|---|---|\n| Rapat | 39 |", "Pendampingan selama 13 tahun."])
def test_counts_and_spans_are_no_ages(text: str) -> None:
    assert RULE not in rules(text)


def test_a_list_of_roles_with_their_numbers_points_at_nobody() -> None:
    assert "gabungan-ciri" not in rules("Peran: warga (8), lurah (1), wartawan (1), imam masjid (1), penjual es (1).")
