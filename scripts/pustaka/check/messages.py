"""The messages of commits and tags: public as any page, changed by nobody once they are merged, and signed by no reviewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.library.library import Examined
from pustaka.privacy import identifiers
from pustaka.privacy.levels import BY_SLUG
from pustaka.rules.privacy_beside import FULL

MESSAGE = "(pesan)"
"""Stands for the path where a commit's own message is meant."""

TRAILER = re.compile(r"^(?:Signed-off-by|Co-authored-by|Reviewed-by|Acked-by|Tested-by|Reported-by): .*$", re.IGNORECASE | re.MULTILINE)
"""Lines that name the authors of a commit, as its author line does."""

NAMES, UNKNOWN = "nama-orang", "kata-tak-dikenal"

PLACES = frozenset({"desa-kelurahan", "sekolah"})
"""What says where the person is to be found of whom a message tells."""


def words(raw: bytes) -> bytes:
    """The words of a commit or a tag, without the lines that name its authors; lines keep their numbers within the message."""
    body = raw.partition(b"\n\n")[2] if raw.startswith((b"tree ", b"object ")) else b""
    return TRAILER.sub(lambda found: " " * len(found[0]), body.decode("utf-8", "replace")).encode()


def told(text: str, seen: Examined) -> Iterator[tuple[int, int, str, str]]:
    """What a message says of a person: an address stops as everywhere, a name or a village is advice. Numbers that show whether they are invented are looked for apart."""
    for start, end, rule, level, public in seen:
        if level == "error" and rule not in identifiers.RULES:
            yield start, end, rule, level
        elif not public and (rule in PLACES or (level, rule) == ("review", NAMES)):
            yield start, end, rule, "advice"
        elif rule == UNKNOWN and FULL.fullmatch(text, start, end):
            yield start, end, NAMES, "advice"


def said(slug: str) -> str:
    """The sentence about a finding, which no front matter can settle."""
    return f"Pesan komit ini tampaknya memuat {BY_SLUG[slug].what}. Bila belum dikirim, tulis ulang pesannya tanpa itu; bila sudah, ikuti «Bila telanjur terkirim» di panduan menyamarkan."
