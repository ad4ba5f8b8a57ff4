"""The groups of pocketbook entries, as the register of types names and orders them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pustaka.kinds import Kind
from pustaka.library import Library, Publication


def grouped(publications: Sequence[Publication], library: Library) -> Iterator[tuple[str, tuple[Publication, ...]]]:
    """(key of the group, entries) in the order of the register; groups that it does not know come last."""
    register = library.register("pmks")
    names = dict.fromkeys(str(record.get("kelompok", "")) for record in register.records.values())
    place = {key: n for n, key in enumerate(register.records)}
    for name in [*names, *sorted({group_of(one) for one in publications} - set(names))]:
        members = sorted((one for one in publications if group_of(one) == name), key=lambda one: (place.get(one.id, len(place)), one.id))
        if members:
            yield name, tuple(members)


def in_order(kind: Kind, library: Library) -> tuple[Publication, ...]:
    """All of a kind in the order of its book: by group where its texts declare one, else by path."""
    members = library.of_kind(kind)
    return tuple(one for _name, of_group in grouped(members, library) for one in of_group) if "kelompok" in kind.by_field else members


def group_of(publication: Publication) -> str:
    return str(publication.document.matter.values.get("kelompok") or "lain")
