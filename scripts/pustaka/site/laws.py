"""The page of the law register."""

from __future__ import annotations

from pustaka.compose.inserting import link, sources
from pustaka.library import Library, Publication, Register
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.registers.laws import INTRO, KIND_NAMES, TITLE, by_kind, cited_in, history, label, trust
from pustaka.site.page import Page

PATH = places.LAWS

SUMMARY = "Peraturan yang disebut di pustaka ini, dengan keadaannya seperti yang kami ketahui."

MENTIONED = 12
"""Pages that a record names; the rest is a number."""


def page(library: Library) -> Page:
    """The law register by kind of regulation, the newest first as in the file."""
    register, mentions = library.register("hukum"), cited_in(library)
    lines = ["## Arti keadaan {#keadaan}", "", INTRO]
    for kind, members in by_kind(register):
        lines += [f"## {KIND_NAMES.get(kind, kind)} {{#{kind.lower()}}}", ""]
        for key in members:
            lines += [f"{register.title(key)} {{#{key}}}", f":   {description(key, register, mentions.get(key, ()))}", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def description(key: str, register: Register, mentions: tuple[Publication, ...]) -> str:
    """What is known of one regulation, as lines of one definition."""
    record = register.records[key]
    parts = [sentence(record.get("perihal", "")), f"**{', '.join([label(record).capitalize(), *history(key, register)])}.** {trust(record)}"]
    if record.get("catatan"):
        parts.append(sentence(record["catatan"]))
    if record.get("sumber"):
        parts.append(f"Sumber: {sources(record['sumber'])}.")
    if mentions:
        shown = ", ".join(link(one.title, one.site_path, PATH) for one in mentions[:MENTIONED])
        more = f", dan {len(mentions) - MENTIONED} tulisan lain" if len(mentions) > MENTIONED else ""
        parts.append(f"Disebut di: {shown}{more}.")
    return "  \n    ".join(parts)
