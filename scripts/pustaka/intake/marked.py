"""What Markdown within a line of a text is taken as it is: emphasis, struck words, links, code, escapes, and the signs of notes."""

from __future__ import annotations

import re

from pustaka.intake.manuscript import escaped

CODE = r"`[^`\n]+`"
KEPT = re.compile(
    rf"(?P<escape>\\[\\`*_{{}}\[\]<>#+.!|~-])|(?P<code>{CODE})|\[\^(?P<note>[^\]\[\s]+)\](?!:)|(?P<link>\[[^\[\]\n]+\]\((?:https?://|mailto:|tel:)[^)\s]{{1,2000}}\))"
    r"|(?<!~)~~(?=[^\s~])(?P<struck>(?:[^~\n]|~(?!~))+)(?<=[^\s~])~~(?!~)|(?P<stars>\*{1,3})(?=[^\s*])(?P<words>[^*\n]+)(?<=\S)(?P=stars)"
    r"|(?<!\w)(?P<low>_{1,2})(?=[^\s_])(?P<under>[^_*\n]+)(?<=\S)(?P=low)(?!\w)"
)
"""No piece may hold its own beginning: a line of nothing but beginnings would else be read once for each."""

IMAGE = re.compile(r"!\[[^\[\]\n]*\](?:\([^)\n]{0,500}\)|\[[^\[\]\n]*\])(?:\{[^{}\n]*\})?|<img\b[^<>\n]*>", re.IGNORECASE)
"""`![Denah](denah.png)`: a picture that lies elsewhere."""


def dressed(text: str, numbers: dict[str, int]) -> str:
    """The line as Markdown; `numbers` gives each note its number in the order in which they are met."""
    pieces, last = list[str](), 0
    for found in KEPT.finditer(text):
        pieces.append(escaped(text[last : found.start()]))
        if found["note"]:
            pieces.append(f"[^{numbers.setdefault(found['note'], len(numbers) + 1)}]")
        elif inner := found["struck"] or found["words"] or found["under"]:
            mark = "~~" if found["struck"] else "*" * len(found["stars"] or found["low"])
            pieces.append(f"{mark}{dressed(inner, numbers)}{mark}")
        else:
            pieces.append(found["escape"] or found["code"] or found["link"])
        last = found.end()
    return "".join([*pieces, escaped(text[last:])]).strip()
