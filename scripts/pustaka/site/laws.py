"""The page of the law register: by subject, with the state of each as a label, and first of all what nobody should rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.compose.duties import first_large
from pustaka.compose.inserting import link, sources
from pustaka.compose.related import escaped
from pustaka.kinds.legal import SUBJECTS
from pustaka.library import Library, Publication, Register
from pustaka.library.wording import listing, sentence
from pustaka.registers import places
from pustaka.registers.duties import SHAKY, Duty, duties, of_law
from pustaka.registers.laws import INTRO, TITLE, cited_in, history, label, readable, status, trust
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.LAWS

SUMMARY = "Peraturan yang disebut di pustaka ini, menurut bidang, dengan keadaan dan naskahnya seperti yang kami ketahui."

UNSORTED = "lain-lain"
MARK = "pp-hukum"
PENDING = "Yang sudah ditetapkan tetapi belum mulai mengikat tertulis **belum berlaku**.\n"


def page(library: Library) -> Page:
    """Every regulation once, by subject; within one, in the order of the file."""
    register, mentions, every = library.register("hukum"), cited_in(library), duties(library)
    lines = [*shaky(register), "## Arti keadaan {#keadaan}", "", *lookup.item("Empat kata tentang keadaan peraturan", [INTRO, PENDING])]
    if every:
        lines += [f"Tenggat dari semua undang-undang menurut waktunya: {link('tenggat', places.DEADLINES, PATH)}.", ""]
    for subject, members in by_subject(register):
        lines += [f"## {subject[:1].upper()}{subject[1:]} {{#{anchor(subject)}}}", ""]
        for key in members:
            lines += record(key, register, of_law(every, key), mentions.get(key, ()))
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view=lookup.view(TITLE, SUMMARY))


def by_subject(register: Register) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(subject, keys); records without a known subject come last."""
    for subject in (*SUBJECTS, UNSORTED):
        members = tuple(key for key, record in register.records.items() if subject == (record.get("pokok") if record.get("pokok") in SUBJECTS else UNSORTED))
        if members:
            yield subject, members


def anchor(subject: str) -> str:
    return "bidang-" + "-".join(re.findall(r"\w+", subject.lower()))


def badge(key: str, register: Register) -> str:
    """The state as a label: `*berlaku*{ .pp-hukum .pp-hukum--berlaku }`."""
    state = label(register.records[key])
    return lookup.label(state, MARK, state)


def shaky(register: Register) -> Iterator[str]:
    """First what nobody should rely on, by state; empty where everything holds."""
    rows: list[str] = []
    for state in sorted(SHAKY):
        members = [key for key, record in register.records.items() if status(record) == state]
        if members:
            names = ", ".join(f"[{register.title(key)}](#{key})" for key in members)
            rows += lookup.item(f"{label(register.records[members[0]]).capitalize()}: {len(members)} peraturan", [f"{names}."])
    if rows:
        yield from ("## Jangan dipakai sebelum diperiksa {#periksa}", "", *rows)


def record(key: str, register: Register, bound: tuple[Duty, ...], mentions: tuple[Publication, ...]) -> Iterator[str]:
    """Name, state and subject on the line; below it what holds, and who cites it unless the law has a page of its own that says so."""
    about = sentence(register.records[key].get("perihal", ""))
    body = [description(key, register, bound), *lookup.back("Disebut di", "Disebut di {} tulisan", [] if bound else [link(one.title, one.site_path, PATH) for one in mentions])]
    return lookup.item(register.title(key), body, key=key, label=badge(key, register), told=escaped(about))


def description(key: str, register: Register, bound: tuple[Duty, ...]) -> str:
    """What is known of one regulation, as lines of one paragraph."""
    record = register.records[key]
    told = history(key, register)
    parts = [f"{first_large(sentence(listing(told)))} {trust(record)}" if told else trust(record)]
    if record.get("catatan"):
        parts.append(sentence(record["catatan"]))
    name, address = readable(record)
    if address:
        parts.append(f"{name}: {sources([address])}.")
    if bound:
        parts.append(f"{link('Untuk pekerja sosial', places.law_page(key), PATH)}: {len(bound)} ketentuan; juga sumbernya dan tulisan yang menyebutnya.")
    elif record.get("sumber"):
        parts.append(f"Sumber: {sources(record['sumber'])}.")
    return lookup.lines(parts)
