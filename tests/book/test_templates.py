"""The looks: colours have one home, every font its licence, and the folder stays small."""

import re
from pathlib import Path

import pytest

from pustaka.book import tree
from pustaka.book.nodes import ADMONITIONS
from pustaka.book.runs import INLINE
from pustaka.kinds import KINDS
from pustaka.typesetting import FONTS, TEMPLATES
from pustaka.typesetting.typeset import fonts

COLOUR = re.compile(r"rgb\(|#[0-9a-fA-F]{6}\b|luma\(|cmyk\(")
"""`rgb("#0b5d57")`; not `#text(…)`."""


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.typ")), ids=lambda path: path.name)
def test_only_the_theme_states_colours(path: Path) -> None:
    assert bool(COLOUR.search(path.read_text("utf-8"))) is (path.name == "theme.typ")


def test_every_font_has_its_licence_and_none_is_large() -> None:
    for path in FONTS.glob("*.ttf"):
        assert (FONTS / f"OFL-{path.stem.partition('_')[0]}.txt").is_file(), path.name
        assert path.stat().st_size < 900_000
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 3_000_000


def test_the_theme_names_only_fonts_that_are_here() -> None:
    named = set(re.findall(r'"([A-Z][A-Za-z0-9]+(?: [A-Z0-9][A-Za-z0-9]*)+|Literata|Amiri)"', (TEMPLATES / "theme.typ").read_text("utf-8")))
    assert named == set(fonts().families())


def test_the_template_knows_every_node() -> None:
    known = set(re.findall(r't == "([a-z]+)"', (TEMPLATES / "nodes.typ").read_text("utf-8")))
    made = set(INLINE.values()) | {
        "a", "arab", "box", "br", "bukti", "code", "dl", "glue", "h", "hr", "image", "kode", "note", "notagain", "ol", "p", "quote", "section", "spot", "table", "tail", "ul",
    }
    assert known == made


def test_every_style_of_a_section_belongs_to_a_declared_part() -> None:
    assert set(tree.STYLES) <= {part.id for kind in KINDS for part in kind.parts}


def test_every_style_of_a_box_is_drawn() -> None:
    template = (TEMPLATES / "nodes.typ").read_text("utf-8")
    assert all(f"{style}: (" in template for style in {"catatan", *ADMONITIONS.values()})
