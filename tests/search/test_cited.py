"""Numbers that people type lead to their page, and ordinary words with a number in them do not."""

import pytest

from pustaka.search import SearchPage, cited
from pustaka.search.text import words

PAGES = (
    SearchPage(url="hukum/", title="Hukum", html="", cited=(("UU 14 2019", "uu-14-2019", "UU 14/2019"), (" 14 2019", "uu-14-2019", "UU 14/2019"), ("PP 2 1988", "pp-2-1988", "PP 2/1988"))),
    SearchPage(url="diskusi/007/", title="Ranah", html="", cited=(("edisi 7", "", "edisi 7"), ("SSWD #007", "", ""), ("7", "", ""), ("2011", "", ""))),
    SearchPage(url="diskusi/008/", title="Lain", html="", cited=(("edisi 8", "", ""), ("2011", "", ""))),
)
TABLE = cited.table(PAGES)


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


def test_a_year_of_many_texts_names_only_the_first_ten() -> None:
    pages = [SearchPage(url=f"{number}/", title="", html="", cited=(("2011", "", ""),)) for number in range(30)]
    known = cited.table(pages)["c"]
    assert isinstance(known, dict)
    assert len(known["2011"]) == cited.MOST
