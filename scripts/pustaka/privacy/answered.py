"""Finds names by the question before them and by what the next words say: `Nama siapa? "Xintang."`, `ingat Xucu. Namanya lucu`, `"Xin, kamu di mana?"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pustaka.privacy.called import UNKNOWN, introduced, who
from pustaka.privacy.explained import common
from pustaka.privacy.labels import hit
from pustaka.privacy.leads import Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.spoken import regional
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries

ASKED = Lead(
    "«siapa-namanya»{,nya,mu,ne,e,kamu}.",
    r"(?i)\b(?:«siapa-namanya:nama»(?:nya|mu|ne|e)?(?: [a-z]{2,12})? «siapa-namanya:siapa»|«siapa-namanya:siapa» (?:sih )?«siapa-namanya:nama»[a-z]{0,4}(?: [a-z]{2,12})?)\?",
)
"""`kasih nama siapa?`, `siapa namamu?`."""

ANSWER = re.compile(r"\"?(?:[^\n\"?.!:]{0,30}[.:])?\s{0,2}\n{0,3}(?:[A-Z][\w. ]{0,20}: ?)?\s{0,2}\"?(?P<name>[A-Z][a-z]{2,14})(?=[.,!\"\n]|$)")
"""What stands between the question and the word that answers it: the end of a quotation, who asked, the next speaker."""

SPOKEN_OF = Lead("namanya. panggilannya. jenenge.", r"(?:Namanya|Panggilannya|Jenenge)\b(?! (?:juga|saja|anak|orang|hidup|usaha))")
"""A sentence about a name, behind the sentence that ends with it."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """Words that answer a question for a name, that the next sentence calls a name, or that somebody is called with; they may be words of the language."""
    text = tokens.text
    for found in ASKED.found(text):
        answer = ANSWER.match(text, found.end())
        n = tokens.at(answer.start("name")) if answer else len(tokens.words)
        if n < len(tokens.words) and fits(tokens, n):
            yield hit(tokens, n, n + 1)
    for found in SPOKEN_OF.found(text):
        n = tokens.at(found.start()) - 1
        if n > 0 and tokens.between(n + 1) == ". " and tokens.capital(n) and not tokens.opens(n) and tokens.between(n) == " " and not tokens.capital(n - 1) and fits(tokens, n) and not common(tokens.lower[n]):
            yield hit(tokens, n, n + 1)
    for n in tokens.capitals:
        if (n and tokens.lower[n - 1] in listed("seruan") and tokens.between(n) == " " and text[tokens.ends[n] : tokens.ends[n] + 1] in CALLED and fits(tokens, n, least=2) and not tokens.ordinary(n) and not common(tokens.lower[n]) and tokens.lower[n] not in listed("sapaan-surat")) or (n + 1 < len(tokens.words) and tokens.lower[n + 1] in listed("sesudah-nama", "seru") and tokens.between(n + 1) == ", " and text[tokens.starts[n] - 1 : tokens.starts[n]] == '"' and fits(tokens, n, least=2) and (not tokens.ordinary(n) or tokens.namesake(n)) and not common(tokens.lower[n]) and not regional(tokens.lower[n])):
            yield replace(hit(tokens, n, n + 1), rule=UNKNOWN)


CALLED = frozenset((",", "!", "?", ".", '"'))
"""What stands behind whoever is called."""


def fits(tokens: Tokens, n: int, *, least: int = 3) -> bool:
    """Whether a capitalised word can be a name here."""
    free = not tokens.taken[n] and not tokens.address[n] and len(tokens.words[n]) >= least
    named = introduced(tokens, n) or (least < 3 and not tokens.words[n].isupper() and tokens.lower[n] not in listed("sapaan"))
    return free and named and not (who(tokens, n) and (tokens.opens(n) or tokens.lower[n] not in listed("kerabat"))) and (tokens.lower[n] not in entries("kata.txt") or tokens.namesake(n, weak=True) or not tokens.opens(n))
