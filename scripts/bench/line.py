"""A web server on a slow line: every answer waits the latency, and all answers share the bandwidth, whichever process asks."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

BLANK = "/kosong"
"""An empty page, so that what an engine fetches is all that is counted."""
PACKED = (".woff2", ".png", ".jpg", ".gz", ".pagefind", ".pf_index", ".pf_meta", ".pf_fragment", ".pf_filter")
"""Files that no server compresses again."""
PIECE = 4_096


@dataclass(slots=True)
class Line:
    """Latency in seconds and bandwidth in bytes per second (0 is unlimited); `sent` counts the bytes of all answers."""

    latency: float = 0.0
    bandwidth: float = 0.0
    sent: int = 0
    _free: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, size: int) -> None:
        with self._lock:
            self.sent += size
            if not self.bandwidth:
                return
            self._free = max(self._free, time.monotonic()) + size / self.bandwidth
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


@contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """The address of a folder behind a line, without a slash at its end."""
    kept: dict[Path, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            time.sleep(line.latency)
            if path == BLANK:
                self.answer(b"<!doctype html><html lang=id><link rel=icon href=data:,><title>-</title>", "text/html; charset=utf-8")
                return
            file = (folder / path.lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or not file.is_relative_to(folder.resolve()):
                self.send_error(404)
                return
            packed = not file.name.endswith(PACKED)
            if file not in kept:
                kept[file] = gzip.compress(file.read_bytes(), 6) if packed else file.read_bytes()
            self.answer(kept[file], guess_type(file.name)[0] or "application/octet-stream", packed)

        def answer(self, body: bytes, kind: str, packed: bool = False) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            for at in range(0, len(body), PIECE):
                line.carry(len(body[at : at + PIECE]))
                self.wfile.write(body[at : at + PIECE])

        def log_message(self, *given: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
