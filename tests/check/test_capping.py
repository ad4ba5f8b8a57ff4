"""Thousands of findings are told as a few and a number, and the number weighs as much as what it stands for."""

from pustaka.check import check
from pustaka.check.capping import MOST, capped, shortened
from pustaka.check.changes import Change, answer
from pustaka.findings import Finding, Severity
from tests.helpers import library


def finding(line: int, code: str = "COBA01", path: str = "docs/a.md", weight: Severity = Severity.ADVICE) -> Finding:
    return Finding(path, line, 1, line, 2, code, "coba", weight, f"Pesan {line}.")


def test_few_findings_stay_as_they_are_and_one_more_is_told_instead_of_counted() -> None:
    for count in (0, 1, MOST, MOST + 1):
        findings = tuple(finding(n) for n in range(1, count + 1))
        assert capped(findings) == findings


def test_the_rest_is_a_number_at_the_first_that_is_left_out() -> None:
    told = capped([finding(n) for n in range(1, 12_251)])
    assert [one.line for one in told] == [*range(1, MOST + 1), MOST + 1]
    assert told[-1].message.startswith("… dan 12.230 lagi")


def test_each_rule_and_each_file_is_counted_by_itself() -> None:
    several = [finding(n, code, path) for path in ("docs/a.md", "docs/b.md") for code in ("COBA01", "COBA02") for n in range(1, 31)]
    told = capped(several)
    assert len(told) == 4 * (MOST + 1)
    assert [(one.path, one.code) for one in told] == [(one.path, one.code) for one in told if one in told]
    assert sum(one.message.startswith("… dan 10 lagi") for one in told) == 4


def test_the_number_is_as_grave_as_the_gravest_that_it_counts() -> None:
    told = capped([finding(n, weight=Severity.ERROR if n == 40 else Severity.ADVICE) for n in range(1, 51)])
    assert (told[-1].severity, told[-1].blocks) == (Severity.ERROR, True)


def test_what_a_change_brings_is_told_before_what_it_only_causes() -> None:
    findings = [finding(n) for n in range(1, 51)]
    told, own = shortened(findings, frozenset(findings[45:]))
    assert [one.line for one in told if one in own] == [46, 47, 48, 49, 50]
    assert len(told) == MOST + 1
    told, own = shortened(findings, frozenset(findings[10:]))
    assert [one.line for one in told] == [*range(11, 31), 1]
    assert told[-1] in own, "the number stands for own findings too"


def test_a_change_answers_with_the_short_list() -> None:
    new, old = library({"docs/a.md": "x\n" * 60}), library({})
    findings = [finding(n) for n in range(1, 61)]
    said = answer(findings, [], Change({"docs/a.md": None}, {}), old, new)
    assert len(said.told) == len(said.own) == MOST + 1


def test_the_check_tells_a_few_and_all_where_they_are_compared() -> None:
    books = library({"docs/a.md": "---\njudul: a\n---\n\n" + "#007 ya\n\n" * 60})
    assert len(check(books, only=["TULIS01"])) == MOST + 1
    assert len(check(books, only=["TULIS01"], every=True)) == 60
