"""Which citations still treat a regulation as in force, what each text says instead, and until when it is to be put right."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pustaka import history, scan
from pustaka.document import Document
from pustaka.kinds.registers import STATES
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.register import FOLDER as REGISTERS
from pustaka.sentences import END, is_item, runs
from pustaka.site.citations import Citation, Key, citations, known

REVOKED = "dicabut"
TIME = datetime.timedelta(days=90)
"""How long texts may take after a state has changed, where the record names no day of its own."""

SPEAKING_NOW = frozenset({"saku", "halaman"})
"""Kinds that tell readers what holds today; the others report what was said on a day of their own."""

SAID = re.compile(r":\s+(?P<all>keduanya\s+)?(?P<state>" + "|".join(STATES) + r")\b", re.IGNORECASE)
"""`- UU 14/2019, pekerja sosial: berlaku …`; the state that a list of laws gives."""

DOUBT = r"(?P<doubt>\b(?:tidak|belum|bukan|tak|jangan|akan|mungkin|barangkali|kabarnya|konon|apakah|bila|jika|kalau|hendak)\s+(?:\w+\s+){0,1})?"
DROPPED = re.compile(
    DOUBT + r"\b(?:(?P<onto>mencabut|menggantikan|mengganti|(?:di)?cabutnya|pencabutan|pengganti)"
    r"|(?P<old>aturan lama|peraturan lama)"
    r"|(?P<passive>dicabut|diganti|digantikan)"
    r"|(?P<state>(?:tidak|tak) (?:lagi )?berlaku(?! (?:surut|bagi|untuk)\b)))\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that a regulation is no longer in force; not `belum dicabut`, `mungkin sudah diganti`, `pencabutannya`."""

AGENT = re.compile(r"[\s*_\[(]*(?:kembali\s+)?(?:(?:oleh|dengan|lewat|melalui|menjadi|berdasarkan|menurut|sejak|karena)\s+)?(?:adanya\s+|terbitnya\s+)?[*_\[]*")
"""What may stand between `dicabut` and the regulation that did it."""

TOUCHING = re.compile(r"[\s,:;(*_\[–-]*(?:(?:terhadap|atas|dari|yaitu|yakni|ialah|adalah)\s+)?(?:(?:aturan|peraturan|undang-undang)\s+(?:lama|sebelumnya|terdahulu)[\s,(]*)?[*_\[]*", re.IGNORECASE)
"""What may stand between `mencabut` or `aturan lama` and the regulation that it means."""

JOINED = re.compile(r"[\s*_\[\]()]*(?:,|,?\s*(?:dan|serta|maupun))[\s*_\[(]*(?:(?:dan|juga)\s+)?[*_\[]*")
"""`UU 1/2000, PP 2/2000, dan PP 3/2000` stand together."""

TURNED = re.compile(r"\b(?:yang|kemudian|lalu|selanjutnya)\b", re.IGNORECASE)
"""`dicabut oleh UU 2/2000, yang kemudian dicabut …`: the second word is about the second law."""

EVERY = re.compile(r"\b(?:keduanya|ketiganya|semuanya|seluruhnya)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)

Mark = tuple[int, int, str]
"""Where one citation stands in a stretch of text, and the key of its record."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A line that cites a revoked regulation as if it were in force. `new`: the line was written after the register said so."""

    publication: Publication
    citation: Citation
    key: str
    said: str
    """The state that the line gives instead, where it is an item of a list of laws."""
    new: bool
    deadline: datetime.date | None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """An item of a list of laws that gives another state than the register does, with the place of that word."""

    publication: Publication
    line: int
    column: int
    end: int
    key: str
    state: str
    deadline: datetime.date | None


def lapses(library: Library) -> Iterator[Lapse]:
    """One for each line and regulation, in the order of the library."""
    register = library.register("hukum")
    every = known(register)
    laws = {key: record for key, record in every.items() if register.records[record].get("status") == REVOKED}
    for publication in library.publications if laws else ():
        told: set[tuple[int, str]] = set()
        for one in citations(publication.document):
            key = laws.get(one.key, "")
            if not key or (one.line, key) in told:
                continue
            given = item_state(publication.document, one)
            said = given["state"].lower() if given else ""
            if said == REVOKED or (not said and key in admitted(publication.document, one, every)):
                continue
            told.add((one.line, key))
            yield Lapse(publication, one, key, said, is_new(library, publication, one, key), deadline(library, key))


def item_state(document: Document, one: Citation) -> re.Match[str] | None:
    """The state that a list of laws gives this regulation: the first one of the item, or all of them with «keduanya»."""
    line = document.lines[one.line - 1]
    if not line.lstrip().startswith("- "):
        return None
    first = next(other for other in citations(document) if other.line == one.line)
    said = SAID.search(line, first.end - 1)
    return said if said and (one == first or (said["all"] and one.end - 1 <= said.start())) else None


def admitted(document: Document, one: Citation, laws: Mapping[Key, str]) -> frozenset[str]:
    """The records of which the sentence, list item or row of a table around a citation says that they are no longer in force."""
    first, text = around(document, one)
    starts = [0]
    for row in text.split("\n"):
        starts.append(starts[-1] + len(row) + 1)
    marks: list[tuple[int, int, Citation]] = []
    for other in citations(document):
        if first <= other.line < first + len(starts) - 1:
            at = starts[other.line - first] + other.column - 1
            marks.append((at, at + len(other.text), other))
    mine = next((start for start, _end, other in marks if other == one), 0)
    for start, end in pieces(text, [(left, right) for left, right, _other in marks]):
        if start <= mine < end:
            inside = [(left - start, right - start, laws.get(other.key, "")) for left, right, other in marks if start <= left and right <= end]
            return frozenset(spoken(text[start:end], inside)) - {""}
    return frozenset()


def around(document: Document, one: Citation) -> tuple[int, str]:
    """(first line, text) of the paragraph or list item that holds a citation; of a table, heading or footnote the line."""
    for run in runs(document):
        if run.line <= one.line <= run.line + run.whole.count("\n"):
            return run.line, run.whole
    return one.line, document.lines[one.line - 1]


def pieces(text: str, marks: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends. A list item and a row of a table are one; the point in `UU No. 4 Tahun 1997` ends nothing."""
    start = 0
    for found in END.finditer(text) if not (is_item(text) or text.lstrip().startswith("|")) else ():
        if not any(left < found.end() < right for left, right in marks):
            yield start, found.end()
            start = found.end()
    yield start, len(text)


def spoken(text: str, marks: list[Mark]) -> Iterator[str]:
    """The keys that the words of one stretch declare to be no longer in force."""
    words = scan.LINK.sub(lambda found: found[0][: found.start("target") - found.start()] + " " * (found.end() - found.start("target")), text)
    table, agents = words.lstrip().startswith("|"), set[Mark]()
    for found in DROPPED.finditer(words):
        if found["doubt"]:
            continue
        left, right = (words.rfind("|", 0, found.start()), words.find("|", found.end())) if table else (0, -1)
        near = [one for one in marks if left <= one[0] and (right < 0 or one[1] <= right)]
        before, after = [one for one in near if one[1] <= found.start()], [one for one in near if one[0] >= found.end()]
        gap = words[found.end() : after[0][0]] if after else ""
        following = joined(words, after[:1], after[1:])
        touching = following if TOUCHING.fullmatch(gap) else []
        acting = bool(after) and AGENT.fullmatch(gap) is not None and bool(before or found["passive"] or gap.strip(" *_[("))
        if acting and not (found["onto"] or found["old"]):
            agents.update(following)
        if found["onto"]:
            meant = touching
        elif found["old"]:
            meant = touching or before[-1:]
        else:
            meant = subjects(words, found, before, agents) or ([] if acting else touching)
        if table and not meant and not found["onto"]:  # a cell of its own speaks about the regulation that the row is about
            meant = [one for one in marks if words.count("|", 0, one[0]) == words.count("|", 0, marks[0][0])] if marks[0] not in near else []
        yield from (key for _start, _end, key in meant)


def subjects(words: str, found: re.Match[str], before: list[Mark], agents: Collection[Mark]) -> list[Mark]:
    """What was named before the word and is meant by it: the nearest regulation that did not itself do the revoking, with those joined to it."""
    if EVERY.search(words, 0, found.start()):
        return [one for one in before if one not in agents]
    for number in range(len(before) - 1, -1, -1):
        one = before[number]
        if one not in agents or TURNED.search(words, one[1], found.start()):
            return joined(words, [one], before[:number][::-1])
    return []


def joined(words: str, first: list[Mark], others: list[Mark]) -> list[Mark]:
    """`first`, and the ones of `others` that stand in one row with it; `others` go away from it in either direction."""
    row = list(first)
    for one in others:
        left, right = sorted((row[-1], one))
        if not JOINED.fullmatch(words, left[1], right[0]):
            break
        row.append(one)
    return row


def changed(library: Library, key: str) -> int:
    """In which second the register came to give this state."""
    matter = library.register("hukum").matter
    line, _column = matter.inner.get(key, {}).get("status", (matter.line(key), 1))
    return library.written(f"{REGISTERS}/hukum.yml", line, str(library.register("hukum").records[key].get("status")))


def is_new(library: Library, publication: Publication, one: Citation, key: str) -> bool:
    """Whether a citation was written after the register gave its state; nobody is blamed where git knows too little."""
    then, now = changed(library, key), library.written(publication.path, one.line, one.text)
    return publication.kind.key in SPEAKING_NOW and history.UNKNOWN not in (then, now) and now > then


def deadline(library: Library, key: str) -> datetime.date | None:
    """The day that the record names, else some time after its state changed; nothing where neither is known."""
    given, then = library.register("hukum").records[key].get("tenggat"), changed(library, key)
    if type(given) is datetime.date:
        return given
    day = library.today if then == history.UNCOMMITTED else history.day(then)
    return day + TIME if day else None


def mismatches(library: Library) -> Iterator[Mismatch]:
    """One for each item of a list of laws that gives another state than the register; revoked ones are lapses."""
    register = library.register("hukum")
    laws: Mapping[Key, str] = known(register)
    for publication in library.publications if laws else ():
        told: set[int] = set()
        for one in citations(publication.document):
            key = laws.get(one.key, "")
            state = register.records[key].get("status") if key else None
            said = item_state(publication.document, one) if state not in (None, REVOKED) and one.line not in told else None
            if said and said["state"].lower() != state:
                told.add(one.line)
                yield Mismatch(publication, one.line, said.start("state") + 1, said.end("state") + 1, key, str(state), deadline(library, key))
