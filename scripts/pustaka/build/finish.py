"""What is done to the rendered pages last: the search index is added, styles get the colours of the settings, and lose what only people read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pustaka import search
from pustaka.build import assets, budgets, dressing, inlining, packs, places, slimming, targets
from pustaka.build.planned import SEARCH
from pustaka.build.prepare import Prepared
from pustaka.check import cache
from pustaka.library import Library
from pustaka.privacy.words import vocabulary
from pustaka.progress import Progress
from pustaka.project import Brand
from pustaka.registers.asked import Asked, asked, dialect
from pustaka.registers.glossary import for_search, spellings
from pustaka.site import Page, crisis
from pustaka.site.findable import findable, labels


def finish(folder: Path, prepared: Prepared, rendered: Mapping[str, str], progress: Progress) -> frozenset[str]:
    """Complete the site in `folder`; `rendered` is the HTML of each page's text by the page's path. The files made here are named in return, by their paths."""
    progress.say("Menyusun indeks pencarian.")
    file = prepared.project.kept("cari.json")
    kept = cache.load(file)
    known = kept if isinstance(kept, dict) else {}
    files = index(prepared.pages, prepared, rendered, known)
    cache.save(file, known)
    for name, content in files.items():
        place = folder / SEARCH / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    inlining.inlined(folder, prepared.library)
    lighten(folder, prepared.library, prepared.project.brand)
    return frozenset(f"{SEARCH}/{name}" for name in files)


def weigh(folder: Path) -> dict[str, budgets.Weight]:
    """Give pictures their place and links a target, take needless space from the pages, weigh them, and say the figures on their page."""
    places.given_places(folder)
    slimming.slim(folder)
    targets.mark(folder)
    weights = budgets.weigh(folder)
    budgets.publish(folder, weights)
    return weights


def close(folder: Path, prepared: Prepared, weights: dict[str, budgets.Weight], progress: Progress) -> frozenset[str]:
    """Pack the whole site for readers who keep it. Nothing may change in `folder` afterwards; the files made are named in return.

    Raises TooHeavy.
    """
    progress.say("Mengemas untuk dipakai tanpa sinyal.")
    made, first = packs.write(folder, prepared.project)
    if first is not None:
        weights[budgets.PACK] = first
    for sentence in budgets.check(folder, weights):
        progress.say(sentence)
    return made


def index(pages: Iterable[Page], prepared: Prepared, rendered: Mapping[str, str], known: dict[str, list[list[str]]]) -> dict[str, bytes]:
    """The files of a search index over these pages, by name; `known` keeps what was read of them."""
    books = prepared.library
    said = asked(books)
    found = [findable(page, rendered[page.path], books, said.get(page.address)) for page in pages if page.path in rendered and found_by(page, said)]
    return dict(search.build_index(
        found, for_search(books), cache=known, labels=labels(books), spellings=spellings(books), dialect=dialect(books), learnt=search.learnt(),
        valid=vocabulary(), calls=[(one["name"], one["href"], one["state"]) for one in crisis.quick(books)],
    ))


def found_by(page: Page, said: Mapping[str, Asked]) -> bool:
    """Lists are found by their name and by the words that people type for them, where there are any."""
    return page.listed and (page.searched or page.address in said)


def lighten(folder: Path, books: Library, brand: Brand) -> None:
    """Minify the scripts and styles that are ours, in the colours of the settings; those of the theme are minified already."""
    for path in sorted(books.files):
        public = path.removeprefix("docs/")
        place = folder / public
        if path.startswith("docs/assets/") and place.suffix in assets.MINIFIERS and place.is_file():
            place.write_text(dressing.coloured(public, assets.minified(place.suffix, place.read_text("utf-8")), brand), "utf-8")
