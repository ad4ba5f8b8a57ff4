"""The field of the search and its suggestions: by keyboard, on a phone, without scripts, and when nothing is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.search import query
from tests.browser.searching import FIELD, Opened, typed


def test_the_field_works_by_keyboard_alone(opened: Opened) -> None:
    page = opened("buku-saku/pengemis/")
    typed(page, "menangani anak jalanan")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute(FIELD, "aria-activedescendant")
    assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None, "kembali ke kolom"
    page.keyboard.press("Escape")
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/buku-saku/anak-jalanan/**")


def test_control_k_reaches_the_field_on_a_narrow_screen_too(opened: Opened) -> None:
    page = opened("buku-saku/pengemis/", width=360)
    page.keyboard.press("Control+k")
    page.keyboard.type("gepeng")
    page.wait_for_selector(".cari-judul")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = page.eval_on_selector_all("[role=option]", "all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_a_slash_in_another_field_is_a_slash(opened: Opened) -> None:
    page = opened("cari/")
    page.fill("#cari-halaman-kolom", "")
    page.focus("#cari-halaman-kolom")
    page.keyboard.type("a/b")
    assert page.input_value("#cari-halaman-kolom") == "a/b"


def test_a_corrected_word_is_said_with_the_way_back(opened: Opened) -> None:
    page = opened("")
    typed(page, "menangani gepng ")
    page.wait_for_selector(".cari-balik")
    assert "«menangani gepeng»" in page.inner_text("form[data-cari] [role=status]")
    page.click(".cari-balik")
    page.wait_for_selector(".cari-balik", state="detached")


@pytest.mark.parametrize(("begun", "wanted"), [
    ("terl", "Anak terlantar"), ("terla", "Anak terlantar"), ("terlan", "Anak terlantar"), ("anak terl", "Anak terlantar"), ("anak sak", "Anak sakit gawat"), ("anak kab", "Anak kabur dari rumah atau lembaga"), ("geland", "Gelandangan"), ("terl", "Lanjut usia terlantar"),
])
def test_names_that_begin_as_an_unfinished_word_come_first(opened: Opened, begun: str, wanted: str) -> None:
    page = opened("", width=360)
    typed(page, begun)
    titles = page.eval_on_selector_all(".cari-judul", "all => all.map((one) => one.textContent)")
    assert wanted in titles[:3], titles


def test_an_unfinished_word_finds_what_it_is_without_its_prefix(opened: Opened) -> None:
    page = opened("", width=360)
    typed(page, "dipuk")
    assert page.locator(".cari-judul").count() == 5


@pytest.mark.parametrize("whole", ["anak jalanan", "kekerasan seksual", "menangani anak jalanan", "sakit", "kdrt", "anak sakit "])
def test_a_word_that_stands_whole_in_a_name_is_ranked_as_on_the_page_of_results(opened: Opened, whole: str) -> None:
    page = opened("")
    order = "([query, options]) => pustakaCari.search(query, options).then((answer) => answer.pages.slice(0, 10))"
    assert page.evaluate(order, [whole, {"names": 1}]) == page.evaluate(order, [whole, {}])


def test_where_the_words_of_names_do_not_come_roots_alone_are_completed(opened: Opened) -> None:
    page = opened("", before=lambda page: page.route("**/cari/awal.js*", lambda route: route.abort()))
    typed(page, "gelan")
    assert "Gelandangan" in page.inner_text(".cari-judul >> nth=0")


def test_a_whole_word_asks_for_no_list_of_beginnings(opened: Opened) -> None:
    asked: list[str] = []
    page = opened("", before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    typed(page, "anak jalanan")
    assert not [url for url in asked if "awal.js" in url]


def test_python_and_javascript_complete_alike(opened: Opened, built: Path) -> None:
    page, index = opened(""), query.read(built / "cari")
    begun = ["terl", "dipuk", "anak terl", "penge", "ber", "korb", "mela", "rum", "anak kab", "kecem", "ditel"]
    theirs = {one: page.evaluate("(query) => pustakaCari.search(query).then((answer) => answer.pages)", one) for one in begun}
    ours = {one: [index.address(page) for page in theirs[one]] for one in begun}
    assert ours == {one: list(index.search(one).found) for one in begun}


def test_the_box_counts_what_it_shows_and_the_emergency_keeps_its_spaces(opened: Opened) -> None:
    page = opened("", width=360)
    typed(page, "kejang")
    assert page.inner_text(".cari-semua") == "Lihat semua hasil"
    count = page.locator(".cari-judul").count()
    assert f"{count} saran." in page.inner_text("form[data-cari] [role=status]")
    said = page.inner_text(".cari-darurat")
    assert "Telepon 119 ambulans" in said
    assert "ambulans(" not in said


def test_nothing_found_shows_where_to_go(opened: Opened) -> None:
    page = opened("")
    typed(page, "xyzzyx qwrtpq")
    links = page.eval_on_selector_all(".cari-lain", "all => all.map((one) => one.href)")
    assert any(link.endswith("/buku-saku/") for link in links)
    assert any("/cari/" in link for link in links)
    assert any(link.endswith("/siapa/") for link in links)
    assert any(link.endswith("/istilah/") for link in links)
    page.goto(page.url + "cari/#q=xyzzyx")
    page.wait_for_selector("[data-cari-halaman] a[href$='/siapa/']")


def test_nothing_found_shows_the_names_most_like_it(opened: Opened) -> None:
    page = opened("")
    typed(page, "gelandagaanxx")
    assert page.eval_on_selector(".cari-lain", "one => one.href").endswith("/buku-saku/gelandangan/")
    assert page.evaluate("pustakaCari('gelandagaanxx')") == [], "yang mirip bukan hasil"
    assert page.evaluate("pustakaCari.search('xyzzyx').then((answer) => answer.near)") == [], "yang tidak mirip apa pun tidak ditebak"
    page.goto(page.url + "cari/#q=gelandagaanxx")
    page.wait_for_selector("[data-cari-halaman] a[href$='/buku-saku/gelandangan/']")


def test_nothing_found_is_said_even_when_the_line_breaks_then(opened: Opened) -> None:
    page = opened("")
    page.route("**/terdekat.js", lambda route: route.abort())
    typed(page, "gelandagaanxx")
    assert "Tidak ada hasil" in page.inner_text("form[data-cari] [role=status]")


def test_a_page_that_was_swapped_in_searches_too(opened: Opened) -> None:
    """Instant navigation replaces the content and tells those who listen at `document$`; scripts are not run again."""
    page = opened("", before=lambda page: page.add_init_script("window.document$ = { subscribe: (listener) => { window.swapped = listener; listener(); } }"))
    other = page.request.get(page.url + "cari/").text()
    page.evaluate("""(text) => {
      const other = new DOMParser().parseFromString(text, "text/html");
      document.querySelector("main").replaceWith(other.querySelector("main"));
      history.pushState({}, "", "cari/#q=gepeng");
      window.swapped();
    }""", other)
    page.wait_for_selector("[data-cari-halaman] .cari-butir")
    page.fill("#cari-halaman-kolom", "anak jalanan")
    page.wait_for_selector(".cari-halaman-kolom [role=option]")


def test_what_is_typed_stays_text(opened: Opened) -> None:
    page = opened("")
    typed(page, "<img src=x onerror=document.title='jahat'> anak")
    page.goto(page.url + "cari/#q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'jahat'%22%3E%20anak")
    page.wait_for_selector(".cari-butir")
    assert "jahat" not in page.title().split(" - ")[-1]
    assert not page.query_selector(".cari-halaman img")


def test_the_suggestions_are_five_lines(opened: Opened) -> None:
    page = opened("buku-saku/pengemis/", width=360)
    page.keyboard.press("/")
    page.keyboard.insert_text("anak jalanan")
    page.wait_for_selector(".cari-judul")
    heights = page.eval_on_selector_all(".cari-judul", "all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) == 5 and min(heights) >= 44 and sum(heights) <= 330


def test_without_scripts_the_alphabet_answers(opened: Opened) -> None:
    page = opened("", javascript=False)
    assert page.locator(FIELD).is_hidden()
    page.click("form[data-cari] >> text=Buka indeks menurut abjad")
    page.wait_for_url("**/cari/#abjad")
    assert page.is_visible(".cari-abjad")
    assert page.evaluate("document.documentElement.scrollHeight") < 6 * 800, "the letters are folds, not a hundred screens"
    page.locator(".cari-abjad summary", has_text="G").first.click()
    page.locator(".cari-abjad details[open] a", has_text="Gelandangan").first.click()
    page.wait_for_url("**/buku-saku/gelandangan/")


def test_a_form_that_no_script_watches_carries_no_word(opened: Opened, base: str) -> None:
    """The line broke before the script of the field came."""
    page = opened("", before=lambda page: page.route("**/kolom.js", lambda route: route.abort()))
    page.fill(FIELD, "tunawisma")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/**")
    assert page.url.replace("?", "") == base + "cari/#abjad"
    assert page.is_visible(".cari-abjad")


def test_enter_without_a_choice_opens_the_result_page(opened: Opened) -> None:
    page = opened("")
    page.keyboard.press("/")
    page.keyboard.type("lansia & anak")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/#q=lansia%20%26%20anak")
    page.wait_for_selector(".cari-butir")
    assert page.input_value("#cari-halaman-kolom") == "lansia & anak"
    assert page.title().startswith("«lansia & anak» - ")
