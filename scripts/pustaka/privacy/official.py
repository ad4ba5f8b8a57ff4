"""Knows the names that stand in a public form: of whoever holds an office, speaks at a meeting, teaches, is cited, or is only a figure in a story.

It never allows anything: outside cases such a name weighs less, and in a case it is still asked about.
"""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed

CITED = Lazy(r"(?:,? [A-Z]\.(?: ?[A-Z]\.)*)?,? ?(?:\((?:19|20)\d\d|(?:19|20)\d\d[a-z]?[;).:])|,? (?:dkk|et al)\.?,? ?\(?(?:19|20)\d\d|, (?:[A-Z]\. ?){1,3}(?:,|&|\((?:19|20)|(?:19|20)\d\d)|(?: (?:dan|&) [A-Z][\w-]+)(?:,? \(?(?:19|20)\d\d)|,? p?hlm\b|:? \d+[-–]\d+\)")
"""What follows a cited author: ` (1963)`, `, S. 1998;`, `, E. (2014)`."""

OFFICE = Lazy(
    r"(?:«jabatan-publik»(?:(?: |, |/)(?:[A-Z][\w./-]*|\d+|dan|«sela-jabatan»)){0,8}|\b«tampil»(?: [IVX\d]{1,4})? (?:oleh|dari|bersama|dr))"
    r"(?:,| ?:| -| –)? ?\(?(?:«sapaan»\.? ?){0,4}(?:[A-Z][a-z']+ ){0,3}$"
)
"""A public office, or that somebody speaks, just before a name: `Kabid Xontoh, Ibu `, `Pemateri: Penyuluh Ahli Muda (Ibu `, `Materi II oleh Prof. `."""

HELD = Lazy(
    r"(?:,? (?:[A-Z][A-Za-z]{0,6}\.){1,3}[\w.]{0,8}){0,4},? \(?(?:(?:selaku |sebagai |yang menjabat )?«jabatan-publik»|dari «asal-pembicara»)\b"
)
"""An office or an institution just behind a name: `, M.Si., dosen `, ` selaku Kepala Dinas`, ` dari Universitas`."""


LEARNED = Lazy(r"(?:,? (?:S\.|Dip\.|A\.)[\w.]{2,9})?,? ?(?:M\.\s?«gelar:magister»\b|Ph\.? ?D|Sp\.? ?[A-Z]|Psikolog\b)")
"""A degree behind a name that only who speaks or works there has: `, M.Si.`, `, Sp.KJ`."""

FICTION = Lazy(r"\b«tokoh-rekaan»\b[^.!?\n]{0,50}$", re.IGNORECASE)
INVENTED = Lazy(r",? \(?(?:dalam|dari|di) (?:film|novel|sinetron|drama|serial|cerpen|komik|dongeng)\b")
"""What says that somebody is only told of: `tokoh fiktif Contoh`, `Contoh dari film …`."""


def public(text: str, start: int, stop: int) -> bool:
    """Whether a name stands as a cited author or in a public office."""
    if CITED.match(text, stop) or HELD.match(text, stop) or INVENTED.match(text, stop) or LEARNED.match(text, stop):
        return True
    before = text[max(0, start - 120) : start].rpartition("\n")[2]
    near = before[-80:].lower()
    if any(word in near for word in listed("tokoh-rekaan")) and FICTION.search(near):
        return True
    return OFFICE.search(before) is not None
