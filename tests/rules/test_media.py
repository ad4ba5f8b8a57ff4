"""Images: whole, of a kind that can be shown, small, described, and without programs."""

from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.pictures.images import LONGEST_SIDE, MANY_BYTES, MOST_BYTES, inspect
from tests.helpers import library
from tests.rules.asking import messages, spots
from tests.rules.pictures import picture, png

ROOT = Path(__file__).parents[2]
PAGE, OWN = "docs/contoh.md", "docs/assets/merek/ikon-180.png"


def huge_png(side: int) -> bytes:
    """A header that promises `side`² pixels, with hardly any data behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def svg(inside: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8">{inside}</svg>'.encode()


JPEG = picture("JPEG", (64, 64))


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.png", png(), []),
        ("a.jpg", JPEG, []),
        ("a.jpeg", JPEG, []),
        ("a.JPG", JPEG, []),
        ("a.webp", picture("WEBP"), []),
        ("a.svg", svg("<rect/>"), []),
        ("a.png", JPEG, ["MEDIA03"]),
        ("a.gif", picture("GIF"), ["MEDIA03", "MEDIA03"]),
        ("a.jpg", picture("GIF"), ["MEDIA03"]),
        ("a.png", b"", ["MEDIA03"]),
        ("a.png", b"%PDF-1.7", ["MEDIA03"]),
        ("a.svg", b"<?xml version='1.0'?><html/>", ["MEDIA03"]),
        ("a.jpg", picture("JPEG", mode="CMYK"), ["MEDIA03"]),
        ("a.png", huge_png(30_000), ["MEDIA04"]),
        ("a.png", huge_png(LONGEST_SIDE + 1), ["MEDIA04"]),
        ("a.png", huge_png(2_000_000_000), ["MEDIA04"]),
        ("a.png", png() + b"\0" * MOST_BYTES, ["MEDIA04"]),
        ("a.png", png() + b"\0" * MANY_BYTES, ["MEDIA04"]),
        ("a.png", png() + b"\0" * 11 * MOST_BYTES, ["MEDIA04"]),
        ("a.svg", svg("<rect/>" + " " * MOST_BYTES), ["MEDIA04"]),
        ("a.svg", svg("<!-- catatan --><rect/>"), []),
        ("a.jpg", JPEG[: len(JPEG) * 2 // 3], ["MEDIA05"]),
        ("a.png", png((64, 64))[:-30], ["MEDIA05"]),
        ("a.png", png()[:20], ["MEDIA05"]),
        ("a.jpg", b"\xff\xd8\xff\xe0", ["MEDIA05"]),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><rect', ["MEDIA05"]),
        ("a.svg", b"<svg", ["MEDIA05"]),
        ("a.svg", svg("<script>1</script>"), ["MEDIA06"]),
        ("a.svg", svg('<rect onclick="x"/>'), ["MEDIA06"]),
        ("a.svg", svg('<image href="https://contoh.id/a.png"/>'), ["MEDIA06"]),
        ("a.svg", svg('<use xlink:href="lain.svg#a"/>'), ["MEDIA06"]),
        ("a.svg", svg('<a href="java script:x"/>'), ["MEDIA06"]),
        ("a.svg", svg("<foreignObject/>"), ["MEDIA06"]),
        ("a.svg", svg("<style>@import 'x.css';</style>"), ["MEDIA06"]),
        ("a.svg", svg('<rect style="fill:url(https://contoh.id/a)"/>'), ["MEDIA06"]),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("&a;"), ["MEDIA06"]),
        ("a.svg", svg('<rect fill="url(#tidak-ada)"/>'), ["MEDIA06"]),
        ("a.svg", svg('<image href="data:image/png;base64,AA"/>'), ["MEDIA06"]),
        ("a.svg", svg('<script/><set/><rect onclick="x" style="fill:url(https://contoh.id/a)"/>'), ["MEDIA06"]),
        ("a.svg", svg('<linearGradient id="warna"/><rect fill="url(#warna)"/><path id="a"/><use href="#a"/>'), []),
        ("a.svg", svg("<rect/>").decode().encode("utf-16"), ["MEDIA06"]),
        ("a.svg", gzip.compress(svg("<rect/>")), ["MEDIA03"]),
        ("a.png", svg("<script/>"), ["MEDIA03", "MEDIA06"]),
    ],
)
def test_files(name: str, data: bytes, codes: list[str]) -> None:
    books = library({PAGE: f"![Alur rujukan](gambar/{name})", f"docs/gambar/{name}": data})
    assert [one.code for one in check(books, only=["MEDIA"])] == codes


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, b"\xff\xd8\xff" + bytes(range(256)) * 4, b"RIFF\x10\0\0\0WEBPVP8 " + b"\xff" * 64])
def test_noise_after_a_good_beginning_never_raises(data: bytes) -> None:
    for end in range(0, len(data), 7):
        inspect(data[:end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![](a.png)", ["MEDIA02 1:5-10"]),
        ("![ ](a.png)", ["MEDIA02 1:6-11"]),
        ("![IMG_2031.jpg](a.png)", ["MEDIA02 1:17-22"]),
        *((f"![{one}](a.png)", [f"MEDIA02 1:{len(one) + 5}-{len(one) + 10}"]) for one in ("image", "IMG_20250101", "Gambar 1", "foto", "WhatsApp Image 2025-01-02 at 10.20.30", "IMG-20250101-WA0003")),
        *((f"![{one}](a.png)", []) for one in ("Alur rujukan", "Foto ruang tunggu", "Gambar alur", "Fotografi", "Tangkapan layar aplikasi")),
        ("[](a.png)", []),
    ],
)
def test_descriptions(text: str, expected: list[str]) -> None:
    assert spots(text, "MEDIA02", around={"docs/a.png": png()}) == expected


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script/>", "Gambar SVG ini memuat program («script»). Jalankan «pustaka bersihkan» pada berkas ini, lalu lihat hasilnya, atau simpan ulang sebagai PNG dari program asalnya."),
        ('<image href="rekaan"/>', "Gambar SVG ini memuat gambar lain di dalamnya («image»). Simpan ulang sebagai PNG dari program asalnya."),
        ('<script/><set/><a/><iframe/><rekaan/>', "Gambar SVG ini memuat program («script»), animasi («set»), tautan («a»), dan 2 hal lain."),
    ],
)
def test_the_message_names_kinds_and_says_what_to_do(inside: str, message: str) -> None:
    [found] = check(library({PAGE: "![Alur rujukan](a.svg)", "docs/a.svg": svg(inside)}), only=["MEDIA"])
    assert found.message.startswith(message)
    assert "rekaan" not in found.message


def test_one_broken_picture_is_one_finding_and_the_others_are_still_looked_at() -> None:
    books = library({PAGE: "![Satu](a.png) ![Dua](b.png) ![Tiga](c.svg)", "docs/a.png": huge_png(30_000), "docs/b.png": png()[:40], "docs/c.svg": svg("<script/>"), "docs/d.md": "Hubungi 0812-0000-1234."})
    assert [(one.path, one.code) for one in check(books, only=["MEDIA", "DIRI01", "DIRI26"])] == [
        ("docs/a.png", "MEDIA04"), ("docs/b.png", "MEDIA05"), ("docs/c.svg", "MEDIA06"), ("docs/d.md", "DIRI01"),
    ]  # fmt: skip


def test_missing_and_foreign_images() -> None:
    around = {"docs/gambar/alur.png": png()}
    assert spots("![Alur](gambar/alur.png)", "MEDIA", around=around) == []
    assert spots("![Alur](gambar/Alur.png)", "MEDIA", around=around) == ["MEDIA01 1:9-24"]
    assert spots("![Alur](https://contoh.id/a.png)", "MEDIA", around=around) == ["MEDIA08 1:9-32"]
    assert spots("![Alur](catatan.docx)", "MEDIA", around={"docs/catatan.docx": b"PK"}) == ["MEDIA03 1:9-21"]


@pytest.mark.parametrize("target", [r"C:\Users\rekaan\foto.jpg", "D:/foto.jpg", "file:///home/rekaan/foto.jpg"])
def test_a_picture_on_ones_own_computer_is_told_once_as_such(target: str) -> None:
    (message,) = messages(f"![Alur]({target})", "MEDIA", "TAUTAN")
    assert "komputer Anda sendiri" in message


def test_unused_images_are_advice_and_the_look_of_the_site_is_left_alone() -> None:
    books = library({PAGE: "Isi.", "docs/gambar/a.png": png(), OWN: (ROOT / OWN).read_bytes()})
    assert [(one.path, one.code, one.blocks) for one in check(books, only=["MEDIA"])] == [("docs/gambar/a.png", "MEDIA07", False)]
