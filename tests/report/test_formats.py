"""Findings as people and machines read them."""

from __future__ import annotations

import io
import json
import re

import pytest

from pustaka.findings import Finding, Severity
from pustaka.report import FORMATS, Scope, github, people, rest
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


def test_without_a_site_of_its_own_the_page_is_named_where_the_package_says() -> None:
    assert rule_address("META04") == "https://pustaka.example/kontribusi/aturan/meta04/"


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


def of_rule(code: str, line: int, severity: Severity = Severity.ADVICE) -> Finding:
    return Finding("docs/a.md", line, 1, line, 1, code, "x", severity, "Pesan.")


def test_github_gives_its_places_to_own_lines_first_and_then_to_every_rule() -> None:
    findings = [*(of_rule("TULIS10", n) for n in range(1, 31)), *(of_rule(f"SUSUN{n:02}", 40 + n) for n in range(4)), of_rule("META05", 90), of_rule("TULIS10", 95)]
    lines = github.render(findings, scope=Scope(71, frozenset(findings[-2:]))).split("\n")
    places = [int(line.partition("line=")[2].partition(",")[0]) for line in lines if "line=" in line]
    assert places == sorted(places), "in the order of the file"
    assert len(places) == 9
    assert {90, 95} <= set(places), "what stands on lines of the change"
    assert {40, 41, 42, 43} <= set(places), "one of every rule"
    assert {1, 2, 3} <= set(places), "and then the others"
    assert sum(line.startswith("  docs/a.md:") for line in lines) == len(findings) - 9
    assert "71 temuan lain" in lines[-1]


def test_own_lines_are_known_again_when_a_name_was_shortened() -> None:
    odd = [Finding("docs/0812-0000-1234.md", n, 1, n, 1, "TULIS10", "x", Severity.ADVICE, "Pesan.") for n in range(1, 21)]
    text = FORMATS["github"](odd, scope=Scope(0, frozenset(odd[-2:])))
    assert {"line=19,", "line=20,"} <= set(re.findall(r"line=\d+,", text))


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("value", ["0812-0000-1234", "surat@contoh.id", "3402150000000001"])
def test_no_form_repeats_a_number_or_address_in_a_file_name(form: str, value: str) -> None:
    path = f"casebook/{value}.md"
    one = finding(path, message=f"Nomor ini juga dipakai oleh {path}. Jalankan «pustaka tinjau {path}».")
    text = FORMATS[form]([one, finding("casebook/lain.md", message=f"Alamat ini sama dengan {path}.")], site_url=SITE, scope=Scope(1, frozenset({one})))
    assert value not in text
    assert "%E2%80%A6" in text if form == "sarif" else "casebook/…" in text
    assert "casebook/lain.md" in text


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_no_form_lets_a_file_name_steer_a_terminal_or_a_log(form: str) -> None:
    text = FORMATS[form]([finding("docs/a\n::error::b\x1b[31m\u202e\udcff.md")], stream=Terminal() if form == "orang" else None)
    plain = re.sub(r"\x1b\[\d+m", "", text) if form == "orang" else text
    assert "\n::error::b" not in plain
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    text.encode("utf-8")


def test_an_ordinary_name_is_left_alone() -> None:
    for path in ("discussions/notulensi/2013-12-06.md", "casebook/Kasus Baru (é).md", "docs/buku-saku/anak-0-5.md"):
        assert json.loads(FORMATS["json"]([finding(path)]))[0]["path"] == path


def test_a_change_without_findings_says_what_it_is_about() -> None:
    assert FORMATS["orang"]([], scope=Scope()) == "Tidak ada temuan pada perubahan ini."
    assert FORMATS["orang"]([], scope=Scope(3)).split("\n")[1] == rest(Scope(3)) != ""
    assert FORMATS["orang"]([finding()], scope=Scope()).endswith("1 temuan di 1 berkas: 1 galat, 0 tinjau, 0 saran.")
    assert f"{SITE}kontribusi/memeriksa/#perubahan" in rest(Scope(3), SITE)


@pytest.mark.parametrize("form", ["orang", "github"])
def test_what_a_change_causes_elsewhere_is_said_to_be_caused(form: str) -> None:
    own, caused = finding("docs/0812-0000-1234.md"), finding("docs/b.md")
    text = FORMATS[form]([own, caused], scope=Scope(0, frozenset({own})))
    assert text.count("timbul karena perubahan di tempat lain") == 1
    assert text.index("docs/…") < text.index("docs/b.md") < text.index("timbul karena")
    assert "timbul karena" not in FORMATS[form]([own, caused])


def test_json_of_a_change_tells_own_from_caused() -> None:
    own, caused = finding("docs/a.md"), finding("docs/b.md")
    assert [row["own"] for row in json.loads(FORMATS["json"]([own, caused], scope=Scope(0, frozenset({own}))))] == [True, False]


def test_json_is_a_list_of_the_promised_keys() -> None:
    assert json.loads(FORMATS["json"]([finding()])) == [
        {
            "path": "casebook/x.md", "line": 3, "column": 4, "end_line": 3, "end_column": 9, "code": "META04",
            "slug": "kunci-tak-dikenal", "severity": "error", "message": "Pesan. Lakukan ini.", "more": [],
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
