"""The registers under `docs/register/`: what each holds, declared once and read by check and pages."""

from __future__ import annotations

from pustaka.kinds import fields
from pustaka.kinds.helping import ATTENTION, POTENTIALS, SERVICES, TOPICS, TYPES, WAYS
from pustaka.kinds.legal import DUTIES, LAWS, REFERENCES
from pustaka.kinds.shape import Shape, When, field
from pustaka.kinds.training import COMPETENCES, DRAWINGS, FAMILY, SHEETS
from pustaka.kinds.wording import ASKED, DIALECT, SPELLINGS, TERMS

OPEN_HOSTS = Shape("situs-http", (
    field("nama", fields.Text(80), "Nama situs seperti di alamatnya.", required=True),
    field("alasan", fields.Text(240), "Mengapa alamatnya belum memakai «https».", required=True),
    field("sejak", When(), "Kapan hal itu dicatat.", required=True),
))

MOVES = Shape("pindahan", (
    field("nama", fields.Text(160), "Nama yang pindah atau dicabut, untuk pengelola.", required=True),
    field("lama", fields.Text(300), "Alamat yang pernah terbit, dari akar situs, misalnya «metode/rekaan/» atau «metode/rekaan/#langkah».", required=True),
    field("baru", fields.Text(300), "Alamat yang menggantikannya; kosong bila dicabut."),
    field("tanggal", fields.Day(), "Kapan alamat itu pindah atau dicabut.", required=True),
    field("alasan", fields.Text(300), "Satu kalimat yang dibaca orang yang datang lewat alamat lama.", required=True),
    field("tetap", fields.Flag(), "«ya» bila naskah lama tetap terbaca, dengan peringatan bahwa ia sudah digantikan."),
))

SHAPES: tuple[Shape, ...] = (
    LAWS, DUTIES, REFERENCES, SERVICES, POTENTIALS, TERMS, SPELLINGS, TYPES, ATTENTION, WAYS, TOPICS, SHEETS, FAMILY, COMPETENCES, ASKED, DIALECT, OPEN_HOSTS, MOVES, DRAWINGS,
)
SHAPE_OF = {one.name: one for one in SHAPES}
