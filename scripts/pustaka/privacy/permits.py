"""Public values that may appear as they are, and false alarms that an editor has silenced; both by exact value, never by context."""

from __future__ import annotations

import datetime
import hashlib
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pustaka.library import Library
from pustaka.privacy.levels import RULES

PERMITS, SILENCES = "izin", "senyap"
"""Register files: `docs/register/izin.yml` and `docs/register/senyap.yml`."""

ROUNDS = 100_000
"""PBKDF2 rounds: a phone number has few possible values, so trying them all must cost something."""

PERMIT_KEYS = ("nama", "nilai", "aturan", "alasan", "oleh", "tanggal", "kedaluwarsa", "lingkup")
SILENCE_KEYS = ("nama", "aturan", "berkas", "garam", "sidik", "oleh", "tanggal")

WORDS = frozenset({"nama", "nilai", "aturan", "alasan", "oleh", "berkas", "garam", "sidik"})
"""Keys whose value is one text; a number loses the zeros at its front."""

KNOWN = frozenset(rule.slug for rule in RULES)
"""Rules whose values may be permitted."""

LINE = re.compile(r"^[ \t]+(?:(?P<by>oleh):[ \t]+(?P<name>\S[^\n]*?)|(?:garam|sidik):[ \t]+(?P<mark>['\"]?[0-9a-f]{16,}['\"]?))[ \t]*$", re.MULTILINE)
"""A line of a record that holds no word about what is permitted or silenced: who decided, and the marks of a value that is not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """One public value: `rule` is the slug of the only rule it silences, `scope` the files and folders where it holds."""

    key: str
    value: str
    rule: str
    scope: tuple[str, ...]
    expires: datetime.date

    def holds(self, path: str) -> bool:
        """Also after its last day: until an editor has looked, what was public yesterday is no stranger's number today."""
        return any(path == one or path.startswith(f"{one.removesuffix('/')}/") for one in self.scope)

    def ended(self, today: datetime.date | None) -> bool:
        return today is not None and today > self.expires


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """One false alarm: the value itself is not kept, only a salted hash of it."""

    key: str
    rule: str
    path: str
    salt: str
    mark: str

    def hides(self, rule: str, path: str, value: str) -> bool:
        return self.rule == rule and self.path == path and self.mark == mark(self.salt, rule, path, value)


def permits(library: Library) -> Iterator[Permit]:
    """The complete records; what is wrong with the others, `faults` says."""
    for key, record in library.register(PERMITS).records.items():
        if not list(faults(record, PERMIT_KEYS)):
            scope = record["lingkup"]
            expires = record["kedaluwarsa"]
            if isinstance(scope, list) and type(expires) is datetime.date:
                yield Permit(key=key, value=str(record["nilai"]), rule=str(record["aturan"]), scope=tuple(map(str, scope)), expires=expires)


def silences(library: Library) -> Iterator[Silence]:
    for key, record in library.register(SILENCES).records.items():
        if not list(faults(record, SILENCE_KEYS)):
            yield Silence(
                key=key, rule=str(record["aturan"]), path=str(record["berkas"]), salt=str(record["garam"]), mark=str(record["sidik"]),
            )


def faults(record: Mapping[str, object], keys: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with a record, as Indonesian sentences that name keys and never values."""
    for key in keys:
        given = record.get(key)
        if given in (None, "", []):
            yield f"Isian «{key}» belum ada."
        elif key in {"tanggal", "kedaluwarsa"} and type(given) is not datetime.date:  # a moment is a date as well, and cannot be compared with one
            yield f"Isian «{key}» seharusnya tanggal, misalnya 2026-01-31."
        elif key in WORDS and not isinstance(given, str):
            yield f"Isian «{key}» seharusnya satu nilai, bukan daftar; angka ditulis di antara tanda kutip."
        elif key == "aturan" and keys is PERMIT_KEYS and given not in KNOWN:
            yield "Isian «aturan» tidak menyebut aturan yang ada. Tulis satu nama, misalnya nomor-telepon atau surel."
        elif key == "lingkup" and not (isinstance(given, list) and all(isinstance(one, str) and one.strip("/ ") for one in given)):
            yield "Isian «lingkup» seharusnya daftar folder atau berkas, misalnya [docs/buku-saku/]."
    yield from (f"Isian «{key}» tidak dikenal." for key in record if key not in keys)


@lru_cache(maxsize=16384)  # the same number stands on several pages, and each mark is slow on purpose
def mark(salt: str, rule: str, path: str, value: str) -> str:
    """Forty hex digits that stand for one value of one rule in one file."""
    plain = "\n".join((rule, path, " ".join(value.casefold().split())))
    return hashlib.pbkdf2_hmac("sha256", plain.encode("utf-8"), salt.encode("utf-8"), ROUNDS, dklen=20).hex()


def silence(name: str, rule: str, path: str, value: str, by: str, day: datetime.date) -> dict[str, object]:
    """A new record for `docs/register/senyap.yml`."""
    salt = secrets.token_hex(8)
    return {"nama": name, "aturan": rule, "berkas": path, "garam": salt, "sidik": mark(salt, rule, path, value), "oleh": by, "tanggal": day}
