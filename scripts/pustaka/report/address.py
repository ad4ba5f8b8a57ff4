"""Where a person reads more about a rule."""

from __future__ import annotations

from pustaka.rules.base import PAGES


def rule_address(code: str, site_url: str = "") -> str:
    """`https://…/kontribusi/aturan/meta02/`, or the file in the repository when the site has no address yet."""
    if not site_url:
        return f"{PAGES}/{code.lower()}.md"
    return f"{site_url.rstrip('/')}/{PAGES.removeprefix('docs/')}/{code.lower()}/"
