"""What the registers under `docs/register/` hold: the keys of their records, declared once and read by check and pages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.kinds import fields
from pustaka.kinds.base import Field
from pustaka.kinds.drawing import FAMILIES, NODES
from pustaka.kinds.sheet import Between, Blocks, Short
from pustaka.kinds.spans import Spans

STATES = ("berlaku", "diubah", "dicabut", "tidak diketahui", "belum berlaku")
"""What may be known of a regulation: «diubah» still binds, in a later wording or in part."""

SUBJECTS = (
    "pekerja sosial", "anak", "kekerasan, saksi, dan korban", "perdagangan orang dan pekerja migran", "pidana dan pemasyarakatan",
    "data pribadi dan kependudukan", "kemiskinan dan bantuan", "disabilitas", "kesehatan dan narkotika", "lanjut usia",
    "bencana dan konflik", "keluarga dan perkawinan", "layanan sosial", "hak dasar dan pemerintahan",
)
"""What regulations are about, in the order of the page."""

CONFIDENCE = ("tinggi", "sedang", "rendah")


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year, as exactly as the source says."""

    expected: str = "tanggal, bulan, atau tahun, misalnya 2026-01-28, 2026-01, atau 2026"

    def problems(self, value: object) -> Iterator[str]:
        if not (isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)):
            yield from fields.Month().problems(value)


@dataclass(frozen=True, slots=True)
class Turns:
    """The choices under one question: a list of `{kata, ke}`, where `ke` is a key of the PMKS register."""

    expected: str = "daftar pilihan, masing-masing dengan «kata» dan «ke»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"nilainya {fields.name_of(value)}"
            return
        for one in value:
            if not isinstance(one, dict) or set(one) != {"kata", "ke"} or not all(isinstance(text, str) and text.strip() for text in one.values()):
                yield "ada pilihan yang tidak terdiri atas «kata» dan «ke»"
                return


@dataclass(frozen=True, slots=True)
class PageName:
    """The name of a page in one folder, without `.md`."""

    folder: str

    @property
    def expected(self) -> str:
        return f"nama halaman di {self.folder}/ tanpa «.md», misalnya «genogram»"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"nilainya {fields.name_of(value)}"
        elif not fields.SLUG.fullmatch(value):
            yield "nilainya bukan nama berkas (huruf kecil, angka, tanda hubung)"


@dataclass(frozen=True, slots=True)
class Shape:
    """One register: the stem of its file, and the keys that its records may have."""

    name: str
    fields: tuple[Field, ...]


def field(key: str, kind: fields.Type, doc: str, *, required: bool = False) -> Field:
    return Field(key=key, label=key.replace("_", " ").capitalize(), type=kind, doc=doc, required=required)


NAME = field("nama", fields.Text(160), "Nama yang dibaca orang.", required=True)
SOURCES = field("sumber", fields.Texts(), "Alamat atau keterangan sumber yang dibaca.")
CONFIDENT = field("keyakinan", fields.Choice(CONFIDENCE), "Seberapa kuat sumbernya.")
NOTE = field("catatan", fields.Text(400), "Hal yang perlu diketahui pembaca.")

LAWS = Shape("hukum", (
    NAME,
    field("jenis", fields.Text(40), "Jenis peraturan, misalnya UU atau Permensos.", required=True),
    field("nomor", fields.Text(20), "Nomor seperti tertulis, misalnya «14» atau «262/HUK».", required=True),
    field("tahun", fields.Count(1945), "Tahun peraturan.", required=True),
    field("wilayah", fields.Text(80), "Daerah yang menetapkan, untuk peraturan daerah."),
    field("perihal", fields.Text(), "Yang diatur, dengan kata sendiri.", required=True),
    field("pokok", fields.Choice(SUBJECTS), "Bidangnya, untuk pengelompokan."),
    field("status", fields.Choice(STATES), "Keadaan seperti yang diketahui.", required=True),
    field("ditetapkan", When(), "Kapan ditetapkan."),
    field("sejak", When(), "Sejak kapan keadaan itu berlaku."),
    field("tenggat", fields.Day(), "Sampai kapan tulisan yang menyebutnya disesuaikan."),
    field("diganti_oleh", fields.Slugs("hukum"), "Kunci peraturan yang menggantikan atau mencabut."),
    field("diubah_oleh", fields.Slugs("hukum"), "Kunci peraturan yang mengubah."),
    CONFIDENT,
    field("diperiksa", fields.Day(), "Tanggal keadaannya dicocokkan dengan naskah resmi."),
    field("diperiksa_oleh", fields.Text(120), "Siapa yang mencocokkannya."),
    field("diperiksa_pada", fields.Text(), "Naskah yang dibuka ketika mencocokkannya."),
    NOTE,
    field("naskah", fields.Text(), "Alamat naskah yang dapat dibuka orang."),
    field("salinan", fields.Text(), "Alamat salinan naskah di situs unggahan, bila yang lain tidak diketahui."),
    SOURCES,
))

DUTY, BAN, LIMIT, RIGHT, POWER = "wajib", "dilarang", "batas", "hak klien", "wewenang"
NATURES = (DUTY, BAN, LIMIT, RIGHT, POWER)
"""What a law does with somebody: demands, forbids, bounds what others do, gives the client a right, allows."""

DUTIES = Shape("kewajiban", (
    NAME,
    field("sifat", fields.Choice(NATURES), "Wajib, dilarang, batas bagi pihak lain, hak klien, atau wewenang.", required=True),
    field("langsung", fields.Flag(), "«ya» bila pekerja sosial, lembaganya, atau setiap orang terikat sendiri."),
    field("siapa", fields.Text(160), "Siapa yang terikat.", required=True),
    field("apa", fields.Text(), "Yang diwajibkan atau dilarang, satu atau dua kalimat dengan kata sendiri.", required=True),
    field("tenggat", Spans(), "Tenggatnya; masing-masing diawali lamanya, misalnya «3 × 24 jam sejak …»."),
    field("kecuali", fields.Text(), "Pengecualian atau syaratnya."),
    field("pasal", fields.Text(160), "Peraturan dan pasalnya, misalnya «UU 14/2019 Pasal 44».", required=True),
    field("sanksi", fields.Text(), "Akibat pelanggarannya."),
    field("hukum", fields.Slugs("hukum"), "Kunci peraturannya.", required=True),
    field("keadaan", fields.Texts(), "Keadaan tiap peraturan di «hukum» ketika pasalnya dibaca, dalam urutan yang sama."),
    field("entri", fields.Slugs("pmks"), "Jenis PMKS yang bersangkutan."),
    field("semua", fields.Flag(), "«ya» bila berlaku di semua entri."),
    CONFIDENT,
    NOTE,
))

GUIDELINE, RESEARCH, OFFICIAL, BODY, TEACHING, NEWS, BLOG = "pedoman resmi", "penelitian", "laman resmi", "laman lembaga", "bahan ajar", "berita", "blog"
SOURCE_KINDS = (GUIDELINE, RESEARCH, OFFICIAL, BODY, TEACHING, NEWS, BLOG)
"""What a source is, in the order of the page; regulations have a register of their own."""

WHOLLY, PARTLY, ABSTRACT = "seluruhnya", "sebagian", "abstrak"
EXTENTS = (WHOLLY, PARTLY, ABSTRACT)
"""How much of a source was read."""

REFERENCES = Shape("sumber", (
    NAME,
    field("penerbit", fields.Text(120), "Siapa yang menerbitkannya.", required=True),
    field("tahun", fields.Count(1945), "Tahun terbit; kosong bila tidak tertulis."),
    field("jenis", fields.Choice(SOURCE_KINDS), "Macam sumbernya.", required=True),
    field("alamat", fields.Text(), "Alamat di penerbitnya, yang dapat dibuka orang."),
    field("salinan", fields.Text(), "Alamat salinan di situs unggahan, bila alamat penerbitnya tidak diketahui."),
    field("cara_membuka", fields.Text(160), "Cara menemukannya bila tidak ada alamat yang boleh ditulis."),
    field("terbaca", fields.Choice(EXTENTS), "Seberapa banyak yang dibaca.", required=True),
    field("kekuatan", fields.Choice(CONFIDENCE), "Seberapa kuat sumbernya.", required=True),
    field("dibuka", fields.Day(), "Hari alamatnya dibuka orang; kosong berarti belum dibuka."),
    NOTE,
))

SERVICES = Shape("rujukan", (
    NAME,
    field("singkat", fields.Text(40), "Kata pada tombol, misalnya «119 ambulans»."),
    field("guna", fields.Text(), "Yang dilakukan layanan ini.", required=True),
    field("kapan", fields.Text(), "Kapan dihubungi.", required=True),
    field("wilayah", fields.Text(80), "Wilayah kerjanya.", required=True),
    field("datangi", fields.Text(160), "Ke mana berjalan bila tidak ada nomor."),
    field("telepon", fields.Text(30), "Nomor telepon seperti diputar."),
    field("pesan", fields.Text(30), "Nomor WhatsApp."),
    field("situs", fields.Text(120), "Alamat layanan yang dibuka, bukan ditelepon."),
    field("jam", fields.Text(80), "Jam layanan, seperti tertulis pada sumber."),
    field("biaya", fields.Text(80), "Biaya menghubunginya, seperti tertulis pada sumber."),
    field("katakan", fields.Text(160), "Yang disebutkan lebih dahulu."),
    field("bila_tidak", fields.Text(120), "Yang dilakukan bila tidak tersambung."),
    field("terlihat", When(), "Kapan nomornya terakhir terlihat pada sumber."),
    field("pesan_terlihat", When(), "Kapan nomor WhatsApp terakhir terlihat, bila berbeda."),
    CONFIDENT,
    field("resmi", fields.Flag(), "«ya» bila nomornya tertulis dalam standar pelayanan resmi lembaganya."),
    field("umum", fields.Flag(), "«ya» bila masuk blok darurat yang sama di semua halaman."),
    field("sebagian", fields.Flag(), "«ya» bila belum ada di semua daerah; «bila_tidak» selalu ikut ditampilkan."),
    field("ditarik", fields.Flag(), "«ya» bila tidak lagi dianjurkan: alamatnya tetap ada, nomornya tidak."),
    NOTE,
    SOURCES,
))

POTENTIALS = Shape("psks", (
    NAME,
    field("nomor", fields.Count(1), "Urutan dalam lampiran Permensos 8/2012.", required=True),
    field("singkatan", fields.Text(20), "Singkatan yang lazim."),
    field("arti", fields.Text(400), "Siapa mereka dan apa yang dapat mereka kerjakan.", required=True),
    CONFIDENT,
    SOURCES,
))

TERMS = Shape("istilah", (
    NAME,
    field("kepanjangan", fields.Text(), "Bentuk panjangnya."),
    field("arti", fields.Text(400), "Satu atau dua kalimat dengan kata sendiri.", required=True),
    *(field(key, fields.Texts(), "Lihat keterangan di awal berkas.") for key in ("sinonim", "dulu", "hindari", "mencakup", "juga_dicari")),
    field("pmks", fields.Slugs("pmks"), "Jenis PMKS yang dibahas."),
    field("umum", fields.Flag(), "«ya» bila berasal dari pengetahuan umum, bukan dari sumber yang dibaca."),
))

SPELLINGS = Shape("ejaan", (
    NAME,
    field("salah", fields.Texts(), "Ejaan tidak baku yang sering ditulis.", required=True),
    field("kecuali", fields.Texts(), "Rangkaian kata yang dibiarkan, misalnya nama resmi."),
))

TYPES = Shape("pmks", (
    NAME,
    field("kelompok", fields.Text(60), "Kelompok jenis.", required=True),
    field("nomor_2012", fields.Count(1), "Urutan dalam lampiran Permensos 8/2012.", required=True),
))

ATTENTION = Shape("pas", (NAME, field("nomor", fields.Count(1), "Urutan dalam Kepmensos 103/HUK/2025.", required=True)))

WAYS = Shape("siapa", (
    NAME,
    field("tanya", fields.Text(), "Pertanyaan sesudah pilihan pertama.", required=True),
    field("pilihan", Turns(), "Kata pekerja dan entri yang dituju.", required=True),
))

TOPICS = Shape("topik", (NAME,))

SHEETS = Shape("lembar", (
    NAME,
    field("metode", PageName("docs/metode"), "Halaman metode yang menjelaskan cara kerjanya.", required=True),
    field("guna", fields.Text(240), "Gunanya, satu kalimat.", required=True),
    field("petunjuk", Short(5, 200, least=3), "Tiga sampai lima petunjuk mengisi.", required=True),
    field("bersumber", fields.Text(160), "Bagian lembar yang bersandar pada sumber; tanpa isian ini semuanya praktik umum."),
    field("halaman", Between(1, 2), "Jumlah halaman A4; pembuat PDF mencocokkannya.", required=True),
    field("isi", Blocks(), "Susunan formulirnya.", required=True),
))

MEMBER, STEP = "anggota", "langkah"

STAGES = ("persiapan", "pertemuan pertama", "asesmen", "rencana", "intervensi", "evaluasi", "pengakhiran")
"""Where a step of the practice family's file stands, in the order of the work."""

FAMILY = Shape("keluarga", (
    NAME,
    field("macam", fields.Choice((MEMBER, STEP)), "Anggota keluarga, atau langkah dalam berkasnya.", required=True),
    field("umur", fields.Count(0), "Umur anggota pada hari ke-0."),
    field("hari", fields.Count(0), "Hari keberapa langkah itu terjadi, dihitung dari kabar pertama."),
    field("tahap", fields.Choice(STAGES), "Tahap langkah itu."),
    field("halaman", PageName("docs/metode"), "Halaman metode yang memuat contohnya."),
    field("isi", fields.Text(400), "Keadaan anggota pada hari ke-0, atau apa yang terjadi pada langkah itu.", required=True),
    field("sepakat", fields.Text(300), "Yang disepakati, dan tetap berlaku pada langkah sesudahnya."),
))

SPHERES = ("sikap", "pengetahuan", "keterampilan")
"""What a competence is made of, in the order in which the profile names it."""

LEARNING = ("sebelum bertugas", "bulan pertama", "tiga bulan pertama", "sesudah enam bulan")
"""When a worker who begins learns something; the order of the learning path."""

FIELDWORK, PROPOSED = "uji petik", "usulan"

COMPETENCES = Shape("kompetensi", (
    NAME,
    field("ranah", fields.Choice(SPHERES), "Sikap, pengetahuan, atau keterampilan.", required=True),
    field("tahap", fields.Choice(LEARNING), "Kapan sebaiknya dipelajari.", required=True),
    field("isi", fields.Text(240), "Apa yang dapat dikerjakan orang yang menguasainya.", required=True),
    field("tanda", fields.Text(240), "Tanda yang dapat dilihat orang lain.", required=True),
    field("asal", fields.Choice((FIELDWORK, PROPOSED)), "Diminta responden uji petik, atau diusulkan penyunting.", required=True),
    field("baca", Short(8, 120), "Halaman dari folder docs/ tanpa «.md», boleh dengan «#bagian»."),
    field("lembar", fields.Slugs("lembar"), "Lembar kosong yang dipakai."),
    field("latihan", fields.Texts(), "Nama kasus latihan, tanpa folder dan tanpa «.md»."),
))

ASKED = Shape("kata-orang", (
    NAME,
    field("halaman", fields.Text(120), "Alamat halaman tanpa garis miring di ujung, misalnya «buku-saku/anak-jalanan».", required=True),
    field("sebutan", fields.Texts(), "Sebutan dan kata yang langsung berarti halaman ini; dihitung seperti nama lain."),
    field("kata", fields.Texts(), "Kata, keadaan, atau pertanyaan yang diketik orang ketika memerlukannya."),
))

LANGUAGES = (
    "Jawa", "Sunda", "Betawi", "Minangkabau", "Batak", "Madura", "Bugis-Makassar", "Bali", "Banjar", "Melayu Papua", "Melayu Ambon", "Aceh", "Sasak",
    "gaul", "jalanan", "Inggris",
)

DIALECT = Shape("kata-daerah", (
    NAME,
    field("bentuk", fields.Texts(), "Bentuk lain kata itu."),
    field("arti", fields.Texts(), "Arti dalam bahasa Indonesia.", required=True),
    field("bahasa", fields.Choice(LANGUAGES), "Asal katanya.", required=True),
    field("sumber", fields.Text(), "Keterangan sumber; tanpa isian ini artinya pengetahuan umum para penyusun."),
))

OPEN_HOSTS = Shape("situs-http", (
    field("nama", fields.Text(80), "Nama situs seperti di alamatnya.", required=True),
    field("alasan", fields.Text(240), "Mengapa alamatnya belum memakai «https».", required=True),
    field("sejak", When(), "Kapan hal itu dicatat.", required=True),
))

MOVES = Shape("pindahan", (
    field("nama", fields.Text(160), "Nama yang pindah atau dicabut, untuk pengelola.", required=True),
    field("lama", fields.Text(300), "Alamat yang pernah terbit, dari akar situs, misalnya «metode/rekaan/» atau «metode/rekaan/#langkah».", required=True),
    field("baru", fields.Text(300), "Alamat yang menggantikannya; kosong bila dicabut."),
    field("tanggal", fields.Day(), "Kapan alamat itu pindah atau dicabut.", required=True),
    field("alasan", fields.Text(300), "Satu kalimat yang dibaca orang yang datang lewat alamat lama.", required=True),
    field("tetap", fields.Flag(), "«ya» bila naskah lama tetap terbaca, dengan peringatan bahwa ia sudah digantikan."),
))

DRAWINGS = Shape("gambar", (
    NAME,
    field("macam", fields.Choice(FAMILIES), "Cara menggambarnya.", required=True),
    field("halaman", PageName("docs/metode"), "Halaman yang memuat gambar dan daftar bacaannya.", required=True),
    field("bagian", fields.Text(60), "Id bagian halaman itu tempat gambarnya.", required=True),
    field("juga", fields.Texts(), "Berkas entri atau kartu yang menunjuk gambar ini, misalnya «docs/gawat/kekerasan-seksual.md»."),
    field("pendek", fields.Text(240), "Satu kalimat tentang apa yang tampak, bagi yang tidak melihatnya.", required=True),
    field("menurut", fields.Text(120), "Berkas yang memuat setiap «waktu» yang ditulis tangan."),
    field("panggil", fields.Slugs("rujukan"), "Nomor yang dihubungi bila bahaya, dari daftar rujukan."),
    field("asal", fields.Text(240), "Asal isinya, satu kalimat: sumber, praktik umum, atau rekaan.", required=True),
    field("simpul", NODES, "Isi gambar menurut nomornya.", required=True),
))

SHAPES: tuple[Shape, ...] = (LAWS, DUTIES, REFERENCES, SERVICES, POTENTIALS, TERMS, SPELLINGS, TYPES, ATTENTION, WAYS, TOPICS, SHEETS, FAMILY, COMPETENCES, ASKED, DIALECT, OPEN_HOSTS, MOVES, DRAWINGS)
SHAPE_OF = {one.name: one for one in SHAPES}
