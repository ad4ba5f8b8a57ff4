"""A finding in the finished site ends the build in the words of the door that was used, and the old site stays."""

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from pustaka.build.outputs import Revealing
from pustaka.build.planned import Unplanned
from pustaka.doors.mkdocs_plugin import PustakaPlugin
from pustaka.doors.mkdocs_said import Heard, Warned
from tests.helpers import library

WANTED = frozenset({"index.html"})

NUMBER = "99135786" + "42135786"


def plugin(tmp_path: Path, *, own: bool) -> PustakaPlugin:
    (tmp_path / "index.html").write_text(f"<p>{NUMBER}</p>", "utf-8")
    made = PustakaPlugin()
    prepared: Any = SimpleNamespace(library=library({}), pages=(), printed=(), project=SimpleNamespace(kept=lambda name: tmp_path.parent / "ingatan" / name))
    made.current = prepared
    made.prepared = prepared if own else None
    return made


def test_our_own_command_gets_its_own_error(tmp_path: Path) -> None:
    with pytest.raises(Revealing, match=r"index\.html: nomor-induk"):
        plugin(tmp_path, own=True).look_at(tmp_path, WANTED)


def test_mkdocs_on_its_own_gets_an_error_that_it_knows(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"index\.html: nomor-induk") as stopped:
        plugin(tmp_path, own=False).look_at(tmp_path, WANTED)
    assert NUMBER not in str(stopped.value)


def test_a_file_that_nobody_planned_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "kasus").mkdir()
    (tmp_path / "kasus/tertahan.html").write_text("<p>Isi yang menunggu.</p>", "utf-8")
    with pytest.raises(Unplanned, match=r"kasus/tertahan\.html: tidak direncanakan"):
        plugin(tmp_path, own=True).look_at(tmp_path, WANTED)


def test_a_planned_file_that_is_not_there_ends_the_build(tmp_path: Path) -> None:
    with pytest.raises(Unplanned, match=r"unduh/a\.pdf: tidak dibuat"):
        plugin(tmp_path, own=True).look_at(tmp_path, WANTED | {"unduh/a.pdf"})


def test_a_warning_of_mkdocs_ends_the_build_in_indonesian(tmp_path: Path) -> None:
    made = plugin(tmp_path, own=True)
    made.heard = Heard({"metode/a.md": "docs/metode/a.md"})
    made.heard.listen()
    logging.getLogger("mkdocs.structure.pages").warning(
        "Doc file 'metode/a.md' contains a link '../b.md', but the target 'b.md' is not found among documentation files."
    )
    with pytest.raises(Warned, match=r"docs/metode/a\.md: tautan ke «\.\./b\.md» tidak menuju ke mana pun\.") as stopped:
        made.look_at(tmp_path, WANTED)
    assert "contains" not in str(stopped.value)


def test_what_mkdocs_only_tells_ends_no_build(tmp_path: Path) -> None:
    made = plugin(tmp_path, own=True)
    made.heard.listen()
    logging.getLogger("mkdocs.commands.build").info("Building documentation to directory")
    with pytest.raises(Revealing):
        made.look_at(tmp_path, WANTED)
