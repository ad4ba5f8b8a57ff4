"""Calls: the block of buttons that dial, and links to services in texts that become such buttons.

Everything is Markdown with two classes, so that page, PDF and plain folder show the same: `.pp-panggil` is a button of its own line
(at least 44 px high), `.pp-telepon` a number within a sentence. The state of a number stands beside it as `.pp-keadaan`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pustaka.compose.inserting import link
from pustaka.compose.links import Edit
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, wording
from pustaka.library.register import FOLDER
from pustaka.registers import referrals
from pustaka.registers.places import REFERRALS
from pustaka.text.scan import LINK

BUTTON, INLINE, STATE = "pp-panggil", "pp-telepon", "pp-keadaan"
BOX = "panggil cari-lewati"
"""The classes of the box; the search passes over it, because the same words stand on every entry."""
TITLE = "Nyawa terancam? Hubungi sekarang"
SOURCE = f"{FOLDER}/rujukan.yml"
CHAT = "whatsapp"
FAILING = "Bila tidak tersambung"


@dataclass(frozen=True, slots=True)
class Call:
    """One service as templates and blocks show it; without `lines` it is reached on foot."""

    key: str
    label: str
    lines: tuple[referrals.Line, ...]
    when: str
    otherwise: str
    """What to do when nobody answers."""
    partial: bool
    """Whether it is not there everywhere, so that `otherwise` must never be left out."""
    visit: str
    say: str

    def name(self, line: referrals.Line) -> str:
        """The words on a button: `119 ambulans`, `WhatsApp 0800-…`; the number is always among them."""
        if line.means == "pesan":
            return f"WhatsApp {line.shown}"
        return self.label if shows(self.label, line) else f"{self.label} {line.shown}"


def shows(text: str, line: referrals.Line) -> bool:
    """Whether words already hold the number or the name of the site."""
    return line.shown in text if line.means == "situs" else referrals.digits(line.shown) in referrals.digits(text)


def calls(library: Library, keys: Iterable[str] | None = None) -> tuple[Call, ...]:
    """The services with these keys, or the general ones, in the given order; unknown and withdrawn ones are left out."""
    register = library.register("rujukan")
    wanted = referrals.general(register) if keys is None else dict.fromkeys(keys)
    return tuple(
        made(key, record, library.today) for key in wanted
        if (record := register.records.get(key)) is not None and not referrals.says(record, "ditarik")
    )


def made(key: str, record: Mapping[str, object], today: datetime.date | None) -> Call:
    def said(name: str) -> str:
        return " ".join(str(record.get(name) or "").split())

    return Call(
        key=key, label=said("singkat") or said("nama") or key, lines=referrals.lines(record, today), when=said("kapan"), otherwise=said("bila_tidak"),
        partial=referrals.says(record, "sebagian"), visit=said("datangi"), say=said("katakan"),
    )


def block(library: Library, keys: Iterable[str] | None, here: str, *, title: str = TITLE) -> str:
    """A box of call buttons for the page `here`: the general services without `keys`, else those; empty where the register is missing."""
    rows = [row for one in calls(library, keys) if (row := item(one, here))]
    return "\n".join([f'!!! {BOX} "{title}"', "", *(f"    {row}" for row in rows)]) if rows else ""


def compact(library: Library, own: Iterable[str], here: str) -> str:
    """The box of an entry: all buttons first; words follow only for its own lines, so that the steps stay near. General services explain themselves elsewhere."""
    general, mine = calls(library), [one for one in calls(library, own) if one.lines]
    rows = [f"- {one}" for call in (*general, *mine) for one in marked(call)]
    if not rows:
        return ""
    told = [f"Bila {escaped(one.label)} tidak tersambung: {sentence(one.otherwise)}" for one in general if one.partial and one.otherwise]
    note = " ".join([*told, f"{link('Kapan memanggil siapa', REFERRALS, here)}."])
    lines = [*rows, "", note, "", *(f"- **{escaped(one.label)}.** {explained(one)}" for one in mine)]
    return "\n".join([f'!!! {BOX} "{TITLE}"', "", *(f"    {line}".rstrip() for line in lines)]).rstrip()


def marked(call: Call) -> Iterator[str]:
    """Each line of a service with its own state, so that every one of them can stand in a cell of its own."""
    for line in call.lines:
        yield f"[{escaped(call.name(line))}]({line.href}){{ .{BUTTON} }} *({line.state})*{{ .{STATE} }}"


def item(call: Call, here: str) -> str:
    """`- [119 ambulans](tel:119){ .pp-panggil } *(belum diverifikasi, terlihat …)*{ .pp-keadaan } Kapan. Bila tidak tersambung: …`."""
    if not call.lines:
        return f"- {link(call.label, f'{REFERRALS}#{call.key}', here)}: {sentence(call.visit)}" if call.visit else ""
    return f"- {' '.join(buttons(call))} {explained(call)}"


def explained(call: Call) -> str:
    """When to call, and what to do when nobody answers."""
    return " ".join(filter(None, (sentence(call.when), f"{FAILING}: {sentence(call.otherwise)}" if call.otherwise else "")))


def buttons(call: Call) -> Iterator[str]:
    """The buttons of one service; a state that two of them share stands once, behind the second."""
    for n, line in enumerate(call.lines):
        yield f"[{escaped(call.name(line))}]({line.href}){{ .{BUTTON} }}"
        if n + 1 == len(call.lines) or call.lines[n + 1].state != line.state:
            yield f"*({line.state})*{{ .{STATE} }}"


def row(library: Library, keys: Iterable[str], *, most: int = 3) -> str:
    """The first buttons in one line, for the top of a card; where a service is not there everywhere, the words for that follow."""
    found = [one for one in calls(library, keys) if one.lines][:most]
    if not found:
        return ""
    first = " ".join(f"[{escaped(one.name(one.lines[0]))}]({one.lines[0].href}){{ .{BUTTON} }}" for one in found)
    unsure = doubted(one.lines[0] for one in found)
    same = len(unsure) == 1 and not any(one.lines[0].current for one in found)
    said = ", ".join(unsure) if same else "; ".join(f"{wording.listing(shown)} {when}" for when, shown in unsure.items())
    remark = f"*({referrals.UNVERIFIED}{', ' if same else ': '}{said})*{{ .{STATE} }}" if unsure else ""
    told = [f"Bila {escaped(one.label)} tidak tersambung: {sentence(one.otherwise)}" for one in found if one.partial and one.otherwise]
    return "\n\n".join(filter(None, (first, " ".join(filter(None, (f"{remark}." if remark and told else remark, *told))))))


@dataclass(frozen=True, slots=True)
class Brief:
    """A service with a telephone, for what is filled in by pen: the number with its name, what for, and what is known of the number."""

    name: str
    why: str
    line: referrals.Line


def brief(library: Library, keys: Iterable[str] | None = None) -> tuple[Brief, ...]:
    """Those that can be telephoned, in the given order; the general ones without `keys`."""
    return tuple(Brief(one.name(one.lines[0]), explained(one), one.lines[0]) for one in calls(library, keys) if one.lines and one.lines[0].means == "telepon")


def doubted(lines: Iterable[referrals.Line]) -> dict[str, list[str]]:
    """The unverified numbers, by when they were last seen, where several share one remark."""
    seen: dict[str, list[str]] = {}
    for line in lines:
        if not line.current:
            seen.setdefault(line.seen, []).append(f"WhatsApp {line.shown}" if line.means == "pesan" else line.shown)
    return seen


def sentence(text: str) -> str:
    return text if text.endswith((".", "?", "…")) else f"{text}."


def edits(publication: Publication, library: Library) -> Iterator[Edit]:
    """Each link to a service that can be reached becomes a link that dials; one to an office still leads to its record."""
    records = library.register("rujukan").records
    if not records or "rujukan.yml#" not in publication.document.body:
        return
    keyed = {id(one.link): one.fragment for one in publication.local_links if one.path == SOURCE and one.fragment in records}
    wanted = {(one.line, one.column): keyed[id(one)] for one in publication.document.links if id(one) in keyed}
    for number, text in publication.document.prose if wanted else ():
        for found in LINK.finditer(text) if "](" in text else ():
            start = found.start("target") + (2 if found["target"].startswith("<") else 1)
            key = wanted.get((number, start))
            line = chosen(found["text"], referrals.lines(records[key], library.today)) if key and not found["image"] else None
            if line is not None:
                yield number, found.start(), found.end(), dialling(found["text"], line)


def chosen(text: str, lines: tuple[referrals.Line, ...]) -> referrals.Line | None:
    """The line that the words of a link ask for: «WhatsApp …» the messages, else the first one."""
    wished = CHAT in text.casefold()
    return next((one for one in lines if (one.means == "pesan") == wished), None) or next(iter(lines), None)


def dialling(text: str, line: referrals.Line) -> str:
    """The link as pages show it; the number is added where the words do not hold it, because paper cannot be tapped."""
    words = text if shows(text, line) else f"{text} {line.shown}"
    return f'[{words}]({line.href} "{line.state}"){{ .{INLINE} }}'
