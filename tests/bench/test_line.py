"""The slow line of the search benchmark: what it serves, and what it counts."""

from __future__ import annotations

import gzip
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.programs import program

line = program("bench/line.py")


def test_bodies_are_packed_and_counted(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("anak " * 1_000, "utf-8")
    (tmp_path / "b.woff2").write_bytes(b"fon")
    road = line.Line()
    with line.served(tmp_path, road) as base:
        with urllib.request.urlopen(f"{base}/a/") as answer:
            body = answer.read()
        assert gzip.decompress(body) == b"anak " * 1_000
        assert road.sent == len(body) < 500
        with urllib.request.urlopen(f"{base}/b.woff2") as answer:
            assert answer.read() == b"fon"


def test_nothing_outside_the_folder_is_served(tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("x", "utf-8")
    (tmp_path / "situs").mkdir()
    with line.served(tmp_path / "situs", line.Line()) as base, pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{base}/%2e%2e/rahasia.txt")


def test_answers_share_the_bandwidth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two answers of one second each, asked for at once, take two seconds: the second waits for the first."""
    waits: list[float] = []
    monkeypatch.setattr(line.time, "monotonic", lambda: 100.0)
    monkeypatch.setattr(line.time, "sleep", waits.append)
    road = line.Line(bandwidth=1_000)
    threads = [threading.Thread(target=road.carry, args=(1_000,)) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(waits) == [1.0, 2.0]
