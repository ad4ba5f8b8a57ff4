"""What a word says for a page when people say it for that page more than for others."""

import json

import pytest

from pustaka.search import SearchPage, build_index, glossary, query
from pustaka.search.evidence import DOUBT, EVEN, weighed
from pustaka.search.lists import learnt, wordlists
from pustaka.search.measure import Golden
from tests.programs import program

niat = program("niat.py")


def ask(pages: list[SearchPage], given: str, chosen: dict[str, dict[str, float]] | None = None) -> tuple[str, ...]:
    files = build_index(pages, glossary(None), learnt=chosen or {})
    return query.Index(lambda name: json.loads(query.HANDED.match(files[f"{name}.js"].decode().strip())[1])).search(given).found  # type: ignore[index]  # every file of the index is such a script


def test_a_word_said_for_one_page_says_more_there_than_one_said_for_all() -> None:
    found = weighed({"kolong": {0: 4.0}, "ibu": {0: 4.0, 1: 4.0, 2: 4.0}})
    assert found["kolong"][0] > found["ibu"][0] == found["ibu"][1] > 0


def test_a_page_with_many_words_is_believed_less_for_each() -> None:
    assert 0 < EVEN < 1 < DOUBT
    found = weighed({"kolong": {0: 2.0, 1: 2.0}, "lain": {1: 400.0}})
    assert found["kolong"][0] > found["kolong"][1] > 0


def test_in_a_long_sentence_the_telling_words_decide_and_not_the_many_common_ones() -> None:
    common = "ibu rumah warung pasar anak kemarin tetangga"
    pages = [
        SearchPage(url="buku-saku/pasung/", title="Kurungan", html="<p>a</p>", asked=("dirantai keluarga", "dikurung di kandang", "dirantai bertahun")),
        *(SearchPage(url=f"buku-saku/lain-{number}/", title=f"Lain {number}", html="<p>a</p>", asked=tuple(f"{common} perkara {number} {again}" for again in "xyz")) for number in range(9)),
    ]
    assert ask(pages, f"{common} ada yang dirantai di kandang")[0] == "buku-saku/pasung"
    assert ask(pages, f"{common} perkara")[0] != "buku-saku/pasung"


def test_words_that_choose_a_page_lead_there_though_no_page_says_them() -> None:
    pages = [SearchPage(url=f"metode/{name}/", title=name, html="<p>a</p>") for name in ("pohon", "batu", "air", "api")]
    assert ask(pages, "tanah gersang sekali", {"metode/batu/": {"gersang": 2.0, "tandus": 1.0}}) == ("metode/batu",)
    assert ask(pages, "tanah gersang sekali") == ()


def test_a_word_of_one_query_alone_may_be_an_error_in_typing_and_chooses_nothing() -> None:
    queries = [Golden("demam anak", ("gawat/demam",)), Golden("demam bayi", ("gawat/demam",)), Golden("deman bocah", ("gawat/demam",)), Golden("jatuh", ("gawat/jatuh",))]
    for given in (queries, [*queries, *queries]):
        found = niat.choosing(given, str, steps=40)
        assert found["gawat/demam"].keys() == {"demam"}
        assert found["gawat/jatuh"] == {}


def test_the_package_chooses_by_no_word_that_is_an_error_in_typing() -> None:
    assert not {"anka", "barusn", "bntuan", "asesmnt"} & {word for its in learnt().values() for word in its}


def test_an_answer_of_a_page_that_is_not_there_is_left_out() -> None:
    pages = [SearchPage(url="metode/pohon/", title="pohon", html="<p>a</p>")]
    assert ask(pages, "pohon", {"metode/hilang/": {"pohon": 9.0}}) == ("metode/pohon",)


def test_a_query_is_shared_out_among_its_pages_and_the_wanted_one_gets_most() -> None:
    assert niat.shared(Golden("dahan", ("metode/a#cabang",), ("metode/b/",))) == {"metode/a": pytest.approx(2 / 3), "metode/b": pytest.approx(1 / 3)}


def test_what_was_learnt_is_written_in_tenths_and_a_page_without_words_is_left_out() -> None:
    assert niat.written({"metode/b": {}, "metode/a": {"pohon": 0.94, "dahan": 1.26}}) == "metode/a: dahan 13 pohon 9\n"


def test_a_word_that_chooses_a_page_brings_it_before_one_that_only_says_the_word() -> None:
    pages = [SearchPage(url=f"metode/{name}/", title=name, html="<p>gersang</p>") for name in ("pohon", "batu", "air", "api")]
    assert ask(pages, "gersang", {"metode/batu/": {"gersang": 1.5}})[0] == "metode/batu"
    assert ask(pages, "kerontang", {"metode/batu/": {"kerontang": 1.5}}) == ("metode/batu",)
    assert ask(pages, "kerontang") == ()


def test_roots_that_tell_a_page_from_the_others_are_learnt_and_what_all_say_is_not() -> None:
    queries = [Golden(f"{'tolong ' * again}{word} anak", (f"gawat/{word}",)) for word in ("demam", "hilang", "jatuh") for again in range(1, 5)]
    found = niat.choosing([*queries, Golden("demem anak", ("gawat/demam",))], lambda word: word.replace("demam", "panas"), steps=40)
    assert found["gawat/demam"].keys() == {"panas"}
    assert found["gawat/hilang"].keys() == {"hilang"}


def test_the_lists_of_the_package_hold_no_stop_word_and_no_number() -> None:
    assert learnt()
    for page, its in learnt().items():
        assert page.endswith("/")
        assert all(weight > 0 for weight in its.values())
        assert not wordlists().stops & its.keys()
        assert not any(word.isdigit() for word in its)
