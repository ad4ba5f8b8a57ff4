"""The registers of what one works and learns with: sheets, the practice family, competences, drawings."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.drawing import FAMILIES, NODES
from pustaka.kinds.shape import NAME, PageName, Shape, field
from pustaka.kinds.sheet import Between, Blocks, Short

SHEETS = Shape("lembar", (
    NAME,
    field("metode", PageName("docs/metode"), "Halaman metode yang menjelaskan cara kerjanya.", required=True),
    field("guna", fields.Text(240), "Gunanya, satu kalimat.", required=True),
    field("petunjuk", Short(5, 200, least=3), "Tiga sampai lima petunjuk mengisi.", required=True),
    field("bersumber", fields.Text(160), "Bagian lembar yang bersandar pada sumber; tanpa isian ini semuanya praktik umum."),
    field("terbuka", fields.Flag(), "«ya» bila lembar yang terisi boleh dilihat siapa saja, misalnya daftar nomor layanan di dinding."),
    field("panggil", fields.Slugs("rujukan"), "Layanan yang nomornya tercetak di bawah petunjuk, bila lembar itu dibawa orang yang mungkin dalam bahaya."),
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
