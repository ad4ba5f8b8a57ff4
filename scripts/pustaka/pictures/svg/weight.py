"""How much a drawing grows when every reference in it is followed: ten lines can ask for a billion shapes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from pustaka.pictures.svg.allowed import FILTERS
from pustaka.pictures.svg.values import NAME, Sheet

POINTED = re.compile(rf"url\(#({NAME})\)")

HEAVIEST = 20_000
"""Elements to draw; the map of a whole province has some thousand."""

FILTERING = 150
"""What one step of a filter counts, because it touches every pixel."""

DEEPEST = 64
"""Levels, references counted as levels."""

MOST_RULES = 300
"""Rules of style that point at a part of the drawing."""


class Heavy(Exception):
    """Raised when a drawing draws more than `HEAVIEST` elements, goes deeper than `DEEPEST`, or draws itself."""


def weigh(root: etree._Element, rules: Sheet) -> int:
    """The number of elements that are drawn in the end. Raises Heavy."""
    by_id = {str(one.get("id")): one for one in root.iter() if one.get("id")}
    known: dict[etree._Element, int] = {}
    styles = by_subject(rules)

    def of(element: etree._Element, level: int) -> int:
        if level > DEEPEST:
            raise Heavy
        if element in known:
            return known[element]
        total = FILTERING if str(element.tag).rpartition("}")[2] in FILTERS else 1
        total += sum(of(child, level + 1) for child in element)
        for target, times in references(element, styles).items():
            if target in by_id:
                total += times * of(by_id[target], level + 1)
        if total > HEAVIEST:
            raise Heavy
        known[element] = total
        return total

    return of(root, 0)


Styles = Mapping[str, list[tuple[tuple[str, ...], bool]]]
"""By `*`, `path`, `.kelas` or `#id`: the ids pointed at, and whether as a marker."""


def by_subject(rules: Sheet) -> Styles:
    """What a selector means is its last part; what stands before or beside its first mark can only mean fewer elements. Raises Heavy."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    pointing = [(selectors, (pointed, "marker" in given)) for _condition, selectors, given, pointed in rules if pointed]
    if len(pointing) > MOST_RULES:
        raise Heavy
    for selectors, pointed in pointing:
        for selector in selectors:
            name, *marks = re.split(r"(?=[.#])", selector.replace(">", " ").split()[-1])
            found.setdefault((marks or [name or "*"])[0], []).append(pointed)
    return found


def references(element: etree._Element, styles: Styles) -> Mapping[str, int]:
    """How often an element draws each part that it points at; a marker is drawn at every point of its line."""
    found: dict[str, int] = {}
    points = max(1, str(element.get("d", "")).count(",") + str(element.get("points", "")).count(","))
    for key, given in element.attrib.items():
        name = str(key).rpartition("}")[2]
        for one in [str(given)[1:]] if name == "href" else POINTED.findall(str(given)):
            found[one] = found.get(one, 0) + (points if "marker" in name or "marker" in str(given) else 1)
    subjects = ("*", str(element.tag).rpartition("}")[2], f"#{element.get('id', '')}", *(f".{one}" for one in str(element.get("class", "")).split()))
    for subject in subjects if styles else ():
        for pointed, marker in styles.get(subject, ()):
            for one in pointed:
                found[one] = found.get(one, 0) + (points if marker else 1)
    return found
