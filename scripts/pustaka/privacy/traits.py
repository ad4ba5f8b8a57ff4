"""Finds what singles a person out without a name: an exact age, and several rare traits in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.model import Hit

AGE = "usia-tepat"
TRAITS = "gabungan-ciri"

AGES = re.compile(
    r"(?<![A-Za-z])(?:(?:ber)?(?:usia|umur)(?:nya)?(?: sekitar| baru| masih| kini| sekarang)?\s)(?P<a>\d{1,2}(?:[.,]5)?\s(?:tahun|thn|th|bulan|bln))\b(?! (?:ke atas|ke bawah|terakhir|sampai|hingga|lalu))"
    r"|(?<=[A-Za-z\]]),\s(?P<b>\d{1,2}\s(?:tahun|thn|th))(?=[,.;)])|(?<![A-Za-z])(?-i:[A-Z][a-z'-]{1,20})\s\((?P<c>\d{1,2}(?:\s(?:tahun|thn|th|bulan|bln))?(?:,\s[LP])?)\)|(?<=anak )(?P<d>\d{1,2} tahun)(?=[,.;])",
    re.IGNORECASE,
)
"""`berusia 15 tahun`, `, 13 tahun,`, `(66)`; not `di bawah 18 tahun`, not `40-49 tahun`, not `selama 13 tahun`."""

LIMIT = re.compile(r"(?:di bawah|di atas|kurang dari|lebih dari|minimal|maksimal|paling|batas|antara|sampai|hingga|sebelum|setelah|anak)\s(?:ber)?(?:usia|umur)?\s?$", re.IGNORECASE)

MARKS = (
    re.compile(r"\bsatu-satunya\b", re.IGNORECASE),
    re.compile(r"\bmantan (?!suami|istri|pacar|klien|narapidana|napi|pecandu|pengguna)\w+", re.IGNORECASE),
    re.compile(r"\b(?:ketua (?:rt|rw|kelompok|adat|karang|pkk|lingkungan)|kepala (?:desa|dusun|lingkungan|suku|adat)|lurah|camat|guru (?:sd|smp|sma|honorer|ngaji)|bidan desa|perangkat desa|modin|anggota dewan)\b", re.IGNORECASE),
    re.compile(r"\b(?:kembar|anak (?:tunggal|bungsu|sulung|ke-?\d|pertama|kedua|ketiga|keempat|kelima)|bungsu dari|sulung dari|\w+ bersaudara|janda|duda|yatim piatu|istri (?:kedua|ketiga|siri))\b", re.IGNORECASE),
    re.compile(r"\b(?:berusia |usia |umur )?\d{1,2} (?:tahun|thn)\b|\(\d{1,2}(?: tahun)?\)", re.IGNORECASE),
    re.compile(r"\b(?:desa|kelurahan|dusun|kampung|kecamatan|nagari|gampong) [A-Z]\w+"),
    re.compile(r"\b(?:atlet|dalang|penyiar|pilot|perias|pesinden|sinden|penari|pelukis|tukang (?:pijat|patri|gigi|urut)|pawang|dukun|juara|pemain|penyanyi|artis|veteran|pensiunan|pembalap|petinju|pendekar|muazin|marbot|koster|imam)\b", re.IGNORECASE),
    re.compile(r"\b\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\w* (?:19|20)\d\d\b", re.IGNORECASE),
    re.compile(r"\b(?:pertama|terakhir|terkaya|termuda|tertua|viral|diberitakan|masuk (?:koran|televisi|tv|berita))\b", re.IGNORECASE),
)
"""One pattern for each kind of trait; three kinds in one sentence, or the rarest with one other, point at somebody."""

SENTENCE = re.compile(r"[^\n.!?]{20,}(?:[.!?](?=\s|$)|$|(?=\n))|[^\n.!?]{20,}", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    """Exact ages and telling combinations in unfolded text."""
    for found in AGES.finditer(text):
        if not LIMIT.search(text[max(0, found.start() - 24) : found.start()]):
            yield Hit(*found.span(found.lastgroup or 0), AGE)
    for sentence in SENTENCE.finditer(text):
        seen = [bool(mark.search(sentence[0])) for mark in MARKS]
        if sum(seen) >= 3 or (seen[0] and sum(seen) >= 2):
            lead = len(sentence[0]) - len(sentence[0].lstrip(" \t-*>#|"))
            yield Hit(sentence.start() + lead, sentence.end(), TRAITS)
