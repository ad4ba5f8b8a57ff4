"""The questions lead to an entry in two taps, with scripts switched off."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page


def test_two_taps_lead_to_an_entry_without_scripts(opened: Callable[..., Page]) -> None:
    page = opened("siapa/", width=360, javascript=False)
    page.locator(".pp-teks").get_by_role("link", name="Seorang anak, belum berumur 18 tahun").click()
    assert page.url.endswith("#anak")
    page.get_by_role("link", name="Ia di jalan, mengamen, berjualan, atau tidur di sana").click()
    page.wait_for_url("**/buku-saku/anak-jalanan/")
    assert page.get_by_role("heading", level=1).inner_text() == "Anak jalanan"
