"""What explains a capitalised word, and beside each explanation the name that it must not cover."""

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context, detect, known, weighed
from tests.privacy.asking import CASE, found

CLIENT = Context(kind="kasus", pseudonyms=("Ibu Kenari", "Kakek Pinus", "Klien A"))

HONEST = {
    "theorists and an instrument": (
        "## Kerangka\n\nTeori pelepasan (Cumming & Henry, 1961) dan teori aktivitas dipakai untuk membaca keadaan Kakek Pinus.\n"
        "Status gizinya dinilai dengan Mini Nutritional Assessment (Vellas, 1999).\nSkor Vellas menunjukkan risiko. Pandangan Cumming dan Henry dibahas bersama.\n"
        "Kakek Pinus terdaftar dalam Data Terpadu Kesejahteraan Sosial dan mengurus kartu di Disdukcapil.\n\n## Menua dengan bermartabat\n\nKeluarga setuju.\n"
    ),
    "a list of sources": (
        "Pendekatan Perlman dan Xandell membantu. Menurut Xandell, masalah diurai satu per satu.\n\n## Sumber\n\n"
        "- Xandell, R. T. (1978). Casework in practice. New York: Xolumbia Press.\n- Xutomo, B., & Xariani, L. 2012. Menata Layanan Lansia. Bandung: Xefika.\n"
    ),
    "numbered sources and footnotes": (
        "Jarak sosial dijelaskan oleh Xogardus[^1].\n\n[^1]: Xogardus, E. S. (1933). A social distance scale. Sociology and Social Research.\n"
    ),
    "an instrument and its eponym": "Beban pengasuh diukur dengan Xarit Burden Interview. Skor Xarit turun. World Day dan Isra Mikraj diperingati. Surah Al-Isra dibaca.",
    "spoken citations": "Xandura (1977) mendefinisikan efikasi diri. Menurut Xastrow dan Xay (2010: 15), peran pekerja sosial beragam. Xemon dkk. (1972) memperkenalkan teori aktivitas.",
    "citations with pages": "Menurut Xurlock, E. B. (1980: 25), masa tua panjang. Xurlock, 1980: 25, menulis hal yang sama (Xinda, 2001 dalam Xooyman & Xiyak, 2011), seperti dikutip dalam Xahrudin, 2012.",
    "a worker who cites": "Peksos menghargai penentuan diri (Xiestek, 1957). Saya memakai teori aktivitas (Xemon, 1972). Teori kontinuitas dari Xobert Xatchley (1989) menolong. Xastrow (2010) menyatakan bahwa klien berhak memilih.",
    "an author behind the word for clients": "Peksos menghargai keputusan klien (Xiestek, 1957).\n\n## Sumber\n\n- Xiestek, F. P. (1957). The casework relationship. Chicago: Loyola.\n",
    "given names of authors": "Menurut Xelizabeth Xurlock, masa tua panjang. Teori Xobert Xatchley (1989) menolong.\n\n## Daftar pustaka\n\n- Xurlock, Xelizabeth B. 1980. Psikologi Perkembangan. Jakarta: Xrlangga.\n- Xuharto, Edi. 2009. Membangun Masyarakat. Bandung: Xefika.\n",
    "agencies": "Berkas diurus di Disdukcapil, Dinkes, Kesbangpol, dan Baznas. Datanya masuk Regsosek dan DTSEN lewat SIKS-NG.",
    "a programme with its abbreviation": "Klien A mengikuti Program Keluarga Xatensi (PKX). PKX berjalan setahun.",
    "feasts and scripture": "Sesudah Nyepi dan Galungan, menjelang Waisak, Kakek Pinus membaca QS. Luqman: 14, HR Bukhari, dan Matius 5:3. Isra Mikraj diperingati bersama.",
    "history": "Kakek Pinus lahir pada masa Romusa, sebelum Proklamasi, dan bercerita tentang Orde Baru serta Hindia Belanda.",
    "English tools": "Peksos memakai Geriatric Depression Scale, Activities of Daily Living, dan Participatory Rural Appraisal. Ada Transect Walk.",
    "headings with affixed words": "## Terpadu dan Terpumpun\n\n## Menua\n\n## Penuaan Sehat\n\n## Kebermaknaan Hidup\n\nMerumuskan rencana. Padukan layanan. Merajut jejaring.\n",
    "sites": "Lihat [laman Xasmala](https://www.xasmala.or.id/layanan) dan [Xoskota, Juli 2020](https://xoskota.co.id/2020).",
    "theorists who are taught": "Tugas perkembangan menurut Havighurst selesai. Rogers menekankan empati. Miller dan Rollnick (2013) serta Smilkstein dan Hartman (1978) dipakai. Ajaran Ki Hadjar Dewantara dan Ki Hajar Dewantara dibahas.",
    "a year between two authors": "Xuharto (2009) dan Xahrudin memandang kesejahteraan sebagai hak. Menurut Xuharto (2009) dan Xahrudin (2012), peran itu beragam.",
    "epidemics, peoples and games": "Sejak Covid-19, Kakek Pinus membantu pengungsi Rohingya. Ia pernah menjadi relawan Asian Games.",
    "faith": "Kakek Pinus berserah kepada Gusti Allah. Ia membaca Injil Matius dan Matius pasal 5. Bulan Muharam tiba.",
    "cited surnames of a list": "Skor Xandell naik. Prinsip Xandell dipakai. Menurut Xandell dan Xutomo, masalah diurai. Hal itu dijelaskan Xutomo (2012) juga.\n\n## Sumber\n\n- Xandell, R. T. (1978). Casework in practice. New York: Xolumbia.\n- Xutomo, B. 2012. Menata Layanan Lansia. Bandung: Xefika.\n",
}

PLANTED = {
    "a client with a year": ("Xari (2019) datang ke kantor. Xulandari (2019) menangis.", ("Xari", "Xulandari")),
    "a client who is quoted": ("Ia berkata, \"saya takut\" (Xohayati, 2019). Ia diam.", ("Xohayati",)),
    "a client who tells": ("Menurut Xohayati (2019), suaminya pergi.\n\nXohimah (2020) menjelaskan bahwa anaknya sakit.", ("Xohayati", "Xohimah")),
    "an interview among the sources": ("Isi.\n\n## Sumber\n\n- Xohayati, S. (2019). Wawancara di rumahnya, dua jam.\n- Xarmidi. 2020. Keterangan tetangga klien di balai.\n", ("Xohayati", "Xarmidi")),
    "a life with a year in brackets": ("Ia lulus sekolah (Xohayati, 2010), lalu bekerja. Klien lain (Xarmidi & Xumiyem, 2019) ikut.", ("Xohayati", "Xarmidi", "Xumiyem")),
    "a year behind a comma": ("Menurut Xohayati, 2019 tahun yang berat. Buku harian Xarmidi (2019) dibaca. Metode ini dipakai untuk Xumiyem (2018).", ("Xohayati", "Xarmidi", "Xumiyem")),
    "given names alone": (
        "Menurut Xelizabeth Xurlock, masa tua panjang. Sesudah itu Xelizabeth tidak mau. Kami mengajak Edi.\n\n## Sumber\n\n- Xurlock, Xelizabeth B. 1980. Psikologi Perkembangan. Jakarta.\n- Xuharto, Edi. 2009. Membangun Masyarakat. Bandung.\n",
        ("Xelizabeth", "Edi"),
    ),
    "a client in brackets": ("Kami mendampingi klien (Xohayati, 2019) sampai pulih.", ("Xohayati",)),
    "kin with a year": ("Anak sulungnya (Xeno, 2010) ikut. Tetangga Xarmi (1999) datang.", ("Xeno", "Xarmi")),
    "an instrument on a client": ("Lampiran: Xohayati Assessment. Lihat Xohayati Family Assessment Form dan Xarmidi Home Visit Report.", ("Xohayati", "Xarmidi")),
    "initials in brackets": ("Siti Nur Xohayati (SNX) tinggal sendiri. Kader Warga Xarmidi (KWX) datang.", ("Xohayati", "Xarmidi")),
    "a cited name that lives here": ("Teori Xandell (Xandell, 1978) dipakai. Sesudah itu Xandell menangis di rumah. Ia menjenguk Xandell.", ("Xandell menangis", "Xandell")),
    "an announced name with a year": ("Ia tinggal bersama Ibu Xandell. Xandell (1978) mendefinisikan masalah.", ("Ibu Xandell",)),
    "behind an agency": ("Petugas Disdukcapil menemui Xohayati. Sesudah Regsosek, Xarmidi pindah.", ("Xohayati", "Xarmidi")),
    "behind a feast": ("Sesudah Nyepi, Xumiyem sakit. QS Xohayati pulang. Matius datang.", ("Xumiyem", "Xohayati", "Matius")),
    "a link to a person": ("Lihat [cerita Xohayati](https://xohayati.blogspot.com/x) dan [cerita Xarmidi](https://contoh.id/xarmidi).", ("Xohayati", "Xarmidi")),
    "a word of the trade as a name": ("Ia dibantu Bu Mini dan Pak Venn. Namanya Burden.", ("Bu Mini", "Pak Venn", "Burden")),
    "a cited given name": ("Menurut Sari (2019), beban itu berat. Kami membaca Bintang (2020) mendefinisikan nilai.", ("Sari", "Bintang")),
    "a sentence around two names": ("Xohayati dan Xarmidi (2019) pulang ke rumahnya. Xumiyem dan Xarti (2018), klien kami, ikut.", ("Xohayati", "Xarmidi", "Xumiyem", "Xarti")),
    "a forged source": ("Lalu Xarsinem bersama adiknya. Xarmidi tampak lega.\n\n## Sumber\n\n- Xarsinem. 2019. *Merawat Diri Sendiri*. Solo: Pustaka.\n- Xarmidi. 2019. *Merawat Diri Sendiri*. Solo: Pustaka.\n", ("Xarsinem", "Xarmidi")),
    "a forged source and a life": ("Menurut Xarsinem, suaminya pergi.\n\n## Sumber\n\n- Xarsinem. 2019. *Merawat Diri Sendiri*. Solo: Pustaka.\n", ("Xarsinem",)),
    "a forged source and a verb of everyday life": ("Xarsinem memandang ke luar. Xarmidi menulis surat.\n\n## Sumber\n\n- Xarsinem. 2019. *Merawat Diri Sendiri*. Solo: Pustaka.\n- Xarmidi. 2019. *Merawat Diri Sendiri*. Solo: Pustaka.\n", ("Xarsinem", "Xarmidi")),
    "a pair with a year and a life": ("Menurut Xuharto (2009) dan Xahrudin, adiknya pulang. Xarmi (2019) dan Xumiyem datang.", ("Xuharto", "Xahrudin", "Xarmi", "Xumiyem")),
    "a theorist's name on a person": ("Ia bersama Pak Rogers. Bu Miller datang. Yohanes dan Matius datang pada bulan Muharam.", ("Pak Rogers", "Bu Miller", "Yohanes", "Matius")),
    "a people and a name": ("Pengungsi Rohingya Xarsinem datang. Gusti pulang. Asian Xarmidi.", ("Xarsinem", "Gusti", "Xarmidi")),
}


def blocking(text: str, context: Context = CLIENT) -> list[str]:
    return [text[one.start : one.end] for one, level in weighed(text, context, detect(text, context)) if level is not Severity.ADVICE and one.rule in {"nama-orang", "kata-tak-dikenal"}]


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_anonymised_text_is_not_held_up(name: str) -> None:
    assert blocking(HONEST[name]) == []


@pytest.mark.parametrize("name", PLANTED)
def test_a_name_beside_an_explanation_is_still_found(name: str) -> None:
    text, names = PLANTED[name]
    hits = blocking(text)
    for one in names:
        assert any(part in hit for hit in hits for part in (one, one.split()[0])), (one, hits)


@pytest.mark.parametrize("name", HONEST)
def test_other_kinds_are_told_the_same(name: str) -> None:
    text = HONEST[name].replace("Kakek Pinus", "lansia itu").replace("Klien A", "warga")
    assert found(text, "kata-tak-dikenal", Context(kind="edisi")) == []


def test_affixes_lead_to_their_roots_and_names_do_not() -> None:
    assert found("Layanan itu. Terpadu. Menua. Padukan. Mengacak. Repositori.", "kata-tak-dikenal", CASE) == []
    assert found("Layanan itu. Menxik. Terxadu.", "kata-asing", CASE) == ["Menxik", "Terxadu"]
    assert not [name for name in ("menik", "menuh", "dimas", "tini", "sari", "mini", "tesa") if known(name)], "too short a root makes a word of a name"
