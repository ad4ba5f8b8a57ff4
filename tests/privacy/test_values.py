"""Values with a form of their own: each is found as written, and each has near misses that stay silent."""

import pytest

from tests.privacy.asking import found, rules

VALUES = {
    "nomor-telepon": (
        "0812-0000-1234", "08120000 1234", "+62 812 0000 1234", "+62 (0) 812-0000-1234", "(0812) 0000.1234", "0857.0000.1974", "O852-OOOO-9l9l", "wa.me/6281200001234",
        "tel:+62-812-0000-1234", "08&#49;2-0000-1234", "0812\u200b0000\u200b1234", "0812\u00ad00001234", "**0812**-0000-1234", "(0251) 7000998", "021-5550000", "6281200001234",
        "\uff10\uff18\uff11\uff12\uff10\uff10\uff10\uff10\uff11\uff12\uff13\uff14", "%2B62%20812%200000%201234", "nol delapan satu dua nol nol nol nol satu dua tiga empat", "kosong delapan dua dua 0000 1357",
        "api.whatsapp.com/send?phone=6281200001234", "wa.me/?text=halo&phone=6281200001234", "0812\u20110000\u20111234", "0 8 1 2 0 0 0 0 1 2 3 4", "0812<!-- -->00001234", "&amp;#48;812-0000-1234",
    ),
    "surel": (
        "a.contoh@contoh.id", "nama [at] contoh [dot] id", "rizki dot rekaan at gmail dot com", "nama(at)gmail.com", "nama @ contoh . com", "nama@gmail", "nama et gmail titik com", "nama&#64;contoh.id", "nama%40contoh.id",
        "nama at yahoo.com", "nama\\@contoh.id",
    ),
    "akun-media-sosial": ("@kedai.rekaan", "https://www.instagram.com/nama.rekaan/", "https://chat.whatsapp.com/REKAANabc", "t.me/namarekaan"),
    "nomor-induk": ("3402000000000001", "9202 0000 0000 0001", "3301.0100.0000.0001"),
    "nomor-dokumen": ("00.111.222.3-000.000", "197505051999031000", "X0000001", "3471-LT-00000000-0000"),
    "nomor-perkara": ("000/Pid.B/2022/PN Cth", "7/Pid.Sus-Anak/2022/PN Cth", "LP/B/000/VI/2022/SPKT", "STTLP/077/III/2022/SPKT", "Reg. Litmas 07/III/2022"),
    "pelat-kendaraan": ("H 0066 ABZ", "AB0000CD", "BK 0077 XYZ"),
    "koordinat": ("-7.770000, 110.220000", "7°46'12\"S 110°22'00\"E", "https://maps.app.goo.gl/Rekaan123", "geo:-7.77,110.22"),
    "alamat": (
        "Jl. Anyelir 4 No. 10", "gang Sawo nomor 3", "Gg. Kelinci No. 5 RT 09/RW 11", "RT 004/002", "Perum Griya Rekaan Blok D-7", "Dusun Watureka RT 01 RW 04", "kode pos 55700", "dsn. rekawangi rt 3 rw 1",
        "jl. melati no 3", "Blok F2 No. 8", "rumah nomor 12",
    ),
}  # fmt: skip

LABELLED = {
    "nomor-telepon": ("HP: 812 0000 1234", "telp 7000998", "nomor WA-nya O8I2OOOO1234"),
    "akun-media-sosial": ("IG: nama.rekaan", "FB Nama_rekaan", "pin BB 7F0000A1", "Facebook-nya Nama Rekaan"),
    "nomor-induk": ("NIK klien: 340215xxxxxx", "KK 34021500000"),
    "nomor-kartu": ("Nomor KIS 0001456700000", "PKH 320100077700000", "KIS-nya nomor 0001456700000"),
    "nomor-dokumen": ("Nomor paspornya B0000776", "NISN 0099880000", "SIM C 990011220000"),
    "nomor-rekening": ("BNI 0998870000", "Rekening: BRI 0000-01-000777-50-0", "rekening kelompok Mandiri 000-00-0777888-1", "Rekening untuk bantuan: BCA 000 777 888", "no rek 123450000"),
    "nomor-rekam-medis": ("No. Rekam Medis 77-88-99", "RM 0077123", "No. MR 01.23.45"),
    "pelat-kendaraan": ("motor anaknya ad 7070 zq",),
    "nomor-panjang": ("nomornya 00012000077", "nomor 0000-7770-00123"),
    "tanggal-lahir": ("lahir di Contoh, 2 April 2019", "TTL: Contoh, 07/09/2011", "Tgl lahir 21-02-1990", "ulang tahunnya 3 Maret", "tanggal_lahir: 2010-02-03"),
    "tanggal-kejadian": ("terjadi Minggu, 5 Juni 2022", "pada 20/10/2022", "tanggal 22 November"),
    "sekolah": ("murid SDN Mekar Rekaan 1", "di SMP Negeri 88 Xontoh", "di MI Nurul Rekaan", "kuliah di Universitas Rekaan Raya"),
    "tempat-kerja": ("di PT Kayu Lapis Rekaan", "kerja di CV Reka Mandiri"),
    "desa-kelurahan": ("di Desa Sidoreka", "Kel. Rekasari", "desa rekawates", "KECAMATAN REKAMULYA"),
}  # fmt: skip

SILENT = (
    "No. 08 Tahun 2012, Jam 13.00 – 16.30", "Rp 1.250.000", "Rp 0812.000.000", "ISBN 978-979-8433-55-1", "tahun 2012-2013", "Telepon 129", "Hotline TePSA 1500771", "Nomor 16/HUK/2019", "pukul 08.12 sampai 09.00",
    "dua tiga kali", "kontak 12 orang", "satu, dua, tiga", "1.081.200.001.234", "doi:10.33007/inf.v5i1.1234", "skor 0,812345678", "halaman 0812", "10.30-11.45 dan 08.30-09.15",
    "250 eks @ Rp 18.000", "akun resmi dinas", "ia membuat akun Facebook dan TikTok", "@media print", "https://wa.me/?text=SUSUN11%20urutan%0Ahttps%3A%2F%2Fcontoh.id%2F", "[kirim](https://wa.me/?text=a11)", "kami bertemu at the office",
    "surat Nomor 465/77/2021", "800/1123/2021", "kode kegiatan 4421.QAA.001", "PKH tahun 2018", "PKH Rp 750.000", "bantuan PKH 10.000.000 keluarga", "KK 12 orang", "kartu KIS 2019/2020",
    "Jamkesda sebesar Rp 3.750.000", "dana 12.500.000", "BRI 2020", "rekam medis tahun 2020", "putusan MK 46/PUU-VIII/2010", "460/1021/Dinsos/2023",
    "ruang B 12 lantai 3", "P2K2", "S 1 PGSD", "suhu 37,5 derajat", "skor turun dari 24 menjadi 13",
    "jalan keluar yang disepakati", "Jalan keluar itu ada", "ketua RT/RW", "Kampung Siaga Bencana", "kampung halaman", "anak jalanan", "Jalan Tengah",
    "Desa Tangguh Bencana", "kepala desa", "desa binaan", "Desa X", "Dana Desa", "balai desa.\nBersama warga",
    "kelas VIII SMP", "SMP 3 tahun", "SD dan SMP", "bekerja di pabrik", "toko kelontong",
    "belum berumur 18 tahun", "berumur 60 tahun atau lebih", "berumur 12 tahun, belum 18 tahun", "menjelang ia berumur 18 tahun",
    "paling besar 50 KB serta 2 detik", "1.000 KB dan 4.096 piksel", "mereka bekerja di Indonesia.",
    "nomor 1500-771", "no. 2019-2020-2021", "Kode akun 521211 untuk bahan", "dana zakat nagari Rp 4.200.000",
    "berusia di bawah 18 tahun", "usia 40–49 tahun", "selama 13 tahun", "UU No. 11 Tahun 2012",
)  # fmt: skip
"""Ordinary writing that looks like a value and is none."""


@pytest.mark.parametrize(("rule", "value"), [(rule, value) for rule, values in VALUES.items() for value in values])
def test_values_are_found_as_a_whole(rule: str, value: str) -> None:
    hits = found(f"Dicatat {value} oleh pendamping.", rule)
    assert any(len(hit.strip("*")) >= 0.6 * len(value.strip("*")) for hit in hits), hits


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in LABELLED.items() for text in texts])
def test_values_are_found_by_what_stands_before_them(rule: str, text: str) -> None:
    assert found(f"Catatan: {text}.", rule)


def test_the_words_of_a_message_that_is_handed_on_are_looked_at_like_others() -> None:
    assert found("https://wa.me/?text=hubungi%20" + "0857" + "9931" + "2476", "nomor-telepon")


@pytest.mark.parametrize("text", SILENT)
def test_near_misses_stay_silent(text: str) -> None:
    assert rules(f"Catatan: {text}.") == set()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("usia-tepat", "Ia genap berumur 18 tahun."), ("usia-tepat", "Ia berumur 60 tahun dan sehat."), ("usia-tepat", "Ia berumur 12 tahun, belum sekolah."),
        ("sekolah", "Anaknya belajar di KB Xelati 2."), ("tempat-kerja", "Ia bekerja di Xontohan."),
    ],
)  # fmt: skip
def test_what_looks_like_a_limit_and_is_none(rule: str, text: str) -> None:
    assert found(text, rule)
