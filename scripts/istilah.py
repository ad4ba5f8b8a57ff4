"""Writes the words of the registers that no other list has into the package, so that a check outside the repository knows them too.

`python scripts/istilah.py` after a change in `docs/register/`; a test tells when it is due.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from pustaka import privacy
from pustaka.library import library
from pustaka.rules.privacy import register_words

ROOT = Path(__file__).parents[1]
FILE = ROOT / "scripts" / "pustaka" / "privacy" / "data" / "istilah.txt"
HEAD = """# Kata dari nama-nama di docs/register/ yang belum ada di kata.txt. Ditulis oleh «python scripts/istilah.py»; jangan diubah dengan tangan.
"""


def text(root: Path) -> str:
    """The file as it should be."""
    words = sorted(word for word in register_words(library.read(root)) if word.isascii() and not privacy.known(word))
    return HEAD + textwrap.fill(" ".join(words), 200, break_long_words=False, break_on_hyphens=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(ROOT), "utf-8")
