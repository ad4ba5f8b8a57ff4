"""The questions lead to an entry in two taps, with scripts switched off."""

from __future__ import annotations

from playwright.sync_api import Browser


def test_two_taps_lead_to_an_entry_without_scripts(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{base}/siapa/")
    page.get_by_role("link", name="Seorang anak, belum berumur 18 tahun").first.click()
    assert page.url.endswith("#anak")
    page.get_by_role("link", name="Ia di jalan, mengamen, berjualan, atau tidur di sana").click()
    assert page.url.endswith("/buku-saku/anak-jalanan/")
    assert page.get_by_role("heading", level=1).inner_text() == "Anak jalanan"
    context.close()
