"""`python scripts/bench [periksa|bangun|tumbuh|cari|pdf|semua] [putaran] [ukuran]`: measures side by side in one run and prints the figures with their aims."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import parts
import printing
import searching
from measure import ROUNDS, Failed, Table

import siapkan

PARTS = ("periksa", "bangun", "tumbuh", "cari", "pdf")
OTHER = siapkan.ROOT / ".cache" / "bench" / "venv"


def main(arguments: list[str]) -> int:
    wanted, rounds, size = ([*arguments, *("semua", str(ROUNDS), "0")[len(arguments) :]])[:3]
    if wanted not in (*PARTS, "semua") or not rounds.isdecimal() or not int(rounds) or not size.isdecimal() or len(arguments) > 3:
        print(f"Bagian tolok ukur yang ada: {', '.join(PARTS)}, semua. Sesudahnya boleh jumlah putaran, lalu jumlah terbitan untuk «cari».", file=sys.stderr)
        return 2
    table = Table()
    try:
        with tempfile.TemporaryDirectory(prefix="pustaka-bench-") as folder:
            for name in PARTS if wanted == "semua" else (wanted,):
                print(f"Mengukur: {name}", file=sys.stderr, flush=True)
                measure(name, Path(folder), int(rounds), int(size), table)
    except (Failed, siapkan.CannotPrepare) as error:
        print(error, file=sys.stderr)
        return 2
    print(table)
    return 1 if any(row.met is False for row in table.rows) else 0


def measure(name: str, folder: Path, rounds: int, size: int, table: Table) -> None:
    if name == "periksa":
        parts.check(folder, other_python(), rounds, table)
    elif name == "bangun":
        parts.build(folder, rounds, table)
    elif name == "pdf":
        printing.printing(folder, other_python(), rounds, table)
    elif name == "cari":
        searching.search(folder, other_python(), rounds, size, table)
    else:
        parts.growth(folder, rounds, table)


def other_python() -> Path:
    """The Python that has the programs we compare with; they stay out of the project's own environment."""
    if not siapkan.fits(OTHER):
        siapkan.create(OTHER)
    siapkan.install(OTHER, siapkan.ROOT / "scripts" / "bench" / "requirements.lock")
    return siapkan.python_of(OTHER)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
