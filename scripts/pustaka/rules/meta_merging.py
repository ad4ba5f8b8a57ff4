"""META: a merge that git left to a person is finished before the text is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.rules.meta import META
from pustaka.text import scan
from pustaka.text.source import Source, decode

BEGIN = re.compile(r"<{7} \S(?:.*[^<>\s])?\s*$")
"""`<<<<<<< HEAD`, but not `<<<<<<< penting >>>>>>>`."""

BETWEEN = re.compile(r"={7}\s*$")

END = re.compile(r">{7} [^\s>]")
"""`>>>>>>> cabang`; seven marks of a quotation look the same, and stand below others."""

QUOTED = re.compile(r"\s{0,3}>")

CODE = 30
MERGING = META.code(CODE)

SAID = (
    "Penggabungan di berkas ini belum selesai, sehingga dua versinya tercampur. Pilih atau satukan isinya, "
    "lalu hapus baris yang diawali «<<<<<<<», «=======», dan «>>>>>>>»."
)


@META.wide_rule(CODE, "gabungan-belum-selesai", Severity.ERROR, unparsed=True)
def unmerged(library: Library) -> Iterator[tuple[str, Spot]]:
    """No file holds two versions of one place between the marks of git; whatever else is wrong with such a file comes of them."""
    for publication in library.publications:
        text = publication.document.source.text
        if "<<<<<<< " in text or ">>>>>>> " in text:
            yield from ((publication.path, spot) for spot in spots(outside_code(publication.document.lines)))
    for path in sorted(library.files):
        if path.endswith((".yml", ".tsv")):
            data = library.read_bytes(path)
            read = decode(path, data) if b"<<<<<<< " in data or b">>>>>>> " in data else None
            if isinstance(read, Source):
                yield from ((path, spot) for spot in spots(enumerate(read.text.split("\n"), 1)))


def outside_code(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines of a text that no fence holds: within one the marks are shown."""
    fence = ""
    for number, line in enumerate(lines, 1):
        found = scan.FENCE.match(line)
        if found is None:
            if not fence:
                yield number, line
        elif not fence:
            fence = found["mark"]
        elif found["mark"].startswith(fence) and not found["info"].strip():
            fence = ""


def spots(lines: Iterable[tuple[int, str]]) -> Iterator[Spot]:
    """One finding at the first mark, with the other marks as its places; a line of equals signs is one only above the last mark."""
    marks, parted, before = list[tuple[int, int]](), 0, ""
    for number, line in lines:
        ends = END.match(line) is not None and (bool(marks or parted) or not QUOTED.match(before))
        if BEGIN.match(line) or ends:
            marks += [(parted, 8)] if ends and parted else []
            marks.append((number, len(line.rstrip()) + 1))
            parted = 0
        elif BETWEEN.match(line):
            parted = number
        before = line
    if marks:
        (first, end), *others = marks
        yield Spot(first, 1, SAID, first, end, more=tuple((number, 1) for number, _end in others), ends=tuple(others))
