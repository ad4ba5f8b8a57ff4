"""Turns the JSON findings of a check into the text of one comment; the file comes from strangers and is only ever read as data.

`python scripts/komentar.py temuan.json` prints Markdown. It runs without anything installed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

MARK = "<!-- pustaka-periksa -->"
"""The first line, by which the comment is found again; komentar.yml looks for the same text."""

SHOWN = 30
LARGEST = 5_000_000
LONGEST = 400

PATH = re.compile(r"[^`|<>\\]{1,300}")
"""`casebook/Kasus Baru.md`; not a path with a backtick, which would end the code span that it is shown in."""

CODE = re.compile(r"[A-Z]{3,8}\d{2}", re.ASCII)
"""`META02`; not `meta2`."""

SEVERITIES = {"error": "galat", "review": "perlu ditinjau", "advice": "saran"}

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""ASCII punctuation, which Markdown may read as more than itself."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("Pakai: python scripts/komentar.py temuan.json", file=sys.stderr)
        return 2
    path = Path(arguments[0])
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large")
        rows = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        rows = None
    print(comment(rows))
    return 0


def comment(rows: object) -> str:
    """The whole comment; anything that does not look like a finding is left out, and said so."""
    if not isinstance(rows, list):
        return f"{MARK}\nHasil pemeriksaan tidak terbaca. Buka catatan pemeriksaan «Periksa» pada usulan ini."
    found = [row for row in rows if is_finding(row)]
    if len(found) < len(rows):
        return f"{MARK}\nSebagian hasil pemeriksaan tidak terbaca. Buka catatan pemeriksaan «Periksa» pada usulan ini."
    if not found:
        return f"{MARK}\nTidak ada yang perlu diubah menurut pemeriksa. Terima kasih. Seorang pengelola akan membaca usulan ini."
    count = Counter(row["severity"] for row in found)
    total = ", ".join(f"{count[key]} {label}" for key, label in SEVERITIES.items() if count[key])
    ranked = sorted(found, key=lambda row: list(SEVERITIES).index(row["severity"]))
    lines = [MARK, f"Pemeriksa menemukan {total}. Galat perlu dibetulkan sebelum tulisan terbit; saran boleh diabaikan.", ""]
    lines += ["| Tempat | Yang perlu dilakukan | Aturan |", "|---|---|---|"]
    lines += [f"| `{row['path']}:{row['line']}` | {harmless(row['message'])} | {row['code']} |" for row in ranked[:SHOWN]]
    if len(found) > SHOWN:
        lines += ["", f"Masih ada {len(found) - SHOWN} temuan lain; semuanya ada di ringkasan pemeriksaan «Periksa»."]
    lines += ["", "Arti setiap kode ada di halaman «Aturan» pada panduan kontribusi."]
    return "\n".join(lines)


def is_finding(row: object) -> bool:
    return (
        isinstance(row, dict)
        and isinstance(row.get("path"), str) and PATH.fullmatch(row["path"]) is not None and row["path"].isprintable()
        and isinstance(row.get("code"), str) and CODE.fullmatch(row["code"]) is not None
        and type(row.get("line")) is int and 0 <= row["line"] < 10_000_000
        and row.get("severity") in tuple(SEVERITIES)
        and isinstance(row.get("message"), str)
    )


def harmless(text: str) -> str:
    """One line of text in which nothing is markup, a link, a mention or a reference."""
    line = " ".join(text.split())[:LONGEST]
    kept = "".join(letter for letter in line if letter.isprintable())
    return re.sub(r"([@#])", "\\1\N{WORD JOINER}", PUNCTUATION.sub(r"\\\1", kept))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
