"""What a page says of the package that trainers get with it: what is bound, and what people can do afterwards."""

from pustaka.kinds import fields
from pustaka.kinds.base import Field

AIMS = Field(
    key="tujuan", label="Tujuan belajar", type=fields.Texts(1), shown=True,
    doc="Apa yang dapat dilakukan peserta sesudahnya; dua atau tiga, diawali huruf kecil. Wajib bila ada «paket».", sample="[menjelaskan batas rahasia]",
)
PACKAGE = Field(
    key="paket", label="Paket", type=fields.Texts(1),
    doc="Tulisan, bagian, dan lembar yang dijilid bersama halaman ini menjadi satu PDF: kode, nama berkas, atau alamatnya.",
    sample="[gawat/kekerasan-di-rumah, metode/wawancara, lembar/genogram]",
)
