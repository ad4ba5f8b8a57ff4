"""The blank sheets to be printed and filled in by pen: where each lies, and the method page that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from pustaka.library import Library, Publication, Register
from pustaka.library.publication import METHODS

NAME = "lembar"
FOLDER = f"unduh/{NAME}"


def path_of(key: str) -> str:
    """Where the PDF of a sheet lies below the site root."""
    return f"{FOLDER}/{key}.pdf"


def word_path_of(key: str) -> str:
    """Where the Word document of a sheet lies, beside its PDF."""
    return f"{FOLDER}/{key}.docx"


def typed(record: Mapping[str, object]) -> bool:
    """Whether a sheet can be filled in on a keyboard: what is drawn by hand stays on paper."""
    blocks = record.get("isi")
    return isinstance(blocks, list) and not any(isinstance(one, Mapping) and "gambar" in one for one in blocks)


def is_open(record: Mapping[str, object]) -> bool:
    """Whether everybody may see a sheet that is filled in."""
    return record.get("terbuka") == "ya"


def title_of(register: Register, key: str) -> str:
    return f"Lembar kosong: {register.title(key)}"


def methods(library: Library) -> tuple[Publication, ...]:
    """The method pages without the one that lists them: texts of no kind of their own, which are printed like those of a kind."""
    return tuple(one for one in library.publications if one.is_method)


def page_of(record: Mapping[str, object]) -> str:
    """The source path of the method page that a sheet belongs to."""
    return f"{METHODS}{record.get('metode')}.md"
