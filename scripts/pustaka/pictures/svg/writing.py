"""Writes a drawing anew from what is allowed, and remembers the kinds of what is not."""

from __future__ import annotations

import re
from collections.abc import Set

from lxml import etree

from pustaka.pictures.svg import allowed, values
from pustaka.pictures.svg.allowed import SVG, XLINK, XML
from pustaka.pictures.svg.sizes import shrunk
from pustaka.pictures.svg.values import Refused, Sheet
from pustaka.pictures.svg.weight import Heavy, weigh

LONGEST_TEXT = 20_000
WIDEST_BLUR = 60.0

POINTER = re.compile(rf"url\(#({values.NAME})\)", re.ASCII)
IDENTIFIER = re.compile(values.NAME, re.ASCII)


def local(element: etree._Element) -> str:
    return bare(str(element.tag))


def bare(name: str) -> str:
    """`{http://www.w3.org/2000/svg}path` → `path`."""
    return name.rpartition("}")[2]


def space(name: str) -> str:
    """`{http://www.w3.org/2000/svg}path` → `http://www.w3.org/2000/svg`."""
    return name[1:].partition("}")[0] if name.startswith("{") else ""


class Writer:
    """Copies what is allowed into a new tree and remembers the kinds of what is not."""

    def __init__(self, kinds: list[str]) -> None:
        self.kinds, self.notes, self.losing = kinds, False, False
        self.rules: list[Sheet] = []
        self.letters = 0

    def refuse(self, kind: str) -> None:
        self.kinds.append(kind)

    def siblings(self, beside: list[etree._Element]) -> None:
        """What stands before and behind the drawing itself."""
        for one in beside:
            if isinstance(one, etree._Comment):
                self.notes = True
            else:
                self.refuse(allowed.INSTRUCTION)

    def document(self, root: etree._Element) -> bytes:
        fresh = etree.fromstring(f'<svg xmlns="{SVG}" xmlns:xlink="{XLINK}"/>')
        self.fill(root, fresh)
        rules = tuple(rule for one in self.rules for rule in one)
        self.settle(fresh, rules)
        if shrunk(fresh):
            self.refuse(allowed.LARGE_NUMBER)
        if self.letters > LONGEST_TEXT:
            self.refuse(allowed.TOO_MUCH)
            self.losing = True
        try:
            weigh(fresh, rules)
        except Heavy:
            self.refuse(allowed.TOO_MUCH)
            self.losing = True
        etree.cleanup_namespaces(fresh)
        return etree.tostring(fresh, encoding="utf-8", xml_declaration=False) + b"\n"

    def fill(self, old: etree._Element, new: etree._Element) -> None:
        """Copy attributes, text and children of an element that is allowed."""
        self.attributes(old, new)
        writes = local(old) in allowed.WRITTEN
        if local(old) == "style":
            self.style(old, new)
            return
        self.words(old.text, new, None, writes)
        for child in old:
            copy = self.child(child, new)
            self.words(child.tail, new, copy, writes)

    def words(self, text: str | None, parent: etree._Element, after: etree._Element | None, writes: bool) -> None:
        if not text or not writes:
            return
        self.letters += len(text)
        last = after if after is not None else (parent[-1] if len(parent) else None)
        if last is None:
            parent.text = (parent.text or "") + text
        else:
            last.tail = (last.tail or "") + text

    def child(self, child: etree._Element, parent: etree._Element) -> etree._Element | None:
        """The copy of one child, or nothing where it stays behind."""
        if isinstance(child, etree._Comment):
            self.notes = True
            return None
        if not isinstance(child.tag, str):
            self.refuse(allowed.INSTRUCTION if isinstance(child, etree._ProcessingInstruction) else allowed.DOCTYPE)
            return None
        namespace, name = space(child.tag), local(child)
        if namespace != SVG:
            if any(one in namespace for one in allowed.PROGRAMS):
                self.notes = True
            else:
                self.refuse(allowed.FOREIGN)
            return None
        if name == "metadata":
            self.notes = True
            return None
        if name not in allowed.ELEMENTS and name != "a":
            self.refuse(allowed.KINDS.get(name, allowed.UNKNOWN))
            self.losing |= name in allowed.BEARING and local(parent) != "switch"
            return None
        if name == "a":
            self.refuse(allowed.KINDS["a"])
            name = "tspan" if local(parent) in allowed.TEXTS else "g"
        fresh = etree.SubElement(parent, f"{{{SVG}}}{name}")
        self.fill(child, fresh)
        return fresh

    def attributes(self, old: etree._Element, new: etree._Element) -> None:
        for key, given in old.attrib.items():
            try:
                found = self.attribute(local(new), space(str(key)), bare(str(key)), str(given))
            except Refused as refused:
                self.refuse(refused.kind)
            else:
                if found:
                    new.set(*found)

    def attribute(self, element: str, namespace: str, name: str, given: str) -> tuple[str, str] | None:
        """The attribute anew, or nothing when it stays behind without a word. Raises Refused."""
        if namespace == XML and name in {"space", "lang"}:
            return (f"{{{XML}}}space", given) if name == "space" and given in {"preserve", "default"} else None
        if name == "href" and namespace in {"", XLINK}:
            if element not in allowed.REFERRING:
                raise Refused(allowed.ATTRIBUTE if element in {"g", "tspan"} else allowed.OUTSIDE)
            if not given.startswith("#") or not IDENTIFIER.fullmatch(given[1:]):
                raise Refused(allowed.OUTSIDE)
            return f"{{{XLINK}}}href" if namespace else "href", given
        if namespace:
            if namespace == XLINK or any(one in namespace for one in allowed.PROGRAMS):
                self.notes |= namespace != XLINK or name == "title"
                return None
            raise Refused(allowed.FOREIGN)
        if name.lower().startswith("on"):
            raise Refused(allowed.EVENT)
        if name.startswith("data-") or (name == "content" and element == "svg"):
            self.notes = True
            return None
        if name in allowed.UNSEEN:
            values.left(given)
            return None
        return name, self.plain(element, name, given)

    def plain(self, element: str, name: str, given: str) -> str:
        """The value of an attribute of SVG itself. Raises Refused."""
        if name == "style":
            return values.style(given)[0]
        if name == "d":
            return values.path(given)
        if name in {"id", "class", "aria-label", *allowed.NAMING}:
            return " ".join(given.split())
        if name in {"role", "aria-hidden"} or (name == "type" and element == "style"):
            if not re.fullmatch(r"[a-zA-Z/-]{1,40}", given):
                raise Refused(allowed.VALUE)
            return given
        if name not in allowed.GEOMETRY | allowed.PRESENTATION:
            raise Refused(allowed.ATTRIBUTE)
        if name == "stdDeviation" and any(float(one) > WIDEST_BLUR for one in re.findall(values.NUMBER, given)):
            raise Refused(allowed.FILTER)
        return values.value(given, listed=name in allowed.LISTS)[0]

    def style(self, old: etree._Element, new: etree._Element) -> None:
        try:
            if len(old):
                raise Refused(allowed.STYLE)
            if old.get("type") not in {None, "", "text/css"}:
                raise Refused(allowed.STYLE)
            self.notes |= "/*" in (old.text or "")
            rules = values.sheet(old.text or "")
        except Refused as refused:
            self.refuse(refused.kind)
            rules = ()
        self.rules.append(rules)
        new.text = values.sheet_text(rules)

    def settle(self, root: etree._Element, rules: Sheet) -> None:
        """Keep only names that something points at, and refuse what points at nothing."""
        names = {str(one.get("id")) for one in root.iter() if one.get("id") and IDENTIFIER.fullmatch(str(one.get("id")))}
        chosen = {mark for _condition, selectors, *_rest in rules for one in selectors for mark in re.findall(r"[.#][\w-]+", one)}
        pointed = {one for *_rest, refs in rules for one in refs} | {mark[1:] for mark in chosen if mark[0] == "#"}
        for element in root.iter():
            if local(element) == "style" and element.text:
                element.text = self.pointing(element.text, names)
            for key, given in element.attrib.items():
                refs = wanted(bare(str(key)), str(given))
                pointed.update(refs)
                if bare(str(key)) == "href" and refs[0] not in names:
                    self.refuse(allowed.OUTSIDE)
                    del element.attrib[key]
                elif key not in allowed.NAMING:
                    element.set(key, self.pointing(str(given), names))
        seen = set[str]()
        for element in root.iter():
            name = str(element.get("id") or "")
            if "id" in element.attrib and (name not in pointed or name in seen or name not in names):
                del element.attrib["id"]
            seen.add(name)
            classes = [one for one in str(element.get("class") or "").split() if f".{one}" in chosen]
            if "class" in element.attrib:
                element.set("class", " ".join(classes))
                if not classes:
                    del element.attrib["class"]


    def pointing(self, text: str, names: Set[str]) -> str:
        """The text with `none` in place of what points at nothing."""
        if set(wanted("", text)) <= names:
            return text
        self.refuse(allowed.OUTSIDE)
        return POINTER.sub(lambda found: found[0] if found[1] in names else "none", text)


def wanted(name: str, given: str) -> tuple[str, ...]:
    """The ids that one attribute of the new tree points at."""
    if name == "href":
        return (given[1:],)
    if name in allowed.NAMING:
        return tuple(given.split())
    return tuple(POINTER.findall(given))
