"""Checks what is about to be committed, for pre-commit: finds the program in `.venv/`, wherever the system puts it.

pre-commit runs it with a Python of its own, so it knows only the standard library.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PLACES = (".venv/bin/python", ".venv/Scripts/python.exe")
"""Where a virtual environment keeps its Python: on Windows elsewhere than on all other systems."""


def main(paths: list[str], root: Path) -> int:
    program = next((root / place for place in PLACES if (root / place).is_file()), None)
    if program is None:
        print("Pemeriksa belum terpasang di folder ini. Jalankan «python scripts/siapkan.py» (di Windows «py scripts\\siapkan.py»), lalu komit lagi.", file=sys.stderr)
        return 2
    return subprocess.run([program, "-m", "pustaka", "periksa", *paths], cwd=root, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parents[1]))
