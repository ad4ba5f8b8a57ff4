"""What the search fetches, where it leads, and what it says when a file does not come."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

from tests.browser.searching import FIELD, Opened


def test_the_first_page_carries_no_search_data(opened: Opened, built: Path) -> None:
    asked: list[str] = []
    opened("", before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    assert not [url for url in asked if "/cari/" in url and "/assets/cari/" not in url]
    engine = [built / "assets" / "cari" / f"{name}.js" for name in ("kolom", "kata", "mesin")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in engine) <= 8 * 1024
    assert max(len(gzip.compress(file.read_bytes())) for file in (built / "cari").rglob("*.js")) <= 16 * 1024


def test_the_search_works_from_a_folder(opened: Opened, built: Path) -> None:
    page = opened("")
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
    page.goto((built / "index.html").as_uri())
    found = page.evaluate("pustakaCari('gepeng').then((found) => found.map((one) => one.url))")
    assert any(url.startswith("file:") and "/buku-saku/gelandangan/" in url for url in found[:2])
    page.fill(FIELD, "gepeng")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/index.html#q=gepeng")
    page.wait_for_selector(".cari-butir")
    page.click(".cari-butir-judul")
    page.wait_for_url("**/index.html")
    assert page.locator("h1").inner_text() in ("Gelandangan", "Pengemis")
    assert errors == []


def test_index_files_of_two_versions_do_not_mix(opened: Opened) -> None:
    """A shard of an older build is refused and fetched again together with its core."""
    page = opened("")
    page.evaluate("pustakaCari('anak')")
    served = {"old": 0}

    def stale(route: Any) -> None:
        response = route.fetch()
        served["old"] += 1
        route.fulfill(response=response, body=re.sub(r'",\s*"[0-9a-f]{10}"', '","0000000000"', response.text(), count=1))

    page.route(re.compile(r"/cari/p/"), stale, times=1)
    assert page.evaluate("pustakaCari('narkoba').then((found) => found.length)")
    assert served["old"] == 1


def test_a_citation_leads_right_to_the_law_and_then_to_its_place_in_the_list(opened: Opened, base: str) -> None:
    page = opened("")
    first, part = page.evaluate("pustakaCari('UU No. 14 Tahun 2019').then(([one, other]) => [one.url, other.parts[0]])")
    assert first == base + "hukum/uu-14-2019/"
    assert (part["url"], part["heading"]) == (base + "hukum/#uu-14-2019", "UU 14/2019")
    assert "UU 14/2019" in "".join(text for text, _marked in part["pieces"])


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda route: route.abort(), "Periksa jaringan"),
        (lambda route: route.fulfill(body="/* masuk dahulu */", content_type="text/javascript"), "tidak terbaca"),
        (lambda route: route.fulfill(body="pustakaCari.muat('inti', '0', {});", content_type="text/javascript"), "Pencarian terhenti"),
    ],
)
def test_a_failure_says_what_failed(opened: Opened, broken: Any, said: str) -> None:
    page = opened("", before=lambda page: page.route("**/cari/inti.js*", broken))
    page.fill(FIELD, "tunawisma")
    page.get_by_text(said).filter(visible=True).first.wait_for(timeout=10_000)


def test_a_quotation_finds_only_pages_that_say_it(opened: Opened, built: Path) -> None:
    page = opened("")
    found = page.evaluate("""pustakaCari('"rumah singgah"').then((found) => found.map((one) => one.page))""")
    assert found
    for number in found:
        assert "rumah singgah" in (built / "cari" / "t" / f"{number}.js").read_text(encoding="utf-8").lower()
    answer = page.evaluate("""pustakaCari.search('"singgah aman rumah"').then(({phrase, count}) => [phrase, count > 0])""")
    assert answer == ["singgah aman rumah", True], "kutipan yang tidak ada dikatakan, kata-katanya tetap dicari"


def test_a_term_is_reached_at_its_place_in_the_list(opened: Opened, base: str) -> None:
    page = opened("")
    urls = page.evaluate("pustakaCari('kepanjangan kdrt').then((found) => found.flatMap((one) => one.parts.map((part) => part.url)))")
    assert f"{base}istilah/#kdrt" in urls
