"""What is found is found whole: a school with its class, a place with its settlement and landmarks; and no clause beside it is swallowed."""

import pytest

from tests.privacy.asking import found

DOORS = ("alamat", "letak-rumah", "desa-kelurahan")


def doors(text: str) -> list[str]:
    return [one for rule in DOORS for one in found(text, rule)]


@pytest.mark.parametrize("school", [
    "sdn 14 koto xalereng kls 5", "smk negeri 2 xintau jaya jurusan mesin kelas xi tkr 1", "sman 1 tanjung xarapan, xi ipa 2", "MTs Nurul Xalah, kelas VIII-B", "sma n 1 xantan hilir kelas x ips 2", "smp n 2 xaribuan, kelas ix-c",
    "mtsn 5 lubuak xandai kelas ix", "smk kristen xoe jurusan tata boga kelas x", "man 2 xayakumbuah kelas xii agama", "sd ypk xalvari kelas 6",
])  # fmt: skip
def test_a_school_is_found_with_the_rest_of_its_name_its_class_and_its_department(school: str) -> None:
    assert found(f"Anaknya di {school}, sering bolos.", "sekolah") == [school]


@pytest.mark.parametrize(("text", "school"), [
    ("anaknya di sdn 14 xoto dan ibunya bekerja.", "sdn 14 xoto"), ("ia di smp 3 xontohsari masuk siang.", "smp 3 xontohsari"), ("kls 5 di sdn 2 xontoh lah duo kali bolos.", "kls 5 di sdn 2 xontoh"), ("ia di smk 2 xontoh jurusan mesin dan sering bolos.", "smk 2 xontoh jurusan mesin"),
    ("ia di smk 2 xontoh kelas xi lalu berhenti.", "smk 2 xontoh kelas xi"), ("ia di sman 1 xontoh. kelas sebelah ribut.", "sman 1 xontoh"),
])  # fmt: skip
def test_a_school_ends_where_something_else_is_told(text: str, school: str) -> None:
    assert found(text, "sekolah") == [school]


@pytest.mark.parametrize("school", ["pp darul xalah as-xolihin", "PP Miftahul Xannah", "rumah tahfidz al xikmah", "dayah darul xulum"])
def test_a_boarding_school_is_known_by_how_such_are_named(school: str) -> None:
    assert found(f"Anak ditampung di {school}, betah.", "sekolah") == [school]


def test_a_place_of_prayer_is_a_school_only_where_somebody_learns() -> None:
    assert found("ia mengaji di surau nurul xaman tiap sore.", "sekolah") == ["surau nurul xaman"]
    assert not found("rapat di surau nurul xaman tiap sore.", "sekolah")


@pytest.mark.parametrize("text", ["PP Nomor 78 Tahun 2021 mengatur.", "pp 35 dan pp 78 dibaca.", "PP Muhammadiyah memberi pandangan.", "jurusan mesin boleh magang.", "kelas xi ipa dua orang ikut."])
def test_a_regulation_a_board_and_a_class_are_no_school(text: str) -> None:
    assert not found(text, "sekolah")


@pytest.mark.parametrize("place", [
    "turunan balakang surau xaitul iman, nan ado tabek gadangnyo, jorong ateh xanda", "jorong xubang data, mandaki ka kanan sasudah posyandu, rumah kayu jandela biru", "jorong sawah xiek, turunan sabalah kincia aia, rumah kayu atok seng",
    "dusun padang xarunggo, ka baruah banda, rumah pagar puding", "dhusun ares xenga, budi'na langgher kiai, se badha somor tuwana", "banjar xeladi tukad, dajan pura puseh, angkul-angkul bata merah", "titian xanjang rt 5, bedeng parak masigit",
    "repok xebung, lauq embung, bale pegat", "gampong xeutoe, dusun meunasah tuha, likot keude kupi", "soa xatal, bawah pohon gayang, rumah tembok", "kampung xoaliap, dekat para-para pinang, naik dari jembatan kayu",
])  # fmt: skip
def test_a_place_is_found_from_its_settlement_to_its_last_landmark(place: str) -> None:
    assert any(place.startswith(one[:12]) and one in place and len(one) > len(place) * 0.8 for one in doors(f"Ia tinggal di {place}. Ibunya sakit.")), doors(f"Ia tinggal di {place}. Ibunya sakit.")


def test_a_settlement_and_a_landmark_fill_a_cell() -> None:
    assert "huta xigalapang dalam, sebelah kubangan kerbau" in doors("| no | siapa | tempat |\n|---|---|---|\n| 1 | lansia | huta xigalapang dalam, sebelah kubangan kerbau |\n")
    assert not doors("| no | hal |\n|---|---|\n| 1 | dusun terjauh, dekat hutan |\n| 2 | rumah panggung, rumah batu |\n")


@pytest.mark.parametrize(("text", "place"), [
    ("Ia di rt 5 rw 2, lalu kami pulang.", "rt 5 rw 2"), ("Ia di Dusun Xontoh, ibunya bekerja di sawah.", "Dusun Xontoh"), ("Ia di Dusun Xontoh, warga mengeluh dan kami mencatat.", "Dusun Xontoh"),
    ("Anak bermain bola, RT 05 RW 02.", "RT 05 RW 02"), ("Guru SD Negeri Xontoh, Dusun Xanten.", "Dusun Xanten"),
])  # fmt: skip
def test_a_place_swallows_no_clause_that_tells_something_else(text: str, place: str) -> None:
    assert place in doors(text)


@pytest.mark.parametrize("text", [
    "rapat di gampong, hadir tuha peut. gampong yang jauh, di ujung jalan, sulit sinyal.", "di higa langgar ada lapangan, di subarang sungai ada pasar.", "di dusun yang jauh, belakang hutan, ada jalan.", "walang sangit menyerang sawah, petani mengeluh.", "nagari sungai dan lereng rawan longsor.",
    "nagari bersih dan gampong sehat nama program.", "kandang sapi di dekat pemukiman ditertibkan.",
])  # fmt: skip
def test_settlements_and_landmarks_that_find_no_door_are_passed_over(text: str) -> None:
    assert not doors(text)


@pytest.mark.parametrize(("text", "village"), [("tampek di balai adat nagari koto batu balai.", "nagari koto batu balai"), ("| etek | nagari sungai xaniah |", "nagari sungai xaniah"), ("datang dari gampong xeutoe barat.", "gampong xeutoe barat")])
def test_a_village_of_several_words_in_small_letters_is_found_whole(text: str, village: str) -> None:
    assert found(text, "desa-kelurahan") == [village]


@pytest.mark.parametrize(("text", "letters"), [("inisialnyo XD, alah tahu.", "XD"), ("anak itu, inisial M.Xh., ditinggal.", "M.Xh."), ("anak nan dikawinakan XN, lahir tahun 2009.", "XN"), ("inisial di koran XR disebut.", "XR")])
def test_initials_are_announced_in_regional_speech_and_by_a_birth(text: str, letters: str) -> None:
    assert letters in found(text, "inisial")


@pytest.mark.parametrize(("text", "name"), [("dipanggia urang kampuang buyuang sarunai dek itu.", "buyuang sarunai"), ("dipanggia urang uncu lado, manggaleh.", "uncu lado"), ("Anak itu dipanggil orang Bolong, padahal.", "Bolong")])
def test_what_the_people_of_a_place_call_somebody_is_found(text: str, name: str) -> None:
    assert name in [one for rule in ("nama-orang", "kata-tak-dikenal") for one in found(text, rule)]
    assert not found(text, "desa-kelurahan")


@pytest.mark.parametrize("text", ["Ia dipanggil orang tua murid karena bolos.", "Ia dipanggil warga untuk rapat.", "Ia dipanggil orang Dinas.", "Ia dipanggil warga ibu bidan."])
def test_being_summoned_is_no_name(text: str) -> None:
    assert not [one for rule in ("nama-orang", "kata-tak-dikenal") for one in found(text, rule)]


def test_an_elder_in_a_cell_is_somebody() -> None:
    row = "| no | siapa | hal |\n|---|---|---|\n| 1 | opung xumanpak | sakit |\n| 2 | mama muda | sehat |\n| 3 | nenek menjemput | sore |\n"
    assert found(row, "kata-tak-dikenal") == ["xumanpak"]
