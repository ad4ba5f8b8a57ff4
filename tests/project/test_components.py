"""What `scripts/komponen.py` makes of a lock file: everything in it, nothing else, and the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.programs import ROOT, program
from tests.project.test_locks import LOCKS, pins

komponen = program("komponen.py")


@pytest.mark.parametrize("path", LOCKS)
def test_every_pin_of_a_lock_is_a_component(path: str) -> None:
    found: dict[str, set[str]] = {}
    for one in komponen.components((ROOT / path).read_text("utf-8")):
        found.setdefault(one["name"], set()).add(one["version"])
    assert found == pins(path)


def test_every_hash_of_the_lock_is_told_and_no_other() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    told = [one["content"] for component in komponen.components(lock) for one in component["hashes"]]
    assert len(told) == lock.count("--hash=sha256:") > 40
    assert all(f"--hash=sha256:{one}" in lock for one in told)


def test_a_condition_goes_along() -> None:
    lock = "satu==1.0 ; python_full_version < '3.12' \\\n    --hash=sha256:" + "a" * 64 + "\n    # via x\ndua==2 \\\n    --hash=sha256:" + "b" * 64 + "\n"
    first, second = komponen.components(lock)
    assert first["properties"] == [{"name": "pustaka:syarat", "value": "python_full_version < '3.12'"}]
    assert "properties" not in second
    assert second["purl"] == "pkg:pypi/dua@2"


def test_equal_locks_give_equal_bytes_and_others_another_number(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for path in ("requirements.lock", "requirements.lock", "requirements-uji.lock"):
        assert komponen.main([str(ROOT / path)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    first, other = json.loads(told[0]), json.loads(told[2])
    assert (first["bomFormat"], first["specVersion"]) == ("CycloneDX", "1.6")
    assert first["serialNumber"] != other["serialNumber"]
    assert len({one["bom-ref"] for one in first["components"]}) == len(first["components"])


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"satu==1.0\n"])
def test_what_is_no_lock_is_one_sentence(tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.lock"
    if content is not None:
        file.write_bytes(content)
    assert komponen.main([str(file)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
