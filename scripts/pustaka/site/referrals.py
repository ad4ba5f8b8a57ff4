"""The page of the referral list."""

from __future__ import annotations

from pustaka.compose import calls
from pustaka.compose.inserting import link, sources
from pustaka.library import Library, Register
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.registers.referrals import INTRO, TITLE, contact, grouped
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
            lines += [f"{register.title(key)} {{#{key}}}", f":   {description(key, register, library)}", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), names=NAMES, view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def description(key: str, register: Register, library: Library) -> str:
    record = register.records[key]
    parts = [sentence(record.get("guna", "")), f"**Kapan:** {sentence(record.get('kapan', ''))}", f"**Wilayah:** {sentence(record.get('wilayah', ''))}"]
    given = contact(record, library.today)
    if given:
        parts.append(f"**Hubungi:** {sentence(given)}")
    parts += [f"**{label}:** {sentence(record[name])}" for name, label in SAID if record.get(name)]
    if record.get("catatan"):
        parts.append(sentence(record["catatan"]))
    if record.get("sumber"):
        parts.append(f"Sumber: {sources(record['sumber'])}.")
    entries = [one for one in library.publications if one.kind.key in {"saku", "gawat"} and key in one.listed("rujukan")]
    if entries:
        parts.append("Dipakai di: " + ", ".join(link(one.title, one.site_path, PATH) for one in entries) + ".")
    return "  \n    ".join(parts)
