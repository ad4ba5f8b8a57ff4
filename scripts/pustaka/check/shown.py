"""Remembers what is seen on the pages, and begins to look at those that changed before anybody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from pustaka.check import cache
from pustaka.check.sharing import Sharing
from pustaka.library import Library
from pustaka.site import rendered_scan
from pustaka.site.rendered_page import Paper
from pustaka.site.rendered_places import Seen


def beside_of(file: Path | None) -> Path | None:
    """Where the answers about finished pages lie beside those about texts: `diri.json` → `susun-diri.json`."""
    return file and file.with_name(f"susun-{file.name}")


class Shown:
    """What is seen on the pages of a library; as long as nothing changed, nothing is composed, and then only what changed is rendered."""

    def __init__(self, library: Library, share: Sharing, file: Path | None, beside: Path | None) -> None:
        self.library, self.share, self.file, self.beside = library, share, file, beside

    def begin(self) -> None:
        """Give the pages to other processes, so that they are looked at while the rules read the texts."""
        with suppress(Exception):  # the rule that asks is told
            self.begun  # noqa: B018  # kept until it is called

    def __call__(self) -> tuple[Seen, ...]:
        return self.found

    @cached_property
    def begun(self) -> Callable[[], tuple[Seen, ...]]:
        now = rendered_scan.state(self.library)
        kept = cache.load(self.file)
        whole, known = pages(kept)
        if whole is not None and kept_state(kept) == now:
            return lambda: whole
        known = {**pages(cache.load(self.beside))[1], **known, **RENDERED}
        collected = rendered_scan.begun(self.library, known, paper(), self.share)

        def found() -> tuple[Seen, ...]:
            seen = collected()
            self.share.close()
            RENDERED.update(known)
            cache.save(self.file, {"keadaan": now, "semua": seen, "halaman": known})
            return seen

        return found

    @cached_property
    def found(self) -> tuple[Seen, ...]:
        return self.begun()


def paper() -> Paper | None:
    """What tells which words a PDF leaves out; nothing where the programs for PDF are not installed, which the check does not need."""
    try:
        from pustaka.book import words
    except ImportError:
        return None
    return words.missing


RENDERED: dict[str, list[Seen]] = {}
"""Answers of this very run: a change and what was there before it share most pages."""


def kept_state(kept: object) -> object:
    return kept.get("keadaan") if isinstance(kept, dict) else None


def pages(kept: object) -> tuple[tuple[Seen, ...] | None, dict[str, list[Seen]]]:
    """(all answers, answers by page) as they were kept; an unreadable or foreign value counts as empty."""
    try:
        return (tuple(map(told, kept["semua"])), {key: [told(one) for one in some] for key, some in kept["halaman"].items()}) if isinstance(kept, dict) else (None, {})
    except (LookupError, ValueError, TypeError, AttributeError):
        return None, {}


def told(given: Sequence[object]) -> Seen:
    path, start, end, rule = given
    if type(start) is not int or type(end) is not int:
        raise TypeError
    return str(path), start, end, str(rule)
