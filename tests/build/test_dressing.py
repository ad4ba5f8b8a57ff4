"""Colours of the settings reach styles and drawings, each its own and nothing beside; the mark is drawn as its owner left it."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from pustaka.book.dress import dress
from pustaka.build import dressing
from pustaka.project import Brand
from tests.helpers import library

CSS = (
    ":root { --pp-utama: #0b5d57; --pp-tinta: #1d2927; --pp-bayang: 0 1px 2px #1d29270f; --pp-anyaman: url(\"…fill='%230b5d57'…\"); --pp-sudut: .5rem }\n"
    "@media screen { :root[data-pp-tema=\"gelap\"] { --pp-utama: #7ccabf; --pp-kunyit: #0b5d57; } }\n"
    ".pp-kaki { color: #0b5d57 }\n"
)
PURPLE = Brand(name="Rumah rekaan", summary="Tempat cerita rekaan.", colours={"terang": {"utama": "#5a1e8c", "tinta": "#221133"}, "gelap": {"utama": "#c9a0f0"}, "di-tua": {}})
ROOT = Path(__file__).parents[2]
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path class="pp-merek__a" d="M0 0h8v8z"/><path class="pp-merek__b" d="M0 0v8h8z"/></svg>\n'


def test_each_list_of_tokens_has_the_colours_of_its_theme() -> None:
    light, dark, rest = dressing.coloured(dressing.TOKENS, CSS, PURPLE).splitlines()
    assert "--pp-utama: #5a1e8c; --pp-tinta: #221133;" in light
    assert "#2211330f" in light and "%235a1e8c" in light, "a shadow and the weave follow"
    assert "--pp-sudut: .5rem" in light
    assert "--pp-utama: #c9a0f0; --pp-kunyit: #0b5d57;" in dark, "what is not declared stays"
    assert rest == ".pp-kaki { color: #0b5d57 }"


def test_two_colours_may_change_places() -> None:
    swapped = Brand(colours={"terang": {"utama": "#1d2927", "tinta": "#0b5d57"}})
    assert "--pp-utama: #1d2927; --pp-tinta: #0b5d57;" in dressing.coloured(dressing.TOKENS, CSS, swapped)


def test_a_lighter_style_sheet_is_coloured_alike_and_others_are_left_alone() -> None:
    assert dressing.coloured(dressing.TOKENS, ":root{--pp-utama:#0b5d57}", PURPLE) == ":root{--pp-utama:#5a1e8c}"
    assert dressing.coloured("assets/gaya/cetak.css", ":root{--pp-utama:#000000}", PURPLE) == ":root{--pp-utama:#000000}"


def test_plots_are_recoloured_and_tables_are_not() -> None:
    found = dressing.extras({"a.svg": b'<rect fill="#0b5d57"/><rect fill="#e3a322"/>', "a.csv": b"#0b5d57"}, PURPLE)
    assert found == {"a.svg": b'<rect fill="#5a1e8c"/><rect fill="#e3a322"/>', "a.csv": b"#0b5d57"}


def test_a_mark_of_the_site_keeps_the_classes_that_colour_it_and_a_contributed_one_is_written_anew() -> None:
    own = (ROOT / dressing.MARK).read_bytes()
    assert "pp-merek__a" in dressing.dressed(PURPLE, library({dressing.MARK: own})).mark
    foreign = dressing.dressed(PURPLE, library({dressing.MARK: DRAWING.replace(b"<path", b"<script>alert(1)</script><path onclick='x'", 1)})).mark
    assert foreign.startswith("<svg") and "class" not in foreign
    assert "script" not in foreign and "onclick" not in foreign
    assert dressing.dressed(PURPLE, library({})).mark == ""


def test_print_colours_the_mark_for_light_and_for_dark_ground() -> None:
    told = dress(Brand(mark=DRAWING.decode(), colours=PURPLE.colours))
    assert '\\"#5a1e8c\\"' in told and '\\"#ffffff\\"' in told
    assert "pp-merek" not in told
    assert '"lambang": {}' in dress(PURPLE)


def test_the_shared_picture_is_drawn_from_the_settings() -> None:
    ground = (ROOT / dressing.GROUND).read_bytes()
    tokens = (ROOT / "docs" / dressing.TOKENS).read_bytes()
    books = library({dressing.GROUND: ground, f"docs/{dressing.TOKENS}": tokens})
    pictures = {name: dressing.share(books, Brand(name=name, colours=PURPLE.colours))[dressing.SHARED] for name in ("Rumah rekaan", "Rumah lain")}
    assert pictures["Rumah rekaan"] != pictures["Rumah lain"], "the name stands in it"
    with Image.open(io.BytesIO(pictures["Rumah rekaan"])) as drawn:
        assert drawn.size == (1200, 630)
        strip = drawn.convert("RGB").crop((0, 590, 1200, 630)).get_flattened_data()
        assert any(max(abs(a - b) for a, b in zip(found, (0x5A, 0x1E, 0x8C), strict=True)) <= 8 for found in set(strip)), "the weave below it"
    assert len(pictures["Rumah rekaan"]) < 200_000


def test_a_picture_that_somebody_drew_by_hand_stands() -> None:
    ground = (ROOT / dressing.GROUND).read_bytes()
    assert dressing.share(library({dressing.GROUND: ground, f"docs/{dressing.SHARED}": b"png"}), PURPLE) == {}
    assert dressing.share(library({}), PURPLE) == {}
