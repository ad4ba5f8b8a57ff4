"""Turns the JSON findings of a check into the text of one comment; the file comes from strangers and is only ever read as data.

`python scripts/komentar/komentar.py temuan.json [lingkup.json [riwayat.json]]` prints Markdown. It runs without anything installed.
Addresses are made from the environment, which the workflow fills in, and never from the file.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from proposal import Around
from rows import is_count, is_finding
from table import told

MARK = "<!-- pustaka-periksa -->"
"""The first line, by which the comment is found again; komentar.yml looks for the same text."""

LARGEST = 5_000_000

SENT = "docs/kontribusi/menyamarkan.md#telanjur"
"""What to do when something private was sent."""

ALTERED = (
    "**Usulan ini mengubah program atau alur yang memeriksanya.** Hasil di bawah berasal dari program yang sudah diubah itu, jadi belum tentu dapat dipercaya. "
    "Seorang pengelola perlu membaca perubahan programnya dahulu."
)


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2, 3):
        print("Pakai: python scripts/komentar/komentar.py temuan.json [lingkup.json [riwayat.json]]", file=sys.stderr)
        return 2
    around = Around.given(os.environ)
    file = Path(arguments[0])
    scope = read(Path(arguments[1])) if len(arguments) > 1 else None
    known = scope.get("sebelumnya") if isinstance(scope, dict) else None
    past = errors(read(Path(arguments[2]))) if len(arguments) > 2 else 0
    text = comment(read(file), around, known=known if is_count(known) else 0, past=past) if file.is_file() else without_result(around)
    sys.stdout.buffer.write(f"{text}\n".encode())
    return 0


def read(path: Path) -> object:
    """What a file says; nothing when it is no JSON, or far too large to be ours."""
    try:
        return json.loads(path.read_text("utf-8")) if path.stat().st_size <= LARGEST else None
    except (OSError, ValueError, RecursionError):
        return None


def errors(rows: object) -> int:
    """How many errors a list of findings holds."""
    return sum(row["severity"] == "error" for row in rows if is_finding(row)) if isinstance(rows, list) else 0


def without_result(around: Around) -> str:
    """The check itself did not come to its end, which no writer can mend."""
    if around.conclusion == "action_required":
        return f"{MARK}\nPemeriksaan menunggu izin seorang pengelola, karena ini usulan pertama Anda. Anda tidak perlu berbuat apa-apa."
    if around.conclusion == "success":
        return f"{MARK}\nPemeriksaan selesai tanpa temuan yang menghalangi. Hasil pemeriksaan tidak terbaca di sini; sarannya, bila ada, tertulis di {around.log}."
    return (
        f"{MARK}\nHasil pemeriksaan tidak terbaca, karena pemeriksaan berhenti sebelum selesai. Ini belum tentu karena tulisan Anda, dan tulisan Anda belum diperiksa. "
        f"Seorang pengelola perlu melihat {around.log}, lalu menjalankannya lagi."
    )


def comment(rows: object, around: Around | None = None, *, known: int = 0, past: int = 0) -> str:
    """The whole comment; what does not look like a finding is counted, and everything else is shown all the same.

    `past` are errors in the commits of the proposal, also in lines that a later one took out again.
    """
    around = around or Around()
    if not isinstance(rows, list):
        return f"{MARK}\nHasil pemeriksaan tidak terbaca: bentuknya bukan daftar temuan. Buka {around.log}."
    found = [row for row in rows if is_finding(row)]
    lines = [MARK, *((ALTERED, "") if around.altered else ()), *(told(found, around, past) if found else nothing(around, len(rows), past))]
    broken = len(rows) - len(found)
    after = [
        committed(past, around) if past else "",
        f"{broken} baris hasil tidak terbaca dan tidak ditampilkan. Buka {around.log}." if broken else "",
        f"Sebelum perubahan ini sudah ada {known} temuan lain di pustaka, yang tidak perlu dibetulkan di sini; semuanya ada di {around.log}." if known else "",
        around.visit(),
    ]
    return "\n".join([*lines, *(line for text in after if text for line in ("", text))])


def committed(past: int, around: Around) -> str:
    """What no further commit can mend: the history of a proposal keeps every version."""
    where = around.page("bila telanjur terkirim", SENT)
    return (
        f"**Riwayat usulan ini memuat {past} temuan data pribadi**, di isi atau pesan komitnya, juga bila barisnya sudah dihapus lagi. "
        f"Jangan menambah komit dan jangan mengulang nilainya; beri tahu pengelola dan ikuti «{where}». Tempatnya tertulis di {around.log}."
    )


def nothing(around: Around, broken: int, past: int) -> Iterator[str]:
    """Nothing to change, unless the check ended badly for a reason that stands in no finding."""
    if broken:
        yield "Hasil pemeriksaan tidak terbaca."
    elif past:
        yield "Tidak ada temuan pada isi terakhir usulan ini, tetapi ada pada komit-komitnya."
    elif around.conclusion not in ("", "success"):
        yield f"Tidak ada temuan pada perubahan ini, tetapi pemeriksaan tidak selesai dengan baik. Seorang pengelola perlu melihat {around.log}."
    else:
        yield "Tidak ada yang perlu diubah menurut pemeriksa. Terima kasih. Seorang pengelola akan membaca usulan ini."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
