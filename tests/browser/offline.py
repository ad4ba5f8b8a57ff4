"""A host that can be changed and broken, for tests of what a reader keeps on a device."""

from __future__ import annotations

import gzip
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.browser.pages import until

SAID = "document.querySelector('[data-pp-simpan-kabar]').textContent"

CARD = "gawat/keinginan-bunuh-diri/"


class Host:
    """A host with a site that can be exchanged, that compresses as hosts do, keeps count, and fails when told to."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.pieces, self.left = folder, list[tuple[str, int]](), 10_000
        self.base, self.caching = "", "no-cache"

    def serve(self) -> Iterator[Host]:
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # the library's name
                path = urlsplit(self.path).path.removeprefix("/pustaka/")
                file = host.folder / path / "index.html" if path == "" or path.endswith("/") else host.folder / path
                piece = path.startswith("simpan/") and re.search(r"/[0-9a-f]{16}\.lzma$", path)
                if piece and host.left <= 0:
                    self.close_connection = True
                    return
                if not file.is_file():
                    self.send_error(404)
                    return
                data = file.read_bytes()
                packed = file.suffix in (".html", ".js", ".json", ".css", ".svg", ".webmanifest")
                body = gzip.compress(data, 6) if packed else data
                if piece:
                    host.left -= 1
                    host.pieces.append((path, len(body)))
                types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
                self.send_response(200)
                self.send_header("Content-Type", types.get(file.suffix, "application/octet-stream"))
                self.send_header("Cache-Control", host.caching)
                self.send_header("Content-Length", str(len(body)))
                if packed:
                    self.send_header("Content-Encoding", "gzip")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            self.base = f"http://127.0.0.1:{server.server_address[1]}/pustaka/"
            yield self
            server.shutdown()
            thread.join()


def saved(page: Any, button: str = "[data-pp-simpan-mulai]", word: str = "Tersimpan") -> str:
    page.click(button)
    until(page, f"{SAID}.startsWith('{word}')", 60)
    return str(page.evaluate(SAID))
