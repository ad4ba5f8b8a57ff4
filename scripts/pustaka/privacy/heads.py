"""Knows the words that begin the name of an institution or a place, so that what follows is not taken for a person."""

from __future__ import annotations

from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import bag

HEADS = bag(
    "rs rsu rsud rsup rsj rsia rumah universitas univ institut politeknik yayasan panti lksa lks psaa balai sentra hotel aula gedung masjid gereja pura wihara vihara bandara stasiun pelabuhan terminal pasar bank pt cv kabupaten kab kota provinsi prov pulau "
    "sungai gunung danau teluk laut suku puskesmas posyandu polres polsek polda badan lembaga ikatan himpunan program aplikasi teori model metode skala tes sindrom penyakit bahasa merek penerbit jurnal museum stadion kampus dinas uu perda pn pa loka rutan lapas bapas lpka wisma taman monumen yayasan serikat"
)
"""What is named like a person but is none: `RS Contoh`, `Universitas Contoh`. In a case it explains nothing: what bears a client's name there may be no institution at all."""


def before(tokens: Tokens, n: int) -> str:
    """The institution word that a run of capitalised words before `n` begins with, if any."""
    k = n - 1
    while k >= 0 and n - k < 6 and tokens.between(k + 1) in {" ", ". ", ", "} and (tokens.between(k + 1) != ", "):
        if tokens.lower[k] in HEADS:
            return tokens.lower[k]
        if not tokens.capital(k) and tokens.lower[k] not in {"sakit", "prof", "sosial", "asuhan", "werdha", "adat", "daerah", "umum", "jiwa", "dr", "dan"}:
            return ""
        k -= 1
    return ""
