"""Draws a stacked bar chart as a static image that stays readable at the width of a phone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

COLOURS = {
    "kertas": "#fffdf8", "tinta": "#1d2927", "redup": "#55605d", "garis": "#e0d7c6", "utama": "#0b5d57", "utama-tua": "#073f3b", "kunyit": "#e3a322",
}
"""The values of the same names in docs/assets/gaya/token.css: an image cannot read the page's own."""

TOKENS = {"kertas": "muka"}
"""Names that token.css has otherwise."""

WIDTH, MARGIN, ROW, BAR, TOP = 400, 12, 46, 14, 66
FONT = "'Plus Jakarta Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: parts as (amount, colour) from left to right, and a note at the right end of the label line."""

    label: str
    parts: tuple[tuple[int, str], ...]
    note: str = ""


def svg(title: str, bars: Sequence[Bar], legend: Sequence[tuple[str, str]], *, font: bytes = b"") -> str:
    """The chart; the same rows give the same bytes.

    An image sees neither the fonts nor the styles of the page that shows it, so `font`, a WOFF2 file, goes into it.
    """
    height = TOP + ROW * len(bars) + MARGIN
    longest = max((sum(amount for amount, _colour in bar.parts) for bar in bars), default=1) or 1
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" font-family="{FONT}">',
        f"<title>{escape(title)}</title>",
        *((face(font),) if font else ()),
        f'<rect width="{WIDTH}" height="{height}" rx="8" fill="{COLOURS["kertas"]}" stroke="{COLOURS["garis"]}"/>',
        text(MARGIN, 26, title, weight=700, size=15),
    ]
    place = MARGIN
    for colour, name in legend:
        lines.append(f'<rect x="{place}" y="40" width="11" height="11" rx="2" fill="{COLOURS[colour]}"/>')
        lines.append(text(place + 16, 50, name, colour="redup", size=12))
        place += 34 + round(len(name) * 6.4)
    for number, bar in enumerate(bars):
        lines += row(bar, TOP + ROW * number, longest)
    return "\n".join([*lines, "</svg>", ""])


def face(font: bytes) -> str:
    address = f"data:font/woff2;base64,{b64encode(font).decode('ascii')}"
    return f"<style>@font-face {{ font-family: 'Plus Jakarta Sans'; src: url({address}) format('woff2'); font-weight: 400 800; }}</style>"


def row(bar: Bar, top: int, longest: int) -> Iterator[str]:
    """Label and note on one line, the bar with its numbers below."""
    yield text(MARGIN, top + 16, shortened(bar.label, 36 if bar.note else 56), size=13)
    if bar.note:
        yield text(WIDTH - MARGIN, top + 16, bar.note, colour="redup", size=11, anchor="end")
    place = float(MARGIN)
    for amount, colour in bar.parts:
        width = (WIDTH - 2 * MARGIN) * amount / longest
        if amount:
            yield f'<rect x="{place:.1f}" y="{top + 22}" width="{width:.1f}" height="{BAR}" fill="{COLOURS[colour]}"/>'
            yield text(place + width / 2, top + 33, str(amount), colour="kertas" if colour.startswith("utama") else "tinta", size=11, anchor="middle", weight=700)
        place += width


def shortened(label: str, most: int) -> str:
    return label if len(label) <= most else f"{label[: most - 1].rstrip()}…"


def text(x: float, y: float, words: str, *, colour: str = "tinta", size: int = 12, anchor: str = "start", weight: int = 400) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{COLOURS[colour]}" text-anchor="{anchor}">{escape(words)}</text>'
