"""A text as lines: read, split into front matter, headings, links and sentences, and rendered in the one dialect."""

from pustaka.text.document import Document
from pustaka.text.source import Source

__all__ = ["Document", "Source"]
