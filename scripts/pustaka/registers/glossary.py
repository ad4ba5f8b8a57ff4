"""What the glossary knows: terms with their meaning, and which abbreviations of a text it explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka import search
from pustaka.language.abbreviations import ABBREVIATION, DEFINED
from pustaka.library import Library, Register
from pustaka.library.wording import sentence
from pustaka.search.glossary import texts

TITLE = "Istilah"

COMMON = "Tanda «umum» berarti keterangannya dari pengetahuan umum dan belum bersumber."

@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What site and PDF say of one term; `common` means general knowledge without a source."""

    name: str
    expansion: str
    meaning: str
    common: bool
    avoid: tuple[str, ...]

    @property
    def better(self) -> str:
        """What to write instead of the words to avoid."""
        return f"{self.name} atau {self.expansion}" if self.expansion else self.name


def explained(key: str, register: Register) -> Explained:
    record = register.records[key]
    return Explained(
        name=register.title(key), expansion=" ".join(texts(record.get("kepanjangan"))), meaning=sentence(record.get("arti", "")),
        common=record.get("umum") in (True, "ya"), avoid=texts(record.get("hindari")),
    )


def alphabetical(register: Register) -> list[str]:
    """The keys by name, whatever the case."""
    return sorted(register.records, key=lambda key: (register.title(key).casefold(), key))


def abbreviations(register: Register) -> dict[str, str]:
    """Expansion by abbreviation, for names in capital letters."""
    return {
        str(record["nama"]): " ".join(texts(record.get("kepanjangan")))
        for record in register.records.values()
        if ABBREVIATION.fullmatch(str(record.get("nama", ""))) and texts(record.get("kepanjangan"))
    }


def used(body: str, known: Mapping[str, str]) -> set[str]:
    """The known abbreviations of a text, without those that it explains itself."""
    found = set(ABBREVIATION.findall(body)) & known.keys()
    if "*[" in body:
        found -= set(DEFINED.findall(body))
    return {short for short in found if agrees(short, known[short], body)}


def agrees(short: str, expansion: str, body: str) -> bool:
    """Whether the text does not explain the abbreviation in another way: «Palang Merah Indonesia (PMI)» is no migrant worker."""
    words = expansion.casefold()
    before, mark, _rest = body.partition(f"({short})")
    if mark and not before[-len(words) - 20 :].replace("*", "").rstrip().casefold().endswith(words):
        return False
    _before, mark, after = body.partition(f"{short} (")
    return not mark or after[: len(words)].casefold() == words or f"({short})" in body


def for_search(library: Library) -> search.Glossary:
    """The terms as the search reads them."""
    return search.glossary(library.register("istilah").records)


def spellings(library: Library) -> dict[str, str]:
    """Other spellings of one word, by the word as people write it, from the register that the checker reads too."""
    register, found = library.register("ejaan"), dict[str, str]()
    for key, record in register.records.items():
        right = register.title(key)
        found |= {wrong: right for wrong in search.texts(record.get("salah")) if wrong.isalnum() and right.isalnum()}
    return found
