"""A teaching case: an invented story with three decisions, for people who learn together; it never counts among the cases."""

from pustaka.kinds import fields
from pustaka.kinds.base import SHARED, Field, Kind, Part
from pustaka.kinds.package import PACKAGE

DECISIONS = tuple(
    Part(
        id=f"keputusan-{number}", title=f"Keputusan {number}", level=3, folded=True,
        hint="Pertanyaan dengan dua atau tiga jalan, lalu kotak «??? note» dengan jawaban yang menyebut nomor langkah pembahasan.",
    )
    for number in (1, 2, 3)
)

TEACHING = Kind(
    key="latihan", name="Kasus latihan", plural="Kasus latihan", folder="docs/latihan", address="latihan", privacy="edisi",
    intro="Cerita rekaan untuk belajar bersama: tiga titik keputusan, jawaban yang terlipat, dan petunjuk memandu. Tidak satu pun menceritakan orang sungguhan.",
    fields=(
        *SHARED[:2],
        Field(key="menit", label="Waktu (menit)", type=fields.Count(10), required=True, shown=True, doc="Berapa menit yang diperlukan satu kelompok, dari membaca sampai penutup.", sample="75"),
        Field(key="tujuan", label="Tujuan belajar", type=fields.Texts(1), required=True, shown=True, doc="Apa yang dapat dilakukan peserta sesudahnya; dua atau tiga, diawali huruf kecil.", sample="[menjelaskan batas rahasia]"),
        Field(key="hukum", label="Hukum", type=fields.Slugs("hukum"), doc="Peraturan yang dipakai dalam pembahasan.", sample="[uu-14-2019]"),
        PACKAGE,
        *SHARED[2:],
    ),
    parts=(
        Part(id="cerita", title="Cerita", hint="Cerita rekaan dengan dilema; orang disebut menurut perannya, tanpa nama, inisial, tempat, dan tanggal.", min_words=90),
        Part(id="keputusan", title="Tiga titik keputusan", hint="Tiga kali cerita berhenti, dan peserta memilih."),
        *DECISIONS,
        Part(
            id="pembahasan", title="Pembahasan", min_items=4, marked=True, longest=60, points="langkah",
            hint="Daftar bernomor: apa yang dilakukan dan mengapa; tiap langkah diakhiri satu tanda bukti.",
        ),
        Part(id="kaitan", title="Kewajiban dan tautan", hint="Entri, kartu, kewajiban, dan metode yang harus dapat dicari peserta.", min_items=2),
        Part(id="memandu", title="Memandu", hint="Pembagian menit, besar kelompok, apa yang didengarkan, dan kapan pemandu berhenti.", min_items=4),
        Part(id="sumber", title="Sumber", hint="Bahwa ceritanya rekaan, dari mana pembahasannya, dan bagian mana yang lemah.", min_items=1),
    ),
)
