"""Gives every picture of the finished pages its place beforehand, so that nothing moves when it comes, and lets it wait until it is near."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from pustaka.pictures import images

IMAGE = re.compile(r"<img\b(?P<given>[^>]*?)\s*/?>")
"""`<img alt="Alur" src="alur.png" width="560" />`"""

ATTRIBUTE = re.compile(r'\b(?P<name>src|width|height|loading)="(?P<value>[^"]*)"')

BOX = re.compile(rb'<svg\b[^>]*?\bviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+(?P<width>[\d.]+)[ ,]+(?P<height>[\d.]+)"')


def given_places(folder: Path) -> None:
    """Complete the pictures of every page below `folder`."""
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8")
        if "<img" in text:
            page.write_text(IMAGE.sub(partial(completed, here=page.parent), text), "utf-8", newline="\n")


def completed(found: re.Match[str], here: Path) -> str:
    """The picture with `loading`, and with the sides that its file tells where the text does not."""
    has = {one["name"]: one["value"] for one in ATTRIBUTE.finditer(found["given"])}
    if has.get("src", "").startswith("data:"):  # a file to send carries its pictures inside: nothing is fetched, so nothing moves
        return found[0]
    more = [] if "loading" in has else ['loading="lazy"']
    width, height = sides(here / unquote(has.get("src", "").partition("#")[0]))
    if width and height and not ("width" in has and "height" in has):
        shown = {"width": width, "height": height}
        if has.get("width", "").isdigit():
            shown = {"width": int(has["width"]), "height": int(has["width"]) * height / width}
        elif has.get("height", "").isdigit():
            shown = {"width": int(has["height"]) * width / height, "height": int(has["height"])}
        more += [f'{name}="{max(1, round(value))}"' for name, value in shown.items() if name not in has]
    return " ".join((f"<img{found['given']}", *more)) + ">"


def sides(file: Path) -> tuple[float, float]:
    """Width and height of a picture; nothing where its file tells none."""
    if not file.is_file():
        return 0, 0
    data = file.read_bytes()
    if images.is_drawing(data):
        box = BOX.search(data)
        return (float(box["width"]), float(box["height"])) if box else (0, 0)
    picture = images.inspect(data)
    return picture.width, picture.height
