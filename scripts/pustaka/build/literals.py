"""Where texts and patterns stand in a script: what a minifier must leave as it is."""

from __future__ import annotations

import re

SPACE = re.compile(r"\s+|//[^\n]*|/\*.*?\*/", re.DOTALL)
QUOTED = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
"""`"anak"`, `'«Cari»'`; a template is read by `template`, because it may hold code."""
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
r"""`/[.!?/]\s+/gu`, where a value may begin; elsewhere a slash divides."""
WORD = re.compile(r"[\w$]+")
BEFORE_VALUE = frozenset({"await", "case", "delete", "do", "else", "in", "new", "of", "return", "throw", "typeof", "void", "yield"})
"""Words that a value may follow; behind any other word a slash divides."""
TEXT = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*", re.DOTALL)
"""What a template says up to its code or its end."""

Spans = list[tuple[int, int]]


def literals(script: str) -> Spans:
    """From where to where each text and pattern stands; a template with everything inside it counts as one."""
    found = Spans()
    code(script, 0, found)
    return found


def code(script: str, at: int, found: Spans) -> int:
    """Read code up to its end or to the bracket that closes a place in a template; gives where it ends."""
    depth, value = 0, True
    while at < len(script):
        start, sign = at, script[at]
        if skipped := SPACE.match(script, at):
            at = skipped.end()
        elif (end := literal(script, at, value)) > at:
            at, value = end, False
            found.append((start, at))
        elif word := WORD.match(script, at):
            at, value = word.end(), word[0] in BEFORE_VALUE
        else:
            depth += (sign == "{") - (sign == "}")
            if depth < 0:
                break
            at, value = at + 1, sign not in ")]}"
    return at


def literal(script: str, at: int, value: bool) -> int:
    """Where the text or pattern that begins here ends; the same place where none does. `value` says whether a pattern may stand here."""
    if script[at] == "`":
        return template(script, at)
    found = QUOTED.match(script, at) or (PATTERN.match(script, at) if value else None)
    return found.end() if found else at


def template(script: str, at: int) -> int:
    """Where the template that begins here ends; `«${a ? `, ${b}` : ""}»` holds others."""
    at += 1
    while at < len(script):
        said = TEXT.match(script, at)
        at = said.end() if said else at
        if script[at : at + 2] != "${":
            return min(at + 1, len(script))
        at = code(script, at + 2, []) + 1
    return len(script)
