"""A rule that falls over is an error of the file at which it did, and everything else is judged as ever."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pustaka.check import check, memory
from pustaka.check import run as checking
from pustaka.editorial.gate import admit
from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules import RULES, Rule
from pustaka.rules.unjudged import TRACE
from tests.helpers import library

pytestmark = pytest.mark.usefixtures("spared")

BOOKS = {"docs/a.md": "---\njudul: a\n---\n\n#007 ya\n", "docs/b.md": "---\njudul: b\n---\n\n#007 ya\n"}
FAULTS = [RecursionError("dalam"), MemoryError(), ValueError("nilai"), ZeroDivisionError(), KeyError("a"), OSError(5, "rusak")]


def falling(error: BaseException, path: str = "docs/a.md") -> Rule:
    def look(publication: Publication, library: Library) -> Iterator[Spot]:
        if publication.path == path:
            raise error
        yield Spot(1, 1, "Terlihat.")

    return Rule(code="COBA01", slug="coba", severity=Severity.ADVICE, family="COBA", check=look)


def with_rules(monkeypatch: pytest.MonkeyPatch, *more: Rule) -> None:
    monkeypatch.setattr(checking, "RULES", (*more, *RULES))


@pytest.mark.parametrize("error", FAULTS, ids=lambda one: type(one).__name__)
def test_one_file_is_an_error_and_the_others_are_judged(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    with_rules(monkeypatch, falling(error))
    found = {(one.path, one.code, one.severity) for one in check(library(BOOKS))}
    assert ("docs/a.md", "META20", Severity.ERROR) in found
    assert {("docs/a.md", "TULIS01", Severity.ERROR), ("docs/b.md", "TULIS01", Severity.ERROR), ("docs/b.md", "COBA01", Severity.ADVICE)} <= found
    assert ("docs/b.md", "META20", Severity.ERROR) not in found


def test_many_rules_that_fall_over_at_one_file_are_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: object) -> object:
        raise RecursionError

    monkeypatch.setattr("pustaka.text.document.scan.prose", broken)
    (one,) = [one for one in check(library({"docs/a.md": BOOKS["docs/a.md"]})) if one.code == "META20"]
    assert one.message.count("TULIS") <= 3


def test_what_fell_over_is_told_whatever_was_asked_for_and_does_not_leave_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    with_rules(monkeypatch, falling(ValueError()))
    books = library(BOOKS)
    assert [one.code for one in check(books, only=["COBA01"], paths=["docs/a.md"])] == ["META20"]
    assert not check(books, only=["COBA01"], paths=["docs/c.md"])
    assert [one.path for one in admit(books, check(books, only=["COBA01"])).waiting] == ["docs/a.md"]


def wide(look: object) -> Rule:
    return Rule(code="COBA02", slug="coba-luas", severity=Severity.ADVICE, family="COBA", wide_check=look)  # type: ignore[arg-type]  # a stand-in that is looser than the real one


def test_a_rule_of_the_whole_library_names_the_file_that_it_was_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_of(publication: Publication) -> None:
        raise ValueError(publication.path)

    def look(library: Library) -> Iterator[tuple[str, Spot]]:
        for publication in library.publications:
            if publication.path == "docs/b.md":
                one_of(publication)
        yield "docs/a.md", Spot(1, 1, "Terlihat.")

    with_rules(monkeypatch, wide(look))
    assert [one.path for one in check(library(BOOKS)) if one.code == "META20"] == ["docs/b.md"]
    assert [one.path for one in check(library(BOOKS), paths=["docs/a.md"]) if one.code == "META20"] == ["docs/b.md"], "what it left unjudged may lie anywhere"


def test_a_rule_of_the_whole_library_that_was_at_no_file_is_told_at_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(library: Library) -> Iterator[tuple[str, Spot]]:
        raise MemoryError

    with_rules(monkeypatch, wide(look))
    assert [one.path for one in check(library(BOOKS)) if one.code == "META20"] == ["mkdocs.yml"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_person_can_still_stop_it(monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]) -> None:
    with_rules(monkeypatch, falling(stop()))
    with pytest.raises(stop):
        check(library(BOOKS))


def test_developers_see_where_it_fell_over_when_they_ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with_rules(monkeypatch, falling(ValueError("di sini")))
    check(library(BOOKS))
    assert capsys.readouterr().err == ""
    monkeypatch.setenv(TRACE, "1")
    check(library(BOOKS))
    assert "ValueError: di sini" in capsys.readouterr().err


def test_the_detector_that_falls_over_at_one_text_still_looks_at_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = memory.examine
    books = library({"docs/a.md": BOOKS["docs/a.md"], "docs/b.md": BOOKS["docs/b.md"] + "\nTelepon 0812-0000-1234.\n"})

    def some(text: str, context: object) -> object:
        if "judul: a" in text:
            raise RecursionError
        return real(text, context)  # type: ignore[arg-type]  # a stand-in that is looser than the real one

    monkeypatch.setattr(memory, "examine", some)
    monkeypatch.setattr("pustaka.rules.privacy.examine", some)
    found = {(one.path, one.code) for one in check(memory.recalled(replace(books), None, jobs=1))}
    assert {("docs/a.md", "META20"), ("docs/b.md", "DIRI01")} <= found
    assert ("docs/b.md", "META20") not in found
