"""Learns from the packaged lists how names are spelt and how words are, and writes the weights into the package.

`python scripts/huruf.py` after a change of nama.txt, kata.txt, kamus.txt, kata-daerah.txt or sebutan.txt; a test tells when it is due.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from pustaka.privacy import letters, words
from pustaka.privacy.lists import lines

FILE = Path(__file__).parent / "pustaka" / "privacy" / "data" / letters.FILE
HEAD = """# Seberapa mirip nama ejaan sebuah kata: bobot (sepersepuluh logaritma), lalu rangkaian tiga huruf yang memilikinya.
# «^» ialah awal kata, «$» akhirnya. Ditulis oleh «python scripts/huruf.py»; jangan diubah dengan tangan.
"""
BRANDS = "merek, tayangan"
"""In the heading of words that say nothing of how an ordinary word is spelt."""

WORDS = ("kata.txt", "kamus.txt", "kata-daerah.txt", "sebutan.txt", "kerabat.txt")


def read(name: str) -> set[str]:
    """The words of a list, without its headings and marks, and without brands, places and works, which are spelt like anything."""
    found, heading = set[str](), ""
    for line in lines(name):
        if line.startswith("["):
            heading = line
        elif BRANDS not in heading:
            found.update(re.findall(r"[a-z]{3,}", line.partition(": ")[0].lower()))
    return found


def text() -> str:
    """The file as it should be."""
    names = read("nama.txt")
    either = names.union(*words.namesakes())
    ordinary = set[str]().union(*(read(name) for name in WORDS)) - either
    weights = letters.learnt(names, ordinary)
    rows = []
    for weight in sorted(set(weights.values())):
        runs = " ".join(run for run in weights if weights[run] == weight)
        rows += textwrap.wrap(runs, 180, initial_indent=f"{weight} ", subsequent_indent=f"{weight} ", break_long_words=False, break_on_hyphens=False)
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
