"""Joins the style sheets that every page loads: one file is a sixth lighter than its parts, and a slow line waits once for it."""

from __future__ import annotations

from pustaka.build import assets, dressing
from pustaka.library import Library
from pustaka.project import Brand

WHOLE = "assets/gaya/semua.css"
"""What pages link. It lies in the folder of its first part, whose addresses of fonts are relative."""

PRINTED = "assets/gaya/cetak.css"
"""The last part, for paper alone: a browser fetches a sheet for paper with the page in any case, and inside the others it costs a third less."""

PARTS = (dressing.TOKENS, "assets/gaya/dasar.css", "assets/gaya/bagian.css", "assets/gaya/naskah.css", "assets/cari/cari.css", PRINTED)
"""What people edit, in the order in which a later rule wins; none of these is published by itself."""


def joined(books: Library, brand: Brand) -> dict[str, bytes]:
    """The whole by its path below the site's root, in the colours of the settings; nothing where a project has no style of ours."""
    texts = [(path, books.read_bytes(f"docs/{path}").decode("utf-8", "replace")) for path in PARTS if f"docs/{path}" in books.files]
    whole = "".join(dressing.coloured(path, minified(path, text), brand) + "\n" for path, text in texts)
    return {WHOLE: whole.encode("utf-8")} if texts else {}


def minified(path: str, text: str) -> str:
    """One part without comments and blanks; what is for paper stands in a condition that says so."""
    small = assets.minified(".css", text)
    return f"@media print{{{small}}}" if path == PRINTED else small
