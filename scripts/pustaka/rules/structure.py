"""SUSUN: a document has the parts of its kind, in order, under the headings that links rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pustaka.findings import Severity, Spot
from pustaka.kinds import Part
from pustaka.library import Library, Publication
from pustaka.rules.base import Family
from pustaka.text import Document, scan
from pustaka.text.document import Heading, Section

SUSUN = Family("SUSUN", "Susunan")


@SUSUN.rule(1, "bagian-belum-ada", Severity.ERROR)
def missing_part(publication: Publication, library: Library) -> Iterator[Spot]:
    """Every required part is there."""
    document = publication.document
    for part in publication.kind.parts:
        if part.required and not part.generated and standing_for(document, part) is None:
            yield Spot(len(document.lines), 1, f"Bagian «{part.title}» belum ada. Tambahkan baris judul «{heading_line(part)}». {part.hint}")


@SUSUN.rule(2, "judul-bagian-berbeda", Severity.ERROR)
def other_heading(publication: Publication, library: Library) -> Iterator[Spot]:
    """Headings of declared parts carry their title, level and written id, because links rely on them."""
    for part in publication.kind.parts:
        heading = None if part.generated else standing_for(publication.document, part)
        if heading is not None and (heading.id, heading.title, heading.level, heading.explicit) != (part.id, part.title, part.level, True):
            yield at(publication.document, heading, f"Judul bagian ini berbeda dari yang disepakati. Tulis persis «{heading_line(part)}».")


@SUSUN.rule(3, "urutan-bagian", Severity.ERROR)
def part_order(publication: Publication, library: Library) -> Iterator[Spot]:
    """Parts follow each other as declared, so that a reader finds the same thing in the same place."""
    before: tuple[Part, Heading] | None = None
    for part, section in publication.parts():
        if before is not None and section.start < before[1].line:
            yield at(
                publication.document, section.heading,
                f"Bagian «{part.title}» seharusnya sesudah «{before[0].title}». Pindahkan bagian ini beserta isinya.",
            )
        else:
            before = part, section.heading


@SUSUN.rule(4, "bagian-otomatis", Severity.ERROR)
def generated_part(publication: Publication, library: Library) -> Iterator[Spot]:
    """Parts that the site writes are not written by hand: they would stand there twice."""
    for part in publication.kind.parts:
        heading = standing_for(publication.document, part) if part.generated else None
        if heading is not None:
            yield at(publication.document, heading, f"Bagian «{part.title}» ditulis otomatis oleh situs. Hapus bagian ini. {part.hint}")


@SUSUN.rule(9, "tingkat-judul-meloncat", Severity.ADVICE)
def skipped_level(publication: Publication, library: Library) -> Iterator[Spot]:
    """Heading levels go down one at a time: screen readers and the PDF's outline depend on it."""
    previous = 1
    for heading in publication.document.headings:
        if heading.level > previous + 1:
            marks = "#" * (previous + 1)
            yield at(publication.document, heading, f"Judul ini meloncati satu tingkat. Sesudah judul di atasnya, pakai paling banyak «{marks}».")
        previous = heading.level


@SUSUN.rule(10, "judul-tingkat-satu", Severity.ERROR)
def first_level(publication: Publication, library: Library) -> Iterator[Spot]:
    """The title comes from `judul`; a second one in the body would give the page two."""
    for heading in publication.document.headings:
        # A line such as `#007` is no heading in its writer's mind; TULIS01 speaks about it.
        written = publication.document.lines[heading.line - 1]
        if heading.level == 1 and (written.startswith("# ") or not written.startswith("#")):
            yield at(publication.document, heading, "Judul halaman sudah diambil dari isian «judul». Pakai «##» untuk judul bagian.")


@SUSUN.rule(20, "judul-bergaris", Severity.ERROR)
def underlined_heading(publication: Publication, library: Library) -> Iterator[Spot]:
    """A row of `-` or `=` right below a sentence makes a heading of it, which its writer seldom meant."""
    document = publication.document
    if not scan.UNDERLINE.search(document.body):
        return
    before, above = "", 0
    for number, line in document.prose:
        if number == above + 1 and is_running(before) and scan.UNDERLINE.match(line) and not document.seen.items & {above, number}:
            yield Spot(
                number, 1, "Garis tepat di bawah kalimat menjadikannya judul. Bila memang judul, tulis «## …»; bila pemisah, beri satu baris kosong di atas garisnya.",
                number, len(line.rstrip()) + 1,
            )
        before, above = line, number


def is_running(line: str) -> bool:
    """Whether a line is text that a row of dashes below it would make a heading; a heading, quotation or table row is none."""
    return bool(line.strip()) and not line.startswith(("#", ">", "    ", "\t")) and "|" not in line and not scan.UNDERLINE.match(line)


@SUSUN.rule(11, "id-ganda", Severity.ERROR)
def same_id(publication: Publication, library: Library) -> Iterator[Spot]:
    """An id names one place of the page."""
    first: dict[str, int] = {}
    for number, line in publication.document.prose:
        if "{" not in line or "#" not in line:
            continue
        for found in scan.INLINE_ID.finditer(line):
            earlier = first.setdefault(found["id"], number)
            if (earlier, found.start()) != (number, found.start()) and earlier != number:
                start, end = found.span("id")
                yield Spot(number, start, f"Id ini sudah dipakai di baris {earlier}. Ganti dengan id lain.", number, end + 1)


@SUSUN.rule(12, "bagian-kosong", Severity.ADVICE, also=Severity.ERROR)
def empty_section(publication: Publication, library: Library) -> Iterator[Spot]:
    """A heading is followed by something. A required part without any text counts as missing."""
    document = publication.document
    hints = {part.id: part.hint for part in publication.kind.parts if part.required}
    for heading, later in zip(document.headings, (*document.headings[1:], None), strict=False):
        end = len(document.lines) + 1 if later is None else later.line
        if (later is None or later.level <= heading.level) and is_empty(document, Section(heading, heading.line, end)):
            spot = at(document, heading, f"Bagian ini masih kosong. {hints.get(heading.id) or 'Isi, atau hapus judulnya bila tidak diperlukan.'}")
            yield replace(spot, severity=Severity.ERROR if heading.id in hints else None)


def is_empty(document: Document, section: Section) -> bool:
    """Whether nothing that readers see stands below the heading; a code block counts as something."""
    if any(text.strip() for _number, text in document.text_of(section)):
        return False
    return not any(scan.FENCE.match(line) or line.startswith("    ") for line in document.lines[section.start : section.end - 1])


def standing_for(document: Document, part: Part) -> Heading | None:
    """The heading that is the part's, or that was meant to be: the same id, else the same title."""
    section = document.sections.get(part.id)
    if section is not None:
        return section.heading
    title = part.title.casefold()
    return next((one for one in document.headings if one.title.casefold() == title), None)


def heading_line(part: Part) -> str:
    """`## Kesepakatan {#kesepakatan}`."""
    return f"{'#' * part.level} {part.title} {{#{part.id}}}"


def at(document: Document, heading: Heading, message: str) -> Spot:
    return Spot(heading.line, 1, message, heading.line, len(document.lines[heading.line - 1]) + 1)
