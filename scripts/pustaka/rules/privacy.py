"""DIRI: what may identify a person is found before it is published; no message repeats what was found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pustaka import privacy
from pustaka.findings import Severity, Spot
from pustaka.kinds.legal import REFERENCES
from pustaka.kinds.registers import OPEN_HOSTS
from pustaka.kinds.wording import ASKED, DIALECT
from pustaka.library import Library, Publication, register
from pustaka.library.library import Examined
from pustaka.library.once import once_each
from pustaka.privacy import Allowed, Context, Detection, permits
from pustaka.privacy.permits import Permit, Silence
from pustaka.rules import privacy_reasons
from pustaka.rules.base import PAGES, Family
from pustaka.rules.grouping import folded, groups, together
from pustaka.rules.keys import slipped
from pustaka.rules.privacy_text import MESSAGES, said

DIRI = Family("DIRI", "Perlindungan orang", unparsed=True)

OWN = tuple(f"{register.FOLDER}/{name}.yml" for name in (permits.PERMITS, permits.SILENCES))

NAMES = frozenset({"nama-orang", "kata-tak-dikenal"})

DECLARATIONS = ("samaran", "nama_diizinkan", "penulis", "peserta", "anak")
"""Keys of the front matter that the detector listens to."""

NAMED = ("nama", "kepanjangan", "singkatan", "sinonim", "dulu", "mencakup", "perihal")
"""Keys of a record that name something; what explains or warns teaches no words."""

SHORT = 5
"""Letters of the longest abbreviation that is known by its capitals alone."""

OF_OWN_FORM = frozenset(
    {"nomor-telepon", "surel", "akun-media-sosial", "nomor-induk", "nomor-kartu", "nomor-dokumen", "nomor-rekening", "nomor-rekam-medis",
     "nomor-perkara", "pelat-kendaraan", "nomor-panjang", "koordinat", "alamat", "letak-rumah", "tanggal-lahir"}
)  # fmt: skip
"""Rules that need no declaration: what they find is told also where the front matter cannot be read."""

KEY = re.compile(r"[\w-]+:\s+")
"""What stands before the value of a key."""


LOOSE = Context(kind="edisi")

SAMPLE = re.compile(r"^(`{4,})\{\.\w+ \.(?:salah|benar) [^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
"""An example on a rule's own page; the tests run the rules over it, so that nothing real can stay there."""


@lru_cache(maxsize=8192)
def weighed(text: str, context: Context) -> tuple[tuple[Detection, Severity], ...]:
    """Every detection with its weight."""
    return tuple(privacy.judged(text, context))


def examine(text: str, context: Context) -> Examined:
    """Every detection as plain values, which can be kept."""
    return tuple((one.start, one.end, one.rule, level.value, bool(one.public)) for one, level in weighed(text, context))


def examined(publication: Publication, library: Library) -> Examined:
    """What the family finds in a text; all its rules share one look."""
    known = library.examined.get(publication.path)
    return examine(scanned(publication), context_of(publication, library)) if known is None else known


def loosely(text: str, name: str, library: Library) -> Examined:
    """What is found in a text that is no manuscript; `name` is the one under which the library may know the answer."""
    known = library.examined.get(name)
    return examine(text, LOOSE) if known is None else known


@lru_cache(maxsize=8192)
def line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\n", text)))


def context_of(publication: Publication, library: Library, *, permitted: bool = True) -> Context:
    """What the front matter declares; a single text counts as a list of one."""
    values = publication.document.matter.values
    given = declared(library).permits if permitted else ()
    allowed = tuple(Allowed(one.value, one.rule) for one in given if one.holds(publication.path))
    return Context(
        kind=publication.privacy,
        pseudonyms=texts(values.get("samaran")),
        allowed_names=texts(values.get("nama_diizinkan")),
        authors=texts(values.get("penulis")),
        participants=texts(values.get("peserta")),
        child=values.get("anak") in (True, "ya"),
        known_words=declared(library).words,
        allowed_values=allowed,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Declared:
    """What the registers of a library say to the whole family."""

    words: frozenset[str]
    permits: tuple[Permit, ...]
    silences: tuple[Silence, ...]


@once_each
def declared(library: Library) -> Declared:
    return Declared(register_words(library), tuple(permits.permits(library)), tuple(permits.silences(library)))


def texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


UNTAUGHT = frozenset({OPEN_HOSTS.name, REFERENCES.name, ASKED.name, DIALECT.name})
"""Registers whose names teach no words: titles of publications and sites hold names of people as they please, and words of other languages are names too."""


def register_words(library: Library) -> frozenset[str]:
    """Words of the names in the registers, the glossary among them.

    What is permitted or silenced teaches no words, nor does the name of a site or a publication, nor what people type: words of other languages are names too.
    """
    names = sorted(library.registers.keys() - {permits.PERMITS, permits.SILENCES, *UNTAUGHT})
    return words_of(tuple(" ".join(named(record)) for name in names for record in library.registers[name].records.values()))


def named(record: Mapping[str, object]) -> Iterator[str]:
    """Every name that a record gives its subject: the official one, its abbreviation, older and other ones."""
    for key in NAMED:
        yield from texts(record.get(key))


@lru_cache(maxsize=8)
def words_of(names: tuple[str, ...]) -> frozenset[str]:
    """The words that no person is called by. A flower is explained by no register, and an abbreviation explains itself only in capitals: `TESA`, not `Tesa`."""
    found = (word for name in names for word in re.findall(r"[^\W\d_]{2,}", name))
    return frozenset(word.lower() for word in found if not word.isupper() or len(word) > SHORT) - frozenset().union(*privacy.namesakes())


def scanned(publication: Publication) -> str:
    """The whole file; on a rule's own page the examples are blanked out to equal length."""
    text = publication.document.source.text
    if publication.path.startswith(f"{PAGES}/"):
        return SAMPLE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text


def spots(slug: str) -> Callable[[Publication, Library], Iterator[Spot]]:
    """The check of one rule: its share of what was found."""

    def check(publication: Publication, library: Library) -> Iterator[Spot]:
        found = [one for one in examined(publication, library) if one[2] == slug]
        if not found or (slug not in OF_OWN_FORM and not declares(publication, library)):
            return
        text = scanned(publication)
        found = [one for one in found if not is_told(publication, text, one[0])]
        hidden = [one for one in declared(library).silences if one.path == publication.path and one.rule == slug]
        kept = [one for one in found if not any(silence.hides(slug, publication.path, text[one[0] : one[1]]) for silence in hidden)]
        for group in groups(text, kept, slug):
            places = [spot(text, start, end, rule, Severity(level)) for start, end, rule, level, _public in group]
            values = [folded(text[start:end]) for start, end, *_rest in group]
            reason = privacy_reasons.told(slug, text, examined(publication, library), line_starts(text), values[0]) if slug in privacy_reasons.WHAT else ""
            yield together(places, said(slug, places, values, disguised="samaran" in publication.kind.by_field, instead=reason))

    return check


def is_told(publication: Publication, text: str, start: int) -> bool:
    """Whether a value that begins with `@` is why the front matter cannot be read: it looks like an account only until it stands in quotes."""
    matter = publication.document.matter
    if matter.readable or text[start : start + 1] != "@":
        return False
    line = bisect_right(line_starts(text), start)
    return any(one.line == line for one in matter.troubles) and KEY.fullmatch(text[line_starts(text)[line - 1] : start]) is not None


def declares(publication: Publication, library: Library) -> bool:
    """Whether the front matter's declarations could be read; where not, an error says so, and names are judged once they can be."""
    matter, known = publication.document.matter, publication.kind.by_field
    if not matter.readable or not matter.unread.isdisjoint(DECLARATIONS) or not slipped(publication, library).isdisjoint(DECLARATIONS):
        return False
    given = ((known[key].type, matter.values[key]) for key in DECLARATIONS if key in known and matter.values.get(key) not in (None, ""))
    return not any(True for kind, value in given for _problem in kind.problems(value))


def spot(text: str, start: int, end: int, rule: str, level: Severity) -> Spot:
    starts = line_starts(text)
    first, last = bisect_right(starts, start), bisect_right(starts, max(start, end - 1))
    return Spot(first, start - starts[first - 1] + 1, MESSAGES[rule], end_line=last, end_column=end - starts[last - 1] + 1, severity=level)


for _rule in privacy.RULES:
    DIRI.rule(_rule.number, _rule.slug, _rule.case or Severity.ADVICE)(spots(_rule.slug))
