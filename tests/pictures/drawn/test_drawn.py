"""Drawings made from data: every family draws its nodes, notes what has no room, and passes the same list as drawings of others."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from lxml import etree
from PIL import ImageFont

from pustaka.pictures import svg
from pustaka.pictures.drawn import FAMILIES, PLACES, Drawing, Node, knows, made, misfits
from pustaka.pictures.drawn.body import BEHIND, FRONT, spot
from pustaka.pictures.drawn.canvas import FIXED, WIDTH, length, lines

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "scripts/pustaka/book/fonts"
LABELS = ("Satu kotak", "Dua, dengan kata yang lebih panjang", "Tiga")
PLACE = {"pohon": ("batang", "akar", "dahan"), "jalan": ("datar", "naik", "turun"), "tubuh": ("perut", "siku kiri", "punggung")}


def drawing(family: str, labels: tuple[str, ...] = LABELS, **more: object) -> Drawing:
    places = PLACE.get(family, ("", "", ""))
    nodes = tuple(Node(label=label, time="3 × 24 jam" if family == "garis waktu" else "", place=places[n % 3]) for n, label in enumerate(labels))
    return Drawing(key="contoh", title="Contoh", family=family, alt="Tiga hal.", nodes=nodes, **more)  # type: ignore[arg-type]  # fields of many types, by name



@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_shows_every_label_and_nothing_outside_its_paper(family: str) -> None:
    text = made(drawing(family))
    words = " ".join(one.text.replace("\u00a0", " ") for one in etree.fromstring(text.encode()).iter("{*}text"))
    for label in LABELS:
        assert all(word in words for word in label.split())
    height = float(etree.fromstring(text.encode()).get("height"))
    for one in etree.fromstring(text.encode()).iter("{*}text"):
        assert 0 < float(one.get("x")) <= float(etree.fromstring(text.encode()).get("width"))
        assert 0 < float(one.get("y")) <= height


@pytest.mark.parametrize("family", FAMILIES)
def test_a_file_is_allowed_like_the_drawings_of_others_and_light(family: str) -> None:
    seen = svg.read(made(drawing(family, calls=("119 rekaan",))).encode())
    assert (seen.refused, seen.whole) == ((), True)
    assert len(gzip.compress(made(drawing(family), inline=True).encode())) < 1500


@pytest.mark.parametrize("family", FAMILIES)
def test_in_a_page_it_has_no_colour_of_its_own(family: str) -> None:
    text = made(drawing(family), inline=True)
    assert 'role="img" aria-label="Tiga hal."' in text
    assert "#" not in text
    assert "xmlns" not in text


@pytest.mark.parametrize("family", FAMILIES)
def test_a_label_that_has_no_room_is_noted_and_its_neighbours_are_not(family: str) -> None:
    assert misfits(drawing(family)) == frozenset()
    assert misfits(drawing(family, ("Satu", "Dua " * 60, "Tiga"))) == {2}
    assert misfits(drawing(family, ("Satu", "Dua", "Tigatigatigatigatigatigatigatigatigatigatigatigatigatiga"))) == {3}


def test_a_long_timeline_stands_in_two_columns_on_paper_and_in_one_on_a_phone() -> None:
    long = drawing("garis waktu", LABELS * 3)
    assert f'viewBox="0 0 {2 * WIDTH} ' in made(long)
    assert f'viewBox="0 0 {WIDTH} ' in made(long, inline=True)
    assert f'viewBox="0 0 {WIDTH} ' in made(drawing("garis waktu"))


def test_an_arrow_leads_back_only_in_a_flow_that_says_so() -> None:
    straight = made(drawing("alur"))
    back = made(Drawing(key="a", title="A", family="alur", alt="A.", nodes=(Node(label="Satu"), Node(label="Dua"), Node(label="Tiga", to=1))))
    assert straight.count("stroke-dasharray") == 0
    assert back.count("stroke-dasharray") == 1


def test_left_is_the_left_of_the_person_who_is_drawn() -> None:
    left, behind = spot("siku kiri"), spot("siku kiri belakang")
    assert left is not None
    assert behind is not None
    assert left[0] > FRONT, "who faces us has the left to our right"
    assert behind[0] < BEHIND


@pytest.mark.parametrize(("family", "place", "known"), [
    ("tubuh", "perut", True), ("tubuh", "perut kiri", False), ("tubuh", "siku", False), ("tubuh", "siku kanan belakang", True), ("tubuh", "sayap", False),
    ("pohon", "akar", True), ("pohon", "daun", False), ("jalan", "turun", True), ("alur", "", True), ("alur", "akar", False), ("garis waktu", "", True),
])  # fmt: skip
def test_places_that_a_family_knows(family: str, place: str, known: bool) -> None:
    assert knows(family, place) is known
    assert set(PLACES) < set(FAMILIES)


@pytest.mark.parametrize("face", ["400Regular", "700Bold"])
def test_no_word_is_wider_in_our_font_than_it_is_counted(face: str) -> None:
    font = ImageFont.truetype(str(FONTS / f"PlusJakartaSans_{face}.ttf"), 1000)
    for words in ("Anda: laporan sosial anak korban atau saksi", "Kontrasepsi darurat, secepatnya", "3 × 24 jam", "«Berhenti sekolah, ikut kerja di pabrik.»"):
        assert font.getlength(words) <= length(words, 1000, bold="Bold" in face) * 1.01


def test_a_number_stays_with_its_unit_and_no_words_take_no_line() -> None:
    assert lines("sebelum 72 jam", 70) == ("sebelum", "72\u00a0jam")
    assert lines("", 70) == ()


def test_the_fixed_colours_are_those_of_the_site() -> None:
    tokens = (ROOT / "docs/assets/gaya/token.css").read_text("utf-8")
    for name, value in FIXED.items():
        assert f"--pp-{name}: {value};" in tokens
