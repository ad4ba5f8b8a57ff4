"""«Nomor di kabupaten saya»: what a reader notes stays on the device, dials, can be erased, and has its lines on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.browser.pages import PAGES

Opened = Callable[..., Any]

ADDRESS = PAGES["nomor setempat"]
NUMBER = "0800-" + "00-1122"


def noted(page: Any) -> Any:
    row = page.get_by_role("group", name="Puskesmas", exact=True)
    row.get_by_label("Nomor").fill(NUMBER)
    row.get_by_label("Catatan").fill("siang saja")
    return row


def test_a_number_is_kept_and_dials(opened: Opened, log: list[str]) -> None:
    page = opened(ADDRESS, width=360)
    expect(page.get_by_role("link", name="Telepon")).to_have_count(0)
    row = noted(page)
    expect(row.get_by_role("link", name="Telepon")).to_have_attribute("href", "tel:" + NUMBER.replace("-", ""))
    before = len(log)
    page.reload()
    expect(row.get_by_label("Nomor")).to_have_value(NUMBER)
    expect(row.get_by_role("link", name="Telepon")).to_be_visible()
    assert not [one for one in log[before:] if "1122" in one]


def test_it_works_without_a_network_once_the_page_is_there(opened: Opened) -> None:
    page = opened(ADDRESS, width=360)
    page.context.set_offline(True)
    noted(page)
    expect(page.get_by_role("status").filter(has_text="Tersimpan")).to_be_visible()


def test_everything_can_be_erased(opened: Opened) -> None:
    page = opened(ADDRESS)
    row = noted(page)
    page.once("dialog", lambda one: one.dismiss())
    page.get_by_role("button", name="Hapus semua catatan").click()
    expect(row.get_by_label("Nomor")).to_have_value(NUMBER)
    page.once("dialog", lambda one: one.accept())
    page.get_by_role("button", name="Hapus semua catatan").click()
    expect(row.get_by_label("Nomor")).to_have_value("")
    assert page.evaluate("localStorage.getItem('pp-nomor')") is None


def test_what_lies_broken_on_the_device_does_no_harm(opened: Opened) -> None:
    page = opened(ADDRESS, before=lambda page: page.add_init_script("""localStorage.setItem("pp-nomor", '{"puskesmas": {"nomor": {}}, "x": 1')"""))
    expect(page.get_by_role("group", name="Puskesmas", exact=True).get_by_label("Nomor")).to_have_value("")


def test_without_scripts_there_are_lines_to_print(opened: Opened) -> None:
    page = opened(ADDRESS, javascript=False)
    expect(page.get_by_text("Cetaklah halaman ini dan isi dengan pena.").first).to_be_visible()
    expect(page.get_by_role("button", name="Hapus semua catatan")).to_be_hidden()
    page.emulate_media(media="print")
    line = page.get_by_role("group", name="Puskesmas", exact=True).get_by_label("Nomor")
    expect(line).to_have_css("border-bottom-style", "solid")
    expect(line).to_have_css("border-top-style", "none")
