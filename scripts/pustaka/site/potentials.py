"""The page of the twelve potentials (PSKS)."""

from __future__ import annotations

from pustaka.compose.inserting import link, sources
from pustaka.ledger.moves import standing
from pustaka.library import Library
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.POTENTIALS

TITLE = "Potensi dan sumber kesejahteraan sosial"

SUMMARY = "Dua belas jenis PSKS: siapa mereka, apa yang dapat mereka kerjakan, dan di entri mana mereka dilibatkan."

INTRO = """Daftar ini mengikuti lampiran Permensos 8/2012.
Peran di setiap kasus ditulis pada entri buku saku.
"""


def page(library: Library) -> Page:
    register = library.register("psks")
    entries = [one for one in standing(library.publications, library) if one.kind.key == "saku"]
    lines = [INTRO]
    for key, record in register.records.items():
        short = f" ({record['singkatan']})" if record.get("singkatan") else ""
        parts = [sentence(record.get("arti", ""))]
        if record.get("keyakinan") == "rendah":
            parts.append("Rumusan penuhnya tidak terlihat pada sumber yang dibaca.")
        if record.get("sumber"):
            parts.append(f"Sumber: {sources(record['sumber'])}.")
        involved = [link(one.title, one.site_path, PATH) for one in entries if key in one.listed("psks")]
        back = lookup.back("Dilibatkan di", "Dilibatkan di {} entri", involved) if involved else ["Belum disebut di entri mana pun."]
        lines += lookup.item(f"{record.get('nomor', '')}. {register.title(key)}{short}", [lookup.lines(parts), *back], key=key)
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view=lookup.view(TITLE, SUMMARY))
