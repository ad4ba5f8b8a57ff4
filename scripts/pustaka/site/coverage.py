"""The page on coverage, and the plot on it."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.kinds import KINDS
from pustaka.language import readability
from pustaka.language.readability import LONGEST_SENTENCE, Readability
from pustaka.ledger.moves import standing
from pustaka.library import Library, wording
from pustaka.registers import places
from pustaka.registers.coverage import STRENGTHS, Cover, covers, readers
from pustaka.site import chart
from pustaka.site.page import Page

PATH = places.COVERAGE

TITLE = "Kesehatan pustaka"

SUMMARY = "Untuk pengelola: langkah menurut tanda dan kekuatan sumbernya, kewajiban yang tercakup, tinjauan, dan bagian yang masih tipis."

IMAGE = "cakupan/langkah.svg"

FONT = "docs/assets/huruf/plus-jakarta-sans.woff2"


def page(library: Library) -> Page:
    table = covers(library)
    sourced, check, duty, practice = (sum(getattr(one, name) for one in table) for name in ("sourced", "check", "duty", "practice"))
    without = [one for one in table if not one.cases]
    lines = [
        f"Ada {sum(one.entry is not None for one in table)} entri untuk {len(table)} jenis PMKS.",
        f"Dari {wording.number(sourced + check + duty + practice)} langkah penanganan, {wording.number(duty)} kewajiban hukum, {wording.number(sourced)} bersumber, {wording.number(check)} bersumber tetapi perlu dicocokkan, dan {wording.number(practice)} berasal dari praktik umum yang belum ditinjau.",
        f"Sebanyak {len(without)} jenis belum mempunyai studi kasus.", "",
        "## Langkah menurut asalnya {#langkah}", "",
        f"![{alternative(table)}]({IMAGE}){{ width=\"420\" }}", "",
        "Angka yang sama ada di tabel berikut.", "",
        "## Tabel cakupan {#tabel}", "",
        "| Jenis | Kewajiban hukum | Bersumber | Perlu dicocokkan | Praktik umum | Kasus | Diskusi | Tinjauan |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    lines += [f"| {named(one)} | {one.duty} | {one.sourced} | {one.check} | {one.practice} | {one.cases} | {one.discussions} | {one.reviewed} |" for one in table]
    lines += ["", *strength(table)]
    lines += ["", *professions(library)]
    lines += ["", *reading(library, table)]
    lines += ["", "Cara memakai angka ini ada di [buku pegangan pengelola](pengelola/index.md#kesehatan).", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY}, searched=False)


def named(one: Cover) -> str:
    return link(one.name, one.site_path, PATH) if one.site_path else one.name


def strength(table: tuple[Cover, ...]) -> Iterator[str]:
    """How strong the best source behind each step is, and how many duties of the type a note of its entry names."""
    yield from ("## Kekuatan sumber dan kewajiban {#kekuatan}", "")
    yield f"Setiap langkah dihitung menurut sumbernya yang terkuat; arti kekuatan ada di {link('daftar sumber', places.REFERENCES, PATH)}."
    yield "Kewajiban ialah yang mengikat pekerja sosial atau setiap orang untuk jenis itu; semuanya tertulis di kotak entrinya."
    yield from ("Kolom terakhir menghitung yang pasalnya juga disebut catatan kaki entri itu.", "")
    yield f"| Jenis | {' | '.join(name.capitalize() for name in STRENGTHS)} | Kewajiban | Disebut di catatan |"
    yield f"| --- |{' ---: |' * (len(STRENGTHS) + 2)}"
    for one in table:
        yield f"| {named(one)} | {' | '.join(str(one.strengths.get(name, 0)) for name in STRENGTHS)} | {one.duties} | {one.cited} |"


def professions(library: Library) -> Iterator[str]:
    """Which profession must read which card, and whether somebody did."""
    wanted = readers(library)
    if not wanted:
        return
    yield from ("## Siapa yang harus membaca kartu gawat {#peninjau}", "")
    yield "Kartu ini menyentuh keselamatan jiwa, jadi harus dibaca orang dari profesi yang disebut."
    yield "Ia mencatat jawabannya dengan `pustaka tinjau`; sebelum itu kartunya bertanda belum ditinjau."
    yield from ("", "| Kartu | Harus dibaca oleh | Keadaan |", "| --- | --- | --- |")
    for one in wanted:
        named = ", ".join(escaped(profession).replace("|", "/") for profession in one.professions)
        yield f"| {link(one.publication.title, one.publication.site_path, PATH)} | {named} | {one.reviewed} |"


def reading(library: Library, table: tuple[Cover, ...]) -> Iterator[str]:
    """A row for each entry, and one for each other kind of publication with all its texts taken together."""
    yield from ("## Keterbacaan {#keterbacaan}", "")
    entries = [(one, readability.measure(one.entry.document)) for one in table if one.entry]
    whole = readability.together(figures for _one, figures in entries)
    yield f"Kalimat di entri rata-rata {wording.decimal(whole.mean)} kata; {wording.number(whole.long)} dari {wording.number(whole.sentences)} lebih dari {LONGEST_SENTENCE} kata."
    yield "Sebuah kalimat disebut pasif bila memuat kata kerja dengan awalan «di-», kecuali sesudah «yang» atau «untuk»."
    yield from ("Judul, tabel, dan catatan kaki tidak ikut dihitung; butir daftar dihitung sebagai kalimat.", "")
    yield from ("| Tulisan | Kata | Kata per kalimat | Kalimat panjang | Kalimat pasif |", "| --- | ---: | ---: | ---: | ---: |")
    for one, figures in entries:
        yield row(link(one.name, one.site_path, PATH), figures)
    for kind in KINDS:
        members = standing(library.of_kind(kind), library) if kind.publication and kind.key != "saku" else ()
        if members:
            yield row(f"{kind.plural} ({len(members)})", readability.together(readability.measure(one.document) for one in members))


def row(name: str, figures: Readability) -> str:
    shares = (f"{round(100 * share)} %" for share in (figures.long_share, figures.passive_share))
    return f"| {name} | {wording.number(figures.words)} | {wording.decimal(figures.mean)} | {' | '.join(shares)} |"


def backed(one: Cover) -> int:
    """Steps behind which a source stands, however much of it was read."""
    return one.sourced + one.check


def alternative(table: tuple[Cover, ...]) -> str:
    """What the plot shows, for people who do not see it."""
    if not table:
        return "Belum ada jenis yang dapat digambarkan."
    most, least = max(table, key=backed), min(table, key=backed)
    return (
        f"Diagram batang jumlah langkah untuk {len(table)} jenis PMKS. Langkah bersumber terbanyak ada pada {most.name.lower()} ({backed(most)}), "
        f"paling sedikit pada {least.name.lower()} ({backed(least)})."
    )


def files(library: Library) -> dict[str, bytes]:
    """The plot, by path below the site root."""
    bars = [chart.Bar(one.name, ((one.duty, "utama-tua"), (one.sourced + one.check, "utama"), (one.practice, "kunyit")), note(one)) for one in covers(library)]
    legend = (("utama-tua", "kewajiban hukum"), ("utama", "bersumber"), ("kunyit", "praktik umum"))
    font = library.read_bytes(FONT) if FONT in library.files else b""
    return {IMAGE: chart.svg("Langkah penanganan menurut asalnya", bars, legend, font=font).encode("utf-8")}


def note(cover: Cover) -> str:
    return f"{cover.cases} kasus, {cover.discussions} diskusi"
