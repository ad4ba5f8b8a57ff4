"""The parts of picture files: what is beside and behind the pixels is named, and nothing is decoded that is too large."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from pustaka.book import pictures
from pustaka.check import check
from pustaka.pictures import containers
from pustaka.pictures.cleaning import NotCleanable, TooLarge, clean, traces
from pustaka.pictures.images import LONGEST_SIDE, inspect
from tests.helpers import library
from tests.rules.pictures import picture, png

HIDDEN = b"CATATAN-REKAAN"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(name: bytes, data: bytes = HIDDEN, given: bytes | None = None) -> bytes:
    """A PNG with one more part in front of its pixels."""
    whole = given or png()
    place = whole.index(b"IDAT") - 4
    return whole[:place] + chunk(name, data) + whole[place:]


def with_segment(marker: int, data: bytes) -> bytes:
    whole = picture("JPEG", (16, 16))
    return whole[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data + whole[2:]


def with_riff(name: bytes, data: bytes) -> bytes:
    """A WebP of the extended kind with one more part behind its pixels."""
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (1, 2, 3, 4)).save(out, "WEBP", icc_profile=b"\0" * 128)
    body = out.getvalue()[12:] + name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def moving(kind: str) -> bytes:
    frames, out = [Image.new("RGB", (8, 8), (number * 60, 0, 0)) for number in range(4)], io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()


def with_pixels(behind: bytes, more: bytes = b"") -> bytes:
    """A PNG whose packed pixels are longer than the picture, or followed by something within the same part."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    return containers.PNG + head + chunk(b"IDAT", zlib.compress(b"\0" * 72 + more) + behind) + chunk(b"IEND", b"")


CARRYING: dict[str, tuple[bytes, str]] = {
    "png behind its end": (png() + HIDDEN, containers.BEHIND),
    "png with another file behind": (png() + b"PK\3\4" + HIDDEN, containers.BEHIND),
    "png private part": (with_chunk(b"prVt"), containers.PRIVATE),
    "png unknown critical part": (with_chunk(b"caBX"), containers.PRIVATE),
    "png time": (with_chunk(b"tIME", bytes(7)), containers.TIME),
    "png long harmless part": (with_chunk(b"pHYs"), containers.PRIVATE),
    "png harmless part twice": (with_chunk(b"gAMA", bytes(4), with_chunk(b"gAMA", bytes(4))), containers.PRIVATE),
    "png density of a number": (with_chunk(b"pHYs", struct.pack(">IIB", 81_300_001, 234, 1)), containers.PRIVATE),
    "png density without a unit": (with_chunk(b"pHYs", struct.pack(">IIB", 2_835, 2_835, 8)), containers.PRIVATE),
    "png bits that are none": (with_chunk(b"sBIT", b"\x08\x13\x21"), containers.PRIVATE),
    "png bits of another kind": (with_chunk(b"sBIT", b"\x08"), containers.PRIVATE),
    "png gamma of a number": (with_chunk(b"gAMA", struct.pack(">I", 81_300_001)), containers.PRIVATE),
    "png colours of a number": (with_chunk(b"cHRM", struct.pack(">8I", *[81_300_001] * 8)), containers.PRIVATE),
    "png intent of a number": (with_chunk(b"sRGB", b"\x30"), containers.PRIVATE),
    "png background of a palette": (with_chunk(b"bKGD", b"\x30"), containers.PRIVATE),
    "png background beyond its depth": (with_chunk(b"bKGD", b"081300"), containers.PRIVATE),
    "png palette beside full colours": (with_chunk(b"PLTE", b"0813000012345678"[:15]), containers.PRIVATE),
    "png transparency beside full colours": (with_chunk(b"tRNS", b"081300001234"), containers.PRIVATE),
    "png histogram": (with_chunk(b"hIST", b"08130000"), containers.PRIVATE),
    "png place on a page": (with_chunk(b"oFFs", b"081300001"), containers.PRIVATE),
    "png suggested palette": (with_chunk(b"sPLT", b"a\0\x08081300"), containers.PRIVATE),
    "png packed text": (with_chunk(b"zTXt", b"Author\0\0" + zlib.compress(HIDDEN)), containers.COMMENT),
    "png international text": (with_chunk(b"iTXt", b"Author\0\0\0\0\0" + HIDDEN), containers.COMMENT),
    "png large profile": (with_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(900_000))), containers.PROFILE),
    "png behind its pixels": (with_pixels(HIDDEN), containers.BEHIND),
    "png more pixels than announced": (with_pixels(b"", HIDDEN), containers.BEHIND),
    "png moving": (moving("PNG"), containers.OTHERS),
    "jpeg behind its end": (picture("JPEG", (16, 16)) + HIDDEN, containers.BEHIND),
    "jpeg with a film behind": (picture("JPEG", (16, 16)) + b"\0\0\0\x18ftypmp42" + HIDDEN, containers.BEHIND),
    "jpeg segment of a camera": (with_segment(0xEA, HIDDEN), containers.PRIVATE),
    "jpeg other pictures": (with_segment(0xE2, b"MPF\0" + HIDDEN), containers.OTHERS),
    "jpeg small picture": (with_segment(0xE0, b"JFXX\0" + HIDDEN), containers.OTHERS),
    "jpeg notes of a program": (with_segment(0xED, b"Photoshop 3.0\0" + HIDDEN), containers.IPTC),
    "jpeg signature": (with_segment(0xEB, b"JP" + HIDDEN), containers.PRIVATE),
    "jpeg between its segments": (picture("JPEG", (16, 16))[:20] + HIDDEN + picture("JPEG", (16, 16))[20:], containers.PRIVATE),
    "webp unknown part": (with_riff(b"RHSN", HIDDEN), containers.PRIVATE),
    "webp notes": (with_riff(b"XMP ", HIDDEN), containers.XMP),
    "webp camera": (with_riff(b"EXIF", HIDDEN), containers.EXIF),
    "webp moving": (moving("WEBP"), containers.OTHERS),
    "webp behind its end": (picture("WEBP") + HIDDEN, containers.BEHIND),
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


def saved(kind: str, mode: str = "RGB", **given: object) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 40).convert(mode).save(out, kind, **given)
    return out.getvalue()


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
    assert traces(data) == (containers.BEHIND,)
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


def interlaced() -> bytes:
    """Five times three points in the passes of Adam7 that have any: columns and rows of each."""
    passes = ((1, 1), (1, 1), (1, 1), (3, 1), (2, 2), (5, 1))
    packed = zlib.compress(b"".join((b"\0" + bytes(columns)) * rows for columns, rows in passes))
    return containers.PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 5, 3, 8, 0, 0, 0, 1)) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def test_the_pixels_of_an_interlaced_picture_are_counted() -> None:
    assert inspect(interlaced()).whole
    assert traces(interlaced()) == ()


def lying_webp() -> bytes:
    data = bytearray(saved("WEBP", lossless=True))
    struct.pack_into("<I", data, data.index(b"VP8L") + 9, 16_382 | 16_382 << 14)
    return bytes(data)


def large_png(side: int, rows: int) -> bytes:
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return containers.PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes((1 + 3 * side) * rows))) + chunk(b"IEND", b"")


LARGE: dict[str, Callable[[], bytes]] = {
    "png 13,000": lambda: large_png(13_000, 400),
    "png 30,000": lambda: large_png(30_000, 100),
    "png 30,000 without pixels": lambda: large_png(30_000, 0),
    "png second header": lambda: with_chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)),
    "jpeg 20,000": lambda: picture("JPEG", (20_000, 10)),
    "jpeg lying": lambda: picture("JPEG", (64, 64)).replace(b"\0\x40\0\x40", b"\xff\0\xff\0"),
    "webp 16,000": lambda: picture("WEBP", (16_000, 10)),
    "webp lying": lying_webp,
}


@pytest.mark.parametrize("name", LARGE)
def test_a_picture_is_refused_before_it_is_decoded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = LARGE[name]()

    def decoded(*_given: object, **_rest: object) -> None:
        raise AssertionError("opened by a decoder")

    monkeypatch.setattr(Image, "open", decoded)
    assert inspect(data).large
    assert isinstance(traces(data), tuple)
    with pytest.raises(TooLarge, match=str(LONGEST_SIDE)):
        clean("a", data)
    with pytest.raises(pictures.Unprintable):
        pictures.prepare(data)


def test_many_passes_over_one_picture_are_refused() -> None:
    data = saved("JPEG", progressive=True)
    start = data.rindex(b"\xff\xda")
    assert not inspect(data[:-2] + data[start:-2] * 200 + data[-2:]).whole


MEASURE = """
import resource, sys
from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
from pustaka.pictures import cleaning, images
from tests.pictures.test_containers import LARGE
data = LARGE[sys.argv[1]]()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cleaning.traces(data, images.inspect(data))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured by a module that Windows lacks")
@pytest.mark.parametrize("name", ["png 13,000", "png 30,000", "webp lying"])
def test_refusing_a_large_picture_takes_little_memory(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE, name], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 40_000, "kilobytes"


@pytest.mark.parametrize("data", [png(), picture("JPEG"), picture("WEBP"), with_riff(b"ABCD", b"x"), interlaced()])
def test_a_file_that_ends_anywhere_never_raises(data: bytes) -> None:
    for end in range(len(data)):
        containers.walk(data[:end])
        traces(data[:end] + b"\xff" * 9)
