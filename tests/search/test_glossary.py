"""The glossary register as search reads it."""

from pathlib import Path

import pytest
import yaml

from pustaka.search.glossary import NAMES, glossary, texts

REGISTER = Path(__file__).parents[2] / "docs" / "register"


def test_names_are_gathered_once_and_in_order() -> None:
    (term,) = glossary({"abh": {"nama": "ABH", "kepanjangan": "anak berhadapan dengan hukum", "sinonim": ["AKH", "ABH"], "hindari": ["anak nakal"]}})
    assert term.names == ("ABH", "anak berhadapan dengan hukum", "AKH", "anak nakal")
    assert term.avoid == ("anak nakal",)


@pytest.mark.parametrize("broken", [None, {}, {"a": None}, {"a": "teks"}, {"a": {"arti": "tanpa nama"}}, {"a": {"nama": 3.5}}])
def test_what_is_not_a_term_is_left_to_the_checker(broken: dict[str, object] | None) -> None:
    assert not list(glossary(broken))


def test_texts_takes_one_or_many() -> None:
    assert texts("a") == ("a",)
    assert texts(["a", 129, ""]) == ("a", "129")
    assert texts({"a": 1}) == ()


def test_the_register_of_the_project_names_every_type() -> None:
    register = yaml.safe_load((REGISTER / "istilah.yml").read_text(encoding="utf-8"))
    pmks = yaml.safe_load((REGISTER / "pmks.yml").read_text(encoding="utf-8"))
    for key, entry in register.items():
        assert all(texts(entry[part]) for part in (*NAMES, "mencakup", "juga_dicari") if part in entry), key
        assert entry["nama"], key
        assert set(entry.get("pmks", ())) <= set(pmks), key
    assert {one for entry in register.values() for one in entry.get("pmks", ())} == set(pmks), "setiap jenis PMKS punya istilah"
