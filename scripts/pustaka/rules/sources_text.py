"""SUMBER, the other half: what may stand in the values of a register."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.rules.link_targets import at
from pustaka.rules.sources import SUMBER
from pustaka.rules.writing_text import TAG
from pustaka.text import Source, scan, source
from pustaka.text.dialect import SCHEMES


@SUMBER.wide_rule(7, "tanda-di-daftar", Severity.ERROR)
def markup_in_register(library: Library) -> Iterator[tuple[str, Spot]]:
    """Registers come out on pages, so that they obey the rules of texts: no HTML, no images, no forbidden addresses."""
    for path in sorted(library.files):
        text = source.decode(path, library.read_bytes(path)) if path.endswith(".yml") else None
        for number, line in enumerate(text.text.split("\n"), 1) if isinstance(text, Source) else ():
            if line.lstrip().startswith("#"):
                continue
            found = TAG.search(line)
            if found is not None:
                yield path, Spot(number, found.start() + 1, "Kode HTML tidak dipakai di daftar. Tulis kata-katanya saja.", number, found.end() + 1)
            for link in scan.nested(number, line, 0):
                given = scan.SCHEME.match(link.target)
                if link.image:
                    yield path, at(link, "Gambar tidak dipakai di daftar. Tampilkan gambar di sebuah halaman, dari berkas di sampingnya.")
                elif link.target.startswith("//") or (given is not None and given["scheme"].lower() not in SCHEMES):
                    yield path, at(link, f"Awalan alamat ini tidak diizinkan. Yang diizinkan: {', '.join(sorted(SCHEMES))}.")
