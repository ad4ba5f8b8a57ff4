"""What stands behind the entries of the pocketbook: terms, laws, deadlines, names and services, each with the pages where the entries speak of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pustaka.book import deadline_sheet, deadlines, nodes, runs, text
from pustaka.book.ending import FEWEST
from pustaka.language.abbreviations import ABBREVIATION
from pustaka.library import Library, Publication
from pustaka.library.publication import address_of
from pustaka.library.register import keys
from pustaka.library.wording import sentence
from pustaka.registers import glossary, laws, places, referrals
from pustaka.registers.duties import CAUTION
from pustaka.text import dialect

PAGES = {places.GLOSSARY: "istilah", places.LAWS: "hukum", places.DEADLINES: "kewajiban", places.REFERRALS: "rujukan"}
"""The register behind each page of the site whose content the pocketbook holds; links to them stay in the book."""

UNSAID = frozenset({"label", "group", "kind"})
"""What a record holds besides its words."""

MOST_LETTERS = 1_000
"""What stays together at the end of a section: half of what a page of records holds."""

Section = dict[str, Any]
"""One part of the appendix for the template `appendix.typ`; pages are given as the labels of entries in `at`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What the appendix needs to know of the volume: its entries, the label of each, and what their printed texts say."""

    library: Library
    entries: Sequence[Publication]
    start: Callable[[Publication], str]
    words: str
    abbreviations: frozenset[tuple[str, str]]
    """(abbreviation, what it stands for) as the texts use them."""


def place(register: str, key: str = "") -> str:
    """The label of a record, or of its register; no publication has one that begins so."""
    return f"__{register}:{runs.safe(key) if key else '_awal'}"


def sections(book: Book) -> Iterator[tuple[str, Section, set[str]]]:
    """(path of the register, section, signs that no font has) in the order of the book; what has no items is left out.

    The services come last: the end of a book is where a thumb opens it and where a screen jumps to, however many entries there are.
    """
    for register, make in (("istilah", terms), ("hukum", laws_cited), ("kewajiban", deadlines_of), ("pmks", names), ("rujukan", services)):
        missing: set[str] = set()
        made = make(book, missing)
        if made["items"]:
            yield f"docs/register/{register}.yml", made, missing


def section(kind: str, register: str, title: str, intro: str, items: list[dict[str, Any]], *, path: str = "", **more: Any) -> Section:
    """`path` is the page of the site that says more, such as the sources."""
    blocks = nodes.convert(dialect.render(intro).html).blocks
    return {
        "kind": kind, "label": place(register), "title": title, "intro": blocks, "items": items, "address": address_of(path) if path else "",
        "last": together(more.get("avoided") or items), **more,
    }


def together(records: Sequence[Mapping[str, Any]]) -> int:
    """How many records at the end of a section stay together, so that its last page holds more than a line or two.

    None where the last one is enough by itself, where all of them are too few, and where one is so long that it must run on.
    """
    said = [" ".join(value for name, value in one.items() if name not in UNSAID and isinstance(value, str)) for one in records]
    found = next((n for n in range(1, len(said) + 1) if len(" ".join(said[-n:]).split()) >= FEWEST), 0)
    return found if found > 1 and len(" ".join(said[-found:])) <= MOST_LETTERS else 0


def terms(book: Book, missing: set[str]) -> Section:
    """The terms that the book uses, the abbreviations that its texts explain themselves among them, and all words to avoid."""
    register, items, avoided = book.library.register("istilah"), [], []
    types = {one.id: one for one in book.entries}
    known = glossary.abbreviations(register)
    added = appended(book)
    meant = book.abbreviations | {(short, known[short]) for said in added for short in glossary.used(said, known)}
    words = " ".join([book.words, *added]).casefold()
    for key in glossary.alphabetical(register):
        one = glossary.explained(key, register)
        if one.avoid:
            avoided.append({"words": text.line(", ".join(f"«{word}»" for word in one.avoid) + ".", missing), "better": text.line(one.better, missing)})
        if (one.name, one.expansion) in meant or mentioned(one, words):
            at = [book.start(types[kind]) for kind in keys(register.records[key], "pmks", book.library.register("pmks")) if kind in types]
            items.append({
                "label": place("istilah", key), "name": text.line(one.name, missing), "expansion": text.line(one.expansion, missing),
                "meaning": text.line(one.meaning, missing), "common": one.common, "at": at,
            })
    shown = {(item["name"], item["expansion"]) for item in items}
    items += [{"name": short, "expansion": full, "meaning": "", "common": False, "at": []} for short, full in sorted(meant) if (short, full) not in shown]
    return section(
        "terms", "istilah", glossary.TITLE, glossary.COMMON, sorted(items, key=lambda item: item["name"].casefold()),
        path=places.GLOSSARY, avoided=avoided,
    )


def mentioned(term: glossary.Explained, words: str) -> bool:
    """Whether folded words hold the term or its expansion; an abbreviation counts only where it is meant in this sense."""
    forms = [term.expansion] if ABBREVIATION.fullmatch(term.name) and term.expansion else [term.name, term.expansion]
    return any(form and form in words and re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", words) for form in map(str.casefold, forms))


def appended(book: Book) -> list[str]:
    """What the appendix itself says of services and laws, a record at a time, so that their terms are explained too."""
    services, law = book.library.register("rujukan").records, book.library.register("hukum").records
    return [
        " ".join(str(record[field]) for field in ("nama", "guna", "kapan", "perihal", "catatan") if field in record)
        for record in [*services.values(), *(law[key] for key in citing(book))]
    ]


def citing(book: Book) -> dict[str, list[str]]:
    """The labels of the entries that cite each law, by its key."""
    starts = {one.path: book.start(one) for one in book.entries}
    found = {key: [starts[one.path] for one in members if one.path in starts] for key, members in laws.cited_in(book.library).items()}
    return {key: at for key, at in found.items() if at}


def laws_cited(book: Book, missing: set[str]) -> Section:
    """The laws that an entry cites, by kind as on the site."""
    register, cited, items = book.library.register("hukum"), citing(book), []
    for kind, members in laws.by_kind(register):
        for key in members:
            if key in cited:
                record = register.records[key]
                items.append({
                    "label": place("hukum", key), "kind": text.line(laws.KIND_NAMES.get(kind, kind), missing), "name": text.line(register.title(key), missing),
                    "about": text.line(sentence(record.get("perihal", "")), missing), "status": laws.status(record),
                    "history": text.line(", ".join(laws.history(key, register)), missing), "trust": text.line(laws.trust(record), missing),
                    "note": text.line(sentence(record["catatan"]), missing) if record.get("catatan") else "", "at": cited[key],
                })
    return section("laws", "hukum", laws.TITLE, laws.INTRO, items, path=places.LAWS)


def deadlines_of(book: Book, missing: set[str]) -> Section:
    """Every deadline, the shortest first, with what must be looked up before anybody relies on it."""
    items = [{**row, "group": title} for title, rows in deadlines.parts(book.library, missing) for row in rows]
    return section("deadlines", "kewajiban", deadline_sheet.TITLE, CAUTION, items, path=places.DEADLINES)


def names(book: Book, _missing: set[str]) -> Section:
    """Titles and other names in alphabetical order, each with the entries that it leads to; the entries tell what is missing in them."""
    found: dict[str, dict[str, Any]] = {}
    for one in book.entries:
        for name in (one.title, *one.listed("nama_lain")):
            entry = found.setdefault(name.casefold(), {"name": text.line(name), "title": False, "at": []})
            entry["title"] = entry["title"] or name == one.title
            if book.start(one) not in entry["at"]:
                entry["at"].append(book.start(one))
    return section("names", "nama", "Cari menurut nama", "", [found[key] for key in sorted(found)])


def services(book: Book, missing: set[str]) -> Section:
    """The services with a number first, then the others; on paper by name, since nobody can search there, but first the numbers that everybody calls."""
    register, items = book.library.register("rujukan"), []
    everywhere = list(referrals.general(register))
    for title, _anchor, members in referrals.grouped(register):
        for key in sorted(members, key=lambda key: (everywhere.index(key) if key in everywhere else len(everywhere), register.title(key).casefold())):
            record = register.records[key]
            items.append({
                "label": place("rujukan", key), "group": title, "name": text.line(register.title(key), missing), "region": text.line(record.get("wilayah", ""), missing),
                "does": text.line(sentence(record.get("guna", "")), missing), "when": text.line(sentence(record.get("kapan", "")), missing),
                "note": text.line(sentence(record["catatan"]), missing) if record.get("catatan") else "",
                "reach": number(referrals.reach(record, book.library.today), missing),
            })
    return section("services", "rujukan", referrals.TITLE, referrals.INTRO, items, path=places.REFERRALS, urgent=referrals.URGENT)


def number(reach: referrals.Reach | None, missing: set[str]) -> Mapping[str, Any] | None:
    """A number always dials, as on the site; the mark beside it says how sure it is."""
    if reach is None:
        return None
    return {
        "phone": text.line(reach.phone, missing), "message": text.line(reach.message, missing), "dial": reach.dial, "chat": reach.chat,
        "mark": "" if reach.current else referrals.UNVERIFIED, "seen": text.line(reach.seen, missing),
    }
