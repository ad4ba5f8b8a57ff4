"""Writes which signs the fonts of the PDFs show into the list that the checker reads.

`python scripts/fon.py` after a font has changed; a test tells when it is due.
"""

from __future__ import annotations

import sys
import textwrap

from pustaka.book import text
from pustaka.text import glyphs


def listed() -> str:
    """The list as it should be."""
    return textwrap.fill(" ".join(glyphs.ranges(text.covered())), 160) + "\n"


def main() -> int:
    glyphs.FILE.write_text(listed(), "ascii", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
