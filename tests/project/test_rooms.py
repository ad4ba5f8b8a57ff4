"""The page about the architecture names every room, and says which rooms may import what the contracts guard."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tests.programs import ROOT

PAGE = (ROOT / "docs/pengembang/arsitektur.md").read_text("utf-8")
LAYERS, *FORBIDDEN = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {room for layer in LAYERS["layers"] for room in layer.split(" | ")} - {"__main__"}


def rooms(cell: str) -> set[str]:
    return set(re.findall(r"`(\w+)/`", cell))


def allowed() -> dict[str, set[str]]:
    """Rooms by the library that they may import, as the page says it."""
    table = PAGE.partition("| Pustaka | Ruang yang boleh mengimpornya |")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.split("\n")[2:]]
    return {name.split(",")[0].strip("`").casefold(): rooms(given) for name, given in rows}


def test_every_room_that_is_a_folder_has_a_row() -> None:
    folders = {one.name for one in (ROOT / "scripts/pustaka").iterdir() if (one / "__init__.py").is_file()}
    table = PAGE.partition("| Ruang | Isinya |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)/` \|", table, flags=re.MULTILINE)) == folders
    assert folders <= ROOMS


@pytest.mark.parametrize("contract", FORBIDDEN, ids=lambda one: one["forbidden_modules"][0])
def test_a_contract_leaves_out_only_the_rooms_that_the_page_allows(contract: dict[str, Any]) -> None:
    sources = {one.removeprefix("pustaka.") for one in contract["source_modules"]}
    assert ROOMS - sources == allowed()[contract["forbidden_modules"][0]]


def test_the_page_allows_nothing_that_no_contract_guards() -> None:
    assert allowed().keys() == {one["forbidden_modules"][0] for one in FORBIDDEN}
