"""META, the third part: what the tree may hold besides texts, and what of it is ours."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication, asset_hashes
from pustaka.library.guarded import REST, why_guarded
from pustaka.library.signoff import State, state
from pustaka.rules.meta import META


@META.wide_rule(17, "hasil-ikut-terkirim", Severity.ERROR)
def sent_along(library: Library) -> Iterator[tuple[str, Spot]]:
    """What programs make is made anew everywhere: sent along, it would be taken for true without anybody having made it."""
    for path in library.strays:
        yield path, Spot(1, 1, "Berkas ini hasil program, bukan tulisan, dan tidak boleh ikut dikirim. Hapus dari usulan ini; program membuatnya lagi bila perlu.")


@META.wide_rule(18, "berkas-tampilan", Severity.REVIEW, also=Severity.ERROR)
def own_files(library: Library) -> Iterator[tuple[str, Spot]]:
    """The styles, scripts, fonts and marks of the site are a known list; what changes in it, an editor has read."""
    if library.loose:
        return
    known, there = asset_hashes.known(), {path for path in library.files if path.startswith(asset_hashes.FOLDER)}
    for path in sorted(there):
        if path not in known:
            yield path, Spot(1, 1, "Berkas ini tidak termasuk tampilan situs. Simpan gambar di samping tulisannya, bukan di docs/assets/.", severity=Severity.ERROR)
        elif asset_hashes.digest(library.read_bytes(path)) != known[path]:
            yield path, Spot(1, 1, "Berkas tampilan ini berubah dan berlaku di semua halaman. Pengelola membacanya, lalu mencatatnya dengan «make aset».")
    for path in sorted(known.keys() - there) if there else ():
        yield path, Spot(1, 1, "Berkas tampilan ini hilang, padahal halaman memakainya. Kembalikan, atau pengelola menghapusnya dari daftar dengan «make aset».", severity=Severity.ERROR)


GRANTING = "nama_diizinkan"
"""The key by which a text takes a name out of the check; the pseudonyms of a case are expected, and it waits for a signature as it is."""


@META.wide_rule(19, "izin-bagi-diri-sendiri", Severity.REVIEW)
def grants_itself(library: Library) -> Iterator[tuple[str, Spot]]:
    """What a change permits itself is no permission until somebody else has seen it; told only where a change is judged."""
    for path, lines in library.changed.items():
        why = why_guarded(path)
        if why and why != REST.why:  # what is no text at all, other rules refuse
            yield path, Spot(min(lines or {1}), 1, f"Perubahan di sini memerlukan pengelola: {why}. Pengelola yang setuju menggabungkan usulan ini.")
    for publication in library.publications:
        lines = library.changed.get(publication.path, frozenset())
        marks = publication.document.matter.marks
        if publication.path not in library.changed or state(publication) is State.SIGNED:
            continue
        if GRANTING in marks and publication.document.matter.values.get(GRANTING) and (lines is None or extent(publication, GRANTING) & lines):
            yield publication.path, Spot(*marks[GRANTING], f"Isian «{GRANTING}» meloloskan nama dari pemeriksaan. Peninjau memastikan bahwa nama itu memang boleh dimuat.")


def extent(publication: Publication, key: str) -> set[int]:
    """The lines that a key and its value take."""
    matter = publication.document.matter
    start = matter.line(key)
    later = [line for line, _column in matter.marks.values() if line > start]
    return set(range(start, min(later, default=matter.lines)))
