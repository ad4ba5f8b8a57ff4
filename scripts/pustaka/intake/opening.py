"""Tells what a file is by what stands in it, not by its ending, and hands it to the reader that knows its form."""

from __future__ import annotations

import codecs

from pustaka.intake import odt, plain, rtf, word
from pustaka.intake.manuscript import Manuscript, NotReadable
from pustaka.intake.package import LOCKED, Package

AS_DOCX = "Buka di Word atau LibreOffice, simpan sebagai .docx, lalu ulangi."
NO_TEXT = "Berkas ini bukan naskah Word, LibreOffice, atau RTF, dan bukan teks. Bila namanya diawali «~$», Word masih membukanya: tutup Word, lalu pilih berkas aslinya. Bila isinya naskah Word lama (.doc), simpan sebagai .docx, lalu ulangi."
EMPTY = "Naskah ini kosong. Periksa apakah berkasnya yang benar, lalu ulangi."

OLD_WORD = (b"\xd0\xcf\x11\xe0", b"\xdb\xa5-\0", b"1\xbe\0\0")
"""How Word began its files before .docx: since 1997, under Windows 3, and under DOS."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

UNICODE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How a text begins that Windows saved as «Unicode»."""

FOREIGN = (
    (b"%PDF", f"Berkas ini PDF, yang tidak lagi menyimpan susunan naskahnya. Minta naskah aslinya, atau salin teksnya ke Word. {AS_DOCX}"),
    (b"\x89PNG", "Berkas ini gambar. Ketik isinya sebagai teks, lalu ulangi."),
    (b"\xff\xd8\xff", "Berkas ini gambar. Ketik isinya sebagai teks, lalu ulangi."),
    (b"<!DOCTYPE html", f"Berkas ini halaman web. {AS_DOCX}"),
    (b"<html", f"Berkas ini halaman web. {AS_DOCX}"),
)
"""How files begin that are no manuscripts that can be read, and what to do with them."""


def read(data: bytes) -> Manuscript:
    """Raises NotReadable with one sentence that says what to do."""
    found = opened(data)
    if not found.blocks:
        raise NotReadable(EMPTY)
    return found


def opened(data: bytes) -> Manuscript:
    if not data.strip():
        raise NotReadable(EMPTY)
    if data.startswith(OLD_WORD):
        raise NotReadable(LOCKED if ENCRYPTED in data else f"Berkas ini Word lama (.doc). {AS_DOCX}")
    for start, sentence in FOREIGN:
        if data[: len(start) + 3].removeprefix(b"\xef\xbb\xbf")[: len(start)].lower() == start.lower():
            raise NotReadable(sentence)
    if data.lstrip(b"\xef\xbb\xbf \r\n").startswith(rtf.START):
        return rtf.read(data.lstrip(b"\xef\xbb\xbf \r\n"))
    if data.startswith(b"PK"):
        package = Package(data)
        if "[Content_Types].xml" in package.names and (part := word.main_part(package)):
            return word.read(package, part)
        if "content.xml" in package.names:
            return odt.read(package)
        raise NotReadable(f"Berkas ini bukan naskah Word atau LibreOffice, melainkan lembar kerja, salindia, atau kumpulan berkas. {AS_DOCX}")
    if data.startswith(UNICODE):
        return opened(narrowed(data))
    if b"\0" in data:
        raise NotReadable(NO_TEXT)
    return plain.read(data)


def narrowed(data: bytes) -> bytes:
    """A text of two bytes a letter as everybody else writes it."""
    try:
        return data.decode("utf-16").encode("utf-8")
    except UnicodeError as error:
        raise NotReadable(NO_TEXT) from error
