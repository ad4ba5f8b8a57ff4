"""Puts drawings that are made from data into the finished page itself: there they take its colours and letters, and need no request."""

from __future__ import annotations

import re
from pathlib import Path

from pustaka.library import Library
from pustaka.pictures.drawn import made
from pustaka.registers.drawings import FOLDER, drawings

IMAGE = re.compile(rf'<img\b[^>]*?\bsrc="(?:\.\./)*{FOLDER}/(?P<key>[a-z0-9-]+)\.svg"[^>]*>')
"""`<img alt="Alur" src="../../gambar/manajemen-kasus.svg">`"""


def inlined(folder: Path, library: Library) -> None:
    """Rewrite the pages below `folder` that show such a drawing; a picture that is none of ours stays."""
    known = {one.drawing.key: one.drawing for one in drawings(library)}
    for page in sorted(folder.rglob("*.html")) if known else ():
        before = page.read_text("utf-8")
        if f"{FOLDER}/" not in before:
            continue
        after = IMAGE.sub(lambda found: made(known[found["key"]], inline=True) if found["key"] in known else found[0], before)
        if after != before:
            page.write_text(after, "utf-8", newline="\n")
