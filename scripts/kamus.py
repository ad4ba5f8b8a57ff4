"""Takes the words of Wordnet Bahasa that the checker does not know and that are nobody's name into the package.

`python scripts/kamus.py wn-data-ind.tab [--bukan NAMA.txt] [--pernah KATA.txt]`: the first list names more words that are names,
the second words that a text has in small letters, which count although they are spelt like names. The remarks of the file,
with the licence among them, stay.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from pathlib import Path

from pustaka.privacy import letters, words

FILE = Path(__file__).parent / "pustaka" / "privacy" / "data" / "kamus.txt"
SHORTEST = 5
NAMELIKE = 0.5
"""What is spelt more like a name than this stays out, and so does a shorter word, unless a text has it in small letters."""


def lemmas(table: str) -> set[str]:
    """The single words in small letters of a table `synset, ind:lemma, word`."""
    rows = (line.split("\t") for line in table.splitlines())
    return {row[2] for row in rows if len(row) == 3 and row[1] == "ind:lemma" and re.fullmatch(r"[a-z]{3,}", row[2])}


def chosen(found: set[str], names: set[str], written: set[str]) -> list[str]:
    """The words to take: unknown so far, nobody's name, and not spelt like one."""
    either = names.union(*words.namesakes(), words.entries("nama.txt"))
    return sorted(word for word in found - either if word in written or (len(word) >= SHORTEST and letters.likeness(word) <= NAMELIKE))


def words_of(path: Path | None) -> set[str]:
    return set(path.read_text("utf-8").lower().split()) if path else set()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("--bukan", type=Path)
    parser.add_argument("--pernah", type=Path)
    given = parser.parse_args()
    head = "".join(f"{line}\n" for line in FILE.read_text("utf-8").splitlines() if line.startswith("#"))
    FILE.write_text(head, "utf-8")  # so that «known» does not know the old words
    unknown = {word for word in lemmas(given.table.read_text("utf-8")) if not words.known(word)}
    FILE.write_text(head + textwrap.fill(" ".join(chosen(unknown, words_of(given.bukan), words_of(given.pernah))), 200, break_long_words=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
