"""Front matter with the line of every key, so that a finding can point at it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import yaml

from pustaka.text import slips, yaml_faults
from pustaka.text.limits import KEYS
from pustaka.text.slips import Trouble

KEY = re.compile(r"[^\s#\-][^\n]*:(?:\s|$)")
"""A line that begins a key of the block itself."""

NUMBERED = re.compile(r"[ \t]+#[^\s#]")
"""`judul: #7 temuan`, of which nothing is left; not a remark such as `judul: # isi nanti`."""

FEW = 4
"""Two lines of dashes with no more than two lines between them were meant as front matter, also where none of these is `key: value`."""

DAYS = frozenset({"tanggal"})
"""Keys whose value is a day, also where somebody put it between quotes."""

SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

LARGEST = 10**18
"""Whole numbers beyond it are slips, and Python refuses to write very long ones."""


class Loader(SAFE):  # type: ignore[misc]  # which of the two it is depends on how PyYAML was built
    """PyYAML's safe loader, which takes no numbers of any length."""

    def whole(self, node: yaml.ScalarNode) -> int:
        value: int = self.construct_yaml_int(node)
        if abs(value) > LARGEST:
            raise ValueError
        return value


Loader.add_constructor("tag:yaml.org,2002:int", Loader.whole)

SLIPS = (yaml.YAMLError, ValueError, OverflowError, RecursionError, AttributeError, LookupError, TypeError)
"""What PyYAML raises on a value such as `2013-02-30`, and by its own slips on values with tags, such as `!!bool x`."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Values by key, the (line, column) of each key, the number of lines it takes in the file, and what is wrong."""

    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    lines: int = 0
    troubles: tuple[Trouble, ...] = ()
    inner: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=lambda: MappingProxyType({}))
    """The same for the keys below a key, as the records of a register have them."""
    readable: bool = True
    """Whether the block could be read at all; single values may be unread even so."""
    unread: frozenset[str] = frozenset()
    """Keys whose value could not be read, or whose second value was left aside."""

    def line(self, key: str) -> int:
        """The line of the key, or the first line of the file when it is missing."""
        return self.marks.get(key, (1, 1))[0]


def parse(text: str) -> Matter:
    """Read the block between `---` lines at the top of `text`; text without one has an empty matter.

    Where a line of the block is missing or misspelt, its extent is guessed, so that nothing takes its lines for prose.
    """
    lines = text.removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() != "---":
        return misplaced(lines)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    extent = slips.extent(lines, 1)
    if end is None or slips.is_body(lines, extent, end):
        if end is not None and extent <= 1 and end <= FEW:
            return unread(Trouble(2, 1, slips.NO_KEYS), end + 1)
        return unread(Trouble(max(extent, 1), 1, slips.UNCLOSED), extent)
    if sum(1 for line in lines[1:end] if KEY.match(line)) > KEYS:
        return unread(Trouble(2, 1, f"Isiannya lebih dari {KEYS} kunci. Hapus yang tidak dikenal, atau tutup isian pembuka dengan baris «---»."), end + 1)
    found = load("\n".join(lines[1:end]) + "\n", first=2, taken=end + 1)
    if not found.marks and not found.troubles:
        return unread(Trouble(1, 1, slips.EMPTY), end + 1)
    again = slips.second(lines, end + 1) if found.readable else None
    if again is not None:
        return unread(Trouble(again[0] + 1, 1, slips.TWICE), again[1])
    below = slips.lower(lines, end + 1) if found.readable and "\n---" in text[text.index("\n") :] else None
    return found if below is None else replace(found, troubles=(*found.troubles, Trouble(below + 1, 1, slips.LOWER)))


def misplaced(lines: list[str]) -> Matter:
    """A block that does not begin on the first line with `---`; empty when there is none at all."""
    found = slips.beginning(lines)
    if found is None:
        return Matter()
    start, reason = found
    end = slips.fenced(lines, start) if reason == slips.FENCED else slips.extent(lines, start + 1)
    end += end < len(lines) and slips.is_ruler(lines[end])
    return unread(Trouble(min(start, len(lines) - 1) + 1 if start >= 0 else 1, 1, reason), end)


def unread(trouble: Trouble, taken: int) -> Matter:
    return Matter(lines=taken, troubles=(trouble,), readable=False)


def load(block: str, *, first: int = 1, taken: int = 0) -> Matter:
    """Read a YAML mapping whose first line is line `first` of its file."""
    loader = None
    try:
        loader = Loader(block)
        node = loader.get_single_node()
        if node is None:
            return Matter(lines=taken)
        if not isinstance(node, yaml.MappingNode):
            line, reason = yaml_faults.told(block.split("\n"), node.start_mark.line, slips.NO_MAPPING)
            return unread(Trouble(line + first, 1, reason), taken)
        values: dict[str, object] = {}
        marks: dict[str, tuple[int, int]] = {}
        inner: dict[str, Mapping[str, tuple[int, int]]] = {}
        troubles: list[Trouble] = []
        lost: set[str] = set()
        written = block.split("\n")
        rows = written if yaml_faults.HASH.search(block) else []
        seen: set[int] = set()
        for key, value in node.value:
            place = (key.start_mark.line + first, key.start_mark.column + 1)
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            before = len(troubles)
            if not name:
                troubles.append(Trouble(*place, "Kunci seharusnya satu kata. Tulis «kunci: nilai»."))
            elif name in marks:
                troubles.append(Trouble(*place, f"Kunci ini sudah ada di baris {marks[name][0]}. Hapus salah satunya."))
            elif "&" in block and shared(value, seen):
                troubles.append(Trouble(*place, "Tanda «&» dan «*» punya arti lain di sini. Tulis nilainya apa adanya, atau beri tanda kutip."))
            else:
                try:
                    given = loader.construct_object(value, deep=True)
                    values[name] = day(given) if name in DAYS else given
                except SLIPS:
                    tagged = yaml_faults.TAGGED.match(written[place[0] - first][place[1] - 1 :])
                    troubles.append(Trouble(*place, yaml_faults.STARTS if tagged else "Nilainya tidak terbaca, misalnya tanggal yang tidak ada. Bandingkan dengan contoh di halaman aturan."))
            if len(troubles) == before and isinstance(value, yaml.ScalarNode) and yaml_faults.TAGGED.match(written[place[0] - first][place[1] - 1 :]):
                troubles.append(Trouble(*place, yaml_faults.STARTS))
            if rows:
                troubles += [Trouble(line + first, column + 1, yaml_faults.quoting(rows[line])) for line, column in halved(value, rows)]
            if len(troubles) > before:
                lost.add(name)
            marks.setdefault(name, place)
            if isinstance(value, yaml.MappingNode):
                inner.setdefault(name, {str(one.value): (one.start_mark.line + first, one.start_mark.column + 1) for one, _value in value.value})
    except yaml.MarkedYAMLError as error:
        line, column, reason = yaml_faults.explained(block, error)
        return unread(Trouble(line + first, column + 1, reason), taken)
    except (yaml.YAMLError, RecursionError):
        line = yaml_faults.odd_sign(block)
        return unread(Trouble(line + first, 1, "Ada tanda yang tidak terbaca atau kurung yang terlalu bertingkat. Hapus tanda itu."), taken)
    finally:
        if loader is not None:
            loader.dispose()
    return Matter(MappingProxyType(values), MappingProxyType(marks), taken, tuple(troubles), MappingProxyType(inner), unread=frozenset(lost))


def day(given: object) -> object:
    """`"2020-01-31"` is the day that it names; whatever names none stays as it is."""
    try:
        return datetime.date.fromisoformat(given) if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given) else given
    except ValueError:
        return given


def halved(node: yaml.Node, rows: list[str]) -> Iterator[tuple[int, int]]:
    """(index of the line, of the column) of every value in plain words that a `#` on its line cuts short."""
    if isinstance(node, yaml.ScalarNode):
        line, column = node.end_mark.line, node.end_mark.column
        rest = rows[line][column:] if line < len(rows) and not node.style else ""
        if (node.tag.endswith(":str") and yaml_faults.HASH.match(rest)) or (node.tag.endswith(":null") and NUMBERED.match(rest)):
            yield line, column
        return
    for one in node.value:
        for inner in one if isinstance(one, tuple) else (one,):
            yield from halved(inner, rows)


def shared(node: yaml.Node, seen: set[int]) -> bool:
    """Whether a value stands in more than one place, which YAML allows and a few lines can blow up into gigabytes."""
    if isinstance(node, yaml.ScalarNode):
        return False
    if id(node) in seen:
        return True
    seen.add(id(node))
    children = [one for pair in node.value for one in pair] if isinstance(node, yaml.MappingNode) else node.value
    return any(shared(one, seen) for one in children)
