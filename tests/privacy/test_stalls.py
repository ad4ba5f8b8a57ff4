"""Small places of work are found as people type them; a trade alone, a drink and a route are nobody's."""

import pytest

from tests.privacy.asking import found, rules

RULE = "tempat-kerja"


@pytest.mark.parametrize(("text", "value"), [
    ("bapaknya supir po xaju mulus trayek xlawi", "po xaju mulus trayek xlawi"), ("dia kernet truk tebu bintang samudra", "kernet truk tebu bintang samudra"), ("ibuknyo begawe di kerupuk cap ikan xelido punyo orang", "kerupuk cap ikan xelido"),
    ("kerjane ning laundry Xinclong sebelah kecamatan", "laundry Xinclong sebelah kecamatan"), ("udah punya selepan keliling \"xakmur tani\"", 'selepan keliling "xakmur tani"'), ("kerja di koperasi kayu gaharu Xian Xakmur", "koperasi kayu gaharu Xian Xakmur"),
    ("karyawan fotokopi berkah jaya", "karyawan fotokopi berkah jaya"), ("nyuci di laundry bersih wangi depan kampus", "laundry bersih wangi depan kampus"), ("kernet bis harapan jaya trayek xlitar", "bis harapan jaya trayek xlitar"),
    ("istrinya jualan bakso, bakso mas kumis samping pom bensin", "bakso mas kumis samping pom bensin"), ("satpam di indomaret rawa panjang", "indomaret rawa panjang"), ("kurir di jnt cabang xembalang", "jnt cabang xembalang"),
    ("kernet truk pasir cv tunas muda", "cv tunas muda"), ("kuli panggul di gudang beras koh kumis", "kuli panggul di gudang beras koh kumis"), ("jaga konter pulsa \"xoki cell\" di pasar", 'konter pulsa "xoki cell"'),
])  # fmt: skip
def test_a_place_of_work_is_found_as_it_is_typed(text: str, value: str) -> None:
    assert value in found(text, RULE), rules(text)


@pytest.mark.parametrize(("text", "place", "owner"), [
    ("calonnya anak toko emas haji xadrun", "toko emas", "haji xadrun"), ("iya di cucian steam bang xampang udah lama", "cucian steam", "bang xampang"), ("jualan nasi, uduk teh xega depan pasar", "uduk", "teh xega"), ("begawe di warung punyo bu xati", "warung", "bu xati"),
])  # fmt: skip
def test_the_owner_of_a_place_of_work_is_a_person(text: str, place: str, owner: str) -> None:
    assert found(text, "nama-orang") == [owner]
    assert any(place in hit for hit in found(text, RULE)), rules(text)


@pytest.mark.parametrize("text", [
    "Ibu-ibu berjualan kerupuk, es teh manis, dan nasi uduk di depan balai desa.", "kernet truk tebu saat musim giling", "kerja di laundry sebelah rumah", "kerja di koperasi simpan pinjam", "supir po malam trayek jauh", "kasir di alfamart dekat rumah",
    "jualan nasi uduk, uduk dengan lauk telur", "Kelompok usaha bersama membuka usaha kerupuk cap dua jari.", "Klien membuka kios sembako mandiri.", "Warung bu guru tutup.", "Kantin milik ibu dan adik ramai.",
])  # fmt: skip
def test_trades_drinks_and_routes_are_nobodys(text: str) -> None:
    assert RULE not in rules(text)
    assert "nama-orang" not in rules(text)


@pytest.mark.parametrize(("text", "school"), [
    ("Ado jugo ijazahnyo, smp muara xelindi raya.", "smp muara xelindi raya"), ("tamatan sd rawa indah", "sd rawa indah"), ("dia sekolah di sd pasir putih", "sd pasir putih"), ("ijazah terakhir smp tanjung xeringin ilir", "smp tanjung xeringin ilir"),
])  # fmt: skip
def test_a_school_called_after_its_village_is_found(text: str, school: str) -> None:
    assert found(text, "sekolah") == [school]


@pytest.mark.parametrize("text", ["ijazah smp belum diambil", "ijazah sd dan smp sudah ada", "Ia sekolah di sd dekat sungai besar.", "anak sd batu loncatan"])
def test_a_level_alone_is_no_school(text: str) -> None:
    assert "sekolah" not in rules(text)


@pytest.mark.parametrize("text", ["kerja di warung kakak iparnya", "kerja di kebun bapak mertuanya", "kerja di bengkel bang temennya", "dagang sayur di pasar ibu kota"])
def test_kin_who_own_a_shop_bear_no_name(text: str) -> None:
    assert "nama-orang" not in rules(text)
