"""Finds the texts that a trainer names by code, name or address, and says what is near when there is none."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import unquote, urlsplit

from pustaka.ledger import codes, moves
from pustaka.ledger.moves import Moves
from pustaka.library import Library, Publication
from pustaka.registers import sheets
from pustaka.site import codes as given_codes

NEAR = 3
"""Names that are proposed in place of one that leads nowhere."""

CODE_PLACE = re.compile(r"k/(?P<code>[^/]+)/?")
"""`k/rk825/`: where the square on paper leads."""

HOME = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One chosen thing: a text, whole or with some `sections` by id, or a blank sheet by its key."""

    publication: Publication | None = None
    sections: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def address(self) -> str:
        return self.publication.address if self.publication else sheets.path_of(self.sheet)


@dataclass(frozen=True, slots=True)
class Unfound:
    """A name that leads to nothing that can be bound; `near` are names that do, `choices` those of several that it could mean, `retired` why its page was taken back."""

    name: str
    near: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    retired: str = ""

    @property
    def message(self) -> str:
        """Whole sentences: what is there, and what to do."""
        return self.told("dirangkum")

    def told(self, done: str) -> str:
        """The same, where something else was to be `done` with it."""
        shown = f"«{self.name[:60]}»"
        if self.retired:
            return f"{shown} sudah dicabut: {self.retired}"
        if self.choices:
            return f"{shown} dapat berarti {either(self.choices)}. Tulis salah satunya."
        if self.near:
            return f"Tidak ada tulisan atau lembar {shown} yang dapat {done}. Maksud Anda {either(self.near)}?"
        return f"Tidak ada tulisan atau lembar {shown} yang dapat {done}. Pakai kode di kaki halaman, nama berkas tanpa .md, atau alamat halamannya."


def either(names: Sequence[str]) -> str:
    shown = [f"«{name}»" for name in names]
    return " atau ".join(shown) if len(shown) < 3 else f"{', '.join(shown[:-1])}, atau {shown[-1]}"


@dataclass(frozen=True)
class Shelf:
    """Everything in a library that can be bound, under every name that it has."""

    library: Library

    @cached_property
    def texts(self) -> Mapping[str, Publication]:
        """By address; the guides for contributors and the home page are no matter for a handout."""
        return {one.address: one for one in self.library.publications if one.address != HOME and not one.path.startswith(("docs/kontribusi/", "docs/pengembang/"))}

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """Keys of the blank sheets by address; one without its method page is never printed."""
        records = self.library.register(sheets.NAME).records
        return {sheets.path_of(key): key for key, record in records.items() if sheets.page_of(record) in self.library.by_path}

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Address by code, of what can be bound."""
        return {code: address for address, code in given_codes.of(self.library).items() if address.partition("#")[0] in self.texts or address in self.sheets}

    @cached_property
    def moves(self) -> Moves:
        return Moves(moves.read(self.library.register(moves.NAME)))

    @cached_property
    def slugs(self) -> Mapping[str, tuple[str, ...]]:
        """Addresses by the last part of each."""
        found: dict[str, tuple[str, ...]] = {}
        for address in self.texts:
            name = address.rstrip("/").rpartition("/")[2]
            found[name] = (*found.get(name, ()), address)
        for key in self.sheets.values():
            found[key] = (*found.get(key, ()), f"lembar/{key}")
        for one in self.moves.given:  # a former name means its text, unless another one bears it now
            end = self.moves.goes(one.old)
            if one.old.endswith("/") and end and end in self.texts:
                found.setdefault(one.old.rstrip("/").rpartition("/")[2], (end,))
        return found

    def find(self, name: str) -> Piece | Unfound:
        """What a name means: a code, an address with or without the site before it, a path of the repository, or the name of a file."""
        place, fragment = cleaned(name, self.library.site_url)
        by_code = CODE_PLACE.fullmatch(place)
        code = codes.read(by_code["code"] if by_code else place)
        if code in self.codes:
            place, _mark, anchor = self.codes[code].partition("#")
            fragment = anchor or fragment
        place, fragment, retired = self.onward(place, fragment)
        if retired:
            return Unfound(name, retired=retired)
        found = self.at(place)
        if found is None and place.casefold() in self.slugs:
            choices = self.slugs[place.casefold()]
            if len(choices) > 1:
                return Unfound(name, choices=tuple(one.rstrip("/") for one in choices))
            found = self.at(choices[0])
        if found is None:
            return Unfound(name, near=self.near(place, code))
        if not fragment or found.publication is None:
            return found
        if fragment in found.publication.document.sections:
            return Piece(found.publication, (fragment,))
        ids = sorted(found.publication.document.sections)
        return Unfound(name, near=tuple(f"{place}#{one}" for one in get_close_matches(fragment, ids, NEAR, 0.4) or ids[:NEAR]))

    def onward(self, place: str, fragment: str) -> tuple[str, str, str]:
        """(place, fragment, reason) after every declared move: what stands in an old list or on paper still means its text. A reason only where it was retired."""
        stem = place.removeprefix("docs/").removesuffix(".md") if place.endswith(".md") else place
        old = f"{stem.strip('/')}/{f'#{fragment}' if fragment else ''}"
        end, move = self.moves.followed(old)
        if move is None or end is None or end == old or (f"{stem.strip('/')}/" in self.texts and not fragment):
            return place, fragment, ""
        page, _mark, anchor = end.partition("#")
        return (page.rstrip("/"), anchor, "") if page else (place, fragment, move.reason or "alasannya tidak disebutkan.")

    def at(self, place: str) -> Piece | None:
        """The thing at an address, also without its outer slashes and endings."""
        stem = place.strip("/")
        if f"{stem}/" in self.texts:
            return Piece(self.texts[f"{stem}/"])
        for path in (stem, f"unduh/{stem}.pdf"):
            if path in self.sheets:
                return Piece(sheet=self.sheets[path])
        by_path = self.library.by_path.get(place)
        return Piece(by_path) if by_path is not None and by_path.address in self.texts else None

    def near(self, place: str, code: str) -> tuple[str, ...]:
        """Codes that one slip could have turned into this one, else names that look alike."""
        slips = tuple(map(codes.shown, codes.meant(code, self.codes.keys())))
        names = [address.rstrip("/") for address in self.texts] if "/" in place else [name for name, there in self.slugs.items() if len(there) == 1]
        return (slips or tuple(get_close_matches(place.strip("/").casefold(), names, NEAR, 0.6)))[:NEAR]


def cleaned(name: str, site_url: str = "") -> tuple[str, str]:
    """(place, fragment) of what was typed: without the site's own address, also where it stands below a folder, and without blanks."""
    parts = urlsplit(name.strip())
    place = unquote(parts.path.removeprefix(urlsplit(site_url).path.rstrip("/")) if parts.scheme in {"http", "https"} else name.strip().partition("#")[0]).lstrip("/")
    return posixpath.normpath(place) if place else "", unquote(parts.fragment)


def chosen(names: Iterable[str], shelf: Shelf) -> tuple[tuple[Piece, ...], tuple[Unfound, ...]]:
    """The pieces in the order of their first naming, and the names that lead nowhere; sections of one text stand together, and a whole text holds them."""
    found: dict[str, Piece] = {}
    lost: list[Unfound] = []
    for name in names:
        piece = shelf.find(name)
        if isinstance(piece, Unfound):
            lost.append(piece)
            continue
        before = found.get(piece.address)
        found[piece.address] = piece if before is None or not piece.sections else before if not before.sections else Piece(piece.publication, tuple(dict.fromkeys((*before.sections, *piece.sections))))
    return tuple(found.values()), tuple(lost)
