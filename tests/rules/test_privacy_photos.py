"""What a photograph shows, people and writing, somebody answers for; a drawing is read."""

import datetime
from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.library import Library
from tests.helpers import library
from tests.rules.pictures import png

CASE = "casebook/rekaan.md"
SERIES = {"discussions/rapat/seri.yml": "nama: Rapat\njenis: notulensi\npenerbit: Contoh\nringkasan: Contoh.\n"}
SHOWN = "![Ruang pertemuan]({})"


def found(declared: str = "", picture: str = "ruang.jpg", path: str = CASE, rule: str = "foto-tanpa-keterangan", shown: str = SHOWN) -> list[tuple[str, int, str]]:
    text = f"---\njudul: Rekaan\n{declared}---\n\n{shown.format(picture)}\n"
    shelf: Library = replace(library({**SERIES, path: text, "casebook/ruang.jpg": png()}), today=datetime.date(2026, 1, 31))
    return [(one.path, one.line, str(one.severity)) for one in check(shelf, only=[rule])]


@pytest.mark.parametrize("declared", ["", "foto:\n  lain.jpg: tanpa orang\n", "foto: tanpa orang\n", "foto: [ruang.jpg]\n"])
def test_a_photograph_that_nobody_answered_for_is_an_error(declared: str) -> None:
    assert found(declared) == [(CASE, 4 + declared.count("\n") + 1, "error")]


@pytest.mark.parametrize("label", ["tanpa orang", "izin tertulis", "izin wali", "izin lisan dan tulisan umum"])
def test_a_declared_photograph_is_not(label: str) -> None:
    assert found(f"foto:\n  ruang.jpg: {label}\n") == []


@pytest.mark.parametrize("path", ["discussions/rapat/a.md", "docs/buku-saku/a.md", "docs/gawat/a.md", "docs/metode/a.md"])
def test_every_kind_is_asked(path: str) -> None:
    assert found(path=path, picture="../../casebook/ruang.jpg") == [(path, 5, "error")]


@pytest.mark.parametrize("shown", ["[Ruang]({})", "![Ruang][r]\n\n[r]: {}", "[![Ruang]({})](a.md)"])
def test_a_photograph_that_is_only_linked_is_published_too(shown: str) -> None:
    assert [level for _path, _line, level in found(shown=shown)] == ["error"]


@pytest.mark.parametrize("picture", ["alur.svg", "ALUR.SVG", "ruang.jpg.md", "https://contoh.example/ruang.jpg"])
def test_a_drawing_a_text_and_what_lies_elsewhere_need_no_answer(picture: str) -> None:
    assert found(picture=picture) == []
    assert found(picture=picture, rule="tulisan-di-foto") == []


@pytest.mark.parametrize("label", ["tanpa orang", "izin tertulis", "izin lisan", "izin wali"])
def test_who_has_not_looked_for_writing_is_asked(label: str) -> None:
    assert found(f"foto:\n  ruang.jpg: {label}\n", rule="tulisan-di-foto") == [(CASE, 7, "review")]
    for more in ("tanpa tulisan", "tulisan umum"):
        assert found(f"foto:\n  ruang.jpg: {label} dan {more}\n", rule="tulisan-di-foto") == []


def test_one_photograph_is_asked_about_once_and_one_without_any_answer_by_the_other_rule() -> None:
    twice = f"{SHOWN}\n\n{SHOWN}".replace("{}", "ruang.jpg")
    assert found("foto:\n  ruang.jpg: tanpa orang\n", rule="tulisan-di-foto", shown=twice) == [(CASE, 7, "review")]
    assert found(rule="tulisan-di-foto") == []


def test_what_the_answer_must_be_is_said_where_it_is_another() -> None:
    shelf = library({CASE: "---\njudul: Rekaan\nfoto:\n  ruang.jpg: tanpa orang dan surat\n---\n\nIsi.\n"})
    assert ["tanpa orang, izin tertulis, izin lisan, izin wali; boleh ditambah «dan tanpa tulisan» atau «dan tulisan umum»" in one.message for one in check(shelf, only=["META05"])] == [True]
