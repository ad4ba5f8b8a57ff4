"""The registers of those who are helped and those who help: types, priorities, ways to an entry, services, potentials, topics."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.shape import CONFIDENT, NAME, NOTE, SOURCES, Shape, Turns, When, field

TYPES = Shape("pmks", (
    NAME,
    field("kelompok", fields.Text(60), "Kelompok jenis.", required=True),
    field("nomor_2012", fields.Count(1), "Urutan dalam lampiran Permensos 8/2012.", required=True),
))

ATTENTION = Shape("pas", (NAME, field("nomor", fields.Count(1), "Urutan dalam Kepmensos 103/HUK/2025.", required=True)))

WAYS = Shape("siapa", (
    NAME,
    field("tanya", fields.Text(), "Pertanyaan sesudah pilihan pertama.", required=True),
    field("pilihan", Turns(), "Kata pekerja dan entri yang dituju.", required=True),
))

TOPICS = Shape("topik", (NAME,))

SERVICES = Shape("rujukan", (
    NAME,
    field("singkat", fields.Text(40), "Kata pada tombol, misalnya «119 ambulans»."),
    field("guna", fields.Text(), "Yang dilakukan layanan ini.", required=True),
    field("kapan", fields.Text(), "Kapan dihubungi.", required=True),
    field("wilayah", fields.Text(80), "Wilayah kerjanya.", required=True),
    field("datangi", fields.Text(160), "Ke mana berjalan bila tidak ada nomor."),
    field("telepon", fields.Text(30), "Nomor telepon seperti diputar."),
    field("pesan", fields.Text(30), "Nomor WhatsApp."),
    field("situs", fields.Text(120), "Alamat layanan yang dibuka, bukan ditelepon."),
    field("jam", fields.Text(80), "Jam layanan, seperti tertulis pada sumber."),
    field("biaya", fields.Text(80), "Biaya menghubunginya, seperti tertulis pada sumber."),
    field("katakan", fields.Text(160), "Yang disebutkan lebih dahulu."),
    field("bila_tidak", fields.Text(120), "Yang dilakukan bila tidak tersambung."),
    field("terlihat", When(), "Kapan nomornya terakhir terlihat pada sumber."),
    field("pesan_terlihat", When(), "Kapan nomor WhatsApp terakhir terlihat, bila berbeda."),
    CONFIDENT,
    field("resmi", fields.Flag(), "«ya» bila nomornya tertulis dalam standar pelayanan resmi lembaganya."),
    field("umum", fields.Flag(), "«ya» bila masuk blok darurat yang sama di semua halaman."),
    field("sebagian", fields.Flag(), "«ya» bila belum ada di semua daerah; «bila_tidak» selalu ikut ditampilkan."),
    field("ditarik", fields.Flag(), "«ya» bila tidak lagi dianjurkan: alamatnya tetap ada, nomornya tidak."),
    NOTE,
    SOURCES,
))

POTENTIALS = Shape("psks", (
    NAME,
    field("nomor", fields.Count(1), "Urutan dalam lampiran Permensos 8/2012.", required=True),
    field("singkatan", fields.Text(20), "Singkatan yang lazim."),
    field("arti", fields.Text(400), "Siapa mereka dan apa yang dapat mereka kerjakan.", required=True),
    CONFIDENT,
    SOURCES,
))
