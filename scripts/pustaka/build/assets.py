"""Make scripts and styles lighter for a weak line: comments and spaces stay in the source and never travel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rjsmin import jsmin

from pustaka.portable.stylesheet import shorter

MINIFIERS: Mapping[str, Callable[[str], str]] = {".js": jsmin, ".css": shorter}
"""By the end of the file's name. Names and values stay as they are written, so that a fault is still readable on the site."""


def minified(suffix: str, text: str) -> str:
    """The same script or style in fewer characters; a file of another kind is returned as it is."""
    shorten = MINIFIERS.get(suffix)
    return shorten(text) if shorten else text
