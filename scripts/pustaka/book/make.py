"""Makes the PDFs of a library: only what has changed, several at a time, and with a sentence for each that fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pustaka.book import handout, pdf_manifest_cache
from pustaka.book.deadline_sheet import Deadlines
from pustaka.book.handout import Handout
from pustaka.book.pdf_cache import Kept, Made
from pustaka.book.pdf_manifest_cache import Remembered
from pustaka.book.sheet import Sheet
from pustaka.book.surroundings import Around
from pustaka.book.trouble import Trouble
from pustaka.book.volume import Volume
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.project import NONE, Brand
from pustaka.site.codes import Stamp
from pustaka.site.law_notes import Note, written_at

Printable = Volume | Sheet | Deadlines | Handout


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a PDF besides its content; `key` names everything that its bytes depend on."""

    path: str
    title: str
    key: str
    troubles: tuple[tuple[str, str], ...]
    """(source path, sentence) of what had to be left out or replaced."""
    volume: Volume | None = None
    labels: tuple[str, ...] = ()
    around: Around = field(default_factory=dict)
    chosen: tuple[tuple[Publication, tuple[str, ...]], ...] = ()
    form: Sheet | None = None
    bound: tuple[tuple[int, str, Sheet], ...] = ()

    @property
    def remembered(self) -> Remembered:
        return Remembered(self.key, self.labels, self.around, self.troubles)

    def made(self, file: Path, size: int, pages: int) -> Made:
        return Made(self.path, self.title, file, size, pages, self.volume, self.labels, self.around, self.chosen, self.form, self.bound)


def make(
    wanted: Sequence[Printable], library: Library, *, site_url: str, dates: Mapping[str, date], cache: Path, progress: Progress,
    jobs: int | None = None, render: Callable[[Publication], str] | None = None, report: Callable[[Trouble], None] | None = None, brand: Brand = NONE,
    stamps: Mapping[str, Stamp] | None = None, memory: Path | None = None,
) -> tuple[Made, ...]:
    """Make the volumes, the sheets and the page of deadlines, and keep them below `cache`; `dates` are the last changes by source path.

    What cannot be set is left out, and `report` (by default the progress) says why; so it does for what was replaced.
    `memory` is the file that says what a library led to: as long as nothing changed, not even the day, the kept PDFs are taken as they are.
    """
    said = report or (lambda trouble: progress.say(f"{trouble.path}:{trouble.line}: {trouble.message}"))
    homes = {text.path: written_at(text) for one in wanted if isinstance(one, Volume) for text in one.publications if isinstance(text, Note)}

    def tell(trouble: Trouble) -> None:
        path, line = homes.get(trouble.path, (trouble.path, trouble.line))
        said(replace(trouble, path=path, line=line))

    cache.mkdir(parents=True, exist_ok=True)
    mark = pdf_manifest_cache.state(wanted, library, site_url, dates, brand, stamps or {}) if memory and render is None else ""
    past = pdf_manifest_cache.load(memory, mark) if mark else {}
    known: dict[str, Known] = {one.path: of_memory(one, past[one.path], library) for one in wanted if one.path in past}
    files = Kept(cache)
    made = {path: found for path, one in known.items() if (found := files.of(one))}
    refused: Sequence[Trouble] = ()
    anew = len(made) < len(wanted)
    if anew:
        from pustaka.book import making  # composing and setting are loaded only where something has changed

        given = making.sources(library, render or making.rendered(library), site_url, dates, brand, stamps or {})
        refused = making.rest(wanted, given, known, made, files, progress, jobs)
    for path, sentence in dict.fromkeys(trouble for one in wanted for trouble in known[one.path].troubles):
        tell(Trouble(path, 1, sentence, fatal=False))
    for trouble in refused:
        tell(trouble)
    # What changed while PDFs were set is in some of them and not in others, so nothing is remembered then.
    if anew and mark and not refused and pdf_manifest_cache.state(wanted, library, site_url, dates, brand, stamps or {}) == mark:
        pdf_manifest_cache.save(memory, mark, {path: one.remembered for path, one in known.items()})
    return tuple(made[one.path] for one in wanted if one.path in made)


def of_memory(one: Printable, old: Remembered, library: Library) -> Known:
    """What an earlier run found out about a PDF that is wanted again."""
    return Known(
        path=one.path, title=one.title, key=old.key, troubles=old.troubles, volume=one if isinstance(one, Volume) else None, labels=old.labels, around=old.around,
        chosen=chosen(one) if isinstance(one, Handout) else (), form=one if isinstance(one, Sheet) else None,
        bound=handout.bound(one, library) if isinstance(one, Handout) else (),
    )


def chosen(one: Handout) -> tuple[tuple[Publication, tuple[str, ...]], ...]:
    return tuple((piece.publication, piece.sections) for piece in one.pieces if piece.publication)
