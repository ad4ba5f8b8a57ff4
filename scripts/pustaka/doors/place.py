"""Where a command runs, with a word on answers that cannot be kept there, and where a path that it was given leads."""

from __future__ import annotations

import sys
from pathlib import Path

from pustaka import project
from pustaka.errors import Circular
from pustaka.project import Project

MISPLACED = (
    f"pustaka: {project.PLACE} menunjuk ke dalam folder pustaka ini, jadi tidak dipakai: yang diperiksa tidak boleh menyimpan hasil pemeriksaannya sendiri. "
    "Pilih folder lain, atau kosongkan."
)


def here() -> Project:
    """The project that the present folder lies in; raises what `project.find` raises."""
    found = project.find(Path.cwd())
    if project.misplaced(found.root):
        print(MISPLACED, file=sys.stderr)
    return found


def within(root: Path, path: Path, given: str) -> Path:
    """The place that a path means to a command that reads texts: a link in the library means itself there, as it does to whoever reads all of it.

    Raises Circular.
    """
    end, named = resolved(path, given), resolved(path.parent, given) / path.name
    return named if named.is_symlink() and named.is_relative_to(root) else end


def resolved(path: Path, given: str) -> Path:
    """The place that a path leads to, also where nothing is there yet; `given` is how the person at the keyboard named it.

    Raises Circular.
    """
    try:
        found = path.resolve()
    except RuntimeError as error:
        raise Circular(given) from error
    if any(one.is_symlink() for one in (found, *found.parents)):  # from Python 3.13 on, a link that leads to itself is left standing
        raise Circular(given)
    return found
