"""Reads a Word document (.docx): what its reader sees when every tracked change is accepted, and nothing of what only its author saw."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Mapping

from lxml import etree

from pustaka.intake.manuscript import Left, Manuscript, NotReadable, Paragraph, Remark, flat
from pustaka.intake.numbering import W, load
from pustaka.intake.package import BROKEN, Package
from pustaka.intake.word_body import Body
from pustaka.intake.word_parts import Parts
from pustaka.intake.word_styles import Styles

MACROS = "Berkas ini memuat program (makro). Program itu tidak dijalankan dan tidak ikut."
TRACKED = "Ada perubahan terlacak: sisipan diterima, dan yang dihapus penulis tidak ikut."


def main_part(package: Package) -> str:
    """The part that holds the text; empty when the package is a workbook or slides."""
    root = package.xml("[Content_Types].xml")
    for one in root if root is not None else ():
        kind = str(one.get("ContentType") or "")
        if kind.endswith(".main+xml") and ("wordprocessingml" in kind or "ms-word" in kind):
            return str(one.get("PartName") or "").lstrip("/")
    return ""


def read(package: Package, part: str) -> Manuscript:
    """Raises NotReadable."""
    root = package.xml(part)
    body = root.find(f"{W}body") if root is not None else None
    if root is None or body is None:
        raise NotReadable(BROKEN)
    related = package.related(part)
    named = {kind: target for kind, target in related.values() if kind in {"styles", "numbering", "footnotes", "endnotes", "comments"}}
    parts = Parts(
        package=package, related=related, styles=Styles(xml(package, named, "styles")), counter=load(xml(package, named, "numbering")),
        notes={"footnote": stories(package, named, "footnotes"), "endnote": stories(package, named, "endnotes")}, comments=stories(package, named, "comments"),
    )
    reader = Body(parts)
    blocks = reader.blocks(body)
    notes = reader.notes()
    left = [*reader.left, *unused(reader, parts), *margins(package, related, parts)]
    return Manuscript(
        form="Word", blocks=tuple(blocks), notes=notes, remarks=remarks(parts, reader), left=tuple(left),
        told=tuple(said for said, true in ((TRACKED, reader.tracked), (MACROS, any(one.endswith("vbaProject.bin") for one in package.names))) if true),
    )


def xml(package: Package, named: dict[str, str], kind: str) -> etree._Element | None:
    return package.xml(named[kind]) if kind in named else None


def stories(package: Package, named: dict[str, str], kind: str) -> dict[str, etree._Element]:
    """Notes and comments by their number; the lines that separate notes from the text are none."""
    root = xml(package, named, kind)
    found = root if root is not None else ()
    return {str(one.get(f"{W}id")): one for one in found if one.get(f"{W}type") in {None, "normal"} and isinstance(one.tag, str)}


def words(parts: Parts, story: etree._Element) -> list[Paragraph]:
    return list(flat(Body(parts).blocks(story)))


def remarks(parts: Parts, reader: Body) -> tuple[Remark, ...]:
    return tuple(
        Remark(" ".join(one.plain for one in words(parts, story)), reader.anchors.get(number, "tempatnya sudah dihapus")) for number, story in parts.comments.items()
    )


def unused(reader: Body, parts: Parts) -> list[Left]:
    """Notes whose sign in the text is gone."""
    gone = [story for kind, told in parts.notes.items() for number, story in told.items() if (kind, number) not in reader.order]
    count = sum(len(words(parts, story)) for story in gone)
    return [Left("catatan kaki", "tandanya di dalam teks sudah dihapus atau disembunyikan penulis", count)] if count else []


def margins(package: Package, related: Mapping[str, tuple[str, str]], parts: Parts) -> list[Left]:
    """What stands above and below every page."""
    found: Tally[str] = Tally()
    for kind, target in related.values():
        if kind in {"header", "footer"} and (root := package.xml(target)) is not None:
            found["kop halaman" if kind == "header" else "kaki halaman"] += len(words(parts, root))
    return [Left(place, "terulang di setiap halaman, bukan isi naskah", count) for place, count in sorted(found.items()) if count]
