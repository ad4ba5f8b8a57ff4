"""A pocketbook entry: one PMKS type, the same anatomy for all, so that a worker finds the same thing in the same place."""

from pustaka.kinds import fields
from pustaka.kinds.base import SHARED, Field, Kind, Part

ENTRY = Kind(
    key="saku", name="Buku saku", plural="Buku saku PMKS", folder="docs/buku-saku", address="buku-saku", privacy="edisi",
    intro="Satu halaman untuk setiap jenis PMKS: kenali, lihat tanda bahayanya, lakukan langkahnya, rujuk bila perlu.",
    book="Buku saku penanganan PMKS", paper="a6",
    fields=(
        *SHARED[:2],
        Field(key="nama_lain", label="Nama lain", type=fields.Texts(), shown=True, doc="Nama lain yang dipakai di lapangan atau di masa lalu.", sample="[nama lain]"),
        Field(key="kelompok", label="Kelompok", type=fields.Text(60), required=True, shown=True, doc="Kelompok jenis PMKS, sesuai docs/register/pmks.yml.", sample="anak"),
        Field(key="singkatan", label="Singkatan", type=fields.Texts(), doc="Singkatan yang lazim, yang pertama yang dianjurkan.", sample="[AJ]"),
        Field(key="nama_ppks", label="Nama PPKS 2019", type=fields.Text(120), doc="Nama jenis ini dalam daftar PPKS."),
        Field(key="pas_2025", label="Kelompok PAS 2025", type=fields.Slugs("pas"), doc="Kelompok dalam daftar PAS 2025.", sample="[anak-anak-rentan]"),
        Field(key="pas_perkiraan", label="PAS perkiraan", type=fields.Flag(), doc="«ya» bila letaknya dalam daftar PAS belum pasti.", sample="ya"),
        Field(key="hukum", label="Hukum", type=fields.Slugs("hukum"), doc="Peraturan dalam bagian «Dasar hukum».", sample="[uu-11-2009]"),
        Field(key="rujukan", label="Rujukan", type=fields.Slugs("rujukan"), doc="Layanan dalam bagian «Rujukan».", sample="[dinas-sosial]"),
        Field(key="psks", label="PSKS", type=fields.Slugs("psks"), doc="Potensi dalam bagian «PSKS yang dapat dilibatkan».", sample="[psm]"),
        Field(key="tinjau_lagi", label="Tinjau lagi", type=fields.Day(), shown=True, doc="Tanggal entri ini harus ditinjau lagi."),
        *SHARED[2:],
    ),
    parts=(
        Part(id="siapa", title="Siapa mereka", hint="Siapa yang dimaksud, dengan kata yang menghormati.", min_words=20),
        Part(id="kriteria", title="Kriteria", hint="Ciri menurut peraturan, dengan kata sendiri.", min_items=1),
        Part(id="tanda-bahaya", title="Tanda bahaya", hint="Keadaan yang menuntut tindakan sekarang.", min_items=1),
        Part(id="langkah", title="Langkah penanganan", hint="Daftar bernomor; tiap langkah diakhiri (bersumber) atau (praktik umum, belum ditinjau).", min_items=3, marked=True),
        Part(id="asesmen", title="Asesmen", hint="Apa yang perlu diketahui sebelum menyusun rencana.", min_items=1),
        Part(id="rujukan", title="Rujukan", hint="Kapan dirujuk dan ke layanan apa.", columns=("Keadaan", "Rujuk ke")),
        Part(id="dasar-hukum", title="Dasar hukum", hint="Peraturan yang menjadi dasar.", min_items=1),
        Part(id="psks", title="PSKS yang dapat dilibatkan", hint="Potensi dan sumber di sekitar.", min_items=1),
        Part(id="kesalahan", title="Kesalahan yang sering terjadi", hint="Hal yang harus dihindari.", min_items=1),
        Part(id="terkait", title="Kasus dan diskusi terkait", hint="Ditulis otomatis dari isian «pmks» dan «topik».", required=False, generated=True),
        Part(id="sumber", title="Sumber", hint="Dari mana isinya berasal, dan bagian mana yang paling lemah.", min_items=1),
    ),
)
