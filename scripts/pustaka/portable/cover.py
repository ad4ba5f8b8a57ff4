"""The cover of a portable book: its title on the green of the library, drawn from the fonts that the PDFs use."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from pustaka.project import Brand
from pustaka.typesetting import FONTS

WIDE, HIGH, EDGE = 800, 1200, 72
GROUND, PAPER, TURMERIC = "#073f3b", "#fdf9f0", "#e3a322"
"""Where the settings declare no colours."""


def cover(title: str, name: str, note: str, brand: Brand) -> bytes:
    """A PNG of few colours, so that it weighs little."""
    light, dark = brand.palette("terang"), brand.palette("di-tua")
    image = Image.new("RGB", (WIDE, HIGH), light.get("utama-tua", GROUND))
    draw = ImageDraw.Draw(image)
    paper, turmeric = dark.get("di-tua", PAPER), light.get("kunyit", TURMERIC)
    draw.rectangle((0, HIGH - 36, WIDE, HIGH), fill=turmeric)
    draw.text((EDGE, EDGE), name, font=font("700Bold", 40), fill=paper)
    size, lines = fitted(draw, title)
    y = 330
    for line in lines:
        draw.text((EDGE, y), line, font=font("800ExtraBold", size), fill=paper)
        y += size * 5 // 4
    draw.rectangle((EDGE, y + 24, EDGE + 120, y + 34), fill=turmeric)
    for n, line in enumerate(wrapped(draw, note, font("400Regular", 34))):
        draw.text((EDGE, HIGH - 190 + 46 * n), line, font=font("400Regular", 34), fill=paper)
    out = io.BytesIO()
    image.quantize(16, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def fitted(draw: ImageDraw.ImageDraw, title: str) -> tuple[int, list[str]]:
    """The largest size at which the title takes at most six lines and no word is wider than the page."""
    for size in range(92, 27, -4):
        lines = wrapped(draw, title, font("800ExtraBold", size))
        if len(lines) <= 6 and all(draw.textlength(line, font("800ExtraBold", size)) <= WIDE - 2 * EDGE for line in lines):
            break
    return size, lines


def wrapped(draw: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and draw.textlength(f"{lines[-1]} {word}", face) <= WIDE - 2 * EDGE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(Path(FONTS) / f"PlusJakartaSans_{weight}.ttf"), size, layout_engine=ImageFont.Layout.BASIC)
