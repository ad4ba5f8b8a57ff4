"""The day that a command writes down for ever, held against what is known to have happened already."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from pustaka.errors import PustakaError
from pustaka.library import git, wording
from pustaka.library.history import A_DAY


class WrongClock(PustakaError):
    """Raised when the clock shows a day before one that has been; nothing is written."""

    status = 1

    def __init__(self, today: datetime.date, last: datetime.date) -> None:
        self.today, self.last = today, last
        super().__init__(
            f"Jam komputer ini menunjuk {wording.date(today)}, padahal komit atau catatan terakhir bertanggal {wording.date(last)}. "
            "Betulkan jamnya, atau tanggal catatan itu bila jamnya benar, lalu ulangi. Tidak ada yang ditulis."
        )


def today(root: Path, known: Iterable[datetime.date] = ()) -> datetime.date:
    """The day of this computer, which is not before the last commit and the `known` days, or a day before them where the sun rises later.

    Raises WrongClock.
    """
    day = datetime.date.today()
    committed = git.run(root, "log", "-1", "--date=short", "--format=%cd").strip()
    last = max([*known, *([datetime.date.fromisoformat(committed)] if committed else [])], default=day)
    if last > day + A_DAY:
        raise WrongClock(day, last)
    return day
