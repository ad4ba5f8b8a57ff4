"""Seven addresses are broken, the commands declare where they went, and then each of them answers in a real browser below a sub-path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests import addressing
from tests.browsing import served
from tests.builds.conftest import copied, run

PREFIX = "/anak/situs/"
TRIES = 60
REASON = "Langkah ini digabung dengan langkah sebelumnya."


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose editor renamed and dropped things, and asked the check."""
    folder = copied(tmp_path_factory.mktemp("pindah"))
    before, after = addressing.texts(), addressing.broken(addressing.texts())
    for path in before.keys() - after.keys():
        (folder / path).unlink()
    for path, data in after.items():
        (folder / path).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def moved(broken: Path) -> Path:
    """The same library after the seven commands that the check names."""
    refused = run(broken, "pustaka", "periksa", "--hanya", "ALAMAT")
    assert refused.returncode == 1
    assert "7 temuan" in refused.stdout
    for old, new in addressing.MOVES.items():
        done = run(broken, "pustaka", "pindah", old, new)
        assert done.returncode == 0, done.stderr
    done = run(broken, "pustaka", "cabut", addressing.STEP, "--alasan", REASON)
    assert done.returncode == 0, done.stderr
    clean = run(broken, "pustaka", "periksa", "--hanya", "ALAMAT")
    assert clean.returncode == 0, clean.stdout
    return broken


@pytest.fixture(scope="module")
def site(moved: Path) -> Path:
    done = run(moved, "pustaka", "bangun", "--tanpa-pdf")
    assert done.returncode == 0, done.stderr
    return moved / "site"


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with served(site, PREFIX) as address:
        yield address


def opened(chromium: Browser, address: str, *, scripts: bool) -> tuple[Page, list[str]]:
    """The page that an address ends on, and what the browser refused on the way."""
    page = chromium.new_context(java_script_enabled=scripts).new_page()
    refused = list[str]()
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(address)
    return page, refused


def comes_into_view(wanted: Locator) -> bool:
    """A browser scrolls to a fragment when it has laid out the page, which may be after it was loaded."""
    for _try in range(TRIES):
        box = wanted.bounding_box()
        if box is not None and 0 <= box["y"] < wanted.page.viewport_size["height"]:
            return True
        wanted.page.wait_for_timeout(100)
    return False


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("old", addressing.RENAMED)
def test_an_old_page_leads_to_the_new_one(chromium: Browser, base: str, old: str, scripts: bool) -> None:
    page, refused = opened(chromium, f"{base}metode/{old}/", scripts=scripts)
    page.wait_for_url(f"{base}metode/{addressing.RENAMED[old]}/")
    assert page.locator("h1").count() == 1
    assert refused == []


def test_the_fragment_goes_along_with_scripts(chromium: Browser, base: str, site: Path) -> None:
    page, _refused = opened(chromium, f"{base}metode/body-map/#sumber", scripts=True)
    page.wait_for_url(f"{base}metode/peta-tubuh-baru/#sumber")
    assert page.locator("#sumber").count() == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize(("page", "old", "new"), [("metode/bpss/", "empat-sisi", "sisi-sisi"), ("metode/terminasi/", "sebab", "sebab-berakhir")])
def test_an_old_id_lands_on_the_section_under_its_new_one(chromium: Browser, base: str, page: str, old: str, new: str, scripts: bool) -> None:
    shown, _refused = opened(chromium, f"{base}{page}#{old}", scripts=scripts)
    here = shown.evaluate("document.querySelector(':target')?.closest('h2')?.id") if scripts else None
    assert here == (new if scripts else None)
    assert comes_into_view(shown.locator(f"#{new}"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_retired_step_lands_on_a_line_with_the_reason(chromium: Browser, base: str, scripts: bool) -> None:
    page, _refused = opened(chromium, base + addressing.STEP, scripts=scripts)
    assert comes_into_view(page.locator(".pp-pindah", has_text=REASON))


def test_old_pages_stand_in_no_index_and_no_map(site: Path) -> None:
    index = "".join(file.read_text("utf-8") for file in (site / "cari").rglob("*.js"))
    assert "metode/peta-tubuh-baru" in index
    assert "metode/body-map/" not in index + (site / "sitemap.xml").read_text("utf-8")
    text = (site / "metode/body-map/index.html").read_text("utf-8")
    assert '<html lang="id">' in text
    assert 'content="noindex"' in text


def test_hosts_that_redirect_have_their_lists(site: Path) -> None:
    assert re.search(r"^/metode/body-map/ /metode/peta-tubuh-baru/ 301$", (site / "_redirects").read_text("utf-8"), re.MULTILINE)
    assert '"/metode/body-map/" "/metode/peta-tubuh-baru/"' in (site / "_pindahan.nginx").read_text("utf-8")


def test_the_other_door_writes_the_same_pages(moved: Path, site: Path, tmp_path: Path) -> None:
    done = run(moved, "pustaka", "ekspor", "--tanpa-pdf", str(tmp_path / "biasa"))
    assert done.returncode == 0, done.stderr
    for path in ("metode/body-map/index.html", "_redirects", "_pindahan.nginx"):
        assert (tmp_path / "biasa/docs" / path).read_bytes() == (site / path).read_bytes()
    assert '<span id="empat-sisi"></span>' in (tmp_path / "biasa/docs/metode/bpss.md").read_text("utf-8")
