"""Index pages narrow in place, and are plain links without scripts."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.pages import PAGES

Opened = Callable[..., Page]

INDEX = PAGES["indeks"]


def shown(page: Page) -> int:
    return page.locator(".pp-kelompok li[data-jenis]:visible").count()


def test_a_filter_narrows_and_back_widens(opened: Opened) -> None:
    page = opened(INDEX)
    everything = shown(page)
    offer = page.locator("[data-pp-ukuran=jenis] a").first
    offer.click()
    expect(offer).to_have_attribute("aria-pressed", "true")
    narrowed = shown(page)
    assert 0 < narrowed < everything
    assert f"jenis={offer.get_attribute('data-pp-kunci')}" in page.url
    expect(page.get_by_role("status").filter(has_text="cocok")).to_have_text(f"{narrowed} dari {everything} tulisan cocok.")
    page.go_back()
    assert shown(page) == everything


def test_the_number_on_a_filter_is_what_it_leaves(opened: Opened) -> None:
    page = opened(INDEX)
    offer = page.locator("[data-pp-ukuran=topik] a").first
    promised = int(offer.locator("small").inner_text())
    offer.click()
    assert shown(page) == promised


def test_two_filters_that_exclude_each_other_say_so(opened: Opened) -> None:
    page = opened(f"{INDEX}?jenis=edisi&tahun=2013")
    assert shown(page) == 0
    expect(page.get_by_role("status").filter(has_text="cocok")).to_contain_text("Tidak ada tulisan yang cocok")
    page.get_by_role("button", name="Tampilkan semua").click()
    assert shown(page) > 0


def test_a_narrowed_address_can_be_shared(opened: Opened) -> None:
    page = opened(f"{INDEX}?jenis=notulensi")
    assert 0 < shown(page) < opened(INDEX).locator(".pp-kelompok li[data-jenis]").count()


def test_without_scripts_filters_are_links_to_pages(opened: Opened) -> None:
    page = opened(INDEX, javascript=False, width=360)
    for group in page.locator("[data-pp-ukuran]").all():
        group.locator("summary").click()
        link = group.get_by_role("link").first
        expect(link).to_be_visible()
        assert page.request.get(link.evaluate("(one) => one.href")).ok
