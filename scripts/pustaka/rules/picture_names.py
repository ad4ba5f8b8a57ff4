"""META for pictures: a name that is no address would be refused by the ledger of addresses, long after somebody chose it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from pustaka.compose.links import asset_path
from pustaka.ledger.record import FILE, fits, is_address
from pustaka.library import Library
from pustaka.pictures.images import ALLOWED, OTHERS
from pustaka.rules.privacy_pictures import numbered, telling
from pustaka.text.limits import LONGEST_NAME

NO_ADDRESS = "Nama gambar dan foldernya menjadi alamat di situs, dan alamat tidak memuat spasi, tanda «#», atau tanda seperti titik dua. {way}, juga di tulisan yang memakainya."
NAMELESS = "gambar"
"""What a picture is called of whose name nothing is left."""


def unaddressed(path: str, library: Library) -> str:
    """Why a picture has no address, with a name that would do; empty when it has one, and of what is no picture."""
    place = asset_path(path)
    if not path.lower().endswith((*ALLOWED, *OTHERS)) or (is_address(place) and fits(FILE, place)):
        return ""
    new = "" if tells(path, library) else proposed(path, library)
    return NO_ADDRESS.format(way=f"Ganti namanya menjadi «{new}»" if new else "Ganti namanya dengan huruf kecil, angka, dan tanda hubung")


def tells(path: str, library: Library) -> bool:
    """Whether the name may point at somebody, so that no message repeats it."""
    return any(numbered(part) for part in path.split("/")) or telling(path, PurePosixPath(path).stem, library) is not None


def proposed(path: str, library: Library) -> str:
    """`casebook/Ruang Anyam.JPG` → `ruang-anyam.jpg`, from the first part on that has to change; a name that is still free."""
    *folders, name = path.split("/")
    suffix = PurePosixPath(name).suffix
    new = [*(one if fitting(one) else slug(one) or NAMELESS for one in folders), name if fitting(name) else f"{slug(name.removesuffix(suffix)) or NAMELESS}{suffix.lower()}"]
    first = next(n for n, (old, one) in enumerate(zip(path.split("/"), new, strict=True)) if old != one)
    taken, stem, count = {one.casefold() for one in library.files}, new[-1].removesuffix(suffix.lower()), 2
    while "/".join(new).casefold() in taken:
        new[-1], count = f"{stem}-{count}{suffix.lower()}", count + 1
    return "/".join(new[first:])


def fitting(name: str) -> bool:
    """Whether a name can be a part of an address as it is."""
    return is_address(name) and fits(FILE, name)


def slug(words: str) -> str:
    """`Ruang Anyam (é)` → `ruang-anyam-e`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-")
