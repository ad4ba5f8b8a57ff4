"""Hears what MkDocs warns of while it builds: a page with a dead link is not published, and nobody has to read English."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Mapping

from pustaka.errors import PustakaError

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when the theme is imported, which is after this
os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")  # without git the date plugin's library would stop here; its dates come from us

LOGGER = "mkdocs"

EXPECTED = "A 'dirty' build is being performed"
"""What MkDocs says of every preview that renders only what changed."""

SOURCE = re.compile(r"(?:Doc file|reference to) '(?P<page>[^']+)'")
LINK = re.compile(r"(?:contains|link to|links to)[^']*'(?P<link>[^']+)'")
"""`Doc file 'kasus/x.md' contains a link '../y.md', but the target is not found among documentation files.`"""


class Warned(PustakaError):
    """Raised when MkDocs had to warn; `lines` are the warnings in Indonesian."""

    status = 1

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        told = "\n".join(f"  {line}" for line in lines)
        super().__init__(f"Pembuatan situs berhenti karena {len(lines)} hal. Situs yang sudah ada tidak diubah.\n{told}")


class Heard(logging.Handler):
    """Keeps every warning of MkDocs and its plugins; `sources` names the file that people edit by the page's path, `say` gets each one at once."""

    def __init__(self, sources: Mapping[str, str], say: Callable[[str], None] | None = None) -> None:
        super().__init__(logging.WARNING)
        self.sources, self.say, self.lines = sources, say, list[str]()

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message.startswith(EXPECTED):
            return
        line = translated(message, self.sources)
        self.lines.append(line)
        if self.say is not None:
            self.say(line)

    def listen(self) -> None:
        """Take the place of whoever listened for an earlier build of this process."""
        logger = logging.getLogger(LOGGER)
        for other in [one for one in logger.handlers if isinstance(one, Heard)]:
            logger.removeHandler(other)
        logger.addHandler(self)

    def settle(self) -> None:
        """Raises Warned when anything was heard."""
        if self.lines:
            raise Warned(tuple(self.lines))


def translated(message: str, sources: Mapping[str, str]) -> str:
    """The commonest warning in Indonesian, with the file that the contributor edits; any other one as MkDocs says it."""
    page, link = SOURCE.search(message), LINK.search(message)
    if page is None:
        return f"Pesan MkDocs: {message}"
    where = sources.get(page["page"]) or page["page"]
    return f"{where}: tautan ke «{link['link']}» tidak menuju ke mana pun." if link else f"{where}: pesan MkDocs: {message}"
