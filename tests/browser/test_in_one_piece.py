"""What belongs together is seen together on a phone, in the dark and in forced colours: names, numbers, signs and the line of a list."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES
from tests.browser.searching import Opened

LINES = "(one) => new Set([...(() => { const all = document.createRange(); all.selectNodeContents(one); return all.getClientRects(); })()].map((box) => Math.round(box.top / 6))).size"
"""On how many lines the words of an element stand."""


def test_the_name_of_a_field_is_not_broken_in_its_middle(opened: Opened) -> None:
    page = opened("kontribusi/lembar/", width=360)
    names = page.locator("table td:first-child code")
    assert names.count() > 8
    broken = [one.inner_text() for one in names.all() if not {" ", "-"} & set(one.inner_text()) and one.evaluate(LINES) > 1]
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_row_that_goes_on_says_no_empty_column_and_stays_below_its_command(opened: Opened) -> None:
    page = opened("pengembang/perintah/", width=360)
    empty = page.locator(".tabel td:first-child:empty")
    assert empty.count() > 10
    assert {one.evaluate("(one) => getComputedStyle(one).display") for one in empty.all()} == {"none"}
    assert {one.evaluate("(one) => getComputedStyle(one.parentElement).borderTopWidth") for one in empty.all()} == {"0px"}
    led = page.locator(".tabel tr + tr:has(> td:first-child:not(:empty))").first
    assert led.evaluate("(one) => getComputedStyle(one).borderTopWidth") != "0px", "a command begins a card of its own"


@pytest.mark.parametrize("width", [360, 320])
def test_a_number_that_needs_two_lines_is_one_button(opened: Opened, width: int) -> None:
    page = opened(PAGES["entri"].replace("anak-jalanan", "anak-korban-tindak-kekerasan"), width=width)
    boxes = page.eval_on_selector_all("td a.pp-telepon", "all => all.map((one) => one.getClientRects().length)")
    assert boxes and set(boxes) == {1}


def test_the_sign_of_common_practice_stays_with_its_word(opened: Opened) -> None:
    page = opened("metode/rencana-keselamatan/", width=360)
    assert page.locator(".bukti--praktik").first.evaluate("(one) => getComputedStyle(one, '::before').content").startswith('"○\u00a0"')


def test_a_closed_line_shows_some_words_of_what_it_explains_or_none(opened: Opened) -> None:
    for name in ("daftar hukum", "rujukan"):
        page = opened(PAGES[name], width=360)
        told = page.locator(".md-typeset > details:not([open]) > summary > em:not([class])")
        rooms = told.evaluate_all("all => all.map((one) => [one.clientWidth / parseFloat(getComputedStyle(one).fontSize), getComputedStyle(one, '::before').content !== 'none', one.clientHeight])")
        assert all(pushed == (room <= 5) for room, pushed, _high in rooms)
        assert {pushed for _room, pushed, _high in rooms} == {True, False}, "both happen on this page"
        assert max(high for _room, _pushed, high in rooms) <= 21, "one line"
        told.first.evaluate("(one) => { one.closest('details').open = true; }")
        assert page.locator("details[open] > summary > em:not([class])").first.evaluate("(one) => getComputedStyle(one, '::before').content") == "none"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_chart_is_dark_on_a_dark_page_also_where_the_reader_chose(opened: Opened, width: int) -> None:
    def corner(scheme: str, chosen: str = "") -> int:
        page = opened(PAGES["cakupan"], width=width, scheme=scheme)
        if chosen:
            page.evaluate("(theme) => { document.documentElement.dataset.ppTema = theme; }", chosen)
        image = page.locator("img[src*='langkah']")
        image.scroll_into_view_if_needed()
        drawn = image.evaluate("async (one) => { await one.decode(); return one.naturalWidth; }")
        assert drawn
        shot = image.screenshot()
        return int(page.evaluate(BRIGHT, list(shot)))

    assert corner("light") > 200
    assert corner("dark") < 80
    assert corner("dark", "terang") > 200
    assert corner("light", "gelap") < 80


BRIGHT = """async (bytes) => {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  return pen.getImageData(image.width - 20, 20, 1, 1).data[1];
}"""
"""How bright a picture is beside its upper right corner, from 0 to 255."""


@pytest.mark.parametrize("address", [PAGES["beranda"], PAGES["cari"], PAGES["tidak ada"]])
def test_the_button_of_the_search_has_an_edge_in_forced_colours(opened: Opened, address: str) -> None:
    page = opened(address)
    edges = ".cari-tombol"
    read = "all => all.map((one) => getComputedStyle(one).borderTopWidth)"
    assert set(page.eval_on_selector_all(edges, read)) == {"0px"}
    page.emulate_media(forced_colors="active")
    assert set(page.eval_on_selector_all(edges, read)) == {"1px"}


@pytest.mark.parametrize("address", [PAGES["beranda"], PAGES["cari"], PAGES["tidak ada"], PAGES["entri"]])
def test_a_sample_that_does_not_fit_ends_in_an_ellipsis(opened: Opened, address: str) -> None:
    assert set(opened(address).eval_on_selector_all(".cari-kolom", "all => all.map((one) => getComputedStyle(one).textOverflow)")) == {"ellipsis"}
