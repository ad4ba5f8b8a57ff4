"""The ZIP of the site as its reader meets it: unpacked, opened by a double click, with no network."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pustaka.search.measure import golden
from tests.browser.pages import until

ROOT = Path(__file__).parents[2]
Opened = Callable[..., Any]
QUERIES = 50
FIRST = "q => pustakaCari(q, {list: 3}).then(all => all.map(one => [one.url.slice(pustakaCari.root.length).replace('index.html', ''), one.parts.map(part => part.url.split('#')[1] || '')]))"


@pytest.fixture(scope="module")
def stick(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diska lepas")  # a name with a blank, as folders on a computer have
    with zipfile.ZipFile(built / "unduh/pustaka-luring.zip") as whole:
        whole.extractall(folder)
    (inner,) = folder.iterdir()
    return inner


@pytest.fixture
def offline(opened: Opened, chromium: Any, stick: Path) -> Any:
    context = chromium.new_context(viewport={"width": 360, "height": 640}, offline=True)
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("requestfailed", lambda request: page.said.append(request.url))
    page.goto((stick / "BACA-SAYA.html").as_uri())
    page.click(".buka")
    page.wait_for_url("**/isi/index.html")
    until(page, "typeof pustakaCari === 'function'")
    yield page
    context.close()


def test_it_opens_with_its_own_letters_and_nothing_is_refused(offline: Any) -> None:
    until(offline, "[...document.fonts].some(one => one.family.includes('Jakarta Sans') && one.status === 'loaded')")
    assert offline.said == []
    assert offline.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_query_finds_the_same_first_three_as_on_the_site(offline: Any, opened: Opened) -> None:
    asked = [one.query for one in golden((ROOT / "tests/search/golden.yml").read_text("utf-8"))]
    asked = asked[:: max(1, len(asked) // QUERIES)][:QUERIES]
    assert len(asked) == QUERIES
    online = opened("siapa/")
    until(online, "typeof pustakaCari === 'function'")
    wanted = [online.evaluate(FIRST, query) for query in asked]
    assert [offline.evaluate(FIRST, query) for query in asked] == wanted
    assert all(wanted)


def test_a_result_opens_its_page(offline: Any) -> None:
    offline.fill("input[type=search]", "menangani anak jalanan")
    offline.wait_for_selector(".cari-judul")
    offline.click(".cari-judul >> nth=0")
    offline.wait_for_url("**/buku-saku/anak-jalanan/index.html*")


def test_the_page_of_all_results_works_too(offline: Any) -> None:
    offline.fill("input[type=search]", "overdosis")
    offline.press("input[type=search]", "Enter")
    offline.wait_for_url("**/cari/index.html#q=overdosis")
    until(offline, "document.querySelector('[data-cari-halaman] a[href*=\"/gawat/overdosis/\"]') !== null")


def test_a_file_to_be_sent_reads_on_a_phone_without_scripts(opened: Opened, chromium: Any, built: Path, tmp_path: Path) -> None:
    file = shutil.copy(built / "berkas/buku-saku-anak-jalanan.html", tmp_path)
    context = chromium.new_context(viewport={"width": 360, "height": 640}, offline=True, java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(Path(file).as_uri())
    assert page.locator(".pp-panggil").first.is_visible()
    page.locator("nav summary").click()
    page.locator("nav a[href='#langkah']").click()
    assert page.locator("#langkah").is_visible()
    assert [one for one in asked if not one.startswith((Path(file).as_uri(), "data:"))] == []
    context.close()


SHARE = """
window.given = [];
navigator.canShare = (what) => what.files.length === 1;
navigator.share = async (what) => { window.given.push([what.files[0].name, what.files[0].type, await what.files[0].text()]); };
"""


def test_where_a_phone_can_share_the_button_hands_over_the_file(opened: Opened, built: Path) -> None:
    page = opened("buku-saku/anak-jalanan/", width=360, before=lambda page: page.add_init_script(SHARE))
    page.click("[data-pp-kirim]")
    until(page, "window.given.length === 1")
    assert page.evaluate("window.given[0]") == ["buku-saku-anak-jalanan.html", "text/html", (built / "berkas/buku-saku-anak-jalanan.html").read_text("utf-8")]


@pytest.mark.parametrize("javascript", [True, False])
def test_elsewhere_the_button_is_a_download(opened: Opened, javascript: bool) -> None:
    page = opened("gawat/overdosis/", width=360, javascript=javascript)
    with page.expect_download() as waited:
        page.click("[data-pp-kirim]")
    assert waited.value.suggested_filename == "gawat-overdosis.html"
