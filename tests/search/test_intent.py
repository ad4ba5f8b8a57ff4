"""What words ask for, and how it moves the pages of a folder."""

import re
from pathlib import Path

import pytest

from pustaka.search.intent import FOLDERS, MOST, UNIT, kind, lean, ranges, written
from pustaka.search.lists import pulls
from pustaka.search.measure import Golden
from tests.programs import program

niat = program("niat.py")
ENGINE = (Path(__file__).parents[2] / "docs" / "assets" / "cari" / "mesin.js").read_text("utf-8")
GAWAT, METODE, LAIN = FOLDERS.index("gawat"), FOLDERS.index("metode"), len(FOLDERS)


def test_a_page_is_what_its_folder_is_and_the_rules_for_editors_are_something_else() -> None:
    assert [kind(url) for url in ("gawat/a/", "metode/b/", "kontribusi/aturan/x/", "kontribusi/", "", "gawatan/")] == [GAWAT, METODE, LAIN, FOLDERS.index("kontribusi"), LAIN, LAIN]


def test_each_folder_is_one_run_of_pages() -> None:
    found = ranges(["gawat/a/", "gawat/b/", "metode/a/", "lain/", "kontribusi/a/", "kontribusi/aturan/a/"])
    assert (found[GAWAT], found[METODE], found[FOLDERS.index("hukum")]) == ([0, 2], [2, 3], [0, 0])
    with pytest.raises(ValueError, match="gawat"):
        ranges(["gawat/a/", "metode/a/", "gawat/b/"])
    assert ranges([]) == [[0, 0]] * len(FOLDERS)


def test_what_is_written_is_read_again() -> None:
    coded = {"darah": written({"gawat": 4, "metode": -1, "lain": -9}), "banyak": written({"gawat": 2})}
    found = lean(["darah", "darah", "banyak", "biasa"], coded)
    assert (found[GAWAT], found[METODE], found[LAIN], sum(map(bool, found))) == (6, -1, -9, 3)


def test_many_words_together_draw_no_more_than_the_most() -> None:
    coded = {str(number): written({"gawat": 9, "metode": -9}) for number in range(9)}
    assert (lean(coded, coded)[GAWAT], lean(coded, coded)[METODE]) == (MOST, -MOST)


def test_the_list_of_the_package_names_known_folders_and_no_number() -> None:
    assert pulls()
    for word, its in pulls().items():
        assert set(its) <= {*FOLDERS, "lain"}
        assert all(-9 <= pull <= 9 and pull for pull in its.values())
        assert not word.isdigit()


def test_the_phone_uses_the_same_units() -> None:
    assert re.findall(r"(unit|most): (\d+)", ENGINE) == [("unit", str(UNIT)), ("most", str(MOST))]


def test_words_of_several_queries_are_learnt_and_words_of_one_are_not() -> None:
    queries = [Golden(f"tolong sekarang {number}", ("gawat/a",)) for number in "abcd"] + [Golden(f"cara menulis {number}", ("metode/a",)) for number in "efgh"]
    said = niat.told(niat.learnt(queries))
    assert re.search(r"^sekarang: .*gawat \+\d", said, re.M)
    assert re.search(r"^cara: .*metode \+\d", said, re.M)
    assert not re.search(r"^[a-h]: ", said, re.M)


def test_who_asks_for_a_punishment_asks_for_a_law_whatever_the_queries_say() -> None:
    assert "sanksi: hukum +9\n" in niat.told(niat.learnt([Golden("anak", ("gawat/a",))]))


def test_the_list_asks_for_laws_where_people_ask_for_punishment() -> None:
    assert pulls()["hukuman"]["hukum"] >= 6
