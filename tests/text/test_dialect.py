"""What the dialect renders, and what it never lets through."""

import pytest

from pustaka.text.dialect import LONGEST_HEAD, render


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", '<img src="x" onerror="alert(1)">', "[x](javascript:alert(1))", '<iframe src="https://contoh.id"></iframe>',
        '<a href="data:text/html,x">x</a>', "<style>body{}</style>", '<form action="/x"><input></form>', '<p style="position:fixed">x</p>',
    ],
)
def test_nothing_that_acts_survives(hostile: str) -> None:
    html = render(f"Teks.\n\n{hostile}\n").html
    for piece in ("script", "onerror", "javascript:", "iframe", "data:", "<style", "<form", "<input", "style="):
        assert piece not in html


def test_what_contributors_need_survives() -> None:
    html = render("## Judul {#judul}\n\nH~2~O <br> <sub>2</sub> [telepon](tel:129)[^1]\n\n[^1]: Catatan.\n").html
    for piece in ('<h2 id="judul">', "<br>", "<sub>2</sub>", 'href="tel:129"', 'class="footnote-ref"'):
        assert piece in html


def test_evidence_marks_become_badges_and_other_brackets_do_not() -> None:
    html = render("1. Satu. (bersumber)\n2. Dua. (praktik umum, belum ditinjau)\n3. Tiga (bersumber lain).\n").html
    assert html.count('class="bukti bukti--sumber"') == 1
    assert html.count('class="bukti bukti--praktik"') == 1
    assert "(bersumber lain)" in html


@pytest.mark.parametrize(("mark", "badge"), [
    ("bersumber, perlu dicocokkan", "cocok"), ("perlu dicocokkan", "cocok"), ("kewajiban hukum", "hukum"), ("praktik umum", "praktik"),
])
def test_every_mark_has_its_badge(mark: str, badge: str) -> None:
    assert f'<span class="bukti bukti--{badge}">{mark}</span>' in render(f"Datang. ({mark})[^1]\n\n[^1]: A.\n").html


def test_steps_go_on_through_a_heading() -> None:
    html = render("### Satu\n\n1. A.\n2. B.\n\n### Dua\n\n3. C.\n").html
    assert html.count("<ol>") == 1
    assert '<ol start="3">' in html


def test_a_wide_table_can_be_scrolled_by_keyboard() -> None:
    assert '<div class="tabel" role="region" aria-label="Tabel" tabindex="0"><table>' in render("| a | b |\n| --- | --- |\n| 1 | 2 |\n").html


def test_the_mark_behind_a_heading_is_no_part_of_its_name() -> None:
    html = render("## Lihat {#lihat}\n\nTeks.\n").html
    assert '<h2 id="lihat">Lihat<a class="headerlink" aria-hidden="true" tabindex="-1" href="#lihat">#</a></h2>' in html


def test_each_cell_knows_the_head_of_its_column_and_words_that_lead_a_row_need_none() -> None:
    html = render('| Menit | Siapa "ia" & **apa** | |\n| --- | --- | --- |\n| 10 | Ani | x |\n| Hari ke-2 | Budi | y |\n').html
    assert html.startswith('<div class="tabel tabel--lebar" ')
    assert html.count('data-k="Menit"') == 1
    assert '<td data-k="Menit">10</td>' in html
    assert html.count('data-k="Siapa &quot;ia&quot; &amp; apa"') == 2
    assert html.count("data-k") == 3, "a column without a head gives none"


def test_a_row_whose_first_cell_is_empty_goes_on_with_the_row_above_and_says_no_column_there() -> None:
    html = render("| Perintah | Pilihan |\n| --- | --- |\n| `rekaan` | |\n| | `--satu` |\n| 7 | `--dua` |\n").html
    assert html.count('data-k="Perintah"') == 1
    assert "<td></td>" in html
    assert '<td data-k="Perintah">7</td>' in html


def test_a_product_stays_on_one_line_but_for_code_that_is_copied() -> None:
    html = render("Dalam 3 × 24 jam, `3 × 24 jam`, **2 × 24** jam, A × 2, lalu 3 × A.\n").html
    assert html == "<p>Dalam 3\u00a0×\u00a024 jam, <code>3 × 24 jam</code>, <strong>2\u00a0×\u00a024</strong> jam, A × 2, lalu 3 × A.</p>"
    assert "<code>3 × 24 jam" in render("```\n3 × 24 jam\n```\n").html


def test_tables_of_one_page_have_names_of_their_own() -> None:
    table = "| a |\n| --- |\n| 1 |\n\n"
    html = render(f"{table}{table}## Isi \"<b>tebal</b>\" & `kode` {{#isi}}\n\n{table}{table}### Tabel cakupan\n\n{table}").html
    assert [label.partition('"')[0] for label in html.split('class="tabel" role="region" aria-label="')[1:]] == [
        "Tabel", "Tabel 2", "Tabel: Isi &quot;tebal&quot; &amp; kode", "Tabel 2: Isi &quot;tebal&quot; &amp; kode", "Tabel cakupan",
    ]


def test_a_column_of_figures_says_so_without_a_style() -> None:
    html = render("| a | b | c |\n| --- | ---: | :-: |\n| x | 1 | y |\n").html
    assert '<th class="angka">b</th>' in html
    assert '<td class="angka" data-k="b">1</td>' in html
    assert html.count("angka") == 2, "kolom lain tidak ditandai"
    assert "style" not in html


def test_headings_are_returned_in_order_with_their_ids() -> None:
    assert render("## Satu {#a}\n\n### Dua\n\n## Satu\n").headings == ((2, "a", "Satu"), (3, "dua", "Dua"), (2, "satu", "Satu"))


def test_the_mark_behind_a_heading_is_silent_and_words_that_name_it_stay_as_they_are() -> None:
    html = render('## Judul {#a}\n\n`<a class="headerlink">` dan class="headerlink"\n').html
    assert html.count('class="headerlink" aria-hidden="true" tabindex="-1"') == 1
    assert html.count("aria-hidden") == 1


def test_a_head_as_long_as_a_paragraph_is_not_repeated_in_every_cell() -> None:
    wide, usual = (render(f"| Nama | {'x' * size} |\n| --- | --- |\n" + "| a | b |\n" * 50).html for size in (LONGEST_HEAD + 1, LONGEST_HEAD))
    assert "data-k" not in wide and usual.count("data-k") == 50
