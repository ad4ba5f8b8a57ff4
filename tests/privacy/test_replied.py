"""Numbers that answer a question, and accounts that money is sent to, beside the near miss."""

import pytest

from tests.privacy.asking import found, rules


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Kader: Kartu BPJS-nya masih ada?\nBapak: Di sini... 000 1122 000 033.", "nomor-kartu", "000 1122 000 033"), ("Kader: Nomor rekam medisnya?\nBapak: XX.24.0117.", "nomor-rekam-medis", "XX.24.0117"),
    ("uangnya saya transfer ke Xenius milik ibu, 9001 0000 372 tadi.", "nomor-rekening", "9001 0000 372"), ("tolong kirim duit ke dana atas namanya 99010000372.", "nomor-rekening", "99010000372"),
])  # fmt: skip
def test_a_number_is_found_behind_the_question_for_it_and_where_money_is_sent(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize("text", [
    "Kader: Kartu BPJS-nya masih ada?\nBapak: Ada, sudah 12 tahun.", "Bantuan dikirim ke 1250 orang.", "Transfer ke panti Rp 1.250.000 tiap bulan.", "Kirim ke kantor pada 12-12-2020.", "Kartunya mana?\nIbu: Rp 250000 saja.",
])  # fmt: skip
def test_counts_amounts_and_days_are_no_numbers_of_cards_or_accounts(text: str) -> None:
    assert not rules(text) & {"nomor-kartu", "nomor-rekam-medis", "nomor-rekening", "nomor-dokumen"}


def test_a_point_on_the_map_is_found_where_its_sign_is_said() -> None:
    assert found("Ini lintang minus 6.1100, bujur 106.8200.", "koordinat") == ["lintang minus 6.1100", "bujur 106.8200"]


@pytest.mark.parametrize(("text", "codes"), [("Lihat register X.II-0000/94 saja.", ["X.II-0000/94"]), ("ada pada berkas XX/XX/0000417/2023 itu", ["XX/XX/0000417/2023"]), ("Simpan berkas A4 atau PDF/A-2a.", []), ("register 12 orang", [])])
def test_a_code_behind_a_register_is_asked_about(text: str, codes: list[str]) -> None:
    assert found(text, "nomor-perkara") == codes
