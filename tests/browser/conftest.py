"""A built site behind a small server below a sub-path, and the system's Chromium to read it with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.offline import Host
from tests.browsing import served
from tests.shared import made_once

ROOT = Path(__file__).parents[2]
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
"""`<link rel="canonical" href="https://pustaka.example/pustaka/">` tells below which path the site expects to stand."""

@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site to test: `PUSTAKA_SITE`, else this repository, built once with its PDFs."""
    given = os.environ.get("PUSTAKA_SITE")
    if given:
        return Path(given).resolve()
    return made_once(tmp_path_factory, "peramban", build)


@pytest.fixture(scope="session")
def row(built: Path) -> list[Any]:
    """[address, title, code, seal, day, sections] of an entry."""
    text = (built / "k/kode.js").read_text("utf-8")
    rows = json.loads(text[text.index(",") + 1 : text.rindex(")")])["h"]
    return next(one for one in rows if one[0] == "buku-saku/gelandangan/")


def build(target: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pustaka", "bangun", "--keluaran", str(target)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PUSTAKA_ALAMAT": "https://pustaka.example/pustaka/", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def log() -> list[str]:
    """Every request to the served site with all its headers, oldest first."""
    return []


@pytest.fixture(scope="session")
def base(built: Path, log: list[str]) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    canonical = CANONICAL.search((built / "index.html").read_text(encoding="utf-8"))
    with served(built, urlsplit(canonical[1]).path if canonical else "/", log) as address:
        yield address


@pytest.fixture
def opened(chromium: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: `opened("buku-saku/", width=360, scheme="dark", javascript=False)`."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, *, width: int = 1280, scheme: str = "light", javascript: bool = True, before: Callable[[Page], object] | None = None) -> Page:
        context = chromium.new_context(
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


@pytest.fixture
def host(built: Path) -> Iterator[Host]:
    yield from Host(built).serve()


@pytest.fixture
def reader(opened: Callable[..., Page], host: Host) -> Callable[..., Page]:
    """A page of the host in a browser of its own: `reader("buku-saku/")`."""

    def open_page(address: str = "", before: Callable[[Page], object] | None = None) -> Page:
        page = opened("404.html", width=360, before=before)
        page.goto(host.base + address)
        return page

    return open_page
