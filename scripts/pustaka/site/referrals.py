"""The page of the referral list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka.compose import calls
from pustaka.compose.inserting import link, sources
from pustaka.compose.related import escaped
from pustaka.ledger.moves import standing
from pustaka.library import Library, Register
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.registers.referrals import INTRO, TITLE, contact, grouped
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.REFERRALS

SAID = (
    ("jam", "Jam"), ("biaya", "Biaya"), ("katakan", "Katakan dahulu"), ("bila_tidak", "Bila tidak tersambung"), ("datangi", "Datangi"),
)
"""What a record says about calling, and the words that stand before it."""

NAMES = ("nomor darurat", "nomor telepon darurat", "nomor penting", "nomor ambulans", "nomor polisi", "telepon polisi", "telepon ambulans", "hotline", "call center", "kontak layanan")

SUMMARY = "Layanan yang dapat dirujuk: apa gunanya, kapan dihubungi, dan kapan nomornya terakhir terlihat."


def page(library: Library) -> Page:
    register = library.register("rujukan")
    lines = [calls.block(library, None, PATH), "", INTRO]
    for title, anchor, members in grouped(register):
        lines += [f"## {title} {{#{anchor}}}", ""]
        for key in members:
            lines += record(key, register, library)
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), names=NAMES, view=lookup.view(TITLE, SUMMARY))


def record(key: str, register: Register, library: Library) -> Iterator[str]:
    """Name and use on the line; below it the number first, then the rest, and last who leads to it."""
    given = register.records[key]
    entries = [one for one in standing(library.publications, library) if one.kind.key in {"saku", "gawat"} and key in one.listed("rujukan")]
    body = [description(given, library), *lookup.back("Dipakai di", "Dipakai di {} tulisan", [link(one.title, one.site_path, PATH) for one in entries])]
    return lookup.item(register.title(key), body, key=key, told=escaped(sentence(given.get("guna", ""))))


def description(record: Mapping[str, object], library: Library) -> str:
    """What is known of one service, as lines of one paragraph."""
    given = contact(record, library.today)
    parts = [f"**Hubungi:** {sentence(given)}"] if given else []
    parts += [f"**Kapan:** {sentence(record.get('kapan', ''))}", f"**Wilayah:** {sentence(record.get('wilayah', ''))}"]
    parts += [f"**{label}:** {sentence(record[name])}" for name, label in SAID if record.get(name)]
    if record.get("catatan"):
        parts.append(sentence(record["catatan"]))
    if record.get("sumber"):
        parts.append(f"Sumber: {sources(record['sumber'])}.")
    return lookup.lines(parts)
