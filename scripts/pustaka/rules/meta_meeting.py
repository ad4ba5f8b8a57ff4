"""META: an announced meeting lies after the one that announces it; the calendar of the site shows it to everybody."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.kinds.base import NEXT
from pustaka.library import Library, Publication
from pustaka.rules.meta import META, key_spot


@META.rule(24, "pertemuan-berikutnya-lebih-awal", Severity.ERROR)
def meeting_before(publication: Publication, library: Library) -> Iterator[Spot]:
    """The next meeting comes later; the same day or an earlier one is a slip of the pen."""
    matter = publication.document.matter
    given = matter.values.get(NEXT)
    day = given.get("tanggal") if isinstance(given, dict) else None
    if publication.date and type(day) is datetime.date and day <= publication.date:
        yield key_spot(
            matter, NEXT, "Tanggal pertemuan berikutnya tidak sesudah tanggal pertemuan ini. Betulkan salah satunya; bila tidak ada pertemuan berikutnya, hapus isian ini.",
        )
