"""What a reader keeps on a device works in flight mode, whole."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from pustaka.build import packing, packs
from pustaka.search.measure import golden
from tests.browser.offline import CARD, Host, saved
from tests.browser.pages import until

ROOT = Path(__file__).parents[2]

GOLDEN = ROOT / "tests/search/golden.yml"

FIRST_THREE = """async (queries) => {
  document.querySelector("form[data-cari] input").focus();
  const found = [];
  for (const query of queries) found.push((await window.pustakaCari(query)).slice(0, 3).map((one) => one.url));
  return found;
}"""

GOT = """async (paths) => Promise.all(paths.map(async (path) => {
  const answer = await fetch(path), bytes = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [answer.headers.get("content-type"), [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")];
}))"""


def in_pack(folder: Path, key: str = packs.FIRST) -> list[str]:
    listed = json.loads((folder / packs.LIST).read_text("utf-8"))["paket"][key]["potong"]
    return [path for _mark, _size, paths in listed for path in ([paths] if isinstance(paths, str) else paths)]


def test_nothing_is_stored_before_the_reader_asks(reader: Callable[..., Any], host: Host) -> None:
    page = reader()
    for address in ("buku-saku/", "tersimpan/", CARD):
        page.goto(host.base + address)
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert host.pieces == []


def test_every_page_of_the_first_pack_opens_in_flight_mode(reader: Callable[..., Any], host: Host) -> None:
    page = reader("buku-saku/")
    said = saved(page)
    assert "Gawat dan buku saku" in said
    shown = int(re.search(r"(\d+) KB", said)[1]) * 1000
    travelled = sum(size for _path, size in host.pieces)
    assert abs(travelled - shown) <= 0.02 * shown, (travelled, shown)
    pages = [path for path in in_pack(host.folder) if path.endswith(".html")]
    assert len(pages) > 40
    assert sum(path.startswith("gawat/") for path in pages) == len(list((host.folder / "gawat").rglob("*.html")))
    page.context.set_offline(True)
    for path in pages:
        answer = page.goto(host.base + path.removesuffix("index.html"))
        assert answer.from_service_worker
        assert answer.text() == packing.lightened((host.folder / path).read_text("utf-8")), path


def test_every_anchor_within_the_pack_is_there(built: Path) -> None:
    """The pages come out of the pack letter by letter, as the test above shows; so the anchors can be followed in the files."""
    pages = {path: lxml.html.parse(str(built / path)).getroot() for path in in_pack(built) if path.endswith(".html")}
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    lost, followed = [], 0
    for path, page in pages.items():
        for link in page.xpath("//a/@href"):
            address, _, anchor = link.partition("#")
            target = (built / path).parent / address if address else built / path
            if re.match(r"[a-z]+:", link) or not anchor:
                continue
            name = ((target / "index.html" if target.is_dir() else target).resolve()).relative_to(built.resolve()).as_posix()
            if name in ids:
                followed += 1
                if anchor not in ids[name] and name != "cari/index.html":
                    lost.append((path, link))
    assert followed > 1000
    assert lost == []


def test_fifty_queries_find_the_same_three_pages_in_flight_mode(reader: Callable[..., Any], host: Host) -> None:
    queries = [one.query for one in golden(GOLDEN.read_text("utf-8"))][::4][:50]
    assert len(queries) == 50
    page = reader()
    online = page.evaluate(FIRST_THREE, queries)
    saved(page)
    page.context.set_offline(True)
    page.goto(host.base + "siapa/")
    page.goto(host.base)
    assert page.evaluate(FIRST_THREE, queries) == online


@pytest.mark.parametrize("key", [pack.key for pack in packs.PACKS if pack.key.startswith("pdf")])
def test_pdfs_that_were_chosen_come_out_byte_by_byte_in_flight_mode(reader: Callable[..., Any], host: Host, key: str) -> None:
    if not next(host.folder.glob("unduh/*.pdf"), None):
        pytest.skip("a site made without PDFs offers none")
    paths = in_pack(host.folder, key)
    page = reader("tersimpan/")
    page.check(f"[data-pp-paket][value={key}]")
    saved(page)
    page.context.set_offline(True)
    page.goto(host.base + "siapa/")
    assert page.evaluate(GOT, [host.base + path for path in paths]) == [["application/pdf", hashlib.sha256((host.folder / path).read_bytes()).hexdigest()] for path in paths]


def test_an_address_opens_in_flight_mode_however_it_was_handed_on(reader: Callable[..., Any], host: Host) -> None:
    """Without its last slash, as people write it; with what messengers add; and with the section that was meant."""
    page = reader()
    saved(page)
    page.context.set_offline(True)
    bare = CARD.rstrip("/")
    for given, shown in ((bare, CARD), (f"{bare}?dari=pesan#lihat", f"{CARD}?dari=pesan#lihat"), (f"{CARD}?dari=pesan#lihat", f"{CARD}?dari=pesan#lihat"), (f"{CARD}index.html", f"{CARD}index.html"), ("siapa", "siapa/")):
        page.goto(host.base + given)
        assert page.url == host.base + shown
        assert page.locator("h1").count() == 1 and page.locator("link[rel=stylesheet]").evaluate_all("all => all.every((one) => one.sheet)")
    page.goto(host.base + "metode/genogram")
    until(page, "document.querySelector('[data-pp-belum]').checkVisibility()")
    assert page.locator("[data-pp-belum] a").first.get_attribute("href") == host.base + "metode/genogram"


@pytest.mark.parametrize("end", ["/", ""])
def test_a_code_opens_its_page_in_flight_mode(reader: Callable[..., Any], host: Host, end: str) -> None:
    """The page of one code is not kept; the page for all codes takes its place."""
    code = next(file.parent.name for file in sorted(host.folder.glob("k/*/index.html")) if f"/{CARD}" in file.read_text("utf-8"))
    page = reader()
    saved(page)
    page.context.set_offline(True)
    page.goto(f"{host.base}k/{code}{end}")
    until(page, f"location.pathname.endsWith('/{CARD}')")


def test_what_is_not_saved_says_so_and_names_what_is(reader: Callable[..., Any], host: Host) -> None:
    page = reader()
    saved(page)
    page.context.set_offline(True)
    page.goto(host.base + "metode/genogram/")
    until(page, "document.querySelector('[data-pp-belum]').checkVisibility()")
    assert page.locator("[data-pp-belum] h2").inner_text() == "Halaman ini belum tersimpan"
    assert page.locator("[data-pp-belum] a").first.get_attribute("href") == host.base + "metode/genogram/"
    page.goto(host.base + "tersimpan/#belum=" + "https%3A%2F%2Fcontoh.invalid%2F")
    page.reload()
    assert not page.locator("[data-pp-belum]").is_visible(), "only addresses of this site are linked"


def test_a_browser_without_the_worker_sees_no_button(reader: Callable[..., Any], opened: Callable[..., Any]) -> None:
    page = reader(before=lambda page: page.add_init_script("delete Navigator.prototype.serviceWorker;"))
    assert not page.locator("[data-pp-simpan]").is_visible()
    page = opened("", javascript=False)
    assert not page.locator("[data-pp-simpan]").is_visible()


def test_the_browser_can_install_the_site(reader: Callable[..., Any], host: Host) -> None:
    page = reader()
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    given = json.loads(found["data"])
    assert given["lang"] == "id"
    assert {one["sizes"] for one in given["icons"]} == {"192x192", "512x512"}
    for one in given["icons"]:
        data = (host.folder / one["src"]).read_bytes()
        assert f"{int.from_bytes(data[16:20])}x{int.from_bytes(data[20:24])}" == one["sizes"]
    problems = [one["errorId"] for one in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [one for one in problems if one != "in-incognito"] == []
