"""The parts of picture files: what is beside and behind the pixels is named and goes."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw

from pustaka.check import check
from pustaka.pictures import containers
from pustaka.pictures.cleaning import NotCleanable, clean, traces
from pustaka.pictures.images import inspect
from pustaka.pictures.parts import BEHIND, COMMENT, EXIF, IPTC, OTHERS, PRIVATE, PROFILE, TIME, XMP
from tests.helpers import library
from tests.pictures.samples import HIDDEN, interlaced, moving, saved, with_chunk, with_pixels, with_riff, with_segment
from tests.rules.pictures import picture, png

CARRYING: dict[str, tuple[bytes, str]] = {
    "png behind its end": (png() + HIDDEN, BEHIND),
    "png with another file behind": (png() + b"PK\3\4" + HIDDEN, BEHIND),
    "png private part": (with_chunk(b"prVt"), PRIVATE),
    "png unknown critical part": (with_chunk(b"caBX"), PRIVATE),
    "png time": (with_chunk(b"tIME", bytes(7)), TIME),
    "png long harmless part": (with_chunk(b"pHYs"), PRIVATE),
    "png harmless part twice": (with_chunk(b"gAMA", bytes(4), with_chunk(b"gAMA", bytes(4))), PRIVATE),
    "png density of a number": (with_chunk(b"pHYs", struct.pack(">IIB", 81_300_001, 234, 1)), PRIVATE),
    "png density without a unit": (with_chunk(b"pHYs", struct.pack(">IIB", 2_835, 2_835, 8)), PRIVATE),
    "png bits that are none": (with_chunk(b"sBIT", b"\x08\x13\x21"), PRIVATE),
    "png bits of another kind": (with_chunk(b"sBIT", b"\x08"), PRIVATE),
    "png gamma of a number": (with_chunk(b"gAMA", struct.pack(">I", 81_300_001)), PRIVATE),
    "png colours of a number": (with_chunk(b"cHRM", struct.pack(">8I", *[81_300_001] * 8)), PRIVATE),
    "png intent of a number": (with_chunk(b"sRGB", b"\x30"), PRIVATE),
    "png background of a palette": (with_chunk(b"bKGD", b"\x30"), PRIVATE),
    "png background beyond its depth": (with_chunk(b"bKGD", b"081300"), PRIVATE),
    "png palette beside full colours": (with_chunk(b"PLTE", b"0813000012345678"[:15]), PRIVATE),
    "png transparency beside full colours": (with_chunk(b"tRNS", b"081300001234"), PRIVATE),
    "png histogram": (with_chunk(b"hIST", b"08130000"), PRIVATE),
    "png place on a page": (with_chunk(b"oFFs", b"081300001"), PRIVATE),
    "png suggested palette": (with_chunk(b"sPLT", b"a\0\x08081300"), PRIVATE),
    "png packed text": (with_chunk(b"zTXt", b"Author\0\0" + zlib.compress(HIDDEN)), COMMENT),
    "png international text": (with_chunk(b"iTXt", b"Author\0\0\0\0\0" + HIDDEN), COMMENT),
    "png large profile": (with_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(900_000))), PROFILE),
    "png behind its pixels": (with_pixels(HIDDEN), BEHIND),
    "png more pixels than announced": (with_pixels(b"", HIDDEN), BEHIND),
    "png moving": (moving("PNG"), OTHERS),
    "jpeg behind its end": (picture("JPEG", (16, 16)) + HIDDEN, BEHIND),
    "jpeg with a film behind": (picture("JPEG", (16, 16)) + b"\0\0\0\x18ftypmp42" + HIDDEN, BEHIND),
    "jpeg segment of a camera": (with_segment(0xEA, HIDDEN), PRIVATE),
    "jpeg other pictures": (with_segment(0xE2, b"MPF\0" + HIDDEN), OTHERS),
    "jpeg small picture": (with_segment(0xE0, b"JFXX\0" + HIDDEN), OTHERS),
    "jpeg notes of a program": (with_segment(0xED, b"Photoshop 3.0\0" + HIDDEN), IPTC),
    "jpeg signature": (with_segment(0xEB, b"JP" + HIDDEN), PRIVATE),
    "jpeg between its segments": (picture("JPEG", (16, 16))[:20] + HIDDEN + picture("JPEG", (16, 16))[20:], PRIVATE),
    "webp unknown part": (with_riff(b"RHSN", HIDDEN), PRIVATE),
    "webp notes": (with_riff(b"XMP ", HIDDEN), XMP),
    "webp camera": (with_riff(b"EXIF", HIDDEN), EXIF),
    "webp moving": (moving("WEBP"), OTHERS),
    "webp behind its end": (picture("WEBP") + HIDDEN, BEHIND),
}


@pytest.mark.parametrize("name", CARRYING)
def test_what_a_picture_carries_is_named(name: str) -> None:
    data, kind = CARRYING[name]
    assert kind in containers.walk(data).kinds


@pytest.mark.parametrize("name", CARRYING)
def test_and_is_gone_after_cleaning(name: str) -> None:
    data, kind = CARRYING[name]
    if inspect(data).whole:  # what a decoder refuses is a broken picture, and another rule says so
        assert kind in traces(data)
        cleaned = clean("a", data)
        assert traces(cleaned) == ()
        assert HIDDEN not in cleaned


PROFILE = bytes(3_000)


@pytest.mark.parametrize(
    "data",
    [
        saved("PNG"), saved("PNG", "RGBA"), saved("PNG", "P"), saved("PNG", "L"), saved("PNG", "1"), saved("PNG", "I;16"), saved("PNG", dpi=(96, 96)), saved("PNG", optimize=True),
        saved("PNG", icc_profile=PROFILE), saved("JPEG"), saved("JPEG", "L"), saved("JPEG", progressive=True), saved("JPEG", quality=95, subsampling=0, optimize=True),
        saved("JPEG", dpi=(300, 300)), saved("JPEG", icc_profile=PROFILE), saved("JPEG", restart_marker_rows=1), saved("JPEG", "CMYK"),
        saved("WEBP"), saved("WEBP", "RGBA"), saved("WEBP", lossless=True), saved("WEBP", icc_profile=PROFILE), saved("PNG", "P", transparency=3),
    ],
)  # fmt: skip
def test_what_programs_save_without_notes_carries_nothing(data: bytes) -> None:
    found = containers.walk(data)
    assert (found.width, found.height, found.kinds, found.broken) == (64, 48, (), False)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        (b"pHYs", struct.pack(">IIB", 2_835, 2_835, 1)), (b"pHYs", struct.pack(">IIB", 3_780, 3_779, 1)), (b"pHYs", struct.pack(">IIB", 1, 2, 0)), (b"sBIT", b"\x08\x08\x08"), (b"sBIT", b"\x05\x06\x05"),
        (b"gAMA", struct.pack(">I", 45_455)), (b"cHRM", struct.pack(">8I", 31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000)), (b"sRGB", b"\0"),
        (b"bKGD", b"\0\xff\0\xff\0\xff"), (b"tRNS", b"\0\xff\0\xff\0\xff"), (b"cICP", b"\x01\x0d\0\x01"),
    ],
)  # fmt: skip
def test_what_says_how_to_show_the_pixels_carries_nothing(name: bytes, body: bytes) -> None:
    assert traces(with_chunk(name, body)) == ()


def parts(data: bytes) -> list[int]:
    """Where the sum of each part of a PNG begins."""
    found, place = [], 8
    while place < len(data):
        place += 12 + int.from_bytes(data[place : place + 4], "big")
        found.append(place - 4)
    return found


@pytest.mark.parametrize("number", range(5))
def test_a_part_with_a_wrong_sum_is_a_broken_picture(number: int) -> None:
    whole = with_chunk(b"pHYs", struct.pack(">IIB", 2_835, 2_835, 1), with_chunk(b"gAMA", struct.pack(">I", 45_455)))
    place = parts(whole)[number]
    wrong = whole[:place] + b"0813" + whole[place + 4 :]
    assert inspect(whole).whole
    assert (inspect(wrong).whole, traces(wrong)) == (False, ())
    with pytest.raises(NotCleanable):
        clean("a.png", wrong)
    assert [one.slug for one in check(library({"docs/a.md": "![Alur rekaan](a.png)\n", "docs/a.png": wrong}), only=["gambar-rusak", "gambar-bermetadata"])] == ["gambar-rusak"]


def stuffed_jpeg(**given: object) -> bytes:
    whole = saved("JPEG", **given)
    return whole[:-2] + HIDDEN * 3 + whole[-2:]


def stuffed_webp(**given: object) -> bytes:
    whole = saved("WEBP", **given)
    name, size = whole[12:16], struct.unpack("<I", whole[16:20])[0]
    body = name + struct.pack("<I", size + 42) + whole[20 : 20 + size] + HIDDEN * 3
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


@pytest.mark.parametrize("data", [stuffed_jpeg(), stuffed_jpeg(mode="L"), stuffed_jpeg(progressive=True), stuffed_jpeg(quality=100), stuffed_webp(), stuffed_webp(lossless=True)])
def test_what_is_stuffed_behind_the_last_pixel_is_found_and_goes(data: bytes) -> None:
    assert traces(data) == (BEHIND,)
    assert traces(clean("a", data)) == ()


def plain(kind: str, colour: object, mode: str = "RGB", size: tuple[int, int] = (400, 300), **given: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **given)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize("colour", ["white", "black", "gray", "teal"])
@pytest.mark.parametrize("given", [{"quality": 20}, {"quality": 88}, {"quality": 100}, {"progressive": True, "quality": 95}, {"optimize": True, "lossless": True}])
def test_a_picture_of_one_colour_needs_its_last_bytes(kind: str, colour: str, given: dict[str, object]) -> None:
    for size in ((8, 8), (400, 300), (1600, 1200)):
        assert traces(plain(kind, colour, size=size, **given)) == ()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize("given", [{"quality": 30}, {"quality": 88, "optimize": True}, {"quality": 100}, {"progressive": True, "quality": 90}, {"lossless": True}])
def test_a_drawing_with_an_empty_foot_needs_its_last_bytes(kind: str, given: dict[str, object]) -> None:
    for mode, colour in (("RGB", "white"), ("L", 128), ("RGB", "teal")):
        picture, out = Image.new(mode, (800, 1000), colour), io.BytesIO()
        ImageDraw.Draw(picture).rectangle((50, 20, 300, 90), fill="black" if mode == "RGB" else 0)
        picture.save(out, kind, **given)
        assert traces(out.getvalue()) == ()


def test_the_pixels_of_an_interlaced_picture_are_counted() -> None:
    assert inspect(interlaced()).whole
    assert traces(interlaced()) == ()


@pytest.mark.parametrize("data", [png(), picture("JPEG"), picture("WEBP"), with_riff(b"ABCD", b"x"), interlaced()])
def test_a_file_that_ends_anywhere_never_raises(data: bytes) -> None:
    for end in range(len(data)):
        containers.walk(data[:end])
        traces(data[:end] + b"\xff" * 9)
