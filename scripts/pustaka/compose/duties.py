"""What the register of duties adds to an entry: one folded box with what is demanded, what is forbidden, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.inserting import at_end_of, link
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, Register, wording
from pustaka.registers.duties import Duty, by_nature, duties, of_entry
from pustaka.registers.laws import label
from pustaka.registers.places import DEADLINES, LAWS, law_page

TITLE = "Yang wajib, yang dilarang, tenggatnya"
PART = "langkah"
"""The section behind which the box stands: who acts sees next what the law says about it."""

OURSELVES = frozenset({"pekerja sosial", "setiap orang", "siapa pun, juga penolong dan tokoh setempat"})
"""Whom the box need not name: the reader."""

PRISON = "penjara"


def with_box(body: str, publication: Publication, library: Library) -> str:
    """Add the box to an entry of the pocketbook; other texts, and entries without duties, stay as they are."""
    if publication.kind.key != "saku":
        return body
    found = of_entry(library, publication.id)
    return at_end_of(body, PART, box(found, library, publication.site_path)) if found else body


def box(found: tuple[Duty, ...], library: Library, here: str) -> str:
    """The box as the page `here` shows it. What binds others alone is left to the pages by law."""
    register = library.register("hukum")
    lines = [f'??? kewajiban "{TITLE}"', ""]
    for title, members in by_nature(one for one in found if one.direct):
        lines += [f"    **{title}**", "", *(f"    - {item(one, register, here)}" for one in members), ""]
    others = len(found) - sum(one.direct for one in found)
    general = sum(one.everywhere for one in duties(library))
    lines += [f"    {one}" for one in ends(others, general, here)]
    return "\n".join(lines)


def item(duty: Duty, register: Register, here: str) -> str:
    """`**3 × 24 jam sejak …** Serahkan … (PP 65/2015 Pasal 13; bagi …)`; of the penalties only prison is told, the pages by law have them all."""
    spans = f"**{first_large('; '.join(duty.spans))}.** " if duty.spans else ""
    besides = "".join(f" {word}: {first_small(wording.sentence(text))}" for word, text in duty.besides)
    penalty = f" Ancaman: {first_small(wording.sentence(duty.penalty))}" if PRISON in duty.penalty else ""
    who = "" if duty.who in OURSELVES else f"; bagi {escaped(duty.who)}"
    return f"{spans}{escaped(wording.sentence(duty.what))}{besides}{penalty} ({cited(duty, register, here)}{who}){warning(duty, register)}"


def cited(duty: Duty, register: Register, here: str) -> str:
    """The articles, each law as a link to its page of duties."""
    text = escaped(duty.articles)
    for key in duty.laws:
        name = escaped(register.title(key))
        text = text.replace(name, link(register.title(key), law_page(key), here), 1)
    return text


def warning(duty: Duty, register: Register) -> str:
    """The same in bold, behind the sentence that it is about."""
    told = doubted(duty, register)
    return f" **{told}**" if told else ""


def doubted(duty: Duty, register: Register) -> str:
    """What a reader must know before relying on it; empty where the laws are as they were read."""
    told = [f"{register.title(key)} kini {label(register.records[key])}" for key in duty.doubts]
    return f"Periksa dahulu: {wording.listing(told)}." if told else ""


def ends(others: int, general: int, here: str) -> Iterator[str]:
    """Where the rest stands: what binds others, what holds everywhere, and the deadlines by time."""
    if others:
        yield f"Ada {others} ketentuan lain yang mengikat aparat atau pemerintah; lihat {link('daftar hukum', LAWS, here)} menurut undang-undangnya."
    if general:
        yield f"Di semua entri berlaku pula {general} ketentuan tentang praktik, rahasia, dan data: {link('UU 14/2019', law_page('uu-14-2019'), here)} dan {link('UU 27/2022', law_page('uu-27-2022'), here)}."
    yield f"Semua tenggat menurut waktunya: {link('tenggat', DEADLINES, here)}."


def first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def first_small(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
