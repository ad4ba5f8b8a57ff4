"""Every card, poster and entry of this library as it goes to paper."""

import datetime
import functools
import html
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from pustaka.book import Volume, volumes
from pustaka.library import Library
from pustaka.library import library as libraries
from tests.book.papers import A4, A6, built, paper, sizes
from tests.programs import ROOT

SMALLEST = 8
"""Points of the danger signs of an entry: what is read in haste is set no smaller."""
LINE = 1.485
"""How tall the font of the text is in its own size, as `pdftotext -bbox` measures a word."""
BOX = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')


@functools.cache
def real() -> Library:
    return libraries.read(ROOT, today=datetime.date(2026, 11, 28), site_url="https://contoh.id/")


@pytest.mark.parametrize("card", [one for one in volumes(real()) if one.form == "kartu"], ids=lambda one: Path(one.path).stem)
def test_every_shipped_card_is_one_a6_page_with_its_sources_behind_and_one_poster(card: Volume, tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    poster = next(one for one in volumes(real()) if one.form == "poster" and one.publications == card.publications)
    made, heard = built(real(), tmp_path, [card, poster])
    assert [one.message for one in heard if one.fatal] == []
    assert [sizes(one.file) for one in made] == [[A6, A6], [A4]]
    back = BOX.findall(pdftotext(made[0].file, "-bbox").split("<page ")[2])
    foot = max(n for n, (_top, _bottom, word) in enumerate(back) if word.startswith("contoh.id/"))
    assert max(float(bottom) for _top, bottom, _word in back[:foot]) <= float(back[foot][0]) + 0.5, "a note touches the foot"
    front, large = (paper.pages(one.file.read_bytes())[0] for one in made)
    values = card.publications[0].document.matter.values
    for page in (front, large):
        assert page.calls >= 2
        assert f"belum ditinjau {values['peninjau'][0].split()[0]}".replace(" ", "") in page.words.replace(" ", "") or values.get("tinjauan")
        assert str(values.get("celah") or "")[:30].replace(" ", "") in page.words.replace(" ", "")


def set_in(boxes: str, signs: Iterable[str]) -> Iterator[float]:
    """The size of each sign that is found by its first words."""
    found = [(float(bottom) - float(top), html.unescape(word)) for top, bottom, word in BOX.findall(boxes)]
    for sign in map(str.split, signs):
        at = next((n for n in range(len(found)) if [word for _height, word in found[n : n + len(sign)]] == sign), None)
        if at is not None:
            yield found[at][0] / LINE


@pytest.mark.parametrize("entry", [one for one in volumes(real()) if one.paper == "a6" and not one.form and not one.collected], ids=lambda one: Path(one.path).stem)
def test_every_shipped_entry_opens_with_a_number_and_its_signs(entry: Volume, tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    assert list(paper.signs(entry.publications[0])), "without signs the page would hold all of none"
    (made,), heard = built(real(), tmp_path, [entry])
    assert not heard
    assert paper.whole(entry.publications[0], paper.pages(made.file.read_bytes()))
    sizes = list(set_in(pdftotext(made.file, "-bbox"), paper.signs(entry.publications[0])))
    assert sizes and min(sizes) >= SMALLEST
