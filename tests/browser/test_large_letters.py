"""What people with narrow screens and large letters see: every word and number of a page, tables among them, whole and without shifting the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import PAGES

Opened = Callable[..., Page]

READ = {
    "rujukan di entri": "buku-saku/korban-tindak-kekerasan/",
    "entri": PAGES["entri"],
    "tenggat": "tenggat/",
    "nama dari masa ke masa": PAGES["nama dari masa ke masa"],
    "unduh": PAGES["unduh"],
    "cakupan": PAGES["cakupan"],
    "metode": "metode/kapan-melapor/",
    "pelatihan": "pelatihan/jam-pertama-kekerasan/",
    "notulensi": PAGES["notulensi"],
    "ukuran situs": PAGES["ukuran situs"],
    "rujukan": PAGES["rujukan"],
    "kartu": PAGES["kartu"],
    "kartu dengan kewajiban": "gawat/anak-kabur/",
    "berkas kartu": "berkas/gawat-keinginan-bunuh-diri.html",
    "berkas entri": "berkas/buku-saku-korban-tindak-kekerasan.html",
    "berkas metode": "berkas/metode-kapan-melapor.html",
}

LOST = """() => {
  const whole = document.documentElement, lost = [];
  if (whole.scrollWidth > whole.clientWidth) lost.push(`halaman: ${whole.scrollWidth}`);
  for (const frame of document.querySelectorAll(".tabel")) if (frame.checkVisibility() && frame.scrollWidth > frame.clientWidth + 1) lost.push(`tabel: ${frame.scrollWidth} > ${frame.clientWidth}`);
  for (const one of document.querySelectorAll(":is(.pp-telepon, .pp-panggil)")) for (const box of one.getClientRects()) if (box.right > whole.clientWidth + 1) lost.push(`nomor: ${one.textContent}`);
  return lost;
}"""
"""What reaches beyond the screen or beyond its frame."""

LARGE = "document.documentElement.style.fontSize = '200%'"


def lost(page: Page) -> dict[str, list[str]]:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = {}
    for letters in ("", "200%"):
        page.evaluate(f"document.documentElement.style.fontSize = '{letters}'")
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 640})
            found[f"{width} {letters}"] = page.evaluate(LOST)
    return {name: what for name, what in found.items() if what}


@pytest.mark.parametrize("javascript", [True, False], ids=["dengan skrip", "tanpa skrip"])
@pytest.mark.parametrize("address", READ.values(), ids=READ.keys())
def test_no_number_and_no_cell_is_cut_off(opened: Opened, address: str, javascript: bool) -> None:
    assert lost(opened(address, width=360, javascript=javascript)) == {}


def test_the_measure_finds_a_number_that_does_not_break_and_a_table_that_stays_wide(opened: Opened) -> None:
    page = opened(READ["rujukan di entri"], width=360)
    page.evaluate("document.querySelectorAll('td, td a').forEach((one) => { one.style.whiteSpace = 'nowrap'; })")
    assert {"360 ", "320 200%"} <= lost(page).keys()


def test_a_cell_of_a_card_says_its_column_and_a_bare_number_that_leads_a_row_too(opened: Opened) -> None:
    page = opened(READ["pelatihan"], width=360, javascript=False)
    said = "(one) => getComputedStyle(one, '::before').content"
    cells = page.locator(".tabel--lebar tbody tr").first.locator("td")
    assert cells.nth(0).evaluate(said).startswith('"Menit"')
    assert cells.nth(1).evaluate(said) != "none"
    words = opened(READ["tenggat"], width=360, javascript=False).locator(".tabel--lebar td").first
    expect(words).to_have_css("display", "block")
    assert words.evaluate(said) == "none", "words that lead a row need no head"


@pytest.mark.parametrize(("address", "field"), [("", ".cari-kolom"), (PAGES["cari"], "main .cari-kolom"), *((PAGES[name], "#pp-saring-daftar") for name in ("daftar hukum", "istilah", "rujukan", "unduh"))])
def test_a_field_keeps_room_for_what_is_written_in_it(opened: Opened, address: str, field: str) -> None:
    page = opened(address, width=360)
    page.evaluate(LARGE)
    box = page.locator(field).first.bounding_box()
    assert box is not None
    assert box["width"] > 270


def test_the_buttons_of_the_head_stay_beside_the_name_of_the_site(opened: Opened) -> None:
    for width in (360, 320):
        page = opened(PAGES["entri"], width=width)
        page.evaluate(LARGE)
        name, theme = page.locator(".pp-merek").first.bounding_box(), page.locator("[data-pp-ganti-tema]").bounding_box()
        assert name is not None and theme is not None
        assert theme["y"] < name["y"] + name["height"]
        assert theme["x"] > name["x"] + name["width"]
