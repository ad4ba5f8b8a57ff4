"""A record as people and their programs cite it: APA in its Indonesian form, BibTeX, RIS and CSL-JSON.

Names stay as they are written. Many Indonesian names have no family name, so turning them around would invent one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pustaka.library import wording
from pustaka.metadata.record import Record

UNDATED = "t.t."
"""«Tanpa tahun», as Indonesian lists of sources have it."""

FORMS = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
"""The endings of the files that reference managers read, with the names that people know."""

SPECIAL = {**{char: f"\\{char}" for char in "&%$#_{}"}, "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
"""Signs that TeX reads as orders."""

ORDERS = re.compile("[" + re.escape("".join(SPECIAL)) + "]")


@dataclass(frozen=True, slots=True)
class Apa:
    """A reference in three runs, of which the second is set in italics; the address comes last."""

    before: str
    title: str
    after: str


def apa(one: Record) -> Apa:
    """`Rumah Rekaan. (2026, 28 November). Anak jalanan [Entri buku saku]. https://…`"""
    who = named(one.responsible)
    site = "" if one.site in one.responsible else f" {one.site}."
    number = f" ({one.number})" if one.number else ""
    return Apa(f"{who}{'' if who.endswith('.') else '.'} ({moment(one)}). ", one.title, f"{number} [{one.form}].{site}{f' {one.url}' if one.url else ''}")


def named(names: Iterable[str]) -> str:
    """`A`, `A & B`, `A, B, & C`."""
    given = list(names)
    return given[0] if len(given) == 1 else f"{', '.join(given[:-1])}{',' if len(given) > 2 else ''} & {given[-1]}"


def moment(one: Record) -> str:
    """`2026, 28 November`, `2020`, `t.t.`"""
    if len(one.issued) == 3:
        year, month, day = one.issued
        return f"{year}, {day} {wording.MONTHS[month - 1]}"
    return str(one.issued[0]) if one.issued else UNDATED


def iso(one: Record, between: str = "-") -> str:
    """`2026-11-28`, `2020`, or nothing."""
    return between.join(f"{part:02d}" for part in one.issued)


def bibtex(one: Record) -> str:
    year, month, day = (*one.issued, None, None, None)[:3]
    given: Mapping[str, object] = {
        "author": " and ".join(f"{{{tex(name)}}}" for name in one.responsible), "title": f"{{{tex(one.title)}}}",
        "year": year, "month": month, "day": day, "institution" if one.report else "publisher": tex(one.publisher),
        "type": tex(one.form), "series": tex(one.series), "number": tex(one.number), "howpublished": "" if one.report else tex(one.site),
        "url": address(one.url), "abstract": tex(one.summary), "keywords": tex(", ".join(one.topics)), "language": one.language,
    }
    lines = [f"  {key} = {{{value}}}," for key, value in given.items() if value]
    return "\n".join([f"@{'techreport' if one.report else 'misc'}{{{one.id},", *lines, "}", ""])


def tex(text: str) -> str:
    return ORDERS.sub(lambda found: SPECIAL[found[0]], text)


def address(url: str) -> str:
    """An address in braces: TeX would stop at a brace in it, and reads everything else as it stands."""
    return url.replace("{", "%7B").replace("}", "%7D")


def ris(one: Record) -> str:
    given = [
        ("TY", "RPRT" if one.report else "ELEC"), ("ID", one.id), *(("AU", name) for name in one.responsible), ("TI", one.title), ("T2", one.series or one.site), ("M1", one.number),
        ("PY", str(one.issued[0]) if one.issued else ""), ("DA", iso(one, "/")), ("PB", one.publisher), ("AB", one.summary), *(("KW", topic) for topic in one.topics),
        ("LA", one.language), ("M3", one.form), ("UR", one.url),
    ]
    return "\r\n".join([*(f"{tag}  - {' '.join(value.split())}" for tag, value in given if value), "ER  - ", ""])


def csl(one: Record) -> dict[str, Any]:
    given = {
        "id": one.id, "type": "report" if one.report else "webpage", "title": one.title, "author": [{"literal": name} for name in one.responsible],
        "issued": {"date-parts": [list(one.issued)]} if one.issued else None, "container-title": "" if one.report else one.site, "collection-title": one.series,
        "number": one.number, "genre": one.form, "publisher": one.publisher, "abstract": one.summary, "keyword": ", ".join(one.topics), "language": one.language, "URL": one.url,
    }
    return {key: value for key, value in given.items() if value}


def forms(some: Iterable[Record]) -> dict[str, bytes]:
    """A file of each form for these records, by the ending of its name."""
    given = list(some)
    return {
        "bib": "\n".join(map(bibtex, given)).encode("utf-8"), "ris": "".join(map(ris, given)).encode("utf-8"),
        "json": (json.dumps([csl(one) for one in given], ensure_ascii=False, indent=1) + "\n").encode("utf-8"),
    }
