"""Words of other languages: each finds the pages of what it means, also with its own affixes, and costs a byte only where it is asked for."""

from __future__ import annotations

import json

import pytest

from pustaka.search import SearchPage, build_index, foreign, glossary
from pustaka.search.query import Index

PAGES = [
    SearchPage(url="gawat/ular/", title="Ular rekaan", html="<p>ular</p>"),
    SearchPage(url="lain/padi/", title="Padi rekaan", html="<p>padi dan beras</p>"),
    *(SearchPage(url=f"lain/{number}/", title=f"Lain {number}", html="<p>kata biasa</p>") for number in range(30)),
]
REGISTER = {"zular": ("ular",), "zulare": ("ular",), "zpadi": ("padi", "beras"), "zora": ("tidak",), "zbiasa": ("padi",), "biasa": ("padi",), "zx": ("padi",), "zhilang": ("naga",)}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(build_index(PAGES, glossary({}), dialect=REGISTER))


def content(files: dict[str, bytes], name: str) -> object:
    text = files[f"{name}.js"].decode()
    return json.loads(text[text.index('",', len(name) + 19) + 2 : text.rindex(")")])


@pytest.fixture(scope="module")
def search(files: dict[str, bytes]) -> Index:
    return Index(lambda name: content(files, name))


@pytest.mark.parametrize("typed", ["zular", "zulare", "dizular", "nazularmi", "zular padi"])
def test_a_word_finds_what_it_means_also_with_affixes(search: Index, typed: str) -> None:
    answer = search.search(f"{typed} ")
    assert "gawat/ular" in answer.found
    assert answer.shown == "", "it is no error"


def test_a_word_that_says_nothing_is_not_corrected_into_another(search: Index) -> None:
    assert search.search("zora padi ").found == ("lain/padi",)
    assert search.search("zora padi ").shown == ""
    assert search.search("baras padi ").shown == "beras padi", "what no language has is an error still"


def test_what_is_left_of_a_word_must_be_a_root() -> None:
    roots = {"kaki": 3, "siram": 3}
    assert foreign.rooted("kakinyo", str, roots) == "kaki"
    assert foreign.rooted("tasiram", str, roots) == "siram"
    assert foreign.rooted("kakinzzz", str, roots) == ""


def test_what_a_word_means_is_said_by_one_that_stands_in_pages_too(search: Index) -> None:
    assert {"lain/padi", "lain/3"} <= set(search.search("biasa ").found)


def test_emergencies_lie_apart_from_all_others(files: dict[str, bytes]) -> None:
    core = content(files, "inti")
    assert core["d"] == {foreign.GRAVE: "zular", foreign.OTHER: "zbiasa"}
    assert content(files, f"{foreign.GRAVE}/0") == {"ular": "zular"}, "«zulare» is found without its ending"
    assert content(files, f"{foreign.OTHER}/0") == {"": "zhilang zora", "padi": "zbiasa", "padi,beras": "zpadi"}


def test_a_library_without_such_words_has_no_files_of_them() -> None:
    files = dict(build_index(PAGES, glossary({})))
    assert not [name for name in files if name.startswith((f"{foreign.GRAVE}/", f"{foreign.OTHER}/"))]
    assert Index(lambda name: content(files, name)).search("zular ").shown == "ular", "then it is an error"


def test_many_words_lie_in_files_of_which_one_is_read() -> None:
    meanings = {f"z{number:05}".translate(str.maketrans("0123456789", "bcdfghjklp")): ("padi",) for number in range(3 * foreign.SHARD)}
    shelf = foreign.files(meanings, lambda _meaning: False)[foreign.OTHER]
    starts = list(map(foreign.first, shelf))
    assert len(shelf) == 3 and starts == sorted(starts)
    assert all(foreign.read(shelf[foreign.where(word, starts)])[word] == ("padi",) for word in meanings)
    assert foreign.where("a", starts) == 0


def test_a_form_is_left_out_only_where_its_root_says_the_same() -> None:
    assert foreign.light({"zular": ("ular",), "zulare": ("ular",), "zularku": ("padi",)}).keys() == {"zular", "zularku"}
