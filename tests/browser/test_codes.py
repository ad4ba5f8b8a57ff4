"""Codes in a real browser, below a sub-path: typed well and badly, on a phone and a desk, with scripts and without, on the line and off it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pustaka.ledger import codes

Opened = Callable[..., Page]
WIDTHS = (360, 1280)


def typed(page: Page, code: str, seal: str | None = None) -> Any:
    page.get_by_label("Kode", exact=True).fill(code)
    if seal is not None:
        page.get_by_label("Sidik").fill(seal)
    page.get_by_role("button", name="Buka" if seal is None else "Cek").click()
    return page.locator("[data-pp-jawab]")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("form", [str.lower, codes.shown, " ".join])
def test_a_code_opens_its_page_however_it_is_typed(opened: Opened, row: list[Any], width: int, form: Callable[[str], str]) -> None:
    page = opened("k/", width=width)
    typed(page, form(row[2]))
    page.wait_for_url(re.compile(f"{row[0]}$"))


def test_the_code_of_a_section_opens_the_section(opened: Opened, row: list[Any]) -> None:
    fragment, code = row[5].split(" ")[:2]
    page = opened("k/", width=360)
    typed(page, code)
    page.wait_for_url(re.compile(f"{row[0]}#{fragment}$"))


@pytest.mark.parametrize(("given", "said"), [("K7", "yang diketik 2"), ("K7MRO", "«O» tidak dipakai"), ("22222", "dimulai dengan huruf")])
def test_what_is_wrong_with_a_code_is_said(opened: Opened, given: str, said: str) -> None:
    expect(typed(opened("k/", width=360), given)).to_contain_text(said)


def test_a_slip_is_named_and_the_only_likely_code_is_offered_not_opened(opened: Opened, row: list[Any]) -> None:
    code = row[2]
    page = opened("k/", width=360)
    offered = 0
    for place in range(codes.LENGTH - 1):
        if code[place] == code[place + 1] or (place == 0 and code[1] not in codes.LETTERS):
            continue
        answer = typed(page, code[:place] + code[place + 1] + code[place] + code[place + 2 :])
        expect(answer).to_contain_text("Tanda pemeriksanya tidak cocok")
        offered += answer.get_by_role("link", name=codes.shown(code)).count()
    assert page.url.endswith("/k/")
    assert offered


@pytest.mark.parametrize("width", WIDTHS)
def test_a_paper_of_today_holds_and_says_of_which_day_it_is(opened: Opened, row: list[Any], width: int) -> None:
    answer = typed(opened("cek/", width=width), row[2], row[3])
    expect(answer.get_by_role("heading")).to_have_text("Berlaku")
    expect(answer).to_contain_text("sama dengan halaman ini, edisi ")


def test_a_seal_that_nobody_knows_is_not_called_valid(opened: Opened, row: list[Any]) -> None:
    other = "CCCC" if row[3] != "CCCC" else "FFFF"
    expect(typed(opened("cek/", width=360), row[2], other).get_by_role("heading")).to_have_text("Sidik tidak dikenal")


def test_what_was_typed_stays_on_the_device(opened: Opened, row: list[Any], log: list[str]) -> None:
    page = opened("cek/", width=360)
    before = len(log)
    typed(page, row[2], row[3])
    expect(page.locator("[data-pp-jawab]")).to_contain_text("Berlaku")
    assert f"#k={row[2]}&s={row[3]}" in page.url
    assert not [one for one in log[before:] if row[2].lower() in one.lower() or row[3].lower() in one.lower()]


def test_it_answers_without_a_network_once_the_page_is_there(opened: Opened, row: list[Any]) -> None:
    page = opened("cek/", width=360)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    expect(typed(page, row[2], row[3])).to_contain_text("Berlaku")


def test_an_empty_form_leaves_no_earlier_answer_standing(opened: Opened, row: list[Any]) -> None:
    page = opened("cek/")
    expect(typed(page, row[2], row[3])).to_contain_text("Berlaku")
    expect(typed(page, "", "")).to_have_text("Kodenya belum diketik.")


def test_the_square_leads_to_the_page_and_an_old_one_to_the_answer(opened: Opened, row: list[Any]) -> None:
    place = codes.place(row[2])
    opened(f"{place}#{row[3].lower()}").wait_for_url(re.compile(f"{row[0]}$"))
    other = "CCCC" if row[3] != "CCCC" else "FFFF"
    page = opened(f"{place}#{other.lower()}")
    page.wait_for_url(re.compile(rf"cek/#k={row[2]}&s={other}$"))
    expect(page.locator("[data-pp-jawab]")).to_contain_text("tidak dikenal")


def test_a_changed_paper_is_told_which_steps(opened: Opened, row: list[Any]) -> None:
    """The lists are given here as a later build would give them."""
    def told(page: Page) -> None:
        page.route("**/k/kode.js", lambda route: route.fulfill(content_type="text/javascript", body=f'pustakaKode.muat("kode",{json.dumps({"h": [row], "b": {}, "l": {}, "u": row[2][0]})});'))
        said = {row[2]: {"CCCC": ["2026-01-02", ["Langkah 5 di «24 jam pertama» berubah. Kini: «Rekaan»."]]}}
        page.route(f"**/k/ubah-{row[2][0].lower()}.js", lambda route: route.fulfill(content_type="text/javascript", body=f'pustakaKode.muat("ubah",{json.dumps(said)});'))

    answer = typed(opened("cek/", width=360, before=told), row[2], "cccc")
    expect(answer.get_by_role("heading")).to_have_text("Berubah")
    expect(answer).to_contain_text("Kertas Anda, edisi 2 Januari 2026, sudah berubah. Edisi sekarang: ")
    expect(answer.get_by_role("listitem")).to_have_text(["Langkah 5 di «24 jam pertama» berubah. Kini: «Rekaan»."])


def test_a_paper_of_another_edition_is_told_so_where_the_list_of_changes_is_not_kept(opened: Opened, row: list[Any]) -> None:
    """That list comes with the second pack; without it and without a signal the paper must not look valid."""
    def told(page: Page) -> None:
        page.route("**/k/kode.js", lambda route: route.fulfill(content_type="text/javascript", body=f'pustakaKode.muat("kode",{json.dumps({"h": [row], "b": {}, "l": {}, "u": row[2][0]})});'))
        page.route("**/k/ubah-*.js", lambda route: route.abort())

    answer = typed(opened("cek/", width=360, before=told), row[2], "CCCC" if row[3] != "CCCC" else "FFFF")
    expect(answer.get_by_role("heading")).to_have_text("Bukan edisi sekarang")
    expect(answer.get_by_role("link")).to_have_count(1)


def test_a_paper_of_a_page_that_went_into_another_is_not_called_valid(opened: Opened, row: list[Any]) -> None:
    def told(page: Page) -> None:
        others = {row[2]: ["digabung", row[0], "Isinya digabung.", "Judul rekaan"]}
        page.route("**/k/kode.js", lambda route: route.fulfill(content_type="text/javascript", body=f'pustakaKode.muat("kode",{json.dumps({"h": [], "b": {}, "l": others, "u": ""})});'))

    answer = typed(opened("cek/", width=360, before=told), row[2], row[3])
    expect(answer.get_by_role("heading")).to_have_text("Digabung ke halaman lain")
    expect(answer).to_contain_text("bukan edisi sekarang. Pakailah halamannya. Isinya digabung.")
    expect(answer.get_by_role("link")).to_contain_text("Judul rekaan")


@pytest.mark.parametrize("address", ["k/", "cek/"])
def test_without_scripts_the_page_explains_another_way(opened: Opened, address: str) -> None:
    page = opened(address, width=360, javascript=False)
    expect(page.locator("[data-pp-kode]")).to_be_hidden()
    expect(page.locator("article")).to_contain_text("Tanpa kotak isian")


def test_without_scripts_a_code_goes_on_by_itself(opened: Opened, row: list[Any]) -> None:
    fragment, code = row[5].split(" ")[:2]
    opened(codes.place(code), javascript=False).wait_for_url(re.compile(f"{row[0]}#{fragment}$"))
