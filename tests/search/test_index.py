"""The files of the index: complete, small, the same each time, and free of what must not be found."""

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest

from pustaka.search import Glossary, SearchPage, build_index, glossary, index
from pustaka.search.page import Section
from pustaka.search.query import Index

TERMS = glossary({"lansia": {"nama": "lansia", "kepanjangan": "lanjut usia"}, "gepeng": {"nama": "gepeng", "mencakup": ["pengemis"]}})
PAGES = [
    SearchPage(url="kasus/b/", title="Nenek di pasar", html="<p>Seorang lanjut usia mengemis.</p>", kind="kasus", year="2018", topics=("etika",)),
    SearchPage(
        url="buku-saku/pengemis/", title="Pengemis", kind="saku", synonyms=("peminta-minta",), pmks=("pengemis",),
        html='<p>Orang yang meminta-minta.</p><h2 id="langkah">Langkah</h2><p>Ajak bicara.</p>',
    ),
]


def content(files: dict[str, bytes], name: str) -> object:
    text = files[f"{name}.js"].decode()
    assert text.startswith(f'pustakaCari.muat("{name}","')
    return json.loads(text[text.index('",', len(name) + 19) + 2 : text.rindex(")")])


def built(pages: list[SearchPage], terms: Glossary = TERMS) -> dict[str, bytes]:
    return dict(build_index(pages, terms))


def shards(files: dict[str, bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in files:
        if name.startswith("p/"):
            found |= content(files, name[:-3])
    return found


def test_reference_pages_come_first_and_every_page_has_its_text() -> None:
    files = built(PAGES)
    assert content(files, "h/0") == [["buku-saku/pengemis/", "Pengemis", "saku"], ["kasus/b/", "Nenek di pasar", "kasus"]]
    assert content(files, "t/0")[5][1] == ["langkah", "Langkah", "Ajak bicara."]
    assert content(files, "f/0") == [["saku", "", [], ["pengemis"]], ["kasus", "2018", ["etika"], []]]


def test_words_are_found_by_root_by_glossary_and_by_name() -> None:
    known = shards(built(PAGES))
    assert "kemis" in known
    assert "pengemis" not in known
    assert "#1" in known, "«lanjut usia» dikenali sebagai istilah glosarium"
    assert "#0" in known, "«pengemis» dicakup «gepeng»"
    assert "kemis =" in known, "judul"
    assert "nenek pasar" in known, "kata berdampingan dalam judul"
    assert "yang" not in known, "kata henti tidak diindeks"


def test_the_same_pages_in_any_order_give_the_same_bytes() -> None:
    assert built(PAGES) == built(PAGES[::-1])


def test_a_changed_page_changes_the_version_of_every_file() -> None:
    one, other = built(PAGES), built([PAGES[0], SearchPage(url="x/", title="X", html="<p>y</p>")])
    assert one["inti.js"][:40] != other["inti.js"][:40]


def test_no_pages_make_an_empty_index() -> None:
    files = built([], Glossary())
    assert content(files, "inti")["n"] == 0


def test_content_never_ends_the_script() -> None:
    files = built([SearchPage(url="x/", title='"); alert(1); ("', html="<p>\u2028 &lt;/script&gt; \\ \" '</p>")])
    assert content(files, "t/0")[1] == '"); alert(1); ("'


def test_a_page_of_nothing_but_stop_words_does_no_harm() -> None:
    assert "index" not in shards(built([SearchPage(url="x/", title="yang dan itu", html="<p>ini itu</p>")]))


def test_files_stay_small(tmp_path: Path) -> None:
    """A very long page, a very common word: no file above 16 KB gzipped."""
    syllables = ("ba", "di", "ku", "me", "no", "ra", "su", "ti")
    long = " ".join(syllables[i % 8] + syllables[i // 8 % 8] + syllables[i // 64 % 8] + syllables[i // 512 % 8] for i in range(20_000))
    pages = [SearchPage(url=f"x/{i}/", title=f"Anak {i}", html=f"<p>anak {i % 7}</p>") for i in range(1200)]
    files = built([SearchPage(url="panjang/", title="Panjang", html=f"<h2 id=a>A</h2><p>{long}</p>"), *pages])
    assert max(len(gzip.compress(data)) for data in files.values()) <= 16 * 1024


class TestCache:
    def test_unchanged_pages_are_not_read_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        cache: dict[str, list[list[str]]] = {}
        first = build_index(PAGES, TERMS, cache=cache)
        assert len(cache) == 2
        monkeypatch.setattr("pustaka.search.index.sections", lambda page: pytest.fail("dibaca lagi"))
        assert build_index(PAGES, TERMS, cache=cache) == first

    def test_pages_that_are_gone_are_forgotten(self) -> None:
        cache: dict[str, list[list[str]]] = {}
        build_index(PAGES, TERMS, cache=cache)
        build_index(PAGES[:1], TERMS, cache=cache)
        assert len(cache) == 1
        assert Section(*next(iter(cache.values()))[0]).text == "Seorang lanjut usia mengemis."

    def test_foreign_content_changes_nothing_and_is_forgotten(self) -> None:
        cache: dict[str, list[list[str]]] = {"asing": [["a", "b", "c"]]}
        assert build_index(PAGES, TERMS, cache=cache) == build_index(PAGES, TERMS)
        assert "asing" not in cache


@pytest.mark.parametrize("typed", ["nakana", "na kana", "na'-kana'"])
def test_a_word_of_another_language_is_found_however_its_signs_are_typed(typed: str) -> None:
    pages = [SearchPage(url="a/", title="Bayi rekaan", html="<p>bayi</p>"), SearchPage(url="b/", title="Lain", html="<p>lain</p>")]
    files = dict(build_index(pages, glossary({}), dialect={"na'-kana'": ("bayi",)}))
    assert Index(lambda name: content(files, name)).search(f"{typed} ").found == ("a",)


def test_no_page_more_makes_the_files_of_postings_jump() -> None:
    sizes = [index.shard(pages) for pages in range(1, 3000)]
    assert sizes[0] == sizes[399] == index.SHARD and sizes[-1] == index.BIGGEST_SHARD
    assert all(0 <= later - earlier <= 10 for earlier, later in pairwise(sizes))
