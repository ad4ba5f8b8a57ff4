"""Previews the site while somebody writes, and says nothing in English."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort

from pustaka import project
from pustaka.doors import template_faults
from pustaka.doors.mkdocs_said import LOGGER, Heard
from pustaka.errors import PustakaError

LIVE = f"{LOGGER}.livereload"
"""Where MkDocs says what happens to a preview."""


def serve(root: Path, address: str) -> None:
    """Preview at `address` (`host:port`) until the person at the keyboard stops it; only changed pages are rendered again.

    Raises PustakaError when MkDocs gives up.
    """
    for name in (LOGGER, LIVE):
        log = logging.getLogger(name)
        log.propagate = False
        log.addHandler(PreviewLog(logging.ERROR))
    try:
        with template_faults.told(root):
            mkdocs_serve(str(root / project.SETTINGS), build_type="dirty", dev_addr=address)
    except Abort as error:
        raise PustakaError("Pratinjau tidak dapat dibuat. Periksa mkdocs.yml, dan ikuti pesan di atas bila ada.") from error


class PreviewLog(logging.Handler):
    """Passes on what our own hooks said while nobody else listens; MkDocs' English sentences become one of ours, or nothing."""

    def emit(self, record: logging.LogRecord) -> None:
        listened = any(isinstance(one, Heard) for one in logging.getLogger(LOGGER).handlers)
        if record.name == "mkdocs.commands.build" and not listened:
            print(record.getMessage(), file=sys.stderr)
        elif record.name == LIVE:
            print("Pratinjau tidak dapat diperbarui. Betulkan perubahan terakhir, lalu simpan lagi.", file=sys.stderr)
