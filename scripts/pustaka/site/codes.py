"""Which addresses have a code, what answers at `/k/<code>/`, and what stamps a page and its paper: code, seal and day of the edition."""

from __future__ import annotations

import datetime
import html
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from pustaka import ledger
from pustaka.kinds import KINDS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import codes
from pustaka.ledger.editions import Edition
from pustaka.library import Library, wording
from pustaka.library.publication import address_of
from pustaka.registers import places, sheets

FOLDER = "k"
"""The folder of what answers to a code."""

CHECK = "cek"
"""The folder of the page that says whether a paper still holds."""

LATE, GONE, MERGED = "ditinjau", "dicabut", "digabung"
"""What is said of a code whose text is not shown now, of one whose text was taken back, and of one whose page went into another that has a code of its own or none."""

NEVER = "-"
"""In the place of a seal, one that no paper carries: every paper of a page that went into another is asked about."""

TOLD = {LATE: ", tulisannya sedang tidak tampil", GONE: ", tulisannya sudah dicabut", MERGED: ", halamannya digabung ke"}
"""The same for those whose browser does not go on by itself."""

POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"
"""What a page of a code may do: no style, no picture, one script of ours."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that has a code: `title` of its page, `part` of it for a section, and the address where a reader finds it."""

    address: str
    title: str
    part: str = ""
    answer: str = ""

    @property
    def target(self) -> str:
        return self.answer or self.address

    @property
    def name(self) -> str:
        return f"{self.title}, {self.part}" if self.part else self.title


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a page and its paper carry. Without a seal the text is one of those that have no editions."""

    code: str
    seal: str = ""
    day: datetime.date | None = None

    @property
    def shown(self) -> str:
        return codes.shown(self.code)

    @property
    def edition(self) -> str:
        """`28 November 2026`; empty where nobody knows the day."""
        return wording.date(self.day) if self.day else ""

    def address(self, site_url: str) -> str:
        """What the square on paper holds: the code, and behind `#`, which no server sees, the seal of this edition."""
        return f"{site_url}{codes.place(self.code)}{f'#{self.seal.lower()}' if self.seal else ''}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What `/k/<code>/` says: a place, or why there is none; `reason` may be empty. The `name` of a text that is not shown is its address, never its title."""

    code: str
    name: str
    target: str
    state: str = ""
    reason: str = ""


def promised(library: Library) -> dict[str, Place]:
    """Everything that has a code, by address."""
    return {one.address: one for one in found(library)}


def found(library: Library) -> Iterator[Place]:
    for one in library.publications:
        if one.kind.publication or one.is_method:
            yield Place(one.address, one.title)
        if one.kind is ENTRY:
            yield from (Place(f"{one.address}#{part.id}", one.title, part.title) for part, _section in one.parts())
    for kind in KINDS:
        if kind.book and library.of_kind(kind):
            yield Place(f"{kind.address}/", kind.plural)
    for series in library.series:
        if library.in_series(series):
            yield Place(address_of(series.site_path), series.name)
    laws = library.register("hukum")
    for path in places.law_pages(library):
        yield Place(address_of(path), f"{laws.title(path.rpartition('/')[2].removesuffix('.md'))} untuk pekerja sosial")
    register = library.register(sheets.NAME)
    for key, record in register.records.items():
        method = library.by_path.get(sheets.page_of(record))
        if method is not None:
            yield Place(sheets.path_of(key), sheets.title_of(register, key), answer=method.address)


def of(library: Library) -> dict[str, str]:
    """The code of each address that has one. The recorded one stays, also when its address moved."""
    known, wanted = ledger.of(library), promised(library)
    recorded = {address: one.code for address, one in known.addresses.items() if one.code}
    for old, code in list(recorded.items()):
        new = known.moves.goes(old)
        if new and new not in recorded and new in wanted:
            recorded[new] = code
    return codes.given_out(wanted, recorded)


def coder(library: Library) -> Callable[[str, Collection[str]], str]:
    """What gives an address its code when it is recorded: nothing for those without one, and for those that took theirs along."""
    wanted = promised(library)
    known = ledger.of(library)
    inherited = {new for old, one in known.addresses.items() if one.code and (new := known.moves.goes(old)) and new != old}

    def code(address: str, taken: Collection[str]) -> str:
        return codes.code_of(address, taken) if address in wanted and address not in inherited else ""

    return code


def stamps(library: Library, editions: Mapping[str, Edition]) -> dict[str, Stamp]:
    """What each address is stamped with; sections have a code alone."""
    given = {address: Stamp(code) for address, code in of(library).items()}
    return given | {address: Stamp(given[address].code, one.seal, one.day) for address, one in editions.items() if address in given}


def answers(library: Library) -> Iterator[Answer]:
    """What each code answers, also those whose address is gone."""
    given, wanted, known = of(library), promised(library), ledger.of(library)
    for address, code in given.items():
        yield Answer(code, wanted[address].name, wanted[address].target)
    notices = {address_of(one.notice): one for one in library.absent.values() if one.notice}
    empty = {f"{kind.address}/": kind.plural for kind in KINDS if kind.book} | {address_of(one.site_path): one.name for one in library.series}  # pages that stay when their last text goes
    titles = empty | {one.address: one.title for one in library.publications}
    done = set(given.values())
    for code, address in sorted(known.codes.items()):
        if code in done:
            continue
        end, move = known.moves.followed(address)
        page = (end or address).partition("#")[0]
        if not end:
            yield Answer(code, address, page, GONE, move.reason if move else "")
        elif page in notices:
            yield Answer(code, end, page, LATE if notices[page].waits else GONE)
        elif move is not None:
            yield Answer(code, wanted[end].name if end in wanted else titles.get(page, end), end, MERGED, move.reason)
        elif page in empty:
            yield Answer(code, empty[page], page)
        else:
            yield Answer(code, address, "", LATE)


def page_of(one: Answer, site_url: str, seal: str = "") -> bytes:
    """The few lines that lead on; without scripts the browser goes on by itself, and the words stay for all that do not."""
    shown, target = codes.shown(one.code), html.escape(one.target, quote=True)
    there = f"../../{target}"
    head = (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>Kode {shown}</title>\n"
    )
    if not one.target:
        words = f"<p>Kode {shown} betul, tetapi tulisannya sedang tidak tampil, misalnya karena ditinjau lagi. <a href=\"../../\">Beranda</a>\n"
        return f"{head}</head>\n<body>\n{words}</body>\n</html>\n".encode()
    canonical = f'<link rel="canonical" href="{html.escape(site_url, quote=True)}{target}">\n' if site_url else ""
    onward = (
        f'<script src="../../assets/skrip/antar.js" data-kode="{one.code}" data-sidik="{NEVER if one.state == MERGED else seal}" data-ke="{there}"></script>\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={there}"></noscript>\n'
    )
    words = f'<p>Kode {shown}{TOLD.get(one.state, "")}: <a href="{there}">{html.escape(one.name)}</a>\n'
    return f"{head}{canonical}{onward}</head>\n<body>\n{words}</body>\n</html>\n".encode()
