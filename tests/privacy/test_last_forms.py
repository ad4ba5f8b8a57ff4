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
