"""Puts the brand of the settings into what leaves the house: the mark, and the colours of styles and drawings.

Styles and drawings in the tree carry colours too, so that each can be looked at by itself; what is published carries those
of the settings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pustaka.library import Library, asset_hashes, wording
from pustaka.library.publication import share_path
from pustaka.pictures import svg
from pustaka.progress import Progress
from pustaka.project import Brand
from pustaka.site import chart
from pustaka.site.view import eyebrow

MARK = "docs/assets/merek/lambang.svg"
"""The mark as pages and PDFs draw it, in two colours that the styles give it."""

TOKENS = "assets/gaya/token.css"
"""The style sheet that names colours; the others use its names."""

GROUND, SHARED = "docs/assets/merek/bagikan.svg", "assets/bagikan.png"
"""The drawing behind the picture that shows when an address is shared, and where that picture is published."""

BLOCK = re.compile(r"(?P<head>:root[^{}]*)\{(?P<body>[^{}]*)\}")
"""`:root { … }` and `:root[data-pp-tema="gelap"] { … }`, with or without spaces."""

DECLARED = re.compile(r"--pp-(?P<name>[a-z-]+):(?P<gap>\s*)(?P<value>#[0-9a-f]{6})(?=[;}\s]|$)")
"""`--pp-utama: #0b5d57`; not `--pp-bayang: 0 1px 2px #1d29270f`."""

OUTER = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
"""What may stand before the drawing itself: a declaration, comments."""


def dressed(brand: Brand, library: Library) -> Brand:
    """The brand with its mark; a drawing that nobody has taken on as the site's own is taken as a contributed one."""
    if MARK not in library.files:
        return brand
    data = library.read_bytes(MARK)
    whole = data if asset_hashes.is_own(MARK, data) else svg.read(data).written or b""
    return replace(brand, mark=OUTER.sub("", whole.decode("utf-8", "replace")).strip())


def extras(files: Mapping[str, bytes], brand: Brand) -> dict[str, bytes]:
    """The planned files, with the plots in the colours of the settings."""
    wanted = {
        value: brand.palette(theme).get(chart.TOKENS.get(name, name), value)
        for theme, colours in (("gelap", chart.DARK), ("terang", chart.COLOURS)) for name, value in colours.items() if (theme, name) != ("gelap", chart.OWN)
    }
    return {path: recoloured(data.decode("utf-8"), wanted).encode("utf-8") if path.endswith(".svg") else data for path, data in files.items()}


def coloured(path: str, css: str, brand: Brand) -> str:
    """A style sheet of the site, by its path below the site's root, with the colours of the settings."""
    return BLOCK.sub(lambda found: block(found, brand), css) if path == TOKENS else css


def share(library: Library, brand: Brand) -> dict[str, bytes]:
    """The picture by its path below the site's root; none where there is no ground for it, or where a picture was drawn by hand."""
    from pustaka.book import share as draw  # Typst is loaded only where something is set

    if GROUND not in library.files or f"docs/{SHARED}" in library.files:
        return {}
    return {SHARED: draw.share(brand, ground(library, brand))}


def pictures(library: Library, brand: Brand, cache: Path, progress: Progress) -> dict[str, Path]:
    """A picture for each publication and method, by its path below the site's root; none where there is no ground for them."""
    from pustaka.book import share as draw

    if GROUND not in library.files:
        return {}
    shown = (
        draw.Shown(path=share_path(one), title=one.title, eyebrow=eyebrow(one) or "Metode", notice=wording.notice(one, library.today))
        for one in library.publications if one.citable
    )
    return draw.pages(shown, brand, ground(library, brand), cache, progress)


def ground(library: Library, brand: Brand) -> bytes:
    """The drawing behind the picture, in the colours of the settings."""
    former = tokens(library)
    wanted = {former[name]: value for palette in ("terang", "di-tua") for name, value in brand.palette(palette).items() if name in former}
    return recoloured(library.read_bytes(GROUND).decode("utf-8", "replace"), wanted).encode("utf-8")


def tokens(library: Library) -> dict[str, str]:
    """The colours of the light theme as the tree's own style sheet has them, by name."""
    css = library.read_bytes(f"docs/{TOKENS}").decode("utf-8", "replace") if f"docs/{TOKENS}" in library.files else ""
    light = next((found["body"] for found in BLOCK.finditer(css) if found["head"].strip() == ":root"), "")
    return {one["name"]: one["value"] for one in DECLARED.finditer(light)}


def block(found: re.Match[str], brand: Brand) -> str:
    """One list of tokens; a shadow or a weave that repeats a colour of its list follows it."""
    light = found["head"].strip() == ":root"
    wanted = {**brand.palette("terang"), **brand.palette("di-tua")} if light else brand.palette("gelap")
    former = {one["name"]: one["value"] for one in DECLARED.finditer(found["body"])}
    body = recoloured(found["body"], {value: wanted[name] for name, value in former.items() if name in wanted})
    named = DECLARED.sub(lambda one: f"--pp-{one['name']}:{one['gap']}{wanted.get(one['name'], former[one['name']])}", body)
    return f"{found['head']}{{{named}}}"


def recoloured(text: str, wanted: Mapping[str, str]) -> str:
    """Every colour of `wanted` by the one that takes its place, all at once; `%23` stands for `#` in an address."""
    if not wanted:
        return text
    pattern = re.compile("(#|%23)(" + "|".join(sorted(value[1:] for value in wanted)) + ")")
    return pattern.sub(lambda found: found[1] + wanted[f"#{found[2]}"][1:], text)
