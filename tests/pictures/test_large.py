"""A picture that would fill the memory is refused by its own head, before anything of it is decoded."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from pustaka.book import pictures
from pustaka.pictures.cleaning import TooLarge, clean, traces
from pustaka.pictures.images import LONGEST_SIDE, inspect
from pustaka.pictures.png import PNG
from tests.pictures.samples import chunk, saved, with_chunk
from tests.rules.pictures import picture


def lying_webp() -> bytes:
    data = bytearray(saved("WEBP", lossless=True))
    struct.pack_into("<I", data, data.index(b"VP8L") + 9, 16_382 | 16_382 << 14)
    return bytes(data)


def large_png(side: int, rows: int) -> bytes:
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes((1 + 3 * side) * rows))) + chunk(b"IEND", b"")


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
from tests.pictures.test_large import LARGE
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
