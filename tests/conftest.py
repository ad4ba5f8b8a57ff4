"""What holds for every test: nothing is remembered from one session to the next, and nothing lands in the folder of the person who tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pustaka.project import PLACE
from pustaka.rules import unjudged


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
