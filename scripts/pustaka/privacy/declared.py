"""Reads what the front matter of a text says of its disguises and its authors, also where it is no proper list: `samaran: Ibu Xawar; Pak Xati`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy
from pustaka.privacy.pseudonyms import real, usable

FRONT = re.compile(r"\A\s{0,4}---[ \t]*\n(?P<body>(?:(?!---)[^\n]*\n){1,80})---", re.ASCII)
ENTRY = Lazy(r"(?m)^(?P<key>samaran|penulis)[ \t]*:[ \t]*(?P<value>[^\n]*(?:\n[ \t]*-[ \t][^\n]+)*)")
"""`samaran: Ibu Xawar; Pak Xati`, or a list with one name in each line below."""

PART = re.compile(r"[\n;,\[\]\"']+")
NAME = re.compile(r"(?:[A-Z][\w.'-]*)(?: (?:[A-Z][\w.'-]*|bin|binti|van|de)){0,5}")


def disguises(text: str) -> Iterator[str]:
    """The disguises that the front matter declares, as far as they are words of the language: a name is none."""
    for form in entries(text, "samaran"):
        words = form.split()
        if all(usable(word, last=n == len(words) - 1) for n, word in enumerate(words)) and not real(text, words[-1]):
            yield form


def authors(text: str) -> Iterator[str]:
    """Who signs the text; it is his own name that he makes public."""
    yield from entries(text, "penulis")


def entries(text: str, key: str) -> Iterator[str]:
    front = FRONT.match(text)
    for found in ENTRY.finditer(front["body"]) if front else ():
        if found["key"] == key:
            yield from (name for part in PART.split(found["value"]) if NAME.fullmatch(name := part.strip(" \t-")))
