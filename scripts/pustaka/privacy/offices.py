"""Tells whether an institution, and nothing private, is named just before a place in the text.

It never allows anything: outside cases it turns an error into a question for a person.
"""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy

OFFICE = Lazy(
    r"\b(?:dinas|dinsos|kementerian|kemensos|kantor|sekretariat|balai|sentra|uptd|upt|puskesmas|rsud|rsup|rsj|rumah sakit|polres|polda|polsek|universitas|pusat layanan|layanan|lembaga|gedung|aula|hotel|posko|perpustakaan|direktorat|komisi|badan|hotline|pengaduan)\b[^;\n|]{0,90}$",
    re.IGNORECASE,
)
"""`Dinas Sosial, ` just before `Jl. …`."""

WORDS = (
    "dinas", "dinsos", "kementerian", "kemensos", "kantor", "sekretariat", "balai", "sentra", "uptd", "upt", "puskesmas", "rsud", "rsup", "rsj", "rumah sakit", "polres",
    "polda", "polsek", "universitas", "layanan", "lembaga", "gedung", "aula", "hotel", "posko", "perpustakaan", "direktorat", "komisi", "badan", "hotline", "pengaduan",
)  # fmt: skip
"""One of these is in every such place."""

PRIVATE = Lazy(
    r"(?i)\b(?:rumah(?! sakit)|kos|kost|kontrakan|kediaman|tinggal|keluarga|klien|korban|ibu|bapak|pak|bu|mas|mbak|anak|suami|istri|saudara|pacar|teman|tetangga|domisili|rt|rw|menginap|pribadi|adik|kakak|ayah|nenek|kakek|paman|bibi|beliau|wali|hp|wa|whatsapp|ponsel|sdr|sdri|milik|warga|pasien)(?:nya|ku)?\b"
)
"""Any of these between the institution and the value, and the institution counts for nothing."""


def service(text: str, start: int) -> bool:
    before = text[max(0, start - 110) : start].rpartition("\n")[2]
    lower = before.lower()
    office = OFFICE.search(before) if any(word in lower for word in WORDS) else None
    return office is not None and not PRIVATE.search(before[office.start() :])
