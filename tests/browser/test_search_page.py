"""The page of results: what a hit says, filters, pages, and addresses that can be shared and left."""

from __future__ import annotations

import re

import pytest

from tests.browser.pages import until
from tests.browser.searching import Opened


def test_the_result_page_can_be_linked_filtered_paged_and_left(opened: Opened) -> None:
    page = opened("cari/#q=anak")
    page.wait_for_selector(".cari-butir")
    first = page.inner_text(".cari-butir-judul")
    assert page.query_selector_all(".cari-butir .cari-anak-judul"), "bagian halaman ditampilkan"
    page.click(".cari-saring summary")
    page.click(".cari-saring .cari-keping >> nth=0")
    page.wait_for_selector(".cari-keping[aria-current=true]")
    assert "jenis=" in page.url
    page.go_back()
    until(page, "!document.querySelector('.cari-keping[aria-current=true]')")
    page.click(".cari-hal >> text=Berikutnya")
    until(page, "document.querySelector('.cari-daftar') && document.querySelector('.cari-daftar').start === 11")
    assert "hal=2" in page.url
    page.click(".cari-butir-judul")
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(".cari-butir")
    assert page.inner_text(".cari-butir-judul") != first, "kembali ke halaman hasil yang sama"


@pytest.mark.parametrize("query", ["anak jalanan", "kdrt", "pasung", "mantan napi", "PKH tidak hadir", "UU 14/2019", "formulir rujukan", "bocah ngelem"])
def test_five_results_begin_on_the_first_screen_of_a_phone(opened: Opened, query: str) -> None:
    page = opened(f"cari/#q={query}", width=360)
    page.wait_for_selector(".cari-butir")
    bottoms = page.eval_on_selector_all(".cari-butir-judul", "all => all.map((one) => one.getClientRects()[0].bottom)")
    assert sum(bottom <= 640 for bottom in bottoms) >= 5, bottoms
    assert all(box["height"] >= 43.5 for box in page.eval_on_selector_all(".cari-loncat a", "all => all.map((one) => one.getBoundingClientRect().toJSON())"))


def test_a_result_says_one_thing_that_helps_and_jumps_to_danger_steps_and_referral(opened: Opened) -> None:
    page = opened("cari/#q=anak jalanan", width=360)
    page.wait_for_selector(".cari-butir")
    first = page.locator(".cari-butir").first
    assert first.locator(".cari-butir-bagian").count() == 1
    assert first.locator(".cari-loncat a").all_inner_texts() == ["Tanda bahaya", "Langkah", "Rujukan"]
    assert page.locator(".cari-butir-bagian", has_text=re.compile(r"^(Buku saku )?Sumber:")).count() == 0
    first.locator(".cari-loncat a >> nth=1").click()
    page.wait_for_url("**/buku-saku/anak-jalanan/#langkah**")


@pytest.mark.parametrize(("query", "path", "line"), [
    ("ibu mau bunuh diri", "gawat/keinginan-bunuh-diri/", "Jangan tinggalkan dia sendirian"),
    ("ia dipasung dan dirantai", "buku-saku/penyandang-disabilitas/", "Ia dipasung"),
    ("kakek ditelantarkan anaknya", "gawat/lansia-telantar-sakit/", "Ia tampak sakit: 119"),
])
def test_the_line_below_a_title_begins_with_a_sentence_that_helps(opened: Opened, query: str, path: str, line: str) -> None:
    page = opened(f"cari/#q={query}", width=360)
    page.wait_for_selector(".cari-butir")
    assert line in page.locator(f".cari-butir:has(.cari-butir-judul[href*='{path}']) .cari-cuplikan").first.inner_text()
    begun = page.eval_on_selector_all(".cari-butir:has(.cari-jenis-saku, .cari-jenis-gawat) .cari-cuplikan", "all => all.map((one) => one.textContent)")
    assert begun and all(re.match(r"[\dA-Z«(]", one) for one in begun), begun


def test_a_card_among_the_results_leads_to_what_to_do_and_whom_to_call(opened: Opened) -> None:
    page = opened("cari/#q=ibu mau bunuh diri", width=360)
    page.wait_for_selector(".cari-butir")
    card = page.locator(".cari-butir:has(.cari-jenis-gawat)").first
    assert card.locator(".cari-loncat a").all_inner_texts() == ["Lihat", "10 menit pertama", "Hubungi"]
    card.locator(".cari-loncat a >> nth=2").click()
    page.wait_for_url("**/gawat/*/#hubungi**")


def test_the_count_says_how_many_help(opened: Opened) -> None:
    page = opened("cari/#q=genogram")
    page.wait_for_selector(".cari-butir")
    answer = page.evaluate("pustakaCari.search('genogram').then(({ useful, count }) => [useful, count])")
    assert 0 < answer[0] < answer[1]
    said = page.inner_text(".cari-halaman .cari-kabar")
    assert 0 < int(said.split()[0]) <= answer[0] and "halaman cocok" in said
    before = page.locator(".cari-butir").count()
    page.click("text=yang kurang cocok")
    until(page, f"document.querySelectorAll('.cari-butir').length > {before}")


def test_guides_for_writers_come_when_they_are_asked_for(opened: Opened) -> None:
    page = opened("cari/#q=formulir rujukan&semua=1")
    page.wait_for_selector(".cari-butir")
    guides = ".cari-butir-judul[href*='/kontribusi/'], .cari-butir-judul[href*='/pengembang/']"
    assert page.locator(guides).count() == 0
    before = int(page.inner_text(".cari-halaman .cari-kabar").split()[0])
    page.click("a.cari-keping >> text=/^Juga .* panduan penulis$/")
    until(page, "location.hash.includes('panduan=1') && !document.querySelector('.cari-halaman').textContent.includes('panduan penulis.')")
    assert int(page.inner_text(".cari-halaman .cari-kabar").split()[0]) >= before
    page.goto(page.url.partition("#")[0] + "#q=arsitektur")
    page.wait_for_selector(guides)


def test_a_guide_that_is_the_best_answer_stands_first_and_alone(opened: Opened) -> None:
    page = opened("cari/#q=kirim naskah dari word&semua=1")
    page.wait_for_selector(".cari-butir")
    places = page.eval_on_selector_all(".cari-butir-judul", "all => all.map((one) => one.closest('a') ? one.closest('a').href : one.querySelector('a').href)")
    guides = ["/kontribusi/" in place or "/pengelola/" in place or "/pengembang/" in place for place in places]
    assert guides[0] and not any(guides[1:]), places


def test_on_the_result_page_enter_searches_again_and_back_returns(opened: Opened) -> None:
    page = opened("cari/")
    field = page.locator("#cari-halaman-kolom")
    field.fill("lansia")
    field.press("Enter")
    page.wait_for_selector(".cari-butir")
    assert page.is_hidden(".cari-abjad")
    assert page.is_hidden("[role=listbox]"), "the suggestions make room"
    field.fill("gepeng")
    field.press("Enter")
    until(page, "document.querySelector('.cari-halaman .cari-kabar').textContent.includes('«gepeng»')")
    page.go_back()
    until(page, "document.querySelector('.cari-halaman .cari-kabar').textContent.includes('«lansia»')")
    assert field.input_value() == "lansia"
    assert page.title().startswith("«lansia» - ")
    page.go_back()
    page.wait_for_selector(".cari-abjad:visible")
    assert field.input_value() == ""
    assert "«" not in page.title()
    page.go_forward()
    page.wait_for_selector(".cari-butir")
    page.reload()
    page.wait_for_selector(".cari-butir")
    assert field.input_value() == "lansia"


def test_the_alphabet_is_one_tap_from_the_results(opened: Opened) -> None:
    page = opened("cari/#q=lansia")
    page.wait_for_selector(".cari-butir")
    page.evaluate("location.hash = '#abjad'")
    page.wait_for_selector(".cari-abjad:visible")
    assert page.locator(".cari-butir").count() == 0
    assert 0 <= page.evaluate("document.getElementById('abjad').getBoundingClientRect().top") < 800


def test_a_shared_address_shows_the_same_results(opened: Opened) -> None:
    page = opened("cari/#q=anak+jalanan&jenis=saku&hal=2")
    page.wait_for_selector(".cari-keping[aria-current=true]")
    titles = page.locator(".cari-butir-judul").all_inner_texts()
    other = opened("")
    other.goto(page.url)
    other.wait_for_selector(".cari-butir")
    assert other.locator(".cari-butir-judul").all_inner_texts() == titles != []


def test_an_old_address_still_works_and_is_replaced_at_once(opened: Opened, base: str) -> None:
    page = opened("cari/?q=anak+jalanan&jenis=saku")
    page.wait_for_selector(".cari-butir")
    assert page.url == base + "cari/#q=anak+jalanan&jenis=saku"
    assert page.input_value("#cari-halaman-kolom") == "anak jalanan"
    assert page.evaluate("history.length") == 2, "the old address is no step of its own"
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_selector(".cari-butir")
    assert not [url for url in asked if "jalanan" in url]


def test_what_stands_behind_the_sign_wins_over_what_stands_before_it(opened: Opened, base: str) -> None:
    page = opened("cari/?q=lansia#q=gepeng")
    page.wait_for_selector(".cari-butir")
    assert page.url == base + "cari/#q=gepeng"


def test_the_numbers_to_call_stand_above_every_list_and_every_empty_answer(opened: Opened) -> None:
    for query in ("anak jalanan", "zzqqxx"):
        page = opened(f"cari/#q={query}", width=360)
        page.wait_for_selector(".cari-halaman .cari-kabar:has-text('«')")
        line = page.locator("[data-cari-gawat]")
        assert line.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == ["tel:119", "tel:112", "tel:110"]
        assert line.bounding_box()["y"] < page.locator(".cari-halaman").bounding_box()["y"] < 640
        assert "cari-gawat--dahulu" not in line.get_attribute("class")
        assert all(box["height"] >= 43.5 for box in line.locator("a").evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())"))


@pytest.mark.parametrize("query", ["serangan jantung", "ketuban pecah", "gigitan ular"])
def test_an_emergency_is_told_to_call_first(opened: Opened, query: str) -> None:
    page = opened(f"cari/#q={query}", width=360)
    page.wait_for_selector("[data-cari-gawat].cari-gawat--dahulu")
    page.evaluate("location.hash = '#q=anak jalanan'")
    page.wait_for_selector("[data-cari-gawat]:not(.cari-gawat--dahulu)")


def test_a_word_of_the_language_is_not_replaced_and_another_can_be_chosen(opened: Opened) -> None:
    page = opened("cari/#q=cacingan")
    page.wait_for_selector(".cari-betul a")
    assert page.locator(".cari-butir").count() == 0
    assert page.locator(".cari-betul").first.inner_text() == "Maksud Anda «cadangan»?"
    page.click(".cari-betul a >> nth=0")
    page.wait_for_selector(".cari-butir")
    assert "«cadangan»" in page.inner_text(".cari-halaman .cari-kabar")


def test_without_the_list_of_words_every_unknown_word_is_corrected_and_the_page_says_so(opened: Opened) -> None:
    page = opened("cari/#q=gelandangna ", before=lambda page: page.route("**/cari/baku.js*", lambda route: route.abort()))
    page.wait_for_selector(".cari-betul a")
    assert page.locator(".cari-betul").first.inner_text() == "Menampilkan hasil untuk «gelandangan». Cari «gelandangna» apa adanya."
