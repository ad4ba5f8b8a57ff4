"""«Siapa yang ada di depan saya?»: first what saves a life, then tiles in the worker's words that open into ways to an entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.library import Library
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.registers.entries import leads
from pustaka.site import crisis, local
from pustaka.site.page import Page

PATH = places.WAYS
TITLE = "Siapa yang ada di depan saya?"
SUMMARY = "Nyawa terancam? Nomor dan kartu gawat ada di atas. Bila tidak, pilih yang Anda lihat."

OUTRO = """## Bukan salah satu dari ini {#lain}

- [Semua entri buku saku](buku-saku/index.md)
- [Nama dan nomor jenis dalam daftar lama dan baru](silang.md)
- [Cari dengan kata Anda sendiri](cari/index.md)
- [Nomor di kabupaten saya](nomor-setempat.md)
"""

ICONS = {
    "anak": "human-child", "jalan": "walk", "kekerasan": "shield-alert-outline", "bencana": "home-flood", "sakit": "wheelchair",
    "tua": "human-cane", "keluarga": "home-heart", "kembali": "bag-suitcase-outline", "tersisih": "account-off-outline",
}
"""The drawing on each tile, by key; a tile that an editor adds gets the general one."""
GENERAL = "account-group-outline"


def page(library: Library) -> Page:
    """The text holds everything in reading order, for the search and for other themes; the template shows the groups as tiles."""
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join([*crisis.lines(library, PATH), *groups(library), OUTRO]), template="siapa.html",
        view={"kind": "siapa", "title": TITLE, "summary": SUMMARY, "ways": ways(library), "crisis": crisis.view(library), "local": local.offered(library)},
    )


def groups(library: Library) -> Iterator[str]:
    """Each group as a section with its question and its answers as links."""
    register, types = library.register("siapa"), library.register("pmks")
    for key, record in register.records.items():
        yield from (f"## {register.title(key)} {{#{key}}}", "", sentence(record.get("tanya", "")), "")
        for words, target in turns(record):
            if found := leads(target, library):
                yield f"- {link(words, found.site_path, PATH)}"
            elif target in types.records:
                yield f"- {escaped(words)}: {types.title(target)}, entrinya belum ada."
        yield ""


def ways(library: Library) -> list[dict[str, Any]]:
    """What the template makes tiles of; home shows the same ones."""
    register, types = library.register("siapa"), library.register("pmks")
    return [
        {
            "id": key, "name": register.title(key), "icon": ICONS.get(key, GENERAL), "ask": sentence(record.get("tanya", "")),
            "turns": [
                {"words": words, "name": types.title(target), "url": found.address if (found := leads(target, library)) else None}
                for words, target in turns(record) if target in types.records
            ],
        }
        for key, record in register.records.items()
    ]


def lead(library: Library, here: str) -> str:
    """What stands before the list of entries, for readers who do not know the name of the type; nothing without the questions."""
    if not library.register("siapa").records:
        return ""
    cards = f"**Nyawa terancam?** Buka {link('kartu gawat', crisis.INDEX, here)}.\n" if crisis.cards(library) else ""
    return (
        f"{cards}Belum tahu jenisnya? Mulailah dari {link('apa yang Anda lihat', PATH, here)}.\n"
        f"Mencari nama atau nomor dari daftar lama? Lihat {link('nama dari masa ke masa', 'silang.md', here)}.\n"
    )


def turns(record: Mapping[str, object]) -> list[tuple[str, str]]:
    """(words, key of the type) of each choice; what has another shape is left to the rules."""
    given = record.get("pilihan")
    choices = given if isinstance(given, list) else []
    return [(str(one["kata"]), str(one["ke"])) for one in choices if isinstance(one, dict) and one.get("kata") and one.get("ke")]
