"""What tests share: a library in memory."""

from __future__ import annotations

from collections.abc import Mapping

from pustaka.library import Library
from pustaka.library.library import assemble
from pustaka.text.source import decode


def library(texts: Mapping[str, str | bytes], *, site_url: str = "") -> Library:
    """A library of `{path: text}`; bytes go through the same reading as a file's content."""
    raw = {path: text.encode("utf-8") if isinstance(text, str) else text for path, text in texts.items()}
    readable = [decode(path, data) for path, data in raw.items() if path.endswith((".md", ".yml"))]
    return assemble(readable, files=frozenset(raw), read_bytes=raw.__getitem__, site_url=site_url)
