"""A change answers for its own lines and for what it causes, and for nothing that was there before."""

from __future__ import annotations

import pytest

from pustaka.check import check
from pustaka.check.changes import Answer, Change, answer, changed, compare, likeness
from pustaka.findings import Finding, Severity
from tests.helpers import library

HEAD = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\n---\n\n"
OLD_TROUBLE = "Buka [situsnya](http://contoh.invalid/).\n"
TARGET = f"{HEAD}## Satu {{#satu}}\n\nIsi.\n"
LINKING = f"{HEAD}Baca [satu](tujuan.md#satu).\n"


def asked(old: dict[str, str | bytes], new: dict[str, str | bytes], **given: object) -> Answer:
    before, after = library(old), library(new)
    change = compare(before, after, frozenset(path for path in old if new.get(path) == old[path]))
    return answer(check(after, **given), check(before, **given), change, before, after)  # type: ignore[arg-type]  # the tests hand options on as they come


def told(old: dict[str, str | bytes], new: dict[str, str | bytes], **given: object) -> list[str]:
    return [f"{one.path}:{one.line} {one.code}" for one in asked(old, new, **given).told]


def test_what_was_there_is_not_told_wherever_it_stands_now() -> None:
    old = {"docs/a.md": HEAD + OLD_TROUBLE}
    new = {"docs/a.md": f"{HEAD}Baris baru.\n\n{OLD_TROUBLE}"}
    found = asked(old, new)
    assert found.told == ()
    assert [one.code for one in found.known] == ["TAUTAN06"]


def test_a_finding_on_a_changed_line_is_told_and_is_the_changes_own() -> None:
    found = asked({"docs/a.md": HEAD + OLD_TROUBLE}, {"docs/a.md": HEAD + OLD_TROUBLE.replace("Buka", "Lihat")})
    assert [one.code for one in found.told] == ["TAUTAN06"]
    assert found.own == set(found.told)
    assert found.known == ()


def test_the_same_trouble_once_more_is_told_once() -> None:
    assert told({"docs/a.md": HEAD + OLD_TROUBLE}, {"docs/a.md": f"{HEAD}{OLD_TROUBLE}\nLain.\n\n{OLD_TROUBLE}"}) == ["docs/a.md:10 TAUTAN06"]


def test_a_new_file_answers_for_all_of_itself() -> None:
    assert told({}, {"docs/a.md": HEAD + OLD_TROUBLE}) == ["docs/a.md:6 TAUTAN06"]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ({"docs/tujuan.md": TARGET.replace("{#satu}", "{#dua}"), "docs/b.md": LINKING}, ["docs/b.md:6 TAUTAN02"]),
        ({"docs/b.md": LINKING}, ["docs/b.md:6 TAUTAN01"]),
        ({"docs/tujuan.md": TARGET, "docs/b.md": LINKING}, []),
        ({"docs/tujuan.md": TARGET.replace("Isi.", "Isi lain."), "docs/b.md": LINKING}, []),
    ],
    ids=["judul hilang", "berkas hilang", "tidak berubah", "isi lain"],
)
def test_what_a_change_breaks_in_other_files_is_told_and_is_not_its_own(new: dict[str, str | bytes], expected: list[str]) -> None:
    old: dict[str, str | bytes] = {"docs/tujuan.md": TARGET, "docs/b.md": LINKING}
    assert told(old, new, only=["TAUTAN"]) == expected
    assert asked(old, new, only=["TAUTAN"]).own == frozenset()


def test_a_register_answers_for_what_it_takes_away() -> None:
    page = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang untuk diperiksa.\ntopik: [anak]\n---\n\nIsi.\n"
    lansia = "lansia:\n  nama: Lansia\n"
    old: dict[str, str | bytes] = {"docs/buku-saku/a.md": page, "docs/register/topik.yml": f"anak:\n  nama: Anak\n{lansia}"}
    new = {**old, "docs/register/topik.yml": lansia}
    (one,) = [one for one in check(library(new), only=["META"]) if "topik" in one.message or one.line == 4]
    assert told(old, new, only=["META"]) == [f"{one.path}:{one.line} {one.code}"]


def test_another_missing_part_is_not_the_one_that_was_missing() -> None:
    """Both stand on the first line under one code; only the message tells them apart."""
    old = "---\njudul: Halaman contoh\npenulis: Seseorang\n---\n\nIsi.\n"
    new = "---\nringkasan: Halaman contoh yang cukup panjang.\npenulis: Seseorang\n---\n\nIsi.\n"
    before, after = ({one.message for one in check(library({"docs/a.md": text}), only=["META"]) if one.line == 1} for text in (old, new))
    assert after - before
    found = asked({"docs/a.md": old}, {"docs/a.md": new}, only=["META"])
    assert {one.message for one in found.told if one.line == 1} == after - before


def test_a_suggestion_that_changes_is_not_a_new_finding_where_nothing_was_touched() -> None:
    linking = f"{HEAD}Baca [satu](tujuann.md).\n"
    old: dict[str, str | bytes] = {"docs/b.md": linking}
    new = {**old, "docs/tujuan.md": TARGET}
    messages = [[one.message for one in check(library(texts), only=["TAUTAN01"])] for texts in (old, new)]
    assert messages[0] != messages[1]
    assert told(old, new, only=["TAUTAN01"]) == []


@pytest.mark.parametrize("edit", ["", "Baris tambahan.\n"])
def test_a_renamed_file_keeps_what_it_had(edit: str) -> None:
    body = f"{HEAD}Satu.\n\nDua.\n\nTiga.\n\n{OLD_TROUBLE}"
    assert told({"docs/a.md": body}, {"docs/b.md": body + edit}) == []


def test_a_new_name_answers_for_itself() -> None:
    body = f"{HEAD}{OLD_TROUBLE}"
    assert told({"docs/A.md": body}, {"docs/B.md": body}) == ["docs/B.md:1 META08"]


def test_another_file_that_came_is_no_new_name_of_one_that_went() -> None:
    assert told({"docs/a.md": HEAD + OLD_TROUBLE}, {"docs/b.md": "---\njudul: Lain\n---\n\nTulisan yang lain sekali.\n\n" + OLD_TROUBLE}, only=["TAUTAN"]) == ["docs/b.md:7 TAUTAN06"]


def test_a_copy_is_new() -> None:
    body = HEAD + OLD_TROUBLE
    assert told({"docs/a.md": body}, {"docs/a.md": body, "docs/b.md": body}) == ["docs/b.md:6 TAUTAN06"]


def test_a_lapsed_signature_opens_what_it_had_settled() -> None:
    """Severity is part of what a finding is: what was advice and blocks now is told."""
    at = Finding("docs/a.md", 6, 1, 6, 4, "DIRI20", "kata-tak-dikenal", Severity.ADVICE, "Pesan.")
    graver = Finding("docs/a.md", 6, 1, 6, 4, "DIRI20", "kata-tak-dikenal", Severity.REVIEW, "Pesan.")
    books = library({"docs/a.md": TARGET})
    assert answer([graver], [at], Change({}, {}), books, books).told == (graver,)
    assert answer([at], [at], Change({}, {}), books, books).known == (at,)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"PK\x00", b"a" * 60_000], ids=["bukan UTF-8", "biner", "baris panjang"])
def test_a_file_that_is_no_text_answers_as_a_whole_when_it_changes(content: bytes) -> None:
    assert told({"docs/a.md": TARGET}, {"docs/a.md": content}) == [f"docs/a.md:{one.line} {one.code}" for one in check(library({"docs/a.md": content}))]
    assert told({"docs/a.md": content}, {"docs/a.md": content}) == []
    assert len(told({"docs/a.md": content}, {"docs/a.md": content + b"\0"})) == 1


def test_line_ends_change_nothing() -> None:
    text = HEAD + OLD_TROUBLE
    assert told({"docs/a.md": text}, {"docs/a.md": text.replace("\n", "\r\n")}) == []
    assert told({"docs/a.md": text.replace("\n", "\r\n")}, {"docs/a.md": (text + OLD_TROUBLE).replace("\n", "\r\n")}) == ["docs/a.md:7 TAUTAN06"]


@pytest.mark.parametrize(
    ("was", "now", "lines"),
    [
        ("abc", "abc", ()), ("abc", "axc", (2,)), ("abc", "abxc", (3,)), ("abc", "ac", ()), ("", "ab", (1, 2)), ("ab", "", ()), ("abc", "xabc", (1,)), ("abc", "abcx", (4,)),
        ("aaa", "aaaa", (4,)), ("abcd", "xbcy", (1, 4)), ("ab", "ba", (1,)),
    ],
)  # fmt: skip
def test_only_new_and_different_lines_are_changed(was: str, now: str, lines: tuple[int, ...]) -> None:
    assert sorted(changed(list(was), list(now))) == list(lines)


def test_very_long_texts_are_compared_by_their_lines_alone() -> None:
    was = [f"baris {n}" for n in range(3000)]
    now = ["awal", *was[1:1500], "tengah", *was[1500:2999], "akhir"]
    assert sorted(changed(was, now)) == [1, 1501, 3001]


def test_likeness_counts_lines_with_words() -> None:
    assert likeness(["a", "", "b"], ["a", "", "b"]) == 1
    assert likeness(["a", "", ""], ["b", "", ""]) == 0
    assert likeness(None, ["a"]) == 0
    assert likeness([], []) == 0
