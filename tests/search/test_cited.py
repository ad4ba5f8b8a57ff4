"""Numbers that people type lead to their page, and ordinary words with a number in them do not."""

from pathlib import Path

import pytest

from pustaka.search import SearchPage, cited
from pustaka.search.text import words

PAGES = (
    SearchPage(url="hukum/", title="Hukum", html="", cited=(("UU 14 2019", "uu-14-2019", "UU 14/2019"), (" 14 2019", "uu-14-2019", "UU 14/2019"), ("PP 2 1988", "pp-2-1988", "PP 2/1988"))),
    SearchPage(url="diskusi/007/", title="Ranah", html="", cited=(("edisi 7", "", "edisi 7"), ("SSWD #007", "", ""), ("7", "", ""), ("2011", "", ""))),
    SearchPage(url="diskusi/008/", title="Lain", html="", cited=(("edisi 8", "", ""), ("2011", "", ""))),
    SearchPage(url="hukum/uu-1/", title="Satu", html="", cited=(("uu perlindungan rekaan", "", ""), ("uu prk", "", ""))),
    SearchPage(url="hukum/uu-2/", title="Dua", html="", cited=(("UU Perlindungan Rekaan", "", ""), ("uu rekaan", "", ""))),
    SearchPage(url="istilah/", title="Istilah", html="", cited=(("arti prk", "prk", "PRK"), ("arti rumah rekaan", "rumah-rekaan", "Rumah rekaan"))),
)
TABLE = cited.table(PAGES)


def test_the_page_of_a_law_comes_before_its_place_in_the_list() -> None:
    own = SearchPage(url="hukum/uu-14-2019/", title="Tiga", html="", cited=(("uu 14 2019", "", ""),))
    known = cited.table((*PAGES, own))["c"]
    assert isinstance(known, dict)
    assert [page for page, _anchor, _name in known["uu 14 2019"]] == [len(PAGES), 0]
    assert [page for page, _anchor, _name in known["14 2019"]] == [0]


def found(query: str) -> list[int]:
    known = TABLE["c"]
    assert isinstance(known, dict)
    return [page for page, _anchor, _name in known.get(cited.matched(words(query), known, cited.FILLERS, cited.KINDS), ())]


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("UU 14/2019", [0]), ("uu no. 14 tahun 2019", [0]), ("Undang-Undang Nomor 14 Tahun 2019", [0]), ("isi UU 14/2019 tentang peksos", [0]), ("14/2019", [0]),
        ("peraturan pemerintah nomor 2 tahun 1988", [0]), ("#007", [1]), ("007", [1]), ("7", [1]), ("edisi 7", [1]), ("edisi ke-7", [1]), ("sswd 7", [1]), ("2011", [1, 2]), ("tahun 2011", [1, 2]),
        ("UU 15/2019", []), ("anak 7 tahun", []), ("kasus 2011", []), ("PP 14/2019", []), ("anak 14 2019", []), ("000", []), ("uu", []),
    ],
)
def test_numbers_lead_to_their_pages(query: str, pages: list[int]) -> None:
    assert found(query) == pages


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("uu prk", [3]), ("undang-undang prk pasal 5", [3]), ("isi prk menurut uu", [3]), ("uu perlindungan rekaan", [3, 4]), ("uu tentang perlindungan bagi rekaan", [3, 4]), ("uu rekaan", [4]),
        ("prk", []), ("perlindungan rekaan", []), ("uu lain", []), ("daftar uu yang melindungi rekaan", []), ("semua uu tentang prk", []), ("semua uu prk", [3]),
        ("kepanjangan prk", [5]), ("prk itu apa", [5]), ("apa itu rumah rekaan", [5]), ("PRK singkatan dari apa", [5]), ("artinya rumah rekaan", [5]), ("pengertian rumah rekaan", [5]), ("apa yang dimaksud dengan prk", [5]), ("prk tu apaan", [5]), ("apa rumah rekaan itu", []), ("arti lain", []),
        ("beda prk dan prl", [5]), ("apa beda prk dengan prl", [5]), ("prk vs prl bedanya apa", [5]), ("perbedaan rumah rekaan dengan panti", [5]), ("alamat beda dengan prk", []), ("beda agama", []),
    ],
)
def test_nicknames_lead_to_their_law_and_questions_for_a_meaning_to_the_glossary(query: str, pages: list[int]) -> None:
    assert found(query) == pages


@pytest.mark.parametrize(("query", "leads"), [
    ("anak 7", True), ("UU TPKS", True), ("Undang-undang lansia", True), ("kepanjangannya", True), ("PKH itu apa", True), ("artinya", True), ("pengertian panti", True), ("PKH tu apa", True), ("apa sih PKH", True), ("apa syarat", False), ("beda a dan b", True), ("pengemis", False), ("puskesmas", False), ("buku saku", False), ("PPKS", False), ("artikel", False),
])
def test_the_table_is_fetched_only_where_it_may_help(query: str, leads: bool) -> None:
    assert bool(cited.LEADS.search(query)) is leads


def test_the_script_asks_with_the_same_expression() -> None:
    script = (Path(__file__).parents[2] / "docs/assets/cari/mesin.js").read_text("utf-8")
    assert f'/["“”]|{cited.LEADS.pattern}/i' in script


def test_a_year_of_many_texts_names_only_the_first_ten() -> None:
    pages = [SearchPage(url=f"{number}/", title="", html="", cited=(("2011", "", ""),)) for number in range(30)]
    known = cited.table(pages)["c"]
    assert isinstance(known, dict)
    assert len(known["2011"]) == cited.MOST
