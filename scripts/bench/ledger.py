"""`python scripts/bench/ledger.py [addresses]`: makes an invented ledger, and says how long reading it and comparing it with a site take."""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from pustaka.ledger import FOLDER, Move, Record, losses
from pustaka.ledger.book import gathered
from pustaka.ledger.moves import Moves

USUAL, ROUNDS, PER_PAGE = 10_000, 7, 20


def invented(count: int) -> tuple[str, frozenset[str], Moves]:
    """The text of a ledger, what a site answers, and the moves: of each hundred pages one moved."""
    day, lines, there, moves = datetime.date(2026, 11, 28), list[str](), set[str](), list[Move]()
    for n in range(count // PER_PAGE):
        page = f"metode/rekaan-{n}/"
        names = [page, *(f"{page}#langkah-rekaan-nomor-{k}" for k in range(PER_PAGE - 1))]
        lines += [Record(day, "langkah" if "#" in one else "halaman", one).line for one in names]
        if n % 100:
            there |= set(names)
        else:
            moves.append(Move(f"p{n}", page, f"metode/baru-{n}/", day, "Rekaan."))
            there |= {one.replace("rekaan-", "baru-", 1) for one in names}
    return "\n".join(lines), frozenset(there), Moves(tuple(moves))


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of processor time of the middle one of several rounds: other programs on the machine do not count."""
    found = list[float]()
    for _round in range(ROUNDS):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def main(count: int) -> None:
    text, there, moves = invented(count)
    files = [(f"{FOLDER}/2026.tsv", text)]

    def compare() -> int:
        return sum(1 for _loss in losses.lost(gathered(files, moves), there))

    print(f"alamat            {count}")
    print(f"baca              {timed(lambda: gathered(files, moves)):.0f} ms")
    print(f"baca dan cocokkan {timed(compare):.0f} ms, {compare()} hilang")
    broken = frozenset(sorted(there)[: len(there) // 2])
    print(f"separuhnya hilang {timed(lambda: sum(1 for _loss in losses.lost(gathered(files, moves), broken))):.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else USUAL)
