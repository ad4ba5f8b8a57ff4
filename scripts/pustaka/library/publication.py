"""A document with its kind: what it is called, where it is published, and which of its parts are there."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from pustaka.kinds import Kind, Part
from pustaka.kinds.base import Privacy
from pustaka.library import asset_hashes
from pustaka.library.series import Series
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.text import Document
from pustaka.text.document import Section
from pustaka.text.scan import SCHEME, Link

GUIDES = "docs/kontribusi/aturan"
"""The pages of the rules: their examples look invented, and cite what nobody there writes about."""

METHODS = "docs/metode/"
"""The pages of methods: of no kind of their own, and learnt from, acted on, printed and cited like publications."""


@dataclass(frozen=True, slots=True)
class LocalLink:
    """A link to a file of the repository: `path` from its root, empty for the same page; `fragment` is what follows `#`."""

    link: Link
    path: str
    fragment: str


@dataclass(frozen=True)
class Publication:
    """One document of one kind; `id` is the file name without its ending and never changes.

    `read_bytes` gets what a file beside it holds, and nothing of one that is missing.
    """

    document: Document
    kind: Kind
    series: Series | None = None
    read_bytes: Callable[[str], bytes] = field(default=lambda path: b"", compare=False, repr=False)

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def privacy(self) -> Privacy:
        return self.kind.privacy

    @property
    def is_method(self) -> bool:
        """Whether it is a page of methods; the one that lists them is none."""
        return self.path.startswith(METHODS) and self.path != f"{METHODS}index.md"

    @property
    def citable(self) -> bool:
        """Whether people act on it and cite it, unlike the guides for contributors."""
        return self.kind.publication or self.path.startswith(METHODS)

    @cached_property
    def id(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".md")

    @cached_property
    def site_path(self) -> str:
        """The page as the site generator knows it: `kasus/x.md`."""
        inner = self.path.removeprefix(f"{self.kind.folder}/")
        return f"{self.kind.address}/{inner}" if self.kind.address else inner

    @cached_property
    def address(self) -> str:
        """The address below the site root: `kasus/x/`; the home page has the empty one."""
        return address_of(self.site_path)

    @cached_property
    def title(self) -> str:
        given = self.document.matter.values.get("judul") or self.document.matter.values.get("title")
        if given:
            return str(given)
        return next((heading.title for heading in self.document.headings if heading.level == 1), self.id)

    @cached_property
    def summary(self) -> str:
        return " ".join(str(self.document.matter.values.get("ringkasan") or "").split())

    @cached_property
    def topics(self) -> tuple[str, ...]:
        return self.listed("topik")

    @cached_property
    def pmks(self) -> tuple[str, ...]:
        return self.listed("pmks")

    @cached_property
    def year(self) -> str:
        """The year that the text is about or was held in; empty when it does not say."""
        values = self.document.matter.values
        return next((str(values[key])[:4] for key in ("tanggal", "tahun", "kurun") if values.get(key)), "")

    @property
    def date(self) -> datetime.date | None:
        given = self.document.matter.values.get("tanggal")
        return given if isinstance(given, datetime.date) and not isinstance(given, datetime.datetime) else None

    @property
    def is_guide(self) -> bool:
        """Whether this is the page of a rule, which holds examples and speaks of nothing itself."""
        return self.path.startswith(f"{GUIDES}/")

    @property
    def number(self) -> str:
        """The number within its series as readers see it: `SSWD #007`."""
        return self.series.number(dict(self.document.matter.values)) if self.series else ""

    def listed(self, key: str) -> tuple[str, ...]:
        """The texts of a list in the front matter; anything else is left to the rules."""
        given = self.document.matter.values.get(key)
        return tuple(one for one in given if isinstance(one, str)) if isinstance(given, list) else ()

    @cached_property
    def local_links(self) -> tuple[LocalLink, ...]:
        """Every link without scheme and host."""
        folder = self.path.rpartition("/")[0]
        found = []
        for link in self.document.links:
            if not link.target or SCHEME.match(link.target) or link.target.startswith("//"):
                continue
            parts = urlsplit(link.target)
            path = unquote(parts.path)
            found.append(LocalLink(link, path and posixpath.normpath(posixpath.join(folder, path)), unquote(parts.fragment)))
        return tuple(found)

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """A hash of each picture of the repository that the text shows or leads to, in its order: what a reviewer saw besides the words."""
        paths = dict.fromkeys(one.path for one in self.local_links if one.path.lower().endswith((*ALLOWED, *OTHERS)))
        return tuple(asset_hashes.digest(self.read_bytes(path)) for path in paths)

    def parts(self) -> Iterator[tuple[Part, Section]]:
        """The declared parts that the document has, in the order of the declaration."""
        for part in self.kind.parts:
            section = self.document.sections.get(part.id)
            if section is not None:
                yield part, section


def address_of(site_path: str) -> str:
    """`kasus/x.md` → `kasus/x/`, `kasus/index.md` → `kasus/`."""
    stem = site_path.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"


def volume_path(address: str) -> str:
    """Where the PDF that collects an index page lies: `kasus/` → `unduh/buku-kasus.pdf`, `diskusi/sswd/` → `unduh/diskusi/sswd.pdf`.

    Downloaded into one folder with everything else, a file must say that it is a book.
    """
    stem = address.rstrip("/")
    return f"unduh/{stem if '/' in stem or stem.startswith('buku-') else f'buku-{stem}'}.pdf"


def pdf_path(publication: Publication) -> str:
    """Where the PDF of one publication lies below the site root."""
    return f"unduh/{publication.site_path.removesuffix('.md')}.pdf"


def folded_path(name: str) -> str:
    """Where the sheets lie from which a copy shop makes a booklet or cards."""
    return f"unduh/lipat/{name}.pdf"


def share_path(publication: Publication) -> str:
    """Where the picture of one publication lies that messengers show for its address."""
    return f"bagikan/{publication.site_path.removesuffix('.md')}.png"


def poster_path(publication: Publication, paper: str = "a4") -> str:
    """Where the poster of a crisis card lies below the site root: `unduh/poster/x.pdf`, and `unduh/poster-a3/x.pdf` for the large one."""
    return f"unduh/poster{'' if paper == 'a4' else f'-{paper}'}/{publication.id}.pdf"
