"""All deadlines on one page of paper, and what happens everywhere when the state of one law changes."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pustaka.book.content import content
from pustaka.book.deadline_data import TOO_LONG, blamed, job
from pustaka.book.deadline_sheet import deadline_pages
from pustaka.book.sources import sources
from pustaka.book.volume import single
from pustaka.check import check
from pustaka.compose.body import composer
from pustaka.editorial.due import Reason, due
from pustaka.library import Library
from pustaka.site.plan import plan
from pustaka.text import dialect
from pustaka.typesetting.typeset import Refused, typeset
from tests.helpers import library

ROOT = Path(__file__).parents[2]
REGISTERS = "docs/register"
ENTRY = "docs/buku-saku/anak-korban-tindak-kekerasan.md"
LAW = "PP 65/2015"
WARNING = "PP 65/2015 kini dicabut"
WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">penyidik')


def copy(*, revoked: bool) -> Library:
    """The registers and one entry of the library, with one law revoked or not."""
    paths = [*sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / REGISTERS).glob("*.yml")), ENTRY]
    texts = {path: (ROOT / path).read_text("utf-8") for path in paths}
    register = f"{REGISTERS}/hukum.yml"
    before = texts[register]
    start = before.index("\npp-65-2015:")
    if revoked:
        texts[register] = before[:start] + before[start:].replace("status: berlaku", "status: dicabut", 1)
        assert texts[register] != before
    return library(texts, site_url="https://pustaka.example/")


def seen(books: Library) -> dict[str, str]:
    """Every place where a reader meets a duty of the law, as text."""
    compose = composer(books)
    entry = books.by_path[ENTRY]
    given = sources(books, lambda one: dialect.render(compose.body(one)).html, books.site_url, {})
    pages = {one.path: one.markdown for one in plan(books)}
    return {
        "entri": compose.body(entry), "PDF entri": json.dumps(content(single(entry), given).data, ensure_ascii=False),
        "tenggat": pages["tenggat.md"], "undang-undang": pages["hukum/pp-65-2015.md"], "PDF tenggat": job(deadline_pages(books)[0], given)[0].data,
    }


def test_a_law_that_changes_its_state_is_told_everywhere_by_a_change_of_one_file() -> None:
    before, after = copy(revoked=False), copy(revoked=True)
    assert not [place for place, text in seen(before).items() if WARNING in text]
    assert not [place for place, text in seen(after).items() if WARNING not in text]
    laws = {one.path: one.markdown for one in plan(after)}["hukum.md"]
    assert "**Dicabut: " in laws and f"[{LAW}](#pp-65-2015)" in laws
    assert check(after, only=["SUMBER13"]) and not check(before, only=["SUMBER13"])
    today = date(2026, 11, 28)
    assert {LAW in one.note for one in due(after, today) if one.reason is Reason.REREAD} == {True}
    assert not [one for one in due(before, today) if one.reason is Reason.REREAD]


def test_the_page_is_one_page_and_holds_every_deadline_by_time() -> None:
    books = copy(revoked=False)
    made, missing = job(deadline_pages(books)[0], sources(books, lambda one: "", books.site_url, {}))
    assert not missing
    assert typeset(made).pages == 1
    parts = json.loads(made.data)["parts"]
    assert [part["title"] for part in parts] == ["Mengikat Anda atau lembaga Anda", "Mengikat pihak lain, dan dapat Anda tagih"]
    assert parts[0]["rows"][0]["span"].startswith(("1 × 24 jam", "24 jam")) and len(parts[0]["rows"]) + len(parts[1]["rows"]) > 40


def test_the_letters_are_as_large_as_the_page_allows(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    books = copy(revoked=False)
    made, _missing = job(deadline_pages(books)[0], sources(books, lambda one: "", books.site_url, {}))
    data = json.loads(made.data)
    heights = []
    for part in (1, 2):
        few = {**data, "parts": [{**one, "rows": one["rows"][: len(one["rows"]) // part]} for one in data["parts"]]}
        file = tmp_path / f"{part}.pdf"
        file.write_bytes(typeset(type(made)(json.dumps(few), {}, made.date, made.template, made.brand)).pdf)
        heights += [float(bottom) - float(top) for top, bottom in WORD.findall(pdftotext(file, "-bbox"))[:1]]
    assert heights[0] < heights[1]


def test_a_page_that_overflows_is_refused_and_told_at_the_register() -> None:
    books = copy(revoked=False)
    made, _missing = job(deadline_pages(books)[0], sources(books, lambda one: "", books.site_url, {}))
    data = json.loads(made.data)
    data["parts"][0]["rows"] *= 3
    with pytest.raises(Refused, match=TOO_LONG) as error:
        typeset(type(made)(json.dumps(data), {}, made.date, made.template, made.brand))
    trouble = blamed(deadline_pages(books)[0], error.value)
    assert trouble.path == "docs/register/kewajiban.yml" and trouble.fatal and "tidak muat" in trouble.message


def test_without_deadlines_there_is_no_page() -> None:
    assert deadline_pages(library({"docs/buku-saku/x.md": "---\njudul: A\n---\n"})) == ()
