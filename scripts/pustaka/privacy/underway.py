"""Tells «jalan» and «jln» that say how something goes on from streets: `jln tiap hari 2x`, `jalan 9 klp`."""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy

UNDER_WAY = Lazy(r"(?:jalan|jln|jl)\b\.?\s(?:(?:«=berjalan:belakang»|«=berjalan:depan»)(?![A-Za-z])|(?:[a-z]+\s){0,2}\d{1,3}x$|(?:[a-z]+\s){1,2}(?P<measure>\d{1,3}$)|(?P<count>\d{1,3}$))")
"""What begins with a word of going, ends with how often, or is a bare figure."""

COUNTED = Lazy(r"\s?(?!(?:«alamat:bagian»|«alamat:dusun»|«patokan:sisi»|«kata-di»|rt|rw|no|nomor|nomer|dekat|dkt|yang|yg|itu|dan)\b)[a-z]{1,12}\b")
"""Behind a figure, what is counted; not what narrows a street down."""

MEASURED = Lazy(r"\s?«sebelum-sampai:satuan»\b", re.IGNORECASE)
"""`jln kaki 2` before ` km`."""

HEADED = Lazy(r"\b«depan-jalan»\s?[:(]?\s?$", re.IGNORECASE)
ADDRESSED = Lazy(r"(?<![A-Za-z])(?:nomor|nomer|no|rt|rw|blok|gang|gg)\b", re.IGNORECASE)


def told(text: str, start: int, value: str) -> bool:
    """Whether small letters tell how something goes on, not where: `jln tiap hari 2x`, `jalan 9` before ` klp`; not `di jalan 9`, not `jln baru no 3`."""
    on = UNDER_WAY.match(value)
    if on is None or ADDRESSED.search(value) or HEADED.search(text[max(0, start - 24) : start]):
        return False
    end = start + len(value)
    if on["count"]:
        return COUNTED.match(text, end) is not None
    if on["measure"]:
        return MEASURED.match(text, end) is not None
    return ADDRESSED.match(text[end : end + 9].lstrip(" ,")) is None
