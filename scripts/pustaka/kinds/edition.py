"""An edition of a numbered discussion series, such as SSWD #007."""

from pustaka.kinds import fields
from pustaka.kinds.base import MEETING, SHARED, Field, Kind, Part

EDITION = Kind(
    key="edisi", name="Edisi diskusi", plural="Edisi diskusi", folder="discussions", address="diskusi", series=True, privacy="edisi",
    intro="Ringkasan diskusi berseri, satu edisi untuk satu tema.",
    fields=(
        *SHARED[:2],
        Field(key="nomor", label="Edisi", type=fields.Count(1), required=True, shown=True, doc="Nomor edisi dalam seri.", sample="1"),
        Field(key="tahun_ke", label="Tahun ke-", type=fields.Count(1), doc="Tahun penerbitan seri, bila dicantumkan."),
        Field(key="tanggal", label="Tanggal diskusi", type=fields.Day(), required=True, shown=True, doc="Tanggal diskusi berlangsung.", sample="2026-01-31"),
        Field(key="tema", label="Tema asli", type=fields.Text(), shown=True, doc="Tema seperti tertulis di naskah asal."),
        Field(key="kategori", label="Kategori", type=fields.Text(), shown=True, doc="Kategori fokus, sesuai daftar dalam seri.yml."),
        Field(key="peserta", label="Peserta", type=fields.Counts(), shown=True, doc="Jumlah peserta per kelompok. Jangan tulis nama.", sample="\n  mahasiswa: 5"),
        MEETING,
        *SHARED[2:],
    ),
    parts=(
        Part(id="butir-kunci", title="Butir kunci", hint="Tiga sampai enam butir yang paling berguna bagi pembaca.", min_items=2),
        Part(id="latar", title="Latar diskusi", hint="Mengapa tema ini dibahas dan pertanyaan apa yang dijawab.", min_words=40),
        Part(id="pembahasan", title="Pembahasan", hint="Isi diskusi per pokok bahasan; boleh memakai subjudul.", min_words=150),
        Part(id="langkah-berikut", title="Langkah berikut", hint="Apa yang diusulkan atau akan dilakukan.", min_words=20),
    ),
)
