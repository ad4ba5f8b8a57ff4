"""A pocketbook entry: one PMKS type, the same anatomy for all, so that a worker finds the same thing in the same place."""

from pustaka.kinds import fields
from pustaka.kinds.base import LINE, SHARED, TITLE, Field, Kind, Part

ENTRY = Kind(
    key="saku", name="Buku saku", plural="Buku saku PMKS", folder="docs/buku-saku", address="buku-saku", privacy="edisi",
    intro="Satu entri untuk setiap jenis PMKS: lihat tanda bahayanya, panggil bantuan, lakukan langkahnya, rujuk bila perlu.",
    book="Buku saku penanganan PMKS", paper="a6",
    fields=(
        TITLE, LINE,
        Field(key="nama_lain", label="Nama lain", type=fields.Texts(), shown=True, doc="Nama lain yang dipakai di lapangan atau di masa lalu.", sample="[nama lain]"),
        Field(key="kelompok", label="Kelompok", type=fields.Text(60), required=True, shown=True, doc="Kelompok jenis PMKS, sesuai docs/register/pmks.yml.", sample="anak"),
        Field(key="singkatan", label="Singkatan", type=fields.Texts(), doc="Singkatan yang lazim, yang pertama yang dianjurkan.", sample="[AJ]"),
        Field(key="nama_ppks", label="Nama PPKS 2019", type=fields.Text(120), doc="Nama jenis ini dalam daftar PPKS; situs menulisnya di akhir entri."),
        Field(key="pas_2025", label="Kelompok PAS 2025", type=fields.Slugs("pas"), doc="Kelompok dalam daftar PAS 2025.", sample="[anak-anak-rentan]"),
        Field(key="pas_perkiraan", label="PAS perkiraan", type=fields.Flag(), doc="«ya» bila letaknya dalam daftar PAS belum pasti.", sample="ya"),
        Field(key="hukum", label="Hukum", type=fields.Slugs("hukum"), doc="Peraturan dalam bagian «Dasar hukum».", sample="[uu-11-2009]"),
        Field(key="rujukan", label="Rujukan", type=fields.Slugs("rujukan"), doc="Layanan dalam bagian «Rujukan».", sample="[dinas-sosial]"),
        Field(key="psks", label="PSKS", type=fields.Slugs("psks"), doc="Potensi dalam bagian «PSKS yang dapat dilibatkan».", sample="[psm]"),
        Field(key="tinjau_lagi", label="Tinjau lagi", type=fields.Day(), shown=True, doc="Tanggal entri ini harus ditinjau lagi."),
        *SHARED[2:],
    ),
    parts=(
        Part(
            id="tanda-bahaya", title="Tanda bahaya", min_items=4, alarm=True, longest=45, points="tanda",
            hint="Empat sampai tujuh butir, yang paling mematikan dahulu; tiap butir memuat tanda tebal, tindakan, tautan ke layanan atau kartu, dan nomor bila keadaannya menjadi gawat.",
        ),
        Part(
            id="langkah", title="Langkah penanganan", timed=True, points="langkah",
            hint="Daftar bernomor di bawah judul waktu; nomornya berlanjut, dan tiap langkah diakhiri satu tanda bukti.",
        ),
        Part(id="langkah-10-menit", title="10 menit pertama", level=3, required=False, hint="Yang tidak boleh ditunda.", min_items=1, marked=True, longest=60),
        Part(id="langkah-24-jam", title="24 jam pertama", level=3, required=False, hint="Siapa melakukan apa sebelum besok.", min_items=1, marked=True, longest=60),
        Part(id="langkah-minggu-ini", title="Minggu ini", level=3, required=False, hint="Siapa melakukan apa minggu ini.", min_items=1, marked=True, longest=60),
        Part(id="langkah-selanjutnya", title="Selanjutnya", level=3, required=False, hint="Sampai layanan berakhir.", min_items=1, marked=True, longest=60),
        Part(id="rujukan", title="Rujukan", hint="Kapan dirujuk dan ke layanan apa, dengan tautan ke catatannya.", columns=("Keadaan", "Rujuk ke")),
        Part(id="siapa", title="Siapa mereka", hint="Siapa yang dimaksud, dengan kata yang menghormati.", min_words=20),
        Part(id="kriteria", title="Kriteria", hint="Ciri menurut peraturan, dengan kata sendiri.", min_items=1, points="kriteria"),
        Part(id="asesmen", title="Asesmen", hint="Apa yang perlu diketahui sebelum menyusun rencana.", min_items=1),
        Part(id="psks", title="PSKS yang dapat dilibatkan", hint="Potensi dan sumber di sekitar.", min_items=1),
        Part(id="kesalahan", title="Kesalahan yang sering terjadi", hint="Hal yang harus dihindari.", min_items=1),
        Part(id="dasar-hukum", title="Dasar hukum", hint="Peraturan yang menjadi dasar, tanpa keadaannya; situs menulisnya dari daftar hukum.", min_items=1),
        Part(id="terkait", title="Kasus dan diskusi terkait", hint="Ditulis otomatis dari isian «pmks» dan «topik».", required=False, generated=True),
        Part(id="sumber", title="Sumber", hint="Dari mana isinya berasal, dan bagian mana yang paling lemah.", min_items=1),
    ),
)
