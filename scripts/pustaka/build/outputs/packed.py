"""Reads what stands inside EPUB and ZIP files, pages, data and drawings, each as it is read beside them; and what is compressed by itself."""

from __future__ import annotations

import io
import lzma
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from pustaka.build.outputs.pdf_bounds import Unreadable

MOST_BYTES = 500_000_000
"""Bytes of one file after unpacking; the whole site of ours has thirty million."""

COPIES = frozenset({".pdf", ".epub", ".docx"})
"""Files inside a ZIP that lie beside it as well, byte for byte, and are read there."""

Reader = Callable[[bytes], Iterable[str]]


def lines(data: bytes, readers: Mapping[str, Reader]) -> Iterator[str]:
    """The lines of every file inside. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            entries = whole.infolist()
            if sum(one.file_size for one in entries) > MOST_BYTES:
                raise Unreadable
            for entry in entries:
                suffix = PurePosixPath(entry.filename).suffix.lower()
                reader = readers.get({".xhtml": ".html", ".opf": ".xml"}.get(suffix, suffix))
                if reader is not None and suffix not in COPIES:
                    yield from reader(whole.read(entry))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as wrong:  # damaged, packed in an unknown way, or locked
        raise Unreadable from wrong


def opened(data: bytes) -> bytes:
    """What a file of LZMA holds. Raises Unreadable."""
    decoder = lzma.LZMADecompressor(lzma.FORMAT_ALONE)
    try:
        found = decoder.decompress(data, MOST_BYTES)
    except lzma.LZMAError as wrong:
        raise Unreadable from wrong
    if not decoder.eof:
        raise Unreadable
    return found
