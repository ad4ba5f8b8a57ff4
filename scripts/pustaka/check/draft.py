"""Judges a text that is not in the library yet, as if it lay in its place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from pustaka.check.run import check
from pustaka.errors import PustakaError
from pustaka.findings import Finding
from pustaka.kinds import BY_KEY, Kind
from pustaka.library import Library, register
from pustaka.library.library import assemble, held
from pustaka.library.publication import Publication
from pustaka.library.series import FILE as SERIES
from pustaka.project import Project
from pustaka.text import Document, source
from pustaka.text.source import Unreadable

PROVISIONAL = "naskah-yang-diterima"
"""The name of a text that has none yet."""


def known(here: Project | None) -> Library:
    """The registers of the library without its texts: a draft is judged alone. Without a library names are judged more strictly."""
    if here is None:
        return assemble([], today=datetime.date.today())
    texts = [source.read(here.root, path) for path in source.walk(here.root, register.FOLDER) if isinstance(path, str) and path.endswith(".yml")]
    shelves = [source.read(here.root, path) for path in source.walk(here.root, BY_KEY["edisi"].folder) if isinstance(path, str) and path.endswith(f"/{SERIES}")]
    return assemble([*texts, *shelves], today=datetime.date.today(), site_url=here.site_url)


def judged(text: str, kind: Kind, books: Library, beside: Mapping[str, bytes], only: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What the check says of a text as if it lay in a place of its kind."""
    folder = next((one.path.rpartition("/")[0] for one in books.series if one.kind is kind), kind.folder)
    return of_text(text, f"{folder}/{PROVISIONAL}.md", kind, replace(books, loose=True), beside, only)


def of_text(text: str, path: str, kind: Kind, books: Library, beside: Mapping[str, bytes], only: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    with_it, paths = with_text(text, path, kind, books, beside)
    return check(with_it, paths=paths, only=only)


def with_text(text: str, path: str, kind: Kind, books: Library, beside: Mapping[str, bytes]) -> tuple[Library, list[str]]:
    """The library as if the text and its pictures lay in it, in place of what may lie there, and their paths; nothing is known of its words yet.

    Raises PustakaError.
    """
    read = source.decode(path, text.encode())
    if isinstance(read, Unreadable):
        raise PustakaError(f"Draf ini tidak dapat dibaca pada baris {read.line}. {read.reason}")
    folder = path.rpartition("/")[0]
    shelf = next((one for one in books.series if one.path.rpartition("/")[0] == folder), None)
    files = {f"{folder}/{name}": data for name, data in beside.items()}
    there, before = books.files | {path, *files}, books.read_bytes

    def read_bytes(name: str) -> bytes:
        return files[name] if name in files else before(name)

    own = Publication(Document(read), kind, shelf, partial(held, there, read_bytes))
    others = (one for one in books.publications if one.path != path)
    with_it = replace(
        books, publications=tuple(sorted((*others, own), key=lambda one: one.path)), files=there,
        read_bytes=read_bytes, examined={}, shown=None,
    )
    return with_it, [path, *files]
