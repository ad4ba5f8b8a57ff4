"""TULIS, the fourth part: what a text holds is no more than the renderer bears."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.rules.base import PAGES
from pustaka.rules.privacy import SAMPLE
from pustaka.rules.writing import TULIS
from pustaka.text import limits


@TULIS.wide_rule(20, "terlalu-rumit", Severity.ERROR)
def too_complicated(library: Library) -> Iterator[tuple[str, Spot]]:
    """A page that takes minutes to make, or stops the program, keeps everybody's texts from being published."""
    for publication in library.publications:
        text = publication.document.source.text
        if publication.path.startswith(f"{PAGES}/"):
            text = SAMPLE.sub(emptied, text)
        found = limits.excess(text)
        if found is not None:
            line = text.count("\n", 0, found.place) + 1
            yield publication.path, Spot(line, 1, told(found.reason))
    described = {f"{REGISTERS}/{name}.yml": one.matter for name, one in library.registers.items()} | {one.path: one.matter for one in library.series}
    for path, matter in sorted(described.items()):
        for key, value in matter.values.items():
            found = limits.excess("\n\n".join(words(value)))
            if found is not None:
                yield path, Spot(*matter.marks.get(key, (1, 1)), told(found.reason))
                break


def emptied(found: re.Match[str]) -> str:
    """As many lines with nothing in them."""
    return "\n" * found[0].count("\n")


def told(reason: str) -> str:
    return f"Bagian ini terlalu rumit untuk ditampilkan: {reason}. Sederhanakan, atau pecah menjadi beberapa tulisan."


def words(value: object) -> Iterator[str]:
    """Every text in a value of a register."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            waiting += reversed(one.values())
