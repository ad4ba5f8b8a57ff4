"""Nothing that a contributor writes becomes code in a page: the theme's engine does not escape by itself, so every template must."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs.theme import Theme

from pustaka import project

OVERRIDES = Path(__file__).parents[2] / "overrides"

HOSTILE = '"><script>alert(1)</script>\'&'

PARTIALS = ("article-header.html", "article-aside.html", "article-footer.html", "listing.html", "listing-filters.html", "site-header.html", "site-footer.html", "urgent.html", "crisis.html", "doors.html")


@pytest.fixture(scope="module")
def engine() -> Environment:
    found = Theme(name="material", custom_dir=str(OVERRIDES)).get_env()
    found.globals["merek"] = project.load(OVERRIDES.parent).brand
    return found


def context() -> dict[str, object]:
    """Every value that a template shows, as somebody with bad intent would write it."""
    link = {"name": HOSTILE, "title": HOSTILE, "url": "x/"}
    item = {
        "title": HOSTILE, "url": "x/", "summary": HOSTILE, "kind": "kasus", "kind_name": HOSTILE, "date": "2020", "year": "2020",
        "eyebrow": HOSTILE, "topics": [HOSTILE], "keys": ["asesmen"],
    }
    listing = {
        "groups": [{"name": HOSTILE, "id": "x", "items": [item]}],
        "filters": {"topik": [{"key": HOSTILE, "name": HOSTILE, "url": "x/", "count": 1}] * 2},
        "more": [{"key": "x", "name": HOSTILE, "url": "x/", "count": 1}],
    }
    call = {"name": HOSTILE, "href": HOSTILE, "state": HOSTILE}
    crisis = {"heading": HOSTILE, "note": HOSTILE, "index": "gawat/", "calls": [call], "cards": [{"title": HOSTILE, "summary": HOSTILE, "url": "x/"}]}
    data = {
        "kind": "kasus", "title": HOSTILE, "summary": HOSTILE, "eyebrow": HOSTILE, "facts": [{"label": HOSTILE, "value": HOSTILE}],
        "pdf": {"url": "x.pdf", "size": "1 KB", "pages": 1},
        "home": {"counts": {}, "ways": [{"id": HOSTILE, "name": HOSTILE, "icon": "walk"}]},
        "notice": HOSTILE, "origin": HOSTILE, "series": link, "previous": link, "next": link, "topics": [link], "pmks": [link],
    }
    heading = SimpleNamespace(id="a", title=HOSTILE, level=2, children=[])
    page = SimpleNamespace(
        url="kasus/x/", title=HOSTILE, content="", edit_url="", is_homepage=False, is_page=True, canonical_url="", toc=SimpleNamespace(items=[heading, heading]),
    )
    return {
        "data": data, "pustaka": data, "listing": listing, "page": page, "nav": SimpleNamespace(items=[page]), "base_url": ".", "sebaris": {}, "ada": {"siapa/"}, "crisis": crisis, "full": True, "is_urgent": True,
        "config": SimpleNamespace(site_name="Pustaka", site_description="", extra=SimpleNamespace(kaki=[])),
    }


@pytest.mark.parametrize("name", PARTIALS)
def test_hostile_words_stay_words(engine: Environment, name: str) -> None:
    shown = engine.get_template(f"partials/{name}").render(context())
    assert "<script>alert" not in shown
    assert '=""><script' not in shown


def test_the_hostile_words_are_shown_at_all(engine: Environment) -> None:
    shown = engine.get_template("partials/article-header.html").render(context())
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
