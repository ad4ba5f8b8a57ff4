"""Decides where a new text goes: its name becomes an address that is promised for ever, so it is judged before a file is there."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterable, Sequence

from pustaka.editorial.numbering import BEGIN, FOLLOWING, WrongName, fitting, judge, slug
from pustaka.errors import PustakaError
from pustaka.kinds import KINDS, Kind
from pustaka.kinds.fields import DEVICES, SLUG
from pustaka.library import Library, Series
from pustaka.library.publication import address_of
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.series import FILE
from pustaka.privacy import Context
from pustaka.privacy.slugs import personal
from pustaka.rules.privacy import register_words
from pustaka.site.reserved import OWN_PLACES
from pustaka.text.limits import LONGEST_NAME as LONGEST

OWN_NAMES = frozenset({"index", "readme"})
"""Names with a meaning of their own in every folder."""

CLOSED = {REGISTERS: "daftar, bukan tulisan", "docs/assets": "berkas tampilan situs, bukan tulisan"}
"""Folders below `docs/` that hold no texts, and what they hold."""

NO_NAME = re.compile(r"[/\x00-\x1f\x7f]|\.\.|^$")
"""What is a path, or no line of text, whoever may be meant: `../../x`; not `ibu.x`."""

SMALL = re.compile(r"(?<![^\W_])[a-z]{3,}(?![^\W_])")


class Personal(PustakaError):
    """Raised when a name may be a person's; it is not repeated, as it may end in a log."""

    def __init__(self) -> None:
        super().__init__(
            "Nama berkas menjadi alamat halaman, dan nama ini tampaknya memuat nama orang, nomor pribadi, atau kata yang tidak dikenal. "
            "Beri nama menurut pokok masalahnya, misalnya «lansia-terlantar-tinggal-sendiri». "
            f"Istilah yang memang dipakai didaftarkan dahulu di {REGISTERS}/istilah.yml."
        )


class BadName(PustakaError):
    """Raised when a name for a new file does not fit into an address; `close` is one that would, or empty."""

    def __init__(self, close: str) -> None:
        self.close = close
        help_text = f" Maksud Anda «{close}»?" if close else ""
        super().__init__(f"Nama ini tidak dapat menjadi alamat. Pakai huruf kecil, angka, dan tanda hubung, paling banyak {LONGEST} huruf.{help_text}")


class Reserved(PustakaError):
    """Raised when a name already means something else; `why` completes «… tidak dapat dipakai, karena»."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        super().__init__(f"Nama «{name}» tidak dapat dipakai, karena {why}. Pilih nama lain.")


class Taken(PustakaError):
    """Raised when `path` stands where the new file or its page would stand."""

    def __init__(self, path: str, *, address: bool = False) -> None:
        self.path = path
        fault = f"Alamat halamannya sudah dipakai oleh «{path}»." if address else f"«{path}» sudah ada."
        super().__init__(f"{fault} Buka berkas itu, atau pilih nama lain.")


class SeriesWanted(PustakaError):
    """Raised when a series is missing, unknown, or given for a kind that has none; `known` are the folders to choose from, the best first."""

    def __init__(self, kind: Kind, known: Sequence[str] = (), name: str = "", *, given: bool = False, command: str = BEGIN) -> None:
        self.kind, self.known = kind.name, tuple(known)
        if not kind.series:
            super().__init__(f"{kind.name} tidak termasuk dalam seri. Hapus «--seri».")
        elif not known:
            super().__init__(f"Belum ada seri untuk {kind.name.lower()}. Buat foldernya di {kind.folder}/ dengan berkas {FILE} lebih dahulu.")
        else:
            fault = f"Seri itu tidak ada, atau tidak memuat {kind.name.lower()}." if given else f"{kind.name} termasuk dalam seri."
            listed = ", ".join(f"«{one}»" for one in known)
            super().__init__(f"{fault} Seri yang ada: {listed}. Jalankan «{command.format(kind=kind.key, name=name, series=known[0])}».")


def place(kind: Kind, name: str, series: str | None, books: Library, command: str = BEGIN) -> str:
    """Where the new file goes: `casebook/nama.md`, `discussions/sswd/008.md`.

    Raises PustakaError with the `command` that would do, where there is one. The given name is repeated only once it is known to be nobody's.
    """
    given = name.strip().replace("\\", "/").removesuffix(".md").removeprefix(f"{kind.folder}/")
    above, _, stem = given.rpartition("/") if kind.key == "halaman" else ("", "", given)
    refuse_reserved(stem.casefold(), above or kind.folder)
    if NO_NAME.search(stem):
        raise BadName(unowned(kind, slug(stem), books))
    refuse_persons(kind, stem, books)
    shelf = shelf_of(kind, series, stem, books, command) if kind.series or series is not None else None
    folder = posixpath.dirname(shelf.path) if shelf else page_folder(above, books) if above else kind.folder
    judge(kind, stem, shelf, books, command)
    if not SLUG.fullmatch(stem) or len(stem) > LONGEST:
        raise BadName(slug(stem))
    path = f"{folder}/{stem}.md"
    refuse_taken(kind, path, books)
    return path


def unowned(kind: Kind, name: str, books: Library) -> str:
    """The name, or nothing where it may be somebody's."""
    try:
        refuse_persons(kind, name, books)
    except Personal:
        return ""
    return name


def refuse_persons(kind: Kind, name: str, books: Library) -> None:
    """In a case only the registers explain a word, as DIRI25 will ask; elsewhere the library's own texts do too."""
    words = register_words(books)
    if kind.privacy != "kasus":
        words |= {word for one in books.publications for word in SMALL.findall(one.document.body)}
    if kind.privacy == "kasus" and any(len(part) == 1 and part.isalpha() for part in re.split(r"[^\w]+|_", name)):
        raise Personal  # a letter stands for somebody
    if personal(name, Context(kind=kind.privacy, known_words=words), free=kind.key not in FOLLOWING):
        raise Personal


def shelf_of(kind: Kind, given: str | None, name: str, books: Library, command: str) -> Series:
    """The series that `given` names, by its folder."""
    found = {one.id: one for one in books.series if kind.series and one.kind is kind}
    folder = (given or "").replace("\\", "/").strip("/").removeprefix(f"{kind.folder}/")
    if folder not in found:
        near = difflib.get_close_matches(folder, found, n=1, cutoff=0.0) if folder else []
        known = sorted(found, key=lambda one: (one not in near, one))
        raise SeriesWanted(kind, known, fitting(kind, name, found[known[0]], books) if known else "", given=given is not None, command=command)
    return found[folder]


def page_folder(above: str, books: Library) -> str:
    """A folder below `docs/` that is there and holds ordinary pages."""
    folder = f"docs/{above.strip('/')}"
    for closed, what in CLOSED.items():
        if f"{folder}/".startswith(f"{closed}/"):
            raise WrongName(f"Folder {closed} berisi {what}. Pilih folder lain.")
    for kind in KINDS:
        if kind.folder != "docs" and f"{folder}/".startswith(f"{kind.folder}/"):
            raise WrongName(f"Folder {kind.folder} berisi jenis tulisan lain. Jalankan «pustaka baru {kind.key} NAMA».")
    there = page_folders(books)
    if folder not in there:
        near = difflib.get_close_matches(folder, there, n=1)
        listed = ", ".join(f"«{one.removeprefix('docs/')}»" for one in there) or "belum ada"
        raise WrongName(f"Folder itu tidak ada di docs/. {f'Maksud Anda «{near[0]}»? ' if near else ''}Folder yang ada: {listed}.")
    return folder


def page_folders(books: Library) -> list[str]:
    closed = (*CLOSED, *(kind.folder for kind in KINDS if kind.folder != "docs"))
    found = {one for path in books.files if path.startswith("docs/") for one in parents(path)}
    return sorted(one for one in found if not f"{one}/".startswith(tuple(f"{folder}/" for folder in closed)))


def parents(path: str) -> Iterable[str]:
    """`docs/a/b/c.md` → `docs/a/b`, `docs/a`."""
    while (path := posixpath.dirname(path)).count("/"):
        yield path


def refuse_reserved(stem: str, folder: str) -> None:
    if stem in DEVICES:
        raise Reserved(stem, "Windows memakainya untuk perangkat")
    if stem in OWN_NAMES:
        raise Reserved(stem, "nama itu punya arti sendiri di setiap folder")
    if folder == "docs" and stem in OWN_PLACES:
        raise Reserved(stem, "situs memakai alamat itu untuk halaman yang dibuatnya sendiri")


def refuse_taken(kind: Kind, path: str, books: Library) -> None:
    """A file of that name, also one that differs only in case, or a page of that address."""
    for one in sorted(books.files):
        if one.lower() == path.lower():
            raise Taken(one)
    address = address_of(f"{kind.address}/{path.removeprefix(f'{kind.folder}/')}".strip("/"))
    for publication in books.publications:
        if publication.address.lower() == address:
            raise Taken(publication.path, address=True)
