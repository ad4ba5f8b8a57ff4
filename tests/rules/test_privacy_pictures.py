"""DIRI for pictures: what a drawing says, and what the names of files give away."""

from __future__ import annotations

import datetime
from dataclasses import replace
from urllib.parse import quote

import pytest

from pustaka.check import check
from pustaka.library.signoff import digest
from tests.helpers import library
from tests.rules.pictures import png

PAGE, CASE, PICTURE = "docs/contoh.md", "casebook/contoh.md", "docs/gambar/alur.svg"
PERMIT = "satu:\n  nama: Layanan\n  nilai: '0813-0000-1234'\n  aturan: nomor-telepon\n  alasan: a\n  oleh: b\n  tanggal: 2026-01-01\n  kedaluwarsa: 2027-01-01\n  lingkup: [docs/gambar/alur.svg]\n"


def found(texts: dict[str, str | bytes], code: str) -> list[tuple[str, str]]:
    shelf = replace(library(texts), today=datetime.date(2026, 1, 31))
    return [(one.path, str(one.severity)) for one in check(shelf, only=[code])]


def svg(inside: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode()


def drawn(inside: str, *, page: str = PAGE, matter: str = "", more: dict[str, str] | None = None) -> list[str]:
    text = f"{matter}![Alur]({'../docs/' if page == CASE else ''}gambar/alur.svg)\n"
    given: dict[str, str | bytes] = {page: text, PICTURE: svg(inside), **(more or {})}
    places = found(given, "teks-di-gambar")
    assert all(path == (page if weight == "review" else PICTURE) for path, weight in places)
    return [weight for _path, weight in places]


@pytest.mark.parametrize(
    "inside",
    [
        "<text>0813-0000-1234</text>",
        "<text>" + "".join(f"<tspan>{digit}</tspan>" for digit in "081300001234") + "</text>",
        "<text>" + "".join(f'<tspan x="{n}">{digit}</tspan>' for n, digit in enumerate("081300001234")) + "</text>",
        "<text>" + "\n".join(f"<tspan>{digit}</tspan>" for digit in "081300001234") + "</text>",
        "".join(f'<text x="{n}">{digit}</text>' for n, digit in enumerate("081300001234")),
        '<text>0813</text><text y="2">0000</text><text y="4">1234</text>',
        "".join(f"<text>{four}</text>" for four in ("3201", "2300", "0000", "0001")),
        "<text>０８１３００００１２３４</text>",
        "<text>&#48;&#56;&#49;&#51;00001234</text>",
        "<title>0813 0000 1234</title>",
        "<desc>Hubungi 0813 0000 1234</desc>",
        '<g aria-label="0813 0000 1234"/>',
        '<g id="telepon-0813-0000-1234"/>',
        '<g data-nomor="081300001234"/>',
        '<g class="n081300001234 a"/><text>0813 0000 1234</text>',
        "<!-- 0813-0000-1234 -->",
        "<metadata>0813-0000-1234</metadata>",
        "<style>/* 0813-0000-1234 */</style>",
        "<text>nama [at] surat-contoh [dot] net</text>",
        "<text>Jalan Melati No. 5 RT 02 RW 03</text>",
    ],
)  # fmt: skip
def test_what_a_drawing_says_is_read_like_a_text(inside: str) -> None:
    assert drawn(inside) == ["error"]


@pytest.mark.parametrize(
    "inside",
    [
        "<text>Asesmen</text><text>Rujukan</text><title>Alur rujukan</title>",
        "".join(f"<text>{number}</text>" for number in range(0, 1200, 200)),
        "".join(f"<text>{year}</text>" for year in range(2015, 2025)),
        "".join(f"<text>{number}</text>" for number in (12, 45, 33, 8, 27, 41, 55, 62)),
        "<text>UU 14/2019</text><text>129</text>",
        '<path d="M0813.5 5572.1 9046.2 0812 0000 7801 12.345678901234567"/>',
        '<polyline points="081,300 001,234 320,123 456,789"/>',
        '<rect x="0813" y="5572" width="9046"/>',
    ],
)
def test_labels_and_coordinates_are_no_finding(inside: str) -> None:
    assert drawn(inside) == []


def test_names_weigh_as_in_the_text_that_shows_them() -> None:
    name = "<text>Ibu Xulastri Xandayani</text>"
    assert drawn(name) == ["review"]
    assert drawn(name, matter="---\nnama_diizinkan: [Xulastri Xandayani]\n---\n\n") == []
    assert drawn(name, page=CASE) == ["error"]
    assert drawn(name, page=CASE, matter="---\nsamaran: [Ibu Xulastri Xandayani]\n---\n\n") == []


def test_a_permitted_number_may_be_drawn() -> None:
    assert drawn("<text>0813-0000-1234</text>", more={"docs/register/izin.yml": PERMIT}) == []
    assert drawn("<text>0813-0000-1234</text>", more={"docs/register/izin.yml": PERMIT.replace("2027", "2025")}) == [], "DIRI27 asks about a permit that has ended"
    assert drawn("<text>0813-0000-1234</text>") == ["error"]


def test_kinds_are_named_and_values_are_not() -> None:
    texts: dict[str, str | bytes] = {PAGE: "![Alur](gambar/alur.svg)", PICTURE: svg("<text>0813-0000-1234</text><text>Ibu Xulastri</text>")}
    messages = [one.message for one in check(library(texts), only=["teks-di-gambar"])]
    assert len(messages) == 2
    assert "nama orang" in messages[0]
    assert "nomor telepon atau WhatsApp" in messages[1]
    assert not [one for one in messages if "0813" in one or "ulastri" in one]


def named(path: str, page: str = PAGE, text: str = "Isi.") -> list[str]:
    link = "../" * page.count("/") + path
    places = found({page: f"{text} ![Alur]({quote(link)})", path: png()}, "nama-di-nama-gambar")
    assert all(where == (page if weight == "review" else path) for where, weight in places)
    return [weight for _path, weight in places]


def test_a_picture_that_no_text_shows_is_named_itself() -> None:
    assert found({"docs/gambar/xulastri-xandayani.png": png()}, "nama-di-nama-gambar") == [("docs/gambar/xulastri-xandayani.png", "review")]
    assert found({PICTURE: svg("<text>Ibu Xulastri</text>")}, "teks-di-gambar") == [(PICTURE, "review")]


def test_the_reviewers_signature_settles_what_a_picture_says() -> None:
    text = "---\njudul: Rekaan\npenulis: [Penulis Rekaan]\n{}---\n\n![Alur](gambar/alur.svg)\n"
    block = "tinjauan:\n  oleh: Peninjau Rekaan\n  tanggal: 2026-01-31\n  hasil: terbit\n  sidik: {}\n"
    shown: dict[str, str | bytes] = {PICTURE: svg("<text>Ibu Xulastri</text>")}
    mark = digest(library({**shown, PAGE: text.format(block.format("x"))}).by_path[PAGE])
    assert found({**shown, PAGE: text.format("")}, "teks-di-gambar") == [(PAGE, "review")]
    assert found({**shown, PAGE: text.format(block.format(mark))}, "teks-di-gambar") == []
    assert found({PICTURE: svg("<text>Ibu Xulastrini</text>"), PAGE: text.format(block.format(mark))}, "teks-di-gambar") == [(PAGE, "review")]  # another drawing, which nobody has seen


@pytest.mark.parametrize(
    "path",
    [
        "docs/gambar/081300001234.png", "docs/gambar/foto-0813-0000-1235.jpg", "docs/gambar/foto_0813_0000_1235.png", "docs/0813-0000-1235/alur.png",
        "docs/gambar/3201230000000001.png", "docs/gambar/rina@contoh.id.png", "casebook/0813 0000 1235.pdf", "docs/0813-0000-1235.md", "discussions/rapat/0813.0000.1235.jpg",
    ],
)  # fmt: skip
def test_a_file_name_with_a_number_is_an_error(path: str) -> None:
    assert named(path) == ["error"]


@pytest.mark.parametrize("name", ["pencarian-budi-santosa", "xulastri_xandayani", "Foto Ibu Xulastri", "rumah-xulastri-xandayani", "PakXudarmin pak xudarmin"])
def test_a_file_name_that_looks_like_a_persons_is_for_review(name: str) -> None:
    assert named(f"docs/gambar/{name}.png") == ["review"]
    assert named(f"docs/{name}.xlsx") == ["review"]


@pytest.mark.parametrize(
    "name",
    ["alur-rujukan", "bagan-flowchart-asesmen", "IMG_20251128_101112", "IMG-20251128-WA0031", "WhatsApp Image 2025-11-28 at 08.13.55", "2025-11-28-rapat", "PXL_20251128_101112345", "photo_2025-11-28_10-11-12", "Screenshot_2025-11-28-10-11-12-345", "uu-14-2019", "DSC_0001", "peta-jawa-barat", "ekomap"],
)  # fmt: skip
def test_names_of_things_days_and_cameras_are_no_finding(name: str) -> None:
    assert named(f"docs/gambar/{name}.png") == []


def test_a_name_from_the_text_that_shows_the_picture_is_an_error() -> None:
    assert named("docs/gambar/rumah-xudirman.png", text="Bersama Pak Xudirman.") == ["error"]
    assert named("docs/gambar/rumah-xudirman.png") == []
    assert named("docs/gambar/rumah-xudirman.png", page=CASE) == ["review"]


def test_a_word_of_the_trade_may_stand_in_both() -> None:
    assert named("docs/gambar/flowchart-asesmen.png", text="Flowchart ini membantu.") == []
    assert named("docs/gambar/xatensi.png", text="Layanan Xatensi membantu.") == []


def test_the_name_itself_is_not_repeated() -> None:
    texts: dict[str, str | bytes] = {"docs/gambar/pencarian-budi-santosa.png": png(), "docs/gambar/0813-0000-1235.png": png()}
    messages = [one.message for one in check(library(texts), only=["nama-di-nama-gambar"])]
    assert len(messages) == 2
    assert not [one for one in messages if "santosa" in one or "0813" in one]
