"""Finds names in tables: the cells below a heading such as «Nama» or «Peserta», in Markdown tables and in pasted columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pustaka.privacy.explained import common
from pustaka.privacy.labels import RULE
from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import plausible
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import acronym, derived, entries, known

UNKNOWN = "kata-tak-dikenal"

HEADED = Lazy(r"(?i)^[\s*_]*(?:nama(?:[ /-]{1,3}(?!«bukan-nama:kolom»)[\w/ .-]{0,40})?|«peran:kolom»|«label:kolom»|«kerabat:kolom»|nama[ /]+\w+)[\s*_]*$")
"""`Nama`, `Nama Peserta`, `Penerima manfaat`; not `Nama Kegiatan`."""

SURE = Lazy(r"(?i)^[\s*_]*nama")
RULER = Lazy(r"^[\s|:+-]+$")
LINE = Lazy(r"[^\n]+")


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names in the columns of tables."""
    if "|" not in tokens.text and "\t" not in tokens.text:
        return
    columns: list[tuple[int, bool]] = []
    last, ruled = -2, False
    for row in LINE.finditer(tokens.text):
        if "|" not in row[0] and "\t" not in row[0]:
            continue
        mark = "|" if "|" in row[0] else "\t"
        cells = split(row[0], mark)
        if row.start() > last + 1:
            columns, ruled = [], False
        last = row.end()
        ruled = ruled or RULER.match(row[0]) is not None
        headed = [] if ruled else [(n, bool(SURE.match(cell))) for n, (_, cell) in enumerate(cells) if HEADED.match(cell)]
        if headed:
            columns = headed
        if mark == "|":
            yield from addressed(tokens, row.start(), cells)
        if not headed and not columns:
            yield from beside(tokens, row.start(), cells)
        elif columns and not headed and not RULER.match(row[0]):
            for n, sure in columns:
                if n < len(cells):
                    yield from cell_names(tokens, row.start() + cells[n][0], cells[n][1], sure=sure)


KIN = Lazy(r"(?i)^[\s*_]*(?:«kerabat:label»|«kerabat:nama-kecil»|«peran:label»)(?:\s(?:«penjelas-kerabat»|«peran»)){0,2}[\s*_]*$")
FIRST = Lazy(r"[\s*_]*(?P<name>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,}){0,3})(?P<after>,?\s\(?(?:usia |umur )?\d{1,2}\s?(?:th|thn|tahun|bln|bulan)?\b|\s?$)")


def beside(tokens: Tokens, start: int, cells: list[tuple[int, str]]) -> Iterator[Hit]:
    """The name in the cell behind one that says whose it is, though it be a word of the language: `| Anak sulung | Xontoh, 19 th |`."""
    for (_, head), (place, cell) in pairwise(cells):
        found = FIRST.match(cell) if KIN.match(head) else None
        n = tokens.at(start + place + found.start("name")) if found else 0
        if found and not tokens.taken[n] and (found["after"].strip() or tokens.namesake(n, weak=True)) and tokens.lower[n] not in listed("penjelas-kerabat"):
            yield Hit(start + place + found.start("name"), start + place + found.end("name"), RULE)


TITLED = Lazy(r"[\s*_]*(?P<title>«sapaan:orang»|«sapaan:juga-kecil»)\s(?P<name>[a-z][a-z'-]{3,20}(?:\s[a-z][a-z'-]{3,20})?)[\s*_]*$")


def addressed(tokens: Tokens, start: int, cells: list[tuple[int, str]]) -> Iterator[Hit]:
    """The name in small letters in a cell that holds nothing but somebody: `| opung xumanpak |`; not `| mama muda |`."""
    for place, cell in cells:
        found = TITLED.match(cell)
        words = found["name"].split() if found else []
        if found and not any(word in listed(name) for word in words for name in ("sapaan", "sapaan-umum", "penjelas-kerabat", "jabatan", "peran", "kerabat", "pekerjaan", "orang-siapa", "bukan-julukan")) and not any(common(word) or derived(word) or (known(word) and word not in entries("nama.txt")) for word in words):
            yield Hit(start + place + found.start("name"), start + place + found.end("name"), UNKNOWN)


def split(row: str, mark: str) -> list[tuple[int, str]]:
    """(offset, cell) of one table row, the empty outer cells left out."""
    inner = 1 if mark == "|" and row.lstrip().startswith("|") else 0
    cells, place = [], 0
    for n, cell in enumerate(row.split(mark)):
        if n >= inner:
            cells.append((place, cell))
        place += len(cell) + 1
    return cells


def cell_names(tokens: Tokens, start: int, cell: str, *, sure: bool) -> Iterator[Hit]:
    """The capitalised names of one cell, without forms of address and degrees."""
    stop = start + len(re.split(r",\s?(?:[A-Z]\.|S\.|M\.)|\(", cell)[0])
    n = tokens.at(start)
    while n < len(tokens.words) and tokens.starts[n] < stop:
        first = n
        while n < len(tokens.words) and tokens.starts[n] < stop and (n == first or tokens.between(n) in {" ", ". ", "."}):
            n += 1
        while first < n and tokens.lower[first] in listed("sapaan", "dilewati"):
            first += 1
        end = n
        if any(not tokens.taken[k] for k in range(first, end)) and first < end:
            named = [k for k in range(first, end) if not tokens.taken[k] and (sure or not (common(tokens.lower[k]) or abbreviated(tokens, k))) and (plausible(tokens, k, hard=True) or (sure and not tokens.ordinary(k) and "-" not in tokens.words[k]))]
            if named and (sure or len(named) * 2 >= end - first) and not tokens.address[first]:
                last = named[-1]
                while last + 1 < end and tokens.capital(last + 1) and not tokens.taken[last + 1]:
                    last += 1
                yield Hit(tokens.starts[named[0]], tokens.ends[last], RULE)


def abbreviated(tokens: Tokens, n: int) -> bool:
    """Whether a word in a column such as `PIC` is an office in capitals, and no name that others have: `XIPSR`."""
    return acronym(tokens.words[n]) and tokens.words[n].isupper() and tokens.lower[n] not in entries("nama.txt") and not tokens.namesake(n, weak=True)
