"""The invented family whose file leads through the method pages: who belongs to it, and what happens on which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.kinds.training import MEMBER, STAGES, STEP
from pustaka.library import Library
from pustaka.library.publication import METHODS

NAME = "keluarga"
FILE = f"{METHODS}berkas-keluarga.md"
"""The page where the file is read from beginning to end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person of the family, known by a word such as «Nenek»."""

    name: str
    age: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the file; `page` is the source path of the method page that shows it filled in."""

    name: str
    day: int
    stage: str
    page: str
    event: str
    agreed: str


def members(library: Library) -> tuple[Member, ...]:
    """The family in the order of the register."""
    return tuple(
        Member(name=str(one.get("nama")), age=count(one.get("umur")), state=text(one.get("isi")))
        for one in library.register(NAME).records.values() if one.get("macam") == MEMBER
    )


def steps(library: Library) -> tuple[Step, ...]:
    """All steps, the earliest first; on the same day in the order of the register. A step that no stage or page holds is left out."""
    found = (step(one) for one in library.register(NAME).records.values() if one.get("macam") == STEP)
    return tuple(sorted((one for one in found if one.stage in STAGES and one.page in library.by_path), key=lambda one: one.day))


def step(record: Mapping[str, object]) -> Step:
    return Step(
        name=str(record.get("nama")), day=count(record.get("hari")), stage=text(record.get("tahap")), page=f"{METHODS}{record.get('halaman')}.md",
        event=text(record.get("isi")), agreed=text(record.get("sepakat")),
    )


def count(value: object) -> int:
    return value if isinstance(value, int) else 0


def text(value: object) -> str:
    return str(value) if value is not None else ""
