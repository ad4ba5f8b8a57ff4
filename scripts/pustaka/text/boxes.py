"""Boxes in the ways in which people write them: ours, with a title in quotes or without, those that fold, and GitHub's five."""

from __future__ import annotations

import re

BOX = re.compile(r"(?P<indent> *)(?P<mark>!!!|\?\?\?\+?)[ ]?(?P<kinds>[\w-]+)(?P<rest>.*)$")
"""`!!! note "Judul"`, `??? note "Judul"`, `!!! note Judul tanpa kutip`."""

QUOTED = re.compile(r'(?: +[\w-]+)* +"[^"]*" *')
"""What may follow the kind of a box: more classes, and a title in straight quotes."""

PLACED = frozenset({"inline", "end"})
"""Words behind the kind of a box that say where it stands."""

ALERT = re.compile(r"\[!(?P<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ ]*(?P<title>.*)$", re.IGNORECASE)

ALERTS = {
    "NOTE": ("note", "Catatan"), "TIP": ("tip", "Saran"), "IMPORTANT": ("important", "Penting"),
    "WARNING": ("warning", "Perhatian"), "CAUTION": ("danger", "Bahaya"),
}
"""GitHub's five boxes as ours: the class, and the title that GitHub shows in English."""

TITLES = {
    "note": "Catatan", "info": "Keterangan", "tip": "Saran", "hint": "Saran", "important": "Penting", "penting": "Penting", "warning": "Perhatian",
    "caution": "Perhatian", "attention": "Perhatian", "danger": "Bahaya", "bahaya": "Bahaya", "error": "Bahaya", "example": "Contoh", "contoh": "Contoh",
    "question": "Pertanyaan", "quote": "Kutipan", "abstract": "Ringkasan", "success": "Berhasil", "failure": "Gagal", "bug": "Kesalahan",
}
"""What stands over a box that was given no title; the library would take the English name of its kind."""

PLAIN = frozenset({"panggil", "summary", "tldr", "check", "done", "help", "faq", "fail", "missing", "snippet", "cite", "details"})
"""Kinds without a title of ours; any other word that no title in quotes follows is the first of a title."""

STRAIGHT = '"“”'


def headed(found: re.Match[str]) -> str:
    """The first line of a box in the only form that Python-Markdown takes: its mark, its kind, and its title in quotes."""
    if QUOTED.fullmatch(found["rest"]):
        return f"{found['mark']} {found['kinds']}{found['rest'].rstrip()}"
    words, title = found["rest"].split(), ""
    kinds = [found["kinds"].lower()]
    if kinds[0] not in TITLES and kinds[0] not in PLAIN and words:
        return f'{found["mark"]} note "{" ".join([found["kinds"], *words]).strip(STRAIGHT).replace(chr(34), "”")}"'  # no kind, but the first word of a title
    while words and (words[0] in PLACED):
        kinds.append(words.pop(0))
    rest = " ".join(words)
    if not rest and kinds[0] in TITLES:
        title = f' "{TITLES[kinds[0]]}"'
    elif rest:
        title = f' "{rest.strip(STRAIGHT).replace(chr(34), "”")}"'
    return f"{found['mark']} {' '.join(kinds)}{title}"
