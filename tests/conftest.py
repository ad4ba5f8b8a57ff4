"""What holds for every test: nothing is remembered from one session to the next, and nothing lands in the folder of the person who tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pustaka.cache import PLACE


@pytest.fixture(scope="session", autouse=True)
def memory_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PLACE, str(tmp_path_factory.mktemp("ingatan")))
        yield
