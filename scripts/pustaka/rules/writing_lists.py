"""TULIS: what was meant as a list and is none, or another one than its writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.writing import TULIS, YEAR_ITEM, paragraphs
from pustaka.text import markers
from pustaka.text.sentences import ITEM, is_item

BELOW_INDENTED = re.compile(r"^ {4,}\S.*\n *(?:[-+*]|\d+\.)\s", re.MULTILINE)
"""An item right below an indented line; without one, nothing can be swallowed."""

DRAWN = "–—‒―‐→⇒➔➜➢➤►▶▸»›✓✔✗✘◆◇❖★☆➡☐☑☒~§"
LETTERED = "oqvüØ"
"""Letters that are left of a word processor's bullet, arrow, or tick once the font of signs is gone; they count nothing."""

COUNTED = (
    r"[¹²³⁴-⁹]{1,3}", r"\d{1,3} ?[-–—:](?=\s)", r"\d{1,3} [.)]", r"\*{1,2}\d{1,3}[.)]\*{1,2}", r"\((?:\d{1,3}|[A-Za-z]|[ivx]{2,5})\)",
    r"\d{1,3}(?:\.\d{1,3}){1,4}[.)]?", r"\d{1,3}\)", r"(?:[A-Za-z]|[ivx]{2,5})[.)]",
)
"""Ways of numbering, each as a pattern: `²`, `1 -`, `1 .`, `**1.**`, `(a)`, `1.1`, `1)`, `c.`."""

FOREIGN_ITEM = re.compile(
    rf"^\s*(?:>\s?)*(?P<sign>[{DRAWN}{LETTERED}]|\[(?:\d{{1,3}}|[ xX])\](?!\()|{'|'.join(COUNTED)})[\s\u00a0]+\S"
    r"|^\s*(?:>\s?)*(?P<glued>[-–—•▪→]|\*(?!.*\*)|\d{1,3}[.)])(?=[^\W\d_])"
)
"""`– butir`, `→ butir`, `(1) butir`, `1.1 butir`, `c. butir`, `*butir`: what word processors make lists of."""

SHALLOW = re.compile(r"^ {1,3}(?:[-+*•]|\w{1,4}[.)])[ \u00a0]", re.MULTILINE)
"""An item with fewer blanks before it than four; without one, GitHub agrees."""

RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


@TULIS.rule(2, "daftar-tanpa-baris-kosong", Severity.ADVICE, also=Severity.ERROR)
def glued_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list that begins in a paragraph with another number than 1 is shown as part of the paragraph; two such lines were meant as a list."""
    document, found = publication.document, list[tuple[int, int, int]]()
    for number, column, line, first in paragraphs(document):
        item = ITEM.match(line) if not first else None
        if item is not None and not YEAR_ITEM.match(line) and number not in document.seen.items:
            found.append((number, column + item.start("mark"), len(item["mark"])))
    for number, start, width in found:
        below = document.lines[number].removeprefix("    ") if number < len(document.lines) else ""
        several = is_item(below) and not YEAR_ITEM.match(below)
        yield Spot(
            number, start, "Baris ini diawali nomor, tetapi menyatu dengan kalimat di atasnya. Beri satu baris kosong sebelum butir pertama.",
            number, start + width, Severity.ERROR if several else None,
        )


@TULIS.rule(16, "butir-tertelan", Severity.ADVICE)
def swallowed_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """An item right below an indented paragraph looks like a part of it in the source; the site parts them."""
    last, depth = 0, -1
    for number, line in publication.document.prose if BELOW_INDENTED.search(publication.document.source.text) else ():
        bare, indent = line.strip(), len(line) - len(line.lstrip(" "))
        found = ITEM.match(line) if bare else None
        if found is not None and number == last + 1 and depth > len(found["indent"]) and not YEAR_ITEM.match(line):
            start, end = found.span("mark")
            yield Spot(number, start + 1, "Butir ini menempel pada paragraf di atasnya. Beri satu baris kosong di antaranya, supaya naskahnya mudah dibaca.", number, end + 1)
        if found is not None or not bare:
            depth = -1
        elif number != last + 1:
            depth = indent if indent >= 4 else -1
        if bare:
            last = number


@TULIS.rule(3, "lekukan-kurang", Severity.ADVICE)
def shallow_item(publication: Publication, library: Library) -> Iterator[Spot]:
    """A list inside a list begins below the text of its item, or GitHub shows both on one level; here two blanks do."""
    document = publication.document
    if not SHALLOW.search(document.source.text):
        return
    for number in sorted(document.seen.shallow):
        line = document.lines[number - 1]
        yield Spot(number, 1, "Butir ini menjadi anak butir di situs, tetapi sejajar di pratinjau GitHub. Pakai empat spasi per tingkat.", number, len(line) - len(line.lstrip()) + 1)


@TULIS.rule(4, "daftar-berkurung", Severity.ERROR)
def foreign_list(publication: Publication, library: Library) -> Iterator[Spot]:
    """Lines below each other that begin with signs of a list which is none here run together in one paragraph."""
    document = publication.document
    last: tuple[int, str, str] | None = None
    told, item = 0, (-1, 0)
    for number, line in document.prose:
        found = FOREIGN_ITEM.match(line)
        if number in document.seen.items:
            item = (number, len(line) - len(line.lstrip()))
        if found is None or number in document.seen.items or number in document.seen.code:
            continue
        sign = found["sign"] or found["glued"]
        start = found.start("sign") if found["sign"] else found.start("glued")
        if item == (number - 1, len(line) - len(line.lstrip())) and is_drawn(sign):
            yield Spot(number, start + 1, unlisted(sign), number, start + 1 + len(sign))
            told = number
        elif last is not None and number == last[0] + 1 and follows(last[1], sign) and told != last[0]:
            yield Spot(number - 1, start + 1, unlisted(last[1]), number - 1, start + 1 + len(last[1]))
            told = number
        elif last is not None and told == last[0] == number - 1:
            told = number
        last = (number, sign, line)


def is_drawn(sign: str) -> bool:
    """Whether a sign is a dash, an arrow or a picture, which counts nothing."""
    return not any(letter.isalnum() for letter in sign) and sign[0] != "["


def unlisted(sign: str) -> str:
    """What is said of lines that begin with such a sign, and how they are written."""
    if sign[0] in "[¹²³⁴⁵⁶⁷⁸⁹" and sign not in {"[ ]", "[x]", "[X]"}:
        instead = "«[^1]» di dalam kalimat, lalu «[^1]: …» di baris sumbernya bila ini catatan, atau «1. » bila ini urutan"
    elif sign[0] in "[☐☑☒":
        instead = "«- [ ] » di awal setiap butir"
    elif sign not in LETTERED and any(letter.isalnum() for letter in sign):
        instead = "«1. » untuk urutan, atau «- » untuk butir biasa"
    else:
        instead = "«- » di awal setiap butir"
    return f"Deretan yang diawali «{sign}» ini tidak menjadi daftar, melainkan menyatu dalam satu paragraf. Tulis {instead}, dengan satu spasi di belakangnya."


def follows(before: str, sign: str) -> bool:
    """Whether two signs count on, or are the same: `1.1` and `1.2`, `(a)` and `(b)`, two dashes; not «4.5» and «9.1», which are sums."""
    if before == sign:
        return sign in {*LETTERED, "[x]", "[X]"} or not any(letter.isalnum() for letter in sign)
    if is_drawn(before) and is_drawn(sign):
        return True
    if {before, sign} <= {"[ ]", "[x]", "[X]"}:
        return True
    bare, later = (one.translate(RAISED).strip("().*[] -–—:") for one in (before, sign))
    if "." in later and before.count(".") == sign.count("."):
        stem, _dot, count = bare.rpartition(".")
        other, _dot, next_count = later.rpartition(".")
        return stem == other and next_count.isdigit() and count.isdigit() and int(next_count) == int(count) + 1
    if before[:1] != sign[:1] and "(" in (before[:1], sign[:1]):
        return False
    if bare.isdigit() and later.isdigit():
        return int(later) == int(bare) + 1
    return any(markers.label(style, n + 1) == later for style, n in markers.readings(bare)) if bare.isalpha() else False
