"""Items and cells that begin with a link get a mark; sentences with a link in them do not."""

import pytest

from pustaka.build.targets import marked


@pytest.mark.parametrize(("item", "has"), [
    ('<li><a href="a/">A</a>: satu</li>', True),
    ('<td><a href="a/" title="T">A</a></td>', True),
    ('<td data-k="Sumber"><a href="a/">A</a></td>', True),
    ('<td data-k="Sumber">Lihat <a href="a/">A</a></td>', False),
    ('<li>Buka <a href="a/">A</a></li>', False),
    ('<li><a class="pp-panggil" href="tel:119">119</a></li>', False),
    ('<li class="cari-lewati"><a href="a/">A</a></li>', False),
    ('<nav><ul><li><a href="#a">A</a></li></ul></nav>', False),
])
def test_what_is_marked(item: str, has: bool) -> None:
    assert ('class="pp-t"' in marked(f"<article>{item}</article>")) is has


def test_only_articles_are_looked_at() -> None:
    page = '<ul><li><a href="a/">A</a></li></ul>'
    assert marked(page) == page
