"""Reads a text of LibreOffice (.odt): deletions that are tracked lie apart in it, so that what stands in the text is what was accepted."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pustaka.intake.manuscript import Left, Manuscript, NotReadable
from pustaka.intake.odt_body import Reader
from pustaka.intake.odt_looks import OFFICE, STYLE, TEXT, Looks, lines_of
from pustaka.intake.package import BROKEN, LOCKED, Package

TRACKED = "Ada perubahan terlacak: sisipan diterima, dan yang dihapus penulis tidak ikut."


def read(package: Package) -> Manuscript:
    """Raises NotReadable."""
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
    if b"encryption-data" in manifest:
        raise NotReadable(LOCKED)
    root, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if body is None:
        raise NotReadable(BROKEN if root is None else "Berkas ini bukan naskah, melainkan lembar kerja atau salindia. Simpan teksnya sebagai .docx, lalu ulangi.")
    looks = Looks()
    looks.add(styles)
    looks.add(root)
    reader = Reader(package, looks)
    blocks = reader.blocks(body)
    if styles is not None:
        reader.left += margins(styles)
    tracked = next(body.iter(f"{TEXT}tracked-changes"), None) is not None
    return Manuscript(
        form="LibreOffice", blocks=tuple(blocks), notes=reader.notes, remarks=tuple(reader.remarks), left=tuple(reader.left), told=(TRACKED,) if tracked else (),
    )


def margins(styles: etree._Element) -> Iterator[Left]:
    """What stands above and below every page."""
    for name, place in (("header", "kop halaman"), ("footer", "kaki halaman")):
        count = sum(lines_of(one) for one in styles.iter(f"{STYLE}{name}"))
        if count:
            yield Left(place, "terulang di setiap halaman, bukan isi naskah", count)
