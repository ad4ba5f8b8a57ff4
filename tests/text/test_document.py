"""Sections, anchors and words of a document."""

from pustaka.text import Document, Source

TEXT = """---
judul: a
---

## Satu {#satu}

Dua kata.

### Dalam

Tiga kata lagi.

## Dua

Isi 2013 uji-petik.
{#sisip}
"""


def document(text: str = TEXT) -> Document:
    return Document(Source("docs/a.md", text))


def test_sections_reach_to_the_next_heading_of_their_level() -> None:
    assert {name: (section.start, section.end) for name, section in document().sections.items()} == {"satu": (5, 13), "dalam": (9, 13), "dua": (13, 18)}


def test_words_of_a_section_without_the_headings_below_it() -> None:
    one = document()
    assert {name: one.words_in(section, 100) for name, section in one.sections.items()} == {"satu": 5, "dalam": 3, "dua": 3}


def test_words_are_counted_until_there_are_enough() -> None:
    one = document()
    assert one.words_in(one.sections["satu"], 1) < 5


def test_text_of_a_section_leaves_its_heading_out() -> None:
    one = document()
    assert [number for number, _text in one.text_of(one.sections["dalam"])] == [10, 11, 12]


def test_anchors_are_headings_and_ids_in_the_text() -> None:
    assert document().anchors == {"satu", "dalam", "dua", "sisip"}


def test_the_body_begins_below_the_front_matter() -> None:
    assert document().body.startswith("\n## Satu")
    assert document("").headings == ()
