"""What a reader keeps stays whole when the line breaks, follows the site, and goes when it must go."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pustaka import project
from pustaka.build import packs
from tests.browser.offline import CARD, SAID, Host, saved
from tests.browser.pages import until

ROOT = Path(__file__).parents[2]

KEPT = """async () => {
  const texts = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) texts.push((await (await cache.match(one))?.text()) ?? "");
  }
  return texts;
}"""


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
