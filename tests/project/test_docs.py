"""What must be documented is documented: commands with their options, kinds with their folders; and nothing that does not exist."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from pustaka.doors import cli
from pustaka.kinds import KINDS, Kind
from tests.programs import ROOT

PAGES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))}
GUIDES = "\n".join(text for path, text in PAGES.items() if path.startswith(("docs/kontribusi/", "docs/pengelola/", "docs/pengembang/")))
WRITTEN = re.compile(r"(?:`|«|^|/)pustaka (?P<command>[a-z]+(?:-[a-z]+)*)", re.MULTILINE)
"""`pustaka periksa casebook/x.md` in code; not «pustaka pekerja sosial» in a sentence."""


def commands() -> dict[str, argparse.ArgumentParser]:
    choices = next(one for one in cli.parser()._actions if isinstance(one, argparse._SubParsersAction)).choices
    return dict(choices)


def options() -> list[tuple[str, str]]:
    return [
        (name, option)
        for name, parser in commands().items()
        for action in parser._actions
        for option in action.option_strings
        if option not in {"-h", "--help"}
    ]


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_explained_to_contributors(command: str) -> None:
    assert command in {found["command"] for found in WRITTEN.finditer(GUIDES)}


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_explained_to_contributors(command: str, option: str) -> None:
    assert re.search(rf"{option}(?![\w-])", GUIDES), f"pustaka {command} {option}"


@pytest.mark.parametrize("path", sorted(PAGES))
def test_no_page_names_a_command_that_does_not_exist(path: str) -> None:
    code = "\n".join(re.findall(r"`[^`\n]+`|^ *pustaka [a-z]+.*$|«pustaka [^»]+»", PAGES[path], flags=re.MULTILINE))
    assert {found["command"] for found in WRITTEN.finditer(code)} <= commands().keys()


@pytest.mark.parametrize("kind", KINDS, ids=[kind.key for kind in KINDS])
def test_every_kind_is_explained_with_its_folder(kind: Kind) -> None:
    assert f"`{kind.folder}/" in PAGES["docs/kontribusi/jenis-tulisan.md"]
    row = next(line for line in PAGES["docs/kontribusi/memeriksa.md"].split("\n") if line.startswith("| `pustaka baru"))
    assert f"`{kind.key}`" in row


def test_guides_name_only_files_that_exist() -> None:
    named = set(re.findall(r"`((?:scripts|tests|overrides)/[\w./-]+?)/?`", GUIDES))
    assert named
    assert sorted(path for path in named if not Path(ROOT / path).exists()) == []
