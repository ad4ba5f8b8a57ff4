"""What a guide tells people to type can be typed: every command line in it goes through the parser, and every command is in the list."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from pustaka.doors import cli
from tests.programs import ROOT

GUIDES = sorted({
    *(ROOT / "docs/kontribusi").rglob("*.md"), *(ROOT / "docs/pengelola").glob("*.md"), *(ROOT / "docs/pengembang").rglob("*.md"), *(ROOT / "docs/tentang").rglob("*.md"),
    *(ROOT / "catatan-perubahan").glob("*.md"), *(ROOT / ".github").rglob("*.md"), *(ROOT / ".github").rglob("*.yml"),
    ROOT / "README.md", ROOT / "CONTRIBUTING.md",
})  # fmt: skip
LIST = (ROOT / "docs/pengembang/perintah.md").read_text("utf-8")

CODE = re.compile(r"(?<!`)`(?P<span>[^`\n]+)`(?!`)|«(?P<said>pustaka [^»\n]+)»|^(?: *run: | +)?(?P<line>(?:[\w.\\/-]*[\\/])?pustaka [a-z-][^\n|;]*|[^\n|`«]*pipx run [^\n]*)$", re.MULTILINE)
"""`pustaka periksa x.md` in backquotes or guillemets, and a line of its own in a block; not «Pustaka Peksos» in a sentence."""

CALL = re.compile(r"(?:^|[\s\\/])pustaka (?P<words>(?:-|[a-z]+(?:-[a-z]+)*(?=\s|$)).*)")
"""What follows the program's name: `.venv\\Scripts\\pustaka bangun`, `pipx run --spec git+ALAMAT pustaka periksa`."""

CELL = re.compile(r"^\| *(?P<command>`pustaka [^`]+`)? *\|(?P<options>[^|]*(?:\\\|[^|]*)*)\|", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")

SAMPLES = {
    "JENIS": "kasus", "KASUS": "jarang-hadir", "KALIMAT": "Kalimat rekaan.", "PERAN": "TKSK", "NAMA": "jarang-hadir", "SERI": "sswd", "FOLDER": "tujuan", "FOLDER/NAMA": "metode/x", "ATURAN": "DIRI20", "BERKAS": "x.md", "NASKAH": "naskah.docx", "VERSI": "HEAD~1",
    "HOST:PORTA": "127.0.0.1:8000", "BENTUK": "orang", "GAMBAR": "x.jpg", "BERKAS:BARIS:KOLOM": "x.md:1:1", "ALASAN": "metode", "orang\\|markdown": "orang",
}  # fmt: skip
"""What stands for a blank that the reader fills in."""


def commands() -> dict[str, argparse.ArgumentParser]:
    choices = next(one for one in cli.parser()._actions if isinstance(one, argparse._SubParsersAction)).choices
    return dict(choices)


def calls(text: str) -> Iterator[str]:
    for found in CODE.finditer(text):
        call = CALL.search(found["span"] or found["said"] or found["line"] or "")
        if call:
            yield call["words"].strip()


def words_of(line: str) -> list[str]:
    """The words as a shell would give them, blanks filled in; `[BERKAS …]` may be left out, `GAMBAR …` may be one."""
    line = re.sub(r"\s*(?:>|\|\||\|).*$", "", re.sub(r"\[[^\]]*\]|…", "", line))
    return [SAMPLES.get(word, word) for word in shlex.split(line.replace("\\|", "\x00"))]


def parses(words: list[str]) -> bool:
    try:
        cli.parser().parse_args(words)
    except SystemExit as stop:
        return stop.code == 0
    return True


def shortened(line: str) -> bool:
    """A command that is only named («jalankan «pustaka tinjau»») leaves out what it needs."""
    return line in commands()


def lines() -> list[tuple[str, str]]:
    return sorted({(path.relative_to(ROOT).as_posix(), line) for path in GUIDES for line in calls(path.read_text("utf-8"))})


@pytest.mark.parametrize(("path", "line"), lines())
def test_what_a_guide_says_to_type_is_understood(path: str, line: str) -> None:
    assert shortened(line) or parses(words_of(line)), f"{path}: pustaka {line}"


def test_guides_show_commands_in_every_form_that_is_looked_for() -> None:
    found = lines()
    assert len(found) > 30
    assert {"docs/kontribusi/sebelum-mengirim.md", "README.md", "CONTRIBUTING.md", "docs/kontribusi/aturan/diri26.md"} <= {path for path, _line in found}
    assert {line for _path, line in found} >= {"periksa --jenis kasus naskah.md", "bangun", "baru notulensi 2013-12-06 --seri notulensi"}


def test_a_line_that_the_parser_does_not_know_would_be_found() -> None:
    for line in ("periksa --kerat", "bangunn site", "baru kasus", "baru cerita NAMA", "senyapkan DIRI20 x.md:1:1", "ekspor"):
        (found,) = calls(f"Jalankan\n\n```text\npustaka {line}\n```\n")
        assert not parses(words_of(found)), line
    assert list(calls("Pustaka pekerja sosial, `pustaka`, dan pustaka periksa di tengah kalimat.")) == []


@pytest.mark.parametrize("path", [path.relative_to(ROOT).as_posix() for path in GUIDES])
def test_every_option_in_a_line_with_a_command_belongs_to_that_command(path: str) -> None:
    for line in calls((ROOT / path).read_text("utf-8")):
        command, *_others = line.split()
        known = {one for action in commands().get(command, cli.parser())._actions for one in action.option_strings}
        assert set(OPTION.findall(line.split("|")[0])) <= known, f"{path}: {line}"


@pytest.mark.parametrize("command", sorted(commands()))
def test_the_list_of_all_commands_names_each_with_all_its_options(command: str) -> None:
    rows, own = list(CELL.finditer(LIST)), False
    named: set[str] = set()
    for row in rows:
        own = bool(re.match(rf"`pustaka {command}[ `]", row["command"])) if row["command"] else own
        named |= set(OPTION.findall(row[0])) if own else set()
    assert any(re.match(rf"`pustaka {command}[ `]", row["command"] or "") for row in rows)
    assert named == {one for action in commands()[command]._actions for one in action.option_strings if one.startswith("--") and one != "--help"}


def test_guides_name_only_targets_of_make_that_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    named = {(path.name, target) for path in GUIDES for target in re.findall(r"(?:`|^|run: |«)make ([a-z-]+)", path.read_text("utf-8"), flags=re.MULTILINE)}
    assert len(named) > 10
    assert {(name, target) for name, target in named if target not in targets} == set()


def test_guides_run_only_programs_that_are_there() -> None:
    named = {name.replace("\\", "/") for path in GUIDES for name in re.findall(r"\b(?:py|python3?) (scripts[\\/][\w\\/.-]+\.py)", path.read_text("utf-8"))}
    assert "scripts/siapkan.py" in named
    assert [name for name in sorted(named) if not Path(ROOT / name).is_file()] == []
