"""Sets one job with Typst, and nothing else: processes that only set load this room, and not what prepares the jobs."""

from pathlib import Path

BOOK = Path(__file__).parents[1] / "book"
TEMPLATES, FONTS = BOOK / "templates", BOOK / "fonts"
