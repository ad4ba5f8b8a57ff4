"""An announced meeting leaves the home page by itself on the day after it, however old the build is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

PLACE = '<div class="pp-lebar pp-beranda">'
MEETINGS = '<section id="rekaan" data-pp-pertemuan><ol><li data-pp-sampai="2026-12-20">Satu</li><li data-pp-sampai="2026-12-28">Dua</li></ol></section>'


@pytest.mark.parametrize(("now", "seen"), [("2026-12-20T23:00:00+07:00", ["Satu", "Dua"]), ("2026-12-21T09:00:00+07:00", ["Dua"]), ("2026-12-29T09:00:00+07:00", [])])
def test_what_is_past_for_the_reader_is_not_shown(opened: Callable[..., Page], base: str, now: str, seen: list[str]) -> None:
    def announced(route: Route) -> None:
        answer = route.fetch()
        assert PLACE in answer.text()
        route.fulfill(response=answer, body=answer.text().replace(PLACE, PLACE + MEETINGS))

    def before(page: Page) -> None:
        page.clock.set_fixed_time(now)
        page.route(base, announced)

    page = opened("", before=before)
    expect(page.locator("#rekaan li:visible")).to_have_text(seen)
    expect(page.locator("#rekaan")).to_be_visible(visible=bool(seen))
