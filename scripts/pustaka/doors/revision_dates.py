"""The dates on the pages: the date plugin is answered from what the library knows already, and its answer is put into words."""

from __future__ import annotations

import datetime
from pathlib import Path

from pustaka.build.prepare import Prepared
from pustaka.library import wording

UNDATED = "tanpa tanggal"
"""What the date plugin is told about files that git does not know; left alone it would print today's date."""


class OnePass:
    """Answers the date plugin from the library's single pass over the history, instead of one git call per page."""

    def __init__(self, prepared: Prepared) -> None:
        self.root, self.last = prepared.project.root, prepared.dates.last

    def get_revision_date_for_file(self, path: str | None) -> str:
        if path is None:
            return UNDATED
        day = self.last.get(Path(path).relative_to(self.root).as_posix())
        return day.isoformat() if day else UNDATED


def revised(given: object) -> str | None:
    """The owner's plugin's date in Indonesian."""
    try:
        return wording.date(datetime.date.fromisoformat(str(given)))
    except ValueError:
        return None
