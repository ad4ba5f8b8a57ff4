"""How much a finding weighs: by the kind of document, and by what the whole document says."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import RULES, Allowed, Context
from tests.privacy.asking import levels, rules

ERROR, REVIEW, ADVICE = Severity.ERROR, Severity.REVIEW, Severity.ADVICE
CASE, MINUTES, EDITION = Context(kind="kasus"), Context(kind="notulensi"), Context(kind="edisi")

TABLE = (
    ("Ia tinggal di Desa Xontohrejo.", CASE, "desa-kelurahan", REVIEW),
    ("Anak menjadi saksi perkara di Desa Xontohrejo.", CASE, "desa-kelurahan", ERROR),
    ("Rapat di Desa Xontohrejo.", MINUTES, "desa-kelurahan", ADVICE),
    ("Kunjungan ke keluarga di Desa Xontohrejo.", MINUTES, "desa-kelurahan", REVIEW),
    ("Terjadi pada 22 November 2018.", CASE, "tanggal-kejadian", REVIEW),
    ("Terjadi pada 22 November 2018 di Desa Xontohrejo.", CASE, "tanggal-kejadian", ERROR),
    ("Terjadi pada 22 November 2018.\n\nDi Desa Xontohrejo ia tinggal.", CASE, "tanggal-kejadian", REVIEW),
    ("Rapat pada 22 November 2018.", MINUTES, "tanggal-kejadian", None),
    ("Ia bersekolah di SMP Negeri 00 Xontoh.", CASE, "sekolah", ERROR),
    ("Seorang anak bersekolah di SMP Negeri 00 Xontoh.", EDITION, "sekolah", ERROR),
    ("Acara di SMP Negeri 00 Xontoh.", EDITION, "sekolah", ADVICE),
    ("Ia dipanggil Xohimah.", CASE, "nama-orang", ERROR),
    ("Penanggung jawab: Pak Xarto.", MINUTES, "nama-orang", REVIEW),
    ("Ia memandang Xumarno.", CASE, "kata-tak-dikenal", REVIEW),
    ("Ia memandang Xumarno.", EDITION, "kata-tak-dikenal", ADVICE),
    ("Xsman (1998) berkata pelan.", CASE, "kata-tak-dikenal", REVIEW),
    ("Xsman (1998) berkata pelan.", EDITION, "kata-tak-dikenal", None),
    ("Dirjen Rehabilitasi Sosial Xalahuddin membuka acara.", MINUTES, "kata-tak-dikenal", None),
    ("Ia berinisial X.Y. saja.", CASE, "inisial", REVIEW),
    ("Ia berinisial X.Y. saja.", Context(kind="kasus", child=True), "inisial", ERROR),
    ("Ia berusia 43 tahun.", CASE, "usia-tepat", ADVICE),
    ("Ia berusia 13 tahun.", Context(kind="kasus", child=True), "usia-tepat", REVIEW),
    ("Ia ialah satu-satunya mantan atlet di sana.", CASE, "gabungan-ciri", REVIEW),
    ("Ia tinggal di belakang masjid, gang buntu, pagar hitam.", CASE, "letak-rumah", REVIEW),
    ("Ia tinggal di belakang masjid, gang buntu, pagar hitam.", EDITION, "letak-rumah", ADVICE),
    ("Hubungi 0812-0000-1234.", EDITION, "nomor-telepon", ERROR),
)  # fmt: skip


@pytest.mark.parametrize(("text", "context", "rule", "level"), TABLE)
def test_the_table_of_levels(text: str, context: Context, rule: str, level: Severity | None) -> None:
    assert levels(text, context)[rule] is level


def test_several_unknown_words_weigh_as_one_outside_cases() -> None:
    for context in (EDITION, MINUTES):
        assert levels("Xonto mengeluh, Xanti mengeluh. Layanan bagi lansia berusia 60 tahun ke atas.", context)["kata-tak-dikenal"] is ADVICE
        assert levels("Xonto mengeluh. Ia berusia 60 tahun ketika pindah.", context)["kata-tak-dikenal"] is REVIEW


def test_a_paragraph_with_what_belongs_to_one_person_is_read_like_a_case() -> None:
    told = "Ia dibawa pada 22 November 2018; nomornya 0812-0000-1234."
    for context in (MINUTES, EDITION):
        assert levels(told, context)["tanggal-kejadian"] is REVIEW
        assert levels(f"Xonto mengeluh. {told}", context)["kata-tak-dikenal"] is REVIEW
        assert levels("Ia dibawa pada 22 November 2018.\n\nNomornya 0812-0000-1234.", context)["tanggal-kejadian"] is ADVICE


def test_the_number_of_an_office_makes_no_case_of_a_summary() -> None:
    assert levels("Rapat 22 November 2018; Dinas Sosial, telepon (024) 7000998.", EDITION)["tanggal-kejadian"] is None


SERVICES = ("Kantor Dinas Sosial, Jl. Xontoh No. 1", "Dinas Sosial, telepon (024) 7000998", "pengaduan@dinsos.xontoh.go.id", "Ikuti @kemenxontoh")
PRIVATE = (
    "Dinas Sosial mencatat rumah klien di Jl. Xontoh No. 1", "Lembaga menghubungi keluarga di (024) 7000998", "Puskesmas dekat kos di Jl. Xontoh No. 1", "Dinas Sosial, hubungi 0812-0000-1234", "siti.xontoh@dinsos.xontoh.go.id", "Ikuti @budi.dinsos",
)  # fmt: skip


@pytest.mark.parametrize("text", SERVICES)
def test_what_looks_like_a_service_is_advice_outside_cases_and_a_question_in_them(text: str) -> None:
    assert set(levels(text, EDITION).values()) == {ADVICE}
    assert set(levels(text, CASE).values()) == {REVIEW}


def test_the_head_of_a_letter_names_the_office_of_the_address_below() -> None:
    assert set(levels("DINAS SOSIAL\nJalan Xontoh Nomor 1 Telepon (024) 7000998", EDITION).values()) == {ADVICE}
    assert ERROR in levels("Dinas Sosial mencatat klien\nJalan Xontoh Nomor 1", EDITION).values()


def test_a_subdistrict_is_too_wide_to_stop_a_case_and_a_village_is_not() -> None:
    assert levels("Ia tinggal di Kecamatan Xontoh.", CASE)["desa-kelurahan"] is ADVICE
    assert levels("Anak menjadi saksi perkara di Kecamatan Xontoh.", CASE)["desa-kelurahan"] is ERROR


@pytest.mark.parametrize("text", PRIVATE)
def test_an_institution_on_the_line_hides_no_private_value(text: str) -> None:
    assert ERROR in levels(text, EDITION).values()


def test_only_the_exact_public_value_is_allowed() -> None:
    def allowed(value: str, rule: str) -> Context:
        return Context(kind="edisi", allowed_values=(Allowed(value, rule),))

    assert rules("WhatsApp 0811-000-129", allowed("+62 811 000 129", "nomor-telepon")) == set()
    assert rules("WhatsApp 0811-000-128", allowed("+62 811 000 129", "nomor-telepon")) == {"nomor-telepon"}
    assert rules("surel humas@xontoh.go.id", allowed("humas@xontoh.go.id", "surel")) == set()
    assert rules("surel 2humas@xontoh.go.id", allowed("humas@xontoh.go.id", "surel")) == {"surel"}
    assert rules("surel humas@xontoh.go.id", allowed("humas@xontoh.go.id", "nomor-telepon")) == {"surel"}


def test_rules_are_numbered_once() -> None:
    assert sorted({rule.number for rule in RULES}) == [rule.number for rule in RULES]
    assert len({rule.slug for rule in RULES}) == len(RULES)
