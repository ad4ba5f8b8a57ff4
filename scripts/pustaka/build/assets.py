"""Make scripts and styles lighter for a weak line: comments and spaces stay in the source and never travel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rcssmin import cssmin
from rjsmin import jsmin


def style(text: str) -> str:
    """rcssmin knows the rules inside `@media` alone; inside `@container` it takes the space of `.a :is(b)` for one of a declaration."""
    return cssmin(text.replace("@container", "@media container")).replace("@media container", "@container")


MINIFIERS: Mapping[str, Callable[[str], str]] = {".js": jsmin, ".css": style}
"""By the end of the file's name. Names and values stay as they are written, so that a fault is still readable on the site."""


def minified(suffix: str, text: str) -> str:
    """The same script or style in fewer characters; a file of another kind is returned as it is."""
    shorten = MINIFIERS.get(suffix)
    return shorten(text) if shorten else text
