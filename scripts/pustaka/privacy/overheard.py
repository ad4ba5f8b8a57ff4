"""Finds names by how they were heard: an answer typed or spoken in small letters, what neighbours call somebody, a name that slipped out.

`mau dipanggil siapa?` and below it `P: xadhira aja`; `xum (begitu orang pasar menyapanya)`; `beberapa kali menyebut "Xegar"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.privacy.called import UNKNOWN, asked, introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import derived, entries

QUESTION = Lead(
    "«siapa-namanya:siapa». «siapa-namanya:apa». «siapa-namanya:nama»{,nya,mu,ne,na,nyo}.",
    r"(?<![A-Za-z])(?:«siapa-namanya:siapa»|«siapa-namanya:apa»|«siapa-namanya:nama»(?:nya|mu|ne|na|nyo)?)(?:,? «sela-tanya»){0,3} ?\?", re.IGNORECASE,
)
"""`… siapa ya, kak?`: the end of a question."""

FOR_A_NAME = Lazy(r"(?<![A-Za-z])(?:«minta-nama»)(?: «sela-tanya»){0,2} (?:«siapa-namanya:nama» )?$", re.IGNORECASE)
"""`mau dipanggil `, `dengan ibu `: what makes it a question for a name."""

TOLD = Lazy(
    r"[^\S\n]{0,3}\n{1,2}[ \t>*-]{0,4}[\w .()\[\]-]{1,20}:[ ]{0,2}(?:«pengantar-nama»[ ,.]{1,3}){0,3}(?P<name>[A-Za-z][a-z'-]{2,15})(?: (?P<last>[A-Za-z][a-z'-]{2,15}))?(?P<tail>(?=[.,!?\n]|$)|(?=,? (?:«ekor-jawaban»)(?![A-Za-z])))", re.IGNORECASE,
)
"""The next speaker's answer: `P: hmm xocha deh`."""

OR_ELSE = Lazy(r"[^\n]{0,16}?(?<![A-Za-z])(?:eh|atau|ato|utawa|atawa|boleh juga)(?: (?:apa|boleh|panggil))? (?P<name>[A-Za-z][a-z'-]{2,15})(?=[.,!?\n]|$| «ekor-jawaban»)", re.IGNORECASE)
"""` aja. eh apa xhira`: what somebody else would rather be called."""

BRACKET = Lead(
    "«begitulah».",
    r"(?<=\()«begitulah»(?: [^()\n ]{1,20}){0,6}? (?P<verb>«memanggilnya»|«menyebutnya»)(?:nya|nyo|ne|na|e)?(?: «begitulah»)?(?=\))", re.IGNORECASE,
)
"""`(begitu orang kampung memanggilnya)`, just behind a name."""

SLIPPED = Lead(
    "menyebut nyebut memanggil manggil meneriakkan nama",
    r"(?<![A-Za-z])(?P<verb>(?:me)?nyebut(?:kan|in)?|(?:me)?manggil|meneriakkan|nama asli)(?: nama(?: asli| lengkap)?)?(?: (?:anak|klien|korban|pelaku|siswa|ibu|dia|pasien))?(?:nya)?,? \"(?P<name>[A-Z][a-z]{2,14})[.,]?\"(?!,? (?:sebagai|untuk|dalam|dan \"))",
)
SLIP = Lazy(r"(?<![A-Za-z])«terucap»(?![A-Za-z])", re.IGNORECASE)
"""`keceplosan menyebut "Xelati"`: a name that was not to be heard."""

NEAR, BEHIND = 70, 80


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names that were heard; they may be words of the language, and written small."""
    yield from answers(tokens)
    for found in BRACKET.found(tokens.text):
        n = tokens.at(found.start()) - 1
        if n >= 0 and tokens.text[tokens.ends[n] : found.start()] == " (" and nobody_else(tokens, n) and not (n and tokens.between(n) == " " and tokens.capital(n) and tokens.capital(n - 1)):
            if found["verb"].lower() in listed("memanggilnya"):
                yield hit(tokens, n, n + 1)
            elif tokens.capital(n) and not tokens.opens(n):
                yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)
    for found in SLIPPED.found(tokens.text):
        n = tokens.at(found.start("name"))
        around = tokens.text[max(0, found.start() - NEAR) : found.start()].rpartition("\n")[2] + found["verb"] + " " + tokens.text[found.end("name") : found.end() + BEHIND].partition("\n")[0]
        if (tokens.namesake(n, weak=True) or tokens.lower[n] in entries("nama.txt") or not tokens.ordinary(n)) and not tokens.taken[n] and SLIP.search(around):
            yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)


def answers(tokens: Tokens) -> Iterator[Hit]:
    """What answers a question for a name on the next line, however it is written."""
    text = tokens.text
    for question in QUESTION.found(text):
        line = text[max(0, question.start() - 40) : question.start()].rpartition("\n")[2]
        if not (question[0].lower().startswith(tuple(listed("siapa-namanya", "nama"))) or FOR_A_NAME.search(line)):
            continue
        told = TOLD.match(text, question.end())
        if told is None:
            continue
        places = [told.start("name")] + ([told.start("last")] if told["last"] and told["last"].lower() not in listed("ekor-jawaban") else [])
        if other := OR_ELSE.match(text, told.end()):
            places.append(other.start("name"))
        for place in places:
            n = tokens.at(place)
            if n < len(tokens.words) and tokens.starts[n] == place and heard(tokens, n):
                one = hit(tokens, n, n + 1)
                yield one if tokens.lower[n] in entries("nama.txt") or tokens.namesake(n, weak=True) else replace(one, rule=UNKNOWN)


def heard(tokens: Tokens, n: int) -> bool:
    """Whether a word of an answer is a name: one that people bear, or none of any language."""
    lower = tokens.lower[n]
    if tokens.taken[n] or lower in listed("sapaan") or lower in asked() or who(tokens, n) or common(lower):
        return False
    return tokens.namesake(n, weak=True) or lower in entries("nama.txt") or not (tokens.ordinary(n) or regional(lower) or (colloquial(lower) and likeness(lower) < 0) or derived(lower))


def nobody_else(tokens: Tokens, n: int) -> bool:
    """Whether a single word before a bracket may be what somebody is called, and says not who he is."""
    return not tokens.taken[n] and tokens.text[tokens.starts[n] - 1 : tokens.starts[n]] not in {'"', "'", "-"} and not who(tokens, n) and not common(tokens.lower[n]) and (not tokens.capital(n) or introduced(tokens, n) or len(tokens.words[n]) < 4) and not tokens.words[n].isupper()
