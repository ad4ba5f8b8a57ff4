"""What the register of drawings adds to a page: the picture, the numbers for danger, and everything in it as a list that can be read instead."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from pustaka.compose import calls
from pustaka.compose.duties import cited, first_large, warning
from pustaka.compose.inserting import at_end_of, headings, link
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.registers.drawings import Placed, drawings

LATER = {"saku": "langkah-minggu-ini", "gawat": "sehari"}
"""Kinds whose pages point at a drawing, because their own paper has no room for it, with the section in which somebody asks how much time is left."""


def with_drawings(body: str, publication: Publication, library: Library) -> str:
    """Put each drawing behind the first paragraph of its section; other texts, and pages without that section, stay as they are."""
    for one in drawings(library):
        if one.page == publication.path:
            body = begun(body, one.part, block(one, library, publication.site_path))
    return body


def begun(body: str, part: str, text: str) -> str:
    """Put a block behind the first paragraph of a section, or at its end where there is none other."""
    lines = body.split("\n")
    for number, _level, line in headings(lines):
        if f"{{#{part}}}" in line:
            start = next((at for at in range(number + 1, len(lines)) if lines[at].strip()), len(lines))
            end = next((at for at in range(start, len(lines)) if not lines[at].strip() or lines[at].startswith("#")), len(lines))
            return "\n".join([*lines[:end], "", text, "", *lines[end:]])
    return body


def block(one: Placed, library: Library, here: str) -> str:
    """The picture, where its words come from, whom to call, and the list."""
    said = " Isinya sama dengan daftar ini." if one.drawing.nodes else ""
    buttons = calls.row(library, one.calls)
    lines = [picture(one, here), "", f"*Gambar: {escaped(one.drawing.title)}. {escaped(wording.sentence(one.origin))}{said}*", ""]
    return "\n".join([*lines, *([buttons, ""] if buttons else []), *listed(one, library, here)])


def picture(one: Placed, here: str) -> str:
    return f"![{escaped(one.drawing.alt)}]({posixpath.relpath(one.path, posixpath.dirname(here) or '.')})"


def listed(one: Placed, library: Library, here: str) -> Iterator[str]:
    """Every node by its number: its time, its words, where it stands, and what the drawing shows only by a line."""
    register = library.register("hukum")
    for number, node in enumerate(one.drawing.nodes, 1):
        duty = one.duties[number - 1]
        time = f"**{escaped(first_large(f'{node.time} {node.since}'.strip()))}.** " if node.time else ""
        words = [f"{time}{escaped(ended(node.label))}" if time else f"**{escaped(ended(node.label))}**"]
        words += [escaped(wording.sentence(one.read[number - 1]))] if one.read[number - 1] else []
        words += [leading(one, node.to)] if node.to else []
        words += [f"Bagian tubuh: {escaped(node.place)}."] if one.drawing.family == "tubuh" else []
        words += [f"Letaknya: {node.place}."] if one.drawing.family in ("pohon", "jalan") and node.place else []
        words += [f"{escaped(wording.sentence(duty.what))} ({cited(duty, register, here)}){warning(duty, register)}"] if duty else []
        yield f"{number}. {' '.join(words)}"


def ended(words: str) -> str:
    """A sentence; one that is quoted whole has its end already."""
    return words if words.endswith((".»", "?»")) else wording.sentence(words)


def leading(one: Placed, number: int) -> str:
    """What an arrow says."""
    label = escaped(one.drawing.nodes[number - 1].label) if number <= len(one.drawing.nodes) else ""
    return f"Menyebabkan nomor {number}, «{label}»." if one.drawing.family == "pohon" else f"Dari sini kembali ke nomor {number}, «{label}», bila perlu."


def pointer(body: str, publication: Publication, library: Library) -> str:
    """Lead from an entry or a card to the drawings that help there; only pages do, paper of these kinds has no room for it."""
    found = [one for one in drawings(library) if publication.path in one.also and one.page in library.by_path] if publication.kind.key in LATER else []
    for one in found:
        button = f"{link(f'Gambar: {one.drawing.title}', f'{library.by_path[one.page].site_path}#{one.part}', publication.site_path)}{{ .pp-tombol }}"
        body = at_end_of(body, LATER[publication.kind.key], f"{button}\n{{ .pp-tindakan }}")
    return body
