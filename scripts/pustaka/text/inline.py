"""Looks for marks inside a line only where their signs stand: most runs of words hold none of the twenty kinds that Python-Markdown tries on each.

What is rendered is the same; `tests/text/test_inline.py` compares both.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

NEEDED = {
    "backtick": "`", "putus": "\\", "escape": "\\", "footnote": "[", "bukti": "(", "reference": "[", "link": "[", "image_link": "!", "image_reference": "!",
    "short_reference": "[", "short_image_ref": "!", "autolink": "<", "automail": "<", "linebreak": "  \n", "html": "<", "entity": "&", "coret": "~",
}  # fmt: skip
"""What each kind of marks holds, by the name under which it is registered; the others are tried wherever some mark may stand."""

SIGN = re.compile(r"[`\\\[(!<&~*_ /w](?:(?<=[^ /w])|(?<= ) \n|(?<=/)/|(?<=w)ww\.)")
"""What every mark holds, in addresses `//` or `www.`; a run without it has none. Its first sign comes first: a search leaps from one to the next."""


class Quick(InlineProcessor):
    """Tries the same kinds of marks in the same order, without those that cannot be there."""

    @cached_property
    def needed(self) -> list[tuple[Any, str]]:
        patterns: Any = self.inlinePatterns
        patterns[0]  # the library puts them in order when the first one is asked for
        return [(patterns[one.name], NEEDED.get(one.name, "")) for one in patterns._priority]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803  # the library's own names
        if isinstance(data, AtomicString) or SIGN.search(data) is None:
            return data
        apply: Any = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]  # the library's own, by the name that Python gives it
        for index, (pattern, sign) in enumerate(self.needed[patternIndex:], patternIndex):
            start, matched = 0, True
            while matched and sign in data:
                data, matched, start = apply(pattern, data, index, start)
        return data


def registered(md: markdown.Markdown) -> None:
    md.treeprocessors.register(Quick(md), "inline", 20)
