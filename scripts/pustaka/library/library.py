"""Everything that is written, read once into one immutable value; every output is a function of it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol, TypeVar

from pustaka.kinds import KINDS, Kind
from pustaka.kinds.page import PAGE
from pustaka.library import asset_hashes, blame, git, register
from pustaka.library.blame import UNKNOWN, Written
from pustaka.library.publication import Publication
from pustaka.library.register import Register
from pustaka.library.series import FILE as SERIES_FILE
from pustaka.library.series import Series
from pustaka.pictures import images
from pustaka.pictures.images import Picture
from pustaka.text import Document, Source, frontmatter, source
from pustaka.text.limits import LETTERS, MOST_HEAVY, is_heavy
from pustaka.text.source import LINKED, LOST, UNSAYABLE, Unreadable

Examined = tuple[tuple[int, int, str, str, bool], ...]
"""Places in one text, as (start, end, slug of the rule, severity, whether its form is public), in code points."""

Found = TypeVar("Found")


class Shown(Protocol):
    """What `rendered_scan.found` says of a library, remembered."""

    def begin(self) -> None:
        """Look at the pages in other processes, where they are many; whoever calls for the answer then waits less."""

    def __call__(self) -> tuple[tuple[str, int, int, str], ...]: ...



FOLDERS = ("docs", "discussions", "casebook")


MADE = (
    ":(top,glob).venv/**", ":(top,glob)site/**", ":(top,glob)site.*/**", ":(top,glob).site.*/**", ":(top,glob)build/**", ":(top,glob)dist/**", ":(glob)**/.cache/**",
    ":(glob)**/.pustaka", ":(glob)**/.pustaka/**", ":(glob)**/.*_cache/**", ":(glob)**/__pycache__/**", ":(glob)**/*.pyc", ":(glob)**/*.egg-info/**",
)  # fmt: skip
"""Git's patterns for what programs make."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A text that does not leave the house; `notice` is the site path of what answers in its place, empty when nothing does."""

    title: str
    notice: str = ""
    waits: bool = False
    """Whether it will come back: it was published once and is being looked at again."""


@dataclass(frozen=True)
class Library:
    """Publications and pages in the order of their paths, series, registers, and what could not be read.

    `files` names every file below the content folders, and `read_bytes` gets the content of one of them.
    """

    publications: tuple[Publication, ...] = ()
    series: tuple[Series, ...] = ()
    registers: Mapping[str, Register] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()
    files: frozenset[str] = frozenset()
    read_bytes: Callable[[str], bytes] = field(default=lambda path: b"", compare=False, repr=False)
    today: datetime.date | None = None
    """The day of the check; without it nothing counts as lying in the future."""
    examined: Mapping[str, Examined] = field(default_factory=dict, compare=False, repr=False)
    """What the privacy rules are known to find, by path; a text that is missing here is looked at when it is asked for."""
    shown: Shown | None = field(default=None, compare=False, repr=False)
    written: Callable[[str, int, str], Written] = field(default=lambda path, line, words: UNKNOWN, compare=False, repr=False)
    """When a line of a file was committed, by path, line and words that it holds, as `blame.written` says it."""
    former: Callable[[str, str], str] = field(default=lambda commit, path: "", compare=False, repr=False)
    """The text of a file in an earlier commit, as `blame.former` gives it."""
    dropped: Callable[[str], Mapping[str, tuple[str, ...]]] = field(default=lambda folder: {}, compare=False, repr=False)
    """The lines that files below a folder held once and a commit or an uncommitted change took away, as `blame.dropped` gives them."""
    loose: bool = False
    """Whether the texts are files from anywhere: then nothing is said about addresses, series, and links between files."""
    strays: tuple[str, ...] = ()
    """Files that git would send along although programs make them."""
    beside: tuple[Source, ...] = ()
    """Public texts of the repository that no page shows: change notes, guides on the code platform, hidden files, and programs that a change brings."""
    absent: Mapping[str, Absence] = field(default_factory=dict)
    """By source path, the texts that were left out of `publications` because they may not be published."""
    changed: Mapping[str, frozenset[int] | None] = field(default_factory=dict, compare=False, repr=False)
    """What a change brings, where one is judged: lines by path, nothing for all of a file."""
    site_url: str = ""
    """Where the site is published, with a slash behind; empty when nobody said."""

    @cached_property
    def by_path(self) -> Mapping[str, Publication]:
        return {one.path: one for one in self.publications}

    def of_kind(self, kind: Kind) -> tuple[Publication, ...]:
        return tuple(one for one in self.publications if one.kind is kind)

    def in_series(self, series: Series) -> tuple[Publication, ...]:
        """The publications of a series by number, then by file name."""
        members = [one for one in self.publications if one.series is not None and one.series.id == series.id]
        return tuple(sorted(members, key=order))

    @cached_property
    def published(self) -> tuple[Publication, ...]:
        """What appears in indexes, PDFs and search as a publication; ordinary pages left out."""
        return tuple(one for one in self.publications if one.kind.publication)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Publication, ...]]:
        return grouped(self.published, lambda one: one.topics)

    @cached_property
    def by_pmks(self) -> Mapping[str, tuple[Publication, ...]]:
        return grouped(self.published, lambda one: one.pmks)

    @cached_property
    def by_year(self) -> Mapping[str, tuple[Publication, ...]]:
        return grouped(self.published, lambda one: (one.year,) if one.year else ())

    @cached_property
    def pictures(self) -> Mapping[str, Picture]:
        """Every contributed image, looked at once; the site's own are left out as long as they are what they were."""
        suffixes = images.ALLOWED + images.OTHERS
        paths = sorted(path for path in self.files if path.lower().endswith(suffixes) and not (path.startswith(asset_hashes.FOLDER) and asset_hashes.is_own(path, self.read_bytes(path))))
        return {path: images.inspect(self.read_bytes(path)) for path in paths}

    def once(self, name: str, make: Callable[[Library], Found]) -> Found:
        """What `make` says of the library, worked out when it is first asked for."""
        kept = vars(self)
        if name not in kept:
            kept[name] = make(self)
        answer: Found = kept[name]
        return answer

    def register(self, name: str) -> Register:
        return self.registers.get(name) or register.from_matter(name, frontmatter.Matter())


def order(publication: Publication) -> tuple[int, str]:
    number = publication.document.matter.values.get("nomor")
    return (number if isinstance(number, int) else 0, publication.id)


def grouped(publications: Iterable[Publication], keys: Callable[[Publication], tuple[str, ...]]) -> dict[str, tuple[Publication, ...]]:
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for one in publications:
        for key in keys(one):
            found[key].append(one)
    return {key: tuple(found[key]) for key in sorted(found)}


def read(root: Path, *, today: datetime.date | None = None, site_url: str = "") -> Library:
    """Read the content folders below `root`."""
    found = [one for folder in FOLDERS for one in source.walk(root, folder)]
    files = [one for one in found if isinstance(one, str)]
    texts = [source.read(root, path) for path in files if path.endswith((".md", ".yml"))]
    odd = [one for one in found if isinstance(one, Unreadable)]
    books = assemble([*texts, *odd], files=frozenset(files), read_bytes=lambda path: (root / path).read_bytes(), today=today, site_url=site_url)
    everything = git.everything(root, *MADE)
    outside = [(path, link) for path, link in sorted(everything.items()) if path.partition("/")[0] not in FOLDERS]
    odd_outside = tuple(Unreadable(path, 1, LINKED if link else UNSAYABLE) for path, link in outside if link or LOST in path)
    return replace(
        books, written=blame.written(root), former=blame.former(root), dropped=blame.dropped(root), strays=git.tracked(root, *MADE), unreadable=(*books.unreadable, *odd_outside),
        beside=tuple(source.beside(root, FOLDERS, everything)),
    )


def assemble(
    texts: Iterable[Source | Unreadable],
    *,
    files: frozenset[str] | None = None,
    read_bytes: Callable[[str], bytes] = lambda path: b"",
    today: datetime.date | None = None,
    site_url: str = "",
) -> Library:
    """Build a library from texts in memory; without `files`, the texts themselves are all there is."""
    texts = light([bearable(one) for one in texts])
    readable = [one for one in texts if isinstance(one, Source)]
    series: dict[str, Series] = {}
    registers: dict[str, Register] = {}
    for one in readable:
        folder, _, name = one.path.rpartition("/")
        if name == SERIES_FILE:
            series[folder] = Series(folder.rpartition("/")[2], one.path, frontmatter.load(one.text))
        elif folder == register.FOLDER and name.endswith(".yml"):
            stem = name.removesuffix(".yml")
            registers[stem] = register.from_matter(stem, frontmatter.load(one.text))
    there = files if files is not None else frozenset(one.path for one in texts)
    beside = partial(held, there, read_bytes)
    publications = [publication(one, series, beside) for one in readable if one.path.endswith(".md") and not hidden(one.path)]
    return Library(
        publications=tuple(sorted(publications, key=lambda one: one.path)),
        series=tuple(series[folder] for folder in sorted(series)),
        registers=registers,
        unreadable=tuple(one for one in texts if isinstance(one, Unreadable)),
        files=there,
        read_bytes=read_bytes,
        today=today,
        site_url=site_url,
    )


def bearable(text: Source | Unreadable) -> Source | Unreadable:
    """A text far longer than any real one is not looked at: every rule would take its time for it."""
    if isinstance(text, Source) and text.path.endswith(".md") and len(text.text) > LETTERS:
        return Unreadable(text.path, 1, f"Tulisan ini {len(text.text)} huruf; paling panjang {LETTERS} huruf. Pecah menjadi beberapa tulisan.")
    return text


def light(texts: list[Source | Unreadable]) -> list[Source | Unreadable]:
    """The texts without the heavy ones beyond the first few: all together they would keep everybody waiting."""
    heavy = [one for one in texts if isinstance(one, Source) and one.path.endswith(".md") and is_heavy(one.text)]
    over = {one.path for one in sorted(heavy, key=lambda one: one.path)[MOST_HEAVY:]}
    reason = f"Tulisan ini sangat panjang atau penuh tanda, dan sudah ada {MOST_HEAVY} tulisan seperti itu. Pecah menjadi beberapa tulisan."
    return [Unreadable(one.path, 1, reason) if one.path in over else one for one in texts]


def hidden(path: str) -> bool:
    """A README beside the content speaks to people on the code platform, not to readers of the site."""
    return path.rpartition("/")[2].lower() == "readme.md"


def held(files: Container[str], read_bytes: Callable[[str], bytes], path: str) -> bytes:
    """What a file holds; one that is not there or cannot be opened holds nothing."""
    try:
        return read_bytes(path) if path in files else b""
    except OSError:
        return b""


def publication(text: Source, series: Mapping[str, Series], read_bytes: Callable[[str], bytes]) -> Publication:
    """Give a document its kind by the folder it lies in."""
    document, folder = Document(text), text.path.rpartition("/")[0]
    own = series.get(folder)
    return Publication(document, kind_of(text.path, own), own, read_bytes)


def kind_of(path: str, series: Series | None = None) -> Kind:
    """The kind whose folder holds `path`: the series' own kind, else the kind with the longest folder that fits."""
    if series is not None:
        return series.kind
    fitting = [kind for kind in KINDS if path.startswith(f"{kind.folder}/") and not path.endswith("/index.md")]
    return max(fitting, key=lambda kind: len(kind.folder), default=PAGE)
