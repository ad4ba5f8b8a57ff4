"""The tooltips that explain the abbreviations of a text."""

from __future__ import annotations

from collections.abc import Mapping

from pustaka.registers.glossary import used


def with_tooltips(body: str, known: Mapping[str, str]) -> str:
    """Explain the abbreviations that a text uses, at its end, in the dialect's own way."""
    found = used(body, known)
    if not found:
        return body
    return f"{body.rstrip()}\n\n" + "\n".join(f"*[{short}]: {known[short]}" for short in sorted(found)) + "\n"
