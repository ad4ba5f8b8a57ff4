"""A crisis card: one situation in which a life is at stake, on one screen and one A6 page."""

from pustaka.kinds import fields
from pustaka.kinds.base import LINE, SHARED, TITLE, Field, Kind, Part

ITEM = 20
"""Words that one item may have: it is read aloud, or by somebody who shakes."""

CRISIS = Kind(
    key="gawat", name="Kartu gawat", plural="Kartu gawat", folder="docs/gawat", address="gawat", privacy="edisi",
    intro="Satu kartu untuk satu keadaan gawat: apa yang dilihat, apa yang dilakukan dalam sepuluh menit, siapa yang dihubungi.",
    paper="a6", longest=230, related=False,
    fields=(
        TITLE, LINE,
        Field(key="rujukan", label="Rujukan", type=fields.Slugs("rujukan"), required=True, doc="Layanan menurut urutan meneleponnya; yang pertama menjadi tombol pertama.", sample="[ambulans-119]"),
        Field(key="hukum", label="Hukum", type=fields.Slugs("hukum"), doc="Peraturan yang disebut di kartu.", sample="[uu-11-2009]"),
        Field(key="peninjau", label="Harus dibaca oleh", type=fields.Texts(), required=True, shown=True, doc="Profesi yang harus membaca kartu ini.", sample="[dokter, perawat]"),
        Field(key="celah", label="Celah", type=fields.Text(200), doc="Satu kalimat: apa yang masih harus diisi, dan oleh siapa; caranya ditulis situs.", sample="Tanda bahaya perlu diisi dokter."),
        Field(key="tinjau_lagi", label="Tinjau lagi", type=fields.Day(), shown=True, doc="Tanggal kartu ini harus ditinjau lagi."),
        *SHARED[2:],
    ),
    parts=(
        Part(id="lihat", title="Lihat", hint="Tanda yang terlihat atau terdengar, yang paling mematikan dahulu.", min_items=1, longest=ITEM),
        Part(id="sepuluh-menit", title="10 menit pertama", hint="Daftar bernomor: selamatkan, panggil, lindungi.", min_items=1, cited=True, longest=ITEM, points="langkah"),
        Part(id="sehari", title="24 jam pertama", hint="Yang selesai sebelum besok.", min_items=1, cited=True, longest=ITEM, points="langkah"),
        Part(id="minggu-ini", title="Minggu ini", hint="Yang selesai minggu ini.", min_items=1, cited=True, longest=ITEM, points="langkah"),
        Part(id="jangan", title="Jangan", hint="Yang memperburuk keadaan; setiap butir diawali «Jangan».", min_items=1, cited=True, longest=ITEM),
        Part(id="hubungi", title="Hubungi", hint="Tautan ke layanan, yang disebutkan lebih dahulu, dan yang dilakukan bila tidak tersambung.", min_items=1, longest=ITEM),
        Part(id="catat", title="Catat", hint="Yang perlu ditulis sesudahnya.", min_items=1, longest=ITEM),
        Part(id="sumber", title="Sumber", hint="Dari mana isinya berasal; bahwa belum ada yang meninjaunya, situs menulisnya sendiri.", min_items=1),
    ),
)
