"""A case study in the anatomy of the certification form for PKH social workers."""

from pustaka.kinds import fields
from pustaka.kinds.base import CHANGES, SHARED, Field, Kind, Part

CASE = Kind(
    key="kasus", name="Studi kasus", plural="Studi kasus", folder="casebook", address="kasus", privacy="kasus",
    intro="Pengalaman menangani kasus yang sudah disamarkan, disusun menurut urutan yang sama.",
    book="Buku kasus",
    fields=(
        *SHARED[:2],
        Field(key="samaran", label="Nama samaran", type=fields.Texts(), required=True, shown=True, doc="Semua nama samaran yang dipakai. Jangan pernah menulis nama asli di mana pun.", sample="[Klien A]"),
        Field(key="kurun", label="Kurun waktu", type=fields.Month(), shown=True, doc="Tahun, atau tahun dan bulan. Jangan tulis tanggal tepat.", sample="2025"),
        Field(key="wilayah", label="Wilayah", type=fields.Text(80), shown=True, doc="Paling kecil provinsi; jangan sebut desa, kelurahan, atau kecamatan.", sample="Jawa Barat"),
        Field(key="anak", label="Melibatkan anak", type=fields.Flag(), required=True, doc="«ya» bila ada anak yang menjadi klien, saksi, atau korban.", sample="tidak"),
        Field(key="program", label="Program", type=fields.Text(120), shown=True, doc="Program atau layanan, bila ada."),
        Field(
            key="persetujuan", label="Persetujuan klien",
            type=fields.Record(("bentuk",), ("bulan", "disimpan", "dicabut"), months=("bulan",), since=("dicabut",)),
            doc="Bentuk persetujuan (tertulis, lisan, wali, tidak dapat), bulannya, dan lembaga yang menyimpannya. Formulirnya sendiri jangan diunggah.",
            sample="{bentuk: lisan, bulan: 2024-03, disimpan: dinas sosial}",
        ),
        Field(
            key="penulis_disimpan_oleh", label="Nama penulis disimpan oleh", type=fields.Text(120), shown=True,
            doc="Lembaga yang mengetahui nama penulis, bila penulis tidak ingin namanya dimuat.", sample="dinas sosial provinsi",
        ),
        *(one for one in SHARED[2:] if one is not CHANGES),  # an exact day in a case is one that a reviewer would have to judge
    ),
    parts=(
        Part(id="deskripsi", title="Deskripsi kasus", hint="Seluruhnya sekurang-kurangnya 150 kata.", min_words=150),
        Part(id="apa", title="Apa masalahnya", level=3, hint="Masalah yang dihadapi, dengan kata yang menghormati."),
        Part(id="kapan-di-mana", title="Kapan dan di mana", level=3, hint="Tahun atau bulan dan provinsi; jangan tanggal tepat, jangan desa."),
        Part(id="siapa", title="Siapa yang terkait", level=3, hint="Peran orang dan lembaga yang terkait, tanpa nama asli."),
        Part(id="mengapa", title="Mengapa terjadi", level=3, hint="Sebab yang Anda temukan dan dari mana Anda mengetahuinya."),
        Part(id="langkah", title="Langkah penanganan", hint="Enam langkah berikut."),
        Part(id="pendekatan-awal", title="Pendekatan awal", level=3, hint="Bagaimana relasi dibangun.", min_words=100),
        Part(id="identifikasi", title="Identifikasi masalah dan potensi", level=3, hint="Masalah dan sumber yang dapat dipakai.", min_words=100),
        Part(id="rencana", title="Rencana pemecahan masalah", level=3, hint="Pilihan yang disusun bersama klien.", min_words=100),
        Part(id="pelaksanaan", title="Pelaksanaan", level=3, hint="Apa yang dilakukan dan oleh siapa.", min_words=100),
        Part(id="evaluasi", title="Evaluasi", level=3, hint="Apa yang tercapai dan apa yang belum.", min_words=100),
        Part(id="terminasi", title="Terminasi", level=3, hint="Bagaimana penanganan diakhiri dan tindak lanjutnya.", min_words=100),
        Part(id="tinjauan-praktik", title="Tinjauan praktik", hint="Tiga hal berikut."),
        Part(id="konsep", title="Pengetahuan dan konsep", level=3, hint="Sekurang-kurangnya tiga konsep, dengan sumbernya.", min_words=100, min_items=3),
        Part(id="teknik", title="Teknik", level=3, hint="Metode dan teknik yang dipakai.", min_words=100),
        Part(id="nilai", title="Nilai dan kode etik", level=3, hint="Nilai dan kode etik yang diterapkan.", min_words=100),
    ),
)

TELLING = ("samaran", "anak", "persetujuan", "penulis_disimpan_oleh")
"""Keys that only a case has, and that nobody writes without telling of a client."""
