"""META, the third part: what the tree may hold besides texts, and what of it is ours."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka import own
from pustaka.findings import Severity, Spot
from pustaka.library import Library
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
    known, there = own.known(), {path for path in library.files if path.startswith(own.FOLDER)}
    for path in sorted(there):
        if path not in known:
            yield path, Spot(1, 1, "Berkas ini tidak termasuk tampilan situs. Simpan gambar di samping tulisannya, bukan di docs/assets/.", severity=Severity.ERROR)
        elif own.mark(library.read_bytes(path)) != known[path]:
            yield path, Spot(1, 1, "Berkas tampilan ini berubah dan berlaku di semua halaman. Pengelola membacanya, lalu mencatatnya dengan «make aset».")
    for path in sorted(known.keys() - there) if there else ():
        yield path, Spot(1, 1, "Berkas tampilan ini hilang, padahal halaman memakainya. Kembalikan, atau pengelola menghapusnya dari daftar dengan «make aset».", severity=Severity.ERROR)
