"""The page of the competence profile: a learning path to print, and for each competence a place where readers judge themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.kinds.training import FIELDWORK, LEARNING, SPHERES
from pustaka.library import Library, Publication, wording
from pustaka.registers import places, sheets
from pustaka.registers.competences import REPORT, Competence, competences
from pustaka.site.page import Page

PATH = places.COMPETENCES
TEMPLATE = "kompetensi.html"
TITLE = "Profil kompetensi TKS"
SUMMARY = "Sikap, pengetahuan, dan keterampilan tenaga kesejahteraan sosial: jalur belajarnya, bahannya di pustaka ini, dan penilaian diri yang tinggal di perangkat Anda."
NAMES = ("profil kompetensi", "penilaian diri", "jalur belajar TKS", "kurikulum TKSK dan PSM", "standar kemampuan pendamping")

LEVELS = ("belum", "sedang saya pelajari", "sudah saya kerjakan")
BOX = "☐"
JUDGED = "pp-nilai"
"""The class of the lines that the script turns into choices; without it they are ticked by pen."""

INTRO = """Profil ini untuk tenaga kesejahteraan sosial (TKS), termasuk TKSK, PSM, dan relawan, serta orang yang melatih mereka.
Ia bukan standar resmi, dan tidak menggantikan uji kompetensi atau sertifikasi.

{origin}
Tahap belajar, tanda, dan penempatan bahannya usulan penyunting: praktik umum, belum ditinjau.

Nilailah diri sendiri dengan jujur, lalu pilih satu atau dua hal untuk dipelajari bulan ini.
Penilaian ini untuk belajar bersama pengawas, bukan untuk menilai kinerja.
"""

GIVEN = "Yang bertanda «uji petik» disebut responden dalam laporan {report}; yang lain ditambahkan penyunting."
ADDED = "Semuanya disusun penyunting."

TRAINER = """Pelatih dapat mencetak halaman ini dari peramban, satu untuk setiap peserta.
Tanpa skrip dan di kertas, kotaknya dicentang dengan pena.
Bacaan setiap tahap ada di bawah ini; setiap tulisan punya PDF di halamannya.
"""
PACKETS = "Paket yang sudah dijilid, dan cara menjilid pilihan sendiri, ada di {page}."
TRAINING = "docs/pelatihan/index.md"


def page(library: Library) -> Page:
    every = competences(library)
    report = library.by_path.get(REPORT)
    origin = GIVEN.format(report=link(report.title, report.site_path, PATH)) if report else ADDED
    lines = [INTRO.format(origin=origin), "## Jalur belajar {#jalur}", "", *path(every), "", "## Melatih dengan profil ini {#melatih}", "", TRAINER, *packets(library), *handouts(every)]
    for sphere in SPHERES:
        members = [one for one in every if one.sphere == sphere]
        if members:
            lines += [f"## {sphere.capitalize()} {{#{sphere}}}", ""]
            lines += [line for one in members for line in told(one, library)]
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines) + "\n", template=TEMPLATE, names=NAMES,
        view={"kind": "kompetensi", "title": TITLE, "summary": SUMMARY},
    )


def packets(library: Library) -> Iterator[str]:
    """Where what is bound already is found; the commands that bind are told there."""
    if (found := library.by_path.get(TRAINING)) is not None:
        yield from (PACKETS.format(page=link(found.title, found.site_path, PATH)), "")


def path(every: Iterable[Competence]) -> Iterator[str]:
    """What to learn when, and how long the cases of that stage take together."""
    yield from ("| Tahap | Yang dipelajari | Kasus latihan |", "| --- | --- | --- |")
    for stage in LEARNING:
        members = [one for one in every if one.stage == stage]
        if members:
            names = "; ".join(f"[{cell(one.name)}](#{one.key})" for one in members)
            yield f"| {stage.capitalize()} | {names} | {practice(members)} |"


def practice(members: Iterable[Competence]) -> str:
    """`3 kasus, 205 menit`"""
    cases = {one.path: one for member in members for one in member.cases}
    given = (one.document.matter.values.get("menit") for one in cases.values())
    minutes = sum(one for one in given if isinstance(one, int))
    return f"{wording.number(len(cases))} kasus, {wording.number(minutes)} menit" if cases else "tidak ada"


def cell(text: str) -> str:
    return escaped(text).replace("|", "/")


def handouts(every: Iterable[Competence]) -> Iterator[str]:
    """The readings of each stage, to be opened and printed one by one."""
    every = tuple(every)
    for stage in LEARNING:
        if given := readings(every, stage):
            yield from (f'??? note "Bacaan: {stage}"', *(f"    - {link(one.title, one.site_path, PATH)}" for one in given), "")


def readings(every: Iterable[Competence], stage: str) -> tuple[Publication, ...]:
    """Texts and cases of a stage, each once; guides for contributors are no matter for a handout."""
    members = [one for one in every if one.stage == stage]
    texts = (*(found.publication for one in members for found in one.readings), *(case for one in members for case in one.cases))
    return tuple({one.path: one for one in texts if not one.path.startswith("docs/kontribusi/")}.values())


def told(one: Competence, library: Library) -> Iterator[str]:
    register = library.register(sheets.NAME)
    methods = ((name, library.by_path.get(sheets.page_of(register.records[name]))) for name in one.sheets)
    rows = (
        ("Tandanya", escaped(one.sign)),
        ("Baca", ", ".join(link(found.title, f"{found.publication.site_path}{f'#{found.section}' if found.section else ''}", PATH) for found in one.readings)),
        ("Lembar", ", ".join(link(register.title(name), method.site_path, PATH) for name, method in methods if method)),
        ("Kasus latihan", ", ".join(link(case.title, case.site_path, PATH) for case in one.cases)),
        ("Kapan", f"{one.stage}. Asal: {'uji petik' if one.origin == FIELDWORK else 'usulan penyunting'}"),
    )
    yield from (f"### {escaped(one.name)} {{#{one.key}}}", "", escaped(one.can), "")
    yield from (f"- **{label}**: {words}{'' if words.endswith('.') else '.'}" for label, words in rows if words)
    yield from ("", " · ".join(f"{BOX} {level}" for level in LEVELS), f"{{ .{JUDGED} }}", "")
