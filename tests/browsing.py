"""What it takes to read a built site in the system's Chromium: where Chromium is, and a small server below a sub-path."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

UNTESTED = "Chromium tidak ditemukan"
"""A part of the reason of every test that needed Chromium and was skipped: the last lines of a run count them."""


def chromium_path() -> str | None:
    named = os.environ.get("PUSTAKA_CHROMIUM")
    return next((path for name in (named, "chromium", "chromium-browser", "google-chrome") if name and (path := shutil.which(name))), None)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a sub-path, as a project page does, and keeps what a host may keep of every request."""

    def __init__(self, *given: object, prefix: str, log: list[str], **rest: object) -> None:
        self.prefix, self.log = prefix, log
        super().__init__(*given, **rest)

    def translate_path(self, path: str) -> str:
        if not urlsplit(path).path.startswith(self.prefix):
            return str(Path(self.directory) / "tidak-ada")
        return super().translate_path("/" + path[len(self.prefix) :])

    def log_request(self, code: object = "-", size: object = "-") -> None:
        self.log.append(f"{self.requestline} {self.headers}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        pass


@contextmanager
def served(site: Path, prefix: str, log: list[str] | None = None) -> Iterator[str]:
    """The address of the folder `site` on this machine, below `prefix`, with a slash at its end."""
    handler = functools.partial(Handler, directory=str(site), prefix=prefix, log=[] if log is None else log)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        server.shutdown()
        thread.join()
