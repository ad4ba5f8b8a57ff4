"""What an editor's command may write into a public record: the very check of the registers is asked before anything is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pustaka import privacy
from pustaka.errors import PustakaError
from pustaka.findings import Severity
from pustaka.library import Library, persons
from pustaka.library.register import FOLDER
from pustaka.library.signoff import State, state
from pustaka.privacy import permits
from pustaka.rules.privacy import context_of
from pustaka.rules.privacy_registers import keys_accused
from pustaka.text import frontmatter, source
from pustaka.text.source import Unreadable

OF_NO_NAME = re.compile(r"[<>{}\[\]`*|\\^~=«»\"“”„]")
"""Signs that mean something on a page: `Siti <b>x</b>`; not `R. A. Siti, S.Sos.`, not `D'Reka`."""

NOT_OPEN = "{} memuat yang mungkin mengenali orang atau tempat, padahal catatannya terbuka untuk umum. Tulis tanpa nama, nomor, dan alamat. Tidak ada yang ditulis."
NO_NAME = "{} memuat yang bukan nama. Tulis nama dan gelarnya saja, tanpa nomor, alamat, dan tanda. Tidak ada yang ditulis."

DAY = "tanggal-kejadian"

NOTHING = Library()


BROKEN = "{path} tidak terbaca di baris {line}: {reason} Betulkan dahulu menurut hasil «pustaka periksa», lalu ulangi. Tidak ada yang ditulis."
UNFIT = "Catatan baru tidak dapat ditambahkan di akhir {path}, karena daftar itu ditulis dengan cara yang tidak dikenal. Tulis setiap catatan seperti contoh di halaman aturan, lalu ulangi. Tidak ada yang ditulis."


class NotRecorded(PustakaError):
    """Raised when a record would tell of somebody, in which case its words are not repeated, or when its register cannot take it."""


def current(root: Path, path: str) -> str:
    """The text of a register as it stands; empty where there is none yet.

    Raises NotRecorded for one that cannot be read: what is added to it would be lost with the rest.
    """
    if not (root / path).exists():
        return ""
    found = source.read(root, path)
    if isinstance(found, Unreadable):
        raise NotRecorded(BROKEN.format(path=path, line=found.line, reason=found.reason))
    matter = frontmatter.load(found.text)
    if not matter.readable:
        raise NotRecorded(BROKEN.format(path=path, line=matter.troubles[0].line, reason=matter.troubles[0].reason))
    return found.text


def grown(path: str, old: str, new: str) -> str:
    """The new text of a register, once it is known to hold all that stood there and one record more. Raises NotRecorded."""
    before, after = (frontmatter.load(one).values for one in (old, new))
    if len(after) != len(before) + 1 or any(after.get(key) != value for key, value in before.items()):
        raise NotRecorded(UNFIT.format(path=path))
    return new


def is_name(given: str) -> bool:
    """Whether only a name and its titles stand there, as pages can show them."""
    return persons.is_called(given) and not privacy.overfull(given) and OF_NO_NAME.search(given) is None


def is_open(reason: str) -> bool:
    """Whether a reason for a permit or a silence may be public."""
    return not any(keys_accused(f"{FOLDER}/{name}.yml", {"nama": reason}, NOTHING) for name in (permits.PERMITS, permits.SILENCES))


def tells(path: str, title: str, note: str, library: Library) -> bool:
    """Whether words about a record or a text would be found where they come from; the days of a note are our own."""
    publication = library.by_path.get(path)
    if publication is None:
        return bool(keys_accused(path, {"nama": title, "guna": note}, library))
    silences = [one for one in permits.silences(library) if one.path == path]
    open_levels = {Severity.ERROR} if state(publication) is State.SIGNED else {Severity.ERROR, Severity.REVIEW}
    return any(
        level in open_levels and (words is title or found.rule != DAY) and not any(one.hides(found.rule, path, words[found.start : found.end]) for one in silences)
        for words in (title, note)
        for found, level in privacy.judged(words, context_of(publication, library))
    )


def refuse(path: str, record: Mapping[str, object], library: Library, asked: Mapping[str, str]) -> None:
    """Nothing, or NotRecorded where the value of a key that somebody typed may not be public; `asked` says how each was asked for, as `nama` → `«--nama»`."""
    by = record.get("oleh")
    if isinstance(by, str) and not is_name(by):
        raise NotRecorded(NO_NAME.format(asked.get("oleh", "«oleh»")))
    for key in keys_accused(path, record, library):
        if key in asked:
            raise NotRecorded(NOT_OPEN.format(asked[key]))
