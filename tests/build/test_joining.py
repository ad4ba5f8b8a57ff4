"""Pages load one style sheet, made of the parts that people edit."""

from __future__ import annotations

import re
from pathlib import Path

from pustaka.build import joining
from pustaka.project import Brand
from tests.helpers import library

ROOT = Path(__file__).parents[2]
PURPLE = Brand(colours={"terang": {"utama": "#5a1e8c"}})


def joined(styles: dict[str, str], brand: Brand = PURPLE) -> str:
    return joining.joined(library({f"docs/{path}": text for path, text in styles.items()}), brand)[joining.WHOLE].decode("utf-8")


def test_a_part_stays_where_its_rules_win() -> None:
    first, second = joining.PARTS[:2]
    assert joined({second: "a { c: e }", first: "b { c: d }"}).split() == ["b{c:d}", "a{c:e}"]


def test_it_has_the_colours_of_the_settings_and_none_of_the_remarks() -> None:
    assert joined({joining.PARTS[0]: "/* Catatan */ :root { --pp-utama: #0b5d57; }"}).strip() == ":root{--pp-utama:#5a1e8c}"


def test_what_is_for_paper_comes_last_and_says_so() -> None:
    assert joining.PARTS[-1] == joining.PRINTED
    assert joined({joining.PRINTED: "@page { margin: 1cm } a { c: d }", joining.PARTS[0]: "b { c: d }"}).split("\n")[:2] == ["b{c:d}", "@media print{@page{margin:1cm}a{c:d}}"]


def test_other_styles_and_a_project_without_ours_give_nothing() -> None:
    assert joining.joined(library({"docs/assets/lain.css": "a{}"}), Brand()) == {}


def test_addresses_within_the_parts_hold_from_the_folder_of_the_whole() -> None:
    """A part of another folder must not name a file by its own place."""
    folder = joining.WHOLE.rpartition("/")[0]
    for path in joining.PARTS:
        text = (ROOT / "docs" / path).read_text("utf-8")
        assert path.startswith(f"{folder}/") or not re.search(r'url\("?(?!data:)', text), path
