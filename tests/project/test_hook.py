"""The hook before a commit finds the program where each system puts it, and asks it only about what it can look at."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from tests.programs import ROOT, program

HOOK = program("kait.py")
SETTINGS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"][0]
OFFERED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]

FAKE = """#!{python}
import sys
print(*sys.argv[1:])
sys.exit(1)
"""


@pytest.mark.parametrize("place", HOOK.PLACES)
def test_the_program_is_found_on_every_system(tmp_path: Path, capfd: pytest.CaptureFixture[str], place: str) -> None:
    fake = tmp_path / place
    fake.parent.mkdir(parents=True)
    fake.write_text(FAKE.format(python=sys.executable), "utf-8")
    fake.chmod(0o755)
    assert HOOK.main(["casebook/a.md", "docs/b c.md"], tmp_path) == 1
    assert capfd.readouterr().out == "-m pustaka periksa casebook/a.md docs/b c.md\n"


def test_without_the_program_one_line_says_how_to_get_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert HOOK.main(["casebook/a.md"], tmp_path) == 2
    said = capsys.readouterr().err
    assert "scripts/siapkan.py" in said
    assert said.count("\n") == 1


def test_the_hook_needs_no_path_of_one_system() -> None:
    assert SETTINGS["language"] == "python"
    assert SETTINGS["entry"] == "python scripts/kait.py"
    assert (ROOT / SETTINGS["entry"].split()[1]).is_file()
    assert OFFERED["entry"] == "pustaka periksa"


@pytest.mark.parametrize(
    ("path", "asked"),
    [("casebook/a.md", True), ("docs/register/topik.yml", True), ("docs/metode/foto.jpg", True), ("docs/assets/gaya.css", False), ("docs/assets-lain.md", True), ("scripts/a.md", False)],
)
def test_only_what_the_check_looks_at_is_handed_over(path: str, asked: bool) -> None:
    assert SETTINGS["files"] == OFFERED["files"]
    assert bool(re.search(SETTINGS["files"], path)) is asked
