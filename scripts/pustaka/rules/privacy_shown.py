"""DIRI, what readers will see: a text is composed and rendered, and read once more before anybody publishes it."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.library.library import Examined
from pustaka.privacy import permits
from pustaka.rules.privacy import DIRI, examined, scanned, spot
from pustaka.rules.privacy_permits import identified
from pustaka.rules.privacy_text import COMPOSED, NOT_COMPOSED, WHAT
from pustaka.site import declared_values, rendered_page, rendered_scan

SLUG = "data-pribadi-sesudah-disusun"

HERE, NAME = "bagian ini", "nama berkas atau folder ini"


@DIRI.wide_rule(35, SLUG, Severity.ERROR)
def seen_by_readers(library: Library) -> Iterator[tuple[str, Spot]]:
    """Nothing identifies a person on the finished page that nobody saw in its source."""
    silences = tuple(permits.silences(library))
    told = set[tuple[str, int]]()
    for path, start, end, rule in library.shown() if library.shown is not None else rendered_scan.found(library):
        if rule in rendered_page.COUNTS:
            continue
        text = text_of(path, library)
        if rule == rendered_page.UNREAD:
            yield path, Spot(1, 1, NOT_COMPOSED)
        elif end == 0:
            yield path, Spot(1, 1, COMPOSED.format(where=NAME, what=WHAT[rule]))
        elif not any(low < end and start < high for low, high in known(path, text, library)) and not any(
            one.path == path and one.hides(SLUG, path, text[start:end]) for one in silences
        ):
            found = spot(text, start, end, rule, Severity.ERROR)
            if (path, found.line) not in told:
                told.add((path, found.line))
                yield path, Spot(found.line, found.column, COMPOSED.format(where=HERE, what=WHAT[rule]), found.end_line, found.end_column)


def text_of(path: str, library: Library) -> str:
    publication = library.by_path.get(path)
    return scanned(publication) if publication else dict(declared_values.texts(library)).get(path, "")


def known(path: str, text: str, library: Library) -> Iterator[tuple[int, int]]:
    """The places of a source at which another rule has spoken already."""
    publication = library.by_path.get(path)
    found: Examined = examined(publication, library) if publication else identified(path, text, library)
    return ((start, end) for start, end, _rule, level, _public in found if level == Severity.ERROR.value)
