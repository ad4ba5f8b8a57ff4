"""What the templates are told of the library's brand: its colours, and its mark for light and for dark ground."""

from __future__ import annotations

import json

from pustaka.project import Brand

FIRST, SECOND = "pp-merek__a", "pp-merek__b"
"""Classes of the mark's two colours, as the site's style sheet knows them; a mark without them keeps its own colours."""

PLAIN = "#444444"
WHITE = "#ffffff"


def dress(brand: Brand) -> str:
    """The brand as the templates read it; the same brand gives the same text."""
    light = brand.palette("terang")
    first, second = light.get("utama", PLAIN), light.get("kunyit", PLAIN)
    marks = {"terang": drawn(brand.mark, first, second), "gelap": drawn(brand.mark, WHITE, second)} if brand.mark else {}
    return json.dumps({"warna": dict(light), "lambang": marks}, ensure_ascii=False, sort_keys=True)


def drawn(mark: str, first: str, second: str) -> str:
    """The mark with colours in place of classes: in print no style sheet names them."""
    return mark.replace(f'class="{FIRST}"', f'fill="{first}"').replace(f'class="{SECOND}"', f'fill="{second}"')
