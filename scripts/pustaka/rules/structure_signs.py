"""SUSUN, danger signs: each says what to do now, whom to call, and by which number, the same as the card that it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.kinds import BY_KEY
from pustaka.library import Library, Publication
from pustaka.library.publication import LocalLink
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.rules.structure import SUSUN, at
from pustaka.rules.structure_parts import ITEM, steps
from pustaka.rules.structure_steps import WORD, counted
from pustaka.text import Document, scan
from pustaka.text.dialect import MARK

SIGN = re.compile(r"^[-+*]\s+\*\*(?P<sign>[^*]+)\*\*")
"""`- **Bibir membiru.** Panggil …`: the sign, in bold, at the beginning of the item."""

MOST_SIGNS, LEAD_WORDS, FEWEST_ACTION_WORDS = 7, 10, 2
SERVICES, CARDS = f"{REGISTERS}/rujukan.yml", f"{BY_KEY['gawat'].folder}/"


@SUSUN.rule(18, "tanda-tanpa-tindakan", Severity.ERROR, also=Severity.ADVICE)
def bare_sign(publication: Publication, library: Library) -> Iterator[Spot]:
    """A danger sign says what to do now and whom to call: a sign alone leaves a person standing there."""
    document = publication.document
    for part, section in publication.parts():
        if not part.alarm:
            continue
        found = list(steps(document, section, ITEM))
        for number, first, text in found:
            missing = wanting(publication, number, first, text)
            if missing:
                yield Spot(number, 1, f"Tanda bahaya ini belum memuat {missing}. Tulis «- **Tanda.** Tindakan sekarang. Hubungi [119](…/rujukan.yml#ambulans-119).»", number, len(first) + 1)
        lead = " ".join(text for number, text in document.text_of(section) if not found or number < found[0][0])
        if len(found) > MOST_SIGNS:
            yield replace(at(document, section.heading, f"Ada {len(found)} tanda bahaya; paling banyak {MOST_SIGNS}. Gabungkan yang tindakannya sama."), severity=Severity.ADVICE)
        if counted(lead) > LEAD_WORDS:
            yield replace(at(document, section.heading, f"Kalimat di atas tanda pertama lebih dari {LEAD_WORDS} kata. Pindahkan; tanda pertama harus langsung terlihat."), severity=Severity.ADVICE)


def wanting(publication: Publication, line: int, first: str, text: str) -> str:
    """What a danger sign lacks, as a noun phrase; empty when it has everything."""
    sign = SIGN.match(first)
    if sign is None:
        return "tanda yang ditulis tebal di awalnya"
    rest = scan.LINK.sub(" ", text[sign.end() :])
    if len(WORD.findall(MARK.sub(" ", rest))) < FEWEST_ACTION_WORDS:
        return "tindakan"
    if not any(is_help(one.path, one.fragment) for one in linked(publication, line)):
        return "tautan ke layanan atau kartu gawat"
    return ""


@SUSUN.rule(30, "tanda-tanpa-nomor", Severity.ERROR, also=Severity.ADVICE)
def uncalled_sign(publication: Publication, library: Library) -> Iterator[Spot]:
    """A danger sign holds a number that can be called, and what its card calls first: who reads only the sign must reach the same people."""
    document, records = publication.document, library.register("rujukan").records
    for part, section in publication.parts() if records else ():
        for number, first, _text in steps(document, section, ITEM) if part.alarm else ():
            links = linked(publication, number)
            named = {one.fragment for one in links if one.path == SERVICES}
            missing = [(card, key) for card, key in called_first(links, library) if key in records and key not in named]
            for card, key in missing:
                yield Spot(
                    number, 1, f"Tanda bahaya ini membuka kartu «{card}», yang lebih dahulu menghubungi «{records[key].get('nama') or key}». Tautkan layanan itu juga, dengan keadaannya.",
                    number, len(first) + 1,
                )
            if links and not missing and not any(records.get(key, {}).get(means) for key in named for means in ("telepon", "pesan")):
                yield Spot(
                    number, 1, "Tanda bahaya ini tidak memuat nomor yang dapat ditelepon. Katakan kapan keadaannya menjadi gawat, dan nomor mana yang dipanggil.",
                    number, len(first) + 1, severity=Severity.ADVICE,
                )


def called_first(links: list[LocalLink], library: Library) -> Iterator[tuple[str, str]]:
    """(title of the card, key of the service that it calls first) of every card among the links."""
    for path in dict.fromkeys(one.path for one in links if one.path.startswith(CARDS)):
        card = library.by_path.get(path)
        order = card.listed("rujukan") if card else ()
        if card and order:
            yield card.title, order[0]


def linked(publication: Publication, line: int) -> list[LocalLink]:
    """The links of the item that begins at `line`."""
    end = line + text_lines(publication.document, line)
    return [one for one in publication.local_links if line <= one.link.line < end]


def text_lines(document: Document, line: int) -> int:
    """How many lines the item that begins at `line` has."""
    count = 1
    while line - 1 + count < len(document.lines) and document.lines[line - 1 + count].startswith((" ", "\t")):
        count += 1
    return count


def is_help(path: str, fragment: str) -> bool:
    """Whether a link leads to a service or to a crisis card."""
    return (path == SERVICES and bool(fragment)) or path.startswith(CARDS)
