"""SUMBER, what to do when nobody answers: never the same number again, and everywhere what the register says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.library.publication import LocalLink
from pustaka.registers.referrals import digits
from pustaka.rules.link_targets import at
from pustaka.rules.sources import SUMBER, acted_on
from pustaka.rules.sources_calls import DIGITS, PATH, Records
from pustaka.text import scan

FALLING = re.compile(
    r"\b(?:bila|jika|kalau|apabila)\b(?P<whose>(?:\[[^\]]*\]\([^)]*\)|[^.;:,\[])*?)\btidak\s+(?:tersambung|dijawab|menjawab|diangkat|ada\s+jawaban|ada\s+yang\s+menjawab)\b", re.IGNORECASE,
)
"""`Bila tidak tersambung`, `bila [112](…) tidak menjawab`; `whose` names the service that fails, where the words do."""
ENDINGS = ("tersambung", "jawab", "diangkat")
"""What it holds near its end: few texts have one of these, and the pattern is dear."""

ANY = frozenset({"nomor", "nomornya", "itu", "ini", "juga", "panggilan", "panggilannya", "telepon", "teleponnya", "saluran", "salurannya", "keduanya", "semuanya", "masih", "tetap", "layanan"})
"""Words before `tidak tersambung` that name no service."""

STOP = re.compile(r"\.(?=\s|$)")
"""Where the sentence about the way out ends, once the targets of links are blank."""

INSTEAD = "Sebut layanan lain, atau tempat yang dapat didatangi."


@SUMBER.rule(21, "cadangan-diri-sendiri", Severity.ERROR)
def own_fallback(publication: Publication, library: Library) -> Iterator[Spot]:
    """Whoever got no answer is not sent back to the number that did not answer."""
    for _number, _column, failing, after, _near in fallbacks(publication, library.register("rujukan").records):
        yield from (at(one.link, f"Layanan ini disebut sebagai cadangan bagi dirinya sendiri. {INSTEAD}") for one in after if one.fragment in failing)


@SUMBER.rule(23, "cadangan-berbeda", Severity.ERROR, also=Severity.ADVICE)
def other_fallback(publication: Publication, library: Library) -> Iterator[Spot]:
    """The way out is the one of the register, on every card: two cards that differ send the same person to two places, one of them perhaps to nobody."""
    records, level = library.register("rujukan").records, Severity.ERROR if acted_on(publication) else Severity.ADVICE
    for number, column, failing, _after, near in fallbacks(publication, records):
        said = {key: str(records[key].get("bila_tidak") or "") for key in failing}
        if not said or not all(said.values()):  # an office has no way out of its own; the text chooses one
            continue
        ways = {key: callable_in(text, records) - failing for key, text in said.items()}
        named = {one.fragment for one in near if digits(records[one.fragment].get("telepon") or "")} - failing
        if named - frozenset().union(*ways.values()) or (all(ways.values()) and not named):
            told = "; ".join(f"{records[key].get('singkat') or records[key].get('nama') or key}: {said[key]}" for key in said)
            yield Spot(number, column, f"Bila tidak tersambung, daftar rujukan mengatakan: «{told}». Samakan, atau betulkan «bila_tidak» di {PATH}.", severity=level)


def callable_in(text: str, records: Records) -> frozenset[str]:
    """The keys of the services whose numbers stand in the words of a way out: `119 atau 110, lalu BPBD setempat`."""
    numbers = {digits(found[0]) for found in DIGITS.finditer(text)}
    return frozenset(key for key, record in records.items() if digits(record.get("telepon") or "") in numbers - {""})


def fallbacks(publication: Publication, records: Records) -> Iterator[tuple[int, int, frozenset[str], list[LocalLink], list[LocalLink]]]:
    """(line, column, keys of the services that fail, links behind, links in the same sentence) of every `bila tidak tersambung`."""
    words = publication.document.body.casefold()
    if not records or not any(end in words for end in ENDINGS) or not FALLING.search(publication.document.body):
        return
    links = [one for one in publication.local_links if one.path == PATH and one.fragment in records]
    for lines in items(publication):
        marks = [(number, found) for number, line in lines for found in FALLING.finditer(line)]
        places = [(lines[0][0], 0), *((number, found.end()) for number, found in marks), (lines[-1][0] + 1, 0)]
        for (number, found), before, here, after in zip(marks, places, places[1:], places[2:], strict=False):
            stop = STOP.search(scan.LINK.sub(scan.blank, found.string), found.end())
            end = (number, stop.start()) if stop else after
            behind = [one for one in links if here <= start(one) < after]
            failing = said(found["whose"], [one.fragment for one in links if before <= start(one) < here], records)
            yield number, found.start() + 1, failing, behind, [one for one in behind if start(one) < end]


def start(one: LocalLink) -> tuple[int, int]:
    return one.link.line, one.link.column - 1


def said(whose: str, before: Sequence[str], records: Records) -> frozenset[str]:
    """The keys of the services that fail: those that the words name, or all before them where they name none."""
    linked = {found["target"].rpartition("#")[2].rstrip(">") for found in scan.LINK.finditer(whose)}
    numbers = {digits(found[0]) for found in DIGITS.finditer(scan.LINK.sub(scan.blank, whose))}
    named = linked & records.keys() | {key for key in before if digits(records[key].get("telepon") or "") in numbers - {""}}
    unclear = not named and not ANY.issuperset(re.findall(r"\w+", whose.casefold()))
    return frozenset(named or (() if unclear else before))


def items(publication: Publication) -> Iterator[list[tuple[int, str]]]:
    """The lines of every item, paragraph and row of a table."""
    lines: list[tuple[int, str]] = []
    for number, line in publication.document.prose:
        if lines and (number in publication.document.seen.items or number != lines[-1][0] + 1 or not line.strip() or line.startswith("|")):
            yield lines
            lines = []
        if line.strip():
            lines.append((number, line))
    if lines:
        yield lines


@SUMBER.wide_rule(22, "cadangan-di-daftar", Severity.ERROR)
def own_fallback_of_record(library: Library) -> Iterator[tuple[str, Spot]]:
    """The same in the register, whose words stand below every button."""
    register = library.register("rujukan")
    for key, record in register.records.items():
        numbers = {digits(record.get(name) or "") for name in ("telepon", "pesan")} - {""}
        if any(digits(found[0]) in numbers for found in DIGITS.finditer(str(record.get("bila_tidak") or ""))):
            place = register.matter.inner.get(key, {}).get("bila_tidak") or register.matter.marks.get(key, (1, 1))
            yield PATH, Spot(*place, f"«bila_tidak» pada «{key}» menyebut nomor layanan itu sendiri. {INSTEAD}")
