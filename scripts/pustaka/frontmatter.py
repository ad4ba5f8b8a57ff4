"""Front matter with the line of every key, so that a finding can point at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

REASONS = (
    ("mapping values are not allowed", "Ada titik dua yang membingungkan. Beri tanda kutip pada nilai yang memuat titik dua."),
    ("could not find expected ':'", "Ada kunci tanpa titik dua. Tulis «kunci: nilai»."),
    ("tab character", "Ada tab. Pakai spasi."),
    ("cannot start any token", "Ada tab di awal baris, atau nilai yang diawali tanda seperti @ atau %. Pakai spasi, atau beri tanda kutip pada nilainya."),
    ("expected <block end>", "Lekukannya tidak rata. Samakan jumlah spasi di awal baris."),
    ("did not find expected key", "Lekukannya tidak rata. Samakan jumlah spasi di awal baris."),
    ("while scanning a quoted scalar", "Ada tanda kutip yang tidak ditutup."),
    ("while parsing a flow", "Ada kurung siku atau kurung kurawal yang tidak ditutup."),
    ("undefined alias", "Tanda bintang di awal nilai punya arti lain di sini. Beri tanda kutip pada nilai itu."),
)
"""PyYAML's English reasons, by a piece that they hold; whatever is not listed gets a general sentence."""

SLIPS = (yaml.YAMLError, ValueError, OverflowError, RecursionError, AttributeError, LookupError, TypeError)
"""What PyYAML raises on a value such as `2013-02-30`, and by its own slips on values with tags, such as `!!bool x`."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why front matter could not be read; `line` counts from the first line of the file."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class Matter:
    """Values by key, the (line, column) of each key, the number of lines it takes in the file, and what is wrong."""

    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    lines: int = 0
    troubles: tuple[Trouble, ...] = ()
    inner: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=lambda: MappingProxyType({}))
    """The same for the keys below a key, as the records of a register have them."""

    def line(self, key: str) -> int:
        """The line of the key, or the first line of the file when it is missing."""
        return self.marks.get(key, (1, 1))[0]


def parse(text: str) -> Matter:
    """Read the block between `---` lines at the top of `text`; text without one has an empty matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Matter()
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        return Matter(troubles=(Trouble(1, 1, "Isian pembuka tidak ditutup. Tambahkan baris «---» sesudah isian terakhir."),))
    return load("\n".join(lines[1:end]) + "\n", first=2, taken=end + 1)


def load(block: str, *, first: int = 1, taken: int = 0) -> Matter:
    """Read a YAML mapping whose first line is line `first` of its file."""
    loader = LOADER(block)
    try:
        node = loader.get_single_node()
        if node is None:
            return Matter(lines=taken)
        if not isinstance(node, yaml.MappingNode):
            return Matter(lines=taken, troubles=(Trouble(first, 1, "Isian ini seharusnya berupa baris «kunci: nilai»."),))
        values: dict[str, object] = {}
        marks: dict[str, tuple[int, int]] = {}
        inner: dict[str, Mapping[str, tuple[int, int]]] = {}
        troubles: list[Trouble] = []
        seen: set[int] = set()
        for key, value in node.value:
            place = (key.start_mark.line + first, key.start_mark.column + 1)
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                troubles.append(Trouble(*place, "Kunci seharusnya satu kata. Tulis «kunci: nilai»."))
            elif name in marks:
                troubles.append(Trouble(*place, f"Kunci ini sudah ada di baris {marks[name][0]}. Hapus salah satunya."))
            elif "&" in block and shared(value, seen):
                troubles.append(Trouble(*place, "Tanda «&» dan «*» punya arti lain di sini. Tulis nilainya apa adanya, atau beri tanda kutip."))
            else:
                try:
                    values[name] = loader.construct_object(value, deep=True)
                except SLIPS:
                    troubles.append(Trouble(*place, "Nilainya tidak terbaca, misalnya tanggal yang tidak ada. Bandingkan dengan contoh di halaman aturan."))
            marks.setdefault(name, place)
            if isinstance(value, yaml.MappingNode):
                inner.setdefault(name, {str(one.value): (one.start_mark.line + first, one.start_mark.column + 1) for one, _value in value.value})
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = f"{error.context} {error.problem}"
        reason = next((sentence for piece, sentence in REASONS if piece in said), "Susunannya tidak terbaca. Bandingkan dengan contoh di halaman aturan.")
        return Matter(lines=taken, troubles=(Trouble((mark.line if mark else 0) + first, (mark.column if mark else 0) + 1, reason),))
    except (yaml.YAMLError, RecursionError):
        return Matter(lines=taken, troubles=(Trouble(first, 1, "Ada tanda yang tidak terbaca atau kurung yang terlalu bertingkat. Hapus tanda itu."),))
    finally:
        loader.dispose()
    return Matter(MappingProxyType(values), MappingProxyType(marks), taken, tuple(troubles), MappingProxyType(inner))


def shared(node: yaml.Node, seen: set[int]) -> bool:
    """Whether a value stands in more than one place, which YAML allows and a few lines can blow up into gigabytes."""
    if isinstance(node, yaml.ScalarNode):
        return False
    if id(node) in seen:
        return True
    seen.add(id(node))
    children = [one for pair in node.value for one in pair] if isinstance(node, yaml.MappingNode) else node.value
    return any(shared(one, seen) for one in children)
