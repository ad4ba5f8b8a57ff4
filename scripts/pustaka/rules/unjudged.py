"""META, the fourth part: what a rule fell over at counts as wrong, so that nothing is published that nobody judged."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import TypeVar

from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity, Spot
from pustaka.library import Library, Publication
from pustaka.project import SETTINGS
from pustaka.rules.meta import META
from pustaka.text import Document

T = TypeVar("T")

TRACE = "PUSTAKA_JEJAK"
"""The variable that makes the check show where the program itself fell over."""

NAMED = 3
"""Rules that the finding names; the others fell over for the same reason."""


@META.wide_rule(20, "tidak-dapat-diperiksa", Severity.ERROR)
def unjudged(library: Library) -> Iterator[tuple[str, Spot]]:
    """Told by the check wherever a rule falls over; by itself it finds nothing."""
    return iter(())


RULE = META.rules[-1]


class Trouble:
    """What could not be judged: the rules that fell over, by the file at which they did."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        self.wide: dict[str, list[str]] = {}

    def spared(self, path: str, code: str, instead: T, look: Callable[..., T], *given: object) -> T:
        """What `look` says of what it is given, or `instead`; without a path, the file is the one that it was at."""
        try:
            return look(*given)
        except PustakaError:
            raise
        except Exception as error:
            noted(error)
            where = self.texts if path else self.wide
            where.setdefault(path or at(error), []).append(code)
            return instead

    def findings(self, covered: Callable[[str], bool]) -> Iterator[Finding]:
        """One per file; what a rule of the whole library fell over at is told whatever was asked for, as all that it looks at went unjudged."""
        for path in sorted(self.texts.keys() | self.wide.keys()):
            if path in self.wide or covered(path):
                yield RULE.finding(path, Spot(1, 1, told([*self.texts.get(path, ()), *self.wide.get(path, ())])))


def told(codes: list[str]) -> str:
    names = sorted({one for one in codes if one})
    by = f" oleh aturan {', '.join(names[:NAMED])}{', …' if len(names) > NAMED else ''}" if names else ""
    return (
        f"Berkas ini tidak dapat diperiksa{by}, karena program berhenti di sini. "
        "Sederhanakan susunannya bila ada yang tidak lazim; selain itu laporkan lewat «Laporkan gangguan» di gudang."
    )


def at(error: BaseException) -> str:
    """The file that a rule of the whole library was looking at when it fell over, as far as its own variables tell."""
    found = SETTINGS
    for frame, _line in traceback.walk_tb(error.__traceback__):
        for value in frame.f_locals.values():
            if isinstance(value, Publication | Document):
                found = value.path
    return found


def noted(error: Exception) -> None:
    """Show developers where the program fell over, when they ask for it."""
    if os.environ.get(TRACE):
        traceback.print_exception(error, file=sys.stderr)
