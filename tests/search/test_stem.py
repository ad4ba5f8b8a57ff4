"""One family of forms, one root."""

import pytest

from pustaka.search.lists import wordlists
from pustaka.search.stem import Stemmer, Wordlists, candidates, learn, spoken

FAMILIES = """
tangani: tangani menangani ditangani penanganan tertangani penanganannya
telantar: telantar terlantar menelantarkan ditelantarkan penelantaran ketelantaran keterlantaran
asuh: asuh mengasuh diasuh pengasuhan asuhan pengasuh mengasuhnya
rawat: rawat merawat dirawat perawatan perawat
rujuk: merujuk dirujuk rujukan perujukan
layan: melayani dilayani pelayanan layanan pelayan
damping: mendampingi didampingi pendampingan pendamping
lapor: melapor dilaporkan pelaporan laporan terlapor
catat: mencatat dicatat pencatatan catatan
kemis: mengemis pengemis
gelandang: menggelandang gelandangan
pulang: memulangkan dipulangkan pemulangan kepulangan
daya: berdaya memberdayakan diberdayakan pemberdayaan
pasung: dipasung memasung pemasungan
tular: menular penularan tertular ditularkan
kelola: mengelola dikelola pengelolaan
cegah: mencegah dicegah pencegahan
kambuh: kambuh kekambuhan
salahguna: penyalahgunaan disalahgunakan menyalahgunakan penyalahguna
akhir: akhir mengakhiri diakhiri pengakhiran berakhir
adu: mengadu pengaduan diadukan
atur: mengatur diatur peraturan pengaturan aturan
tahan: menahan ditahan tahanan penahanan
ajar: belajar mengajar pelajaran pembelajaran
kerja: kerja bekerja pekerja pekerjaan mempekerjakan
ungsi: mengungsi pengungsi pengungsian
pukul: dipukul memukul pemukulan dipukuli
"""
CASES = [(root, form) for line in FAMILIES.split("\n") if line for root, forms in [line.split(": ")] for form in forms.split()]
LISTS = wordlists({"terlantar": "telantar"})
STEM = Stemmer(learn({form: 3 for _, form in CASES}, LISTS), LISTS)


@pytest.mark.parametrize(("root", "form"), CASES)
def test_forms_of_one_family_meet(root: str, form: str) -> None:
    assert STEM(form) == root


def test_a_hand_is_not_the_handling_of_a_case() -> None:
    assert {STEM(word) for word in ("tangan", "tangannya")} == {"tangan"}


@pytest.mark.parametrize("word", ["masalah", "sekolah", "kekerasan", "perempuan", "keluarga", "pemerintah", "p2k2", "2019", "hiv", "xyzzyan"])
def test_words_that_only_look_affixed_stay(word: str) -> None:
    assert STEM(word) == word


def test_a_root_is_learned_from_the_texts() -> None:
    counts = {"lumpat": 4, "melumpat": 2, "dilumpati": 1, "pelumpatan": 1}
    stem = Stemmer(learn(counts, Wordlists()), Wordlists())
    assert {stem(word) for word in counts} == {"lumpat"}


def test_three_affixed_forms_make_a_root_that_never_stands_bare_and_two_do_not() -> None:
    assert "lumpat" in learn({"melumpat": 1, "dilumpati": 1, "terlumpat": 1}, Wordlists())
    assert "lumpat" not in learn({"melumpat": 1, "dilumpati": 1}, Wordlists())


def test_what_is_shipped_decides_as_what_was_learned() -> None:
    """Roots that are left out to save bytes change no word of the texts."""
    counts = {form: 1 for _, form in CASES}
    roots = learn(counts, LISTS)
    again = learn(counts, LISTS)
    assert roots == again
    assert all(Stemmer(roots, LISTS)(form) == root for root, form in CASES)


def test_nasal_sounds_are_restored() -> None:
    assert candidates("menangani")["tangan"] == 2
    assert candidates("mengarang")["karang"] == 1
    assert candidates("menyapu")["sapu"] == 1
    assert candidates("memukul")["pukul"] == 1
    assert "gambar" in candidates("menggambar")
    assert "kgambar" not in candidates("menggambar"), "hanya di depan huruf hidup"


@pytest.mark.parametrize(("word", "root"), [
    ("nulis", "tulis"), ("nyiksa", "siksa"), ("nyuci", "cuci"), ("ngurusin", "urus"), ("ngirim", "kirim"), ("ngebunuh", "bunuh"), ("mijat", "pijat"), ("dibeliin", "beli"), ("digangguin", "ganggu"), ("cucuku", "cucu"), ("rumahmu", "rumah"),
    # Near misses: a root that nobody knows, a typing error, a word that only looks like speech, one letter too few.
    ("nyolot", ""), ("tulsi", ""), ("nasional", ""), ("ngaku", ""), ("sukuku", ""),
])
def test_words_written_as_they_are_spoken_lead_to_a_known_root(word: str, root: str) -> None:
    known = dict.fromkeys(("tulis", "siksa", "cuci", "urus", "kirim", "bunuh", "pijat", "beli", "ganggu", "aku", "cucu", "rumah", "suk"), 5)
    assert spoken(word, known) == root
