"""Settles the open places of a text one after the other: mended later, kept under this signature, permitted as a public value, or silenced."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pustaka.editorial import silencing
from pustaka.editorial.recording import is_open
from pustaka.findings import Finding
from pustaka.privacy import permits

Ask = Callable[[str], str]
"""Shows a question and gives back what the person typed."""

NEAR = 60
"""Characters of the text shown on each side of a place."""

MEND, KEEP, PERMIT, SILENCE = "perbaiki", "tetap", "izin", "senyap"
ANSWERS = {"tidak": MEND, "t": MEND, MEND: MEND, "p": MEND, "ya": KEEP, "y": KEEP, KEEP: KEEP, PERMIT: PERMIT, "i": PERMIT, SILENCE: SILENCE, "s": SILENCE}

PUBLIC = frozenset({"nomor-telepon", "surel", "akun-media-sosial", "alamat"})
"""Rules whose value a service may have made public itself; names and traits of persons are never permitted so."""

YEAR = datetime.timedelta(days=365)

REASON = "Alasannya, tanpa mengulang kata itu: "
OPENLY = "Catatan ini terbuka untuk umum. Tulis tanpa nama, nomor, dan tempat."
ONCE_MORE = "Jawab «ya», «tidak», «senyap», atau «izin»."


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one value of one finding; `value` stays in memory unless it is permitted as public."""

    finding: Finding
    choice: str
    value: str = ""
    reason: str = ""


def each_value(finding: Finding, text: str) -> Iterator[tuple[Finding, str]]:
    """The finding at the first place of each of its values; without a place in the text, once."""
    if finding.code not in silencing.VALUED:
        yield finding, ""
        return
    seen: set[str] = set()
    for line, column in silencing.places(finding):
        here = finding.at(line, column)
        value = silencing.value_at(text, here) if here and line <= text.count("\n") + 1 else ""
        if here and value.casefold() not in seen:
            seen.add(value.casefold())
            yield here, value


def in_context(finding: Finding, text: str) -> str:
    """`… di sana [Xontoh] berkata …`: the place with what stands around it, on one line. For the reviewer's screen only."""
    lines = text.split("\n")
    if not 0 < finding.line <= len(lines) or finding.code not in silencing.VALUED:
        return ""
    line, start = lines[finding.line - 1], finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    before, after = line[max(0, start - NEAR) : start], line[end : end + NEAR]
    return f"{'…' if start > NEAR else ''}{before}[{line[start:end]}]{after}{'…' if len(line) > end + NEAR else ''}"


def overview(findings: Sequence[Finding], text: str) -> str:
    """Every open place at a glance, before the first question."""
    rows = [f"{here.line}:{here.column}  {here.slug}  {in_context(here, text)}".rstrip() for one in findings for here, _value in each_value(one, text)]
    return "\n".join((f"{len(rows)} tempat menunggu keputusan:", *rows, ""))


def decide(finding: Finding, text: str, ask: Ask, *, shown: bool) -> Iterator[Decision]:
    """Ask about each value of a finding. Raises ValueError after three unclear answers."""
    for here, value in each_value(finding, text):
        where = f"{here.path}:{here.line}:{here.column}"
        beside = f"\n  {in_context(here, text)}\n" if shown and value else " "
        ways = "ya/tidak/senyap/izin" if here.slug in PUBLIC else "ya/tidak/senyap" if value else "ya/tidak"
        choice = chosen(ask, f"{where} {here.message}{beside}Bolehkah tetap seperti ini? [{ways}] ", ways)
        reason = asked_reason(ask, value) if choice in (PERMIT, SILENCE) else ""
        yield Decision(here, choice, value, reason)


def chosen(ask: Ask, question: str, ways: str) -> str:
    for _attempt in range(3):
        choice = ANSWERS.get(ask(question).strip().casefold(), "")
        if choice in (MEND, KEEP) or (choice and choice in ways.split("/")):
            return choice
    raise ValueError(ONCE_MORE)


def asked_reason(ask: Ask, value: str) -> str:
    """A reason that tells of nobody and does not repeat the value: the record is public. Raises ValueError after three that do, or none."""
    question = REASON
    for _attempt in range(3):
        reason = " ".join(ask(question).split())
        told = bool(reason) and not is_open(reason)
        if reason and value.casefold() not in reason.casefold() and not told:
            return reason
        question = f"{OPENLY} {REASON}" if told else REASON
    raise ValueError("Alasannya kosong, mengulang kata yang hendak disenyapkan, atau memuat nama, nomor, atau tempat.")


def records(decisions: Iterable[Decision], by: str, day: datetime.date) -> Iterator[tuple[str, dict[str, object]]]:
    """(register, record) of everything that was permitted or silenced. A permit holds for this file and a year."""
    for one in decisions:
        if one.choice == SILENCE:
            yield permits.SILENCES, permits.silence(one.reason, one.finding.slug, one.finding.path, one.value, by, day)
        elif one.choice == PERMIT:
            yield permits.PERMITS, {
                "nama": one.reason, "nilai": one.value, "aturan": one.finding.slug, "alasan": one.reason, "oleh": by, "tanggal": day, "kedaluwarsa": day + YEAR, "lingkup": [one.finding.path],
            }  # fmt: skip
