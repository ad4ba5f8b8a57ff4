"""META, the part about what people type: every record leads to a page that is there, and says each thing once."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.library.publication import address_of
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.registers.asked import PAGES
from pustaka.rules.meta import META
from pustaka.search.glossary import texts
from pustaka.site.plan import paths

FILE = f"{REGISTERS}/{PAGES}.yml"


@META.wide_rule(27, "kata-orang", Severity.ADVICE)
def lost_words(library: Library) -> Iterator[tuple[str, Spot]]:
    """Words that lead nowhere are read by nobody: a page that was renamed or is not there, and a word given twice."""
    register = library.register(PAGES)
    if not register.records:
        return
    known = {address_of(path).strip("/") for path in paths(library)}
    for key, record in register.records.items():
        given, inner = str(record.get("halaman", "")), register.matter.inner.get(key, {})
        if given not in known:
            yield FILE, Spot(*inner.get("halaman", register.matter.marks.get(key, (1, 1))), "Tidak ada halaman di alamat ini, jadi kata-katanya tidak terpakai. Tulis alamat yang ada di situs tanpa garis miring di ujungnya.")
        said = [one.casefold() for one in (*texts(record.get("sebutan")), *texts(record.get("kata")))]
        if len(said) > len(set(said)):
            yield FILE, Spot(*inner.get("kata", register.matter.marks.get(key, (1, 1))), "Ada kata yang ditulis dua kali untuk halaman ini. Hapus salah satunya.")
