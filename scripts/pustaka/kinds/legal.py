"""The registers of what binds and what stands behind a text: regulations, duties, other sources."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.shape import CONFIDENCE, CONFIDENT, NAME, NOTE, SOURCES, Shape, When, field
from pustaka.kinds.spans import Spans

STATES = ("berlaku", "diubah", "dicabut", "tidak diketahui", "belum berlaku")
"""What may be known of a regulation: «diubah» still binds, in a later wording or in part."""

SUBJECTS = (
    "pekerja sosial", "anak", "kekerasan, saksi, dan korban", "perdagangan orang dan pekerja migran", "pidana dan pemasyarakatan",
    "data pribadi dan kependudukan", "kemiskinan dan bantuan", "disabilitas", "kesehatan dan narkotika", "lanjut usia",
    "bencana dan konflik", "keluarga dan perkawinan", "layanan sosial", "hak dasar dan pemerintahan",
)
"""What regulations are about, in the order of the page."""

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
    field("kecuali", fields.Text(), "Keadaan yang membuat ketentuannya tidak berlaku; tampil sesudah «Kecuali:»."),
    field("ingat", fields.Text(), "Syarat atau keterangan yang tidak membatalkan apa pun; tampil sesudah «Ingat:»."),
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
