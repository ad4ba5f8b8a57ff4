"""Sets one prepared volume or sheet with Typst and packs the result."""

from __future__ import annotations

import datetime
import io
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import typst

from pustaka.typesetting import FONTS, TEMPLATES
from pustaka.typesetting.lean import lean, lettered

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""Accessible and fit to be kept: Typst refuses missing signs and alternative texts, which would else go unseen."""

SHORT = 60
"""Pages up to which a file is written as small as can be: what is sent from phone to phone. In a book that costs 3 ms a page and takes off a sixth."""


@dataclass(frozen=True, slots=True)
class Job:
    """What Typst needs and nothing else: the data of the template, the pictures by name, the date that the file bears, the template, the brand."""

    data: str
    pictures: Mapping[str, bytes]
    date: datetime.date
    template: str = "main.typ"
    brand: str = "{}"
    places: tuple[tuple[str, str], ...] = ()
    """(code, label): a place in the file that can be asked for by its code too, `berkas.pdf#nameddest=H3H-2M`."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished PDF."""

    pdf: bytes
    pages: int


class Refused(Exception):
    """Raised when Typst refuses a job; the text is Typst's own, for the log of those who mend the template."""


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def typeset(job: Job) -> Typeset:
    """The PDF of a job.

    Raises Refused.
    """
    moment = datetime.datetime(job.date.year, job.date.month, job.date.day, tzinfo=datetime.UTC)
    return pack(compiled(job, format="pdf", pdf_standards=STANDARDS, timestamp=moment), job.places)


def picture(job: Job) -> bytes:
    """The only page of a job as a PNG, in which a point is a pixel.

    Raises Refused.
    """
    return compiled(job, format="png", ppi=72)


def compiled(job: Job, **wanted: Any) -> bytes:
    """What Typst makes of a job, in a folder of its own, so that nothing in a contribution can reach another file.

    Raises Refused.
    """
    with tempfile.TemporaryDirectory(prefix="pustaka-") as folder:
        root = Path(folder)
        shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
        for name, data in job.pictures.items():
            (root / name).write_bytes(data)
        compiler = typst.Compiler(root / job.template, root=root, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"data": job.data, "merek": job.brand})
        try:
            written = compiler.compile(**wanted)
        except typst.TypstError as error:
            raise Refused(error.diagnostic or error.message) from error
    return bytes(written)  # type: ignore[arg-type]  # these formats, and one page, are always bytes


def pack(made: bytes, places: Sequence[tuple[str, str]] = ()) -> Typeset:
    """Name places and pages, leave out what nobody needs, and gather the small objects into compressed streams, which takes off a third to two thirds."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        pages = len(pdf.pages)
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D)]))
        called(pdf, places)
        if pages <= SHORT:
            from pustaka.typesetting.short import small  # a book needs none of it

            return Typeset(small(pdf), pages)
        lean(pdf)
        # Typst's description of the file names the right version already; pikepdf would write it anew, with indents.
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, compress_streams=True, fix_metadata_version=False)
    return Typeset(lettered(out.getvalue()), pages)


def called(pdf: pikepdf.Pdf, places: Sequence[tuple[str, str]]) -> None:
    """Give places a second name."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        for code, label in places:
            if label in names:
                names[code] = names[label]


def accepted(data: dict[str, Any], pictures: Mapping[str, bytes]) -> bool:
    """Whether Typst sets this data at all."""
    try:
        typeset(Job(json.dumps(data), pictures, datetime.date(2000, 1, 1)))
    except Refused:
        return False
    return True
