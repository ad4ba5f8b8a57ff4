"""What the build compresses comes out of the worker byte by byte, whatever the settings; what was damaged on the way does not."""

from __future__ import annotations

import base64
import lzma
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error

from pustaka.build import packs

SOURCE = (Path(__file__).parents[2] / packs.OPENER).read_text("utf-8")
OPEN = """(given) => {
  const data = decompressed(Uint8Array.from(atob(given), (one) => one.charCodeAt(0)));
  let text = "";
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}"""
NOISE = random.Random(1).randbytes(20_000)
TEXT = "".join(f"Kalimat rekaan nomor {number * number} tentang {number % 7}. " for number in range(3_000)).encode()


@pytest.fixture(scope="module")
def page(chromium: Any) -> Any:
    found = chromium.new_page()
    found.evaluate(f"() => {{ {SOURCE}\nwindow.decompressed = decompressed; }}")
    yield found
    found.close()


def comes_out(page: Any, data: bytes) -> bytes:
    return base64.b64decode(page.evaluate(OPEN, base64.b64encode(data).decode("ascii")))


@pytest.mark.parametrize("content", [b"", b"a", b"a" * 700_000, TEXT, NOISE, TEXT + NOISE + TEXT], ids=["nothing", "one", "the same", "text", "noise", "far apart"])
def test_the_bytes_of_a_pack_come_out(page: Any, content: bytes) -> None:
    assert comes_out(page, packs.compressed(content)) == content


@pytest.mark.parametrize(("lc", "lp", "pb"), [(3, 0, 2), (0, 2, 2), (4, 0, 4), (0, 0, 0)])
def test_other_settings_come_out_too(page: Any, lc: int, lp: int, pb: int) -> None:
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9, "lc": lc, "lp": lp, "pb": pb}]
    assert comes_out(page, lzma.compress(TEXT, format=lzma.FORMAT_ALONE, filters=filters)) == TEXT


@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda data: data[:40] + b"\xff" * 40 + data[80:], lambda data: data[:13]], ids=["cut off", "overwritten", "head only"])
def test_what_was_damaged_never_comes_out_as_if_it_were_whole(page: Any, damage: Callable[[bytes], bytes]) -> None:
    try:
        assert comes_out(page, damage(packs.compressed(TEXT))) != TEXT
    except Error as refused:
        assert "basi" in str(refused)
