"""The addresses of other sites in texts and registers, for the rules that look at each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pustaka.findings import Spot
from pustaka.library import Library
from pustaka.rules.link_targets import at
from pustaka.rules.own_site import own_address
from pustaka.text import Source, source

ADDRESS = re.compile(r"https?://[^\s\"'<>]+")


def faulty(library: Library, fault: Callable[[str], str]) -> Iterator[tuple[str, Spot]]:
    """Every address with a fault, in texts and in registers; TAUTAN03 speaks about our own."""
    for publication in library.publications:
        for link in publication.document.links:
            message = fault(link.target)
            if message and own_address(link.target, library.site_url) is None:
                yield publication.path, at(link, message)
    for path, line, column, address in in_registers(library):
        message = fault(address)
        if message:
            yield path, Spot(line, column, message, line, column + len(address))


def in_registers(library: Library) -> Iterator[tuple[str, int, int, str]]:
    """(path, line, column, address) of every address in a register or a description of a series; remarks are left out."""
    for path in sorted(one for one in library.files if one.endswith(".yml")):
        text = source.decode(path, library.read_bytes(path))
        for number, line in enumerate(text.text.split("\n"), 1) if isinstance(text, Source) else ():
            for found in ADDRESS.finditer(line) if "://" in line and not line.lstrip().startswith("#") else ():
                yield path, number, found.start() + 1, found[0]
