"""Tells how far a name reaches among the words of a text, and which word looks like one."""

from __future__ import annotations

import re
from functools import lru_cache

from pustaka.privacy.letters import likeness
from pustaka.privacy.lists import listed
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import entries, known, scholars

VOWEL = re.compile("[AIUEOY]")
"""Without one, capitals are an abbreviation; and so is what hangs on a figure: `P3AP2KB`."""


GLOTTAL = "' "
"""Behind the last sound of a name: `Lai' Xontoh`."""


def run(tokens: Tokens, n: int, *, hard: bool) -> int:
    """The end of the name that begins with word `n`; `n` itself when no name begins there. `hard` accepts dictionary words that are names too."""
    if n >= len(tokens.words) or tokens.taken[n] or not plausible(tokens, n, hard=hard):
        return n
    end = n + 1
    while end < len(tokens.words) and end - n < 7 and not tokens.taken[end]:
        gap = tokens.between(end)
        if gap not in {" ", GLOTTAL} and not (gap in {". ", "."} and len(tokens.words[end - 1]) < 4):
            break
        if (tokens.lower[end] in listed("sambungan-nama") and end + 1 < len(tokens.words) and tokens.capital(end + 1)) or (tokens.capital(end) and (plausible(tokens, end, hard=True) or len(tokens.words[end]) == 1)):
            end += 1
        else:
            break
    return end


USUAL, LONG = 6, 10
"""Letters from which on few words in capitals are abbreviations, and from which on none is."""

CLUSTER = re.compile(r"(?=[A-Z]+$)[B-DF-HJ-NP-TV-XZ]{3}")

UNLIKE = -4.0
"""Spelt less like a name than this, a longer word in capitals is the letters of a body: `ketua XKSXUA`."""


@lru_cache(maxsize=4096)
def of_letters(word: str) -> bool:
    """Whether a longer word in capitals is made of the first letters of others: it begins as no word can be said, and as few names do."""
    return CLUSTER.match(word) is not None and USUAL <= len(word) < LONG and word.lower() not in entries("nama.txt") and likeness(word.lower()) < UNLIKE


def represented(tokens: Tokens, n: int) -> bool:
    """Whether a single word in capitals is the body for which somebody stands: `ketua XERWABI`; not a name that others bear."""
    word = tokens.words[n]
    if n == 0 or not word.isupper() or len(word) >= LONG or tokens.between(n) != " " or tokens.lower[n - 1] not in listed("mewakili") or tokens.words[n - 1].isupper():
        return False
    longer = n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and tokens.words[n + 1].isupper()
    return not longer and tokens.lower[n] not in entries("nama.txt") and not tokens.namesake(n, weak=True)


def plausible(tokens: Tokens, n: int, *, hard: bool) -> bool:
    word = tokens.words[n]
    if not word[0].isupper() or tokens.address[n] or of_letters(word) or represented(tokens, n):
        return False
    if tokens.namesake(n, weak=hard) or (hard and tokens.lower[n] in scholars()):
        return True
    if hard and len(word) > 1 and word.isupper() and VOWEL.search(word) and not tokens.text[tokens.starts[n] - 1 : tokens.starts[n]].isdigit() and not tokens.region[n] and not known(word) and tokens.lower[n] not in tokens.context_words:
        return True
    if len(word) == 1:
        return hard and n + 1 < len(tokens.words) and tokens.capital(n + 1) and len(tokens.words[n + 1]) > 1 and plausible(tokens, n + 1, hard=True)
    return not tokens.ordinary(n)


def foreign(word: str) -> bool:
    """Whether a lower-case unknown word looks like a misspelt verb or noun rather than a name."""
    return len(word) > 9 or bool(re.match(r"(?:me[mn]|ber|di|ter|per|pe[mn]|ke)\w{5,}|\w+(?:nya|kan)$", word))
