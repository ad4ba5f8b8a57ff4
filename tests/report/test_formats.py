"""Findings as people and machines read them."""

from __future__ import annotations

import io
import json
import re

import pytest

from pustaka.findings import Finding, Severity
from pustaka.report import FORMATS, github, people
from pustaka.report.address import rule_address
from pustaka.rules import RULES

SITE = "https://contoh.id/pustaka/"


def finding(path: str = "casebook/x.md", line: int = 3, severity: Severity = Severity.ERROR, message: str = "Pesan. Lakukan ini.", end_line: int = 0) -> Finding:
    return Finding(path, line, 4, end_line or line, 9, "META04", "kunci-tak-dikenal", severity, message)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_people_read_place_weight_what_to_do_and_where_to_read_more() -> None:
    text = FORMATS["orang"]([finding(), finding(line=12, severity=Severity.ADVICE), finding("docs/y.md", severity=Severity.REVIEW)], site_url=SITE)
    assert text == (
        "casebook/x.md\n"
        "  casebook/x.md:3:4 galat META04 kunci-tak-dikenal\n"
        "    Pesan. Lakukan ini.\n"
        "    https://contoh.id/pustaka/kontribusi/aturan/meta04/\n"
        "  casebook/x.md:12:4 saran META04 kunci-tak-dikenal\n"
        "    Pesan. Lakukan ini.\n"
        "    https://contoh.id/pustaka/kontribusi/aturan/meta04/\n"
        "\n"
        "docs/y.md\n"
        "  docs/y.md:3:4 tinjau META04 kunci-tak-dikenal\n"
        "    Pesan. Lakukan ini.\n"
        "    https://contoh.id/pustaka/kontribusi/aturan/meta04/\n"
        "\n"
        "3 temuan di 2 berkas: 1 galat, 1 tinjau, 1 saran."
    )


def test_without_findings_it_promises_no_more_than_it_knows() -> None:
    assert FORMATS["orang"]([]) == "Tidak ada temuan."


def test_without_a_site_the_page_is_named_as_a_file() -> None:
    assert rule_address("META04") == "docs/kontribusi/aturan/meta04.md"


def test_colours_only_on_a_terminal_that_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert people.wants_colour(Terminal())
    assert not people.wants_colour(io.StringIO())
    assert not people.wants_colour(None)
    coloured = FORMATS["orang"]([finding()], stream=Terminal())
    assert re.sub(r"\x1b\[\d+m", "", coloured) == FORMATS["orang"]([finding()])
    assert coloured != FORMATS["orang"]([finding()])
    monkeypatch.setenv("NO_COLOR", "1")
    assert not people.wants_colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not people.wants_colour(Terminal())


def test_github_gets_commands_escaped_as_the_runner_unescapes_them() -> None:
    text = FORMATS["github"]([finding("docs/a,b:c%.md", message="50% selesai:\r\nlanjut, ya.")], site_url=SITE)
    assert text.split("\n")[0] == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=3,endLine=3,col=4,endColumn=9,title=META04 kunci-tak-dikenal"
        "::50%25 selesai:%0D%0Alanjut, ya.%0Ahttps://contoh.id/pustaka/kontribusi/aturan/meta04/"
    )


def test_github_takes_columns_only_within_a_line() -> None:
    assert "col=" not in github.render([finding(end_line=5)]).split("::")[1]


@pytest.mark.parametrize(
    ("errors", "reviews", "advice", "shown", "rest"),
    [(1, 0, 0, 1, 0), (10, 10, 10, 30, 0), (11, 0, 0, 10, 1), (11, 0, 10, 19, 2), (0, 0, 11, 9, 2), (12, 12, 12, 29, 7)],
)
def test_github_shows_ten_of_each_and_is_told_of_the_others(errors: int, reviews: int, advice: int, shown: int, rest: int) -> None:
    findings = [
        finding(line=n + 1, severity=weight)
        for weight, count in ((Severity.ADVICE, advice), (Severity.ERROR, errors), (Severity.REVIEW, reviews))
        for n in range(count)
    ]
    lines = github.render(findings).split("\n")
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == shown + bool(rest)
    levels = [line[2:].split(" ")[0] for line in commands]
    assert levels == sorted(levels, key=("error", "warning", "notice").index), "the gravest first"
    assert all(levels.count(level) <= 10 for level in levels)
    if rest:
        assert f"Masih ada {rest} temuan lain" in commands[-1]
    assert sum(line.startswith("  casebook/x.md:") for line in lines) == rest, "what GitHub would drop stands in the log"
    assert lines[-1] == people.closing(findings)


def test_json_is_a_list_of_the_promised_keys() -> None:
    assert json.loads(FORMATS["json"]([finding()])) == [
        {
            "path": "casebook/x.md", "line": 3, "column": 4, "end_line": 3, "end_column": 9, "code": "META04",
            "slug": "kunci-tak-dikenal", "severity": "error", "message": "Pesan. Lakukan ini.",
        }
    ]  # fmt: skip
    assert json.loads(FORMATS["json"]([])) == []


def test_sarif_names_its_rules_and_places() -> None:
    log = json.loads(FORMATS["sarif"]([finding("docs/a b.md", severity=Severity.REVIEW)], site_url=SITE))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == [rule.code for rule in RULES]
    (result,) = run["results"]
    described = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert described["id"] == result["ruleId"] == "META04"
    assert described["helpUri"] == f"{SITE}kontribusi/aturan/meta04/"
    assert result["level"] == "warning"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/a%20b.md"
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 9}


def test_sarif_without_a_site_has_no_address_that_is_none() -> None:
    rules = json.loads(FORMATS["sarif"]([]))["runs"][0]["tool"]["driver"]["rules"]
    assert all("helpUri" not in rule and rule["help"]["text"] for rule in rules)
