"""A code that is typed where words are searched leads to its place, and what only looks like one brings what it always brought."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from pustaka.ledger import codes
from tests.browser.searching import Opened, typed


def found(page: Any, query: str) -> list[tuple[str, str]]:
    return [tuple(one) for one in page.evaluate("(query) => pustakaCari(query).then((found) => found.map((one) => [one.title, one.url]))", query)]


def test_a_code_comes_first_however_it_is_typed(opened: Opened, row: list[Any], base: str) -> None:
    page, code = opened(""), row[2]
    wanted = (f"Buka kode {codes.shown(code)}", f"{base}k/#k={code}")
    for query in (code, code.lower(), codes.shown(code), f" {codes.shown(code).lower()} ", f"{code[:3]} {code[3:]}", f"kode {codes.shown(code)}", f"https://pustaka.example/k/{code.lower()}/"):
        assert found(page, query)[0] == wanted, query


def test_the_field_opens_the_very_text(opened: Opened, row: list[Any]) -> None:
    page = opened("")
    typed(page, codes.shown(row[2]))
    page.locator("[role=option]").first.click()
    page.wait_for_url(re.compile(f"{row[0]}$"))


def test_the_page_of_results_leads_to_a_section_too(opened: Opened, row: list[Any]) -> None:
    fragment, code = row[5].split(" ")[:2]
    page = opened(f"cari/#q={code.lower()}")
    page.wait_for_selector(".cari-butir")
    assert page.locator(".cari-butir-judul").first.inner_text() == f"Buka kode {codes.shown(code)}"
    page.locator(".cari-butir-judul").first.click()
    page.wait_for_url(re.compile(f"{row[0]}#{fragment}$"))


def test_a_sign_that_no_code_has_leads_to_the_page_that_says_so(opened: Opened, row: list[Any]) -> None:
    page, code = opened(""), row[2]
    at = next(n for n, sign in enumerate(code) if n and sign.isalpha())
    wrong = f"{code[:at]}0{code[at + 1 :]}"
    typed(page, wrong)
    page.locator("[role=option]").first.click()
    expect(page.locator("[data-pp-jawab]")).to_contain_text("Tanda «0» tidak dipakai dalam kode.")
    expect(page.locator(f"[data-pp-jawab] a[href*='{row[0]}']")).to_be_visible()


@pytest.mark.parametrize("query", ["kamar", "PKH", "PKH 2019", "UU 35/2014", "lansia", "napza", "hiv", "uu 123", "12345", "covid-19"])
def test_words_and_numbers_are_no_codes(opened: Opened, query: str) -> None:
    assert not any(title.startswith("Buka kode") for title, _url in found(opened(""), query))


def test_a_code_stands_on_the_first_page_of_results_only(opened: Opened, row: list[Any]) -> None:
    titles = opened("").evaluate("(query) => pustakaCari(query, { from: 10 }).then((found) => found.map((one) => one.title))", row[2])
    assert not any(title.startswith("Buka kode") for title in titles)


def test_from_a_folder_it_leads_to_the_page_of_all_codes(opened: Opened, row: list[Any], built: Path) -> None:
    page = opened("")
    page.goto((built / "index.html").as_uri())
    assert found(page, row[2])[0][1].endswith(f"/k/index.html#k={row[2]}")
