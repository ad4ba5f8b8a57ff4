"""META: the numbers of a series run on without gaps, days and years run on with them, and files are named after both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication, Series, wording
from pustaka.library.series import WITHOUT
from pustaka.rules.meta import META, key_spot
from pustaka.text import days

SHOWN = 5
"""Missing numbers that a message names."""


@META.wide_rule(28, "nomor-tak-berurutan", Severity.ADVICE)
def unordered(library: Library) -> Iterator[tuple[str, Spot]]:
    """A missing number may be a forgotten edition, and a day or year that goes back a slip of the pen."""
    for series in library.series:
        members = [one for one in library.in_series(series) if numbered(one)]
        for before, after in pairwise(members):
            yield from ((after.path, key_spot(after.document.matter, key, message)) for key, message in faults(before, after, series))


def numbered(one: Publication) -> int:
    """The number of an edition; 0 where it has none."""
    value = one.document.matter.values.get("nomor")
    return value if type(value) is int and value > 0 else 0


def faults(before: Publication, after: Publication, series: Series) -> Iterator[tuple[str, str]]:
    ends = min(numbered(after), numbered(before) + WITHOUT.widest)
    missing = [number for number in range(numbered(before) + 1, ends) if number not in series.without]
    if missing:
        yield "nomor", f"{told(missing)} belum ada di antara edisi sebelumnya dan edisi ini. Muat edisinya; bila memang tidak pernah terbit, sebutkan di «tanpa_nomor» dalam {series.path}."
    if before.date and after.date and after.date < before.date:
        yield "tanggal", f"Tanggalnya sebelum edisi {numbered(before)}, padahal nomornya lebih besar. Betulkan tanggal atau nomornya."
    first, second = (one.document.matter.values.get("tahun_ke") for one in (before, after))
    if type(first) is int and type(second) is int and second < first:
        yield "tahun_ke", f"Tahunnya lebih kecil daripada tahun edisi {numbered(before)}, padahal nomornya lebih besar. Betulkan salah satunya."


@META.rule(29, "nama-berkas-lain", Severity.ERROR)
def other_name(publication: Publication, library: Library) -> Iterator[Spot]:
    """Minutes are named after their day and editions after their number: people look for them by that name, and cite it."""
    if library.loose or publication.series is None:
        return
    stem, matter = publication.id, publication.document.matter
    if publication.kind.key == "notulensi" and (held := days.named(stem)) and publication.date and held != publication.date:
        yield key_spot(matter, "tanggal", f"Menurut nama berkasnya, pertemuan ini {wording.date(held)}, tetapi menurut isian ini {wording.date(publication.date)}. Betulkan isian ini, atau beri nama «{publication.date}».")
    if publication.kind.key == "edisi" and stem.isascii() and stem.isdecimal() and numbered(publication) not in {0, int(stem)}:
        yield key_spot(matter, "nomor", f"Menurut nama berkasnya, ini edisi {int(stem)}, tetapi menurut isian ini {numbered(publication)}. Betulkan isian ini, atau ganti namanya.")


def told(missing: Sequence[int]) -> str:
    """`Nomor 3`, `Nomor 3 dan 4`, `Nomor 3, 4, 5, 6, 7, dan 20 nomor lain`."""
    shown = [str(one) for one in missing[:SHOWN]]
    rest = len(missing) - len(shown)
    return f"Nomor {wording.listing([*shown, f'{rest} nomor lain'] if rest else shown)}"
