"""Which finished PDFs are also offered as sheets for a copy shop, and the keeping of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pustaka.book.folding import Wish
from pustaka.book.pdf_cache import Kept, Made, digest_of, keep, setup
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.library import Library
from pustaka.library.publication import folded_path, pdf_path, volume_path
from pustaka.progress import Progress
from pustaka.project import Brand

if TYPE_CHECKING:
    from pustaka.book.imposing import Laid

LABEL = "Menyusun lembar lipat"
PROGRAMS = ("imposing.py", "folding.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One PDF of sheets; `files` are the paths of the PDFs that it is made of."""

    path: str
    title: str
    files: tuple[str, ...]
    wish: Wish


@dataclass(frozen=True, slots=True)
class Wanted:
    """Sheets by the name and the key under which they are kept."""

    path: str
    title: str
    key: str

    def made(self, file: Path, size: int, pages: int) -> Made:
        return Made(self.path, self.title, file, size, pages)


def folds(library: Library) -> Iterator[Fold]:
    """The pocketbook as a booklet, and all cards to be cut; any other PDF is laid out with «pustaka lipat», because sheets of everything would double what the site weighs."""
    if library.of_kind(ENTRY):
        yield Fold(path=folded_path(ENTRY.address), title=f"{ENTRY.book}: lembar lipat", files=(volume_path(ENTRY.address),), wish=Wish(cover=True))
    cards = library.of_kind(CRISIS)
    if cards:
        yield Fold(path=folded_path("kartu-gawat"), title="Semua kartu gawat: lembar potong", files=tuple(map(pdf_path, cards)), wish=Wish(cards=True))


def fold(wanted: Sequence[Fold], made: Mapping[str, Made], *, cache: Path, progress: Progress, brand: Brand) -> tuple[Made, ...]:
    """Make the sheets, or take those of an earlier run; what was not printed is not folded either.

    Raises NotFoldable, and Refused.
    """
    found, earlier = list[Made](), Kept(cache)
    ready = [one for one in wanted if all(path in made for path in one.files)]
    with progress.counting(LABEL, len(ready)) as bar:
        for one in ready:
            files = [made[path].file.read_bytes() for path in one.files]
            name = Wanted(one.path, one.title, key(one, files, brand))
            found.append(earlier.of(name) or keep(name, imposed(one, files, brand), cache))
            bar.update(1)
    return tuple(found)


def imposed(one: Fold, files: Sequence[bytes], brand: Brand) -> Laid:
    from pustaka.book.imposing import impose  # PDFs are opened only where one is folded anew

    return impose(files, one.title, one.wish, brand)


def key(one: Fold, files: Sequence[bytes], brand: Brand) -> str:
    """Names everything that the bytes depend on."""
    program = hashlib.sha256(b"".join(Path(__file__).with_name(name).read_bytes() for name in PROGRAMS)).hexdigest()
    return hashlib.sha256(f"{setup()}\n{program}\n{one}\n{brand}\n{[digest_of(data) for data in files]}".encode()).hexdigest()[:32]
