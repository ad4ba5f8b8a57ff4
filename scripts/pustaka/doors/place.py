"""Where a command runs: the project around the present folder, with a word on answers that cannot be kept in it."""

from __future__ import annotations

import sys
from pathlib import Path

from pustaka import project
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
