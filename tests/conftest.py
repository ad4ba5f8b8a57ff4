"""What holds for every test: nothing is remembered from one session to the next, and nothing lands in the folder of the person who tests."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from pustaka.project import PLACE
from pustaka.rules import unjudged
from tests.browsing import UNTESTED, chromium_path


@pytest.fixture(scope="session", autouse=True)
def memory_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PLACE, str(tmp_path_factory.mktemp("ingatan")))
        yield


@pytest.fixture(autouse=True)
def bugs_are_seen(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The check goes on where a rule falls over; a test must not, unless it asks for that by the name `spared`."""

    def raised(error: Exception) -> None:
        raise error

    if "spared" not in request.fixturenames:
        monkeypatch.setattr(unjudged, "noted", raised)


@pytest.fixture
def spared() -> None:
    """Rules may fall over in this test, as they may in the hands of a contributor."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: Playwright refuses a second one beside it."""
    if chromium_path() is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"Halaman tidak diuji: {UNTESTED}.")
    with sync_playwright() as machine:
        arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = machine.chromium.launch(executable_path=chromium_path(), args=arguments)
        yield browser
        browser.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    untested = sum(UNTESTED in str(report.longrepr) for report in terminalreporter.getreports("skipped"))
    if untested:
        terminalreporter.section("TIDAK DIUJI", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"TIDAK DIUJI: {untested} UJI HALAMAN, KARENA CHROMIUM TIDAK DITEMUKAN.", red=True, bold=True)
        terminalreporter.write_line("Pasang Chromium (misalnya «sudo apt install chromium»), lalu jalankan uji lagi.")
