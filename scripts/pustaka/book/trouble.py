"""What is said of a file that keeps a PDF from being made as it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with one file. A fatal one cost a PDF; another only a sign or an image in it."""

    path: str
    line: int
    message: str
    fatal: bool
