"""A finding in the finished site ends the build in the words of the door that was used, and the old site stays."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from pustaka.mkdocs_plugin import PustakaPlugin
from pustaka.outputs import Revealing
from tests.helpers import library

NUMBER = "99135786" + "42135786"


def plugin(tmp_path: Path, *, own: bool) -> PustakaPlugin:
    (tmp_path / "index.html").write_text(f"<p>{NUMBER}</p>", "utf-8")
    made = PustakaPlugin()
    prepared: Any = SimpleNamespace(library=library({}), project=SimpleNamespace(cache=tmp_path / "ingatan"))
    made.current = prepared
    made.prepared = prepared if own else None
    return made


def test_our_own_command_gets_its_own_error(tmp_path: Path) -> None:
    with pytest.raises(Revealing, match=r"index\.html: nomor-induk"):
        plugin(tmp_path, own=True).look_at(tmp_path)


def test_mkdocs_on_its_own_gets_an_error_that_it_knows(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"index\.html: nomor-induk") as stopped:
        plugin(tmp_path, own=False).look_at(tmp_path)
    assert NUMBER not in str(stopped.value)
