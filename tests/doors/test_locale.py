"""The command line speaks Indonesian throughout, also where argparse speaks for it."""

from __future__ import annotations

import argparse
import ast
import gettext
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from pustaka.doors import cli

CATALOGUE = cli.LOCALE / "id" / "LC_MESSAGES" / "pustaka.po"

FOR_PROGRAMMERS = re.compile(
    r"conflicting |cannot merge|cannot have multiple|\.__call__|'required' is an invalid|must be optional|invalid option string|dest= is required|"
    r"invalid conflict_resolution|is not callable"
)
"""What argparse says to whoever wrote the parser wrongly; nobody at a keyboard meets it."""

ENGLISH = re.compile(r"\b(?:usage|error|options?|arguments?|required|unrecognized|invalid|choice|choose|expected|show|this|message|exit|the|and|or)\b")
"""Words that only an untranslated sentence would have; file names and option words are not among them."""


def catalogue() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {one.id[0] if isinstance(one.id, tuple) else one.id: one.string for one in read_po(file, locale="id") if one.id}


def argparse_messages() -> set[str]:
    """Every text that this Python's argparse hands to gettext."""
    found = set()
    for node in ast.walk(ast.parse(Path(argparse.__file__).read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
            found |= {part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return {text for text in found if " " in text or text in {"options", "subcommands"}}


def run(*words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    plain = {**os.environ, "LANG": "C", "LC_ALL": "C", "LANGUAGE": "en", "PYTHONUTF8": "1", "COLUMNS": "200", "NO_COLOR": "1"}
    return subprocess.run([sys.executable, "-m", "pustaka", *words], capture_output=True, text=True, encoding="utf-8", cwd=folder, env=plain, check=False)


def test_the_compiled_catalogue_is_current() -> None:
    """By meaning, not by bytes: the compiler writes its own version into the file."""
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = [(one.id, one.string) for one in read_mo(file) if one.id]
    with CATALOGUE.open("rb") as file:
        written = [(one.id, one.string) for one in read_po(file, locale="id") if one.id]
    assert meaning(compiled) == meaning(written), "run «make terjemahan»"


def meaning(messages: list[tuple[object, object]]) -> list[str]:
    """Sorted, and with one shape for what the two files write as a list or as a tuple."""
    return sorted(repr(([*one], [*other]) if isinstance(one, list | tuple) and isinstance(other, list | tuple) else (one, other)) for one, other in messages)


def test_every_sentence_of_argparse_is_translated() -> None:
    wanted = {text for text in argparse_messages() if not FOR_PROGRAMMERS.search(text)}
    assert len(wanted) > 15
    assert wanted - catalogue().keys() == set()


def test_every_placeholder_survives_translation() -> None:
    with CATALOGUE.open("rb") as file:
        assert [str(error) for one in read_po(file, locale="id") for error in one.check()] == []


def test_the_number_of_values_is_said_in_indonesian() -> None:
    translation = gettext.translation("pustaka", str(cli.LOCALE), languages=["id"])
    assert {translation.ngettext("expected %s argument", "expected %s arguments", n) % n for n in (1, 2)} == {"memerlukan 1 nilai", "memerlukan 2 nilai"}


@pytest.mark.parametrize(
    "words",
    [
        (), ("--salah",), ("periksa", "--salah"), ("periksa", "--jenis"), ("periksa", "--jenis", "x"), ("periksa", "--ketat=ya"),
        ("baru",), ("baru", "x", "y"), ("periks",), ("bangun", "--tanpa-pdf", "kata"),
    ],
)  # fmt: skip
def test_wrong_use_is_answered_in_indonesian_with_status_two(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "cara pakai: pustaka" in done.stderr
    assert "salah pakai: " in done.stderr
    assert ENGLISH.findall(done.stderr.lower()) == []


@pytest.mark.parametrize("command", ["", *sorted(next(one for one in cli.parser()._actions if one.dest == "command").choices or {})])
def test_help_is_in_indonesian(command: str) -> None:
    done = run(*filter(None, [command]), "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("cara pakai: pustaka")
    assert ENGLISH.findall(done.stdout.lower()) == []


def test_the_words_that_betray_english_would_be_seen() -> None:
    assert ENGLISH.findall("usage: pustaka: error: unrecognized arguments: --salah") == ["usage", "error", "unrecognized", "arguments"]
    assert ENGLISH.findall("cara pakai: pustaka periksa --format json") == []
