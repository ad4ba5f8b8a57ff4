"""Honest texts pass: each kind of thing that looks like a name, beside the near miss that is one."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context
from pustaka.privacy.words import known, respelt
from tests.privacy.asking import found, levels, rules

NAMES = {"nama-orang", "kata-tak-dikenal"}


def asked(text: str) -> set[str]:
    """What would hold a case back as somebody's name."""
    return {value for rule in NAMES for value in found(text, rule)}


@pytest.mark.parametrize(("text", "name"), [
    ("Analisis. Xitwood (1997): martabat dalam perawatan.", ""), ("Seperti ditulis Xim Xife (1995), kuasa tidak diberikan.", ""), ("Xoffman menyarankan Validation kepada keluarga.", ""), ("Konsep nyeri total dari Xaunders dipakai di bangsal.", ""), ("Hal itu soal martabat; de Xonge (1989) menambahkan soal malu.", ""),
    ("Xitwood (1997) menangis tiap malam.", "Xitwood"), ("Anaknya ada dua. Xitwood (2011), kelas tiga, ikut nenek.", "Xitwood"), ("Xitwood (1997) menulis. Sesudah itu Xitwood pulang.", "Xitwood"), ("Adik de Xonge datang.", "de Xonge"),
])  # fmt: skip
def test_a_name_with_a_year_or_an_idea_is_an_author_where_nobodys_life_is_told(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Rogers menyebutnya Xirroring of Feeling.", ""), ('Warga menyebutnya "Nu Gélo" saja.', ""), ("Kucing panti yang diberi nama Xelang tidur.", ""), ("Ia menamai kucingnya Xichter.", ""), ("Perahunya dinamai Xinar.", ""),
    ("Warga menyebutnya Xirro.", "Xirro"), ('Warga menyebutnya "Xukarni" saja.', "Xukarni"), ("Kucing itu milik adik yang bernama Xelang.", "Xelang"),
])  # fmt: skip
def test_terms_nicknames_of_words_and_animals_are_called_so_and_are_nobody(text: str, name: str) -> None:
    assert asked(text) == ({name} if name else set())


@pytest.mark.parametrize(("text", "name"), [
    ("Nama ruang yang bukan nama klien: Xanggrek, Xelati.", ""), ('Seorang peserta tertawa: "Lha niku rak Krwulat!"', ""), ("Refleksi pendamping: pemberdayaan tidak pernah berarti memberi kuasa kepada orang lain, kata Grwengk.", ""), ("| PIC | Tugas |\n|---|---|\n| IPSRX | ruang |\n", ""), ("yg hadir: prgrm TB, kader", ""),
    ("Nama klien: Xanggrek", "Xanggrek"), ("Hadir: dua orang kader, Xarno, dan lima warga lain dari desa sebelah", "Xarno"), ("| PIC | Tugas |\n|---|---|\n| Xarno | ruang |\n", "Xarno"),
])  # fmt: skip
def test_a_label_that_is_denied_or_followed_by_a_sentence_introduces_nobody(text: str, name: str) -> None:
    assert found(text, "nama-orang") == ([name] if name else [])


@pytest.mark.parametrize(("text", "name"), [
    ('Lagunya "Bengawan Solo", "Es Lilin", dan "Putri Xening Ayu".', ""), ("Mereka menyebut pengasuhnya «Kanjeng Xratu», itu saja.", ""), ("Tanta, Usi, Xaca, Kaka: semua sapaan.", ""), ("Paiketan Krama Istri, Xekaa Teruna, dan Pecalang hadir.", ""), ("Ia ke pasar setiap Xaniscara.", ""),
    ('"Putri Xening Ayu pulang," katanya.', "Putri Xening Ayu"), ("Istri, Murni, takut suaminya dipecat.", "Murni"), ("Setiap Xarno pulang, ia menangis.", "Xarno"),
])  # fmt: skip
def test_titles_in_a_row_address_and_days_are_nobody(text: str, name: str) -> None:
    assert not asked(text) if not name else any(name in one or one in name for one in asked(text))


DECLARED = "---\njudul: X\nsamaran: Anak Kenari; Tante Teratai\npenulis: Xatih Xulansari\n---\n"


def test_the_front_matter_declares_disguises_and_who_signs_in_any_form() -> None:
    assert not asked(DECLARED + "Tante Teratai pulang, Anak Kenari ikut.")
    assert not asked("---\nsamaran:\n  - Ibu Kamboja\n---\nIbu Kamboja pulang.")
    assert asked("---\nsamaran: Ibu Xukarni\n---\nIbu Xukarni pulang.") == {"Ibu Xukarni"}, "a name is no disguise"
    assert asked("Isi saja.\n\npenulis: Xatih Xulansari\n") | asked(DECLARED + "Xulansari menangis.") >= {"Xulansari"}, "only in the front matter, and only the whole name"


def test_a_sentence_may_say_that_a_name_is_a_disguise() -> None:
    assert not asked("Opa Cendana bukan nama sebenarnya. Opa Cendana tidur.")
    assert asked("Opa Xarno bukan nama sebenarnya. Opa Xarno tidur.") == {"Opa Xarno"}


@pytest.mark.parametrize(("old", "new"), [("perdjandjian", "perjanjian"), ("boelan", "bulan"), ("sjarat", "syarat"), ("penjakit", "penyakit"), ("tjatatan", "catatan")])
def test_words_of_the_old_spelling_are_words(old: str, new: str) -> None:
    assert respelt(old) == new


def test_a_name_stays_one_in_any_spelling() -> None:
    assert known("rentjana") and known("kemadjoean")
    assert not known("boedi") and not known("djoko") and not known("oematan")


@pytest.mark.parametrize("word", ["Xontoskopi", "Xontologi", "Xontification", "Xontonemia"])
def test_learned_words_are_known_by_their_endings(word: str) -> None:
    assert not asked(f"Ia menjalani {word} di rumah sakit.")


@pytest.mark.parametrize(("text", "rule"), [
    ("Surat undangan: Nomor 005/1874/2023", "nomor-telepon"), ("jas hujan, BBM Rp600.000/org", "akun-media-sosial"), ("bersama BP3MI Jawa Barat", "sekolah"), ("Lokakarya dua hari di Hotel Grand Xercure dibuka.", "tempat-kerja"), ("DEPARTEMEN SOSIAL R.I.", "inisial"),
])  # fmt: skip
def test_letters_amounts_agencies_and_meetings_are_no_values_of_a_client(text: str, rule: str) -> None:
    assert rule not in rules(text)


@pytest.mark.parametrize(("text", "rule"), [
    ("Telepon 0812/0000/2012", "nomor-telepon"), ("Hubungi 031-" + "5000-2218.", "nomor-telepon"), ("BBM: xarno_88", "akun-media-sosial"), ("Ia murid MI Xurul Xontoh.", "sekolah"), ("Ia bekerja di Hotel Grand Xercure.", "tempat-kerja"), ("Adik iparnya, S.T., menelepon.", "inisial"),
])  # fmt: skip
def test_their_near_misses_are(text: str, rule: str) -> None:
    assert rule in rules(text)


def test_a_letter_behind_a_role_stays_a_disguise_with_an_age() -> None:
    assert str(levels("Anak B (14 tahun) berhenti sekolah.")["inisial"]) != str(levels("B (14 tahun) berhenti sekolah.")["inisial"])


@pytest.mark.parametrize("text", ["Xandi, ponakannya, ikut.", "I Wayan Xemper sakit.", "Ia menceritakan Indo' Lai' Bunga Xasik kepada kami.", "Nak Tut Xaditya itu anak baik."])
def test_kin_behind_a_name_and_names_of_many_regions_are_found(text: str) -> None:
    assert asked(text)


def test_who_acts_holds_a_text_back_unless_all_else_speaks_for_a_thing() -> None:
    assert asked("Xandreth mengembangkan usaha keripik.")
    assert not asked("Warung di Xakra sudah tutup.")
    assert rules("Warung di Xakra sudah tutup.", Context(kind="edisi")) <= {"kata-asing"}


def test_a_name_that_also_stands_without_its_year_is_no_author() -> None:
    assert not asked("Gunakan Xitwood (1997). Bandingkan Xitwood (1999) sesudahnya.")
    assert "Xitwood" in asked("Gunakan Xitwood (1997). Sore itu Xitwood datang.")


def test_what_everybody_wishes_is_nobody() -> None:
    assert "nama-orang" not in rules("Selamat datang di ruang ini. Selamat bekerja, dan selamat pagi. Selamat jalan.")
    assert found("Tadi pagi Selamat menangis semalaman.", "nama-orang") == ["Selamat"]


@pytest.mark.parametrize("text", [
    "Jumlah KK 1250\n2300 jiwa terdampak.", "Telepon kantor 129\n2024 laporan.", "Klien: Autis, 9 tahun.", "Anak: Sehat, 6 tahun.", "Kalau dipaksa, itu namanya eksploitasi, dan bisa dilaporkan.", "Ia setia 10 tahun menunggu.",
    "Kirim ke panti tahun 2019 2020 2021.", "SNI-7012/IEC/2010 dan ISO/9001/2015 dipakai.", "Isi berkas F-1.01 di Dukcapil.", "Lihat akun Instagram Peduli Anak Bangsa.", "Baca https://contoh.com/uploads/ibu-anak.jpg dulu.",
    "Video tentang kekerasan dalam keluarga ada di https://www.youtube.com/watch?v=abc123.", "Skor anak pada aspek Emosi (17) dan Perilaku (19) tinggi.", "Ia dirujuk ke Poli Dalam.", "Orang bilang si manja itu malas.", "smp negeri satu-satunya di pulau itu.",
    "Klien kagum pada juara dunia itu.", "kasir di alfamart shift pagi.",
])  # fmt: skip
def test_counts_conditions_standards_and_sayings_ask_nothing(text: str) -> None:
    assert {rule for rule, weight in levels(text).items() if weight in {Severity.ERROR, Severity.REVIEW}} == set()


@pytest.mark.parametrize("text", [
    "Mediasi gagal, sidang jalan dengan nomor 31 pagi itu.", "Usul nomor 2 jalan terus, no 5 ditunda.", "Vitamin 90 hr jln. Penyuluhan gizi 80%.", "Kelas ayah sdh jln. Kader mencatat.", "Kelompok jln 2x sebulan.", "Pelatihan jalan Februari 2023 dan berhenti.",
    "**Utusan desa:** Warga masih menolak.", "Bendahara kelurahan: Dana tahap dua cair.",
    "Rujukan: PKH. Kode kegiatan 5.1.02.03.04.0017.", "Belanja memakai akun 5.2.2.03.12 saja.", "BPNT dianggarkan pada 1.06.05.2.02.03 sesuai DPA.",
])  # fmt: skip
def test_what_goes_on_who_speaks_for_a_village_and_places_in_a_budget_ask_nothing(text: str) -> None:
    assert {rule for rule, weight in levels(text).items() if weight in {Severity.ERROR, Severity.REVIEW}} == set()


@pytest.mark.parametrize(("text", "rule", "value"), [
    ("Ia kontrak 3 bulan di jln. Xenari No. 5 itu.", "alamat", "jln. Xenari No. 5"), ("Kosnya di jalan mawar indah nomor 12 itu.", "alamat", "jalan mawar indah nomor 12"),
    ("**Utusan desa:** Warga Desa Xandasari menolak.", "desa-kelurahan", "Desa Xandasari"), ("Asal desa: Xandasari", "desa-kelurahan", "desa: Xandasari"),
    ("Rek. BPD 1.02.03.004455.6 atas nama ibunya.", "nomor-rekening", "1.02.03.004455.6"),
])  # fmt: skip
def test_their_streets_villages_and_accounts_are_found(text: str, rule: str, value: str) -> None:
    assert found(text, rule) == [value]


@pytest.mark.parametrize(("text", "name"), [
    ("Hadir: bides, peksos, gizi, kader, promkes.", ""), ("Hadir: sanitarian, bikor, kasi, kabid, tksk, satgas ppa.", ""), ("Hadir : Kepala Sub Dinas, 6 kepala panti, 11 pengasuh.", ""), ("Hadir: Bides, Promkes, Sanitarian, Gizi, Kader.", ""),
    ("Hadir: bag. kesra, bid. ppa, sie. humas.", ""), ("Hadir: xkdt, peksos, kader.", ""), ("Klien: dropout, unwanted pregnancy, underage.", ""), ("- KPM: ibu, single parent, 3 anak.", ""),
    ("Hadir: rina, bides, kader.", "rina"), ("Hadir: bides, xelvi, promkes.", "xelvi"), ("Hadir: bides yulfi, kader.", "yulfi"), ("Hadir: Kepala Sub Dinas, Subandrio, pengasuh.", "Subandrio"),
])  # fmt: skip
def test_a_row_of_offices_in_short_is_nobody_and_a_name_among_them_somebody(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text), asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Menurut undang-undang, yang dinamakan lanjut usia ialah seseorang yang berusia 60 tahun.\nPerihal: Undang-Undang Kesejahteraan Lanjut Usia", ""), ("Yang dinamakan Kasih ialah memberi tanpa pamrih.", ""),
    ("Anak yang dinamakan Kasih adalah cucu beliau.", "Kasih"), ("anak yang dinamakan wulan, umur 3, adalah cucunya.", "wulan"), ("jenenge dwi umur 9", "dwi"),
])  # fmt: skip
def test_what_a_law_defines_is_nobody_and_a_child_that_is_called_so_somebody(text: str, name: str) -> None:
    assert (name in asked(text)) if name else not asked(text), asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("pakdhe njegreg, ora iso omong. budhe ndhepis neng pojokan.", ""), ("emak ngabring wae ka lembur, abah ngajentul, teteh ngagukguk, kuring cicing.", ""), ("mbah nggresula wae, kang ndlosor, yu mlengos.", ""),
    ("mbah ngasiran urip dhewe", "ngasiran"), ("mas ndaru ora gelem sekolah maneh", "ndaru"), ("tante merry tidak mau pulang ke rumah", "merry"), ("yu ngatemi dodol jamu, bojone lunga.", "ngatemi"),
])  # fmt: skip
def test_a_verb_of_the_region_behind_kin_is_nobody_and_a_name_that_begins_like_one_somebody(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text), asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("muga-muga slamet kabeh yo, dongakno wae, simbah ora duwe apa-apa.", ""), ("sugeng rawuh, monggo pinarak, simbah wis ngenteni ket mau isuk, ora sabar.", ""), ("sekar kuwi lola, melu pakdhe wiwit cilik, bapake lunga ora mulih.", ""),
    ("teh, abdi teu nyaho kudu ka saha. ieu teh soal adi abdi, nu gering jiwa.", ""), ("tresna asih ka anak teh kudu rata, teu meunang pilih kasih, kitu cenah.", ""),
    ("tadi pak slamet ora teka, simbah dhewekan neng omah wae.", "slamet"), ("aku ketemu sugeng neng pasar, jarene bojone lara, simbah ora ana.", "sugeng"), ("bojone, slamet, lunga ora mulih, simbah dhewekan.", "slamet"),
    ("kudune sugeng lapor pak rt, nanging ora wani, simbah wis tuwa.", "sugeng"), ("bu rahayu geus lila nyorangan, teu boga sasaha, karunya pisan atuh.", "rahayu"), ("Wis telung dina Slamet ora mulih, bojone nangis wae.", "Slamet"),
    ("Lola ora mlebu sekolah, simbahe ora ngerti, piye iki bu.", "Lola"),
])  # fmt: skip
def test_a_word_of_the_region_that_is_a_name_too_is_one_where_somebody_is_meant(text: str, name: str) -> None:
    assert any(name in one for one in asked(text)) if name else not asked(text), asked(text)


@pytest.mark.parametrize(("text", "name"), [
    ("kakakku marahki, adekku capekki, iparku malasmi urus rumah, saya yang kerja semua.", ""), ("mertuaku cerewetmi, tawwa, iparku ributki terus di rumah kalau malam begini.", ""), ("istriku hamilmi, kodong, masakmi sendiri, sehatji semua alhamdulillah.", ""),
    ("kakakku sukarmi pulangmi kemarin, sudahmi kulapor di polsek, tawwa berani sekali.", "sukarmi"), ("adekku rismi sakitki, ndak maumi makan, kubawami ke puskesmas.", "rismi"), ("lakinya itu baso, kalo pulangmi mabuk, habismi itu piring.", "baso"),
])  # fmt: skip
def test_endings_of_makassar_make_no_name_of_a_word(text: str, name: str) -> None:
    assert name in asked(text) if name else not asked(text), asked(text)
