"""The way to somebody's door is found to its end, in whatever language; a house that is merely spoken of is not."""

import pytest

from pustaka.privacy import Context
from tests.privacy.asking import CASE, found, rules

PLACES = {"alamat", "letak-rumah"}


def covered(text: str, value: str) -> bool:
    """Whether most of a value is found as a place."""
    low = text.index(value)
    high = low + len(value)
    told = [text.index(hit) for rule in PLACES for hit in found(text, rule)]
    hits = [hit for rule in PLACES for hit in found(text, rule)]
    marked = {place for start, hit in zip(told, hits, strict=True) for place in range(max(low, start), min(high, start + len(hit)))}
    return len(marked) * 2 >= high - low


@pytest.mark.parametrize(("text", "value"), [
    ("Kosnya di Gang Xakula No. 17, kamar belakang dekat jemuran.", "Gang Xakula No. 17, kamar belakang dekat jemuran"),
    ("Ia ikut bibinya, Jl. Xarya belakang gereja lama, pagar mural.", "Jl. Xarya belakang gereja lama, pagar mural"),
    ("Kampung Xamerek, seberang jembatan gantung, honai paling ujung.", "Kampung Xamerek, seberang jembatan gantung, honai paling ujung"),
    ("Di Dasan Xekong Bat, belakang masjid yang kubahnya hijau.", "Dasan Xekong Bat, belakang masjid yang kubahnya hijau"),
])  # fmt: skip
def test_an_address_goes_on_as_long_as_it_tells_the_door(text: str, value: str) -> None:
    assert value in {hit for rule in PLACES for hit in found(text, rule)}


TONGUES = (
    ("Omahe ", "kulon kali, mburi gilingan, omah gedhek sing ana sumure"), ("Griya kula ", "sakidulipun langgar, kalih griya saking margi"), ("Imahna ", "gigireun lapang, sisi solokan, imah bilik"),
    ("Bengkona ", "temorra songay, budhina langgar, pagar seng"), ("Umahnyane ", "dajan pura, delod tukad"), ("Balen amaq ", "timuq masjid, sedin telabah"), ("Rumahnyo di ", "baruah surau, tigo rumah dari simpang"),
    ("Sidin badiam di ", "handil tiga, rumah paling hilir, parak titian"), ("Rumahnya ", "ri seddena masigi, olona pasarak"), ("Sa pu rumah ", "di dok atas, naik tangga, samping kios"), ("Dong tinggal di ", "kampong Xaitatiri bawah, pas blakang baileo"),
    ("Keluarganya di ", "pojok lor-wetan lapangan Xegalsari, gandeng kandang sapi"), ("Oma tinggal sandiri di ", "Lindongan III pas pinggir tanjung, rumah atap katu"), ("Rumoh Nyak X ", "di likot meunasah, bineh lueng"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "place"), TONGUES)
def test_a_way_is_found_in_the_language_of_the_place(label: str, place: str) -> None:
    assert covered(f"{label}{place}. Ia sehat.", place)


WAYS = (
    ("Dia tidur di ", "lambung kapal Xinar, sandar paling ujung dermaga"), ("Korban dimakamkan di ", "TPU Xontoh, blok C, baris ketiga dari pohon"), ("Anaknya dititip di tetangga, ", "rumah petak ijo deket empang"),
    ("Tinggal di ", "barak pekerja no. 5, km 11 jalan tambang"), ("Tidur di: ", "emperan ruko depan toko cat, Jl. Xulau"), ("Jalan masuk: ", "dari pertigaan belok kiri, 400 m, rumah terakhir"),
    ("Ia dapat ditemui di ", "lapak nomor 27 pasar sore, samping tukang parut"), ("Orang tuanya di ", "Talang Xawang, seberang sungai, rumah panggung dekat jembatan"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "place"), WAYS)
def test_boats_stalls_barracks_and_graves_are_told_like_houses(label: str, place: str) -> None:
    assert covered(f"{label}{place}. Ia sehat.", place)


def test_a_cell_of_a_table_tells_a_way_by_itself() -> None:
    assert covered("| 3 | sebelah utara balai, rumah tingkat pagar putih | lansia |", "sebelah utara balai, rumah tingkat pagar putih")


@pytest.mark.parametrize("text", [
    "Di belakang kantor kecamatan diadakan bazar murah.", "Puskesmas berada di pinggir jalan raya, dekat pelabuhan.", "Banyak lansia tinggal di pinggir sungai dan di bawah jembatan.",
    "Anak jalanan tidur di emperan toko, terminal, dan kolong jembatan.", "Langkah ketiga dari belakang: tinjau kembali asesmen.", "Rumah ketiga dari sepuluh rumah yang disurvei belum punya jamban.",
    "Barak penampungan berisi 40 keluarga.", "Setiap kamar asrama berisi empat anak.", "Klien tinggal di rumah petak bersama tiga anaknya.", "Rumah klien berdinding bambu, berlantai tanah, dan beratap rumbia.",
    "Keluarga menempati rumah kontrakan dua kamar.", "Rumahnya bocor, atapnya seng, pintunya selalu terkunci.", "Ia tinggal di panti, masuk SMP, naik kelas, dan lulus.", "Ia tidur di samping ibunya, di bawah selimut.",
    "Rumahnya jauh dari sini, harus naik kapal dua jam.", "Tinggal satu langkah lagi sebelum terminasi.", "Alamat halaman diambil dari nama berkas.", "Ibunya di pasar, bapaknya di sawah.", "biaya insulin, kontrakan naik jadi rp 600.000 sebulan",
    "Omahe adoh, ora iso saben dina nyambangi, dalane lunyu.", "Imahna leutik, budakna opat, salakina gering.", "Dia pe rumah so tua, atap bocor, kamar cuma satu.", "Rumahnyo lah tuo, atoknyo bocor, anaknyo tigo urang.",
])  # fmt: skip
def test_a_public_place_a_crowd_and_a_poor_roof_are_no_door(text: str) -> None:
    assert not rules(text, CASE) & PLACES


@pytest.mark.parametrize("text", [
    "Pembaca perlu Jalan Pikiran.", "Jalan Beton itu jadi dalam sebelas hari.", "Rawat jalan IPWL dianjurkan.", "Ambulans menempuh jalan 5 jam.", "sagu di dusun.\n3. P2K2", "Ia mengajar las di BLK. UU 8/2016 berlaku.",
    "Alamat : Jl. ............. No. .... RT ..../RW ....", "Perdirjen Nomor 02/3/KP.05.03/10/2020.",
])  # fmt: skip
def test_titles_blank_forms_and_codes_are_no_address(text: str) -> None:
    assert not rules(text) & {"alamat", "tempat-kerja"}


@pytest.mark.parametrize("value", ["Dusun II Xampali", "Komplek BTN Xongas D/7", "Jalan Sabar", "Gang Haji Xotin", "Jorong Lurah Dalam", "Lembur Babakan Sirna", "Jalan Xontoh"])
def test_hamlets_with_a_numeral_and_streets_named_by_words_are_addresses(value: str) -> None:
    assert found(f"Ia tinggal di {value}.", "alamat") == [value]


def test_a_price_is_no_part_of_a_street() -> None:
    assert found("fotokopi di Jalan Xontoh Rp 85.000", "alamat", Context(kind="edisi")) == ["Jalan Xontoh"]


def test_among_very_many_houses_the_way_to_a_door_is_found_all_the_same() -> None:
    door = "Rumahnya persis di samping jembatan Xontoh, pagar hijau."
    assert found(f"{'Rumah itu rumah. ' * 300}\n\n{door}\n\n{'Rumah itu rumah. ' * 300}", "letak-rumah") == found(door, "letak-rumah") != []


TONGUES_TOLD_APART = (
    ("rumah pertama mbah Xegi, ", "kulon kali, sak lor-e penggilingan padi, omah gedheg dewe"), ("alamat di kartu beda. yg bener ", "lao'na songay, bengko gheddung cat pote, pas e budina toko"), ("Rumahnyo di ", "baliak surau, tapi banda, atok seng karatan"),
    ("Tulis bae ", "bedeng kuning, belakang pabrik es, titian ketigo"), ("P: rumahnya di mana, supaya kawan kawa ka sana?\nI: ", "matan titian ulin, balok kiwa, lima buah rumah, nang babatis halayung"), ("P: Tinggal di mana, Puang?\n- ", "ri boko pasar, lorong tiga, ballak batu"),
    ("Petunjuk dari kader singkat: \"", "cari pohon xengkih paling besar, rumah papan warna hijau di belakangnya"), ("cuma bisa pakai kelotok, ", "dari pasar ikut arus sepuluh menit, turun di lanting warna biru, naik ke darat lewat kebun karet"),
    ("tolong antar ke rumah, ", "ada pohon sawo"), ("anter aja ke rumah, ", "depannya ada sumur timba"), ("Diantar ke ", "apartemen Puri Xanari tower C lantai 11 unit 08"), ("Rumahnya: RT-nya ", "RT dua"), ("lokasi korban: ", "bawah kolong tol, deket tiang no 12, tenda biru"), ("rumahnye di ", "gang kober, RT lima, yang depannye pohon xandaria"), ("rumoh Nyak, ", "likot meunasah, bineh krueng, rumoh papan cat ijo"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "place"), TONGUES_TOLD_APART)
def test_a_way_is_found_where_an_answer_a_request_or_the_look_of_a_house_opens_it(label: str, place: str) -> None:
    assert covered(f"{label}{place}. Ia sehat.", place)


@pytest.mark.parametrize("text", [
    "Ia tinggal sendiri di sebuah dusun lereng di Kabupaten Wonosobo.", "Mereka tinggal di dusun atas di Kecamatan Selo.", "Empat anak jalanan di bawah jembatan layang, satu bayi ditinggalkan, satu remaja putri lari dari rumah.", "Ketua RT dua, hadir.",
    "Kami mencari anak-anak di kolong jembatan dan di pasar.", "Tolong antar ke rumah, ada ibu yang menunggu.", "Yang benar, keluarga didampingi di rumah dan di sekolah.", "Rumahnya berdinding bambu, beratap seng, lantai tanah, tanpa jamban.",
    "P: Rumah ini sudah lama?\nI: Ya, sejak kecil saya di sini.",
])  # fmt: skip
def test_a_part_of_a_region_and_the_state_of_a_house_lead_to_no_door(text: str) -> None:
    assert not rules(text) & PLACES
