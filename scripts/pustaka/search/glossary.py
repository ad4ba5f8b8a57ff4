"""The glossary as search sees it: groups of names for one thing, and words that people type when they mean it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

NAMES = ("nama", "kepanjangan", "sinonim", "dulu", "hindari")
"""Keys whose values are names of the thing itself; search treats them as equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One glossary entry. `names` are equal; `covers` are narrower things it stands for; `typed` only leads here."""

    key: str
    names: tuple[str, ...]
    covers: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    meaning: str = ""
    expansion: str = ""
    avoid: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, sorted by key."""

    terms: tuple[Term, ...] = ()

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)


def texts(value: object) -> tuple[str, ...]:
    """A YAML value that may be one text or a list of texts; anything else is nothing."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if isinstance(value, list):
        return tuple(str(item) for item in value if isinstance(item, str | int) and str(item).strip())
    return ()


def glossary(register: Mapping[str, object] | None) -> Glossary:
    """Read `docs/register/istilah.yml` once it is YAML; entries of another shape are left to the checker and skipped."""
    found = []
    for key, entry in sorted((register or {}).items()):
        if not isinstance(entry, Mapping):
            continue
        names = tuple(dict.fromkeys(name for part in NAMES for name in texts(entry.get(part))))
        if names:
            found.append(Term(
                key=str(key), names=names, covers=texts(entry.get("mencakup")), typed=texts(entry.get("juga_dicari")),
                meaning=" ".join(texts(entry.get("arti"))), expansion=" ".join(texts(entry.get("kepanjangan"))),
                avoid=texts(entry.get("hindari")), former=texts(entry.get("dulu")),
            ))
    return Glossary(tuple(found))
