"""Where a person reads more about a rule."""

from __future__ import annotations

from pustaka.errors import guide
from pustaka.rules.base import PAGES


def rule_address(code: str, site_url: str = "") -> str:
    """`https://…/kontribusi/aturan/meta02/`: on the library's own site, else on the one that is set or that the package names."""
    if not site_url:
        return guide(f"{PAGES}/{code.lower()}.md")
    return f"{site_url.rstrip('/')}/{PAGES.removeprefix('docs/')}/{code.lower()}/"
