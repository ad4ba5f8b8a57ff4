"""Writes JSON Schema (draft 2020-12) from what kinds and registers declare, for editors and forms that know neither of them.

Only keywords that draft 7 has too are used, because many editors read no newer draft. Days are texts here: YAML 1.2, which
editors read, knows no days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pustaka.kinds import fields
from pustaka.kinds.base import Field, Kind
from pustaka.kinds.group import Inner, Numbers, Several
from pustaka.kinds.shape import PageName, Shape, Turns, When
from pustaka.kinds.sheet import BLOCKS, Between, Blocks, Named, Shares, Short
from pustaka.kinds.spans import LENGTH, Spans

Schema = dict[str, Any]

Known = Mapping[str, Mapping[str, str]]
"""What may be named, each with the title that readers see: keys by the name of their register, pages by their folder."""

DRAFT = "https://json-schema.org/draft/2020-12/schema"
BLANK: Schema = {"enum": [None, ""]}
"""What an optional key may hold as if it were not there."""

YEAR: Schema = {"type": "integer", "minimum": 1900, "maximum": 2100}
DAY: Schema = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def of_kind(kind: Kind, known: Known) -> Schema:
    """The front matter of one kind of text."""
    return {"$schema": DRAFT, "title": kind.name, "description": kind.intro or "Halaman biasa.", **of_fields(kind.fields, known)}


def of_register(shape: Shape, known: Known) -> Schema:
    """One register: records by their key."""
    record = of_fields(shape.fields, known)
    return {
        "$schema": DRAFT, "title": f"Daftar «{shape.name}»", "description": f"Isi docs/register/{shape.name}.yml: satu catatan untuk setiap kunci.",
        "type": ["object", "null"], "propertyNames": {"pattern": whole(fields.SLUG.pattern)}, "additionalProperties": record,
    }


def of_fields(given: Iterable[Field], known: Known) -> Schema:
    """A mapping that has the required keys, and no other than these."""
    given = tuple(given)
    return {
        "type": "object", "required": [one.key for one in given if one.required],
        "properties": {one.key: of_field(one, known) for one in given}, "additionalProperties": False,
    }


def of_field(field: Field, known: Known) -> Schema:
    example = f" Contoh: «{field.example}»." if field.example else ""
    told = {"title": field.label, "description": f"{field.doc}{example}"}
    value = of_type(field.type, known)
    return {**told, **(value if field.required else {"anyOf": [value, BLANK]})}


def of_type(kind: fields.Type, known: Known) -> Schema:
    """The values that a type lets pass.

    Raises TypeError for a type that is not described here yet.
    """
    match kind:
        case fields.Text(longest=longest):
            return {"type": "string", "pattern": r"\S", "maxLength": longest}
        case fields.Count(least=least):
            return {"type": "integer", "minimum": least}
        case Between(least=least, most=most, word=word):
            number: Schema = {"type": "integer", "minimum": least, "maximum": most}
            return {"anyOf": [number, {"const": word}]} if word else number
        case fields.Flag():
            return {"enum": ["ya", "tidak", True, False]}
        case fields.Day():
            return dict(DAY)
        case fields.Month():
            return {"anyOf": [month(), YEAR]}
        case When():
            return {"anyOf": [DAY, month(), YEAR]}
        case fields.Choice(allowed=allowed):
            return {"enum": list(allowed)}
        case _:
            return of_many(kind, known)


def of_many(kind: fields.Type, known: Known) -> Schema:
    """The types whose values are lists or mappings, or name something that is elsewhere."""
    match kind:
        case fields.Texts(least=least):
            return {"type": "array", "items": {"type": "string", "pattern": r"\S"}} | ({"minItems": least} if least else {})
        case Spans():
            return {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": "^" + re.sub(r"\?P<\w+>", "", LENGTH.pattern)}}
        case Short(most=most, longest=longest, least=least):
            return {"type": "array", "minItems": least, "maxItems": most, "items": {"type": "string", "pattern": r"\S", "maxLength": longest}}
        case Shares():
            return {"type": "array", "minItems": 1, "items": of_type(Between(1, 12), known)}
        case fields.Slugs(register=name):
            return {"type": "array", "items": named(known.get(name))}
        case PageName(folder=folder):
            return named(known.get(folder))
        case Turns():
            words: Schema = {"type": "string", "pattern": r"\S"}
            turn = {"type": "object", "required": ["kata", "ke"], "properties": {"kata": words, "ke": named(known.get("pmks")) if "pmks" in known else words}}
            return {"type": "array", "minItems": 1, "items": {**turn, "additionalProperties": False}}
        case fields.Counts():
            return {"type": "object", "minProperties": 1, "additionalProperties": {"type": "integer", "minimum": 1}}
        case fields.Labelled(allowed=allowed):
            return {"type": "object", "minProperties": 1, "additionalProperties": {"enum": list(allowed)}}
        case Named(allowed=names, most=most):
            texts: Schema = {"type": "object", "minProperties": 1, "maxProperties": most, "additionalProperties": {"type": ["string", "null"], "maxLength": 160}}
            return {**texts, "propertyNames": {"enum": list(names)}} if names else texts
        case fields.Record(required=required, optional=optional, days=days):
            keys: Schema = {**{key: {"not": BLANK} for key in required}, **{key: {} for key in optional}, **{key: dict(DAY) for key in days}}
            return {"type": "object", "required": list(required), "properties": keys, "additionalProperties": False}
        case Numbers():
            return {"type": "array", "items": {"type": "integer", "minimum": 1}}
        case Inner(fields=inner):
            return of_fields(inner, known)
        case Several(inner=inner, most=most):
            return {"type": "array", "minItems": 1, "maxItems": most, "items": of_fields(inner.fields, known)}
        case Blocks():
            return {"type": "array", "minItems": 1, "items": {"anyOf": [of_block(name, known) for name in BLOCKS]}}
    raise TypeError(type(kind).__name__)


def of_block(name: str, known: Known) -> Schema:
    """One block of a sheet; that shares and columns of a table are equally many cannot be said in a schema."""
    kind, beside = BLOCKS[name]
    keys = {name: of_type(kind, known), **{key: of_type(given, known) for key, given in beside.items()}}
    block: Schema = {"type": "object", "required": [name], "properties": keys, "additionalProperties": False}
    return {**block, "oneOf": [{"required": ["baris"]}, {"required": ["awal"]}]} if name == "tabel" else block


def named(titles: Mapping[str, str] | None) -> Schema:
    """One of the keys that there are; any key where none are known."""
    if not titles:
        return {"type": "string", "pattern": whole(fields.SLUG.pattern)}
    return {"enum": list(titles), "enumDescriptions": list(titles.values())}


def month() -> Schema:
    return {"type": "string", "pattern": whole(fields.MONTH.pattern)}


def whole(pattern: str) -> str:
    """The pattern for the whole text: a schema looks anywhere in it."""
    return f"^(?:{pattern})$"
