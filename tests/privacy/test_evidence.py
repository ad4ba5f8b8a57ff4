"""An unknown word holds a text back only where something speaks for a person, or for a place that finds one."""

import pytest
from scripts import huruf

from pustaka.privacy import Context, evidence, letters
from tests.privacy.asking import CASE, found, rules

PERSONS = (
    "Sesudah itu Xrubelk mengantar berkas ke kantor.", "Kami bertemu anak sulungnya, Xrubelk.", "Ia biasa dipanggil Xrubelk di rumah.", "Xrubelk (14 tahun) tidak sekolah.", "Kami menemui Suminartiwati kemarin.",
)  # fmt: skip
THINGS = ('Di meja ada "Krobl-Gwengs" (penganan ketan).', "Ada acara (Grwengk) di kota.")


@pytest.mark.parametrize("text", PERSONS)
def test_what_speaks_for_a_person_holds_a_case_back(text: str) -> None:
    assert rules(text) & {"nama-orang", "kata-tak-dikenal"}


@pytest.mark.parametrize("text", THINGS)
def test_what_speaks_for_a_thing_is_only_told(text: str) -> None:
    assert rules(text) <= {"kata-asing", "bagian-nama"} and rules(text)
    assert rules(text, Context(kind="edisi")) & {"nama-orang", "kata-tak-dikenal"} == set()


def test_a_thing_that_is_elsewhere_a_person_is_a_person() -> None:
    text = 'Mereka menyebutnya "Krobl-Gwengs" (penganan ketan). Adiknya, Grwengk, pulang. Ada acara (Grwengk) di kota.'
    assert "Grwengk" in found(text, "kata-tak-dikenal") + found(text, "nama-orang")
    assert "Grwengk" not in found(text, "kata-asing")


def test_names_are_spelt_unlike_words() -> None:
    assert min(map(letters.likeness, ("suminarti", "wagirahayu", "darsonowati"))) > 0
    assert max(map(letters.likeness, ("keterpencilan", "penggorengan", "berkelindan"))) < 0


def test_the_weights_of_spelling_are_current() -> None:
    assert huruf.FILE.read_text("utf-8") == huruf.text(), "Jalankan «python scripts/huruf.py», lalu simpan hasilnya."


def test_a_number_below_the_heading_of_its_column_is_found() -> None:
    account = "4410 21" + "46 31"
    assert found(f"|Penerima|Rek. BNI|\n|--|--|\n|Ibu|{account}|\n", "nomor-rekening") == [account]
    assert rules("|Kabupaten|Nilai|\n|--|--|\n|Sikka|3.000.000|\n", CASE) & {"nomor-rekening", "nomor-induk"} == set()


def test_a_row_of_a_ruled_table_is_no_heading() -> None:
    assert found("| No | Uraian |\n|---|---|\n| 1 | Nama |\n| 2 | Alamat |\n| 3 | Krewul |\n", "nama-orang") == []


FILES = ("Register Kasus: REG/PPX-ANK/0" + "217/XI/2000", "| no. kasus | 0" + "147/KTX/UPTX-PPX/II/2000 |")


@pytest.mark.parametrize("text", FILES)
def test_the_number_of_a_case_is_found(text: str) -> None:
    assert rules(text) == {"nomor-perkara"}
    assert rules("Nomor kasus naik menjadi 12 orang.") & {"nomor-perkara"} == set()


def test_an_address_that_breaks_over_a_line_is_found() -> None:
    mail = "xontoh.rekaan" + "@" + "yaho\no.com"
    assert found(f"surel: {mail} dan lain-lain", "surel") == [mail]


@pytest.mark.parametrize("text", ("Om Swastyastu, kami mulai.", "Bu Kadinkes hadir.", "Ibu-ibu Muslimat datang.", "Semangat Kiai Dahlan dibahas.", "Bu krj di luar negeri."))
def test_greetings_offices_groups_and_public_figures_are_nobody(text: str) -> None:
    assert rules(text) & {"nama-orang", "kata-tak-dikenal"} == set()


def test_signs_weigh_the_same_in_whatever_order_they_come() -> None:
    known = sorted(set(evidence.weights()) - {evidence.ALWAYS})
    some = [known[start::7] for start in range(7)]
    assert all(len({evidence.score(order) for order in (signs, signs[::-1], sorted(signs, key=lambda one: one[::-1]))}) == 1 for signs in some)
    assert any(sum(map(evidence.weights().__getitem__, signs)) != sum(map(evidence.weights().__getitem__, signs[::-1])) for signs in some)
