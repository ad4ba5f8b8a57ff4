"""The values of attributes and styles: read by a small grammar, and written anew from what was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.pictures.svg.allowed import LARGE_NUMBER, LISTS, OUTSIDE, PROPERTIES, SIZED, STYLE, TOO_MUCH, UNSEEN_PROPERTIES, VALUE, VENDORS

LARGEST = 1e8
"""Slides are measured in 914,400 parts of an inch."""

LARGEST_RULED = 1e6
"""A size in a rule for many elements."""

DIGITS = 9
"""Significant digits of a number; sixteen would look like the number of an identity card."""

NAME = r"[A-Za-z_][\w.:-]{0,99}"
NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
FUNCTIONS = "rgba?|hsla?|matrix|translate[xy]?|scale[xy]?|rotate|skew[xy]|light-dark"

TOKEN = re.compile(
    rf"(?P<space>\s+)|url\(\s*(?P<quote>[\"']?)#(?P<ref>{NAME})(?P=quote)\s*\)|(?P<number>{NUMBER})(?P<unit>%|[A-Za-z]{{1,4}}(?![\w-]))?"
    rf"|(?P<hex>#[0-9a-f]{{3,8}}(?!\w))|(?P<open>(?:{FUNCTIONS})\()|(?P<mark>[,/)]|!important)|(?P<text>'[\w .,&+-]{{0,60}}'|\"[\w .,&+-]{{0,60}}\")"
    r"|(?P<word>-?[a-z_][\w-]*)(?!\()", re.IGNORECASE | re.ASCII,
)
"""One piece of a value: `url(#a)`, `12.5px`, `#0b5d57`, `rgb(`, `'Plus Jakarta Sans'`, `round`. What no piece fits is refused."""

CALL = re.compile(r"[\w-]*\(", re.ASCII)
HARMLESS = re.compile(rf"url\(\s*([\"']?)#{NAME}\1\s*\)|(?:{FUNCTIONS}|var|calc|min|max|clamp)\(|(?<![\w-])\(", re.IGNORECASE | re.ASCII)
"""`url(#a)`, `rgb(`; not `image-set(`, `url(http:`, `src(`, `element(`, nor a function that is still to be invented."""

NEAR = re.compile(r"(?<=[\d.%a-z)]) (?=[\d.+-])", re.IGNORECASE)

PATH = re.compile(rf"\s*,?\s*(?:(?P<command>[MmZzLlHhVvCcSsQqTtAa])|(?P<number>{NUMBER}))", re.ASCII)
FLAG = re.compile(r"\s*,?\s*(?P<number>[01])", re.ASCII)

LONGEST_STYLE = 50_000
"""Letters in one place; a drawing that needs more was made by a program that repeats itself."""

SELECTOR = re.compile(r"(?:\*|[A-Za-z][\w-]*)?(?:[.#][A-Za-z_][\w-]*)*", re.ASCII)
MEDIA = re.compile(r"@media\s*(\(\s*prefers-color-scheme\s*:\s*(?:dark|light)\s*\)|screen|print)\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}", re.IGNORECASE)
RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")


class Refused(Exception):
    """Raised where a value is outside the grammar; `kind` says in Indonesian what it is, never its content."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(kind)


def number(text: str) -> str:
    """The same number with at most `DIGITS` significant digits. Raises Refused."""
    value = float(text)
    if abs(value) > LARGEST:
        raise Refused(LARGE_NUMBER)
    return text if len(text.lstrip("+-")) <= DIGITS else f"{value:.{DIGITS}g}"


def value(text: str, *, listed: bool = False) -> tuple[str, tuple[str, ...]]:
    """The value anew, and the ids it points at; `listed` puts commas between numbers. Raises Refused."""
    text = " ".join(text.split())
    pieces, refs, place, depth = list[str](), list[str](), 0, 0
    while place < len(text):
        found = TOKEN.match(text, place)
        if found is None:
            raise Refused(OUTSIDE if "url" in text.lower() or "\\" in text else VALUE)
        place = found.end()
        if found["space"]:
            pieces.append(" ")
        elif found["ref"]:
            refs.append(found["ref"])
            pieces.append(f"url(#{found['ref']})")
        elif found["number"]:
            pieces.append(number(found["number"]) + (found["unit"] or ""))
        else:
            depth += (found["open"] is not None) - (found["mark"] == ")")
            if depth < 0:
                raise Refused(VALUE)
            pieces.append(found[0])
    if depth:
        raise Refused(VALUE)
    written = "".join(pieces).strip()
    return (NEAR.sub(",", written) if listed else written), tuple(refs)


def path(text: str) -> str:
    """The data of a path anew: letters, and numbers between commas. The flags of an arc may stand without any gap. Raises Refused."""
    pieces, place, command, count = list[str](), 0, "", 0
    text = " ".join(text.split())
    while place < len(text):
        found = (FLAG if command in {"A", "a"} and count % 7 in {3, 4} else PATH).match(text, place)
        if found is None:
            raise Refused(VALUE)
        place = found.end()
        letter = found.groupdict().get("command")
        if letter:
            pieces.append(letter)
            command, count = letter, 0
        else:
            pieces += ([","] if count else []) + [number(found["number"])]
            count += 1
    return "".join(pieces)


def style(text: str, *, ruled: bool = False) -> tuple[str, tuple[str, ...]]:
    """The declarations of a style anew, and the ids they point at; a rule does not say how its elements are shrunk. Raises Refused."""
    kept, refs = list[str](), list[str]()
    for name, given in declarations(without_remarks(text)):
        if name in UNSEEN_PROPERTIES or name.startswith(VENDORS):
            left(given)
            continue
        if name not in PROPERTIES:
            raise Refused(STYLE)
        written, pointed = value(given, listed=name in LISTS)
        if ruled and name in SIZED and any(float(one) > LARGEST_RULED for one in re.findall(NUMBER, written)):
            raise Refused(LARGE_NUMBER)
        kept.append(f"{name}:{written}")
        refs += pointed
    return ";".join(kept), tuple(refs)


def left(given: str) -> None:
    """Look at a value that stays behind: one that fetches something is named all the same. Raises Refused."""
    if "\\" in given or any(not HARMLESS.match(given, found.start()) for found in CALL.finditer(given)):
        raise Refused(OUTSIDE)


def without_remarks(text: str) -> str:
    """The text without `/* … */`. Raises Refused."""
    if len(text) > LONGEST_STYLE:
        raise Refused(TOO_MUCH)
    pieces = list[str]()
    while "/*" in text:
        before, _open, text = text.partition("/*")
        _remark, close, text = text.partition("*/")
        pieces.append(before)
        if not close:
            raise Refused(STYLE)
    return " ".join((*pieces, text))


def declarations(text: str) -> Iterator[tuple[str, str]]:
    for one in text.split(";"):
        name, colon, given = one.partition(":")
        if not one.strip():
            continue
        if not colon or not re.fullmatch(r"\s*-?[A-Za-z][\w-]*\s*", name, re.ASCII):
            raise Refused(STYLE)
        yield name.strip().lower(), given.strip()


Sheet = tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...]
"""(condition, selectors, declarations, ids pointed at) of each rule, in order."""


def sheet(text: str) -> Sheet:
    """The rules of a `<style>`. Raises Refused."""
    rules, place = list[tuple[str, tuple[str, ...], str, tuple[str, ...]]](), 0
    text = without_remarks(text).strip()
    while place < len(text):
        block = MEDIA.match(text, place)
        if block:
            condition = re.sub(r"\s", "", block[1]).lower()
            rules += [(condition, selectors, given, refs) for _none, selectors, given, refs in sheet(block[2])]
            place = block.end()
        elif (rule := RULE.match(text, place)) is not None:
            selectors = tuple(" ".join(one.split()) for one in rule[1].split(","))
            if not all(part and SELECTOR.fullmatch(part) for one in selectors for part in one.replace(">", " ").split() or [""]):
                raise Refused(STYLE)
            rules.append(("", selectors, *style(rule[2], ruled=True)))
            place = rule.end()
        else:
            raise Refused(OUTSIDE if "url" in text.lower() or "import" in text.lower() or "\\" in text else STYLE)
        while place < len(text) and text[place].isspace():
            place += 1
    return tuple(rules)


def sheet_text(rules: Sheet) -> str:
    written = list[str]()
    for condition, selectors, given, _refs in rules:
        if given:
            rule = f"{','.join(selectors)}{{{given}}}"
            written.append(f"@media {condition}{{{rule}}}" if condition else rule)
    return "".join(written)
