"""What the privacy page promises readers is true in a real browser; each sentence about them has its test here."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest

from tests.browser.pages import PAGES, until

Opened = Callable[..., Any]

SECRET = "sulaman belacu"  # words that stand nowhere on the site
PAGE = (Path(__file__).parents[2] / "docs/tentang/privasi.md").read_text("utf-8")
SECTION = re.compile(r"^## Pembaca.*?^## ", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^- (.+)$", re.MULTILINE)

PROMISES = {
    "Kami tidak memasang kuki.": "test_nothing_is_kept_but_the_theme",
    "Kami tidak memakai penghitung pengunjung, iklan, atau tombol media sosial yang memantau Anda.": "test_no_page_asks_another_host",
    "Halaman tidak meminta berkas dari alamat lain.": "test_no_page_asks_another_host",
    "Pencarian berjalan di perangkat Anda.": "test_no_server_learns_what_was_typed",
    "Situs ini tidak menyimpan kata yang Anda cari.": "test_nothing_is_kept_but_the_theme",
    "Pilihan tampilan terang atau gelap disimpan di peramban Anda dan tidak kami terima.": "test_nothing_is_kept_but_the_theme",
    "Nomor yang Anda catat di halaman «Nomor di kabupaten saya» disimpan di peramban Anda dan tidak kami terima.": "test_noted_numbers_stay_on_the_device_until_they_are_erased",
    "Halaman disimpan di perangkat Anda hanya bila Anda menekan «Simpan».": "test_pages_are_kept_only_when_the_reader_asks",
    "Situs yang Anda tuju lewat tautan tidak diberi tahu dari halaman mana Anda datang.": "test_another_site_does_not_learn_where_readers_come_from",
}
"""Sentence of the page → the test of it."""

KEPT = """async () => ({
  kuki: document.cookie, tempat: Object.keys(localStorage), sesi: Object.keys(sessionStorage),
  basis: (await indexedDB.databases()).map((one) => one.name), simpanan: await caches.keys(),
  pekerja: (await navigator.serviceWorker.getRegistrations()).length, keadaan: JSON.stringify(history.state),
})"""


def searched(page: Any) -> None:
    """All that a reader does with the search: type, correct, press Enter, turn pages, filter, reload, go back."""
    page.keyboard.press("/")
    page.keyboard.type(SECRET, delay=20)
    page.wait_for_selector("[role=listbox]:not([hidden]) [role=option]")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-cari-halaman] .cari-kabar")
    page.fill("#cari-halaman-kolom", f"anak {SECRET}")
    page.keyboard.press("Enter")
    page.wait_for_selector(".cari-butir")
    page.click(".cari-hal >> text=Berikutnya")
    until(page, "document.querySelector('.cari-daftar')?.start === 11")
    page.click(".cari-saring summary")
    page.click(".cari-saring .cari-keping >> nth=0")
    page.wait_for_selector(".cari-keping[aria-current=true]")
    page.reload()
    page.wait_for_selector(".cari-butir")
    page.click(".cari-butir-judul")
    page.wait_for_load_state("networkidle")
    page.go_back()
    page.wait_for_selector(".cari-butir")


def test_every_sentence_about_readers_has_a_test() -> None:
    section = SECTION.search(PAGE)
    assert section is not None
    assert set(ITEM.findall(section[0])) == PROMISES.keys()
    assert set(PROMISES.values()) <= globals().keys()


@pytest.mark.parametrize("javascript", [True, False])
def test_no_page_asks_another_host(opened: Opened, base: str, javascript: bool) -> None:
    hosts: set[str] = set()
    page = opened("", javascript=javascript, before=lambda page: page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc)))
    for address in PAGES.values():
        page.goto(base + address)
    if javascript:
        page.goto(base)
        searched(page)
    assert hosts == {urlsplit(base).netloc}


def test_no_page_names_a_file_of_another_host(built: Path) -> None:
    """Every page of the site; links to follow may lead elsewhere, files to load may not. A `data:` address loads nothing."""
    found = [
        (file.relative_to(built).as_posix(), given)
        for file in sorted(built.rglob("*.html"))
        for given in lxml.html.parse(str(file)).getroot().xpath("//@src | //@srcset | //@poster | //@data | //@ping | //@background | //link[not(@rel='canonical')]/@href")
        if urlsplit(given).scheme not in ("", "data") or given.startswith("//")
    ]
    assert found == []
    assert not [file for file in built.rglob("*.css") if re.search(r"@import|url\([\"']?(?:https?:)?//", file.read_text("utf-8"))]


def test_no_server_learns_what_was_typed(opened: Opened, log: list[str]) -> None:
    before = len(log)
    page = opened("")
    searched(page)
    assert len(log) > before + 20
    assert not [one for one in log[before:] if any(word in one.lower() for word in SECRET.split())]
    assert any(word in page.url for word in SECRET.split()), "the address can still be shared"


def test_nothing_is_kept_but_the_theme(opened: Opened, base: str) -> None:
    page = opened(PAGES["entri"])
    empty = {"kuki": "", "tempat": [], "sesi": [], "basis": [], "simpanan": [], "pekerja": 0}
    searched(page)
    kept = page.evaluate(KEPT)
    state = kept.pop("keadaan")
    assert not [word for word in SECRET.split() if word in state]
    assert kept == empty
    for address in PAGES.values():
        page.goto(base + address)
        if page.locator("[data-pp-saring] [data-pp-kunci]").count():
            page.locator("[data-pp-saring] [data-pp-kunci]:visible").first.click()
    assert page.context.cookies() == []
    page.goto(base)
    page.click("[data-pp-ganti-tema]")
    assert page.evaluate(KEPT) | {"keadaan": ""} == {**empty, "tempat": ["pp-tema"], "keadaan": ""}
    assert page.evaluate("localStorage.getItem('pp-tema')") in ("terang", "gelap")


def test_noted_numbers_stay_on_the_device_until_they_are_erased(opened: Opened, log: list[str]) -> None:
    page = opened(PAGES["nomor setempat"])
    before = len(log)
    page.fill("[data-pp-isi=nomor] >> nth=0", "0800-00-" + "1122")
    page.fill("[data-pp-isi=catatan] >> nth=0", SECRET)
    page.reload()
    page.goto(page.url.replace(PAGES["nomor setempat"], "siapa/"))
    page.go_back()
    page.wait_for_load_state("networkidle")
    empty = {"kuki": "", "sesi": [], "basis": [], "simpanan": [], "pekerja": 0, "keadaan": ""}
    assert page.evaluate(KEPT) | {"keadaan": ""} == {**empty, "tempat": ["pp-nomor"]}
    assert len(log) > before
    assert not [one for one in log[before:] if "1122" in one or any(word in one.lower() for word in SECRET.split())]
    page.on("dialog", lambda one: one.accept())
    page.click("[data-pp-hapus-nomor]")
    assert page.evaluate(KEPT) | {"keadaan": ""} == {**empty, "tempat": []}


def test_pages_are_kept_only_when_the_reader_asks(opened: Opened, log: list[str]) -> None:
    page = opened("tersimpan/")
    page.wait_for_load_state("networkidle")
    empty = {"kuki": "", "tempat": [], "sesi": [], "basis": [], "keadaan": ""}
    assert page.evaluate(KEPT) | {"keadaan": ""} == {**empty, "simpanan": [], "pekerja": 0}
    before = len(log)
    page.click("[data-pp-simpan-mulai]")
    until(page, "document.querySelector('[data-pp-simpan-kabar]').textContent.startsWith('Tersimpan')", 60)
    kept = page.evaluate(KEPT)
    assert kept | {"keadaan": ""} == {**empty, "simpanan": ["pp-catatan", "pp-potong"], "pekerja": 1} | {"simpanan": sorted(kept["simpanan"])}
    page.goto(page.url.replace("tersimpan/", "cari/") + f"#q={SECRET}")
    page.wait_for_selector("[data-cari-halaman] .cari-kabar")
    noted = page.evaluate("caches.open('pp-catatan').then((all) => all.match('../simpan/catatan')).then((one) => one.text())")
    assert not [word for word in SECRET.split() if word in noted]
    assert not [one for one in log[before:] if any(word in one.lower() for word in SECRET.split())]
    page.goto(page.url.partition("cari/")[0] + "tersimpan/")
    page.on("dialog", lambda one: one.accept())
    page.click("[data-pp-simpan-hapus]")
    until(page, "document.querySelector('[data-pp-simpan-kabar]').textContent.startsWith('Semua')")
    assert page.evaluate(KEPT) | {"keadaan": ""} == {**empty, "simpanan": [], "pekerja": 0}


def test_the_chosen_theme_is_not_sent(opened: Opened, log: list[str]) -> None:
    page = opened("")
    page.click("[data-pp-ganti-tema]")
    before = len(log)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert len(log) > before
    assert not [one for one in log[before:] if "gelap" in one or "terang" in one]


def test_another_site_does_not_learn_where_readers_come_from(opened: Opened) -> None:
    page = opened("cari/#q=lansia")
    page.wait_for_selector(".cari-butir")
    asked: list[dict[str, str]] = []

    def answer(route: Any) -> None:
        asked.append(route.request.all_headers())
        route.fulfill(body="<p id='asal'></p>", content_type="text/html")

    page.route("http://contoh.invalid/**", answer)
    page.evaluate("""() => { const link = document.createElement("a"); link.href = "http://contoh.invalid/x"; document.body.append(link); link.click(); }""")
    page.wait_for_selector("#asal", state="attached")
    assert page.evaluate("document.referrer") == ""
    assert [one for one in asked if "referer" in one] == []


def test_an_old_link_sends_its_words_once_as_the_page_says(opened: Opened, log: list[str]) -> None:
    assert "Kata itu terkirim satu kali" in PAGE
    before = len(log)
    page = opened("cari/?q=sulaman")
    page.wait_for_selector("[data-cari-halaman] .cari-kabar")
    page.reload()
    page.wait_for_selector("[data-cari-halaman] .cari-kabar")
    assert len([one for one in log[before:] if "sulaman" in one]) == 1
