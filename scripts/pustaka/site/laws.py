"""The law register on the site: its page, the links that citations become, and the notice about regulations no longer in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pustaka import wording
from pustaka.kinds.registers import STATES
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.register import Register
from pustaka.site.citations import Key, citations, free, known
from pustaka.site.inserting import after_mention, keys, link, sentence, sources
from pustaka.site.links import Edit
from pustaka.site.page import Page

PATH = "hukum.md"
TITLE = "Daftar hukum"
SUMMARY = "Peraturan yang disebut di pustaka ini, dengan keadaannya seperti yang kami ketahui."
MENTIONED = 12
"""Pages that a record names; the rest is a number."""

KIND_NAMES = {
    "UU": "Undang-undang", "PP": "Peraturan pemerintah", "Perpres": "Peraturan presiden", "Inpres": "Instruksi presiden",
    "Permensos": "Peraturan Menteri Sosial", "Kepmensos": "Keputusan Menteri Sosial", "PermenPPPA": "Peraturan Menteri PPPA",
    "PermenPANRB": "Peraturan Menteri PANRB", "Perda": "Peraturan daerah",
}
"""The kinds in the order of the page; others follow by name."""

INTRO = """Keadaan di sini berasal dari sumber yang kami baca, umumnya salinan tersimpan dan bukan naskah resmi.
Periksa naskah resminya sebelum memakainya untuk keputusan.

- **Berlaku**: sumber yang dibaca tidak menunjukkan pencabutan.
- **Diubah**: masih berlaku, tetapi rumusannya sudah diubah.
- **Dicabut**: sudah diganti atau tidak berlaku lagi.
- **Tidak diketahui**: kami belum dapat memastikannya.
"""


def edits(publication: Publication, laws: Mapping[Key, str]) -> Iterator[Edit]:
    """Each citation of a registered regulation as a link to its record."""
    for one in free(publication.document):
        if one.key in laws:
            yield one.line, one.column - 1, one.end - 1, link(one.text, f"{PATH}#{laws[one.key]}", publication.site_path)


def with_notice(body: str, publication: Publication, register: Register, laws: Mapping[Key, str]) -> str:
    """Add the notice about revoked regulations where the first of them is cited."""
    cited = dict.fromkeys(laws[one.key] for one in citations(publication.document) if one.key in laws)
    revoked = [key for key in cited if register.records[key].get("status") == "dicabut"]
    if not revoked:
        return body
    named = wording.listing(
        link(register.title(key), f"{PATH}#{key}", publication.site_path) + replaced(key, register) for key in revoked
    )
    text = f'!!! warning "Tidak berlaku lagi"\n    Tulisan ini menyebut peraturan yang sudah dicabut: {named}.'
    marks = (f"{PATH}#{key})" for key in revoked)
    first = next((mark for mark in marks if mark in body), "")
    return after_mention(body, first, text) if first else f"{body.rstrip()}\n\n{text}\n"


def replaced(key: str, register: Register) -> str:
    later = keys(register.records[key], "diganti_oleh", register)
    return f" (diganti {wording.listing(map(register.title, later))})" if later else ""


def cited_in(library: Library) -> dict[str, tuple[Publication, ...]]:
    """Which texts cite each record, by record key, in the order of the library."""
    laws = known(library.register("hukum"))
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in library.publications:
        for key in dict.fromkeys(laws[one.key] for one in citations(publication.document) if one.key in laws):
            found[key].append(publication)
    return {key: tuple(members) for key, members in found.items()}


def page(library: Library) -> Page:
    """The law register by kind of regulation, the newest first as in the file."""
    register, mentions = library.register("hukum"), cited_in(library)
    lines = [INTRO]
    for kind, members in by_kind(register):
        lines += [f"## {KIND_NAMES.get(kind, kind)} {{#{kind.lower()}}}", ""]
        for key in members:
            lines += [f"{register.title(key)} {{#{key}}}", f":   {description(key, register, mentions.get(key, ()))}", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})


def by_kind(register: Register) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(kind, keys) in the order of the page."""
    for kind in dict.fromkeys([*KIND_NAMES, *(str(record.get("jenis")) for record in register.records.values())]):
        members = tuple(key for key, record in register.records.items() if record.get("jenis") == kind)
        if members:
            yield kind, members


def description(key: str, register: Register, mentions: tuple[Publication, ...]) -> str:
    """What is known of one regulation, as lines of one definition."""
    record = register.records[key]
    parts = [sentence(record.get("perihal", "")), f"**{', '.join([status(record).capitalize(), *history(key, register)])}.** {trust(record)}"]
    if record.get("catatan"):
        parts.append(sentence(record["catatan"]))
    if record.get("sumber"):
        parts.append(f"Sumber: {sources(record['sumber'])}.")
    if mentions:
        shown = ", ".join(link(one.title, one.site_path, PATH) for one in mentions[:MENTIONED])
        more = f", dan {len(mentions) - MENTIONED} tulisan lain" if len(mentions) > MENTIONED else ""
        parts.append(f"Disebut di: {shown}{more}.")
    return "  \n    ".join(parts)


def status(record: Mapping[str, object]) -> str:
    """One of the known states."""
    given = str(record.get("status"))
    return given if given in STATES else "tidak diketahui"


def trust(record: Mapping[str, object]) -> str:
    """`Keyakinan: tinggi. Diperiksa pada naskah resmi 3 Februari 2026.`"""
    checked = f"Diperiksa pada naskah resmi {wording.moment(record['diperiksa'])}." if record.get("diperiksa") else "Belum diperiksa pada naskah resmi."
    return f"Keyakinan: {record.get('keyakinan', 'rendah')}. {checked}"


def history(key: str, register: Register) -> list[str]:
    """`sejak 2016`, `diganti UU 8/2016`."""
    record, words = register.records[key], []
    if record.get("sejak"):
        words.append(f"sejak {wording.moment(record['sejak'])}")
    if record.get("ditetapkan"):
        words.append(f"ditetapkan {wording.moment(record['ditetapkan'])}")
    for field, verb in (("diganti_oleh", "diganti"), ("diubah_oleh", "diubah oleh")):
        others = keys(record, field, register)
        if others:
            words.append(f"{verb} {wording.listing(map(register.title, others))}")
    return words
