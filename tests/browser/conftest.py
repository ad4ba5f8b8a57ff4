"""A built site behind a small server below a sub-path, and the system's Chromium to read it with."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
"""`<link rel="canonical" href="https://pustaka.example/pustaka/">` tells below which path the site expects to stand."""

untested: list[str] = []


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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site to test: `PUSTAKA_SITE`, else this repository, built once with its PDFs."""
    given = os.environ.get("PUSTAKA_SITE")
    if given:
        return Path(given).resolve()
    target = tmp_path_factory.mktemp("peramban") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "pustaka", "bangun", "--keluaran", str(target)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PUSTAKA_ALAMAT": "https://pustaka.example/pustaka/", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="session")
def log() -> list[str]:
    """Every request to the served site with all its headers, oldest first."""
    return []


@pytest.fixture(scope="session")
def base(built: Path, log: list[str]) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    canonical = CANONICAL.search((built / "index.html").read_text(encoding="utf-8"))
    prefix = urlsplit(canonical[1]).path if canonical else "/"
    handler = functools.partial(Handler, directory=str(built), prefix=prefix, log=log)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as machine:
        arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = machine.chromium.launch(executable_path=chromium_path(), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def opened(request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: `opened("buku-saku/", width=360, scheme="dark", javascript=False)`."""
    if chromium_path() is None:
        untested.append(request.node.name)
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("Halaman tidak diuji: Chromium tidak ditemukan.")
    browser, base = request.getfixturevalue("chromium"), request.getfixturevalue("base")
    contexts: list[BrowserContext] = []

    def open_page(address: str, *, width: int = 1280, scheme: str = "light", javascript: bool = True, before: Callable[[Page], object] | None = None) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800 if width > 600 else 640}, color_scheme=scheme, java_script_enabled=javascript,
            reduced_motion="reduce", locale="id-ID",
        )
        contexts.append(context)
        page = context.new_page()
        if before:
            before(page)
        page.goto(base + address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if untested:
        terminalreporter.section("TIDAK DIUJI", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"TIDAK DIUJI: {len(untested)} UJI HALAMAN, KARENA CHROMIUM TIDAK DITEMUKAN.", red=True, bold=True)
        terminalreporter.write_line("Pasang Chromium (misalnya «sudo apt install chromium»), lalu jalankan uji lagi.")
