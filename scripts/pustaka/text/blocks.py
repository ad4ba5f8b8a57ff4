"""Asks each kind of block only where its sign stands: most blocks are paragraphs, and Python-Markdown tries eighteen kinds on each.

What is rendered is the same; `tests/text/test_blocks.py` compares both.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import markdown

INDENTED = "    "

NEEDED = {
    "admonition": ("!!!", INDENTED), "details": ("???", INDENTED), "indent": (INDENTED,), "defindent": (INDENTED,), "code": (INDENTED,), "table": ("|",), "hashheader": ("#",),
    "setextheader": ("\n=", "\n-"), "olist": (". ",), "deflist": (": ",), "quote": (">",), "footnote": ("[^",), "abbr": ("*[",), "reference": ("]:",),
}  # fmt: skip
"""What each kind of block holds, one sign or the other, by the name under which it is registered; the others are tried on every block."""


class Quick:
    """Tries the same kinds of blocks in the same order, without those that cannot be there."""

    def __init__(self, kinds: Any) -> None:
        self.kinds = kinds
        self.tried: list[tuple[Any, tuple[str, ...]]] = []

    def __call__(self, parent: Element, blocks: list[str]) -> None:
        if not self.tried:  # only now has every extension registered its own
            self.kinds[0]  # the library puts them in order when the first one is asked for
            self.tried = [(self.kinds[one.name], NEEDED.get(one.name, ("",))) for one in self.kinds._priority]
        while blocks:
            for kind, signs in self.tried:
                block = blocks[0]
                for sign in signs:
                    if sign in block:
                        break
                else:
                    continue
                if kind.test(parent, block) and kind.run(parent, blocks) is not False:
                    break


def registered(md: markdown.Markdown) -> None:
    parser: Any = md.parser
    parser.parseBlocks = Quick(parser.blockprocessors)
