"""«Periksa naskah»: what the check finds of numbers and addresses, the browser finds too; nothing that is pasted leaves the device."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from pustaka.build import browser_rules, hosting
from pustaka.privacy import births, contacts, dates, numbers, phones, places, plates, points
from pustaka.privacy.detect import settled
from pustaka.privacy.view import unfold
from pustaka.site import own_check
from tests.browser.pages import PAGES
from tests.browsing import chromium_path
from tests.intake.making import MAIL, NUMBER, PHONE, docx, p, table
from tests.intake.manuscripts import LONG
from tests.programs import ROOT

Opened = Callable[..., Any]
Found = list[tuple[int, int, str]]

ADDRESS = PAGES["periksa naskah"]
ENGINE = (ROOT / "docs/assets/skrip/periksa.js").read_text("utf-8")
SAMPLE = re.compile(r"^`{4,}\{\.\w+ \.(?P<what>salah|benar) [^\n]*\n(?P<text>.*?)^`{4,}$", re.MULTILINE | re.DOTALL)

HAND = "08" + "12"
TEXTS = (
    f"Hubungi {PHONE}, WA-nya di {HAND.removeprefix('0')} 3456 7788 atau +62 (0) {HAND[1:]} 3456 7788.", f"Surel {MAIL}; nama dot rekaan at contoh dot com; nama.rekaan@gmail",
    f"NIK klien: {NUMBER}. KK 340200xxxxxx. KIS nomor 0001200000000, PKH tahun 2018, PKH Rp 750.000.", "Rekening: BNI 0998877001, dana 12.500.000, tahun 2012 2013 2014 2015.",
    "No. Rekam Medis 77-88-99. LP/B/990/VI/2022/SPKT. nomor perkara 12/2021. UU 16/HUK/2019.", "motor plat ad 7070 zq, angkot ad 1790 kk, motor 12 kk, motor b 120 cc, H 9966 ABZ, ruang B 12, S 1 PGSD, TAHUN 2019.",
    "Rumahnya di Jl. Anyelir 4 No. 10 RT 02/RW 05, -7.771234, 110.221234, suhu 37,5 °C.", "Lahir di Contohan, 21-02-1990. Rapat 21-02-1990. TTL: 7 / 11 / 1 9 6 3. Harlah lembaga 5 Juni 1998.",
    "IG: nama.rekaan, https://www.instagram.com/nama.rekaan/, chat.whatsapp.com/REKAAN, akun resmi, @12, a@b.", "Telepon 129, 14045, (0251) 7000998, 021-5550000, (1998) 23, 024/2012, 1.081.200.001.234.",
    "nol delapan satu dua nol nol nol nol satu dua tiga empat; satu, dua, tiga, empat, lima, enam, tujuh, delapan", "O8l2-OOOO-9l9l &#48;812&#45;0000-1234 **0812**-0000-9876 ０８１２-0000-1234 ٠٨١٢-٠٠٠٠-١٢٣٤",
    "| Nama | Tanggal lahir |\n| --- | --- |\n| X | 12-03-2009 |\n| Y | 1 Mei 1990 |\n\nRapat 1 Mei 1990.", "6P5G+8X https://maps.app.goo.gl/rekaan 7 derajat 46 menit lintang selatan, 20 derajat", "Tinggal di Kampung Siaga, jalan keluar, ketua RT/RW, kode pos 55792. alamat: jl melati no 3",
)


def samples() -> Iterator[str]:
    """The invented manuscripts that the check is measured by, and the examples of the rules' own pages: what is wrong and what is right."""
    yield from (json.loads(line)["text"] for line in (ROOT / "tests/privacy/data/contoh.jsonl").read_text("utf-8").splitlines())
    for path in sorted((ROOT / "docs/kontribusi/aturan").glob("diri*.md")):
        yield from (found["text"] for found in SAMPLE.finditer(path.read_text("utf-8")))


def by_check(text: str) -> Found:
    """What the same finders of the check say, without what needs the dictionary, which the page does not claim."""
    view = unfold(text)
    finders = (phones.find, contacts.find, numbers.find, points.find, places.streets, dates.find, births.find)
    hits = [one for finder in finders for one in finder(view.text) if one.rule in browser_rules.RULES]
    whole = {found.span("value") for found in plates.VEHICLE.found(view.text)} | {found.span() for found in plates.PLATES.found(view.text)}
    small = {found.span() for pattern in (plates.SMALL_PLATES, plates.SPACED) for found in pattern.found(view.text)} - whole
    kept = [one for one in settled(hits) if not (one.rule == "alamat" and by_name(view.text, one.start, one.end)) and (one.start, one.end) not in small]
    return sorted((*view.origin(one.start, one.end), one.rule) for one in kept)


def by_name(text: str, start: int, end: int) -> bool:
    """Whether an address is known by its name alone, which takes the dictionary; behind `Alamat:` it is known by its label."""
    if any(found.start("value") == start for found in places.ROW.found(text)):
        return False
    opening = places.HAMLET.match(text[start:end])
    return opening is not None and not places.PLOT.search(text[start + opening.end() : end]) and not places.NUMBERED.match(text, end)


@pytest.fixture(scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Found]]:
    if chromium_path() is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("Halaman tidak diuji: Chromium tidak ditemukan.")
    browser: Browser = request.getfixturevalue("chromium")
    page = browser.new_page()
    page.add_script_tag(content=browser_rules.files()[own_check.DATA].decode("utf-8"))
    page.add_script_tag(content=ENGINE)
    yield lambda text: sorted((one["start"], one["end"], one["rule"]) for one in page.evaluate("(text) => ppPeriksa.found(text)", text))
    page.close()


def missing(some: Found, others: Found) -> Found:
    """What of `some` has no counterpart of the same rule that overlaps it."""
    return [one for one in some if not any(one[2] == other[2] and one[0] < other[1] and other[0] < one[1] for other in others)]


def bare(text: str) -> str:
    """Without signs of two code units, so that places mean the same on both sides."""
    return "".join(one if ord(one) < 0x10000 else "?" for one in text)


@pytest.mark.parametrize("text", TEXTS, ids=[str(n) for n in range(len(TEXTS))])
def test_both_find_the_same_in_texts_made_for_it(engine: Callable[[str], Found], text: str) -> None:
    mine, theirs = by_check(text), engine(text)
    assert missing(mine, theirs) == [], "the browser overlooks it"
    assert missing(theirs, mine) == [], "only the browser finds it"


def test_both_find_the_same_in_the_examples_of_the_rules(engine: Callable[[str], Found]) -> None:
    texts = [bare(text) for text in samples()]
    assert len(texts) > 60
    found = [(text, by_check(text), engine(text)) for text in texts]
    assert sum(len(mine) for _text, mine, _theirs in found) > 80
    assert [(one, text[one[0] : one[1]]) for text, mine, theirs in found for one in missing(mine, theirs)] == [], "the browser overlooks it"
    assert [(one, text[one[0] : one[1]]) for text, mine, theirs in found for one in missing(theirs, mine)] == [], "only the browser finds it"


def test_both_find_the_same_in_everything_that_we_publish(engine: Callable[[str], Found]) -> None:
    texts = [bare(path.read_text("utf-8")) for folder in ("casebook", "discussions", "docs/metode", "docs/buku-saku") for path in sorted((ROOT / folder).rglob("*.md"))]
    assert len(texts) > 60
    for text in texts:
        mine, theirs = by_check(text), engine(text)
        assert (missing(mine, theirs), missing(theirs, mine)) == ([], [])


def test_every_pattern_is_asked_and_no_other() -> None:
    asked = set(re.findall(r'"((?:phones|contacts|cases|numbers|plates|points|places|dates|births)\.[A-Z_]+)"', ENGINE)) | {f"numbers.{name}" for name in ("NPWP", "NIP", "PASSPORT", "BIRTH_PAPER")}
    assert asked == dict(browser_rules.patterns()).keys()


def test_nothing_leaves_the_page_and_nothing_is_kept(opened: Opened, log: list[str]) -> None:
    page = opened(ADDRESS, width=360)
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url))
    before = len(log)
    page.get_by_label("Tempel naskah").fill(f"Hubungi {PHONE}.\n\nNIK {NUMBER}, {MAIL}.")
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.get_by_role("heading", name="3 tempat perlu diubah")).to_be_visible()
    time.sleep(1)
    # The browser asks for the icon of a tab when it likes, on a busy machine long after the page is there.
    icon = page.evaluate("document.querySelector('link[rel=icon]').href")
    assert [one for one in sent if one != icon] == []
    assert [one for one in log[before:] if not one.startswith(f"GET {urlsplit(icon).path} ")] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash, location.search]") == [0, 0, "", "", ""]
    told = page.locator("[data-pp-hasil]").inner_text()
    for value in (PHONE, NUMBER, MAIL):
        assert value not in told
    assert "Baris 1: nomor telepon atau WhatsApp. Hapus nomornya" in told
    assert "aman" not in told.split()


def test_the_page_may_connect_to_nothing(opened: Opened, built: Path) -> None:
    html = (built / ADDRESS / "index.html").read_text("utf-8")
    assert "connect-src &#39;none&#39;" in html or "connect-src 'none'" in html
    page = opened(ADDRESS)
    for way in ("fetch(location.href)", "new Promise((_ok, no) => { const r = new XMLHttpRequest(); r.onerror = no; r.open('GET', location.href); r.send(); })"):
        assert page.evaluate(f"{way}.then(() => 'terkirim', () => 'ditolak')") == "ditolak"
    assert hosting.policy([], closed=True) != hosting.policy([])


def test_a_place_is_shown_in_the_text(opened: Opened) -> None:
    page = opened(ADDRESS)
    field = page.get_by_label("Tempel naskah")
    field.fill(f"Satu baris.\nHubungi {PHONE} besok.")
    page.get_by_role("button", name="Periksa", exact=True).click()
    page.get_by_role("button", name="Tunjukkan").click()
    assert field.evaluate("(one) => one.value.slice(one.selectionStart, one.selectionEnd)") == PHONE


@pytest.mark.parametrize("name", ["naskah.docx", "naskah.txt"])
def test_a_file_is_opened_on_the_device(opened: Opened, name: str, log: list[str]) -> None:
    page = opened(ADDRESS)
    page.wait_for_load_state("networkidle")
    before = len(log)
    data = docx(p(LONG), table(["Nama", "Nomor"], ["X", PHONE])) if name.endswith("docx") else f"{LONG}\r\nHubungi {PHONE}".encode()
    page.get_by_label("Atau pilih berkas").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
    expect(page.get_by_text("Naskah sudah dibuka di perangkat ini.")).to_be_visible()
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.get_by_role("heading", name="1 tempat perlu diubah")).to_be_visible()
    assert [one for one in log[before:] if "/assets/merek/ikon.svg " not in one] == []  # browsers fetch the icon of a page when they like


def test_a_clean_text_is_not_called_more_than_it_is(opened: Opened) -> None:
    page = opened(ADDRESS)
    page.get_by_label("Tempel naskah").fill(LONG)
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.get_by_role("heading", name="Tidak ada nomor atau alamat yang dikenali")).to_be_focused()
    expect(page.get_by_text("tidak mengenali nama orang dan tempat").first).to_be_visible()


@pytest.mark.parametrize("data", [b"PK\x03\x04rusak", b"\xd0\xcf\x11\xe0lama", b"%PDF-1.7"])
def test_what_cannot_be_opened_says_what_to_do(opened: Opened, data: bytes) -> None:
    page = opened(ADDRESS)
    page.get_by_label("Atau pilih berkas").set_input_files({"name": "naskah.docx", "mimeType": "application/octet-stream", "buffer": data})
    expect(page.get_by_text("salin semua tulisannya, lalu tempel")).to_be_visible()


def test_it_works_without_a_network_once_the_page_is_there(opened: Opened) -> None:
    page = opened(ADDRESS, width=360)
    page.context.set_offline(True)
    page.get_by_label("Tempel naskah").fill(f"Hubungi {PHONE}.")
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.get_by_role("heading", name="1 tempat perlu diubah")).to_be_visible()
    page.get_by_role("button", name="Kosongkan").click()
    expect(page.get_by_label("Tempel naskah")).to_have_value("")


def test_without_scripts_it_says_so(opened: Opened) -> None:
    page = opened(ADDRESS, javascript=False)
    expect(page.get_by_text("Tanpa skrip, halaman ini tidak dapat memeriksa apa-apa.")).to_be_visible()
    expect(page.get_by_role("button", name="Periksa", exact=True)).to_be_hidden()
