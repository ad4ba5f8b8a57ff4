"""The competence profile: what readers judge of themselves stays on the device, can be erased, and has its boxes on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PAGES

Opened = Callable[..., Any]

ADDRESS = PAGES["profil kompetensi"]
KEPT = "localStorage.getItem('pp-kompetensi')"


def choices(page: Any) -> Any:
    return page.locator("fieldset.pp-nilai")


def said(page: Any) -> Any:
    return page.locator("[data-pp-diri-kabar]")


def test_each_competence_has_one_choice_that_is_kept(opened: Opened, log: list[str]) -> None:
    page = opened(ADDRESS, width=360)
    assert choices(page).count() == page.locator("article h3").count() > 20
    first = choices(page).first
    first.get_by_label("sedang saya pelajari").check()
    first.get_by_label("sudah saya kerjakan").check()
    expect(said(page)).to_contain_text("Tersimpan di perangkat ini. 1 dari ")
    before = len(log)
    page.reload()
    expect(choices(page).first.get_by_label("sudah saya kerjakan")).to_be_checked()
    expect(said(page)).to_contain_text("1 sudah Anda kerjakan.")
    assert not [one for one in log[before:] if "pp-kompetensi" in one or "nilai-" in one]


def test_everything_can_be_erased(opened: Opened) -> None:
    page = opened(ADDRESS)
    box = choices(page).first.get_by_label("belum")
    box.check()
    page.once("dialog", lambda one: one.dismiss())
    page.get_by_role("button", name="Hapus penilaian").click()
    expect(box).to_be_checked()
    page.once("dialog", lambda one: one.accept())
    page.get_by_role("button", name="Hapus penilaian").click()
    expect(box).not_to_be_checked()
    assert page.evaluate(KEPT) is None


@pytest.mark.parametrize("kept", ["bukan json", "null", '{"menghormati-pilihan": 99, "x": []}'])
def test_what_lies_broken_on_the_device_does_no_harm(opened: Opened, kept: str) -> None:
    page = opened(ADDRESS, before=lambda page: page.add_init_script(f"localStorage.setItem('pp-kompetensi', {kept!r})"))
    expect(said(page)).to_have_text("Belum ada yang Anda nilai.")
    expect(page.locator("fieldset.pp-nilai input:checked")).to_have_count(0)


def test_without_scripts_there_are_boxes_to_print(opened: Opened) -> None:
    page = opened(ADDRESS, javascript=False)
    expect(page.get_by_role("button", name="Hapus penilaian")).to_be_hidden()
    expect(choices(page)).to_have_count(0)
    expect(page.locator("p.pp-nilai").first).to_have_text("☐ belum · ☐ sedang saya pelajari · ☐ sudah saya kerjakan")
