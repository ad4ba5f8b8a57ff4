"""The pages of the register of duties: one for each law («untuk pekerja sosial»), and one of all deadlines by time."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.duties import cited, first_large, first_small, warning
from pustaka.compose.inserting import link, sources
from pustaka.kinds.legal import BAN, DUTY, LIMIT, POWER, RIGHT
from pustaka.library import Library, Publication, Register, wording
from pustaka.registers import places
from pustaka.registers.duties import BINDING, CAUTION, FINES, OTHERS, TITLES, Duty, by_nature, deadlines, duties, named, of_law
from pustaka.registers.entries import leads
from pustaka.registers.laws import cited_in, history, label, readable, trust
from pustaka.site.laws import badge
from pustaka.site.page import Page

PATH = places.DEADLINES

TITLE = "Tenggat menurut undang-undang"

SUMMARY = "Berapa lama waktu Anda, dan berapa lama waktu polisi, pengadilan, dan dinas: dari 24 jam sampai lima tahun."

EVERY = "semua entri"

HELD = {DUTY: "yang wajib", BAN: "yang dilarang", LIMIT: "batasnya", RIGHT: "hak klien", POWER: "yang boleh"}
"""How the summary of a page calls the duties of each nature."""


def page(library: Library) -> Page:
    """All deadlines, the shortest first: those that bind the reader, then those that the reader may hold others to."""
    found, register = deadlines(duties(library)), library.register("hukum")
    lines = [CAUTION, "Waktu dihitung sejak kejadian yang disebut di kolom pertama.", ""]
    for title, anchor, direct in ((BINDING, "anda", True), (OTHERS, "pihak-lain", False)):
        rows = [row(span, one, register) for _hours, span, one in found if one.direct is direct]
        if rows:
            lines += [f"## {title} {{#{anchor}}}", "", "| Waktu | Siapa | Apa | Pasal |", "| --- | --- | --- | --- |", *rows, ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def row(span: str, duty: Duty, register: Register) -> str:
    cells = (f"**{first_large(span)}**", duty.who, f"{wording.sentence(duty.what)}{warning(duty, register)}", cited(duty, register, PATH))
    return f"| {' | '.join(one.replace('|', '/') for one in cells)} |"


def law_pages(library: Library) -> Iterator[Page]:
    """One page for each law that a duty names."""
    every = duties(library)
    mentions = cited_in(library) if every else {}
    for key in named(every):
        yield law_page(key, of_law(every, key), library, mentions.get(key, ()))


def law_page(key: str, bound: tuple[Duty, ...], library: Library, mentions: tuple[Publication, ...] = ()) -> Page:
    """What one law demands, forbids and guarantees, in the order in which somebody needs it."""
    register, path = library.register("hukum"), places.law_page(key)
    record = register.records[key]
    lines = [f"{stated(key, register)} {trust(record)}"]
    if record.get("catatan"):
        lines.append(wording.sentence(record["catatan"]))
    text, address = readable(record)
    if address:
        lines.append(f"{text}: {sources([address])}.")
    lines += ["", f'!!! warning "Ringkasan, bukan naskah"\n    {CAUTION}', "    Keterangan lengkap tentang keadaannya ada di "
              f"{link('daftar hukum', f'{places.LAWS}#{key}', path)}.", ""]  # fmt: skip
    spans = deadlines(bound)
    if spans:
        lines += ["## Tenggat {#tenggat}", "", *(f"- **{first_large(span)}**: [{one.name}](#{one.key}) ({one.who})." for _hours, span, one in spans), ""]
    for title, members in by_nature(bound):
        lines += [f"## {title} {{#{title.lower().replace(' ', '-')}}}", ""]
        for one in members:
            lines += [f"{one.name} {{#{one.key}}}", f":   {told_of(one, key, library, path)}", ""]
    if any(one.penalty for one in bound):
        lines += ["## Tentang denda {#denda}", "", FINES, ""]
    if record.get("sumber") or mentions:
        lines += ["## Sumber dan tulisan yang menyebutnya {#disebut}", ""]
        lines += [f"Sumber: {sources(record['sumber'])}.", ""] if record.get("sumber") else []
        lines += [f"- {link(one.title, one.site_path, path)}" for one in mentions]
        lines.append("")
    name = register.title(key)
    title = f"{name} untuk pekerja sosial"
    summary = f"{wording.sentence(record.get('perihal') or name)} {first_large(wording.listing(promised(bound)))}."  # a number alone tells nobody which law it is
    return Page(path=path, title=title, summary=summary, markdown="\n".join(lines), view={"kind": "halaman", "title": title, "summary": summary})


def stated(key: str, register: Register) -> str:
    """`Keadaan: *diubah*{ … } oleh UU 6/2023; sejak 2017.` The label is the first word of what the history says of it."""
    state, told = label(register.records[key]), history(key, register)
    own = next((one for one in told if one.startswith(f"{state} ")), "")
    rest = wording.listing([one for one in told if one != own])
    return f"Keadaan: {badge(key, register)}{own.removeprefix(state)}{f'; {rest}' if rest else ''}."


def promised(bound: tuple[Duty, ...]) -> list[str]:
    """What the page of a law holds: a part that it does not have is not promised."""
    found = [HELD[one] for one in TITLES if any(duty.nature == one for duty in bound)]
    if any(one.spans for one in bound):
        found.insert(sum(HELD[one] in found for one in (DUTY, BAN)), "tenggat")
    return found


def told_of(duty: Duty, law: str, library: Library, here: str) -> str:
    """One duty as lines of a definition; articles of other laws follow those of this one."""
    register = library.register("hukum")
    own = duty.article(register.title(law))
    parts = [f"**{own}.** {wording.sentence(duty.what)}" if own else wording.sentence(duty.what), f"Yang terikat: {wording.sentence(duty.who)}"]
    parts += [f"Tenggat: {wording.sentence('; '.join(duty.spans))}"] if duty.spans else []
    parts += [f"{word}: {first_small(wording.sentence(text))}" for word, text in duty.besides]
    parts += [f"Akibat melanggar: {wording.sentence(duty.penalty)}"] if duty.penalty else []
    parts += [wording.sentence(duty.note)] if duty.note else []
    parts += [f"Bersama: {cited(duty, register, here)}."] if len(duty.laws) > 1 else []
    parts += [f"Keyakinan: {duty.trust}.{warning(duty, register)}"] if duty.trust != "tinggi" or duty.doubts else []
    parts.append(f"Entri: {entries(duty, library, here)}.")
    return "  \n    ".join(parts)


def entries(duty: Duty, library: Library, here: str) -> str:
    """The entries that the duty is named for; types without an entry by name alone."""
    if duty.everywhere:
        return EVERY
    types = library.register("pmks")
    known = {key: leads(key, library) for key in sorted(duty.entries)}
    return ", ".join(link(one.title, one.site_path, here) if one else types.title(key) for key, one in known.items()) or "belum ada"
