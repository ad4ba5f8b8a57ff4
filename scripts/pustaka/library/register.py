"""The registers under `docs/register/`: keys that front matter may use, each with the name that readers see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pustaka.text.frontmatter import Matter

FOLDER = "docs/register"


@dataclass(frozen=True, slots=True)
class Register:
    """One register file: records by key, in the order of the file."""

    name: str
    matter: Matter
    records: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def title(self, key: str) -> str:
        """The name that readers see; the key itself when the register does not know it."""
        return str(self.records.get(key, {}).get("nama", key))


def from_matter(name: str, matter: Matter) -> Register:
    """Keep the records that are mappings; the rules say what is wrong with the others."""
    return Register(name, matter, {key: value for key, value in matter.values.items() if isinstance(value, dict)})


def keys(record: object, key: str, register: Register) -> tuple[str, ...]:
    """The keys that a record names in another register; unknown ones are left to the rules."""
    given = record.get(key) if isinstance(record, dict) else None
    return tuple(one for one in given if isinstance(one, str) and one in register.records) if isinstance(given, list) else ()
