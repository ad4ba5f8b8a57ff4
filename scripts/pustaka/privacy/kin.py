"""Finds the unknown word in small letters that kinship stands beside: in a hasty note a name has no capital."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.privacy.explained import taught
from pustaka.privacy.leads import Lazy
from pustaka.privacy.model import Hit
from pustaka.privacy.names import foreign
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import bag

RULE = "kata-tak-dikenal"

KINSHIP = Lazy(r"(?:suami|istri|isteri|anak|adik|kakak|abang|ayah|ibu|bapak|nenek|kakek|paman|bibi|pakde|bude|om|tante|sepupu|keponakan|cucu|cicit|menantu|mertua|ipar|besan|putra|putri|saudara|tetangga|teman|sahabat|pacar|kekasih)(?:nya|ku)?$")
OWNED = ("nya", "ku")
OF_KIN = bag("klien korban pasien saya kami dia kandung kandungnya tiri tirinya angkat angkatnya sulung sulungnya bungsu bungsunya pertama pertamanya kedua keduanya ketiga ketiganya laki-laki laki-lakinya perempuan perempuannya ipar iparnya sepupu sepupunya dekat dekatnya")
"""What makes one person's kin of a word for kin: `adik klien`, `anak sulungnya`."""

IS_KIN = bag("adalah ialah yaitu yakni itu ini sebagai")
ONE_OF_A_FAMILY = bag("suami istri isteri adik kakak ayah nenek kakek paman bibi pakde bude menantu mertua sepupu keponakan")
"""Words for kin that no kind of people is called by, unlike `anak` and `ibu`."""

SPOKEN = ("ng", "ny")
"""How verbs of everyday speech begin, which follow a person more often than a name does: `suaminya ngotot`."""

APPOSED = frozenset({", ", " (", " - ", " -- ", ": "})
"""What stands between a name and what says whose kin it is."""


def find(tokens: Tokens) -> Iterator[Hit]:
    """Unknown words without a capital that kinship stands beside: `xontoh, adiknya, datang`, `kakak klien, xontoh, pergi`."""
    for n, lower in enumerate(tokens.lower):
        if not KINSHIP.match(lower):
            continue
        owned = lower.endswith(OWNED)
        last = n
        while last + 1 < len(tokens.words) and tokens.between(last + 1) == " " and tokens.lower[last + 1] in OF_KIN:
            last, owned = last + 1, True
        if not owned:
            if lower in ONE_OF_A_FAMILY and n + 1 < len(tokens.words) and tokens.between(n + 1) == " " and strange(tokens, n + 1):
                yield Hit(tokens.starts[n + 1], tokens.ends[n + 1], RULE)
            continue
        if n > 1 and tokens.lower[n - 1] in {"dan", "serta", "beserta", "bersama"} and tokens.between(n) == tokens.between(n - 1) == " " and strange(tokens, n - 2):
            yield Hit(tokens.starts[n - 2], tokens.ends[n - 2], RULE)
        if n and strange(tokens, n - 1) and (tokens.between(n) in APPOSED or (tokens.between(n) == " " and tokens.opens(n - 1))):
            yield Hit(tokens.starts[n - 1], tokens.ends[n - 1], RULE)
        if n > 1 and tokens.lower[n - 1] in IS_KIN and tokens.between(n) == tokens.between(n - 1) == " " and strange(tokens, n - 2):
            yield Hit(tokens.starts[n - 2], tokens.ends[n - 2], RULE)
        after = last + 1
        if after + 1 < len(tokens.words) and tokens.lower[after] in {"si", "yaitu", "yakni", "bernama"} and tokens.between(after) in {" ", ", "}:
            after += 1
        if after < len(tokens.words) and tokens.between(after) in APPOSED | {" "} and strange(tokens, after) and not (tokens.between(after) == " " and tokens.lower[after].startswith(SPOKEN)):
            yield Hit(tokens.starts[after], tokens.ends[after], RULE)


def strange(tokens: Tokens, n: int) -> bool:
    """Whether a word in small letters is one that nobody knows and that looks like no misspelt verb."""
    word = tokens.words[n]
    return len(word) > 3 and word.islower() and "-" not in word and not tokens.taken[n] and not tokens.address[n] and not tokens.ordinary(n) and not taught(tokens, n) and not foreign(word)
