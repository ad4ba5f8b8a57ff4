"""A preview says nothing in English: what our own hooks said is passed on, what MkDocs says becomes one of our sentences or nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from pustaka.doors import mkdocs_preview
from pustaka.doors.mkdocs_said import Heard
from pustaka.errors import PustakaError


@pytest.fixture(autouse=True)
def log() -> Iterator[logging.Logger]:
    """MkDocs' own log, as it was before once the test is over."""
    both = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.livereload")
    before = [(one.handlers[:], one.propagate, one.level) for one in both]
    both[0].handlers[:] = []
    yield both[0]
    for one, (handlers, propagate, level) in zip(both, before, strict=True):
        one.handlers[:], one.propagate = handlers, propagate
        one.setLevel(level)


def test_settings_that_mkdocs_refuses_are_one_indonesian_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\nplugins: [tidak-ada]\n", "utf-8")
    with pytest.raises(PustakaError, match=r"Pratinjau tidak dapat dibuat\. Periksa mkdocs\.yml"):
        mkdocs_preview.serve(tmp_path, "127.0.0.1:8019")
    assert "".join(capsys.readouterr()) == ""


@pytest.mark.parametrize(
    ("name", "level", "said"),
    [
        ("mkdocs.commands.build", logging.ERROR, "Isian pembuka tidak terbaca.\n"),
        ("mkdocs.commands.build", logging.WARNING, ""),
        ("mkdocs.commands.serve", logging.INFO, ""),
        ("mkdocs.config", logging.ERROR, ""),
        ("mkdocs.livereload", logging.ERROR, "Pratinjau tidak dapat diperbarui. Betulkan perubahan terakhir, lalu simpan lagi.\n"),
    ],
)
def test_only_our_own_words_come_through(log: logging.Logger, capsys: pytest.CaptureFixture[str], name: str, level: int, said: str) -> None:
    log.propagate = False
    log.handlers[:] = [mkdocs_preview.PreviewLog(logging.ERROR)]
    logging.getLogger(name).log(level, "Isian pembuka tidak terbaca." if name == "mkdocs.commands.build" else "English words")
    assert capsys.readouterr().err == said


def test_what_a_listener_hears_is_not_said_twice(log: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    log.propagate = False
    log.handlers[:] = [mkdocs_preview.PreviewLog(logging.ERROR), Heard({})]
    logging.getLogger("mkdocs.commands.build").error("Isian pembuka tidak terbaca.")
    assert capsys.readouterr().err == ""
