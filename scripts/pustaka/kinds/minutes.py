"""Minutes (notulensi): who attended as counts, what was agreed as a list, what follows as a table."""

from pustaka.kinds import fields
from pustaka.kinds.base import MEETING, SHARED, Field, Kind, Part

FOLLOW_UP = ("Apa", "Oleh", "Tenggat", "Keadaan")

MINUTES = Kind(
    key="notulensi", name="Notulensi", plural="Notulensi", folder="discussions", address="diskusi", series=True, privacy="notulensi",
    intro="Catatan pertemuan: siapa yang hadir menurut peran, apa yang disepakati, dan apa tindak lanjutnya.",
    fields=(
        *SHARED[:2],
        Field(key="tanggal", label="Tanggal", type=fields.Day(), required=True, shown=True, doc="Tanggal pertemuan.", sample="2026-01-31"),
        Field(key="waktu", label="Waktu", type=fields.Text(60), shown=True, doc="Jam mulai dan selesai.", sample="13.00–15.00 WIB"),
        Field(key="tempat", label="Tempat", type=fields.Text(120), shown=True, doc="Nama tempat atau kota, tanpa alamat jalan.", sample="Kota"),
        Field(key="anggota", label="Anggota terdaftar", type=fields.Count(1), required=True, doc="Jumlah anggota yang terdaftar.", sample="10"),
        Field(key="hadir", label="Hadir", type=fields.Counts(), required=True, shown=True, doc="Jumlah yang hadir per peran. Jangan tulis nama.", sample="\n  pekerja sosial: 7"),
        MEETING,
        *SHARED[2:],
    ),
    parts=(
        Part(id="pembahasan", title="Pembahasan", hint="Pokok pembicaraan tanpa menyebut siapa yang mengatakannya.", min_words=60),
        Part(id="kesepakatan", title="Kesepakatan", hint="Daftar bernomor; satu kesepakatan satu butir.", min_items=1, points="kesepakatan"),
        Part(id="tindak-lanjut", title="Tindak lanjut", hint="Apa, oleh peran apa, kapan, dan sudah sampai mana. Baris yang sudah ada dibawa dari notulensi sebelumnya: ganti «Keadaan», jangan ubah «Apa».", columns=FOLLOW_UP, points="tindak-lanjut"),
    ),
)
