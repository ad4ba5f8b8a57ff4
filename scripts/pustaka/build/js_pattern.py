"""Writes a pattern of ours as JavaScript reads it, so that a browser looks for the same as the check does.

The parsed pattern is written out piece by piece. Without regard to case both letters are written, because old browsers
know no flag for a part of a pattern; so is what a word character is, because JavaScript means ASCII by it.
"""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]  # the parser of the standard library: nothing else reads every form that it reads
from re import _parser as parser  # type: ignore[attr-defined]  # as above
from typing import Any

WORD = r"\p{L}\p{N}_"
CLASSES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: WORD,
    op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_NOT_SPACE: r"\S",
}
BOUNDARY = rf"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
SPECIAL = frozenset("\\^$.*+?()[]{}|/")
IN_CLASS = frozenset("\\]^-[")


class Untranslatable(ValueError):
    """Raised for a form that JavaScript has not; a pattern with it cannot be shown to browsers."""


def written(pattern: re.Pattern[str]) -> str:
    """The source of an equal pattern for `new RegExp(…, "gu")`."""
    names = {number: name for name, number in pattern.groupindex.items()}
    return sequence(parser.parse(pattern.pattern, pattern.flags), pattern.flags, names)


def sequence(items: Any, flags: int, names: dict[int, str]) -> str:
    return "".join(piece(name, given, flags, names) for name, given in items)


def piece(name: Any, given: Any, flags: int, names: dict[int, str]) -> str:
    """One node of the parsed pattern."""
    if name is op.LITERAL:
        return letter(given, flags)
    if name is op.NOT_LITERAL:
        return f"[^{''.join(in_class(one) for one in cases(given, flags))}]"
    if name is op.ANY:
        return r"[\s\S]" if flags & re.DOTALL else r"[^\n]"
    if name is op.IN:
        return one_of(given, flags)
    if name is op.BRANCH:
        return f"(?:{'|'.join(sequence(one, flags, names) for one in given[1])})"
    if name is op.SUBPATTERN:
        return group(*given, flags=flags, names=names)
    if name in (op.MAX_REPEAT, op.MIN_REPEAT):
        return repeated(*given, lazy=name is op.MIN_REPEAT, flags=flags, names=names)
    if name in (op.ASSERT, op.ASSERT_NOT):
        sign = {(1, True): "?=", (1, False): "?!", (-1, True): "?<=", (-1, False): "?<!"}[given[0], name is op.ASSERT]
        return f"({sign}{sequence(given[1], flags, names)})"
    if name is op.AT:
        return place(given, flags)
    if name is op.GROUPREF:
        return rf"\k<{names[given]}>" if given in names else rf"\{given}"
    raise Untranslatable(f"{name} in a pattern")


def place(given: Any, flags: int) -> str:
    multiline = bool(flags & re.MULTILINE)
    places = {
        op.AT_BEGINNING: r"(?<![^\n])" if multiline else r"(?<![\s\S])", op.AT_BEGINNING_STRING: r"(?<![\s\S])", op.AT_END_STRING: r"(?![\s\S])",
        op.AT_END: r"(?=\n|(?![\s\S]))" if multiline else r"(?=\n?(?![\s\S]))", op.AT_BOUNDARY: BOUNDARY, op.AT_NON_BOUNDARY: f"(?!{BOUNDARY})",
    }
    if given not in places:
        raise Untranslatable(f"{given} in a pattern")
    return places[given]


def group(number: int | None, add: int, drop: int, inner: Any, *, flags: int, names: dict[int, str]) -> str:
    body = sequence(inner, (flags | add) & ~drop, names)
    if number is None:
        return f"(?:{body})"
    return f"(?<{names[number]}>{body})" if number in names else f"({body})"


def repeated(low: int, high: Any, inner: Any, *, lazy: bool, flags: int, names: dict[int, str]) -> str:
    body = sequence(inner, flags, names)
    times = {(0, 1): "?", (0, None): "*", (1, None): "+"}.get((low, None if high is op.MAXREPEAT else high))
    times = times or (f"{{{low},}}" if high is op.MAXREPEAT else f"{{{low}}}" if low == high else f"{{{low},{high}}}")
    return f"{body if single(inner) else f'(?:{body})'}{times}{'?' if lazy else ''}"


def single(inner: Any) -> bool:
    """Whether what is repeated is one node that needs no brackets around it."""
    return len(inner) == 1 and inner[0][0] in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN, op.SUBPATTERN, op.BRANCH)


def cases(code: int, flags: int) -> list[str]:
    own = chr(code)
    return list(dict.fromkeys((own, own.lower(), own.upper()))) if flags & re.IGNORECASE and len(own.upper()) == 1 else [own]


def letter(code: int, flags: int) -> str:
    some = cases(code, flags)
    if len(some) > 1:
        return f"[{''.join(in_class(one) for one in some)}]"
    return r"\n" if some[0] == "\n" else r"\t" if some[0] == "\t" else f"\\{some[0]}" if some[0] in SPECIAL else some[0]


def in_class(one: str) -> str:
    return r"\n" if one == "\n" else r"\t" if one == "\t" else f"\\{one}" if one in IN_CLASS else one


def one_of(items: Any, flags: int) -> str:
    """A class; `\\W` beside other members needs a form of its own, because JavaScript cannot negate a union inside a class."""
    negated = bool(items) and items[0][0] is op.NEGATE
    items = items[1:] if negated else items
    if any(name is op.CATEGORY and given is op.CATEGORY_NOT_WORD for name, given in items):
        rest = [one for one in items if one != (op.CATEGORY, op.CATEGORY_NOT_WORD)]
        if not rest:
            return f"[{WORD}]" if negated else f"[^{WORD}]"
        inside = members(rest, flags)
        return f"(?:(?![{inside}])[{WORD}])" if negated else f"(?:[^{WORD}]|[{inside}])"
    inside = members(items, flags)
    return f"[^{inside}]" if negated else f"[{inside}]"


def members(items: Any, flags: int) -> str:
    found: list[str] = []
    for name, given in items:
        if name is op.LITERAL:
            found += map(in_class, cases(given, flags))
        elif name is op.RANGE:
            found.append(span(*given))
            for low, high in (("a", "z"), ("A", "Z")) if flags & re.IGNORECASE else ():
                first, last = max(given[0], ord(low)), min(given[1], ord(high))
                if first <= last:
                    found.append(span(ord(chr(first).swapcase()), ord(chr(last).swapcase())))
        elif name is op.CATEGORY:
            found.append(CLASSES[given])
        else:
            raise Untranslatable(f"{name} in a class")
    return "".join(dict.fromkeys(found))


def span(first: int, last: int) -> str:
    return "-".join(rf"\u{{{code:x}}}" if code < 0x20 or code > 0x7E else in_class(chr(code)) for code in (first, last))
