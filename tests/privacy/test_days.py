"""The day on which something befell somebody is found however it is told; a day of everybody's is not."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from tests.privacy.asking import found, levels, rules

RULE = "tanggal-kejadian"


@pytest.mark.parametrize(("text", "value"), [
    ("Ia dipukul suaminya tgl 3/4 di dapur.", "tgl 3/4"), ("Dia kabur Senin kemarin tgl 12 lewat jendela.", "Senin kemarin tgl 12"), ("Kejadiannya malam Jumat Kliwon tanggal 7 sehabis tahlilan.", "malam Jumat Kliwon tanggal 7"),
    ("Bapak meninggal tanggal 9 bulan lalu di sawah.", "tanggal 9 bulan lalu"), ("Kebakaran itu malam takbiran 2022, dapurnya habis.", "malam takbiran 2022"), ("Ia diusir H+2 Lebaran 2023 oleh mertua.", "H+2 Lebaran 2023"),
    ("Anaknya dinikahkan tgl 9 dzulhijjah 1443 di sana.", "tgl 9 dzulhijjah 1443"), ("Dibacok tgl 5 bln 11 2022.", "tgl 5 bln 11 2022"), ("Kejadian malam tujuh belas Agustus kamareng di kampong.", "tujuh belas Agustus"),
    ("rumah ambruk 14 Djanuari 1991", "14 Djanuari 1991"), ("ditangkap polisi Selasa minggu kedua Maret 2021", "Selasa minggu kedua Maret 2021"), ("masuk IGD tanggal 2 Mei dan pulang", "tanggal 2 Mei"), ("luka bakar tgl 1l Nopember di rumah", "tgl 1l Nopember"),
])  # fmt: skip
def test_the_day_of_what_befell_somebody_is_found(text: str, value: str) -> None:
    assert value in found(text, RULE), rules(text)


@pytest.mark.parametrize("text", [
    "Bantuan cair setiap tanggal 5 dan gajian tanggal 25.", "Pendaftaran dibuka sampai tanggal 10 bulan depan.", "Rapat berikut tanggal 12, pukul 13.00.", "THR Lebaran 2023 dibayar.", "Libur 1 Syawal dan 10 Muharram ditetapkan.",
    "Pada 17 Agustus warga lomba makan kerupuk.", "Malam Natal dirayakan warga bersama.", "Minggu kedua Maret 2021 program dimulai.", "Skor 3/4 pada tes.",
])  # fmt: skip
def test_days_of_payments_meetings_and_feasts_are_everybodys(text: str) -> None:
    assert RULE not in rules(text)


BEFELL = "Xarni, kelas 2, membacok lawan pada malam 17 Agustus 2023 di jembatan."


@pytest.mark.parametrize("kind", ["notulensi", "edisi"])
def test_outside_cases_the_day_of_what_befell_a_person_is_an_advice(kind: str) -> None:
    context = Context(kind=kind, pseudonyms=("Mawar",))  # type: ignore[arg-type]  # the columns of the table
    assert levels(BEFELL, context)[RULE] is Severity.ADVICE
    assert levels("Rapat kelompok diadakan 17 Agustus 2023.", context)[RULE] is None


@pytest.mark.parametrize(("text", "value"), [
    ("Puncaknya malam 1 Suro kemarin, ia naik tower.", "malam 1 Suro kemarin"), ("Sepeninggal ibunya pada 27 Rajab tahun lalu, mamaknya datang dan dipukuli.", "27 Rajab tahun lalu"), ("Pertama kali malam tahun baru 2024.", "malam tahun baru 2024"),
    ("Dirantai sejak Idul Adha 2021.", "Idul Adha 2021"), ("Bapaknya, pas malam Minggu Paskah, pakai kayu.", "pas malam Minggu Paskah"), ("Tes: reaktif (tgl 8 bulan lalu), kakaknya takut.", "tgl 8 bulan lalu"), ("Ia tenggelam pada Rabu 5 Maret, 23.47.", "Rabu 5 Maret, 23.47"),
    ("awal puasa hari ke-3 th 2024: ia ketahuan menjual.", "awal puasa hari ke-3 th 2024"),
])  # fmt: skip
def test_feasts_nights_and_hours_tell_a_day(text: str, value: str) -> None:
    assert found(text, "tanggal-kejadian") == [value]


@pytest.mark.parametrize("text", ["Malam 1 Suro diperingati warga.", "THR Lebaran 2023 dibayarkan.", "Sudah lama ia tidak ke gereja pada hari Rabu Abu.", "Nisan itu dibersihkan setiap malam 1 Suro."])
def test_everybodys_feasts_tell_none(text: str) -> None:
    assert "tanggal-kejadian" not in rules(text)


@pytest.mark.parametrize(("text", "value"), [("Bayi lahir 3/1/2025 pk 04.20, stabil.", "3/1/2025 pk 04.20"), ("Anaknya lahir wuku Xayang, 6-1-2011.", "wuku Xayang, 6-1-2011"), ("Dilahirkan di RS Xontoh Xanten Xari Xening Xindah pada 2 Nopember 1995.", "2 Nopember 1995"), ("Inyo lahia 3 Maret 2011.", "3 Maret 2011")])
def test_a_birth_with_its_hour_and_its_calendar(text: str, value: str) -> None:
    assert found(text, "tanggal-lahir") == [value]


@pytest.mark.parametrize(("text", "value"), [
    ("katane simbah jatuh malem jumat kemarin, baru ketauan subuh", "malem jumat kemarin"), ("xegar kena angkut selasa malem", "selasa malem"), ("dia relaps malming kmrn", "malming kmrn"), ("Minggu kemarin memang hampir hanyut.", "Minggu kemarin"),
    ("Ia dijemput malam Selasa, dua minggu lalu.", "malam Selasa, dua minggu lalu"), ("hanyut, baru ketemu subuh tadi", "subuh tadi"), ("Ia melahirkan pada minggu kedua Februari.", "pada minggu kedua Februari"),
])  # fmt: skip
def test_the_day_of_the_week_of_what_befell_somebody_is_an_advice(text: str, value: str) -> None:
    assert found(text, RULE) == [value]
    assert levels(text, Context(kind="kasus"))[RULE] is Severity.ADVICE


@pytest.mark.parametrize("text", [
    "Kunjungan rumah Selasa sore.", "Rapat Senin malam membahas kasus anak yang hilang.", "Ia melapor setiap Senin pagi.", "Suaminya hilang sejak minggu lalu.", "Anak-anak bermain bola Minggu kemarin.", "Ia dijemput Senin pagi depan.",
])  # fmt: skip
def test_days_of_visits_meetings_and_plans_tell_nothing(text: str) -> None:
    assert RULE not in rules(text)


@pytest.mark.parametrize(("text", "value"), [
    ("Ia lari sehabis berkelahi, 12 Maulud 1434, tanggal 24 Januari 2013.", "12 Maulud 1434, tanggal 24 Januari 2013"), ("Rantai di kakinya dibuka tanggal 16 Maret 2023, disaksikan kepala desa.", "16 Maret 2023"), ("keduanya nikah siri bulan rajab tgl 27", "rajab tgl 27"),
    ("Sejak hari kelima puasa tahun lalu ia hilang.", "hari kelima puasa tahun lalu"), ("hari ketiga lebaran ia dipukul", "hari ketiga lebaran"), ("malem selikur poso wingi ia hilang", "malem selikur poso wingi"), ("Kejadian: Sabtu (12/10) di pasar", "Sabtu (12/10"), ("Ia kabur tanggal satu Suro.", "tanggal satu Suro"),
])  # fmt: skip
def test_a_day_in_two_calendars_and_the_day_of_a_release(text: str, value: str) -> None:
    assert found(text, RULE) == [value]


@pytest.mark.parametrize("text", ["Posyandu dibuka tanggal 16 Maret 2023.", "Pendaftaran dibuka tanggal 16 Maret 2023.", "Pada hari ketiga Lebaran warga bersilaturahmi.", "Ia membayar utang puasa 10 hari."])
def test_what_opens_for_many_has_no_day_of_somebody(text: str) -> None:
    assert RULE not in rules(text)
