"""MkDocs is known to the modules that say so in their names, and to no others: the day it ends, they are what has to be written anew."""

from __future__ import annotations

import re

from tests.programs import ROOT

IMPORT = re.compile(r"^\s*(?:from|import) mkdocs\b", re.MULTILINE)


def test_only_modules_of_that_name_import_mkdocs() -> None:
    house = ROOT / "scripts/pustaka"
    found = {one.relative_to(house).as_posix() for one in house.rglob("*.py") if IMPORT.search(one.read_text("utf-8"))}
    assert found
    assert all(one.startswith("doors/mkdocs_") for one in found)
