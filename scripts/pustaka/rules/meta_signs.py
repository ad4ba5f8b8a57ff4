"""META: signs in front matter, series and registers that nobody sees, because an escape such as `\\u200b` makes them only when the value is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.rules.meta import META, key_spot
from pustaka.rules.writing_text import HIDDEN
from pustaka.text.frontmatter import Matter


@META.wide_rule(22, "tanda-tersembunyi", Severity.ERROR)
def escaped_signs(library: Library) -> Iterator[tuple[str, Spot]]:
    """What a value says is what stands in the file: no control sign, no mark of direction, nothing without width."""
    for publication in library.publications:
        document = publication.document
        if "\\" in "\n".join(document.lines[: document.matter.lines]):
            yield from ((document.path, spot) for spot in hidden(document.matter, document.lines[: document.matter.lines]))
    for series in library.series:
        yield from ((series.path, spot) for spot in hidden(series.matter))
    for name in sorted(library.registers):
        yield from ((f"{REGISTERS}/{name}.yml", spot) for spot in hidden(library.registers[name].matter))


def hidden(matter: Matter, written: Sequence[str] = ()) -> Iterator[Spot]:
    """One finding for each key whose value holds such a sign; `written` are lines in which another rule sees those that stand there as they are."""
    raw = frozenset("".join(written))
    for key, value in matter.values.items():
        sign = next((found[0] for text in texts(value) for found in HIDDEN.finditer(text) if found[0] not in raw), "")
        if sign:
            yield key_spot(
                matter, key, f"Nilai ini memuat tanda yang tidak tampak (U+{ord(sign):04X}), misalnya karena ditulis dengan garis miring terbalik. "
                "Ketik ulang nilainya tanpa kode seperti itu.",
            )


def texts(value: object) -> Iterator[str]:
    """Every text within a value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(key)
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
