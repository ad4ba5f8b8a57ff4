"""How tests sign a text: as «pustaka tinjau» does, without the questions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from pustaka.editorial.review import Answer, signed
from pustaka.library.signoff import PUBLISH
from tests.helpers import library

DAY = datetime.date(2026, 1, 31)


def sign(
    path: str, text: str, *, by: str = "Peninjau Rekaan", result: str = PUBLISH, day: datetime.date = DAY, around: Mapping[str, str | bytes] | None = None,
) -> str:
    """The text with the reviewer's block; `around` holds the description of the series that the path may need."""
    return signed(library({**(around or {}), path: text}).by_path[path], Answer(by, result), day)
