"""What a reader keeps on a device works in flight mode, stays whole, and goes when it must go."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest

from pustaka import project
from pustaka.build import packing, packs
from pustaka.search.measure import golden
from tests.browser.pages import until

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/search/golden.yml"
SAID = "document.querySelector('[data-pp-simpan-kabar]').textContent"
CARD = "gawat/keinginan-bunuh-diri/"

KEPT = """async () => {
  const texts = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) texts.push((await (await cache.match(one))?.text()) ?? "");
  }
  return texts;
}"""

FIRST_THREE = """async (queries) => {
  document.querySelector("form[data-cari] input").focus();
  const found = [];
  for (const query of queries) found.push((await window.pustakaCari(query)).slice(0, 3).map((one) => one.url));
  return found;
}"""


class Host:
    """A host with a site that can be exchanged, that compresses as hosts do, keeps count, and fails when told to."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.pieces, self.left = folder, list[tuple[str, int]](), 10_000
        self.base, self.caching = "", "no-cache"

    def serve(self) -> Iterator[Host]:
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # the library's name
                path = urlsplit(self.path).path.removeprefix("/pustaka/")
                file = host.folder / path / "index.html" if path == "" or path.endswith("/") else host.folder / path
                piece = path.startswith("simpan/") and re.search(r"/[0-9a-f]{16}\.lzma$", path)
                if piece and host.left <= 0:
                    self.close_connection = True
                    return
                if not file.is_file():
                    self.send_error(404)
                    return
                data = file.read_bytes()
                packed = file.suffix in (".html", ".js", ".json", ".css", ".svg", ".webmanifest")
                body = gzip.compress(data, 6) if packed else data
                if piece:
                    host.left -= 1
                    host.pieces.append((path, len(body)))
                types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
                self.send_response(200)
                self.send_header("Content-Type", types.get(file.suffix, "application/octet-stream"))
                self.send_header("Cache-Control", host.caching)
                self.send_header("Content-Length", str(len(body)))
                if packed:
                    self.send_header("Content-Encoding", "gzip")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            self.base = f"http://127.0.0.1:{server.server_address[1]}/pustaka/"
            yield self
            server.shutdown()
            thread.join()


@pytest.fixture
def host(built: Path) -> Iterator[Host]:
    yield from Host(built).serve()


@pytest.fixture
def reader(opened: Callable[..., Any], host: Host) -> Callable[..., Any]:
    """A page of the host in a browser of its own: `reader("buku-saku/")`."""

    def open_page(address: str = "", before: Callable[[Any], object] | None = None) -> Any:
        page = opened("404.html", width=360, before=before)
        page.goto(host.base + address)
        return page

    return open_page


def saved(page: Any, button: str = "[data-pp-simpan-mulai]", word: str = "Tersimpan") -> str:
    page.click(button)
    until(page, f"{SAID}.startsWith('{word}')", 60)
    return str(page.evaluate(SAID))


def in_pack(folder: Path, key: str = packs.FIRST) -> list[str]:
    listed = json.loads((folder / packs.LIST).read_text("utf-8"))["paket"][key]["potong"]
    return [path for _mark, _size, paths in listed for path in ([paths] if isinstance(paths, str) else paths)]


def changed_site(built: Path, target: Path, change: Callable[[Path], object]) -> Path:
    """The site as it is after a change, packed anew."""
    shutil.copytree(built, target, ignore=shutil.ignore_patterns("*.pdf", packs.FOLDER))
    change(target)
    packs.write(target, project.load(ROOT))
    return target


def edited(path: str, former: str, new: str) -> Callable[[Path], object]:
    def change(folder: Path) -> object:
        file = folder / path
        text = file.read_text("utf-8")
        assert former in text
        return file.write_text(text.replace(former, new), "utf-8")
    return change


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


GOT = """async (paths) => Promise.all(paths.map(async (path) => {
  const answer = await fetch(path), bytes = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [answer.headers.get("content-type"), [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")];
}))"""


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


def test_a_code_opens_its_page_in_flight_mode(reader: Callable[..., Any], host: Host) -> None:
    """The page of one code is not kept; the page for all codes takes its place."""
    code = next(file.parent.name for file in sorted(host.folder.glob("k/*/index.html")) if f"/{CARD}" in file.read_text("utf-8"))
    page = reader()
    saved(page)
    page.context.set_offline(True)
    page.goto(f"{host.base}k/{code}/")
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


def test_a_broken_download_goes_on_where_it_stopped(reader: Callable[..., Any], host: Host) -> None:
    page = reader()
    host.left = 2
    said = saved(page, word="Sambungan putus")
    assert "Lanjutkan" in said
    had = {path for path, _size in host.pieces}
    count = len(host.pieces)
    assert count in (2, 3), "two pieces travel side by side"
    host.left = 10_000
    page.reload()
    until(page, f"{SAID}.startsWith('Unduhan belum selesai')")
    saved(page)
    again = [path for path, _size in host.pieces[count:] if path in had]
    assert again == []


def test_a_new_version_is_offered_and_the_old_one_stays_whole_till_then(reader: Callable[..., Any], host: Host, built: Path, tmp_path: Path) -> None:
    path, new = CARD + "index.html", "Kalimat rekaan yang baru"
    former = (built / path).read_text("utf-8")
    title = re.search(r"<h1>([^<]+)</h1>", former)[0]
    page = reader()
    saved(page)
    count = len(host.pieces)
    host.folder = changed_site(built, tmp_path / "baru", edited(path, title, f"<h1>{new}</h1>"))
    page.goto(host.base + "gawat/")
    worker_restarts(page)
    page.goto(host.base + "siapa/")
    page.wait_for_selector(".pp-simpan-baru")
    assert re.search(r"Ada versi baru dari yang tersimpan, \d+ KB", page.inner_text(".pp-simpan-baru p"))
    assert len(host.pieces) == count, "nothing is fetched before the reader agrees"
    host.left = 0
    page.click(".pp-simpan-baru button >> nth=0")
    until(page, "document.querySelector('.pp-simpan-baru p').textContent.startsWith('Sambungan putus')")
    page.context.set_offline(True)
    page.goto(host.base + CARD)
    assert page.inner_text("h1") in title, "the old set is whole"
    page.context.set_offline(False)
    host.left = 10_000
    page.goto(host.base)
    until(page, f"{SAID}.includes('versi baru') || {SAID}.includes('belum selesai')")
    saved(page)
    assert 0 < sum(size for _path, size in host.pieces[count:]) < 0.4 * sum(size for _path, size in host.pieces[:count])
    page.context.set_offline(True)
    page.goto(host.base + CARD)
    assert page.inner_text("h1") == new


def worker_restarts(page: Any) -> None:
    """A worker that the browser had stopped asks again at the next visit, as it does after ten minutes."""
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")


def test_a_withdrawn_text_leaves_the_device_at_the_next_visit(reader: Callable[..., Any], host: Host, built: Path, tmp_path: Path) -> None:
    gone = "buku-saku/pemulung/"
    sentence = re.search(r'<meta name="description" content="([^"]{30,})"', (built / gone / "index.html").read_text("utf-8"))[1]

    def withdraw(folder: Path) -> None:
        shutil.rmtree(folder / gone)
        for file in (one for one in folder.rglob("*") if one.suffix in (".html", ".js") and sentence in one.read_text("utf-8")):
            file.write_text(file.read_text("utf-8").replace(sentence, "…"), "utf-8")

    page = reader()
    saved(page)
    host.folder = changed_site(built, tmp_path / "tanpa", withdraw)
    worker_restarts(page)
    host.left = 0  # even where the rest of the new version cannot be fetched
    page.goto(host.base + "gawat/")
    until(page, "Boolean(navigator.serviceWorker.controller)")
    for _ in range(50):
        texts = page.evaluate(KEPT)
        if not [one for one in texts if f'"{gone}index.html":' in one]:
            break
        page.wait_for_timeout(100)
    assert not [one for one in texts if f'"{gone}index.html":' in one or f'"dari":"{gone}"' in one]
    host.left = 10_000
    worker_restarts(page)
    page.goto(host.base + "siapa/")
    for _ in range(100):
        if not [one for one in page.evaluate(KEPT) if sentence in one]:
            break
        page.wait_for_timeout(100)
    assert not [one for one in page.evaluate(KEPT) if sentence in one], "lists that mentioned it are renewed unasked"
    page.context.set_offline(True)
    page.goto(host.base + gone)
    assert "/tersimpan/" in page.url
    page.goto(host.base + "buku-saku/pengemis/")
    assert page.inner_text("h1") == "Pengemis"


def test_a_full_device_says_so(reader: Callable[..., Any], host: Host) -> None:
    page = reader()
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.base.removesuffix("/pustaka/"), "quotaSize": 60_000})
    said = saved(page, word="Ruang di perangkat")
    assert "penuh" in said
    assert page.inner_text("[data-pp-simpan-mulai]") == "Lanjutkan"


def test_a_private_window_says_so(reader: Callable[..., Any]) -> None:
    refuse = "navigator.serviceWorker.register = () => Promise.reject(new DOMException('tidak', 'SecurityError'));"
    page = reader(before=lambda page: page.add_init_script(refuse))
    assert "tidak mengizinkan penyimpanan" in saved(page, word="Peramban ini")


def test_what_was_saved_can_be_removed(reader: Callable[..., Any], host: Host) -> None:
    page = reader("tersimpan/")
    page.check("[data-pp-paket][value=kasus]")
    said = saved(page)
    assert "Kasus dan diskusi" in said
    page.on("dialog", lambda one: one.accept())
    page.click("[data-pp-simpan-hapus]")
    until(page, f"{SAID}.startsWith('Semua halaman')")
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


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
