"""What the register of duties knows: what the law demands, forbids and guarantees, by entry, by law and by time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pustaka.kinds.legal import BAN, DUTY, LIMIT, NATURES, POWER, RIGHT
from pustaka.kinds.spans import hours
from pustaka.library import Library, Register
from pustaka.library.once import once_each
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.register import keys
from pustaka.registers.laws import status

NAME = "kewajiban"
FILE = f"{REGISTERS}/{NAME}.yml"

TITLES: Mapping[str, str] = {DUTY: "Wajib", BAN: "Dilarang", LIMIT: "Batas", RIGHT: "Hak klien", POWER: "Boleh"}
"""How each nature is called as a heading, in the order of every page."""

SHAKY = frozenset({"dicabut", "tidak diketahui", "belum berlaku"})
"""States in which nobody should act on an article without having looked it up."""

FINES = (
    "Angka rupiah denda lama tidak ditulis: sejak 2 Januari 2026 denda mengikuti kategori dalam UU 1/2026 Pasal II. "
    "Kategori KUHP (Pasal 79): I Rp1 juta, II Rp10 juta, III Rp50 juta, IV Rp200 juta, V Rp500 juta, VI Rp2 miliar, VII Rp5 miliar, VIII Rp50 miliar."
)
EXCEPT, MIND = "Kecuali", "Ingat"
"""What every page says before an exception, and before a condition that takes nothing back."""

BINDING, OTHERS = "Mengikat Anda atau lembaga Anda", "Mengikat pihak lain, dan dapat Anda tagih"
"""The two parts of a list of deadlines."""

CAUTION = "Ini ringkasan dengan kata kami, bukan bunyi pasal. Bacalah naskahnya sebelum memutuskan, dan tanyakan kepada ahli hukum bila ragu."


@dataclass(frozen=True, slots=True)
class Duty:
    """One record; `doubts` are the laws whose state has moved since the article was read, or on which nobody should rely."""

    key: str
    name: str
    nature: str
    direct: bool
    who: str
    what: str
    spans: tuple[str, ...]
    unless: str
    """When it does not hold."""
    mind: str
    """What comes with it and takes nothing back: a condition, who else may do it."""
    articles: str
    penalty: str
    laws: tuple[str, ...]
    entries: frozenset[str]
    everywhere: bool
    trust: str
    note: str
    doubts: tuple[str, ...]

    @property
    def besides(self) -> Iterator[tuple[str, str]]:
        """(word, text) of what changes or accompanies it; under the wrong word a ban reads as the opposite."""
        yield from ((word, text) for word, text in ((EXCEPT, self.unless), (MIND, self.mind)) if text)

    def article(self, law: str) -> str:
        """`Pasal 44` of one of its laws, by the name under which the articles cite it; all of them where there is but one law."""
        for part in self.articles.split("; "):
            if part == law or part.startswith(f"{law} "):
                return part.removeprefix(law).strip()
        return ""


@once_each
def duties(library: Library) -> tuple[Duty, ...]:
    """All of them in the order of the register; records that cannot be read are left to the rules."""
    laws = library.register("hukum")
    return tuple(made(key, record, laws) for key, record in library.register(NAME).records.items() if record.get("sifat") in NATURES)


def made(key: str, record: Mapping[str, object], laws: Register) -> Duty:
    def said(field: str) -> str:
        return " ".join(str(record.get(field) or "").split())

    return Duty(
        key=key, name=said("nama") or key, nature=said("sifat"), direct=says(record, "langsung"), who=said("siapa"), what=said("apa"),
        spans=texts(record, "tenggat"), unless=said("kecuali"), mind=said("ingat"), articles=said("pasal"), penalty=said("sanksi"), laws=keys(record, "hukum", laws),
        entries=frozenset(texts(record, "entri")), everywhere=says(record, "semua"), trust=said("keyakinan") or "rendah", note=said("catatan"),
        doubts=tuple(doubts(record, laws)),
    )


def says(record: Mapping[str, object], field: str) -> bool:
    return record.get(field) in (True, "ya")


def texts(record: Mapping[str, object], field: str) -> tuple[str, ...]:
    given = record.get(field)
    return tuple(one for one in given if isinstance(one, str)) if isinstance(given, list) else ()


def doubts(record: Mapping[str, object], laws: Register) -> Iterator[str]:
    """The laws of a record that are not as they were when its article was read, and those that nobody should rely on."""
    named, then = texts(record, "hukum"), texts(record, "keadaan")
    for n, key in enumerate(named):
        if key in laws.records:
            now = status(laws.records[key])
            if now in SHAKY or (n < len(then) and then[n] != now):
                yield key


def moved(record: Mapping[str, object], laws: Register) -> tuple[str, ...]:
    """The laws of a record whose state is another now than when its article was read; what nobody should rely on anyway is no news."""
    then = dict(zip(texts(record, "hukum"), texts(record, "keadaan"), strict=False))
    return tuple(key for key, state in then.items() if key in laws.records and status(laws.records[key]) != state)


def of_entry(library: Library, entry: str) -> tuple[Duty, ...]:
    """What the register names for one type; what holds for all of them stands on pages of its own."""
    return tuple(one for one in duties(library) if entry in one.entries)


def of_law(found: Iterable[Duty], law: str) -> tuple[Duty, ...]:
    return tuple(one for one in found if law in one.laws)


def named(found: Iterable[Duty]) -> tuple[str, ...]:
    """The laws that duties name, each once."""
    return tuple(dict.fromkeys(law for one in found for law in one.laws))


def by_nature(found: Iterable[Duty]) -> Iterator[tuple[str, tuple[Duty, ...]]]:
    """(heading, members), those that bind the reader first."""
    members = tuple(found)
    for nature, title in TITLES.items():
        of_one = tuple(sorted((one for one in members if one.nature == nature), key=lambda one: not one.direct))
        if of_one:
            yield title, of_one


def deadlines(found: Iterable[Duty]) -> tuple[tuple[int, str, Duty], ...]:
    """(hours, deadline, duty), the shortest first; those that bind the reader before others of the same length."""
    every = ((hours(span), span, one) for one in found for span in one.spans)
    return tuple(sorted(((length, span, one) for length, span, one in every if length is not None), key=lambda row: (row[0], not row[2].direct)))
