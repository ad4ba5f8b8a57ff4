"""Draws a stacked bar chart as a static image that stays readable at the width of a phone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

COLOURS = {
    "kertas": "#fffdf8", "tinta": "#1d2927", "redup": "#55605d", "garis": "#e0d7c6", "utama": "#0b5d57", "utama-tua": "#073f3b", "kunyit": "#e3a322",
}
"""The values of the same names in docs/assets/gaya/token.css: an image cannot read the page's own."""

DARK = {
    "kertas": "#1b2322", "tinta": "#ece7dc", "redup": "#aab5b0", "garis": "#323d3a", "utama": "#7ccabf", "utama-tua": "#3f9c91", "kunyit": "#efbc4f",
}
"""The same for readers whose page is dark, from the same file; only the darkest green is lighter there, so that its number can be read."""

OWN = "utama-tua"
"""That green: no palette has it, so it stays where others take on the colours of a copy."""

TOKENS = {"kertas": "muka"}
"""Names that token.css has otherwise."""

WIDTH, MARGIN, LINE, BAR, TOP = 340, 12, 19, 15, 84
LABEL, NOTE = 15, 13
"""Sizes of letters. The chart is hardly wider than a phone, so they arrive there as large as those of a table."""

LETTERS = 37
"""That stand on one line of a label; a longer label takes more lines, because two shortened ones may look alike."""

FONT = "'Plus Jakarta Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: parts as (amount, colour) from left to right, and a note under the label."""

    label: str
    parts: tuple[tuple[int, str], ...]
    note: str = ""


def svg(title: str, bars: Sequence[Bar], legend: Sequence[tuple[str, str]], *, font: bytes = b"") -> str:
    """The chart; the same rows give the same bytes.

    An image sees neither the fonts nor the styles of the page that shows it, so `font`, a WOFF2 file, goes into it.
    """
    longest = max((sum(amount for amount, _colour in bar.parts) for bar in bars), default=1) or 1
    lines = []
    place, top = MARGIN, 56
    for colour, name in legend:
        wide = 30 + round(len(name) * 6.8)
        if place + wide > WIDTH:
            place, top = MARGIN, top + LINE
        lines.append(f'<rect x="{place}" y="{top - 10}" width="11" height="11" rx="2" fill="{COLOURS[colour]}"/>')
        lines.append(text(place + 16, top, name, colour="redup", size=NOTE))
        place += wide
    top = TOP
    for bar in bars:
        lines += row(bar, top, longest)
        top += tall(bar)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + MARGIN}" width="{WIDTH}" height="{top + MARGIN}" role="img" font-family="{FONT}">',
        f"<title>{escape(title)}</title>",
        *((face(font),) if font else ()), night(),
        f'<rect width="{WIDTH}" height="{top + MARGIN}" rx="8" fill="{COLOURS["kertas"]}" stroke="{COLOURS["garis"]}"/>',
        text(MARGIN, 30, title, weight=700, size=LABEL), *lines, "</svg>", "",
    ])


def face(font: bytes) -> str:
    address = f"data:font/woff2;base64,{b64encode(font).decode('ascii')}"
    return f"<style>@font-face {{ font-family: 'Plus Jakarta Sans'; src: url({address}) format('woff2'); font-weight: 400 800; }}</style>"


def night() -> str:
    """A dark page has a dark chart; the numbers in the bars stay dark, because all bars are light there. On paper it is always day."""
    changes = [f'[{what}="{value}"] {{ {what}: {DARK[name]} }}' for name, value in COLOURS.items() for what in (("stroke",) if name == "garis" else ("fill",))]
    return f'<style>@media screen and (prefers-color-scheme: dark) {{ {" ".join(changes)} [text-anchor="middle"] {{ fill: {DARK["kertas"]} }} }}</style>'


def worded(bar: Bar) -> list[str]:
    return wrap(bar.label, LETTERS) or [""]


def tall(bar: Bar) -> int:
    return LINE * (len(worded(bar)) + bool(bar.note)) + BAR + 16


def row(bar: Bar, top: int, longest: int) -> Iterator[str]:
    """The label, its note, and below them the bar with its numbers."""
    for words in worded(bar):
        yield text(MARGIN, top + LABEL, words, size=LABEL)
        top += LINE
    if bar.note:
        yield text(MARGIN, top + NOTE, bar.note, colour="redup", size=NOTE)
        top += LINE
    place = float(MARGIN)
    for amount, colour in bar.parts:
        width = (WIDTH - 2 * MARGIN) * amount / longest
        if amount:
            yield f'<rect x="{place:.1f}" y="{top + 2}" width="{width:.1f}" height="{BAR}" fill="{COLOURS[colour]}"/>'
            yield text(place + width / 2, top + BAR - 1, str(amount), colour="kertas" if colour.startswith("utama") else "tinta", size=NOTE, anchor="middle", weight=700)
        place += width


def text(x: float, y: float, words: str, *, colour: str = "tinta", size: int = 12, anchor: str = "start", weight: int = 400) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{COLOURS[colour]}" text-anchor="{anchor}">{escape(words)}</text>'
