"""The ranking in Python: what the report for editors sees. The browser tests hold it against the script that readers use."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from pustaka.search import SearchPage, build_index, glossary
from pustaka.search.query import Index, read

TERMS = glossary({"gepeng": {"nama": "gepeng", "kepanjangan": "gelandangan dan pengemis", "mencakup": ["gelandangan", "pengemis"]}})
PAGES = [
    SearchPage(url="buku-saku/pengemis/", title="Pengemis", html="<p>Orang yang meminta-minta di jalan.</p>"),
    SearchPage(url="buku-saku/gelandangan/", title="Gelandangan", html="<p>Orang tanpa rumah; rumah singgah menerimanya.</p>"),
    SearchPage(url="kasus/a/", title="Nenek di pasar", html="<p>Nenek mengemis, lalu ke rumah sakit; singgah di sana.</p>"),
    *(SearchPage(url=f"lain/{number}/", title=f"Lain {number}", html="<p>kata biasa</p>") for number in range(30)),
]


def index(pages: Sequence[SearchPage] = PAGES, valid: Sequence[str] = ()) -> Index:
    files = build_index(pages, TERMS, valid=valid)

    def content(name: str) -> object:
        text = files[f"{name}.js"].decode()
        return json.loads(text[text.index('",', len(name) + 19) + 2 : text.rindex(")")])

    return Index(content)


@pytest.fixture(scope="module")
def search() -> Index:
    return index()


def test_forms_of_one_root_find_each_other(search: Index) -> None:
    assert set(search.search("mengemis").found) == {"buku-saku/pengemis", "kasus/a"}


def test_the_page_of_that_name_comes_before_a_page_that_mentions_it(search: Index) -> None:
    assert search.search("pengemis").found[0] == "buku-saku/pengemis"


def test_a_name_in_the_glossary_finds_what_it_covers(search: Index) -> None:
    assert set(search.search("gepeng").found[:2]) == {"buku-saku/pengemis", "buku-saku/gelandangan"}


def test_a_word_that_is_not_finished_is_taken_for_one_of_a_name_whose_root_begins_otherwise() -> None:
    found = index([SearchPage(url="a/", title="Nenek mengamen", html="<p>ngamen, pengamen, pengendara</p>"), SearchPage(url="b/", title="Lain", html="<p>Pengendara lain.</p>"), *PAGES])
    assert found.affixed.keys() == {"mengamen", "pengemis"}, "not «nenek», which is its own root, and not «pengendara», which stands in no name"
    assert found.search("menga").found[0] == "a"
    assert found.search("nenek menga").found[0] == "a"
    assert found.search("menga ").found == (), "a space ends the word"


def test_a_word_that_is_not_finished_is_taken_without_its_prefix_where_nothing_begins_with_it() -> None:
    found = index([SearchPage(url="a/", title="Lain", html="<p>Ia memukul anak itu dengan pukulan.</p>"), *PAGES])
    assert found.completions("dipuk") == ["pukul"]
    assert found.search("dipuk").found == ("a",)
    assert found.completions("dipu") == [], "two letters say nothing"
    assert found.completions("rumahpuk") == []


def test_a_typing_error_is_corrected_and_said(search: Index) -> None:
    answer = search.search("gelandangna ")
    assert answer.found[0] == "buku-saku/gelandangan"
    assert answer.shown == "gelandangan"


def test_a_word_of_the_language_is_never_replaced_but_another_is_offered() -> None:
    pages = [SearchPage(url="a/", title="Menimbang bayi", html="<p>timbang bayi</p>"), *PAGES]
    kept, free = index(pages, ("tambang",)), index(pages)
    answer = kept.search("tambang ")
    assert (answer.found, answer.shown, answer.meant) == ((), "", "timbang")
    assert kept.search("tambang bayi ").found == ("a",), "the other word answers"
    assert kept.search("tambang bayi ").meant == "timbang bayi"
    assert kept.search("tombang ").shown == free.search("tambang ").shown == "timbang", "what is no word is still corrected"
    assert kept.search("nenek kakek bibi paman tetangga tambang ").meant == "", "in a long query it is no question of its own"


def test_the_name_of_a_crisis_card_leads_to_the_card() -> None:
    entries = [SearchPage(url=f"buku-saku/{n}/", title="Kekerasan seksual", html="<p>kekerasan seksual kekerasan seksual</p>", synonyms=("kekerasan seksual",)) for n in range(3)]
    found = index([*entries, SearchPage(url="gawat/a/", title="Kekerasan seksual (72 jam)", html="<p>lihat</p>"), *PAGES])
    assert found.search("kekerasan seksual").found[0] == found.search("seksual kekerasan").found[0] == "gawat/a"


def test_a_corrected_word_stands_beside_its_neighbours_as_if_typed_so() -> None:
    pages = [
        SearchPage(url="a/", title="Rencana", html="<p>kunjungan kunjungan kunjungan rencana</p>", asked=("kunjungan", "rencana keluarga")),
        SearchPage(url="b/", title="Rencana", html="<p>kunjungan kunjungan kunjungan rencana</p>", asked=("keluarga", "rencana kunjungan")),
        *(SearchPage(url=f"lain/{number}/", title=f"Lain {number}", html="<p>kata biasa keluarga rencana kunjungan</p>") for number in range(30)),
    ]
    assert index(pages).search("rencana kunjunagn ").found[0] == index(pages).search("rencana kunjungan ").found[0] == "b"


def test_of_a_long_sentence_the_words_of_few_forms_are_looked_up_in_their_order(search: Index) -> None:
    common = ["meminta"] * 20
    assert search.telling([*common, "gelandangan"]) == [*common[:15], "gelandangan"]
    assert search.telling(["gelandangan", *common]) == ["gelandangan", *common[:15]]
    assert search.telling(["meminta", "gelandangan"]) == ["meminta", "gelandangan"]


def test_what_matters_at_the_end_of_a_long_sentence_is_found(search: Index) -> None:
    assert search.search("meminta dipinta " * 8 + "gelandangan ").found[0] == "buku-saku/gelandangan"


def test_two_words_written_as_one_are_found(search: Index) -> None:
    assert search.search("rumahsinggah ").found


def test_a_quotation_keeps_only_pages_that_say_it(search: Index) -> None:
    assert search.search('"rumah singgah"').found == ("buku-saku/gelandangan",)


def test_a_quotation_that_stands_nowhere_gives_its_words(search: Index) -> None:
    assert len(search.search('"singgah rumah"').found) == 2


@pytest.mark.parametrize("nothing", ["", "   ", "…", "qqqqqqqqqq "])
def test_nothing_finds_nothing(search: Index, nothing: str) -> None:
    assert search.search(nothing).found == ()


def test_an_empty_index_answers_too() -> None:
    assert index([]).search("anak").found == ()


def test_a_damaged_file_is_a_value_error(tmp_path: Path) -> None:
    (tmp_path / "inti.js").write_text("pustakaCari.muat(", "utf-8")
    with pytest.raises(ValueError, match="inti"):
        read(tmp_path)


def test_who_asks_for_a_punishment_is_led_to_the_law_first() -> None:
    pages = [
        SearchPage(url="buku-saku/anak/", title="Anak telantar", html="<p>anak telantar</p>"),
        SearchPage(url="hukum/uu-1/", title="Undang-undang rekaan", html="<p>Orang yang membiarkan anak telantar dipidana.</p>", synonyms=("hukuman", "menelantarkan anak")),
        *(SearchPage(url=f"metode/{number}/", title="Halaman lain", html="<p>lain</p>") for number in range(5)),
    ]
    assert index(pages).search("anak telantar ").found[0] == "buku-saku/anak"
    assert index(pages).search("hukuman anak telantar ").found[0] == "hukum/uu-1"
