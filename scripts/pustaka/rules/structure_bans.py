"""SUSUN, what people must not do: every item says so itself, because it is read, copied and read aloud without its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.structure import SUSUN
from pustaka.rules.structure_parts import ITEM, steps
from pustaka.text.dialect import MARK

BANNING = re.compile(r"^(?:yang\s+|hal\s+yang\s+)?(?:jangan|dilarang|larangan|tidak\s+boleh)(?:\s+(?:anda\s+)?(?:lakukan|dilakukan))?[.:!]?$", re.IGNORECASE)
"""`Jangan`, `Yang tidak boleh dilakukan`; not `Jangan mengulang`, which is a sentence of its own, and not `Yang boleh dan tidak boleh`."""

BANNED = re.compile(r"^\S+\s+(?:\*\*)?(?:[^.:!?]+:\s+)?(?:\*\*)?(?:jangan|dilarang)\b", re.IGNORECASE)
"""`- Jangan memotret.`, `- Keracunan: jangan dimuntahkan.`; not `- Memotret.`"""


@SUSUN.rule(29, "larangan-tanpa-jangan", Severity.ERROR, also=Severity.ADVICE)
def unsaid_ban(publication: Publication, library: Library) -> Iterator[Spot]:
    """An item below «Jangan» begins with that word; without it an item that is marked as a duty would demand what it forbids."""
    document = publication.document
    for section in document.sections.values():
        if not BANNING.match(section.heading.title):
            continue
        for number, first, text in steps(document, section, ITEM):
            if not BANNED.match(first):
                yield Spot(
                    number, 1, "Larangan ini tidak memuat kata «Jangan», sehingga tanpa judulnya terbaca sebagai perintah. Awali dengan «Jangan …».",
                    number, len(first) + 1, severity=Severity.ERROR if MARK.search(text) else Severity.ADVICE,
                )
