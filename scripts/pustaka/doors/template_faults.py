"""Leads an error in a template back to the file and the line that somebody edits, so that nobody has to read a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from pustaka.errors import PustakaError

FOLDER = "overrides"


class BadTemplate(PustakaError):
    """Raised when a template cannot be read or fails; `place` is its file and line."""

    status = 1

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"Pembuatan situs berhenti, karena templat {place} keliru. Situs yang sudah ada tidak diubah. Betulkan, lalu ulangi.")


@contextmanager
def told(root: Path) -> Iterator[None]:
    """Raises BadTemplate in place of whatever a template of this project raised; all else goes on its way."""
    try:
        yield
    except PustakaError:
        raise
    except Exception as error:
        place = of(error, root / FOLDER)
        if place is None:
            raise
        raise BadTemplate(place) from error


def of(error: Exception, folder: Path) -> str | None:
    """`overrides/main.html:129`: the innermost line of a template that was at work; nothing where no template was."""
    if isinstance(error, TemplateSyntaxError):
        return placed(error.filename or error.name or "", error.lineno, folder)
    frames = [one for one in traceback.extract_tb(error.__traceback__) if Path(one.filename).is_relative_to(folder)]
    if frames:
        return placed(frames[-1].filename, frames[-1].lineno or 1, folder)
    if isinstance(error, TemplateNotFound):
        return f"«{error.name}»"
    return f"di {FOLDER}/" if isinstance(error, TemplateError) else None


def placed(file: str, line: int, folder: Path) -> str:
    path = Path(file)
    return f"{path.relative_to(folder.parent).as_posix() if path.is_relative_to(folder) else path.name}:{line}"
