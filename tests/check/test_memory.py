"""What was found in an unchanged text is remembered, and nothing of the text is."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import check, memory
from pustaka.rules.privacy import examine
from pustaka.text.source import Source
from tests.helpers import library

NUMBER = "0812" + "-0000-" + "1234"
TEXTS = {"casebook/a.md": f"---\njudul: A\n---\n\nHubungi {NUMBER}.\n", "casebook/b.md": "---\njudul: B\n---\n\nIsi.\n"}


def test_remembered_findings_are_the_same_findings(tmp_path: Path) -> None:
    books = library(TEXTS)
    fresh = check(books, only=["DIRI"])
    assert fresh
    assert check(memory.recalled(books, tmp_path / "diri.json"), only=["DIRI"]) == fresh
    assert check(memory.recalled(books, tmp_path / "diri.json"), only=["DIRI"]) == fresh


def test_only_what_changed_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dict(memory.recalled(library(TEXTS), tmp_path / "diri.json").examined)
    looked: list[str] = []
    monkeypatch.setattr(memory, "examine", lambda text, context: looked.append(text) or examine(text, context))
    dict(memory.recalled(library(TEXTS), tmp_path / "diri.json").examined)
    assert looked == []
    changed = TEXTS["casebook/b.md"] + "Lagi.\n"
    dict(memory.recalled(library({**TEXTS, "casebook/b.md": changed}), tmp_path / "diri.json").examined)
    assert looked == [changed]


def test_registers_and_files_beside_the_texts_are_remembered_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = f"xontoh:\n  nama: Xontoh\n  perihal: Hubungi {NUMBER}.\n  # ditulis Ibu Rekawati\n"
    note = Source("catatan-perubahan/a.md", f"Hubungi Ibu Rekawati di {NUMBER}.\n")
    books = replace(library({**TEXTS, "docs/register/psks.yml": register}), beside=(note,))
    fresh = check(books, only=["DIRI31", "DIRI33", "DIRI34"])
    assert {"catatan-perubahan/a.md", "docs/register/psks.yml"} <= {one.path for one in fresh}
    assert check(memory.recalled(books, tmp_path / "diri.json"), only=["DIRI31", "DIRI33", "DIRI34"]) == fresh
    looked: list[str] = []
    monkeypatch.setattr("pustaka.rules.privacy.examine", lambda text, context: looked.append(text) or examine(text, context))
    assert check(memory.recalled(books, tmp_path / "diri.json"), only=["DIRI31", "DIRI33", "DIRI34"]) == fresh
    assert looked == []


def test_a_new_declaration_makes_a_text_new(tmp_path: Path) -> None:
    text = "---\njudul: A\n{}---\n\nIbu Rekawati datang.\n"
    before = memory.recalled(library({"casebook/a.md": text.format("")}), tmp_path / "diri.json")
    dict(before.examined)
    after = memory.recalled(library({"casebook/a.md": text.format("samaran: [Ibu Rekawati]\n")}), tmp_path / "diri.json")
    assert [rule for *_place, rule, _level, _public in before.examined["casebook/a.md"]] == ["nama-orang"]
    assert after.examined["casebook/a.md"] == ()


def test_the_file_holds_places_and_no_values(tmp_path: Path) -> None:
    dict(memory.recalled(library(TEXTS), tmp_path / "diri.json").examined)
    kept = (tmp_path / "diri.json").read_text("utf-8")
    assert "nomor-telepon" in kept
    assert NUMBER not in kept
    assert "0000" not in json.dumps(list(json.loads(kept).values()))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"x": [[1]]}', '{"x": null}'])
def test_a_broken_file_counts_as_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "diri.json").write_text(content, "utf-8")
    assert memory.recalled(library(TEXTS), tmp_path / "diri.json").examined.keys() == TEXTS.keys()


def test_many_texts_are_shared_among_processes_in_order() -> None:
    texts = {f"docs/t{n:03}.md": f"---\njudul: T\n---\n\n{'Kalimat biasa. ' * 500}\n{NUMBER if n % 3 == 0 else ''}\n" for n in range(60)}
    books = memory.recalled(library(texts), None, jobs=2)
    assert [bool(books.examined[path]) for path in texts] == [n % 3 == 0 for n in range(60)]
