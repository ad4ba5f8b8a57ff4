"""What singles somebody out in a whole text: the finding says with what, and by which rule; who takes its word is asked nothing more."""

from __future__ import annotations

import re

from pustaka.check import check
from pustaka.findings import Finding
from tests.helpers import library

PATH = "casebook/contoh.md"
WEIGHING = ("DIRI14", "DIRI16", "DIRI17", "DIRI18", "DIRI24", "DIRI38", "DIRI39")
CASE = """---
judul: Jarang hadir
samaran: [Ibu Melur]
---

Pertemuan pada hari Kamis tanggal 22 November 2018 di Desa Xontohrejo dihadiri sedikit orang: dari 30 orang yang hadir hanya 27 orang.
Ibu Melur bekerja sebagai penjaga kantin di PT Xontoh Jaya.

Ia berangkat jam 06.00 pagi dan pulang jam 16.00, dan anak bungsunya ikut.
Kakaknya sopir ambulans.
"""

WIDER = {"DIRI14": "sebuah desa", "DIRI16": "tahun 2018", "DIRI18": "sebuah pabrik"}
"""What a writer makes of the proposals whose messages offer no word to copy."""


def findings(text: str) -> tuple[Finding, ...]:
    return check(library({PATH: text}), only=WEIGHING, paths=[PATH])


def applied(text: str, found: tuple[Finding, ...]) -> str:
    """The text with every proposal taken, at every place of its finding, the last one first."""
    lines = text.split("\n")
    places = []
    for one in found:
        proposals = re.findall(r"«([^»]+)»", one.message)
        word = WIDER.get(one.code) or proposals[-1]
        places += [(line, column, end, word) for (line, column), (_line, end) in zip([(one.line, one.column), *one.more], [(one.end_line, one.end_column), *one.ends], strict=True)]
    for line, column, end, word in sorted(places, reverse=True):
        lines[line - 1] = lines[line - 1][: column - 1] + word + lines[line - 1][end - 1 :]
    return "\n".join(lines)


def test_every_trait_is_asked_about_and_who_takes_the_proposals_is_asked_nothing_more() -> None:
    found = findings(CASE)
    assert {"DIRI14", "DIRI16", "DIRI18", "DIRI38", "DIRI39"} <= {one.code for one in found}
    after = applied(CASE, found)
    assert "sebagai pekerja harian" in after and "Kakaknya pengemudi" in after and "pagi sampai sore" in after
    assert findings(after) == ()


def test_the_message_names_what_else_weighs_with_its_rule_and_its_line() -> None:
    work = next(one for one in findings(CASE) if one.code == "DIRI38")
    assert "nama desa (DIRI14, baris 6), tanggal tepat (DIRI16, baris 6), tempat kerja (DIRI18, baris 7), jam atau jumlah tepat (DIRI39, baris 6) dan kedudukan dalam keluarga" in work.message
    assert "DIRI38" not in work.message


def test_no_message_repeats_what_it_found() -> None:
    said = " ".join(one.message.casefold() for one in findings(CASE))
    assert not [word for word in ("kantin", "ambulans", "xontoh", "2018", "06.00", "penjaga", "sopir") if word in said]


def test_the_same_work_alone_is_nobody() -> None:
    assert findings("---\njudul: Contoh\nsamaran: [Ibu Melur]\n---\n\nIbu Melur bekerja sebagai penjaga kantin.\n") == ()
