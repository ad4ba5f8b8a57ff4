"""Numbers footnotes in the order in which a reader meets their calls, on the page as on paper."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

NUMBER = re.compile(r"\d+")


class NotesInOrder(Treeprocessor):
    """Runs when every call and every note is an element.

    The library counts notes as they are defined; its own order of calls goes wrong in lists and quotations, because it
    looks at them in the order in which they were parsed.
    """

    def run(self, root: Element) -> None:
        place = next((one for one in root.iter("div") if one.get("class") == "footnote"), None)
        listed = place.find("ol") if place is not None else None
        if place is None or listed is None:
            return
        notes = {f"#{one.get('id')}": one for one in listed}
        inside = {id(one) for one in place.iter()}
        order = list(dict.fromkeys(href for one in root.iter("a") if id(one) not in inside and is_call(one) and (href := one.get("href", "")) in notes))
        for href in order:  # grows by the notes that are called in notes
            order += [inner for one in notes[href].iter("a") if is_call(one) and (inner := one.get("href", "")) in notes and inner not in order]
        order += [href for href in notes if href not in order]
        numbers = {href: str(number) for number, href in enumerate(order, 1)}
        for one in root.iter("a"):
            if is_call(one) and one.get("href") in numbers:
                one.text = numbers[one.get("href", "")]
        for href, note in notes.items():
            for one in note.iter("a"):
                if one.get("class") == "footnote-backref":
                    one.set("title", NUMBER.sub(numbers[href], one.get("title", ""), count=1))
        listed[:] = [notes[href] for href in order]


def is_call(element: Element) -> bool:
    return element.get("class") == "footnote-ref"
