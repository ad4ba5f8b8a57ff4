"""Every page obeys the policy that it carries, and the policy stops what slips in."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from pustaka.build import forwarding, hosting
from tests.browser.pages import PAGES, until
from tests.programs import ROOT

Opened = Callable[..., Any]

QUERY = "cari/#q=anak%20jalann"

LISTEN = "addEventListener('securitypolicyviolation', (event) => { (window.refused ||= []).push(`${event.effectiveDirective} ${event.blockedURI} ${event.lineNumber}`); }, true);"
REFUSED = "window.refused || []"


def watched(page: Any) -> None:
    page.add_init_script(LISTEN)


def hosted(built: Path) -> Callable[[Any], None]:
    """Sends the headers of the site's own header file with every answer, as a host that reads it does."""
    lines = (built / hosting.HEADERS).read_text("utf-8").splitlines()[1:]
    sent = dict(line.strip().split(": ", 1) for line in lines)

    def listen(page: Any) -> None:
        def answer(route: Any) -> None:
            response = route.fetch()
            route.fulfill(response=response, headers={**response.headers, **{name.lower(): value for name, value in sent.items()}})

        watched(page)
        page.route("**/*", answer)

    return listen


def used(page: Any) -> None:
    """What readers do on any page: the theme is changed, something is typed, and the page is read to its end."""
    page.wait_for_load_state("networkidle")
    if page.locator("[data-pp-ganti-tema]").is_visible():
        page.click("[data-pp-ganti-tema]")
    page.keyboard.press("/")
    page.keyboard.insert_text("gepng")
    page.wait_for_selector("[role=listbox]:not([hidden]) [role=option]")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [*PAGES.values(), QUERY], ids=[*PAGES, "hasil pencarian"])
def test_nothing_of_a_page_is_refused(opened: Opened, address: str, scheme: str) -> None:
    page = opened(address, scheme=scheme, before=watched)
    assert page.evaluate("document.documentElement.className") == "js", "the script before the first paint ran"
    used(page)
    assert page.evaluate(REFUSED) == []


@pytest.mark.parametrize("address", ["", PAGES["entri"], PAGES["cakupan"], QUERY])
def test_nothing_is_refused_where_a_host_sends_the_headers_too(opened: Opened, built: Path, address: str) -> None:
    page = opened(address, width=360, before=hosted(built))
    used(page)
    assert page.evaluate(REFUSED) == []


def test_a_file_to_be_sent_keeps_its_look_where_a_host_sends_the_headers(opened: Opened, built: Path) -> None:
    page = opened("berkas/gawat-overdosis.html", width=360, before=hosted(built))
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.pp-panggil')).display") == "inline-block"


def test_what_slips_in_neither_runs_nor_asks(opened: Opened) -> None:
    asked: list[str] = []

    def answer(route: Any) -> None:
        asked.append(route.request.url)
        route.abort()

    def listen(page: Any) -> None:
        watched(page)
        page.route("http://contoh.invalid/**", answer)

    page = opened(PAGES["entri"], before=listen)
    page.evaluate("""async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = 1";
      document.body.append(script);
      document.querySelector("article").insertAdjacentHTML("beforeend",
        `<img src="x" onerror="window.ran = 2"><img src="http://contoh.invalid/a.png"><iframe src="http://contoh.invalid/"></iframe>
         <p id="gaya" style="color: red">a</p><form id="keluar" action="http://contoh.invalid/"></form><base href="http://contoh.invalid/">`);
      document.getElementById("keluar").submit();
      await fetch("http://contoh.invalid/f").catch(() => {});
      navigator.sendBeacon("http://contoh.invalid/b");
    }""")
    until(page, "(window.refused || []).length >= 8")
    assert page.evaluate("window.ran") is None
    assert asked == []
    directives = {one.split(" ")[0] for one in page.evaluate(REFUSED)}
    assert directives >= {"script-src-elem", "script-src-attr", "img-src", "frame-src", "style-src-attr", "form-action", "connect-src", "base-uri"}


def test_every_script_inside_a_page_is_one_that_the_policy_names(built: Path) -> None:
    policies, seen = set(), 0
    moves = hosting.inline(ROOT)[forwarding.SCRIPT]
    for file in sorted(one for one in built.rglob("*.html") if one.parent != built / "berkas" and one.parent.parent != built / "k"):  # those have their own
        head = lxml.html.parse(str(file)).getroot()
        (policy,) = head.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
        first = [one.tag for one in head.xpath("//head/*")].index("meta")
        assert not head.xpath("//head/meta[@http-equiv='Content-Security-Policy']/preceding-sibling::*[not(self::meta[@charset])]"), "nothing may load before it"
        assert first == 0
        if not head.xpath("//meta[@http-equiv='refresh']"):  # what only leads on has a script of its own
            policies.add(policy)
        for script in head.xpath("//script[not(@src or @type='application/ld+json')]"):
            seen += 1
            assert f"'{hosting.hashed(script.text)}'" in policy.replace(";", "").split(" "), file
        assert not head.xpath("//@style | //style | //@*[starts-with(name(), 'on')]"), file
        assert head.xpath("//head/meta[@name='referrer']/@content") == ["no-referrer"]
    closed = hosting.policy([script for name, script in hosting.inline(ROOT).items() if name != forwarding.SCRIPT], closed=True)
    assert closed in policies
    policies.remove(closed)  # the page that reads manuscripts
    assert len(policies) == 1
    assert seen > 200
    given = (built / hosting.HEADERS).read_text("utf-8")
    sent = {policy for file in (built / "berkas").glob("*.html") for policy in lxml.html.parse(str(file)).getroot().xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")}
    (style,) = {word for policy in sent for word in policy.replace(";", "").split(" ") if word.startswith("'sha256-")}
    (sent_to_all,) = re.findall("Content-Security-Policy: (.*)", given)
    for_moved = f" '{hosting.hashed(moves)}'"
    assert for_moved in sent_to_all, "the header reaches the pages that lead on too"
    assert f"{policies.pop()}; frame-ancestors 'none'".replace("style-src 'self'", f"style-src 'self' {style}") == sent_to_all.replace(for_moved, "")


@pytest.mark.parametrize(("scheme", "chosen", "wanted"), [("dark", None, "gelap"), ("light", "gelap", "gelap"), ("dark", "terang", "terang")])
def test_no_other_theme_flashes_up_first(opened: Opened, scheme: str, chosen: str | None, wanted: str) -> None:
    """The theme stands before the body exists, so nothing is painted in another."""
    def listen(page: Any) -> None:
        page.add_init_script(f"""{f"localStorage.setItem('pp-tema', '{chosen}');" if chosen else ""}
          new MutationObserver(() => {{ if (document.body && !window.first) window.first = document.documentElement.dataset.ppTema || "tidak ada"; }}).observe(document, {{ childList: true, subtree: true }});""")

    assert opened(PAGES["entri"], scheme=scheme, before=listen).evaluate("window.first") == wanted
