"""What a text says about the force of a regulation that it cites: the state in a list of laws, or the words of the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from pustaka.kinds.legal import STATES
from pustaka.library import Publication
from pustaka.registers.citations import Citation, Key, citations
from pustaka.text import Document, scan
from pustaka.text.document import Section
from pustaka.text.sentences import END, is_item, runs

SAID = re.compile(r":\s+(?P<all>keduanya\s+)?(?P<state>" + "|".join(STATES) + r")\b", re.IGNORECASE)
"""`- UU 14/2019, pekerja sosial: berlaku …`; the state that a list of laws gives."""

DOUBT = r"(?P<doubt>\b(?:tidak|belum|bukan|tak|jangan|akan|mungkin|barangkali|kabarnya|konon|apakah|bila|jika|kalau|hendak)\s+(?:\w+\s+){0,1})?"
DROPPED = re.compile(
    DOUBT + r"\b(?:(?P<onto>mencabut|menggantikan|mengganti|(?:di)?cabutnya|pencabutan|pengganti)"
    r"|(?P<old>(?:aturan|peraturan|undang-undang) (?:yang )?lama)"
    r"|(?P<passive>dicabut|diganti|digantikan|dibatalkan)"
    r"|(?P<state>(?:tidak|tak) (?:lagi )?berlaku(?! (?:surut|bagi|untuk)\b)))\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that a regulation is no longer in force; not `belum dicabut`, `mungkin sudah diganti`, `pencabutannya`."""

AGENT = re.compile(r"[\s*_\[(]*(?:kembali\s+)?(?:(?:oleh|dengan|lewat|melalui|menjadi|berdasarkan|menurut|sejak|karena)\s+)?(?:adanya\s+|terbitnya\s+)?[*_\[]*")
"""What may stand between `dicabut` and the regulation that did it."""

TOUCHING = re.compile(
    r"[\s,:;(*_\[–-]*(?:(?:terhadap|atas|dari|bagi)\s+)?(?:(?:aturan|peraturan|undang-undang|ketentuan)\s+(?:yang\s+)?(?:lama|sebelumnya|terdahulu)[\s,:(]*)?"
    r"(?:(?:yaitu|yakni|ialah|adalah)\s+)?[*_\[]*",
    re.IGNORECASE,
)
"""What may stand between `mencabut` or `aturan lama` and the regulation that it means."""

BESIDE = re.compile(r"[\s,(*_\])–-]*(?:(?:yang|sebagai|ialah|adalah|merupakan|itu)\s+){0,2}", re.IGNORECASE)
"""`UU 1/2000, aturan lama`; not `UU 2/2000 mengganti aturan lama`."""

JOINED = re.compile(r"[\s*_\[\]()]*(?:,|,?\s*(?:dan|serta|maupun))[\s*_\[(]*(?:(?:dan|juga)\s+)?[*_\[]*")
"""`UU 1/2000, PP 2/2000, dan PP 3/2000` stand together."""

AND = re.compile(r"\b(?:dan|serta|maupun)\b", re.IGNORECASE)

TURNED = re.compile(r"\b(?:yang|kemudian|lalu|selanjutnya)\b", re.IGNORECASE)
"""`dicabut oleh UU 2/2000, yang kemudian dicabut …`: the second word is about the second law."""

EVERY = re.compile(r"\b(?:keduanya|ketiganya|semuanya|seluruhnya)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)

STATED = "dasar-hukum"
"""The list of laws in which the site itself writes the state of each, where a kind declares it."""

Mark = tuple[int, int, str]
"""Where one citation stands in a stretch of text, and the key of its record."""


def stated_section(publication: Publication) -> Section | None:
    """The list of laws to which the site adds the states; nothing where the kind has none."""
    declared = any(part.id == STATED for part in publication.kind.parts)
    return publication.document.sections.get(STATED) if declared else None


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
            meant = touching or (before[-1:] if before and BESIDE.fullmatch(words, before[-1][1], found.start()) else [])
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
    """`first`, and the ones of `others` that are listed together with it; `others` go away from it in either direction.

    A comma alone lists nothing: «dengan berlakunya UU 2/2000, UU 1/2000 dicabut».
    """
    row, together = list(first), False
    for one in others:
        left, right = sorted((row[-1], one))
        if not JOINED.fullmatch(words, left[1], right[0]):
            break
        row.append(one)
        together |= bool(AND.search(words, left[1], right[0]))
    return row if together else list(first)
