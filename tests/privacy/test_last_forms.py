"""Forms that other hands wrote and no list knew: beside each the near miss."""

import pytest

from tests.privacy.asking import found, rules


def test_an_address_behind_a_scanned_label_is_found_up_to_its_end() -> None:
    assert found("A1amat : Xontohan Julu, 200 m dari gudang, rumah papan\nDesa : -", "alamat") == ["Xontohan Julu, 200 m dari gudang, rumah papan"]
    assert not rules("Itu amat : 12 orang datang.") & {"alamat"}


def test_a_weekday_before_a_bracket_belongs_to_the_day() -> None:
    assert found("Ia dibawa lari Kamis (18/1/2024) sore.", "tanggal-kejadian") == ["Kamis (18/1/2024"]


def test_a_shared_folder_leads_to_whoever_owns_it() -> None:
    assert found("Berkasnya di drive.google.com/drive/folders/XX00xx00.", "akun-media-sosial") == ["drive.google.com/drive/folders/XX00xx00"]
    assert "akun-media-sosial" not in rules("Simpan salinan di Google Drive atau drive.google.com saja.")


@pytest.mark.parametrize(("text", "school"), [("Jarak ke SD 1,1 km.", []), ("Ia murid SD 1 Xontohsari.", ["SD 1 Xontohsari"])])
def test_a_distance_is_no_school(text: str, school: list[str]) -> None:
    assert found(text, "sekolah") == school


def test_the_end_of_a_sentence_parts_a_hamlet_from_the_next_word() -> None:
    assert "alamat" not in rules("Ia dibawa keliling kampung. Kakak klien diam.")
    assert found("Ia tinggal di Kp. Xontohsari.", "alamat") == ["Kp. Xontohsari"]


def test_kin_and_a_sign_before_capitals_with_an_age_introduce_a_name() -> None:
    assert found("Surat untuk cucunya : WAXIYEM SUXARNI (7 th).", "nama-orang") == ["WAXIYEM SUXARNI"]
    assert not rules("Hubungi kakaknya : RSUD Xontoh.") & {"nama-orang"}


def test_who_is_used_beside_another_author_with_a_year_is_one() -> None:
    assert not rules("Gunakan Xaly (2002) atau Xtrang (2003) sebagai bacaan.") & {"nama-orang", "kata-tak-dikenal"}


@pytest.mark.parametrize(("text", "codes"), [
    ("Hasilnya tertulis di R/0000/II/2024/XXX.", ["R/0000/II/2024/XXX"]), ("register kami PDX-0000/XXX/Anak/05/2024.", ["PDX-0000/XXX/Anak/05/2024"]), ("| Kematian | XJXI-XX/0000/XXX/VII/2024 |", ["XJXI-XX/0000/XXX/VII/2024"]),
    ("Kepmensos 80/HUK/2010 dan SE-12/XXX/2020 berlaku.", []), ("Surat edaran B/123/XXX/2021 dibacakan.", []), ("Simpan di D/2024/foto saja.", []), ("Lihat KTP/KK/2024.", []),
])  # fmt: skip
def test_a_code_of_letters_numbers_and_a_year_is_asked_about_in_a_case_unless_it_is_a_rule(text: str, codes: list[str]) -> None:
    assert found(text, "nomor-perkara") == codes


@pytest.mark.parametrize(("text", "accounts"), [
    ("akun Facebook Xabar Xantau Asli dan warga", ["Xabar Xantau Asli"]), ("akun FB Xos Job Xarawak; lalu", ["Xos Job Xarawak"]), ("akun Facebook Dinas Sosial Kota", []), ("akun Facebook Kementerian Sosial", []), ("akun Instagram klien", []),
])  # fmt: skip
def test_an_account_called_by_several_capitalised_words_is_somebodys_unless_an_office_has_it(text: str, accounts: list[str]) -> None:
    assert found(text, "akun-media-sosial") == accounts


def test_a_word_of_the_language_with_an_age_within_a_sentence_is_asked_about() -> None:
    assert found("Di sana ada petugas, dan Pelita (19) yang paling tua.", "kata-tak-dikenal") == ["Pelita"]
    for text in ("Lihat Pasal (12) dan Tabel (2) saja.", "Kata Ibu (40) begitu.", "Ia tamat Kelas (12) dulu."):
        assert "kata-tak-dikenal" not in rules(text)


def test_the_number_of_an_account_is_found_behind_another_word_for_the_bank() -> None:
    assert found("Bank diminta menerbitkan ulang; rekening Mandiri 150-00-0000471-9.", "nomor-rekening") == ["150-00-0000471-9"]


def test_an_office_for_schools_is_no_school() -> None:
    assert "sekolah" not in rules("Hadir Kabid Pembinaan SMP Dinas Pendidikan.")
    assert found("Ia murid SMP Xontoh Pendidikan.", "sekolah")


def test_the_next_label_of_a_form_is_no_name_behind_kin() -> None:
    assert not rules("Pengasuh: nenek dari pihak ibu\nSumber rujukan: guru kelas") & {"nama-orang"}
    assert found("Diterima oleh Ibu\nXudarsih kemarin.", "nama-orang") == ["Ibu\nXudarsih"]


def test_a_shortened_word_behind_a_hamlet_and_an_abbreviation_that_is_called_so_are_nobodys() -> None:
    assert "alamat" not in rules("Sembako dikirim ke kampung sbagian, sisanya nanti.")
    assert found("Ia tinggal di kampung xukamanis.", "alamat") == ["kampung xukamanis"]
    assert not rules("Jelaskan, ini namanya KSBX, ada di undang-undang.") & {"nama-orang", "kata-tak-dikenal"}
    assert found("Adiknya, namanya SARI, umur 9.", "nama-orang") == ["SARI"]
