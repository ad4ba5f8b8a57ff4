"""`python scripts/bench/setting.py JOB PDF`: sets one prepared job, as a process of a build does."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from pustaka.typesetting.attempt import attempt
from pustaka.typesetting.typeset import Job, Typeset
from pustaka.typesetting.workers import alone


def main(arguments: list[str]) -> int:
    alone()
    job: Job = pickle.loads(Path(arguments[0]).read_bytes())  # noqa: S301  # written by ourselves a moment ago
    made = attempt(job)
    if not isinstance(made, Typeset):
        print(made or type(made).__name__, file=sys.stderr)
        return 1
    Path(arguments[1]).write_bytes(made.pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
