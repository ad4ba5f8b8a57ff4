"""A word list is all that anybody needs to edit: every word of it counts somewhere, and no vocabulary hides in the code."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _constants, _parser  # the parser of the standard library; only tests depend on it
from typing import Any

import pytest

from pustaka import privacy
from pustaka.privacy import lists
from pustaka.privacy.announced import HONORIFIC
from pustaka.privacy.contacts import hosts
from pustaka.privacy.leads import Lazy, headed
from pustaka.privacy.lists import EXACT, PLACE, Row
from pustaka.privacy.tokens import WORD

ROOM = Path(privacy.__file__).parent
OWN_FORM = {"angka-dieja", "bukti", "huruf", "istilah", "kamus", "kata", "kata-daerah", "nama", "nama-kata", "nomor-publik", "pepatah", "sebutan", "tokoh", "tokoh-sejarah", "ungkapan", "usul-pekerjaan", "wilayah"}
"""Lists with many words or phrases on a line, which are only looked up, and what was learnt from them."""

NAMES = sorted(path.stem for path in (ROOM / "data").glob("*.txt") if path.stem not in OWN_FORM)
QUOTING = {"permits"}
"""Modules that name no list: their messages set keys between the same marks."""

TREES = {path.stem: ast.parse(path.read_text("utf-8")) for path in sorted(ROOM.glob("*.py")) if path.stem not in QUOTING}
PATTERNS = {f"{module}.{name}": one for module in TREES if module != "__init__" for name, one in vars(import_module(f"pustaka.privacy.{module}")).items() if isinstance(one, Lazy)}

MOST = 8
"""Words of three letters and more that may stand side by side in the code; more of them are a list."""


def texts(tree: ast.Module) -> Iterator[str]:
    """Every text in a module's code, its descriptions left out."""
    described = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    return (one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in described)


def calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(list, mark) of every look-up."""
    for one in ast.walk(tree):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in {"listed", "ordered", "by_head", "by_tail", "spelt"} and isinstance(one.args[0], ast.Constant):
            name, mark, *_rest = (*(str(arg.value) for arg in one.args if isinstance(arg, ast.Constant)), "")
            yield name, mark


LOOKED_UP = {use for tree in TREES.values() for use in calls(tree)}
WRITTEN = {(place["name"], place["mark"] or "") for tree in TREES.values() for text in texts(tree) for place in PLACE.finditer(text)}
ASKED = LOOKED_UP | WRITTEN


def test_every_list_and_mark_that_the_code_asks_for_has_words() -> None:
    assert {use for use in ASKED if use[0] not in NAMES or not lists.spelt(*use)} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_asked_for(name: str) -> None:
    whole = (name, "") in ASKED
    assert [row.word for row in lists.rows(name) if not (row.marks or whole)] == []
    assert {mark for row in lists.rows(name) for mark in row.marks if (name, mark) not in ASKED} == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_list_explains_its_marks_and_has_no_word_twice(name: str) -> None:
    explained = set(re.findall(r"^#   ([a-z-]+): \S", lists.text(f"{name}.txt"), re.MULTILINE))
    words = [row.word for row in lists.rows(name)]
    assert explained == {mark for row in lists.rows(name) for mark in row.marks}
    assert sorted(set(words)) == sorted(words) and all(words)


@pytest.mark.parametrize("pattern", [one for one in PATTERNS.values() if "«" in one.written], ids=lambda one: one.written[:40])
def test_every_word_reaches_its_pattern(pattern: Lazy) -> None:
    ignoring = bool(pattern.compiled.flags & re.IGNORECASE)
    for place in PLACE.finditer(pattern.written):
        words = re.compile(lists.filled(place[0], pattern.flags), re.IGNORECASE if ignoring else 0)
        assert words.pattern in pattern.source or ignoring
        for word in lists.spelt(place["name"], place["mark"] or ""):
            assert words.fullmatch(word), word


@pytest.mark.parametrize("name", sorted({name for name, _mark in LOOKED_UP} - {name for name, _mark in WRITTEN} - {"akhiran-situs", "imbuhan"}))
def test_a_word_that_is_only_looked_up_is_one_word_of_a_text(name: str) -> None:
    assert [word for word in lists.spelt(name) if not WORD.fullmatch(word)] == []


def test_a_new_form_of_address_needs_only_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not HONORIFIC.match("xangah Xontoh")  # asked before the list is another one: a pattern keeps the words of its first use
    rows = (*lists.rows("sapaan"), Row("xangah", frozenset({"lemah"})), Row("xangah tuo", frozenset({"lemah"})))
    monkeypatch.setattr(lists, "rows", lambda _name: rows)
    monkeypatch.setattr(lists, "spelt", lists.spelt.__wrapped__)
    monkeypatch.setattr(lists, "alternatives", lists.alternatives.__wrapped__)
    fresh = Lazy(HONORIFIC.written)
    for text in ("xangah Xontoh", "Xangah Xontoh", "Xangah Tuo Xontoh"):
        found = fresh.match(text)
        assert found and text[found.end() :] == "Xontoh"
    assert not fresh.match("XANGAH Xontoh")


def test_a_list_leads_to_each_of_its_words() -> None:
    assert {"ibu.", "i."} <= set(headed("«sapaan:lemah».")) | set(headed("«sapaan:kuat»."))
    assert {"sd.", "sdn.", "sdit."} <= set(headed("«sekolah:jenjang»{,n,it}."))
    assert set(headed("rt.")) == {"rt."}


def test_how_a_word_may_be_written() -> None:
    def matches(word: str, *, exact: bool = False) -> set[str]:
        pattern = re.compile("".join(lists.letters(word, exact=exact)))
        return {text for text in ("ibu kos", "Ibu kos", "Ibu Kos", "IBU KOS") if pattern.fullmatch(text)}

    assert matches("ibu kos") == {"ibu kos", "Ibu kos", "Ibu Kos"}
    assert matches("IBU KOS") == {"IBU KOS"}
    assert matches(f"{EXACT}ibu kos") == matches("ibu kos", exact=True) == {"ibu kos"}


def test_every_address_of_a_profile_is_looked_for() -> None:
    assert [word for word in lists.spelt("media-sosial", "alamat") if not hosts().search(word)] == []


def test_the_guide_names_lists_that_exist() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "pengembang" / "daftar-kata.md").read_text("utf-8")
    assert set(re.findall(r"`([a-z-]+)\.txt`", guide)) <= set(NAMES)


def longest(parts: Any) -> int:
    """The most words side by side in one choice of a pattern."""
    most = 0
    for kind, value in parts:
        if kind is _constants.BRANCH:
            plain = ["".join(chr(one) if step is _constants.LITERAL else "?" for step, one in option) for option in value[1]]
            most = max(most, sum(bool(re.match(r"[A-Za-z]{3}", text)) for text in plain), *(longest(option) for option in value[1]))
        elif isinstance(value, tuple | list):
            most = max(most, *(longest(inner) for inner in value if isinstance(inner, _parser.SubPattern)), 0)
    return most


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_pattern_holds_a_vocabulary(pattern: Lazy) -> None:
    assert longest(_parser.parse(PLACE.sub("x", pattern.written), pattern.flags)) <= MOST


@pytest.mark.parametrize("module", TREES)
def test_no_module_holds_a_vocabulary(module: str) -> None:
    def plain(one: Any) -> bool:
        return isinstance(one, str) and re.fullmatch(r"[a-z]{2,}", one) is not None

    for one in ast.walk(TREES[module]):
        if isinstance(one, ast.Set | ast.List | ast.Tuple) and module != "__init__":
            assert sum(plain(getattr(item, "value", None)) for item in one.elts) <= MOST, ast.unparse(one)
    for text in set(texts(TREES[module])) - {rule.what for rule in privacy.RULES}:
        assert "." in text or sum(map(plain, text.split())) <= MOST, text
