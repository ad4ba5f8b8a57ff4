"""What a reader's browser is given of the privacy rules: the patterns for values with a form of their own, and what is said about each.

The page «Periksa naskah» looks for these on the device. Patterns, word lists and sentences come from the check itself, so that
neither can fall behind; `docs/assets/skrip/periksa.js` holds the order in which they are asked, and a test runs the same texts
through both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from pustaka.build import js_pattern
from pustaka.privacy import births, cases, contacts, dates, numbers, phones, places, plates, points, spelt
from pustaka.privacy.detect import STRENGTH
from pustaka.privacy.leads import Lazy
from pustaka.privacy.levels import BY_SLUG
from pustaka.privacy.lists import listed
from pustaka.rules.privacy_text import MESSAGES
from pustaka.site import own_check

MODULES = (contacts, dates, plates, cases, numbers, phones, points, places, births)
"""A module that borrows a pattern comes behind the one that has it."""

LEFT = frozenset({
    "contacts.PAGED", "contacts.SHOWN", "numbers.CODED_RECORD", "points.PINNED", "cases.CODED", "cases.REGISTERED", "plates.SMALL_PLATES", "plates.SPACED", "plates.HALF", "numbers.ANOTHER", "cases.TITLED", "cases.OF_ONE", "cases.OF_OFFICE", "cases.NUMBERED_LETTER", "cases.CERTIFIES", "cases.NAMED", "contacts.QUOTED", "numbers.KEPT", "contacts.NEAR_LABEL", "contacts.A_FILE", "numbers.CARD_GROUPS", "cases.REPORTED", "places.BROTHER", "places.MALE", "places.GOING", "places.WITHIN", "places.MEASURED", "places.ON", "numbers.IN_GROUPS", "numbers.TOLD_LATER", "contacts.CALLED", "dates.SAID_YEAR", "cases.COURT", "places.GAP", "places.HEADING", "places.ADJECTIVE", "places.SPOKEN", "places.TOWARDS", "places.NUMERAL", "places.LOT", "dates.CLOCK", "dates.REMEMBERED", "dates.TWIN", "dates.COMMEMORATED", "dates.HELD", "dates.FREED", "dates.HAPPENED", "dates.NOT_EVENT", "dates.LETTER", "dates.PLACED", "dates.ENDS", "dates.CORE", "dates.NATIONAL", "births.YEARLY", "dates.VERSION", "dates.CODED", "dates.PAST", "dates.YEARLY", "dates.STAMP", "dates.STAMP_END",
    "contacts.ROLE", "contacts.OFFICE", "contacts.AT_WORD", "contacts.AT_BRACKET", "phones.COUNTING", "phones.HALF_SAID",
})  # fmt: skip
"""Patterns that need the dictionary, that weigh rather than find, that are about days of events, or that only spare work."""

RULES = (
    "nomor-telepon", "surel", "akun-media-sosial", "nomor-induk", "nomor-kartu", "nomor-dokumen", "nomor-rekening", "nomor-rekam-medis", "nomor-perkara",
    "pelat-kendaraan", "nomor-panjang", "koordinat", "alamat", "tanggal-lahir",
)
"""What the browser looks for; names of people and places it does not."""


def files() -> dict[str, bytes]:
    """The script that holds the patterns, by its path below the site's root."""
    text = json.dumps(data(), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {own_check.DATA: f"globalThis.ppAturan={text};\n".encode()}


def data() -> dict[str, object]:
    return {
        "pola": dict(patterns()),
        "urut": [rule for rule in STRENGTH if rule in RULES],
        "apa": {rule: BY_SLUG[rule].what for rule in RULES},
        "pesan": {rule: MESSAGES[rule] for rule in RULES},
        "angka": [sorted(word[::-1] for word, one in spelt.digits().items() if one == digit) for digit in "0123456789"],  # backwards: read as they stand, they would be a number
        "awal": sorted(listed("bilangan", "awal")),
    }


def patterns() -> Iterator[tuple[str, str]]:
    """(`phones.MOBILE`, the pattern as JavaScript reads it)."""
    told = set[int]()
    for module in MODULES:
        own: Mapping[str, object] = vars(module)
        for name, value in own.items():
            full = f"{module.__name__.rpartition('.')[2]}.{name}"
            if isinstance(value, Lazy) and full not in LEFT and id(value) not in told:
                told.add(id(value))
                yield full, js_pattern.written(value.compiled)
