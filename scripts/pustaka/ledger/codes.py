"""Codes for addresses that survive a telephone and a bad print: `RK8-25`.

Seventeen signs are left when everything is taken out that is confused: vowels (with them, words would form), `0 1` with `O I L`,
`5` with `S`, `2` with `Z`, `8` with `B`, `6` with `G`, `Q` with `0`, `V` with `U`; `B D G J P T V`, which in Indonesian all
end in the same é when said aloud (of their row only `C W Y` stay, which begin differently); and of `M N` the second.

Their number is a prime, and the places of a code weigh 1 to 5. So the sum of a code, which is 0, changes with every single wrong
sign and with every two signs that change places: the last sign catches them all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

ALPHABET = "23456789CFHKMRWXY"
LETTERS = "CFHKMRWXY"
"""What a code begins with, so that nobody, and no spreadsheet, takes it for a number."""

LENGTH = 5
"""Four signs and the check: 9 × 17³ = 44.217 codes."""

PRIME = len(ALPHABET)
VALUE = {sign: value for value, sign in enumerate(ALPHABET)}
BETWEEN = re.compile(r"[\s\-‐‑–—._]+")
"""Blanks and dashes that people and programs put between the signs."""

FULL = len(LETTERS) * PRIME ** (LENGTH - 2)


class NoCodeLeft(Exception):
    """Raised when every code is taken."""


def code_of(address: str, taken: Collection[str]) -> str:
    """The code of an address, the same wherever it is asked for; where it is taken, the next one that the address leads to."""
    if len(taken) >= FULL:
        raise NoCodeLeft
    attempt = 0
    while True:
        code = whole(signs(f"{address}\0{attempt}" if attempt else address))
        if code not in taken:
            return code
        attempt += 1


def signs(text: str) -> str:
    """Four signs that a text leads to, the first a letter."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8])
    number, first = divmod(number, len(LETTERS))
    found = LETTERS[first]
    for _place in range(LENGTH - 2):
        number, one = divmod(number, PRIME)
        found += ALPHABET[one]
    return found


def whole(given: str) -> str:
    """Four signs with their check."""
    wanted = -sum(weight * VALUE[sign] for weight, sign in enumerate(given, 1))
    return given + ALPHABET[wanted * pow(LENGTH, -1, PRIME) % PRIME]


def is_right(code: str) -> bool:
    """Whether five signs of the alphabet belong together."""
    return sum(weight * VALUE[sign] for weight, sign in enumerate(code, 1)) % PRIME == 0


def read(given: str) -> str:
    """What was typed, without what stands between the signs, in capitals; it need not be a code."""
    return BETWEEN.sub("", given).upper()


def is_code(given: str) -> bool:
    """Whether a text, once read, is a code."""
    return len(given) == LENGTH and all(sign in VALUE for sign in given) and given[0] in LETTERS and is_right(given)


def shown(code: str) -> str:
    """`RK825` → `RK8-25`: two groups are read aloud and typed with fewer slips than five signs in a row."""
    return f"{code[:3]}-{code[3:]}"


def place(code: str) -> str:
    """Where a code answers, below the site root: `k/rk825/`."""
    return f"k/{code.lower()}/"


def given_out(addresses: Iterable[str], recorded: Mapping[str, str]) -> dict[str, str]:
    """The code of each address: the recorded one, else the next that is free, in the order of the addresses."""
    taken = set(recorded.values())
    found = dict[str, str]()
    for address in sorted(set(addresses)):
        code = recorded.get(address) or code_of(address, taken)
        taken.add(code)
        found[address] = code
    return found


def neighbours(code: str) -> Iterator[str]:
    """Every text that one slip makes of a code: one wrong sign, or two neighbours that changed places."""
    for place_of in range(len(code)):
        for sign in ALPHABET:
            if sign != code[place_of]:
                yield code[:place_of] + sign + code[place_of + 1 :]
    for place_of in range(len(code) - 1):
        if code[place_of] != code[place_of + 1]:
            yield code[:place_of] + code[place_of + 1] + code[place_of] + code[place_of + 2 :]


def meant(given: str, known: Collection[str]) -> tuple[str, ...]:
    """The known codes that one slip could have turned into what was typed."""
    return tuple(sorted({one for one in neighbours(given) if one in known}))
