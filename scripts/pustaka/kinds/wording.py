"""The registers of words: terms, spellings, what people type, regional and slang words."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.shape import NAME, Shape, field

TERMS = Shape("istilah", (
    NAME,
    field("kepanjangan", fields.Text(), "Bentuk panjangnya."),
    field("arti", fields.Text(400), "Satu atau dua kalimat dengan kata sendiri.", required=True),
    *(field(key, fields.Texts(), "Lihat keterangan di awal berkas.") for key in ("sinonim", "dulu", "hindari", "mencakup", "juga_dicari")),
    field("pmks", fields.Slugs("pmks"), "Jenis PMKS yang dibahas."),
    field("umum", fields.Flag(), "«ya» bila berasal dari pengetahuan umum, bukan dari sumber yang dibaca."),
))

SPELLINGS = Shape("ejaan", (
    NAME,
    field("salah", fields.Texts(), "Ejaan tidak baku yang sering ditulis.", required=True),
    field("kecuali", fields.Texts(), "Rangkaian kata yang dibiarkan, misalnya nama resmi."),
))

ASKED = Shape("kata-orang", (
    NAME,
    field("halaman", fields.Text(120), "Alamat halaman tanpa garis miring di ujung, misalnya «buku-saku/anak-jalanan».", required=True),
    field("sebutan", fields.Texts(), "Sebutan dan kata yang langsung berarti halaman ini; dihitung seperti nama lain."),
    field("kata", fields.Texts(), "Kata, keadaan, atau pertanyaan yang diketik orang ketika memerlukannya."),
))

LANGUAGES = (
    "Jawa", "Sunda", "Betawi", "Minangkabau", "Batak", "Madura", "Bugis-Makassar", "Bali", "Banjar", "Melayu Papua", "Melayu Ambon", "Aceh", "Sasak",
    "Melayu Manado", "Melayu Kupang", "Melayu Riau", "Melayu Jambi", "Palembang", "Lampung", "Dayak", "Gorontalo", "Toraja", "Nias",
    "gaul", "jalanan", "Inggris", "Indonesia",
)

DIALECT = Shape("kata-daerah", (
    NAME,
    field("bentuk", fields.Texts(), "Bentuk lain kata itu."),
    field("arti", fields.Texts(), "Arti dalam bahasa Indonesia.", required=True),
    field("bahasa", fields.Choice(LANGUAGES), "Asal katanya.", required=True),
    field("sumber", fields.Text(), "Keterangan sumber; tanpa isian ini artinya pengetahuan umum para penyusun."),
))
