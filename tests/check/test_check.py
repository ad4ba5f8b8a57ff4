"""The check as a whole: what it covers, in which order, and that no input makes it fall over."""

from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.check.run import natural
from pustaka.errors import NoSuchRule
from pustaka.findings import Severity, Spot
from pustaka.kinds import KINDS
from pustaka.library.series import FIELDS
from pustaka.rules import RULES
from pustaka.rules.base import Family
from tests.helpers import library

BAD = "---\njudul: a\n---\n\n#007 ya\n\n[a]()\n"


def codes(texts: dict[str, str], **given: object) -> list[str]:
    return [f"{one.path} {one.code}" for one in check(library(texts), **given)]


def test_findings_come_in_the_order_of_a_reader() -> None:
    texts = {f"docs/a{n}.md": BAD for n in (10, 9, 1)}
    assert codes(texts) == [f"docs/a{n}.md {code}" for n in (1, 9, 10) for code in ("TULIS01", "TAUTAN05")]
    assert sorted(["a10", "a9", "a", "10", "a9b"], key=natural) == ["10", "a", "a9", "a9b", "a10"]


@pytest.mark.parametrize("only", [["TULIS"], ["tulis01"], ["pagar-jadi-judul"], ["TULIS", "META"], [" TULIS01 "]])
def test_only_some_rules(only: list[str]) -> None:
    assert codes({"docs/a.md": BAD}, only=only) == ["docs/a.md TULIS01"]


def test_a_rule_that_does_not_exist_is_a_usage_error() -> None:
    with pytest.raises(NoSuchRule, match="Maksud Anda «tulis"):
        codes({}, only=["TULIS0l"])
    with pytest.raises(NoSuchRule, match="kontribusi/aturan"):
        codes({}, only=["qqqqqqqq"])


@pytest.mark.parametrize(
    ("paths", "found"),
    [(None, 4), ([], 0), ([""], 4), (["."], 4), (["docs"], 2), (["docs/"], 2), (["./docs"], 2), (["docs/a.md"], 2), (["docs/a"], 0), (["casebook", "docs/a.md"], 4)],
)
def test_only_some_paths(paths: list[str] | None, found: int) -> None:
    assert len(codes({"docs/a.md": BAD, "casebook/b.md": BAD}, paths=paths, only=["TULIS01", "TAUTAN05"])) == found


def test_what_is_not_reported_is_still_read() -> None:
    texts = {"docs/a.md": "---\njudul: a\n---\n\n[b](b.md#c)\n", "docs/b.md": "## C {#c}\n\n#007\n"}
    assert not codes(texts, paths=["docs/a.md"])


def test_a_bug_in_a_rule_is_not_swallowed() -> None:
    family = Family("COBA", "Coba")

    @family.rule(1, "selalu-gagal", Severity.ADVICE)
    def failing(publication: object, library: object) -> list[Spot]:
        raise ZeroDivisionError

    assert family.rules[0].code == "COBA01"
    with pytest.raises(ZeroDivisionError):
        list(family.rules[0].check(None, None))


def test_a_spot_without_an_end_ends_where_it_starts() -> None:
    finding = RULES[0].finding("docs/a.md", Spot(3, 4, "Pesan."))
    assert (finding.end_line, finding.end_column) == (3, 4)
    assert (RULES[0].finding("docs/a.md", Spot(3, 4, "Pesan.", 5)).end_line, finding.severity) == (5, RULES[0].severity)


DEEP = "> " * 400 + "a\n" + "".join("    " * n + "- a\n" for n in range(60))
HOSTILE = [
    "", "\n", "---", "---\n", "---\n---", "---\n---\n", "---\n\n---\n", "...\n", "\ufeff---\njudul: a\n---\n", "---\njudul: a\n...\n", "#", "# ", "######## a {#", "{#a}", "[", "[](", "[]()[]()", "![", "](", "[a]: ",
    "[^", "[^]", "[^]: a", "`" * 1000, "``` {", "~~~\n```\n~~~~", "<!--", "-->", "<!-- -->-->", "<", "<" * 500, "|", "|-", "|\n|-|\n|", "!!!", "!!! ", "- ", "1. ", "1)", "\t", "\t- a", "\r\r\r", "a\x0bb\x0cc\x1cd\x85e\u2028f",
    "\U0001f600" * 100, "a\u0301" * 300, "\u202e" * 50, "٣. angka", "²)", "[a](//[)", "[a](http://[)", "[a](%00)", "[a](%ff.md)", "[a](" + "../" * 300 + "x.md)", "[a](?q#)", "[a](:)", "[a](#%)", "[" * 1000 + "]" * 1000 + "(a)",
    "(" * 1000, "[a](" + "(" * 2000 + ")", "*" * 5000, "a " * 5_000, "# a\n" * 500, DEEP, "{" * 1000, "{#" * 1000, "<a " * 1000, "[^a]" * 1000, "](" * 1000, "`a" * 1000, "<!--" * 1000, "1. a\n\n" * 300,
]  # fmt: skip
VALUES = ["", "~", "1", "-1", "1.5", ".nan", ".inf", "true", "ya", "'a'", "[]", "[[]]", "[1, a, ~, {b: c}]", "{}", "{a: b}", "{1: [2]}", "2013-12-06", "2013-12-06 10:00:00", "!!set {a}", "!!binary YQ==", "0x10", "1_000", "1:30", "'\\'",
          "\"\\u202e\"", "|\n  a\n  b", "99999999999999999999", "a" * 5000]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("path", ["docs/buku-saku/a.md", "discussions/s/a.md"])
def test_no_text_makes_it_fall_over(path: str, text: str) -> None:
    series = {"discussions/s/seri.yml": "nama: S\njenis: notulensi\npenerbit: P\nringkasan: R.\n"}
    for body in (text, f"---\njudul: a\n---\n{text}", f"## Kesepakatan {{#kesepakatan}}\n{text}"):
        books = library({**series, path: body})
        lines = body.replace("\r", "\n").removeprefix("\ufeff").split("\n")
        for one in check(books):
            assert 1 <= one.line <= one.end_line <= len(lines), one
            assert 1 <= one.column <= len(lines[one.line - 1]) + 1, one
            assert 1 <= one.end_column <= len(lines[one.end_line - 1]) + 1, one
            assert (one.line, one.column) <= (one.end_line, one.end_column), one


KEYS = {one.key for kind in KINDS for one in kind.fields} | {one.key for one in FIELDS}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("path", ["casebook/a.md", "discussions/s/a.md", "discussions/s/seri.yml", "docs/register/topik.yml"])
def test_no_value_makes_it_fall_over(path: str, value: str) -> None:
    series = {"discussions/s/seri.yml": "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\nkategori: [a]\n"}
    matter = "\n".join(f"{key}: {value}" for key in sorted(KEYS))
    text = f"---\n{matter}\n---\n" if path.endswith(".md") else matter
    check(library({**series, "discussions/s/b.md": "---\nnomor: 1\n---\n", path: text}))


def test_what_is_found_is_the_same_every_time() -> None:
    books = library({"docs/a.md": BAD, "casebook/b.md": BAD})
    assert check(books) == check(replace(books))


TAKEN_BACK = "---\njudul: Contoh\nringkasan: Contoh.\nsamaran: [Ibu Mawar]\nanak: tidak\npersetujuan: {{bentuk: lisan{}}}\n---\n{}"
STORY = "\nIbu Mawar datang ke Xatensi. Xutinah menangis. Lihat [ini](tidak-ada.md).\n"


def blocking(more: str, body: str) -> set[str]:
    return {one.code for one in check(library({"casebook/x.md": TAKEN_BACK.format(more, body)})) if one.blocks}


def test_a_text_whose_consent_was_taken_back_is_asked_for_nothing_that_nobody_reads() -> None:
    assert {"DIRI20", "SUSUN01", "TAUTAN01", "META16"} <= blocking("", STORY)
    assert check(library({"casebook/x.md": TAKEN_BACK.format(", dicabut: 2026-11", STORY)})) == ()
    assert check(library({"casebook/x.md": TAKEN_BACK.format(", dicabut: 2026-11", "")})) == ()


def test_what_harms_a_person_stays_an_error_because_the_file_is_still_there() -> None:
    assert blocking(", dicabut: 2026-11", f"{STORY}Telepon 0812-0000-1234, Ibu Xinah.\n") == {"DIRI01", "DIRI19"}
    assert blocking(", dicabut: 2026-11, lain: x", STORY) == {"META05"}
