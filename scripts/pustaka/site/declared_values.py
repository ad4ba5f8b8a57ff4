"""What stands in names of files, front matter and registers once YAML has read them, looked at for identifiers like a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pustaka.library import Library, asset_hashes, register
from pustaka.privacy import identifiers, permits
from pustaka.privacy.permits import Permit, Silence
from pustaka.site.rendered_places import Seen, line_of, place_of
from pustaka.text import Source
from pustaka.text.source import decode


def texts(library: Library) -> Iterator[tuple[str, str]]:
    """(path, text) of everything that contributors edit and readers get."""
    for one in library.publications:
        yield one.path, one.document.source.text
    for path in sorted(library.files):
        if path.endswith(".yml") and path not in (f"{register.FOLDER}/{permits.PERMITS}.yml", f"{register.FOLDER}/{permits.SILENCES}.yml"):
            read = decode(path, library.read_bytes(path))
            if isinstance(read, Source):
                yield path, read.text


def names(library: Library) -> Iterator[Seen]:
    """Names of files and folders become addresses."""
    for path in sorted(library.files):
        if path in asset_hashes.known():
            continue
        hit = next(identifiers.find(path, strict=True), None)
        if hit:
            yield path, 0, 0, hit[2]


def values(library: Library, sources: Mapping[str, str], given: Sequence[Permit], silences: Sequence[Silence]) -> Iterator[Seen]:
    """What front matter and registers hold once YAML has read them: escapes are undone, folded lines are one."""
    matters = [(one.path, one.document.matter) for one in library.publications]
    matters += [(one.path, one.matter) for one in library.series]
    matters += [(f"{register.FOLDER}/{name}.yml", one.matter) for name, one in sorted(library.registers.items()) if name not in (permits.PERMITS, permits.SILENCES)]
    for path, matter in matters:
        if path not in sources:
            continue
        allowed = [one for one in given if one.holds(path)]
        hidden = [one for one in silences if one.path == path]
        for key, value in matter.values.items():
            for inner, one in leaves(value):
                for start, end, rule in identifiers.find(one, allowed, hidden, strict=True):
                    line = matter.inner.get(key, {}).get(inner, matter.marks.get(key, (1, 1)))[0]
                    yield (path, *(place_of(one[start:end], sources[path]) or line_of(sources[path], line)), rule)


def leaves(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """(key below the first one, text) of every text in a value."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from leaves(inner, key or str(name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner, key)
