"""One line of the ledger: the day on which an address was first recorded, what answers there, the address, and its code."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

PAGE, SECTION, STEP, FILE, FEED = KINDS = ("halaman", "bagian", "langkah", "berkas", "umpan")
"""Pages; sections and records of registers; steps and other items that people point at; PDFs and downloads; feeds."""

HOME = "./"
"""The address of the home page: an empty column would look like a mistake."""

UNFIT = re.compile(r"[\s?<>\"\\:]|^[/#]|//|(?:^|/)\.\.(?:/|$)|#.*#|#$")
"""What no address of the site holds. Right: `buku-saku/anak-jalanan/`, `hukum/#uu-14-2019`, `unduh/silang.csv`, `./` for the home page."""

CODE = re.compile(r"[0-9a-zA-Z-]+")


class Malformed(ValueError):
    """Raised for a line that is no record; the text is an Indonesian sentence for the person who edits the ledger."""


@dataclass(frozen=True, slots=True)
class Record:
    """`address` is relative to the site root: a page ends with a slash, an anchor has `#id` behind its page. `code` is empty where none is promised."""

    date: datetime.date
    kind: str
    address: str
    code: str = ""

    @property
    def page(self) -> str:
        """The page or file that answers: the address without its `#id`."""
        return self.address.partition("#")[0]

    @property
    def line(self) -> str:
        """The record as the ledger holds it."""
        return "\t".join((self.date.isoformat(), self.kind, self.address, self.code))


def of_page(address: str) -> str:
    """The address of a page as the ledger writes it: the home page has one too."""
    return address or HOME


def is_address(text: str) -> bool:
    """Whether a text can be an address of this site."""
    return bool(text) and UNFIT.search(text) is None


def fits(kind: str, address: str) -> bool:
    """Whether an address has the form of its kind."""
    if kind in (SECTION, STEP):
        return "#" in address
    return "#" not in address and address.endswith("/") == (kind == PAGE)


def parse(line: str) -> Record:
    """Read one line; raises Malformed when it is none."""
    parts = line.split("\t")
    if len(parts) != 4:
        raise Malformed(f"Baris ini terdiri atas {len(parts)} kolom; seharusnya empat, dipisahkan tab: tanggal, macam, alamat, kode.")
    day, kind, address, code = parts
    try:
        date = datetime.date.fromisoformat(day)
    except ValueError as error:
        raise Malformed("Kolom pertama bukan tanggal seperti 2026-11-28.") from error
    if kind not in KINDS:
        raise Malformed(f"Kolom kedua bukan salah satu dari: {', '.join(KINDS)}.")
    if not is_address(address) or not fits(kind, address):
        raise Malformed(f"Kolom ketiga bukan alamat {kind} situs ini.")
    if code and not CODE.fullmatch(code):
        raise Malformed("Kolom keempat bukan kode.")
    return Record(date, kind, address, code)
