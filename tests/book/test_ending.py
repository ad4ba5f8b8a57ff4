"""The last words of a text go to the last page together: however long the text, no page holds a line or two alone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pustaka.book import ending, make, tree, volumes
from pustaka.progress import Progress
from tests.helpers import library

FEWEST = 60
WORD = re.compile(r"[^\W_]+")

ENTRY = """\
---
judul: Jenis rekaan
ringkasan: Rekaan untuk pengujian.
---

## Tanda bahaya {{#tanda-bahaya}}

- **Rekaan.** Rekaan saja.

## Langkah {{#langkah}}

{body}

## Sumber {{#sumber}}

{sources}

Kalimat penutup yang pendek saja.
"""


def p(words: int) -> dict[str, Any]:
    return {"t": "p", "c": [" ".join(["kata"] * words)]}


def ul(*words: int) -> dict[str, Any]:
    return {"t": "ul", "c": [[p(n)] for n in words]}


def kept(blocks: list[Any]) -> tuple[int, list[Any]]:
    """How many items are skipped, and the blocks of the ending."""
    last = blocks[-1]
    return (last["skip"], last["c"]) if last["t"] == "tail" else (-1, [])


def test_terms_with_their_meaning_are_cut_between_two_of_them() -> None:
    terms = {"t": "dl", "c": [{"term": ["istilah"], "c": [p(n)]} for n in (50, 40, 29)]}
    skip, (first,) = kept(ending.together([p(80), terms], "a6"))
    assert skip == 1 and first["c"][0]["c"][-1] == ending.BEFORE and [one["c"] for one in first["c"][1:]] == [[p(40)], [p(29)]]


def test_a_list_is_cut_where_enough_words_remain() -> None:
    skip, (first, last) = kept(ending.together([p(80), ul(30, 30, 30), p(20)], "a6"))
    assert skip == 1
    assert [tree.said(item).split() == ["kata"] * 30 for item in first["c"]] == [True] * 3
    assert first["c"][0][-1] == ending.BEFORE
    assert last == p(20)


def test_of_many_short_items_only_some_are_kept_together() -> None:
    skip, (first,) = kept(ending.together([p(80), ul(*[3] * 23)], "a6"))
    assert skip == 23 - ending.MOST_ITEMS and first["c"][skip - 1][-1] == ending.BEFORE
    skip, _rest = kept(ending.together([p(80), ul(*[30] * 23)], "a6"))
    assert skip == 21, "of long ones no more than there are words enough"


def test_a_heading_goes_along_with_what_it_leads() -> None:
    head = {"t": "h", "level": 2, "c": ["Judul"], "id": "x"}
    before, tail = ending.together([p(80), head, p(59), p(2)], "a6")
    assert tail["c"] == [head, p(59), p(2)]
    assert before["c"][-1] == ending.BEFORE


def test_a_section_with_a_look_of_its_own_keeps_it() -> None:
    (section,) = ending.together([{"t": "section", "style": "kecil", "c": [{"t": "h", "level": 2, "c": ["Sumber"], "id": "sumber"}, ul(40, 40, 40), p(10)]}], "a6")
    assert kept(section["c"])[0] == 1


@pytest.mark.parametrize(
    "blocks",
    [[], [p(10)], [p(80)], [{"t": "section", "style": "bahaya", "c": [p(30)]}, p(20)], [p(80), {"t": "code", "c": "x"}, p(70)], [p(80), p(400)]],
    ids=["nothing", "too short", "nothing before it", "the danger signs", "no line before it", "too long"],
)
def test_what_cannot_be_kept_together_stays_as_it_is(blocks: list[Any]) -> None:
    assert ending.together(blocks, "a6") == blocks


@pytest.mark.parametrize("block", [ul(80), {"t": "quote", "c": [p(80)]}, {"t": "box", "style": "catatan", "title": [], "c": [p(80)]}, {"t": "table", "head": [["a"]], "rows": [[["b"]]]}])
def test_the_mark_stands_in_the_last_line_before_the_ending(block: dict[str, Any]) -> None:
    before, _tail = ending.together([block, p(70)], "a6")
    assert list(tree.walk([before]))[-1] == ending.BEFORE


def test_no_page_of_an_entry_holds_a_line_or_two(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    """Entries of growing length: among so many, some would end with a line alone."""
    sentence = "Sebuah kalimat rekaan yang cukup panjang untuk mengisi satu baris penuh di kertas kecil ini. "
    books = library({
        f"docs/buku-saku/rekaan-{n}.md": ENTRY.format(body="\n\n".join([sentence * 3] * (4 + n)), sources="\n".join(f"- Sumber rekaan nomor {i}. {sentence}" for i in range(9)))
        for n in range(8)
    })
    chosen = [one for one in volumes(books) if not one.collected]
    made = make(chosen, books, site_url="https://contoh.id/", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=2)
    thin = {one.path: few for one in made if (few := [len(WORD.findall(page)) for page in pdftotext(one.file, "-raw").split("\f")[1:-1] if len(WORD.findall(page)) < FEWEST])}
    assert len(made) == 8
    assert not thin
