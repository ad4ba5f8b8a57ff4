"""What the privacy rules say about each kind of finding: fixed sentences, so that no message can repeat what was found."""

from collections.abc import Sequence

from pustaka.findings import Spot
from pustaka.library.signoff import State
from pustaka.rules.grouping import lines_of, listed

SHOWN = 8
"""Lines named in a message; the finding itself carries all of them."""

WORDS_SHOWN = 6
"""Words named by their places: beyond that the ways out would fall off the end of a comment."""

WAYS_OUT = (
    "Bila nama, samarkan. Bila bukan, tambahkan «nama_diizinkan: [ … ]» dengan kata itu pada isian pembuka, "
    "atau minta pengelola menjalankan «pustaka senyapkan»."
)

MESSAGES = {
    "nomor-telepon": "Di sini ada nomor telepon. Hapus nomornya; sebut perannya saja, misalnya «keluarga klien».",
    "surel": "Di sini ada alamat surel. Hapus alamatnya; surel lembaga hanya boleh dimuat bila terdaftar dalam izin.",
    "akun-media-sosial": "Di sini ada akun, profil, atau tautan grup. Hapus; sebut «media sosial» saja.",
    "nomor-induk": "Di sini ada NIK, nomor KK, atau deretan enam belas angka. Hapus seluruh nomornya.",
    "nomor-kartu": "Di sini ada nomor kartu atau kepesertaan. Hapus nomornya; nama programnya boleh tetap.",
    "nomor-dokumen": "Di sini ada nomor dokumen pribadi. Hapus nomornya; jenis dokumennya boleh tetap.",
    "nomor-rekening": "Di sini ada nomor rekening. Hapus nomornya.",
    "nomor-rekam-medis": "Di sini ada nomor rekam medis. Hapus nomornya.",
    "nomor-perkara": "Di sini ada nomor perkara atau laporan polisi. Hapus nomornya; sebut tahap perkaranya saja.",
    "pelat-kendaraan": "Di sini ada pelat nomor kendaraan. Hapus; sebut jenis kendaraannya saja.",
    "nomor-panjang": "Di sini ada deretan angka panjang yang dapat menunjuk orang. Hapus, atau jelaskan kepada peninjau apa artinya.",
    "koordinat": "Di sini ada koordinat atau tautan peta. Hapus; sebut kabupaten atau provinsinya saja.",
    "alamat": "Di sini ada alamat. Hapus; sebut kabupaten atau provinsinya saja.",
    "letak-rumah": "Di sini letak rumah dijelaskan dengan patokan atau petunjuk jalan. Hapus patokannya; sebut jenis huniannya saja.",
    "desa-kelurahan": "Di sini ada nama desa, kelurahan, atau kecamatan. Ganti dengan «sebuah desa», atau dengan kabupaten atau provinsi.",
    "tanggal-lahir": "Di sini ada tanggal lahir. Ganti dengan kelompok usia, misalnya «remaja» atau «40–49 tahun».",
    "tanggal-kejadian": "Di sini ada tanggal atau bulan kejadian. Tulis tahunnya saja, atau «awal tahun» dan sejenisnya.",
    "sekolah": "Di sini ada nama sekolah. Ganti dengan jenjangnya, misalnya «sekolah dasar».",
    "tempat-kerja": "Di sini ada nama atau letak tempat kerja. Ganti dengan jenisnya, misalnya «pabrik».",
    "nama-orang": "Ini tampaknya nama orang. Ganti dengan nama samaran yang tercantum pada isian «samaran», atau dengan perannya.",
    "kata-tak-dikenal": f"Kata ini berhuruf besar dan tidak dikenal; mungkin nama orang atau tempat. {WAYS_OUT}",
    "kata-asing": "Kata ini tidak dikenal, tetapi tidak tampak sebagai nama orang. Bila ternyata nama orang atau tempat kecil, samarkan; bila bukan, biarkan.",
    "inisial": "Ini tampaknya inisial. Ganti dengan nama samaran yang tercantum pada isian «samaran».",
    "samaran-bukan-samaran": "Nama samaran ini sama dengan nama penulis atau peserta. Pilih nama samaran lain.",
    "usia-tepat": "Di sini ada usia yang tepat. Bila angkanya tidak diperlukan, ganti dengan kelompok usia, misalnya «awal tiga puluhan».",
    "pekerjaan-khas": "Bersama tempat, waktu, atau ciri lain di naskah ini, pekerjaan ini menunjuk satu orang. Ganti dengan kelompoknya, misalnya «pekerja harian», «pedagang kecil», atau «pegawai».",
    "jam-atau-jumlah": "Bersama tempat, waktu, atau ciri lain di naskah ini, jam atau jumlah yang tepat menunjuk satu orang. Ganti dengan «pagi sampai sore» atau «sebagian kecil anggota».",
    "tulisan-tersandi": "Di sini ada tulisan yang disandikan, misalnya base64 atau nama situs berawalan «xn--», sehingga tidak dapat dibaca peninjau. Tulis dengan huruf biasa, atau hapus.",
    "bagian-nama": "Kata di dalam nama lembaga, karya, atau alat ini tidak dikenal. Pastikan bukan nama orang yang ditulis tanpa koma.",
    "gabungan-ciri": "Kalimat ini menggabungkan beberapa ciri langka. Hapus sebagian, agar orangnya tidak dapat dikenali tetangganya.",
}
"""By the slug of the rule."""

IN_REGISTER = "{found} Bila milik seseorang, hapus. Bila milik layanan dan diumumkan untuk umum, daftarkan nilainya di docs/register/izin.yml."
"""What a register is told: there the value may well be a service's own."""

IN_OWN = "{found} Catatan izin dan senyap terbuka untuk umum. Hapus, dan jelaskan tanpa mengulang nilainya."
BY_NAME_ONLY = "Isian «oleh» memuat lebih dari nama. Tulis nama atau jabatan orang yang memutuskan saja."
NAMED_IN_REGISTER = "Kata berhuruf besar ini tidak dikenal dan mungkin nama orang. Daftar mengajari pemeriksa nama yang boleh lewat, jadi seorang pengelola perlu memastikannya."
NAMED_IN_OWN = "Ini mungkin nama orang atau tempat. Catatan izin dan senyap terbuka untuk umum. Jelaskan tanpa nama."
PLACE_IN_REGISTER = "{found} Isi daftar ikut terbit di banyak halaman. Hapus, atau minta seorang pengelola memastikannya."
"""What a record is told of a name or a small place."""


DISGUISED = "Bila ini sudah nama samaran, tambahkan «samaran: [ … ]» dengan nama itu pada isian pembuka."
MAY_BE_DISGUISED = frozenset({"nama-orang", "inisial"})


def said(slug: str, places: Sequence[Spot], values: Sequence[str], *, disguised: bool, instead: str = "") -> str:
    """The message of a finding with all its places; `disguised` says that the text may declare pseudonyms, `instead` is a sentence made for this text."""
    words = len(set(values))
    if slug == "kata-tak-dikenal" and len(places) > 1:
        subject = f"{words} kata di naskah ini" if words > 1 else f"Satu kata di {len(places)} tempat"
        return f"{subject} tidak dikenal; mungkin nama orang atau tempat (baris:kolom): {listed(places, values, WORDS_SHOWN)}. {WAYS_OUT}"
    where = f" Ada di {len(places)} tempat: baris {lines_of(places, SHOWN)}" if len(places) > 1 else ""
    return (instead or MESSAGES[slug]) + where + (f" {DISGUISED}" if disguised and slug in MAY_BE_DISGUISED else "")


FILE_NAME = "Nama berkas ini tampaknya memuat nama orang atau tempat. Ganti nama berkas dengan pokok masalahnya, misalnya «jarang-hadir.md»."
PICTURE = "Berkas ini masih membawa keterangan tersembunyi: {kinds}. Jalankan «pustaka bersihkan» pada berkas ini."
EXPIRED = (
    "Izin ini berakhir pada {day}, dan nilainya masih terbit. Cocokkan nilainya dengan sumber resminya, lalu perpanjang «kedaluwarsa» "
    "atau hapus catatan ini beserta nilainya."
)
OTHER_FILE_NAME = "Nama berkas ini tampaknya memuat nama orang. Ganti dengan apa yang ditunjukkan gambarnya, misalnya «alur-rujukan.png», lalu sesuaikan tautannya."
VALUE_IN_FILE_NAME = "Nama berkas atau foldernya memuat nomor, alamat, atau tulisan tersandi yang dapat menunjuk orang. Ganti dengan pokok isinya, misalnya «alur-rujukan.png», lalu sesuaikan tautannya."
DRAWN = "Tulisan di dalam gambar SVG ini memuat yang dapat menunjuk orang: {kinds}. Hapus atau samarkan di program gambarnya, lalu simpan ulang."
MOVED = "Yang disebut isian «lingkup» izin ini tidak ada lagi. Bila berkasnya berganti nama, tulis nama barunya; bila tidak, hapus catatan ini."
UNUSED = "Izin ini tidak dipakai di tulisan mana pun. Hapus catatannya."
ATTACHMENT = "Berkas ini bukan tulisan dan bukan gambar, sehingga isinya tidak dapat diperiksa. Pindahkan ke luar pustaka. Naskah disusun menjadi tulisan dengan «pustaka terima NASKAH»."
PHOTO = (
    "Foto ini belum dinyatakan pada isian «foto». Tulis «foto: {nama-berkas.jpg: tanpa orang dan tanpa tulisan}», "
    "atau bentuk izin orang yang tampak: izin tertulis, izin lisan, atau izin wali."
)
PHOTO_WRITING = (
    "Isian «foto» belum menyebut tulisan yang tampak di foto ini. Lihat papan tulis, surat, kartu, seragam, dan pelat, lalu tambahkan "
    "«dan tanpa tulisan» atau «dan tulisan umum» di belakang keterangannya. Bila tulisannya menunjuk orang, ganti fotonya."
)

AGAIN = "Minta seseorang yang bukan penulis menjalankan «pustaka tinjau {path}»."
REVIEWS = {
    State.CHANGED: f"Isi atau gambar tulisan ini berubah sesudah ditinjau, sehingga tinjauannya tidak berlaku lagi. {AGAIN}",
    State.SELF: f"Peninjaunya sama dengan penulisnya, sehingga tinjauan ini tidak berlaku. {AGAIN}",
    State.UNSIGNED: f"Tinjauan ini tidak menyebut peninjau, tanggal, atau hasilnya. {AGAIN}",
    State.REFUSED: "Hasil tinjauannya «jangan terbit», sehingga tulisan ini tidak dimuat. Sesudah diperbaiki, jalankan «pustaka tinjau {path}».",
}
"""By the state of the signature; what is missing of a consent, another rule says."""

COMPOSED = "Sesudah disusun menjadi halaman, {where} memuat sesuatu yang dapat menunjuk orang: {what}. Hapus, juga bila angkanya terpisah atau ditulis dengan tanda lain."
NOT_COMPOSED = "Tulisan ini tidak dapat disusun menjadi halaman, sehingga isinya tidak dapat diperiksa. Kurangi tanda kurung, tanda petik terbalik, atau tingkat daftarnya."
WHAT = {
    "nomor-telepon": "nomor telepon", "surel": "alamat surel", "akun-media-sosial": "akun atau tautan grup", "nomor-induk": "NIK atau nomor KK", "nomor-kartu": "nomor kartu",
    "nomor-dokumen": "nomor dokumen pribadi", "nomor-rekening": "nomor rekening",
}
"""By the slug of the rule, for sentences that speak of the finished page."""
