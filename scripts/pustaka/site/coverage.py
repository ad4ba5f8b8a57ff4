"""How well each type of need is covered: steps with a source, steps from practice, cases, discussions, review, and how easily it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka import readability, signoff, wording
from pustaka.dialect import EVIDENCE
from pustaka.kinds import KINDS
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.readability import LONGEST_SENTENCE, Readability
from pustaka.signoff import State
from pustaka.site import chart
from pustaka.site.inserting import link
from pustaka.site.page import Page

PATH = "cakupan.md"
TITLE = "Cakupan pustaka"
SUMMARY = "Jenis mana yang sudah punya kasus, diskusi, langkah bersumber, dan tinjauan; dan di mana pustaka ini masih tipis."
IMAGE = "cakupan/langkah.svg"
FONT = "docs/assets/huruf/plus-jakarta-sans.woff2"

MARK = re.compile(EVIDENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What there is for one type; an empty address means that its entry is missing."""

    key: str
    name: str
    site_path: str
    sourced: int
    practice: int
    cases: int
    discussions: int
    reviewed: str


def steps(publication: Publication) -> tuple[int, int]:
    """(steps with a source, steps from practice) in the handling section."""
    section = publication.document.sections.get("langkah")
    marks = [found["mark"] for _line, text in publication.document.text_of(section) for found in MARK.finditer(text)] if section else []
    return marks.count("bersumber"), len(marks) - marks.count("bersumber")


def covers(library: Library) -> tuple[Cover, ...]:
    """Every type in the order of the register."""
    types, found = library.register("pmks"), []
    for key in types.records:
        entry = library.by_path.get(f"docs/buku-saku/{key}.md")
        others = [one for one in library.by_pmks.get(key, ()) if one.kind.key != "saku"]
        cases = sum(one.kind.key == "kasus" for one in others)
        sourced, practice = steps(entry) if entry else (0, 0)
        found.append(Cover(
            key=key, name=types.title(key), site_path=entry.site_path if entry else "", sourced=sourced, practice=practice,
            cases=cases, discussions=len(others) - cases, reviewed=reviewed(entry, library),
        ))
    return tuple(found)


def reviewed(entry: Publication | None, library: Library) -> str:
    if entry is None:
        return "entri belum ada"
    where = signoff.state(entry)
    return "perlu ditinjau lagi" if where is State.SIGNED and wording.overdue(entry, library.today) else where.value


def page(library: Library) -> Page:
    table = covers(library)
    sourced, practice = sum(one.sourced for one in table), sum(one.practice for one in table)
    without = [one for one in table if not one.cases]
    lines = [
        f"Ada {sum(bool(one.site_path) for one in table)} entri untuk {len(table)} jenis PMKS.",
        f"Dari {wording.number(sourced + practice)} langkah penanganan, {wording.number(sourced)} bersumber dan {wording.number(practice)} berasal dari praktik umum yang belum ditinjau.",
        f"Sebanyak {len(without)} jenis belum mempunyai studi kasus.", "",
        "## Langkah menurut asalnya {#langkah}", "",
        f"![{alternative(table)}]({IMAGE}){{ width=\"560\" }}", "",
        "Angka yang sama ada di tabel berikut.", "",
        "## Tabel cakupan {#tabel}", "",
        "| Jenis | Langkah bersumber | Langkah dari praktik umum | Kasus | Diskusi | Tinjauan |", "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for one in table:
        name = link(one.name, one.site_path, PATH) if one.site_path else one.name
        lines.append(f"| {name} | {one.sourced} | {one.practice} | {one.cases} | {one.discussions} | {one.reviewed} |")
    lines += ["", *reading(library, table)]
    lines += ["", "Ingin menambah kasus atau meninjau entri? Mulailah dari [panduan menulis](kontribusi/index.md).", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY}, searched=False)


def reading(library: Library, table: tuple[Cover, ...]) -> Iterator[str]:
    """A row for each entry, and one for each other kind of publication with all its texts taken together."""
    yield from ("## Keterbacaan {#keterbacaan}", "")
    entries = [(one, readability.measure(library.by_path[f"docs/buku-saku/{one.key}.md"].document)) for one in table if one.site_path]
    whole = readability.together(figures for _one, figures in entries)
    yield f"Kalimat di entri rata-rata {wording.decimal(whole.mean)} kata; {wording.number(whole.long)} dari {wording.number(whole.sentences)} lebih dari {LONGEST_SENTENCE} kata."
    yield "Sebuah kalimat disebut pasif bila memuat kata kerja dengan awalan «di-», kecuali sesudah «yang» atau «untuk»."
    yield from ("Judul, tabel, dan catatan kaki tidak ikut dihitung; butir daftar dihitung sebagai kalimat.", "")
    yield from ("| Tulisan | Kata | Kata per kalimat | Kalimat panjang | Kalimat pasif |", "| --- | ---: | ---: | ---: | ---: |")
    for one, figures in entries:
        yield row(link(one.name, one.site_path, PATH), figures)
    for kind in KINDS:
        members = library.of_kind(kind) if kind.publication and kind.key != "saku" else ()
        if members:
            yield row(f"{kind.plural} ({len(members)})", readability.together(readability.measure(one.document) for one in members))


def row(name: str, figures: Readability) -> str:
    shares = (f"{round(100 * share)} %" for share in (figures.long_share, figures.passive_share))
    return f"| {name} | {wording.number(figures.words)} | {wording.decimal(figures.mean)} | {' | '.join(shares)} |"


def alternative(table: tuple[Cover, ...]) -> str:
    """What the plot shows, for people who do not see it."""
    if not table:
        return "Belum ada jenis yang dapat digambarkan."
    most, least = max(table, key=lambda one: one.sourced), min(table, key=lambda one: one.sourced)
    return (
        f"Diagram batang jumlah langkah untuk {len(table)} jenis PMKS. Langkah bersumber terbanyak ada pada {most.name.lower()} ({most.sourced}), "
        f"paling sedikit pada {least.name.lower()} ({least.sourced})."
    )


def files(library: Library) -> dict[str, bytes]:
    """The plot, by path below the site root."""
    bars = [chart.Bar(one.name, ((one.sourced, "utama"), (one.practice, "kunyit")), note(one)) for one in covers(library)]
    legend = (("utama", "bersumber"), ("kunyit", "praktik umum, belum ditinjau"))
    font = library.read_bytes(FONT) if FONT in library.files else b""
    return {IMAGE: chart.svg("Langkah penanganan menurut asalnya", bars, legend, font=font).encode("utf-8")}


def note(cover: Cover) -> str:
    return f"{cover.cases} kasus, {cover.discussions} diskusi"
