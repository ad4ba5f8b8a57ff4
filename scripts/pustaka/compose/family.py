"""What the file of the invented family adds to method pages: that the example is invented, where it stands in the file, and the file itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pustaka.compose.inserting import at_end_of, headings, link
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.library.publication import METHODS
from pustaka.registers import sheets
from pustaka.registers.family import FILE, Member, Step, members, steps

EXAMPLE, PERSONS, ORDER = "contoh", "anggota", "urutan"
"""The sections that receive something: the example of a method page, and two of the page of the whole file."""

INVENTED = "Rekaan untuk latihan"


def with_family(body: str, publication: Publication, library: Library) -> str:
    """Add what the register of the family says to the page of its file, and to the example of a method page."""
    file = library.by_path.get(FILE)
    if file is None or not publication.path.startswith(METHODS):
        return body
    here, found = publication.site_path, steps(library)
    if publication.path == FILE:
        return at_end_of(at_end_of(body, PERSONS, persons(members(library))), ORDER, order(found, library, here))
    mine = [number for number, one in enumerate(found) if one.page == publication.path]
    if not mine or not any(f"{{#{EXAMPLE}}}" in line for _number, _level, line in headings(body.split("\n"))):
        return body
    names = [library.register(sheets.NAME).title(key) for key, record in library.register(sheets.NAME).records.items() if sheets.page_of(record) == publication.path]
    return at_end_of(under(body, box([found[number] for number in mine], names, file, here)), EXAMPLE, around(found, mine, library, here))


def under(body: str, text: str) -> str:
    """Put a block right below the heading of the example."""
    lines = body.split("\n")
    place = next(number for number, _level, line in headings(lines) if f"{{#{EXAMPLE}}}" in line)
    return "\n".join([*lines[: place + 1], "", text, "", *lines[place + 1 :]])


def box(mine: Sequence[Step], names: Sequence[str], file: Publication, here: str) -> str:
    """The mark that nobody may miss, with the days of the example and the blank sheet that it follows."""
    days = wording.listing([f"hari ke-{one.day}" for one in mine])
    said = [f"Keluarga, tempat, dan kejadiannya rekaan. Contoh ini dari {days} dalam {link(file.title, file.site_path, here)}; isinya praktik umum, belum ditinjau, kecuali yang bertanda lain."]
    if names:
        said.append(f"Bagiannya mengikuti lembar kosong {wording.listing([f'«{escaped(name)}»' for name in names])} di halaman ini.")
    return "\n".join([f'!!! note "{INVENTED}"', *(f"    {one}" for one in said)])


def around(found: Sequence[Step], mine: Sequence[int], library: Library, here: str) -> str:
    """Where the reader of the whole file came from and goes next."""
    before, after = mine[0] - 1, mine[-1] + 1
    told = [("Sebelumnya", found[before])] if before >= 0 else []
    told += [("Sesudahnya", found[after])] if after < len(found) else []
    return "  \n".join(f"{word} dalam berkas: hari ke-{one.day}, {target(one, library, here)}." for word, one in told)


def persons(given: Sequence[Member]) -> str:
    rows = [f"| {escaped(one.name)} | {one.age} | {escaped(one.state)} |" for one in given]
    return "\n".join(["| Sebutan | Umur | Keadaan pada hari ke-0 |", "| --- | ---: | --- |", *rows])


def order(found: Sequence[Step], library: Library, here: str) -> str:
    """The whole file as a list, under the stages of the work; a stage to which the work returns is named again."""
    return "\n".join(line for stage, given in groupby(found, key=lambda one: one.stage) for line in staged(stage, given, library, here))


def staged(stage: str, given: Iterator[Step], library: Library, here: str) -> Iterator[str]:
    yield from (f"**{stage.capitalize()}**", "")
    for one in given:
        agreed = f" *Disepakati:* {escaped(one.agreed)}" if one.agreed else ""
        yield f"- **Hari ke-{one.day}.** {target(one, library, here)}: {escaped(one.event)}{agreed}"
    yield ""


def target(one: Step, library: Library, here: str) -> str:
    """A link to the example where its page has one, else to the page."""
    page = library.by_path[one.page]
    has = any(f"{{#{EXAMPLE}}}" in line for _number, _level, line in headings(page.document.body.split("\n")))
    return link(one.name, page.site_path + (f"#{EXAMPLE}" if has else ""), here)
