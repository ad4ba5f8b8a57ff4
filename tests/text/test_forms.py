"""Lists, quotations, boxes and notes as people write them become what GitHub's preview shows."""

import re

import pytest

from pustaka.text import Document, Source, forms
from pustaka.text.dialect import render


def outline(text: str) -> str:
    """The lists of a rendered text as nested brackets: `ul[a ul[b] c]`, with the start and the letters of numbered ones."""
    html = re.sub(r"<ol([^>]*)>", lambda found: " ol" + re.sub(r'\s|"', "", found[1]) + "[", render(text).html).replace("<ul>", " ul[")
    html = re.sub(r"</(?:ol|ul)>", "]", html)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html)).replace(" ]", "]").replace("[ ", "[").strip()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- a\n  - b\n    - c\n- d", "ul[a ul[b ul[c]] d]"),
        ("- a\n    - b\n        - c\n- d", "ul[a ul[b ul[c]] d]"),
        ("1. a\n   - b\n   - c\n2. d", "ol[a ul[b c] d]"),
        ("- a\n  - b\n\n    lagi\n  - c\n- d", "ul[a ul[b lagi c] d]"),
        ("Kata:\n- a\n- b", "Kata: ul[a b]"),
        ("Kata:\n1. a\n2. b", "Kata: ol[a b]"),
        ("Kata:\n3. a", "Kata: 3. a"),
        ("1. a\n2. b\n> kutipan\n3. c", "ol[a b] kutipan olstart=3[c]"),
        ("- a\n1. b", "ul[a] ol[b]"),
        ("- a\n\n1. b", "ul[a] ol[b]"),
        ("1. a\n\n   lagi\n2. b", "ol[a lagi b]"),
        ("1. a\n\nKata.\n\n2. b", "ol[a] Kata. olstart=2[b]"),
        ("5. a\n6. b", "olstart=5[a b]"),
        ("1) a\n2) b", "ol[a b]"),
        ("a. satu\nb. dua\n\nc. tiga", "oltype=a[satu dua tiga]"),
        ("A) satu\nB) dua", "oltype=A[satu dua]"),
        ("i. satu\nii. dua\niii. tiga\niv. empat\nv. lima", "oltype=i[satu dua tiga empat lima]"),
        ("g. tujuh\nh. delapan\ni. sembilan\nj. sepuluh", "olstart=7type=a[tujuh delapan sembilan sepuluh]"),
        ("1. a\n   a. b\n   b. c\n2. d", "ol[a oltype=a[b c] d]"),
        ("a. satu\nb. dua\n\n5. lima\n6. enam", "oltype=a[satu dua] olstart=5[lima enam]"),
        ("1. satu\n\nc. tiga\nd. empat", "ol[satu] olstart=3type=a[tiga empat]"),
        ("• a\n• b", "ul[a b]"),
        ("-\u00a0a\n-\u00a0b", "ul[a b]"),
        ("- [ ] a\n- [x] b", "ul[☐ a ☑ b]"),
        ("> - a\n>   - b", "ul[a ul[b]]"),
        ('!!! note "Ingat"\n    Bawa:\n    - a\n      - b', "Ingat Bawa: ul[a ul[b]]"),
        ("Kata.[^1]\n\n[^1]: Lihat:\n    - a\n      - b", "Kata. ol[Lihat: ul[a ul[b]]]"),
        ("1. a\n   ```\n   - b\n   ```\n2. c", "ol[a - b c]"),
        ("- a\n---\n- b", "ul[a] ul[b]"),
        ("1. a\n2.\n3. c", "ol[a &nbsp; c]"),
    ],
)
def test_lists_are_what_they_look_like(text: str, shown: str) -> None:
    assert re.sub(r"1 (?=Kata|ol)", "", outline(text)).replace(" ↩", "").replace(" 1 ol", " ol") == shown or outline(text) == shown


@pytest.mark.parametrize(
    "text",
    ["A. Yani datang.\nIa pulang.", "Pada tahun\n2013. Lalu", "i. e. itu berarti\nlain", "Suhu\n-5 derajat", "**tebal**\n**tebal**", "    - kode", "```\n- kode\n```", "(a) satu\n(b) dua", "Satu.\n\n• • •\n\nDua.", "· · ·"],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert "<li>" not in render(text).html


def test_a_text_in_the_old_form_is_left_alone() -> None:
    text = "1. a\n\n    lagi\n\n    - b\n        - c\n\n            kode\n\n2. d\n\n> q\n\n!!! note \"x\"\n    y\n\n[^1]: n\n\n    m"
    assert forms.shaped(text.split("\n")) == text.split("\n")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("> [!NOTE]\n> Isi.", "note", "Catatan"), ("> [!warning]\n> Isi.", "warning", "Perhatian"), ("> [!CAUTION]\n> Isi.", "danger", "Bahaya"),
        ("!!! warning\n    Isi.", "warning", "Perhatian"), ('!!! hukum lain "Judul"\n    Isi.', "hukum lain", "Judul"), ('!!! note "Judul ini"\n    Isi.', "note", "Judul ini"), ("!!! note Judul ini\n    Isi.", "note", "Judul ini"), ("!!! Jangan menunda\n    Isi.", "note", "Jangan menunda"), ("!!! NOTE\n    Isi.", "note", "Catatan"), ("!!! note “Judul ini”\n    Isi.", "note", "Judul ini"),
    ],
)
def test_boxes_keep_their_title(text: str, kind: str, title: str) -> None:
    html = render(text).html
    assert f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>\n<p>Isi.</p>' in html


@pytest.mark.parametrize(("text", "opening"), [
    ('??? note "Judul ini"\n    Isi.', '<details class="note">'), ("??? note Judul ini\n    Isi.", '<details class="note">'), ('???+ tip "Judul ini"\n    Isi.', '<details class="tip" open="open">'),
])
def test_boxes_that_fold_go_on_folding(text: str, opening: str) -> None:
    html = render(text).html
    assert html.startswith(f"{opening}\n<summary>Judul ini</summary>\n<p>Isi.</p>")


@pytest.mark.parametrize(("text", "level"), [(" ## Judul", 2), ("   ### Judul", 3), ("- butir\n ## Judul", 2), ("Kata.\n ## Judul", 2)])
def test_a_heading_may_have_blanks_before_it(text: str, level: int) -> None:
    assert f'<h{level} id="judul">Judul</h{level}>'.replace(">Judul", ">Judul<a", 1).split("<a")[0] in render(text).html
    assert [(one.level, one.id) for one in Document(Source("docs/contoh.md", text)).headings] == [(level, "judul")]


def test_every_sign_may_be_written_with_a_backslash() -> None:
    assert "<p>Tanda ~ : @ $ % * _ # tetap.</p>" in render("Tanda \\~ \\: \\@ \\$ \\% \\* \\_ \\# tetap.").html


def test_a_quotation_is_no_box() -> None:
    assert "<blockquote>" in render("> Kata [!NOTE] ini.").html


def test_many_levels_of_quotations_end() -> None:
    assert "dalam" in render("> " * 30 + "dalam").html


def test_every_line_of_a_long_text_is_looked_at_a_few_times_only() -> None:
    lines = ["a. satu"] * 3_000 + ["> - x", "```"] * 3_000
    assert len(forms.shaped(lines)) >= len(lines)


def test_code_is_no_table_of_line_numbers() -> None:
    html = render('``` { .python title="a.py" linenums="1" }\nx\n```').html
    assert "<table" not in html
    assert "a.py" in html
