"""Small PDFs for the tests, each with one page, one font and what the test puts in."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

TABLE = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0001> <0041> <0002> <0042> <0003> <00660069> endbfchar"


def font(pdf: pikepdf.Pdf, table: bytes | None = TABLE, **given: Any) -> Any:
    made = Dictionary(Type=Name.Font, **{"Subtype": Name.Type0, "BaseFont": Name("/Rekaan"), "Encoding": Name("/Identity-H"), **given})
    if table is not None:
        made.ToUnicode = Stream(pdf, table)
    return pdf.make_indirect(made)


def plain_font(pdf: pikepdf.Pdf, **given: Any) -> Any:
    return font(pdf, None, Subtype=Name.Type1, **{"Encoding": Name.WinAnsiEncoding, **given})


def page(pdf: pikepdf.Pdf, content: bytes, fonts: dict[str, Any] | None = None, **resources: Any) -> Any:
    made = pdf.add_blank_page()
    made.obj.Contents = Stream(pdf, content)
    made.obj.Resources = Dictionary(Font=Dictionary({f"/{name}": one for name, one in (fonts or {"f": font(pdf), "p": plain_font(pdf)}).items()}), **resources)
    return made.obj


def saved(pdf: pikepdf.Pdf, **given: Any) -> bytes:
    """The same bytes each time: an identity by chance now and then looks like somebody's number. A locked file has no other."""
    out = io.BytesIO()
    pdf.save(out, deterministic_id="encryption" not in given, **given)
    return out.getvalue()


def with_content(content: bytes, **resources: Any) -> bytes:
    pdf = pikepdf.new()
    page(pdf, content, **resources)
    return saved(pdf)


def with_font(made: Any, content: bytes) -> bytes:
    """`made` is given the file and gives the font."""
    pdf = pikepdf.new()
    page(pdf, content, {"f": made(pdf)})
    return saved(pdf)


def array(*items: Any) -> Any:
    return Array(items)
