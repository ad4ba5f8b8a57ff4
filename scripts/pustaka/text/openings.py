"""What a line of a text begins: a heading, a rule, a quotation, a block of code, a note, an item without words."""

from __future__ import annotations

import re

FENCE = re.compile(r" *(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
OPTIONS = re.compile(r"\s+(?:linenums|hl_lines|linenums_style|anchor_linenums)\s*=\s*(?:\"[^\"]*\"|[^\s{}]+)")
"""What would make a table of a block of code, one cell with the numbers of its lines; paper and readers aloud do not bear it."""

HEADING = re.compile(r"#{1,6}(?:\s|$)")
LOWERED = re.compile(r" {1,3}#{1,6}(?:[ ]|$)")
"""A heading with blanks before it, which GitHub shows as one."""

RULE = re.compile(r" {0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
QUOTE = re.compile(r" *>")
DEFINITION = re.compile(r" {0,3}:[ ]+\S")
"""`:   Artinya.`, below a word that is explained."""

NOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ ]*")
EMPTY = re.compile(r"(?P<indent> *)(?P<sign>[-*+]|(?P<number>\d{1,9})[.)])$")
"""An item without a word, which counts all the same."""
