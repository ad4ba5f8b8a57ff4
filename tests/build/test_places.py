"""A picture has its place before it comes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from pustaka.build.places import given_places

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><path d="M0 0h9"/></svg>'

CARRIED = f'<img alt="A" src="data:image/svg+xml;base64,{"PHN2Zy8+" * 600}">'
"""In a file to send: longer than a name of a file may be."""


@pytest.mark.parametrize(("written", "shown"), [
    ('<img alt="A" src="a.png">', '<img alt="A" src="a.png" loading="lazy" width="30" height="20">'),
    ('<img alt="A" src="../x/a.png" width="60" />', '<img alt="A" src="../x/a.png" width="60" loading="lazy" height="40">'),
    ('<img alt="A" src="a.svg" height="100">', '<img alt="A" src="a.svg" height="100" loading="lazy" width="200">'),
    ('<img alt="A" src="a.svg" width="1" height="1" loading="eager">', '<img alt="A" src="a.svg" width="1" height="1" loading="eager">'),
    ('<img alt="A" src="tidak-ada.png">', '<img alt="A" src="tidak-ada.png" loading="lazy">'),
    (CARRIED, CARRIED),
    ("<p>«img»</p>", "<p>«img»</p>"),
])
def test_sides_come_from_the_file_where_the_text_says_none(tmp_path: Path, written: str, shown: str) -> None:
    folder = tmp_path / "x"
    folder.mkdir()
    data = io.BytesIO()
    Image.new("RGB", (30, 20)).save(data, "PNG")
    (folder / "a.png").write_bytes(data.getvalue())
    (folder / "a.svg").write_text(SVG, "utf-8")
    (folder / "index.html").write_text(written, "utf-8")
    given_places(tmp_path)
    assert (folder / "index.html").read_text("utf-8") == shown
