"""Opens a packed document without trusting it: small enough, not encrypted, and no XML that refers elsewhere."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from pustaka.intake.manuscript import NotReadable

LARGEST_FILE = 50_000_000
LARGEST_XML = 40_000_000
LARGEST_PICTURE = 20_000_000
LARGEST_WHOLE = 300_000_000
MOST_PARTS = 5_000

BROKEN = "Berkas ini rusak atau tidak utuh. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu ulangi."
BOMB = "Isi berkas ini jauh lebih besar daripada naskah biasa, jadi tidak dibuka. Simpan ulang naskahnya tanpa gambar yang sangat besar, lalu ulangi."
LOCKED = "Berkas ini dikunci dengan kata sandi. Buka di Word atau LibreOffice, hapus kata sandinya, simpan, lalu ulangi."
ODD = "Berkas ini memuat bagian yang tidak ditulis oleh Word atau LibreOffice, jadi tidak dibuka. Salin isinya ke dokumen baru, simpan, lalu ulangi."

FALLS = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, OSError)
"""What Python's zip reader raises on broken and hostile files."""


class Package:
    """The parts of a packed document by name; every read has a limit."""

    def __init__(self, data: bytes) -> None:
        """Raises NotReadable."""
        if len(data) > LARGEST_FILE:
            raise NotReadable(f"Berkas ini lebih dari {LARGEST_FILE // 1_000_000} MB. Perkecil gambarnya, lalu ulangi.")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self.zip.infolist()
        except FALLS as error:
            raise NotReadable(BROKEN) from error
        if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > LARGEST_WHOLE:
            raise NotReadable(BOMB)
        if any(one.flag_bits & 1 for one in entries):
            raise NotReadable(LOCKED)
        self.names = frozenset(one.filename for one in entries)

    def read(self, name: str, most: int = LARGEST_XML) -> bytes:
        """Raises NotReadable; what the file says of its own sizes is not believed."""
        try:
            with self.zip.open(name) as stream:
                data = stream.read(most + 1)
        except FALLS as error:
            raise NotReadable(BROKEN) from error
        if len(data) > most:
            raise NotReadable(BOMB)
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part; nothing where the part is missing. Raises NotReadable."""
        if name not in self.names:
            return None
        data = self.read(name)
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data or "<!DOCTYPE".encode("utf-16-le") in data[:8192] or "<!DOCTYPE".encode("utf-16-be") in data[:8192]:
            raise NotReadable(ODD)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise NotReadable(BROKEN) from error

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """By id, (kind, target) of what a part refers to; targets outside the package keep their address."""
        folder, _, name = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
        found: dict[str, tuple[str, str]] = {}
        for one in root if root is not None else ():
            kind, target = str(one.get("Type", "")).rpartition("/")[2], str(one.get("Target", ""))
            inside = one.get("TargetMode") != "External"
            found[str(one.get("Id", ""))] = kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if inside else target
        return found
