"""Takes a manuscript in: writes a draft and a private report outside the library, and lets the draft in once nothing in it blocks."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pustaka import intake, project, report
from pustaka.check.draft import PROVISIONAL, judged, known
from pustaka.check.remembering import findings_with, remembered
from pustaka.doors import doorstep
from pustaka.doors.drafts import DRAFT, KIND, PASTED, REPORT, SAID, drafted, empty, inside, ours, outside, pictures_beside, put, rewritten
from pustaka.doors.place import resolved
from pustaka.editorial import naming, template, twins
from pustaka.errors import NoProject, NotWritable, PustakaError
from pustaka.findings import Finding, Severity
from pustaka.intake import report as private
from pustaka.kinds import BY_KEY, Kind
from pustaka.privacy import identifiers
from pustaka.project import Project
from pustaka.text import Document, Source
from pustaka.text.limits import LETTERS

MOST_PASTED = 2_000_000

LET_IN = "pustaka terima {draft} --masukkan {{name}} --seri {{series}}"
"""What is typed at this door, as `naming.place` completes it."""


def terima(options: argparse.Namespace) -> int:
    """Take in manuscripts, look at a draft again, or let a draft in."""
    if options.masukkan:
        if len(options.manuscripts) != 1:
            raise PustakaError("«--masukkan» memasukkan satu draf. Sebutkan satu berkas draf.md.")
        return let_in(options)
    here = around()
    if options.ke and len(options.manuscripts) > 1:
        raise PustakaError("«--ke» hanya untuk satu naskah. Terima naskahnya satu per satu.")
    worst = 0
    for given in options.manuscripts:
        outside(given)
        if given != PASTED and Path(given).suffix.lower() == ".md" and (draft := drafted(Path(given))):
            worst = max(worst, again(Path(given), *draft, here))
            continue
        try:
            worst = max(worst, take_in(given, options, here))
        except PustakaError as error:
            if len(options.manuscripts) == 1:
                raise
            print(f"pustaka: {shown(given)}: {error}", file=sys.stderr)
            worst = max(worst, error.status)
    return worst


def around() -> Project | None:
    """The library around the present folder; a manuscript can be received without one."""
    try:
        return project.find(Path.cwd())
    except NoProject:
        return None


def shown(given: str) -> str:
    return "naskah dari papan ketik" if given == PASTED else f"«{identifiers.masked(given)}»"


def take_in(given: str, options: argparse.Namespace, here: Project | None) -> int:
    target = resolved(Path(options.ke), options.ke) if options.ke else (Path.cwd() if given == PASTED else resolved(Path(given), given).parent) / (
        "naskah-terima" if given == PASTED else f"{Path(given).stem}-terima"
    )
    if inside(target):
        raise PustakaError("Draf dan laporannya bersifat tertutup, jadi tidak ditulis ke dalam folder pustaka. Sebutkan folder lain dengan «--ke FOLDER».")
    if target.exists() and not options.ganti and not empty(target):
        raise PustakaError(f"«{target.name}» sudah ada, dan isinya mungkin sudah Anda sunting. Hapus atau pindahkan dahulu, atau tambahkan «--ganti» untuk menimpanya.")
    if target.exists() and not ours(target):
        raise PustakaError(f"«{target.name}» berisi berkas lain, jadi tidak ditimpa. Sebutkan folder baru dengan «--ke FOLDER».")
    manuscript = intake.read(data_of(given))
    kind = BY_KEY[options.jenis] if options.jenis else intake.recognise(manuscript)
    done = intake.receive(manuscript, kind)
    text = template.render(kind, PROVISIONAL, values=done.values, texts=done.texts, first=SAID.format(kind.key))
    text = f"{text.rstrip()}\n\n{done.after}\n" if done.after else f"{text.rstrip()}\n"
    if len(text) > LETTERS:
        raise intake.NotReadable(f"Naskah ini {len(text)} huruf; paling panjang {LETTERS} huruf. Pecah menjadi beberapa naskah, lalu ulangi.")
    books = known(here)
    findings = judged(text, kind, books, {one.name: one.data for one in done.images})
    written = private.render(done, findings, DRAFT, clean=lambda words: not judged(f"{words}\n", BY_KEY["kasus"], books, {}, ("DIRI",)))
    put(target, {DRAFT: text.encode(), REPORT: written.encode(), **{one.name: one.data for one in done.images}})
    print(f"{shown(given)}: {kind.name.lower()}, {len(done.mapped)} dari {len([part for part in kind.parts if not part.generated])} bagian terisi, {done.counted} paragraf: {done.placed} di draf, {done.dropped} tidak ikut.")
    print(f"Draf dan laporan ada di folder «{identifiers.masked(str(target))}». Baca {REPORT} dahulu; isinya tertutup.")
    return tell(findings)


def tell(findings: tuple[Finding, ...]) -> int:
    """The figures only: what was found stands in the report."""
    blocking = [one for one in findings if one.blocks]
    persons = sum(1 + len(one.more) for one in blocking if one.code.startswith("DIRI"))
    if not blocking:
        print("Tidak ada yang menghalangi menurut pemeriksa. Baca sendiri sebagai orang yang mengenal daerahnya, lalu masukkan dengan «--masukkan NAMA».")
        return 0
    print(f"Masih menghalangi: {len(blocking)} temuan, di antaranya {persons} tempat yang mungkin mengenali orang.")
    return 1


def data_of(given: str) -> bytes:
    if given == PASTED:
        data = sys.stdin.buffer.read(MOST_PASTED + 1)
        if len(data) > MOST_PASTED:
            raise PustakaError("Teks yang ditempel terlalu panjang. Simpan sebagai berkas, lalu sebutkan berkasnya.")
        return data
    if Path(given).stat().st_size > intake.package.LARGEST_FILE:
        raise intake.NotReadable(f"Berkas ini lebih dari {intake.package.LARGEST_FILE // 1_000_000} MB. Perkecil gambarnya, lalu ulangi.")
    return Path(given).read_bytes()


def again(path: Path, kind: Kind, text: str, here: Project | None) -> int:
    """Look at an edited draft; findings are shown with their places, and the report beside it says the same."""
    findings = judged(text, kind, known(here), pictures_beside(path, text))
    rewritten(path.with_name(REPORT), lambda old: private.renewed(old, kind, text, findings, path.name))
    show(findings, path, here)
    return tell(findings)


def show(findings: tuple[Finding, ...], path: Path, here: Project | None) -> None:
    grave = tuple(replace(one, path=path.name) for one in findings if one.severity is not Severity.ADVICE)
    if grave:
        print(report.FORMATS["orang"](grave, site_url=here.site_url if here else "", stream=sys.stdout))


def let_in(options: argparse.Namespace) -> int:
    """Put a draft in its place in the library, when nothing in it blocks there."""
    here = project.find(Path.cwd())
    given = options.manuscripts[0]
    outside(given)
    found = drafted(Path(given)) if Path(given).suffix.lower() == ".md" else None
    if found is None:
        raise PustakaError("«--masukkan» memerlukan draf.md yang ditulis perintah ini. Terima naskahnya dahulu: «pustaka terima NASKAH».")
    kind, text = found
    books = remembered(here)
    path = naming.place(kind, options.masukkan, options.seri, books, LET_IN.format(draft=identifiers.masked(given).replace("{", "{{").replace("}", "}}")))
    twins.refuse_twin(Document(Source(path, text)).body, kind, books)
    stem, folder = Path(path).stem, path.rpartition("/")[0]
    pictures = pictures_beside(Path(given), text)
    names = {old: f"{stem}-{old}" for old in pictures}
    for old, new in names.items():
        text = re.sub(rf"(?<=\]\(){re.escape(old)}(?=\))|(?<![\w-]){re.escape(old)}(?=:)", new, text)
    beside = {names[old]: intake.cleaned(data) for old, data in pictures.items()}
    for name in beside:
        if (here.root / folder / name).exists():
            raise naming.Taken(f"{folder}/{name}")
    findings = findings_with(here, books, text, path, kind, beside)
    stopping = tuple(stops(findings, looked=options.sudah_dilihat))
    if stopping:
        show(stopping, Path(given), here)
        reviews = sum(1 for one in stopping if one.severity is Severity.REVIEW)
        help_text = " Temuan «tinjau» yang sudah Anda lihat satu per satu dan memang keliru: ulangi dengan «--sudah-dilihat»." if reviews == len(stopping) else ""
        print(f"Draf belum dimasukkan, karena masih ada {len(stopping)} temuan yang menghalangi. Betulkan di {given}, lalu ulangi.{help_text}")
        return 1
    write(here.root / path, KIND.sub("", text, count=1).replace("---\n\n", "---\n", 1), path, beside)  # judged with that line, so that places are those of the draft
    print(f"Draf ditulis ke {path}." + (f" {len(beside)} gambar ada di folder yang sama." if beside else ""))
    print(f"Berikutnya: «pustaka periksa {path}», lalu minta orang lain menjalankan «pustaka tinjau {path}». Hapus folder draf dan laporannya sesudah tulisan ini terbit.")
    return 0


def write(place: Path, text: str, path: str, beside: Mapping[str, bytes]) -> None:
    """The text and its pictures, or none of them.

    Raises PustakaError.
    """
    try:
        for name, data in beside.items():
            (place.parent / name).write_bytes(data)
        doorstep.write_new(place, text, path)
    except (OSError, PustakaError) as error:
        for name in beside:
            with suppress(OSError):
                (place.parent / name).unlink(missing_ok=True)
        raise error if isinstance(error, PustakaError) else NotWritable(path) from error


def stops(findings: tuple[Finding, ...], *, looked: bool) -> Iterator[Finding]:
    """Errors always; what a person must look at, until somebody says that it was looked at."""
    return (one for one in findings if one.severity is Severity.ERROR or (one.severity is Severity.REVIEW and not looked))
