"""Takes out of a finished PDF what no reader and no program needs: what stands around the signs of its fonts, and whatever else its number could be read as."""

from __future__ import annotations

import re
import zlib
from collections.abc import Container, Sequence
from typing import Any

import pikepdf

from pustaka.typesetting.signs import trimmed

NUMBER = re.compile(rb"/ID \[<[0-9a-f]+><[0-9a-f]{32}>\]")
"""The number of a file, as it stands in plain letters behind everything else."""

LETTERS = re.compile(rb"\d+ beginbf(?:char|range)\n.*endbf(?:char|range)", re.DOTALL)
"""Which letter each sign of a font stands for: all that a program reads of a map."""

MAP = b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def 1 begincodespacerange%s endcodespacerange\n%s\nendcmap end end"

UNREAD = re.compile(
    rb"<xmpMM:History>.*?</xmpMM:History>|<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>[^<]*</pdfaSchema:schema>"
    rb"<pdfaSchema:namespaceURI>http://ns\.adobe\.com/(?:pdf/1\.3|xap/1\.0/mm)/</pdfaSchema:namespaceURI>.*?</rdf:Seq></pdfaSchema:property></rdf:li>", re.DOTALL,
)
"""Of the description of a file: how it was saved, and names that PDF/A-2 knows by itself."""

TOLD = {"Telephone ": "Telepon ", "Footnote ": "Catatan kaki ", "Email ": "Surel "}
"""How Typst, which speaks no Indonesian here, tells whoever listens where a link leads, and how we say it."""

SIXTEEN = re.compile(rb"<([0-9a-f]{32})>")


def lean(pdf: pikepdf.Pdf, done: Container[int] = ()) -> None:
    """A small PDF bears eight fonts, so this takes off a tenth of it; those in `done` are small already. Where links lead is said in the language of the file."""
    if "/Metadata" in pdf.Root:
        pdf.Root.Metadata.write(UNREAD.sub(b"", pdf.Root.Metadata.read_bytes()))
    seen = set[tuple[int, int]]()
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            retold(link)
        resources = page.obj.get("/Resources")
        if resources is None or resources.objgen in seen:
            continue
        seen.add(resources.objgen)
        for font in dict(resources.get("/Font", {})).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                if font.objgen[0] not in done:
                    undressed(font)


def retold(link: pikepdf.Object) -> None:
    """Say in Indonesian where a link leads."""
    said = str(link.get("/Contents", ""))
    if start := next((one for one in TOLD if said.startswith(one)), ""):
        link.Contents = pikepdf.String(TOLD[start] + said.removeprefix(start))


def undressed(font: pikepdf.Object) -> None:
    for inner in font.get("/DescendantFonts", []):
        described = inner.FontDescriptor
        if "/FontFile2" in described:
            stream = described.FontFile2
            stream.write(squeezed(trimmed(stream.read_bytes())), filter=pikepdf.Name.FlateDecode)
        if "/CIDSet" in described:
            del described.CIDSet  # a list of the signs inside, which the font holds itself; PDF/A-2 asks for none
        if "/W" in inner:
            inner.W = runs(list(inner.W.as_list()))
    if "/ToUnicode" in font and (found := LETTERS.search(font.ToUnicode.read_bytes())):
        font.ToUnicode.write(squeezed(MAP % (b"<0000><FFFF>", found[0])), filter=pikepdf.Name.FlateDecode)


def runs(rows: Sequence[Any]) -> pikepdf.Array:
    """Widths of signs that follow each other, `first [width …]` instead of `first last width` for each."""
    found, last = list[Any](), -2
    for first, end, width in zip(*[iter(rows)] * 3, strict=True):
        if int(first) != last + 1:
            found += [first, []]
        found[-1] += [width] * (int(end) - int(first) + 1)
        last = int(end)
    return pikepdf.Array(found)


def squeezed(data: bytes, level: int = 9, memory: int = 8, way: int = zlib.Z_DEFAULT_STRATEGY) -> bytes:
    """Data compressed. Where it would end in a carriage return, which some programs count as the end of a line, a byte behind it changes the sum at the end."""
    packer = zlib.compressobj(level, zlib.DEFLATED, zlib.MAX_WBITS, memory, way)
    found = packer.compress(data) + packer.flush()
    return squeezed(data + b"\n", level, memory, way) if found.endswith(b"\r") else found


def lettered(data: bytes) -> bytes:
    """The same file with its number in letters from a to p: sixteen bytes by chance can be read as somebody's address, and would stop a build."""
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    start, end = found[-1].span()
    return data[:start] + SIXTEEN.sub(lambda one: b"<%s>" % "".join(f"{97 + int(digit, 16):02x}" for digit in one[1][:16].decode()).encode(), data[start:end]) + data[end:]
