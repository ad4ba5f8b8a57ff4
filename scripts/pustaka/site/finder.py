"""«Siapa yang ada di depan saya?»: a page of questions in the worker's words that leads to an entry in two or three taps."""

from __future__ import annotations

from collections.abc import Mapping

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.library import Library
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.site.page import Page

PATH = places.WAYS
TITLE = "Siapa yang ada di depan saya?"
SUMMARY = "Pilih yang Anda lihat. Dua ketukan membawa Anda ke halaman buku saku yang sesuai."

INTRO = """Bila nyawa terancam, tolong dahulu dan panggil orang terdekat yang dapat membantu; baca sesudahnya.

"""
OUTRO = """## Tidak ada yang cocok {#lain}

- [Semua entri buku saku](buku-saku/index.md)
- [Nama dan nomor jenis dalam daftar lama dan baru](silang.md)
- [Cari dengan kata Anda sendiri](cari/index.md)
"""


def page(library: Library) -> Page:
    """First who it is, as links to the questions below; then what is seen, as links to entries."""
    ways, types = library.register("siapa"), library.register("pmks")
    lines = [INTRO, *(f"- [{escaped(ways.title(key))}](#{key})" for key in ways.records), "- [Bukan salah satu dari ini](#lain)", ""]
    for key, record in ways.records.items():
        lines += [f"## {ways.title(key)} {{#{key}}}", "", sentence(record.get("tanya", "")), ""]
        for words, target in turns(record):
            if f"docs/buku-saku/{target}.md" in library.by_path:
                lines.append(f"- {link(words, f'buku-saku/{target}.md', PATH)}")
            elif target in types.records:
                lines.append(f"- {escaped(words)}: {types.title(target)}, entrinya belum ada.")
        lines.append("")
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join([*lines, OUTRO]), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY},
    )


def lead(library: Library, here: str) -> str:
    """What stands before the list of entries, for readers who do not know the name of the type; nothing without the questions."""
    if not library.register("siapa").records:
        return ""
    return (
        f"Belum tahu jenisnya? Mulailah dari {link('apa yang Anda lihat', PATH, here)}.\n"
        f"Mencari nama atau nomor dari daftar lama? Lihat {link('nama dari masa ke masa', 'silang.md', here)}.\n"
    )


def turns(record: Mapping[str, object]) -> list[tuple[str, str]]:
    """(words, key of the type) of each choice; what has another shape is left to the rules."""
    given = record.get("pilihan")
    choices = given if isinstance(given, list) else []
    return [(str(one["kata"]), str(one["ke"])) for one in choices if isinstance(one, dict) and one.get("kata") and one.get("ke")]
